"""The Web API: what it gives, and with which code it refuses."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.practice.people import many
from bot.practice.records import Json
from bot.practice.server import PracticeServer
from bot.practice.world import World
from tests.bot.practice.conftest import BOT, GENERAL, REP, TEAM
from tests.practice import PracticeClient

SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "hi"}}


def refusal(web: WebClient, method: str, **arguments: Any) -> Json:
    with pytest.raises(SlackApiError) as raised:
        web.api_call(method, json=arguments)
    answer = raised.value.response.data
    assert isinstance(answer, dict)
    return answer


@pytest.mark.parametrize(
    ("method", "arguments", "code"),
    [
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": GENERAL, "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": TEAM}, "no_text"),
        ("chat.postMessage", {"channel": TEAM, "text": "x" * 40_001}, "msg_too_long"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "blocks": "{"}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": TEAM, "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
        ("chat.update", {"channel": TEAM, "ts": "1.000001", "text": "x"}, "message_not_found"),
        ("chat.delete", {"channel": TEAM, "ts": "1.000001"}, "message_not_found"),
        ("chat.postEphemeral", {"channel": TEAM, "user": "U0NOBODY", "text": "x"}, "user_not_in_channel"),
        ("conversations.history", {"channel": GENERAL}, "not_in_channel"),
        ("conversations.history", {"channel": TEAM, "limit": 1000}, "invalid_limit"),
        ("conversations.history", {"channel": TEAM, "cursor": "nonsense"}, "invalid_cursor"),
        ("conversations.replies", {"channel": TEAM, "ts": "1.000001"}, "thread_not_found"),
        ("conversations.open", {"users": "U0NOBODY"}, "user_not_found"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.create", {"name": "general"}, "name_taken"),
        ("conversations.invite", {"channel": TEAM, "users": REP}, "already_in_channel"),
        ("users.info", {"user": "U0NOBODY"}, "user_not_found"),
        ("files.info", {"file": "F0NOTHING"}, "file_not_found"),
        ("reactions.add", {"channel": TEAM, "timestamp": "1.000001", "name": "+1"}, "message_not_found"),
        ("views.publish", {"user_id": "U0NOBODY", "view": {}}, "user_not_found"),
        ("chat.noSuchThing", {}, "unknown_method"),
    ],
)
def test_a_call_that_slack_refuses_is_refused_with_its_code(
    web: WebClient, method: str, arguments: Json, code: str
) -> None:
    assert refusal(web, method, **arguments)["error"] == code


def test_blocks_that_break_a_rule_are_refused_with_the_place(web: WebClient) -> None:
    blocks = [SECTION] * 51
    answer = refusal(web, "chat.postMessage", channel=TEAM, text="x", blocks=blocks)
    assert answer["error"] == "invalid_blocks"
    assert answer["response_metadata"]["messages"] == ["[ERROR] no more than 50 items allowed [json-pointer:/blocks]"]


def test_blocks_with_too_many_characters_in_all_have_a_code_of_their_own(web: WebClient) -> None:
    long = {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 2_900}}
    answer = refusal(web, "chat.postMessage", channel=TEAM, text="x", blocks=[long] * 5)
    assert answer["error"] == "msg_blocks_too_long"


def test_a_wrong_token_and_none_are_refused(server: PracticeServer) -> None:
    wrong = WebClient("xoxb-wrong", base_url=server.api_url)
    assert refusal(wrong, "auth.test")["error"] == "invalid_auth"
    answer = httpx.post(f"{server.api_url}auth.test", trust_env=False).json()
    assert answer == {"ok": False, "error": "not_authed"}


def test_forms_queries_and_json_are_read_alike(server: PracticeServer, web: WebClient) -> None:
    form = {"token": "xoxb-practice", "user": REP}
    by_form = httpx.post(f"{server.api_url}users.info", data=form, trust_env=False).json()
    by_query = httpx.get(f"{server.api_url}users.info", params=form, trust_env=False).json()
    by_json = web.api_call("users.info", json={"user": REP}).data
    assert by_form == by_query == by_json


def test_the_locale_comes_only_when_asked_for(web: WebClient) -> None:
    assert "locale" not in web.users_info(user="U0LEO")["user"]
    assert web.users_info(user="U0LEO", include_locale=True)["user"]["locale"] == "en-US"
    found = {user["id"]: user["locale"] for user in web.users_list(include_locale=True)["members"]}
    assert found[REP] == "zh-CN"


def test_lists_come_in_pages() -> None:
    with PracticeServer(World(many(25), limits="off")) as server:
        web = WebClient("xoxb-practice", base_url=server.api_url)
        pages = [page["members"] for page in web.users_list(limit=10)]
    assert [len(page) for page in pages] == [10, 10, 7]


def test_writing_to_a_person_opens_their_direct_message(web: WebClient, client: PracticeClient) -> None:
    sent = web.chat_postMessage(channel=REP, text="hello")
    assert sent["channel"].startswith("D")
    assert web.conversations_open(users=REP)["channel"]["id"] == sent["channel"]
    assert [message["text"] for message in client.dm(REP)] == ["hello"]
    assert client.person(REP)["unread"][sent["channel"]] == 1


def test_an_update_changes_the_bots_own_messages_only(web: WebClient, client: PracticeClient) -> None:
    own = web.chat_postMessage(channel=TEAM, text="one", blocks=[SECTION])
    web.chat_update(channel=TEAM, ts=own["ts"], text="two")
    shown = client.messages(TEAM)[-1]
    assert shown["text"] == "two"
    assert "blocks" not in shown
    assert shown["edited"]["user"] == BOT
    theirs = client.say(REP, TEAM, "mine").ts
    assert refusal(web, "chat.update", channel=TEAM, ts=theirs, text="x")["error"] == "cant_update_message"
    assert refusal(web, "chat.delete", channel=TEAM, ts=theirs)["error"] == "cant_delete_message"
    too_long = refusal(web, "chat.update", channel=TEAM, ts=own["ts"], text="x" * 4_001)
    assert too_long["error"] == "msg_too_long"


def test_an_ephemeral_message_can_be_neither_updated_nor_found(web: WebClient, client: PracticeClient) -> None:
    ts = web.chat_postEphemeral(channel=TEAM, user=REP, text="psst")["message_ts"]
    assert refusal(web, "chat.update", channel=TEAM, ts=ts, text="x")["error"] == "message_not_found"
    assert web.conversations_history(channel=TEAM)["messages"] == []
    assert [message["text"] for message in client.messages(TEAM, REP)] == ["psst"]


def test_a_history_is_newest_first_and_keeps_replies_in_their_thread(web: WebClient) -> None:
    sent = [web.chat_postMessage(channel=TEAM, text=str(number))["ts"] for number in range(4)]
    assert sent == sorted(sent)
    web.chat_postMessage(channel=TEAM, text="reply", thread_ts=sent[0])
    history = web.conversations_history(channel=TEAM)["messages"]
    assert [message["text"] for message in history] == ["3", "2", "1", "0"]
    assert history[-1]["reply_count"] == 1
    thread = web.conversations_replies(channel=TEAM, ts=sent[0])["messages"]
    assert [message["text"] for message in thread] == ["0", "reply"]


def test_a_history_has_bounds(web: WebClient) -> None:
    sent = [web.chat_postMessage(channel=TEAM, text=str(number))["ts"] for number in range(4)]

    def texts(**bounds: Any) -> list[str]:
        found = web.conversations_history(channel=TEAM, **bounds)["messages"]
        return [message["text"] for message in found]

    assert texts(oldest=sent[1]) == ["3", "2"]
    assert texts(oldest=sent[1], inclusive=True) == ["3", "2", "1"]
    assert texts(latest=sent[1]) == ["0"]
    assert texts(limit=1) == ["3"]


def test_metadata_is_kept_and_its_payload_given_only_when_asked_for(web: WebClient) -> None:
    metadata = {"event_type": "outbox_row", "event_payload": {"id": 7}}
    web.chat_postMessage(channel=TEAM, text="x", metadata=metadata)
    without = web.conversations_history(channel=TEAM)["messages"][0]
    with_it = web.conversations_history(channel=TEAM, include_all_metadata=True)["messages"][0]
    assert without["metadata"] == {"event_type": "outbox_row"}
    assert with_it["metadata"] == metadata


def test_metadata_with_a_dot_in_its_type_is_dropped_with_a_warning(web: WebClient) -> None:
    metadata = {"event_type": "outbox.row", "event_payload": {"id": 7}}
    answer = web.chat_postMessage(channel=TEAM, text="x", metadata=metadata)
    assert answer["ok"]
    assert answer["warning"] == "invalid_metadata_schema"
    found = web.conversations_history(channel=TEAM, include_all_metadata=True)["messages"][0]
    assert "metadata" not in found


def test_a_file_goes_up_in_three_steps_and_comes_down_with_the_token(web: WebClient, client: PracticeClient) -> None:
    web.files_upload_v2(channel=TEAM, filename="week.csv", content="a,b\n1,2\n", initial_comment="the week")
    message = client.messages(TEAM)[-1]
    assert message["text"] == "the week"
    url = message["files"][0]["url_private_download"]
    signed = httpx.get(url, headers={"authorization": "Bearer xoxb-practice"}, trust_env=False)
    assert signed.content == b"a,b\n1,2\n"
    unsigned = httpx.get(url, trust_env=False)
    assert unsigned.status_code == 200
    assert unsigned.headers["content-type"].startswith("text/html")


def test_a_page_in_a_file_is_saved_and_never_run_while_a_picture_is_shown(
    web: WebClient, client: PracticeClient
) -> None:
    for name, content, kind in (("名单.html", b"<script>", "attachment"), ("a.png", b"png", None)):
        client.upload(REP, BOT, name, content, text="here")
        file = client.dm(REP)[-1]["files"][0]
        token = {"authorization": "Bearer xoxb-practice"}
        for address in (file["url_private"], f"{client.url}/practice/files/{file['id']}"):
            answer = httpx.get(address, headers=token, trust_env=False)
            assert answer.content == content
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers.get("content-disposition", "").partition(";")[0] == (kind or "")


def test_what_a_person_uploads_can_be_read_by_the_bot(web: WebClient, client: PracticeClient) -> None:
    client.upload(REP, BOT, "leads.csv", b"name\n", text="here")
    file = client.dm(REP)[-1]["files"][0]
    assert web.files_info(file=file["id"])["file"]["mimetype"] == "text/csv"


def test_conversations_are_listed_by_kind(web: WebClient) -> None:
    web.conversations_open(users=REP)
    public = web.conversations_list()["channels"]
    assert {channel["name"] for channel in public} == {"销售一组", "求助", "general"}
    direct = web.users_conversations(types="im")["channels"]
    assert [channel["user"] for channel in direct] == [REP]
    assert BOT in web.conversations_members(channel=TEAM)["members"]


def test_joining_lets_the_bot_speak(web: WebClient) -> None:
    web.conversations_join(channel=GENERAL)
    assert web.chat_postMessage(channel="#general", text="hello")["ok"]


def test_blocks_validate_names_each_problem_and_its_place(web: WebClient) -> None:
    errors = web.blocks_validate(blocks=[{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}])["errors"]
    assert errors[0]["pointer"] == "/blocks/0/text/type"
    assert web.blocks_validate(blocks=[SECTION])["errors"] == []


def test_bytes_of_another_length_than_announced_are_refused(web: WebClient) -> None:
    announced = web.files_getUploadURLExternal(filename="a.csv", length=3)
    assert httpx.post(announced["upload_url"], content=b"four", trust_env=False).status_code == 400
    files = [{"id": announced["file_id"]}]
    answer = refusal(web, "files.completeUploadExternal", files=files, channel_id=TEAM)
    assert answer["error"] == "file_not_found"

"""Rate limits, ordered faults, and the guard against the world outside."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import RemoteDisconnected

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.practice.server import PracticeServer
from bot.practice.world import World
from tests.bot.practice.conftest import REP, TEAM, TurnableClock
from tests.practice import PracticeClient, RefusedError


@pytest.fixture
def limited(world: World) -> Iterator[World]:
    world.rates.mode = "on"
    yield world
    world.rates.mode = "off"


def limited_answer(web: WebClient, channel: str = TEAM) -> SlackApiError | None:
    try:
        web.chat_postMessage(channel=channel, text="x")
    except SlackApiError as error:
        return error
    return None


def test_a_channel_takes_one_message_a_second(limited: World, web: WebClient, monotonic: TurnableClock) -> None:
    assert limited_answer(web) is None
    error = limited_answer(web)
    assert error is not None
    assert error.response.status_code == 429
    assert error.response.headers["retry-after"] == "1"
    assert error.response["error"] == "ratelimited"
    monotonic.seconds += 1.0
    assert limited_answer(web) is None


def test_another_channel_is_not_held_up(limited: World, web: WebClient) -> None:
    assert limited_answer(web) is None
    assert limited_answer(web, REP) is None


def test_a_person_and_their_direct_message_are_one_channel(limited: World, web: WebClient) -> None:
    channel = web.chat_postMessage(channel=REP, text="x")["channel"]
    assert limited_answer(web, channel) is not None


def test_other_methods_have_their_tiers_number_a_minute(
    limited: World, web: WebClient, monotonic: TurnableClock
) -> None:
    for _ in range(20):
        web.users_list()
    with pytest.raises(SlackApiError) as raised:
        web.users_list()
    assert raised.value.response.headers["retry-after"] == "3"
    monotonic.seconds += 3
    assert web.users_list()["ok"]


def test_limits_can_be_switched_off_while_it_runs(limited: World, web: WebClient, client: PracticeClient) -> None:
    client.limits("off")
    assert limited_answer(web) is None
    assert limited_answer(web) is None


def texts(client: PracticeClient) -> list[str]:
    return [message["text"] for message in client.messages(TEAM)]


def test_a_lost_reply_leaves_the_work_done(web: WebClient, client: PracticeClient) -> None:
    client.fault("chat.postMessage", "lost")
    with pytest.raises(RemoteDisconnected):
        web.chat_postMessage(channel=TEAM, text="once")
    assert texts(client) == ["once"]


def test_a_dropped_call_leaves_nothing_done(web: WebClient, client: PracticeClient) -> None:
    client.fault("chat.postMessage", "dropped")
    with pytest.raises(RemoteDisconnected):
        web.chat_postMessage(channel=TEAM, text="never")
    assert texts(client) == []


def test_a_call_that_hangs_runs_into_the_callers_timeout(server: PracticeServer, client: PracticeClient) -> None:
    client.fault("chat.postMessage", "hang", seconds=0.5)
    form = {"token": "xoxb-practice", "channel": TEAM, "text": "slow"}
    with pytest.raises(httpx.ReadTimeout):
        httpx.post(f"{server.api_url}chat.postMessage", data=form, timeout=0.2, trust_env=False)
    assert texts(client) == ["slow"]


@pytest.mark.parametrize(("kind", "status"), [("error", 500), ("ratelimited", 429), ("garbage", 200)])
def test_an_ordered_failure_meets_the_next_calls_and_no_more(
    web: WebClient, client: PracticeClient, kind: str, status: int
) -> None:
    client.fault("chat.postMessage", kind, times=2, seconds=7)
    for _ in range(2):
        with pytest.raises(SlackApiError) as raised:
            web.chat_postMessage(channel=TEAM, text="x")
        assert raised.value.response.status_code == status
    assert web.chat_postMessage(channel=TEAM, text="x")["ok"]
    assert texts(client) == ["x"]


def test_practice_time_goes_forward_only(client: PracticeClient) -> None:
    before = client.now()
    client.turn_clock(seconds=3 * 86_400)
    assert client.now() >= before + 3 * 86_400
    with pytest.raises(RefusedError, match="cannot go back"):
        client.turn_clock(seconds=-60)
    client.turn_clock_to(before + 4 * 86_400)
    assert client.now() >= before + 4 * 86_400


def test_a_messages_ts_follows_practice_time(client: PracticeClient) -> None:
    first = client.say(REP, TEAM, "today").ts
    client.turn_clock(seconds=86_400)
    second = client.say(REP, TEAM, "tomorrow").ts
    assert float(second) - float(first) >= 86_400


def test_another_host_name_is_refused(server: PracticeServer) -> None:
    answer = httpx.get(f"{server.url}/practice/state", headers={"host": "evil.example"}, trust_env=False)
    assert answer.status_code == 403
    local = httpx.get(f"{server.url}/practice/state", headers={"host": "localhost:1"}, trust_env=False)
    assert local.status_code == 200


def test_another_sites_page_cannot_act(server: PracticeServer) -> None:
    def post(origin: str) -> int:
        headers = {"origin": origin}
        path = f"{server.url}/practice/limits"
        return httpx.post(path, json={"mode": "off"}, headers=headers, trust_env=False).status_code

    assert post("https://evil.example") == 403
    assert post("null") == 403
    assert post(server.url) == 200

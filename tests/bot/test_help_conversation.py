"""Questions in the real transport, each path from asking to the end: threads, groups, clicks, and a turned clock."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.clock import RING
from bot.ticker import Ticker
from models import people, rosters
from models.help_clock import HelpClock
from models.help_requests import HelpRequest, HelpState
from models.help_threads import CARD
from models.outbox import Kind, State
from models.playbook import PlaybookCard
from models.rosters import TeamSheet
from models.teams import Role, Team
from tests.conftest import KEY
from tests.house import MANAGER, MENTOR, REP, REP_EN, House, house, words
from tests.practice import Json

pytestmark = pytest.mark.transport

MENTOR2 = "U0LEO"
HELP = "C0HELP"


class Desk:
    """A house with a second mentor, in which questions are asked."""

    def __init__(self, home: House) -> None:
        self.home = home
        self.client = home.client
        with home.bot.database.writing() as session:
            team = session.exec(select(Team)).one()
            now = home.bot.clock.now()
            known = {person.external_id: role for person, role in rosters.people_of(session, team, now)}
            people.person_of(session, team.workspace_id, MENTOR2, now)
            members = {role: [user for user, held in known.items() if held is role] for role in Role}
            members[Role.MENTOR].append(MENTOR2)
            rosters.edit(
                session,
                team,
                TeamSheet(team.name, channel=team.channel, help_channel=team.help_channel, members=members),
                now,
            )

    def ask(self, text: str, user: str = REP) -> Json:
        """Ask in the help channel; the question's message there."""
        said = words(self.home.command(user, "/ask", text))
        assert "不用一个人扛" in said or "not alone" in said
        return self.card(text[:6])

    def card(self, text: str, channel: str = HELP) -> Json:
        """A question's message, waited for until the bot too knows that it is there."""

        def look() -> Json | None:
            roots = [row for row in self.home.outbox() if row.message == CARD and row.kind is Kind.MESSAGE]
            if not all(row.ts or row.state is State.DEAD for row in roots):
                return None
            return next((m for m in reversed(self.client.messages(channel)) if text in words(m["blocks"])), None)

        found = self.client.wait_for(look)
        assert found is not None
        return found

    def now_says(self, card: Json, sentence: str) -> None:
        """The question's message shows a sentence."""

        def look() -> bool:
            now = next(m for m in self.client.messages(card["channel"]) if m["ts"] == card["ts"])
            return sentence in words(now["blocks"])

        self.client.wait_for(look)

    def reply(self, user: str, card: Json, text: str) -> Json:
        """Write into a question's thread."""
        said = self.client.say(user, card["channel"], text, thread_ts=card["ts"])
        assert said.ok, said.shown
        self.client.wait_for_delivery()
        return {"channel": card["channel"], "ts": said.ts}

    def pass_time(self, minutes: int) -> None:
        """Turn the clock, and look at what is due."""
        self.client.turn_clock(seconds=60 * minutes)
        self.home.bot.clock.offset += timedelta(minutes=minutes)
        Ticker(self.home.bot.database, self.home.bot.clock, lambda: None).do(RING)

    def request(self, text: str) -> HelpRequest:
        """A question's row."""
        with self.home.bot.database.reading() as session:
            return session.exec(select(HelpRequest).where(col(HelpRequest.question).contains(text))).one()

    def clock(self, text: str) -> HelpClock:
        """Its clock."""
        with self.home.bot.database.reading() as session:
            return session.get_one(HelpClock, self.request(text).clock_id)

    def thread(self, card: Json) -> str:
        """What stands in a question's thread, joined."""
        return words([m for m in self.client.messages(card["channel"]) if m.get("thread_ts") == card["ts"]])

    def group_of(self, *users: str) -> str:
        """The group of these people and the bot, waited for."""

        def look() -> str:
            rooms = self.home.world.rooms.of(users[0])
            return next((room.id for room in rooms if {*users, self.home.world.bot.id} == set(room.members)), "")

        return self.client.wait_for(look)


@pytest.fixture
def desk(database_url: str) -> Iterator[Desk]:
    """A desk on a Tuesday morning at ten."""
    with house(database_url, KEY) as made:
        made.client.limits("off")
        yield Desk(made)


@pytest.mark.both
def test_answered_in_time_solved_and_kept(desk: Desk) -> None:
    card = desk.ask("家长说别家便宜一半怎么接,电话13812345678")
    assert "13812345678" not in words(card["blocks"])
    assert f"@{MENTOR}" in str(card["blocks"]) or MENTOR in str(card["blocks"])
    desk.reply(REP, card, "补充一下,孩子五年级")
    desk.reply(REP_EN, card, "I'd say: compare what is in it")
    desk.reply(MENTOR, card, ":+1: 👍")
    assert desk.request("便宜一半").state is HelpState.WAITING
    answer = desk.reply(MENTOR, card, "先问他比的是哪一家,再把一节课的价钱一起算一遍")
    desk.now_says(card, "及时回答了")
    told = desk.home.last_dm(REP, "回答你了")
    desk.client.press(REP, "help.solve", f"{desk.request('便宜一半').uid}:yes", message=told)
    desk.now_says(card, "已解决")
    thanks = desk.home.last_dm(MENTOR, "帮上忙了")
    desk.client.press(REP, "help.solve", message=desk.home.last_dm(REP, "不用一个人扛"))  # an old button
    desk.home.last_dm(REP, "有帮助就好")
    assert desk.request("便宜一半").is_helpful
    desk.client.edit(MENTOR, HELP, answer["ts"], "先问他比的是哪一家,然后把一节课的价钱一起算一遍。")
    desk.client.wait_for_delivery()
    desk.client.press(MENTOR, "help.to_card", message=thanks)
    assert "然后把一节课" in words(desk.home.form_of(MENTOR))
    assert desk.client.submit(MENTOR, {"title": "先问再算", "concern": "price"}).ok
    desk.home.last_dm(MENTOR, "先问再算")
    with desk.home.bot.database.reading() as session:
        made = session.exec(select(PlaybookCard).where(PlaybookCard.title == "先问再算")).one()
        assert made.author_id == desk.request("便宜一半").answered_by
        assert made.id == desk.request("便宜一半").made_card_id


@pytest.mark.both
def test_reminded_called_and_answered_late(desk: Desk) -> None:
    card = desk.ask("试听完就不回消息了怎么办")
    desk.pass_time(29)
    desk.pass_time(1)
    desk.home.last_dm(MENTOR, "有个问题想请教你")
    desk.pass_time(20)
    desk.home.last_dm(MENTOR, "还在等")
    assert "还没有人回答" not in desk.thread(card)
    desk.pass_time(10)
    desk.home.last_dm(REP, "我又请了")
    desk.client.wait_for(lambda: "哪位能来帮一下" in desk.thread(card))
    said = str([m for m in desk.client.messages(HELP) if m.get("thread_ts") == card["ts"]])
    assert MENTOR2 in said
    assert MANAGER in said
    desk.now_says(card, "还没有回答")
    desk.reply(MENTOR2, card, "隔一天发一条有用的资料,别催")
    desk.home.last_dm(REP, "回答你了")
    clock = desk.clock("试听完")
    assert clock.stopped_at is not None
    assert clock.stopped_at > clock.due_at
    desk.pass_time(120)
    assert desk.thread(card).count("哪位能来帮一下") == 1


def test_nobody_answers(desk: Desk) -> None:
    card = desk.ask("怎么介绍老师的资质")
    desk.pass_time(60)
    desk.client.wait_for(lambda: "哪位能来帮一下" in desk.thread(card))
    desk.pass_time(61)
    desk.home.last_dm(REP, "能帮忙的人我都请过了")
    assert desk.clock("老师的资质").next_at is None
    assert desk.request("老师的资质").state is HelpState.WAITING
    desk.client.open_home(MENTOR)
    desk.client.wait_for(lambda: "怎么介绍老师的资质" in words(desk.client.home(MENTOR) or {}))


def test_on_it_and_silence(desk: Desk) -> None:
    card = desk.ask("孩子自己不想学怎么聊")
    desk.pass_time(50)
    assert not desk.client.press(REP_EN, "help.on_it", message=card).errors
    desk.client.wait_for(lambda: "mentor" in str([m for m in desk.client.messages(HELP, REP_EN) if m["is_ephemeral"]]))
    reminder = desk.home.last_dm(MENTOR, "还在等")
    desk.client.press(MENTOR, "help.on_it", message=card)
    desk.home.last_dm(MENTOR, "之前我不再提醒")
    desk.home.last_dm(REP, "正在看你的问题")
    desk.now_says(card, "正在看")
    assert "我来看看" not in words(next(m for m in desk.client.messages(HELP) if m["ts"] == card["ts"]))
    desk.pass_time(12)
    assert "哪位能来帮一下" not in desk.thread(card)
    desk.client.press(MENTOR, "help.on_it", message=reminder)
    desk.home.last_dm(MENTOR, "已经有人在看这个问题了")
    desk.pass_time(4)
    desk.client.wait_for(lambda: "哪位能来帮一下" in desk.thread(card))
    desk.now_says(card, "我来看看")


def test_withdrawn_and_reopened(desk: Desk) -> None:
    card = desk.ask("退费条款怎么讲")
    asked = desk.home.command(REP, "/ask", "退费条款怎么讲")
    desk.client.press(REP, "help.withdraw", message=asked)
    desk.now_says(card, "已经撤回")
    assert "退费" not in str(desk.client.messages(HELP))
    desk.pass_time(61)
    assert desk.thread(card) == ""
    again = desk.ask("合同怎么讲")
    desk.reply(MENTOR, again, "一条一条念给家长听")
    told = desk.home.last_dm(REP, "回答你了")
    desk.client.press(REP, "help.reopen", message=told)
    desk.client.wait_for(lambda: "还需要你再说几句" in desk.thread(again))
    assert desk.request("合同").state is HelpState.REOPENED
    desk.pass_time(31)
    desk.home.last_dm(MENTOR, "有个问题想请教你")
    desk.reply(MENTOR, again, "先讲权利,再讲义务")
    desk.now_says(again, "及时回答了")


@pytest.mark.both
def test_private_and_the_group_grows_by_another(desk: Desk) -> None:
    desk.client.command(REP, "/ask")
    desk.home.form_of(REP)
    assert desk.client.submit(REP, {"question": "我最近很沮丧,怎么办", "place": "private"}).ok
    group = desk.group_of(REP, MENTOR)
    desk.card("沮丧", group)
    assert "沮丧" not in str(desk.client.messages(HELP))
    desk.pass_time(60)
    larger = desk.group_of(REP, MENTOR2, MANAGER)
    desk.card("沮丧", larger)
    desk.client.wait_for(lambda: "新的小群继续" in words(desk.client.messages(group)))
    desk.client.say(MENTOR, group, "抱歉刚看到,我们聊聊")
    desk.home.last_dm(REP, "回答你了")
    assert desk.request("沮丧").state is HelpState.ANSWERED


def test_the_mentor_asks_and_cannot_answer_themself(desk: Desk) -> None:
    card = desk.ask("团队里有人想离职怎么谈", MENTOR)
    assert MENTOR2 in str(card["blocks"])
    desk.reply(MENTOR, card, "我先试试自己谈")
    assert desk.request("离职").state is HelpState.WAITING
    desk.reply(MENTOR2, card, "先听,不要先劝")
    assert desk.request("离职").state is HelpState.ANSWERED


def test_a_mentor_who_is_away_or_gone_is_passed_over(desk: Desk) -> None:
    card = desk.ask("寒假班怎么推")
    desk.client.command(MENTOR, "/jiayou", "away")
    desk.home.form_of(MENTOR)
    assert desk.client.submit(MENTOR, {}).ok
    desk.home.last_dm(MENTOR)
    desk.pass_time(0)
    desk.client.wait_for(lambda: "能接手这个问题吗" in desk.thread(card))
    desk.home.last_dm(REP, "接手")
    desk.client.change_user(MENTOR2, deleted=True)
    desk.client.wait_for_delivery()
    desk.pass_time(0)
    desk.client.wait_for(lambda: desk.thread(card).count("能接手这个问题吗") == 2)
    assert MANAGER in str(desk.client.messages(HELP)[-1])
    assert MANAGER in str(desk.ask("周末班怎么推")["blocks"])


def test_a_deleted_question_goes_on_in_private_and_bots_answer_nothing(desk: Desk) -> None:
    card = desk.ask("线上线下怎么选")
    desk.home.bot.client.chat_postMessage(channel=HELP, thread_ts=card["ts"], text="我是机器人,我来回答")
    desk.client.wait_for_delivery()
    assert desk.request("线上线下").state is HelpState.WAITING
    desk.home.bot.client.chat_delete(channel=HELP, ts=card["ts"])
    desk.home.last_dm(REP, "被删了")
    group = desk.group_of(REP, MENTOR)
    moved = desk.card("线上线下", group)
    desk.reply(MENTOR, moved, "看孩子的自觉程度")
    assert desk.request("线上线下").state is HelpState.ANSWERED


def test_an_emoji_that_is_edited_into_words_is_an_answer(desk: Desk) -> None:
    card = desk.ask("怎么约第二次到访")
    seen = desk.reply(MENTOR, card, "🙏")
    desk.client.edit(MENTOR, HELP, seen["ts"], "给一个具体的时间和理由")
    desk.client.wait_for_delivery()
    assert desk.request("第二次到访").state is HelpState.ANSWERED
    desk.home.last_dm(REP, "回答你了")


def test_from_a_message_and_from_a_receipt(desk: Desk) -> None:
    said = desk.client.say(REP_EN, "C0SALES1", "家长问能不能分期,怎么答?")
    desk.client.shortcut(REP, "ask_mentor", {"channel": "C0SALES1", "ts": said.ts})
    assert "能不能分期" in words(desk.home.form_of(REP))
    assert desk.client.submit(REP, {}).ok
    desk.card("能不能分期")
    log = desk.home.command(REP, "/log", "跟张三妈妈聊了15分钟,留了电话13900000001,觉得太贵")
    desk.client.press(REP, "log.save", message=log)
    receipt = desk.home.last_dm(REP, "已完成 1 个有效咨询")
    desk.client.press(REP, "help.about_talk", message=receipt)
    desk.home.form_of(REP)
    assert desk.client.submit(REP, {"question": "张三妈妈觉得贵,下一步怎么走?"}).ok
    card = desk.card("张*妈妈")
    assert "张三妈妈" not in words(card)
    desk.home.last_dm(REP, "不用一个人扛")
    assert any(m["ts"] == receipt["ts"] and "有效咨询" in words(m) for m in desk.client.dm(REP))


def test_a_channel_that_refuses_the_bot_loses_no_question(desk: Desk) -> None:
    desk.client.leave(desk.home.world.bot.id, HELP)
    said = desk.home.command(REP, "/ask", "校区停车不方便怎么说")
    assert "不用一个人扛" in words(said)
    desk.client.wait_for(lambda: any(row.state is State.DEAD for row in desk.home.outbox()))
    desk.pass_time(0)
    desk.home.last_dm(REP, "没能把你的问题发到求助频道")
    desk.card("停车", desk.group_of(REP, MENTOR))
    desk.client.open_home(MANAGER)
    desk.client.wait_for(lambda: "我不能在" in words(desk.client.home(MANAGER) or {}))

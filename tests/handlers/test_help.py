"""Questions: what may be asked, by whom what may be pressed, and what others get to see."""

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from handlers import ask, habits, help, help_cards, help_told
from handlers.event import Source
from handlers.reply import Open, Quiet, Say
from models import people, playbook, rosters
from models.days import Span
from models.errors import Invalid, Refusal
from models.help_clock import HelpClock
from models.help_figures import HelpFigures, answers_by_person, team_help
from models.help_requests import HelpRequest, HelpState
from models.outbox import Kind, Outbox
from models.people import Profile
from models.real_reply import is_real_reply
from models.rosters import TeamSheet
from models.short_names import hide_name, shortened
from models.teams import Role
from tests.scene import Scene


@pytest.fixture
def desk(scene: Scene) -> Scene:
    """The scene, with a help channel and a second team that has a mentor of its own."""
    with scene.session() as session:
        scene.team(session).help_channel = "C0HELP"
        people.refresh(session, scene.workspace_id, Profile("UOTHER", "别组导师", locale="zh-CN"), scene.now)
        members = {Role.MENTOR: ["UOTHER"], Role.MANAGER: ["UOTHER"]}
        rosters.create(session, scene.workspace_id, TeamSheet("二组", members=members), scene.now)
    return scene


def request_of(scene: Scene) -> HelpRequest:
    """The only question."""
    with scene.database.reading() as session:
        return session.exec(select(HelpRequest)).one()


def root_of(scene: Scene) -> Outbox:
    """Its message, as if it had been sent."""
    with scene.session() as session:
        row = session.exec(select(Outbox).where(Outbox.message == "help/card", Outbox.kind == Kind.MESSAGE)).first()
        assert row is not None
        row.sent_channel, row.ts = "C0HELP", "1.5"
    return row


def reply(scene: Scene, user: str, text: str, **data: object) -> object:
    """Somebody writes under the question."""
    told = {"ts": "2.5", "thread_ts": "1.5", "at": str(scene.now.timestamp()), **data}
    return scene.do(help.heard, user, source=Source.EVENT, channel="C0HELP", text=text, data=told)


@pytest.mark.parametrize("press", [help.solve, help.reopen, help.withdraw, help.go_private])
def test_only_who_asked_decides_over_a_question(desk: Scene, press: object) -> None:
    desk.do(ask.ask, text="怎么约到访")
    for user in ("UREP2", "UMENTOR", "UMANAGER", "UOTHER"):
        with pytest.raises(Refusal, match="not_yours"):
            desk.do(press, user, value=request_of(desk).uid)  # type: ignore[arg-type]
    assert request_of(desk).state is HelpState.WAITING


def test_only_a_mentor_or_manager_of_the_team_is_on_it(desk: Scene) -> None:
    desk.do(ask.ask, text="怎么约到访")
    uid = request_of(desk).uid
    with pytest.raises(Refusal, match="not_allowed"):
        desk.do(help.on_it, "UREP2", value=uid)
    for user, value in (("UOTHER", uid), ("UMENTOR", "forged"), ("UMENTOR", "")):
        with pytest.raises(Refusal, match="not_yours"):
            desk.do(help.on_it, user, value=value)
    assert desk.do(help.on_it, "UMANAGER", value=uid).message == "help/on_it"


def test_nobody_makes_a_card_of_anothers_answer(desk: Scene) -> None:
    desk.do(ask.ask, text="怎么约到访")
    root_of(desk)
    reply(desk, "UMENTOR", "给一个具体的时间")
    uid = request_of(desk).uid
    with pytest.raises(Refusal, match="not_yours"):
        desk.do(help_cards.to_card, "UMENTOR", value=uid)  # nobody said yet that it helped
    desk.do(help.solve, value=f"{uid}:yes")
    for user in ("UMANAGER", "UOTHER"):
        with pytest.raises(Refusal, match="not_yours"):
            desk.do(help_cards.to_card, user, value=uid)
    form = desk.do(help_cards.to_card, "UMENTOR", value=uid)
    assert isinstance(form, Open)
    assert form.data["line"] == "给一个具体的时间"
    with pytest.raises(Invalid):
        desk.do(help_cards.submit_card, "UMENTOR", meta={"request": uid}, fields={"title": "", "line": "保过"})


def test_an_answer_from_elsewhere_or_of_a_colleague_stops_nothing(desk: Scene) -> None:
    desk.do(ask.ask, text="怎么约到访")
    root_of(desk)
    for user in ("UREP", "UREP2", "UOTHER", "USTRANGER"):
        assert isinstance(reply(desk, user, "我来回答"), Quiet)
    reply(desk, "UMENTOR", "别的话题", thread_ts="9.9")
    assert request_of(desk).state is HelpState.WAITING
    reply(desk, "UMENTOR", "", has_files=True)
    assert request_of(desk).state is HelpState.ANSWERED
    first = request_of(desk).answered_by
    reply(desk, "UMANAGER", "我也说一句", ts="3.5")
    assert request_of(desk).answered_by == first


def test_a_bot_that_hears_late_counts_when_the_answer_was_written(desk: Scene) -> None:
    desk.do(ask.ask, text="怎么约到访")
    root_of(desk)
    written, desk.now = desk.now, desk.now.replace(hour=desk.now.hour + 3)
    reply(desk, "UMENTOR", "给一个具体的时间", at=str(written.timestamp()))
    assert request_of(desk).answered_at == written
    desk.do(help.reopen, value=request_of(desk).uid)
    reply(desk, "UMENTOR", "再给一个理由", ts="4.5", at="no number")
    assert request_of(desk).answered_at == desk.now


def test_the_same_question_twice_is_one(desk: Scene) -> None:
    first = desk.do(ask.ask, text="怎么约到访")
    again = desk.do(ask.ask, text=" 怎么约到访 ")
    assert first.data == again.data
    assert request_of(desk)
    desk.do(ask.ask, "UREP2", text="怎么约到访")
    with desk.database.reading() as session:
        assert len(session.exec(select(HelpRequest)).all()) == 2


def test_a_reminder_says_nothing_once_its_time_has_passed(desk: Scene) -> None:
    desk.do(ask.ask, text="怎么约到访")
    with desk.session() as session:
        help_told.ring_questions(session, desk.now + timedelta(minutes=30))
        due = session.exec(select(HelpClock)).one().due_at
        assert session.exec(select(Outbox).where(Outbox.message == "help/remind")).one().expires_at == due


def test_who_comes_back_is_offered_their_progress_only_where_they_sell(desk: Scene) -> None:
    for user, offered in (("UREP", True), ("UMENTOR", False)):
        assert desk.do(habits.back, user).data["is_rep"] is offered


def test_what_cannot_be_asked(desk: Scene) -> None:
    for nothing in ("  ", "\u200b\u200b", "\u202e \u202c"):
        assert isinstance(desk.do(ask.ask, text=nothing), Open)
        with pytest.raises(Invalid):
            desk.do(ask.submit, fields={"question": nothing})
    with pytest.raises(Refusal, match="too_long"):
        desk.do(ask.ask, text="问" * 2001)
    with pytest.raises(Invalid):
        desk.do(ask.submit, fields={"question": None})
    with pytest.raises(Refusal, match="not_yours"):
        desk.do(ask.submit, fields={"question": "怎么约", "consultation": "forged"})
    with pytest.raises(Refusal, match="no_team"):
        desk.do(ask.ask, "USTRANGER", text="怎么约")


def test_where_nobody_could_answer_that_is_said(desk: Scene) -> None:
    with desk.session() as session:
        sheet = TeamSheet("销售一组", members={Role.REP: ["UREP"], Role.MENTOR: [], Role.MANAGER: ["UREP"]})
        rosters.edit(session, desk.team(session), sheet, desk.now)
    with pytest.raises(Refusal, match="nobody_to_ask"):
        desk.do(ask.ask, text="怎么约到访")


def test_a_team_without_a_help_channel_asks_in_private(desk: Scene) -> None:
    with desk.session() as session:
        desk.team(session).help_channel = None
    asked = desk.do(ask.ask, text="怎么约到访")
    assert asked.data["is_private"]
    with desk.database.reading() as session:
        row = session.exec(select(Outbox).where(Outbox.message == "help/card")).one()
    assert row.channel == "UMENTOR,UREP"


def test_contacts_are_masked_and_names_shortened_for_others(desk: Scene) -> None:
    with desk.session() as session:
        playbook.ship(session, desk.workspace_id, desk.now)
    desk.log("跟张三妈妈聊了15分钟,留了电话13900000001,觉得太贵")
    talk = desk.consultations()[0].uid
    fields = {"question": "张三妈妈(13900000001)觉得贵,怎么办", "consultation": talk, "place": "channel"}
    asked = desk.do(ask.submit, fields=fields)
    assert asked.data["card"]["concern"] == "price"
    with desk.database.reading() as session:
        row = session.exec(select(Outbox).where(Outbox.message == "help/card")).one()
    assert "张三" not in str(row.data)
    assert "13900000001" not in str(row.data)
    assert row.data is not None
    assert row.data["about"]["customer"] == "张*妈妈"


def test_a_withdrawn_question_is_forgotten(desk: Scene) -> None:
    desk.do(ask.ask, text="我想辞职")
    uid = request_of(desk).uid
    assert isinstance(desk.do(help.withdraw, value=uid), Say)
    assert request_of(desk).question == ""
    for press in (help.withdraw, help.reopen, help.solve, help.go_private):
        with pytest.raises(Refusal, match="help_over"):
            desk.do(press, value=uid)
    with pytest.raises(Refusal, match="help_over"):
        desk.do(help.on_it, "UMENTOR", value=uid)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ":+1:",
        ":收到: :加油:",
        ":thumbsup::skin-tone-3: :100:",
        "👍🏽",
        "1️⃣",
        "……",
        "<@U0123>",
        "<!here> !!",
        "\u200b",
        "🙏\n🙏",
    ],
)
def test_a_sign_is_no_answer(text: str) -> None:
    assert not is_real_reply(text)


@pytest.mark.parametrize("text", ["好", "ok", "5", "<@U0123>先听他说", ":+1: 试试分期", "12:30:00 见", "да"])
def test_words_are_an_answer(text: str) -> None:
    assert is_real_reply(text)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("张三妈妈", "张*妈妈"),
        ("李四", "李*"),
        ("欧阳女士", "欧*女士"),
        ("妈妈", "妈*"),
        ("Emily Chen", "Emily C."),
        ("Bob", "B."),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_name_for_others(name: str, short: str) -> None:
    assert shortened(name) == short
    assert name.strip() == "" or len(name) < 2 or name not in hide_name(f"和{name}聊过", name)


def test_a_name_is_hidden_however_it_is_written() -> None:
    assert hide_name("张三的妈妈说,张三不想学", "张三妈妈") == "张*的妈妈说,张*不想学"
    assert hide_name("emily chen hesitates", "Emily Chen") == "Emily C. hesitates"
    assert hide_name("李妈妈觉得贵,李老师", "李妈妈") == "李*妈妈觉得贵,李老师"


def test_figures_count_what_was_answered_in_time_late_and_not_at_all(desk: Scene) -> None:
    begun = desk.now
    for number, minutes in enumerate((30, 90, 200)):
        desk.now = begun
        desk.do(ask.ask, text=f"第{number}个问题")
        with desk.session() as session:
            unsent = select(Outbox).where(
                Outbox.message == "help/card", Outbox.kind == Kind.MESSAGE, col(Outbox.ts).is_(None)
            )
            row = session.exec(unsent).one()
            row.sent_channel, row.ts = "C0HELP", f"{number}.5"
        if minutes < 100:
            desk.now = begun + timedelta(minutes=minutes)
            reply(desk, "UMANAGER", "试试这样", thread_ts=f"{number}.5")
    desk.now = begun
    desk.do(ask.ask, text="算了")
    with desk.database.reading() as session:
        last = session.exec(select(HelpRequest).order_by(col(HelpRequest.id).desc())).first()
    assert last is not None
    desk.do(help.withdraw, value=last.uid)
    with desk.database.reading() as session:
        team, span = desk.team(session), Span(date(2026, 11, 24), date(2026, 11, 24))
        mentor, manager = desk.person(session, "UMENTOR").key, desk.person(session, "UMANAGER").key
        later = begun + timedelta(hours=4)
        assert team_help(session, team, span, later) == HelpFigures(asked=3, in_time=1, late=1, overdue=1)
        assert team_help(session, team, span, begun).overdue == 0
        assert answers_by_person(session, team, span, later) == {manager: (1, 2), mentor: (0, 2)}


def test_whoever_has_five_questions_open_waits_for_one_of_them(desk: Scene) -> None:
    for number in range(5):
        desk.do(ask.ask, text=f"第{number}个问题")
    with pytest.raises(Refusal, match="help_many"):
        desk.do(ask.ask, text="再问一个")
    with desk.database.reading() as session:
        uid = session.exec(select(HelpRequest.uid)).first()
    desk.do(help.withdraw, value=uid)
    assert desk.do(ask.ask, text="再问一个").message == "help/asked"

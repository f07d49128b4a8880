"""Questions at their edges: what goes wrong in the chat, what happens at the same time, what others must not see."""

from datetime import timedelta

import pytest
from sqlmodel import select

from handlers import ask, help, help_told, score, team
from handlers.event import Source
from handlers.reply import Quiet
from models import help_outcomes, help_requests, people
from models.errors import NotYet
from models.help_clock import HelpClock
from models.help_requests import HelpAnswer, HelpRequest, HelpState
from models.outbox import Kind, Outbox, State
from models.people import Profile
from tests.scene import Scene

GROUP = "G0TOGETHER"


@pytest.fixture
def desk(scene: Scene) -> Scene:
    """The scene, with a help channel, and a second mentor who is known in the workspace."""
    with scene.session() as session:
        scene.team(session).help_channel = "C0HELP"
        people.refresh(session, scene.workspace_id, Profile("UMENTOR2", "吴师傅", locale="zh-CN"), scene.now)
    return scene


def ask_in_private(desk: Scene, **sent: object) -> str:
    """A question in a small group, whose message has these columns; its id."""
    uid: str = desk.do(ask.submit, fields={"question": "我很沮丧,怎么办", "place": "private"}).data["request"]
    with desk.session() as session:
        row = session.exec(select(Outbox).where(Outbox.message == "help/card")).one()
        for name, value in sent.items():
            setattr(row, name, value)
    return uid


def write(desk: Scene, user: str, text: str, channel: str = GROUP, **data: object) -> object:
    """Somebody writes something, in a group where nothing else is said."""
    told = {"ts": "2.5", "thread_ts": "", "at": str(desk.now.timestamp()), "is_group": channel == GROUP, **data}
    return desk.do(help.heard, user, source=Source.EVENT, channel=channel, text=text, data=told)


def request_of(desk: Scene) -> HelpRequest:
    """The only question."""
    with desk.database.reading() as session:
        return session.exec(select(HelpRequest)).one()


def mentors_are(desk: Scene, *mentors: str) -> None:
    """A manager saves the team with these mentors."""
    opened = desk.do(team.edit, "UMANAGER", value=str(desk.team_id))
    seats = {"reps": ["UREP", "UREP2"], "mentors": list(mentors), "managers": ["UMANAGER"]}
    desk.do(team.submit, "UMANAGER", fields={**opened.data, "calendar": "CN", **seats}, meta=opened.meta)


def test_words_wait_only_for_a_message_that_is_under_way_to_their_own_place(desk: Scene) -> None:
    ask_in_private(desk, state=State.CLAIMED, claimed_at=desk.now)
    with pytest.raises(NotYet):
        write(desk, "UMENTOR", "我来了")
    assert isinstance(write(desk, "UREP2", "午饭吃什么", channel="C0LUNCH", thread_ts="1.1"), Quiet)


def test_a_question_that_the_chat_refused_for_good_leaves_other_threads_alone(desk: Scene) -> None:
    ask_in_private(desk, state=State.DEAD, claimed_at=desk.now, error="missing_scope")
    for channel in (GROUP, "C0LUNCH"):
        assert isinstance(write(desk, "UREP2", "午饭吃什么", channel=channel, thread_ts="1.1"), Quiet)


def test_in_a_small_group_an_answer_counts_under_any_word_and_reopening_stays_there(desk: Scene) -> None:
    uid = ask_in_private(desk, state=State.SENT, sent_channel=GROUP, ts="1.5")
    write(desk, "UMENTOR", "我们聊聊", thread_ts="2.0")
    assert request_of(desk).state is HelpState.ANSWERED
    desk.do(help.reopen, value=uid)
    with desk.database.reading() as session:
        rows = session.exec(select(Outbox).where(Outbox.channel == "UMENTOR,UREP").order_by(Outbox.id)).all()  # type: ignore[arg-type]
    assert [row.message for row in rows if row.kind is Kind.MESSAGE] == ["help/card", "help/called"]
    assert not any((row.data or {}).get("moved_to") for row in rows)


def test_an_old_answer_in_a_group_that_is_put_right_answers_no_newer_question(desk: Scene) -> None:
    first = ask_in_private(desk, state=State.SENT, sent_channel=GROUP, ts="1.5")
    write(desk, "UMENTOR", "我们聊聊")
    second = desk.do(ask.submit, fields={"question": "还有一件事", "place": "private"}).data["request"]
    with desk.session() as session:
        row = session.exec(select(Outbox).where(Outbox.message == "help/card").order_by(Outbox.id.desc())).first()  # type: ignore[union-attr]
        assert row is not None
        row.sent_channel, row.ts = GROUP, "3.5"
    write(desk, "UMENTOR", "我们下午聊聊")
    with desk.database.reading() as session:
        states = {one.uid: one.state for one in session.exec(select(HelpRequest))}
        assert session.exec(select(HelpAnswer.text)).all() == ["我们下午聊聊"]
    assert states == {first: HelpState.ANSWERED, second: HelpState.WAITING}
    desk.do(help.gone, "UMENTOR", source=Source.EVENT, channel=GROUP, data={"ts": "2.5", "is_group": True})
    with desk.database.reading() as session:
        assert session.exec(select(HelpAnswer)).all() == []


def test_a_mentor_who_is_taken_out_of_the_team_is_passed_over_at_once(desk: Scene) -> None:
    uid = desk.do(ask.ask, text="怎么约到访").data["request"]
    desk.do(help.on_it, "UMENTOR", value=uid)
    mentors_are(desk, "UMENTOR2")
    desk.now += timedelta(seconds=2)
    with desk.session() as session:
        help_told.ring_questions(session, desk.now)
    with desk.database.reading() as session:
        card = help_told.card(session, session.exec(select(HelpRequest)).one(), desk.now)
    assert (card["asked"], card["is_on_it"]) == ("UMENTOR2", False)
    desk.do(help.on_it, "UMENTOR2", value=uid)


def test_somebody_who_is_on_it_while_others_are_called_does_not_have_them_called_again(desk: Scene) -> None:
    if desk.database.is_sqlite:
        pytest.skip("one writer at a time")
    uid = desk.do(ask.ask, text="怎么约到访").data["request"]
    desk.now += timedelta(minutes=60)
    with desk.session() as late:
        event = desk.event(late, "UMENTOR", value=uid)
        seen = help_requests.clock_of(late, late.exec(select(HelpRequest)).one())
        with desk.session() as session:
            help_told.ring_questions(session, desk.now)
        help.on_it(event, late)
        assert seen.asked_id == event.person.key
    with desk.database.reading() as session:
        assert session.exec(select(HelpClock)).one().next_at == desk.now + timedelta(minutes=60)


def test_a_dispute_of_somebody_who_left_stands_on_nobodys_home(desk: Scene) -> None:
    receipt = desk.log("王女士聊了20分钟,电话13900000001,问能不能跟上,我说先做个测评")
    desk.do(score.dispute, value=f"{receipt['consultation']}:resolved")
    with desk.session() as session:
        desk.person(session, "UREP").is_deactivated = True
    desk.now += timedelta(minutes=60)
    with desk.session() as session:
        score.ring_disputes(session, desk.now)
    with desk.database.reading() as session:
        event = desk.event(session, "UMENTOR")
        assert score.waiting(session, event.person, event.standing, desk.now, 9) == ([], 0)


def test_an_answer_is_forgotten_after_a_month_though_nobody_said_that_it_helped(desk: Scene) -> None:
    ask_in_private(desk, state=State.SENT, sent_channel=GROUP, ts="1.5")
    write(desk, "UMENTOR", "我们聊聊")
    for days, kept in ((29, 1), (31, 0)):
        with desk.session() as session:
            help_outcomes.forget_answers(session, desk.now + timedelta(days=days))
            assert len(session.exec(select(HelpAnswer)).all()) == kept

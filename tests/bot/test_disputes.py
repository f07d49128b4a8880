"""A dispute runs on the help clock: reminders, then the next judges are asked, once and never in quiet hours."""

import threading
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from sqlmodel import col, select

from bot.clock import RING
from bot.ticker import Ticker
from handlers import habits as say
from handlers import score
from messages.render import render
from models import calendar, habits, people, rosters
from models.days import Span
from models.help_clock import HelpCall
from models.outbox import Kind, Outbox, State
from models.people import Profile
from models.rosters import TeamSheet
from models.scores import Dispute
from models.teams import Role
from tests.bot.ticking import TUESDAY, HandClock, at
from tests.scene import Scene

WORDS = "王女士聊了20分钟，电话13900000001，问能不能跟上，我说先做个测评"


@pytest.fixture
def disputed(scene: Scene) -> Scene:
    """At ten a rep disputed a check; besides the mentor and the manager there is a second mentor."""
    with scene.session() as session:
        people.refresh(session, scene.workspace_id, Profile("UMENTOR2", "吴师傅", locale="zh-CN"), scene.now)
        sheet = TeamSheet(
            "销售一组",
            members={
                Role.REP: ["UREP", "UREP2"],
                Role.MENTOR: ["UMENTOR", "UMENTOR2"],
                Role.MANAGER: ["UMANAGER"],
            },
        )
        rosters.edit(session, scene.team(session), sheet, scene.now)
    receipt = scene.log(WORDS)
    scene.do(score.dispute, value=f"{receipt['consultation']}:resolved")
    return scene


def look(scene: Scene, moment: datetime) -> None:
    """The chore, at a moment."""
    scene.now = moment
    Ticker(scene.database, HandClock(moment), lambda: None).do(RING)


def asked(scene: Scene) -> list[str]:
    """Who was asked to decide, in order."""
    return [row.channel for row in told(scene, "score/case")]


def told(scene: Scene, message: str) -> list[Outbox]:
    """What was enqueued under a name, in order."""
    with scene.database.reading() as session:
        return list(session.exec(select(Outbox).where(Outbox.message == message).order_by(Outbox.id)))  # type: ignore[arg-type]


def case_of(scene: Scene) -> Dispute:
    """The dispute."""
    with scene.database.reading() as session:
        return session.exec(select(Dispute)).one()


def test_the_judge_is_reminded_then_the_next_and_a_manager_are_asked_and_the_rep_is_told_who(disputed: Scene) -> None:
    look(disputed, at(10, 29))
    assert told(disputed, "score/reminder") == []
    look(disputed, at(10, 30))
    look(disputed, at(10, 50))
    assert [row.channel for row in told(disputed, "score/reminder")] == ["UMENTOR", "UMENTOR"]
    look(disputed, at(10, 59))
    assert asked(disputed) == ["UMENTOR"]
    look(disputed, at(11))
    look(disputed, at(11, 1))
    assert asked(disputed) == ["UMENTOR", "UMENTOR2", "UMANAGER"]
    [row] = told(disputed, "score/passed_on")
    assert row.channel == "UREP"
    assert row.data == {"check": "resolved", "names": [{"name": "吴师傅"}, {"name": "何经理"}]}
    assert "吴师傅" in str(render("score/passed_on", row.data, "zh_CN"))
    assert told(disputed, "score/case")[1].data == told(disputed, "score/case")[0].data | {"overdue": True}  # type: ignore[operator]


def test_everyone_is_asked_once_and_then_nobody(disputed: Scene) -> None:
    for hour in range(11, 18):
        look(disputed, at(hour))
    assert asked(disputed) == ["UMENTOR", "UMENTOR2", "UMANAGER"]
    assert len(told(disputed, "score/passed_on")) == 1


def test_who_is_on_it_is_left_in_peace_for_a_while(disputed: Scene) -> None:
    look(disputed, at(10, 50))
    disputed.now = at(10, 55)
    disputed.do(score.on_it, "UMENTOR", value=case_of(disputed).uid)
    look(disputed, at(11, 9))
    assert asked(disputed) == ["UMENTOR"]
    look(disputed, at(11, 10))
    assert asked(disputed) == ["UMENTOR", "UMENTOR2", "UMANAGER"]


def test_who_decides_in_time_ends_it(disputed: Scene) -> None:
    disputed.do(score.count_it, "UMENTOR", value=case_of(disputed).uid)
    look(disputed, at(11))
    assert asked(disputed) == ["UMENTOR"]


def test_the_first_who_was_asked_may_still_decide(disputed: Scene) -> None:
    look(disputed, at(11))
    disputed.do(score.count_it, "UMENTOR", value=case_of(disputed).uid)
    look(disputed, at(12))
    assert len(asked(disputed)) == 3


def test_who_is_on_leave_is_passed_over(disputed: Scene) -> None:
    disputed.do(say.submit_away, "UMENTOR2", fields={"first": "2026-11-24", "last": "2026-11-25"})
    look(disputed, at(11))
    assert asked(disputed) == ["UMENTOR", "UMANAGER"]


def test_who_is_on_leave_is_not_asked_first_either(disputed: Scene) -> None:
    disputed.do(say.submit_away, "UMENTOR2", fields={"first": "2026-11-24", "last": "2026-11-25"})
    receipt = disputed.log(WORDS.replace("王女士", "赵女士").replace("0001", "0002"))
    disputed.do(score.dispute, value=f"{receipt['consultation']}:evidence")
    assert asked(disputed) == ["UMENTOR", "UMENTOR"]


def test_a_rep_who_mentors_is_never_their_own_judge(disputed: Scene) -> None:
    with disputed.session() as session:
        sheet = TeamSheet(
            "销售一组",
            members={Role.REP: ["UREP"], Role.MENTOR: ["UMENTOR", "UREP"], Role.MANAGER: ["UREP"]},
        )
        rosters.edit(session, disputed.team(session), sheet, disputed.now)
    look(disputed, at(11))
    assert asked(disputed) == ["UMENTOR"]


def test_nobody_is_asked_in_their_quiet_hours(disputed: Scene) -> None:
    def quiet(user: str, begins: time, ends: time) -> None:
        with disputed.session() as session:
            person = disputed.person(session, user)
            mine = habits.habits_of(session, disputed.workspace_id, person.key)
            mine.quiet_from, mine.quiet_to = begins, ends

    quiet("UMENTOR2", time(10), time(13))
    quiet("UMANAGER", time(10), time(11, 30))
    quiet("UREP", time(10), time(13, 30))
    look(disputed, at(11))
    assert asked(disputed) == ["UMENTOR"]
    look(disputed, at(11, 30))
    assert asked(disputed) == ["UMENTOR", "UMANAGER"]
    [row] = told(disputed, "score/passed_on")
    assert row.not_before == at(13, 30)
    look(disputed, at(13))
    assert asked(disputed) == ["UMENTOR", "UMANAGER", "UMENTOR2"]


def test_a_bot_that_was_down_until_the_night_asks_in_the_morning(disputed: Scene) -> None:
    look(disputed, at(23))
    assert asked(disputed) == ["UMENTOR"]
    look(disputed, at(8, day=TUESDAY + timedelta(days=1)))
    assert asked(disputed) == ["UMENTOR"]
    look(disputed, at(9, day=TUESDAY + timedelta(days=1)))
    assert asked(disputed) == ["UMENTOR", "UMENTOR2", "UMANAGER"]


def test_on_a_day_off_nothing_moves(disputed: Scene) -> None:
    off = date(2026, 11, 25)
    with disputed.session() as session:
        calendar.override(session, disputed.team(session), Span(off, off), False, "校庆", TUESDAY)
    look(disputed, at(11, day=off))
    assert asked(disputed) == ["UMENTOR"]
    look(disputed, at(9, day=date(2026, 11, 26)))
    assert asked(disputed) == ["UMENTOR", "UMENTOR2", "UMANAGER"]


def test_a_dispute_at_night_reaches_its_judge_in_the_morning(scene: Scene) -> None:
    scene.now = at(21)
    receipt = scene.log(WORDS)
    scene.do(score.dispute, value=f"{receipt['consultation']}:resolved")
    [row] = told(scene, "score/case")
    assert row.not_before == at(8, day=TUESDAY + timedelta(days=1))
    assert row.data is not None
    assert row.data["today"] == row.data["due_on"] == "2026-11-25"


def test_two_processes_ask_once(disputed: Scene) -> None:
    for n in range(2, 6):
        receipt = disputed.log(WORDS.replace("王女士", f"客户{n}").replace("0001", f"000{n}"))
        disputed.do(score.dispute, value=f"{receipt['consultation']}:resolved")
    ready = threading.Barrier(3)

    def at_once(ticker: Ticker) -> Callable[[], None]:
        def run() -> None:
            ready.wait()
            ticker.do(RING)

        return run

    tickers = [Ticker(disputed.database, HandClock(at(11)), lambda: None) for _ in range(3)]
    threads = [threading.Thread(target=at_once(ticker)) for ticker in tickers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told(disputed, "score/passed_on")) == 5
    with disputed.database.reading() as session:
        calls = [(call.clock_id, call.person_id) for call in session.exec(select(HelpCall))]
    assert len(calls) == len(set(calls)) == len(asked(disputed))


def test_when_one_has_decided_every_card_that_asked_says_so_and_one_held_back_is_never_sent(disputed: Scene) -> None:
    look(disputed, at(11))
    with disputed.session() as session:
        cards = select(Outbox).where(col(Outbox.message).in_(("score/case", "score/reminder"))).order_by(col(Outbox.id))
        first, held, _ = session.exec(cards)
        first.state, first.ts, held.not_before = State.SENT, "1.1", at(8, day=TUESDAY + timedelta(days=1))
    disputed.do(score.count_it, "UMANAGER", value=case_of(disputed).uid)
    [card] = told(disputed, "score/settled")
    assert (card.kind, card.replaces_id, card.channel) == (Kind.UPDATE, first.id, "UMENTOR")
    assert card.data == {"check": "resolved", "name": "林小满", "judge": "何经理", "passed": True}
    assert [row.expires_at for row in told(disputed, "score/case")] == [None, at(11), at(11)]
    assert "何经理已经定了" in str(render("score/settled", card.data, "zh_CN"))


def test_who_decides_on_their_home_finds_the_card_in_their_messages_decided(disputed: Scene) -> None:
    with disputed.session() as session:
        session.exec(select(Outbox).where(Outbox.message == "score/case")).one().state = State.SENT
    disputed.do(score.leave_it, "UMENTOR", value=case_of(disputed).uid)
    [card] = told(disputed, "score/decided")
    assert (card.kind, card.channel) == (Kind.UPDATE, "UMENTOR")
    assert card.replaces_id == told(disputed, "score/case")[0].id

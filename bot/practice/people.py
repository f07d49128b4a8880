"""Who is in a practice workspace at its start: the default nine people, or as many as a benchmark needs."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.practice.records import Channel, User

BOT = User(
    id="U0JIAYOU",
    name="jiayou",
    real_name="jiayou",
    display_name="jiayou",
    is_bot=True,
    bot_id="B0JIAYOU",
)


@dataclass(frozen=True)
class Cast:
    """People, conversations and the bot of a new workspace."""

    users: list[User]
    channels: list[Channel]
    bot: User = field(default_factory=lambda: BOT)


def nine() -> Cast:
    """Six reps (four read Chinese, two English), their mentor, their manager, and a newcomer to be welcomed."""
    users = [
        User("U0LINYUE", "lin.yue", "林悦", title="课程顾问"),
        User("U0SIYUAN", "chen.siyuan", "陈思远", title="课程顾问"),
        User("U0XIAOTONG", "zhou.xiaotong", "周晓彤", title="课程顾问"),
        User("U0ZIHAN", "wang.zihan", "王子涵", title="课程顾问（试用期）"),
        User("U0GRACE", "grace.he", "何嘉 Grace", "Grace 何嘉", "en-US", title="Course consultant"),
        User("U0LEO", "leo.xu", "许文博 Leo", "Leo 许文博", "en-US", title="Course consultant"),
        User("U0MINZHI", "zhao.minzhi", "赵敏之", title="资深顾问 · 导师"),
        User("U0SHENLAN", "shen.lan", "沈岚", title="销售经理", is_admin=True, is_owner=True),
        User("U0YUTONG", "sun.yutong", "孙雨桐", title="课程顾问（今天入职）"),
    ]
    return Cast(users, _channels([user.id for user in users]))


def many(reps: int, *, team_size: int = 30) -> Cast:
    """`reps` numbered reps in teams of up to `team_size`, each team with its channel, and one manager for all."""
    users = [
        User(f"U1{number:07d}", f"rep{number}", f"顾问{number}", locale="en-US" if number % 3 == 0 else "zh-CN")
        for number in range(1, reps + 1)
    ]
    manager = User("U0SHENLAN", "shen.lan", "沈岚", is_admin=True, is_owner=True)
    teams = [users[start : start + team_size] for start in range(0, reps, team_size)]
    channels = [
        Channel(f"C1{number:07d}", f"team-{number}", members=[manager.id, BOT.id, *(rep.id for rep in team)])
        for number, team in enumerate(teams, start=1)
    ]
    return Cast([*users, manager], channels)


def _channels(people: list[str]) -> list[Channel]:
    return [
        Channel("C0SALES1", "销售一组", members=[*people, BOT.id], topic="每天五次好咨询", creator="U0SHENLAN"),
        Channel("C0HELP", "求助", members=[*people, BOT.id], topic="有问题别一个人扛", creator="U0SHENLAN"),
        Channel("C0GENERAL", "general", members=list(people), topic="公司公告", creator="U0SHENLAN"),
    ]

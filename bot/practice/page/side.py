"""The left side: who is acted as, the conversations with their unread marks, and the app."""

from __future__ import annotations

from markupsafe import Markup

from bot.practice.page.html import tag
from bot.practice.page.icons import icon
from bot.practice.page.people import avatar
from bot.practice.page.reader import Reader
from bot.practice.records import Channel, User

MANY_PEOPLE = 12


def side_html(reader: Reader, here: str) -> Markup:
    """The whole side; `here` is where the person is (a channel's id, "app-home", "app-about")."""
    world = reader.world
    rooms = world.rooms.of(reader.user.id)
    public = [room for room in world.rooms.seen_by(reader.user.id) if room.kind in ("channel", "group")]
    return tag(
        "nav",
        tag("div", tag("strong", world.team_name), class_="workspace"),
        _switcher(reader),
        _part(reader, "channels", [_channel(reader, room, here) for room in public]),
        _part(reader, "direct_messages", _people(reader, rooms, here)),
        _part(reader, "apps", [_app(reader, here)]),
        class_="side-inner",
        aria_label=world.team_name,
    )


def _switcher(reader: Reader) -> Markup:
    people = [user for user in reader.world.users() if not user.is_bot and not user.deleted]
    items = [
        tag(
            "button",
            avatar(user),
            tag("span", tag("strong", user.shown_name), tag("small", user.title)),
            type="button",
            role="menuitemradio",
            aria_checked="true" if user.id == reader.user.id else "false",
            data_act="become",
            data_value=user.id,
            data_testid=f"become-{user.id}",
        )
        for user in people
    ]
    me = reader.user
    shown = tag("span", tag("strong", me.shown_name), tag("small", me.title or me.name))
    label = f"{reader.t('act_as')}: {me.shown_name}"
    summary = tag(
        "summary", avatar(me), shown, tag("span", icon("swap"), class_="quiet"), aria_label=label, data_testid="act-as"
    )
    words = tag("div", reader.t("act_as"), class_="side-label")
    return tag("details", summary, tag("div", words, items, class_="popup", role="menu"), class_="menu switcher")


def _part(reader: Reader, title: str, rows: list[Markup]) -> Markup:
    return tag("section", tag("h2", reader.t(title), class_="side-label"), rows)


def _row(
    reader: Reader, target: str, sign: Markup | str, name: str, *, here: bool, unread: int, known: bool = True
) -> Markup:
    badge = tag("span", str(unread), class_="badge", data_testid="unread") if unread else None
    css = ["row"] + ["here"] * here + ["unread"] * bool(unread) + ["stranger"] * (not known)
    return tag(
        "button",
        tag("span", sign, class_="sign"),
        tag("span", name, class_="row-name"),
        badge,
        type="button",
        class_=" ".join(css),
        aria_current="page" if here else None,
        data_act="go",
        data_in=target,
        data_testid=f"go-{target}",
    )


def _channel(reader: Reader, room: Channel, here: str) -> Markup:
    known = reader.user.id in room.members
    unread = reader.world.posts.unread(reader.user.id, room.id) if known else 0
    sign = "#" if room.kind == "channel" else icon("lock")
    return _row(reader, room.id, sign, room.name, here=here == room.id, unread=unread, known=known)


def _people(reader: Reader, rooms: list[Channel], here: str) -> list[Markup]:
    """Everybody in a small team; in a large one those whom the person has written with."""
    bot = reader.world.bot.id
    directs: dict[str, Channel] = {}
    groups: list[Channel] = []
    for room in rooms:
        if room.kind == "im" and bot not in room.members:
            directs[next((one for one in room.members if one != reader.user.id), reader.user.id)] = room
        elif room.kind == "mpim":
            groups.append(room)
    people = [user for user in reader.world.users() if not user.is_bot and not user.deleted]
    if len(people) > MANY_PEOPLE:
        people = [user for user in people if user.id in directs]
    rows = [_person(reader, user, directs.get(user.id), here) for user in people]
    for room in groups:
        unread = reader.world.posts.unread(reader.user.id, room.id)
        rows.append(_row(reader, room.id, icon("people"), reader.title(room), here=here == room.id, unread=unread))
    return rows


def _person(reader: Reader, user: User, room: Channel | None, here: str) -> Markup:
    name = f"{user.shown_name} ({reader.t('you')})" if user.id == reader.user.id else user.shown_name
    unread = reader.world.posts.unread(reader.user.id, room.id) if room else 0
    target = room.id if room else user.id
    return _row(reader, target, avatar(user, "small"), name, here=here == target, unread=unread)


def _app(reader: Reader, here: str) -> Markup:
    bot = reader.world.bot
    direct = reader.world.rooms.direct(reader.user.id, bot.id)
    unread = reader.world.posts.unread(reader.user.id, direct.id)
    is_here = here in (direct.id, "app-home", "app-about")
    target = direct.id if unread else "app-home"
    drawn = _row(reader, target, avatar(bot, "small"), bot.shown_name, here=is_here, unread=unread)
    return tag("div", drawn, data_testid="go-app")

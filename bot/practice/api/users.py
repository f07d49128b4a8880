"""users.*, and the bot, the team and the app about themselves."""

from __future__ import annotations

from bot.practice.api.args import Args, page_of
from bot.practice.api.errors import SlackError
from bot.practice.records import Json
from bot.practice.world import World


def list_all(world: World, args: Args) -> Json:
    """users.list, in pages; with locales only where asked for."""
    page, cursor = page_of(world.users(), args, 1000)
    include = args.flag("include_locale")
    shown = [user.as_slack(world.team_id, include_locale=include) for user in page]
    return {"members": shown, "cache_ts": int(world.clock.now()), "response_metadata": {"next_cursor": cursor}}


def info(world: World, args: Args) -> Json:
    """users.info; with the locale only where asked for."""
    user = world.user(args.needed("user"))
    if user is None:
        raise SlackError("user_not_found")
    return {"user": user.as_slack(world.team_id, include_locale=args.flag("include_locale"))}


def auth_test(world: World, args: Args) -> Json:
    """auth.test."""
    return {
        "url": f"{world.base_url}/",
        "team": world.team_name,
        "user": world.bot.name,
        "team_id": world.team_id,
        "user_id": world.bot.id,
        "bot_id": world.bot.bot_id,
        "is_enterprise_install": False,
    }


def api_test(world: World, args: Args) -> Json:
    """api.test: sends back what it got, and fails when asked to."""
    if args.text("error"):
        raise SlackError(args.text("error"), {"args": args.values})
    return {"args": {key: value for key, value in args.values.items() if key != "token"}}


def bots_info(world: World, args: Args) -> Json:
    """bots.info."""
    if args.text("bot", world.bot.bot_id) != world.bot.bot_id:
        raise SlackError("bot_not_found")
    return {"bot": world.bot_profile()}


def team_info(world: World, args: Args) -> Json:
    """team.info."""
    return {"team": {"id": world.team_id, "name": world.team_name, "domain": "practice", "email_domain": ""}}


def open_connection(world: World, args: Args) -> Json:
    """apps.connections.open: where to connect for Socket Mode."""
    host = world.base_url.removeprefix("http://")
    return {"url": f"ws://{host}/link/?ticket={world.hub.ticket()}&app_id={world.app_id}"}

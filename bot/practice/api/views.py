"""views.*: modals and App Home; and blocks.validate."""

from __future__ import annotations

import json

from bot.practice.api.args import Args
from bot.practice.api.errors import SlackError, refused
from bot.practice.blocks import Surface, problems
from bot.practice.grants import GrantError, Trigger
from bot.practice.limits import VIEW_BYTES
from bot.practice.records import Json, View
from bot.practice.views import ViewError
from bot.practice.world import World


def open_modal(world: World, args: Args) -> Json:
    """views.open: a new stack for the person whose act gave the trigger."""
    content = _content(world, args, "modal")
    trigger = _trigger(world, args)
    return _shown(world, world.views.open(trigger.user, content))


def push(world: World, args: Args) -> Json:
    """views.push: on top of the modal whose interaction gave the trigger."""
    content = _content(world, args, "modal")
    trigger = _trigger(world, args)
    if trigger.view_id is None or world.views.current(trigger.user) is None:
        raise SlackError("not_found")
    try:
        return _shown(world, world.views.push(trigger.user, content))
    except ViewError as error:
        raise SlackError(error.code) from error


def update(world: World, args: Args) -> Json:
    """views.update, by view_id or external_id; with a hash only if nothing changed since."""
    external_id = args.text("external_id")
    view = world.views.with_external_id(external_id) if external_id else world.views.get(args.needed("view_id"))
    if view is None:
        raise SlackError("not_found")
    content = _content(world, args, view.type, updated=view)
    try:
        return _shown(world, world.views.update(view, content, args.text("hash")))
    except ViewError as error:
        raise SlackError(error.code) from error


def publish(world: World, args: Args) -> Json:
    """views.publish: the whole App Home of one person."""
    user = world.user(args.needed("user_id"))
    if user is None or user.deleted:
        raise SlackError("user_not_found")
    if not world.manifest.app_home:
        raise SlackError("not_enabled")
    content = _content(world, args, "home")
    try:
        return _shown(world, world.views.publish(user.id, content, args.text("hash")))
    except ViewError as error:
        raise SlackError(error.code) from error


def validate(world: World, args: Args) -> Json:
    """blocks.validate: exactly one of blocks, message and view."""
    given = [name for name in ("blocks", "message", "view") if args.values.get(name) is not None]
    if len(given) != 1:
        raise SlackError("invalid_arguments")
    payload = args.structure(given[0])
    surface: Surface = "message"
    if given[0] == "view":
        surface = "home" if payload.get("type") == "home" else "modal"
    elif given[0] == "blocks":
        payload = {"blocks": payload}
    found = problems(payload, surface)
    return {"errors": [{"pointer": problem.pointer, "message": problem.message} for problem in found]}


def _content(world: World, args: Args, kind: Surface, updated: View | None = None) -> Json:
    """The view in the call; SlackError invalid_arguments, view_too_large or duplicate_external_id."""
    content = args.structure("view")
    if not isinstance(content, dict):
        raise SlackError("invalid_arguments")
    if len(json.dumps(content, ensure_ascii=False).encode()) > VIEW_BYTES:
        raise SlackError("view_too_large")
    found = problems(content, kind)
    if found:
        raise refused("invalid_arguments", found)
    named = content.get("external_id")
    if named and world.views.with_external_id(named) not in (None, updated):
        raise SlackError("duplicate_external_id")
    return content


def _trigger(world: World, args: Args) -> Trigger:
    try:
        return world.triggers.use(args.needed("trigger_id"))
    except GrantError as error:
        raise SlackError(error.code) from error


def _shown(world: World, view: View) -> Json:
    return {"view": world.views.as_slack(view)}

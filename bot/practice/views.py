"""Modals (a stack of up to three a person) and App Homes, with what people have typed into them."""

from __future__ import annotations

import copy
import secrets
from typing import TYPE_CHECKING, Literal

from bot.practice.blocks import with_block_ids
from bot.practice.inputs import initial_values, kept_values
from bot.practice.records import Json, View
from bot.practice.rooms import new_id

if TYPE_CHECKING:
    from bot.practice.world import World

STACK_LIMIT = 3


class ViewError(Exception):
    """A view cannot be shown so; `code` is Slack's error code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Views:
    """The views now shown. Modals are gone after a restart, as after a reload; App Homes are kept."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}

    def put_home(self, view: View) -> None:
        """Take in an App Home as it is: for loading."""
        self._homes[view.user] = view

    def clear(self) -> None:
        """Forget every view."""
        self._stacks.clear()
        self._homes.clear()

    def current(self, user: str) -> View | None:
        """The modal on top of a person's stack."""
        stack = self._stacks.get(user)
        return stack[-1] if stack else None

    def stack(self, user: str) -> list[View]:
        """A person's modals, the first opened first."""
        return list(self._stacks.get(user, []))

    def home(self, user: str) -> View | None:
        """A person's App Home, if one was published."""
        return self._homes.get(user)

    def get(self, view_id: str) -> View | None:
        """The view with this id, if it is still shown."""
        for stack in self._stacks.values():
            for view in stack:
                if view.id == view_id:
                    return view
        return next((home for home in self._homes.values() if home.id == view_id), None)

    def with_external_id(self, external_id: str) -> View | None:
        """The view that the app has named so."""
        shown = [view for stack in self._stacks.values() for view in stack] + list(self._homes.values())
        return next((view for view in shown if view.content.get("external_id") == external_id), None)

    def open(self, user: str, content: Json) -> View:
        """Show a modal as the first of a new stack."""
        with self._world.lock:
            view = self._new(user, "modal", content)
            self._stacks[user] = [view]
            self._world.changed()
            return view

    def push(self, user: str, content: Json) -> View:
        """Show a modal on top of the others; ViewError when three are shown already."""
        with self._world.lock:
            stack = self._stacks.setdefault(user, [])
            if len(stack) >= STACK_LIMIT:
                raise ViewError("push_limit_reached")
            view = self._new(user, "modal", content)
            if stack:
                view.root_view_id = stack[0].id
                view.previous_view_id = stack[-1].id
            stack.append(view)
            self._world.changed()
            return view

    def update(self, view: View, content: Json, given_hash: str = "") -> View:
        """Change what a view shows; ViewError when it has changed since `given_hash`.

        What was typed stays where block_id and action_id stay the same.
        """
        with self._world.lock:
            if given_hash and given_hash != view.hash:
                raise ViewError("hash_conflict")
            view.content = _normal(content)
            view.values = kept_values(view.blocks, view.values)
            view.errors = {}
            view.hash = self._new_hash()
            self._changed(view)
            return view

    def publish(self, user: str, content: Json, given_hash: str = "") -> View:
        """Show an App Home; ViewError when it has changed since `given_hash`."""
        with self._world.lock:
            home = self._homes.get(user)
            if home is not None:
                return self.update(home, content, given_hash)
            view = self._new(user, "home", content)
            self._homes[user] = view
            self._changed(view)
            return view

    def put_in(self, view: View, block_id: str, action_id: str, entry: Json) -> None:
        """A person has put something into an element."""
        with self._world.lock:
            view.values.setdefault(block_id, {})[action_id] = entry
            view.errors.pop(block_id, None)
            self._changed(view)

    def complain(self, view: View, errors: dict[str, str]) -> None:
        """Show sentences under the fields of a form, by block_id."""
        with self._world.lock:
            view.errors = dict(errors)
            self._world.changed()

    def close(self, view: View) -> None:
        """Take a modal away, and with it what lies on top of it."""
        with self._world.lock:
            stack = self._stacks.get(view.user, [])
            if view in stack:
                del stack[stack.index(view) :]
            self._world.changed()

    def close_all(self, user: str) -> None:
        """Take a person's whole stack away."""
        with self._world.lock:
            self._stacks.pop(user, None)
            self._world.changed()

    def as_slack(self, view: View) -> Json:
        """The view object of payloads and of the views.* methods."""
        world = self._world
        shown: Json = {
            "id": view.id,
            "team_id": world.team_id,
            "app_id": world.app_id,
            "app_installed_team_id": world.team_id,
            "bot_id": world.bot.bot_id,
            "hash": view.hash,
            "root_view_id": view.root_view_id,
            "previous_view_id": view.previous_view_id,
            "state": {"values": copy.deepcopy(view.values)},
        }
        return shown | copy.deepcopy(view.content)

    def _new(self, user: str, kind: Literal["modal", "home"], content: Json) -> View:
        view_id = new_id("V")
        normal = _normal(content)
        values = initial_values(normal["blocks"])
        return View(view_id, kind, user, normal, self._new_hash(), root_view_id=view_id, values=values)

    def _new_hash(self) -> str:
        return f"{int(self._world.clock.now())}.{secrets.token_hex(4)}"

    def _changed(self, view: View) -> None:
        if view.type == "home":
            self._world.changed("home", view.user, view)
        else:
            self._world.changed()


def _normal(content: Json) -> Json:
    """A view with every field that Slack fills in."""
    defaults: Json = {
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "clear_on_close": False,
        "notify_on_close": False,
        "title": {"type": "plain_text", "text": "View Title", "emoji": True},
        "close": None,
        "submit": None,
    }
    copied = copy.deepcopy(content)
    return defaults | copied | {"blocks": with_block_ids(copied["blocks"])}

"""The part of an app's manifest that the workspace acts on: commands, shortcuts, subscribed events."""

from __future__ import annotations

from dataclasses import dataclass

from bot.practice.records import Json


@dataclass(frozen=True)
class Command:
    """A slash command; `should_escape` turns @names and #channels in its text into references."""

    command: str
    description: str = ""
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True)
class Shortcut:
    """A shortcut; `type` is message or global."""

    name: str
    callback_id: str
    type: str = "global"
    description: str = ""


@dataclass(frozen=True)
class Manifest:
    """What the app declares."""

    commands: tuple[Command, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    events: frozenset[str] = frozenset()
    app_home: bool = True

    @classmethod
    def read(cls, manifest: Json) -> Manifest:
        """Read Slack's manifest format, or a plain dict with `commands` and `shortcuts` at its top."""
        features: Json = manifest.get("features", {})
        commands = manifest.get("commands") or features.get("slash_commands") or []
        shortcuts = manifest.get("shortcuts") or features.get("shortcuts") or []
        subscribed: Json = manifest.get("settings", {}).get("event_subscriptions", {})
        return cls(
            tuple(
                Command(
                    one["command"],
                    one.get("description", ""),
                    one.get("usage_hint", ""),
                    one.get("should_escape", False),
                )
                for one in commands
            ),
            tuple(
                Shortcut(one["name"], one["callback_id"], one.get("type", "global"), one.get("description", ""))
                for one in shortcuts
            ),
            frozenset(subscribed.get("bot_events", [])),
            features.get("app_home", {}).get("home_tab_enabled", True),
        )

    def command(self, name: str) -> Command | None:
        """The declared command of this name ("/log")."""
        return next((command for command in self.commands if command.command == name), None)

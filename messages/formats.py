"""How dates, times, figures and the models' words are written in each language: the templates' filters.

Data brings ISO dates ("2026-11-28"), times ("14:05") and plain numbers; a filter raises `ValueError` on
anything else, which is a fault of the caller. What a filter returns counts as the template's own words.
"""

from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from messages.locales import Tongue

_DATE = {"zh_CN": "EEE M月d日", "en": "EEE d MMM"}
_SHORT = {"zh_CN": "M/d", "en": "d MMM"}
_MONTH = {"zh_CN": "y年M月", "en": "MMMM y"}
_ONE_DECIMAL = "#,##0.#"
_TWO_DECIMALS = "#,##0.##"
_SIGNED = "+#,##0.#;-#,##0.#"


class Formats:
    """The filters of one language, and the names of what the models only know as values."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._names: dict[str, Mapping[str, str]] = {
            "stage": _stages(tongue),
            "concern": _concerns(tongue),
            "about": _commands(tongue),
        }
        # A team's messages share a handful of days; writing one takes Babel 7 µs.
        self._written = lru_cache(maxsize=512)(self._write)

    def filters(self) -> dict[str, Callable[..., str]]:
        """Return the filters by name."""
        listed: list[Callable[..., str]] = [
            *(self.date, self.short, self.month, self.time, self.minutes, self.number, self.money),
            *(self.percent, self.change, self.points, self.join_all),
        ]
        return {function.__name__: function for function in listed}

    def names(self) -> dict[str, Callable[[str], str]]:
        """Return `stage_name`, `concern_name` and `about` (a command); a value without a name is a `KeyError`."""
        return {
            "stage_name": self._names["stage"].__getitem__,
            "concern_name": self._names["concern"].__getitem__,
            "about": lambda command: self._names["about"][command.removeprefix("/")],
        }

    def date(self, day: str, today: str | None = None) -> str:
        """Write a day with its weekday ("Sat 28 Nov"); with `today`, near days get their everyday name first."""
        written = self._written(day[:], _DATE[self._tongue.language])
        if today is None:
            return written
        near = self._near(date.fromisoformat(day) - date.fromisoformat(today))
        return f"{near} {written}" if near else written

    def short(self, day: str) -> str:
        """Write a day where there is little room, as under a chart."""
        return self._written(day[:], _SHORT[self._tongue.language])

    def _near(self, distance: timedelta) -> str:
        speak = self._tongue.translations
        if distance.days == 0:
            return speak.gettext("today")
        if distance.days == 1:
            return speak.gettext("tomorrow")
        return speak.gettext("yesterday") if distance.days == -1 else ""

    def month(self, day: str) -> str:
        """Write the month of a day, or of an ISO month ("2026-11")."""
        return self._written(day[:7] + "-01", _MONTH[self._tongue.language])

    def _write(self, day: str, pattern: str) -> str:
        return format_date(date.fromisoformat(day), pattern, locale=self._tongue.locale)

    def time(self, moment: str) -> str:
        """Write a local time of day, 24 hours."""
        return time.fromisoformat(moment).strftime("%H:%M")

    def minutes(self, count: int) -> str:
        """Write a length in minutes."""
        return self._tongue.translations.gettext("%(count)s min") % {"count": self.number(count)}

    def number(self, value: float) -> str:
        """Write a number, with one decimal at most."""
        return self._decimal(value, _ONE_DECIMAL)

    def money(self, amount: float) -> str:
        """Write an amount in the team's money, which in Chinese is yuan."""
        sign = "¥" if self._tongue.language == "zh_CN" else ""
        return sign + self._decimal(amount, _TWO_DECIMALS)

    def percent(self, ratio: float) -> str:
        """Write a ratio (0.167) as a percentage ("16.7%")."""
        return self._decimal(ratio * 100, _ONE_DECIMAL) + "%"

    def change(self, percent: float) -> str:
        """Write a change that is given in percent, with its sign ("+15%")."""
        return self._decimal(percent, "+#,##0;-#,##0") + "%" if round(percent) else "±0%"

    def points(self, change: float) -> str:
        """Write a change in percentage points, with its sign."""
        speak = self._tongue.translations
        count = 1 if abs(change) == 1 else 2
        pattern = speak.ngettext("%(change)s percentage point", "%(change)s percentage points", count)
        return pattern % {"change": self._decimal(change, _SIGNED) if change else "0"}

    def join_all(self, items: list[Any]) -> str:
        """Join items as the language lists them."""
        return self._tongue.translations.gettext(", ").join(str(item) for item in items)

    def _decimal(self, value: float, pattern: str) -> str:
        return format_decimal(value, pattern, locale=self._tongue.locale)


def _stages(tongue: Tongue) -> dict[str, str]:
    pgettext = tongue.translations.pgettext
    return {
        "none": pgettext("stage", "Talked, nothing agreed yet"),
        "interested": pgettext("stage", "Interested"),
        "deposit": pgettext("stage", "Deposit paid"),
        "paid": pgettext("stage", "Paid in full"),
    }


def _concerns(tongue: Tongue) -> dict[str, str]:
    pgettext = tongue.translations.pgettext
    return {
        "price": pgettext("concern", "Price"),
        "results": pgettext("concern", "Results"),
        "ability": pgettext("concern", "Keeping up"),
        "motivation": pgettext("concern", "Motivation"),
        "schedule": pgettext("concern", "Class times"),
        "location": pgettext("concern", "Location"),
        "teacher": pgettext("concern", "Teacher"),
        "trust": pgettext("concern", "Trust in the school"),
        "comparison": pgettext("concern", "Comparing schools"),
        "format": pgettext("concern", "Class format"),
        "refund": pgettext("concern", "Refunds"),
    }


def _commands(tongue: Tongue) -> dict[str, str]:
    pgettext = tongue.translations.pgettext
    return {
        "log": pgettext("command", "log a conversation: say it in your own words, or fill in a short form"),
        "progress": pgettext("command", "where you stand today, this week and this month"),
        "ask": pgettext("command", "ask your mentor when you are stuck"),
        "report": pgettext("command", "today, the week, the month in figures: managers see the team's, reps their own"),
        "jiayou": pgettext("command", "this menu"),
        "points": pgettext("command", "your points: what came in, what went out, and for what"),
        "shop": pgettext("command", "trade points for something nice"),
        "story": pgettext("command", "tell how you helped a family"),
        "mood": pgettext("command", "how you feel today; nobody else sees yours"),
        "away": pgettext("command", "leave, training or another day off"),
        "back": pgettext("command", "back from leave"),
        "rhythm": pgettext("command", "how much I say by myself, and when I keep quiet"),
        "team": pgettext("command", "the team: channel, people, targets"),
        "mentors": pgettext("command", "who accompanies whom, and what came of probations"),
        "leads": pgettext("command", "people to call: reps see theirs, managers the pool, to give out and to fill"),
        "playbook": pgettext("command", "good answers to what parents ask"),
        "privacy": pgettext("command", "what is stored about you, and who looked at it"),
        "help": pgettext("command", "what I can do, and how to say it"),
    }

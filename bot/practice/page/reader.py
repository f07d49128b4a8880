"""Who reads the page: their language, their time zone, and the names as they see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.practice.page.words import LANGUAGES, MONTHS, WEEKDAYS, Language, word
from bot.practice.records import Channel, User
from bot.practice.world import World


@dataclass(frozen=True)
class Reader:
    """The person acted as, reading in a language."""

    world: World
    user: User
    language: Language

    def t(self, key: str, **values: object) -> str:
        """One of the page's own sentences."""
        return word(self.language, key, **values)

    @cached_property
    def zone(self) -> ZoneInfo:
        """The person's time zone."""
        return ZoneInfo(self.user.tz)

    @cached_property
    def names(self) -> int:
        """A number that changes when anybody in the workspace gets another name."""
        return hash(tuple((user.id, user.shown_name) for user in self.world.users()))

    def now(self) -> datetime:
        """Practice time, in the person's time zone."""
        return self.local(self.world.clock.now())

    def local(self, moment: float | str) -> datetime:
        """Seconds since 1970, or a message's ts, in the person's time zone."""
        return datetime.fromtimestamp(float(moment), UTC).astimezone(self.zone)

    def name(self, user_id: str) -> str:
        """The name shown for a member; the id where nobody has it."""
        user = self.world.user(user_id)
        return user.shown_name if user else user_id

    def title(self, channel: Channel) -> str:
        """What a conversation is called: its name, or who else is in it."""
        if channel.kind in ("channel", "group"):
            return channel.name
        others = [self.name(member) for member in channel.members if member != self.user.id]
        return ", ".join(others) or f"{self.user.shown_name} ({self.t('you')})"

    def day(self, day: date) -> str:
        """A day as a divider shows it: today, yesterday, else weekday and date."""
        today = self.now().date()
        if day == today:
            return self.t("today")
        if day == today - timedelta(days=1):
            return self.t("yesterday")
        weekday = WEEKDAYS[LANGUAGES.index(self.language)][day.weekday()]
        if self.language == "zh":
            year = f"{day.year}年" if day.year != today.year else ""
            return f"{year}{day.month}月{day.day}日 {weekday}"
        year = f", {day.year}" if day.year != today.year else ""
        return f"{weekday}, {MONTHS[day.month - 1]} {day.day}{year}"

    def moment(self, moment: datetime) -> str:
        """Day and time in few words, as the clock shows it."""
        weekday = WEEKDAYS[LANGUAGES.index(self.language)][moment.weekday()]
        if self.language == "zh":
            return f"{moment.month}月{moment.day}日 周{weekday[-1]} {moment:%H:%M}"
        return f"{weekday[:3]}, {MONTHS[moment.month - 1]} {moment.day} {moment:%H:%M}"

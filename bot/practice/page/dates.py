"""Slack's dates inside text, shown in the reader's time zone: `<!date^epoch^format|fallback>`."""

from __future__ import annotations

import re

from bot.practice.page.reader import Reader
from bot.practice.page.words import LANGUAGES, MONTHS, WEEKDAYS

TOKEN = re.compile(r"\{(\w+)\}")


def slack_date(reader: Reader, inside: str, fallback: str) -> str:
    """The date of `epoch^format^link`; the fallback where the epoch is none."""
    parts = inside.split("^")
    try:
        moment = reader.local(float(parts[0]))
    except (ValueError, OverflowError, OSError):
        return fallback
    form = parts[1] if len(parts) > 1 else "{date} {time}"
    weekday = WEEKDAYS[LANGUAGES.index(reader.language)][moment.weekday()]
    zh = reader.language == "zh"
    month = MONTHS[moment.month - 1]
    long = f"{moment.year}年{moment.month}月{moment.day}日" if zh else f"{month} {moment.day}, {moment.year}"
    pretty = reader.day(moment.date())
    known = {
        "date_num": f"{moment:%Y-%m-%d}",
        "date_slash": f"{moment:%Y/%m/%d}",
        "date": long,
        "date_short": long,
        "date_long": f"{weekday}, {long}",
        "date_pretty": pretty,
        "date_short_pretty": pretty,
        "date_long_pretty": pretty,
        "day_divider_pretty": pretty,
        "time": f"{moment:%H:%M}",
        "time_secs": f"{moment:%H:%M:%S}",
        "ago": f"{long} {moment:%H:%M}",
    }
    return TOKEN.sub(lambda found: known.get(found[1], found[0]), form)

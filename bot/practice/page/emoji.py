"""The emoji that people here use, by Slack's names."""

from __future__ import annotations

import re
from typing import Final

EMOJI: Final = {
    "+1": "👍", "thumbsup": "👍", "-1": "👎", "thumbsdown": "👎", "heart": "❤️", "tada": "🎉", "muscle": "💪",
    "eyes": "👀", "white_check_mark": "✅", "heavy_check_mark": "✔️", "x": "❌", "fire": "🔥", "star": "⭐",
    "star2": "🌟", "sparkles": "✨", "clap": "👏", "pray": "🙏", "raised_hands": "🙌", "wave": "👋", "ok_hand": "👌",
    "rocket": "🚀", "100": "💯", "trophy": "🏆", "medal": "🏅", "crown": "👑", "gift": "🎁", "tea": "🍵",
    "bubble_tea": "🧋", "coffee": "☕", "cake": "🍰", "sunflower": "🌻", "sunny": "☀️", "seedling": "🌱",
    "herb": "🌿", "bulb": "💡", "bell": "🔔", "warning": "⚠️", "memo": "📝", "calendar": "📅", "date": "📅",
    "clock3": "🕒", "alarm_clock": "⏰", "hourglass": "⌛", "bar_chart": "📊", "chart_with_upwards_trend": "📈",
    "dart": "🎯", "phone": "☎️", "telephone_receiver": "📞", "speech_balloon": "💬", "thinking_face": "🤔",
    "smile": "😄", "smiley": "😃", "slightly_smiling_face": "🙂", "blush": "😊", "joy": "😂", "sob": "😭",
    "cry": "😢", "tired_face": "😫", "hugging_face": "🤗", "heart_eyes": "😍", "sunglasses": "😎", "grinning": "😀",
    "question": "❓", "exclamation": "❗", "lock": "🔒", "mag": "🔍", "link": "🔗", "paperclip": "📎", "zap": "⚡",
    "rainbow": "🌈", "coin": "🪙", "moneybag": "💰", "balloon": "🎈", "books": "📚", "mortar_board": "🎓",
}  # fmt: skip
QUICK: Final = ("+1", "heart", "tada")
CHOICES: Final = (
    "+1", "heart", "tada", "muscle", "clap", "fire", "eyes", "white_check_mark", "pray", "100", "star", "trophy",
    "rocket", "sparkles", "smile", "joy", "heart_eyes", "hugging_face", "thinking_face", "cry", "bulb", "seedling",
    "bubble_tea", "coffee",
)  # fmt: skip
NAME = re.compile(r":([\w+-]+):")


def emoji(name: str) -> str:
    """The character of a name; the name between colons where it is not known."""
    return EMOJI.get(name.split("::", maxsplit=1)[0], f":{name}:")


def with_emoji(text: str) -> str:
    """A text in which known names between colons are emoji."""
    return NAME.sub(lambda found: EMOJI.get(found[1], found[0]), text) if ":" in text else text

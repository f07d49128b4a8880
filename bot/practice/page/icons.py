"""The page's own signs, drawn: they look the same where there is no emoji font."""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

PATHS: Final = {
    "bulb": "M9 18h6M10 21h4M12 3a6 6 0 0 0-4 10.5c.8.8 1 1.5 1 2.5h6c0-1 .2-1.7 1-2.5A6 6 0 0 0 12 3z",
    "eye": "M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
    "smile": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 14.5c2 2.2 5 2.2 7 0M9 9.5v.5M15 9.5v.5",
    "thread": "M4 5h16v11H11l-5 4v-4H4z",
    "dots": "M5 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M17 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0",
    "plus": "M12 5v14M5 12h14",
    "send": "M4 12l-1-8 18 8-18 8zM4 12h8",
    "close": "M6 6l12 12M18 6L6 18",
    "back": "M15 5l-7 7 7 7",
    "menu": "M4 6h16M4 12h16M4 18h16",
    "gear": "M4 7h9M17 7h3M4 17h3M11 17h9M15 5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM9 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
    "moon": "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
    "file": "M6 3h8l5 5v13H6zM14 3v5h5",
    "clip": "M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4L14 7.5",
    "picture": "M3 5h18v14H3zM3 16l5-5 4 4 3-3 6 6M15.5 9h.01",
    "lock": "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "people": "M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6"
    "M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3.2 2.7 3.5 5.5",
    "swap": "M8 4v16M8 20l-3-3M8 20l3-3M16 20V4M16 4l-3 3M16 4l3 3",
    "warning": "M12 3l10 18H2zM12 10v5M12 18h.01",
    "up": "M9 14V5l3-2 1 6h6l-2 10H9M9 14H4v5h5",
    "out": "M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9",
}


def icon(name: str) -> Markup:
    """A sign in the colour and size of the text around it; it says nothing to a screen reader."""
    return Markup(
        '<svg class="icon-svg" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" '
        'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="{}"/></svg>'
    ).format(PATHS[name])

"""Whether a message in a thread is an answer, or only a sign that it was seen (product.md §8)."""

import re

_SHORTCODE = re.compile(r":[\w+'’-]+:")
"""An emoji as the chat writes it, `:thumbsup:`, its skin tone included; a workspace's own may be called `:收到:`."""
_REFERENCE = re.compile(r"<[@#!][^>]*>")
"""A person, a channel or everyone named: a call, not an answer."""
_KEYCAP = re.compile(r".\ufe0f?\u20e3")


def is_real_reply(text: str) -> bool:
    """Whether some words are left of a text once emoji, names that are called and punctuation are taken away."""
    for pattern in (_SHORTCODE, _REFERENCE, _KEYCAP):
        text = pattern.sub(" ", text)
    return any(char.isalnum() for char in text)

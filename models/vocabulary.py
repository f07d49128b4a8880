"""The few closed lists of words that the whole program shares (product.md §2 and §3)."""

from enum import StrEnum


class Stage(StrEnum):
    """How far a customer has come, from nothing to paid in full."""

    NONE = "none"
    INTERESTED = "interested"
    DEPOSIT = "deposit"
    PAID = "paid"


class Concern(StrEnum):
    """The main question or worry of a prospect."""

    PRICE = "price"
    RESULTS = "results"
    ABILITY = "ability"
    MOTIVATION = "motivation"
    SCHEDULE = "schedule"
    LOCATION = "location"
    TEACHER = "teacher"
    TRUST = "trust"
    COMPARISON = "comparison"
    FORMAT = "format"
    REFUND = "refund"


class ContactKind(StrEnum):
    """The ways in which a prospect can be reached."""

    PHONE = "phone"
    WECHAT = "wechat"
    EMAIL = "email"

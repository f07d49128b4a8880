"""The vocabulary of reading, as tables: one module a concern, the cues, and the verdicts."""

from models.reading.words import (
    ability,
    comparison,
    format,
    location,
    motivation,
    price,
    refund,
    results,
    schedule,
    teacher,
    trust,
)
from models.vocabulary import Concern

WORRIES: dict[Concern, list[str]] = {
    Concern.PRICE: price.WORRIES,
    Concern.RESULTS: results.WORRIES,
    Concern.ABILITY: ability.WORRIES,
    Concern.MOTIVATION: motivation.WORRIES,
    Concern.SCHEDULE: schedule.WORRIES,
    Concern.LOCATION: location.WORRIES,
    Concern.TEACHER: teacher.WORRIES,
    Concern.TRUST: trust.WORRIES,
    Concern.COMPARISON: comparison.WORRIES,
    Concern.FORMAT: format.WORRIES,
    Concern.REFUND: refund.WORRIES,
}
TOPICS: dict[Concern, list[str]] = {
    Concern.PRICE: price.TOPICS,
    Concern.RESULTS: results.TOPICS,
    Concern.ABILITY: ability.TOPICS,
    Concern.MOTIVATION: motivation.TOPICS,
    Concern.SCHEDULE: schedule.TOPICS,
    Concern.LOCATION: location.TOPICS,
    Concern.TEACHER: teacher.TOPICS,
    Concern.TRUST: trust.TOPICS,
    Concern.COMPARISON: comparison.TOPICS,
    Concern.FORMAT: format.TOPICS,
    Concern.REFUND: refund.TOPICS,
}

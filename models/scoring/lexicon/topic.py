"""What a prospect may ask about, and which topics answer one another."""

from enum import StrEnum


class Topic(StrEnum):
    """What a clause is about. Finer than the log's concerns: two questions must be told apart."""

    PRICE = "price"
    REFUND = "refund"
    RESULTS = "results"
    ABILITY = "ability"
    MOTIVATION = "motivation"
    SCHEDULE = "schedule"
    MISSED = "missed"
    LOCATION = "location"
    TEACHER = "teacher"
    TRUST = "trust"
    COMPARISON = "comparison"
    GROUP = "group"
    ONLINE = "online"
    HOMEWORK = "homework"
    LENGTH = "length"
    SAFETY = "safety"
    FOOD = "food"
    SCREEN = "screen"
    GEAR = "gear"
    LANGUAGE = "language"
    AGE = "age"
    CONTENT = "content"
    COMFORT = "comfort"
    FEEDBACK = "feedback"


# Subjects that no question on something else would bring up: an answer on one of these has strayed. The other
# topics come up in any answer (lessons have a length, a day and a content).
PLAIN: frozenset[Topic] = frozenset(
    {
        Topic.PRICE,
        Topic.REFUND,
        Topic.RESULTS,
        Topic.LOCATION,
        Topic.TRUST,
        Topic.SAFETY,
        Topic.FOOD,
        Topic.COMFORT,
    }
)

# Topics that answer one another: a pupil's success speaks to a worry about ability as well as about results.
AKIN: tuple[frozenset[Topic], ...] = (
    frozenset({Topic.RESULTS, Topic.ABILITY, Topic.MOTIVATION}),
    frozenset({Topic.PRICE, Topic.REFUND}),
    frozenset({Topic.RESULTS, Topic.REFUND}),
    frozenset({Topic.CONTENT, Topic.RESULTS}),
    frozenset({Topic.CONTENT, Topic.COMPARISON}),
    frozenset({Topic.CONTENT, Topic.LANGUAGE}),
    frozenset({Topic.CONTENT, Topic.LENGTH}),
    frozenset({Topic.CONTENT, Topic.AGE}),
    frozenset({Topic.CONTENT, Topic.ONLINE}),
    frozenset({Topic.LOCATION, Topic.REFUND}),
    frozenset({Topic.COMPARISON, Topic.RESULTS}),
    frozenset({Topic.COMPARISON, Topic.PRICE}),
    frozenset({Topic.COMPARISON, Topic.GROUP}),
    frozenset({Topic.PRICE, Topic.GROUP}),
    frozenset({Topic.SCHEDULE, Topic.MISSED}),
    frozenset({Topic.HOMEWORK, Topic.CONTENT}),
    frozenset({Topic.ONLINE, Topic.SCREEN}),
    frozenset({Topic.MISSED, Topic.ONLINE}),
    frozenset({Topic.SAFETY, Topic.FOOD}),
    frozenset({Topic.LENGTH, Topic.SCHEDULE}),
    frozenset({Topic.ABILITY, Topic.AGE}),
    frozenset({Topic.ABILITY, Topic.GROUP}),
    frozenset({Topic.ABILITY, Topic.CONTENT}),
    frozenset({Topic.TRUST, Topic.REFUND}),
    frozenset({Topic.LOCATION, Topic.ONLINE}),
    frozenset({Topic.COMFORT, Topic.SAFETY}),
    frozenset({Topic.MOTIVATION, Topic.CONTENT}),
    frozenset({Topic.LANGUAGE, Topic.TEACHER}),
    frozenset({Topic.AGE, Topic.GROUP}),
    frozenset({Topic.AGE, Topic.RESULTS}),
)

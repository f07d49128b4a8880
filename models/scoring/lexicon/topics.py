"""The words by which each topic is known."""

from collections.abc import Iterable

from models.scoring.lexicon.table import Table
from models.scoring.lexicon.topic import Topic
from models.scoring.lexicon.topics_learning import LEARNING
from models.scoring.lexicon.topics_school import SCHOOL

TOPICS: dict[Topic, Table] = LEARNING | SCHOOL


def topics_of(texts: Iterable[str]) -> frozenset[Topic]:
    """The topics that any of the texts names."""
    text = " , ".join(texts)
    return frozenset(topic for topic, table in TOPICS.items() if table.within(text))

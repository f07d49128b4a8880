"""What the dispatcher counts for Prometheus. No label names a person or a channel."""

from prometheus_client import Counter, Histogram

SETTLED = Counter("jiayou_outbox_settled_total", "Rows of the outbox that came to an end", ["kind", "state"])
ATTEMPTS = Counter("jiayou_outbox_attempts_total", "Attempts to send, by what came of them", ["kind", "outcome"])
HOMES = Counter("jiayou_homes_total", "App Homes by what came of publishing them", ["outcome"])
SECONDS = Histogram(
    "jiayou_outbox_attempt_seconds",
    "Time of one attempt with the chat",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0),
)

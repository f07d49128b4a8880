"""`python -m tests.benchmarks [--only ack]`: print the table and write bench.json."""

import argparse

from bot.journal import start_journal
from bot.settings import ProcessSettings
from tests.benchmarks import (
    acks,
    deliveries,
    during,
    evenings,
    helps,
    homes,
    leads,
    points,
    processing,
    reports,
    stars,
    words,
)
from tests.benchmarks.rows import Row, table, write

ALL = [
    *words.BENCHES,
    *homes.BENCHES,
    *acks.BENCHES,
    *deliveries.BENCHES,
    *processing.BENCHES,
    *reports.BENCHES,
    *evenings.BENCHES,
    *during.BENCHES,
    *points.BENCHES,
    *leads.BENCHES,
    *stars.BENCHES,
    *helps.BENCHES,
]


def main() -> None:
    """Run the benches whose rows were asked for."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--only", default="", help="rows whose names start so")
    only = arguments.parse_args().only
    start_journal(ProcessSettings(_env_file=None, log_level="ERROR"))
    rows: list[Row] = []
    for bench in ALL:
        if any(name.startswith(only) for name in bench.names):
            print(f"measuring {', '.join(bench.names)} …", flush=True)
            rows += [row for row in bench.make() if row.name.startswith(only)]
    print(table(rows))
    write(rows)


if __name__ == "__main__":
    main()

"""`python -m bot doctor`: is everything set up so that the bot can serve, and if not, what is to be done?

    findings = examine(Path(".env"))        # looks at everything, changes nothing
    as_text(findings), as_json(findings), exit_code(findings)

It reads only: SQLite is opened so that not even a file beside it is written, PostgreSQL in a read-only transaction,
nothing is migrated, and the chat is asked nothing that anybody would see. It works when things are broken: each
check stands by itself, and one that can't be made says so. No secret and nothing about a person is ever printed;
teams are named by their numbers, as in the log.

Its parts: `finding` is what a check returns, `own_settings` reads `.env` and the environment, `chat` asks Slack
(tokens, scopes, the clock), `channels` looks at each team's, `store` opens the database, `tables` looks into it
(migrations, key, outbox), `processes` counts who has it open, `times` knows about zones and make-up days, and
`examination` puts them in order.
"""

from bot.doctor.examination import examine
from bot.doctor.finding import Finding, Status, as_json, as_text, exit_code

__all__ = ["Finding", "Status", "as_json", "as_text", "examine", "exit_code"]

"""`python -m bot`: the command line."""

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

cli = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    help="Jiayou 加油 lifts the morale of sales teams. Without a command: the bot, or without a Slack token the "
    "practice workspace.",
)


leads = typer.Typer(no_args_is_help=True, help="Leads: people whom nobody has talked to yet.")
cli.add_typer(leads, name="leads")


@cli.callback(invoke_without_command=True)
def default(context: typer.Context) -> None:
    """Start the bot where a token is set, else the practice workspace."""
    if context.invoked_subcommand is None:
        from bot.settings import SlackSettings

        if SlackSettings().slack_bot_token is None:
            practice()
        else:
            run()


@cli.command()
def run() -> None:
    """Run the bot alone, for the Slack that the settings name."""
    from bot.journal import start_journal
    from bot.run import CannotStart
    from bot.run import run as run_bot
    from bot.settings import DataSettings, ProcessSettings, SlackSettings

    try:
        process = ProcessSettings()
        start_journal(process)
        run_bot(SlackSettings(), DataSettings(), process)
    except ValueError as reason:  # a malformed setting; pydantic says which
        typer.echo(f"{reason}\nSee .env.example, or ask:  python -m bot doctor", err=True)
        raise typer.Exit(2) from None
    except CannotStart as reason:
        typer.echo(str(reason), err=True)
        raise typer.Exit(2) from None


@cli.command()
def practice() -> None:
    """Open the practice workspace in the browser, with a team that lives on this machine alone."""
    from bot.practice.start import start

    start()


@cli.command("new-key")
def new_key() -> None:
    """Print a fresh key for JIAYOU_KEY."""
    from models.vault import Vault

    typer.echo(Vault.new_key())


@cli.command()
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="For machines.")] = False,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds to wait for an answer.")] = 10.0,
) -> None:
    """Check settings, tokens, channels, database, key and clock; say what to do. Changes nothing."""
    import logging

    from bot.doctor import as_json as for_machines
    from bot.doctor import as_text, examine, exit_code

    logging.disable()  # what the libraries have to say is in the findings
    findings = examine(timeout=timeout)
    typer.echo(for_machines(findings) if as_json else as_text(findings))
    raise typer.Exit(exit_code(findings))


TODAY = Annotated[
    datetime | None,
    typer.Option(formats=["%Y-%m-%d"], help="The day of writing; the machine's day when left out."),
]
FILE = Annotated[
    Path,
    typer.Argument(
        help='Lines of {"id": …, "text": …}; - for standard input.', exists=True, dir_okay=False, allow_dash=True
    ),
]


@cli.command()
def read(file: FILE, today: TODAY = None) -> None:
    """Read free text: print one JSON object for each line of FILE."""
    from models.reading.lines import read_lines

    _each_line(file, today, read_lines)


@cli.command()
def score(file: FILE, today: TODAY = None) -> None:
    """Score talk tracks: print one JSON object for each line of FILE."""
    from models.scoring.lines import score_lines

    _each_line(file, today, score_lines)


@cli.command()
def preview(file: Annotated[Path, typer.Argument(help="Where to write the page.")] = Path("preview.html")) -> None:
    """Write one page with every message and form in both languages."""
    from messages.preview import page

    file.write_text(page(), encoding="utf-8")
    typer.echo(f"{file}: every message and form, in both languages")


@cli.command()
def migrations(
    action: Annotated[str, typer.Argument(help="check: one newest migration, and it makes the program's tables.")],
    message: Annotated[str, typer.Argument(help="With `new`: what the migration does.")] = "",
) -> None:
    """Check the migrations, or write a new one (`new "what it does"`)."""
    from bot.migrations_cli import check, new

    raise typer.Exit(check() if action == "check" else new(message))


@leads.command("import")
def import_leads(
    file: Annotated[Path, typer.Argument(help="CSV with the headings name, contact, source, concern, intent.")],
    team: Annotated[str, typer.Option(help="The name of the team whose pool takes them.")],
    preview: Annotated[bool, typer.Option("--preview", help="Say what would be done, and store nothing.")] = False,
) -> None:
    """Import leads into a team's pool, all or nothing. Bad rows are listed with line and reason."""
    from bot.lead_files import import_file
    from bot.run import CannotStart, open_database
    from bot.settings import DataSettings

    try:
        database = open_database(DataSettings())
    except CannotStart as reason:
        typer.echo(str(reason), err=True)
        raise typer.Exit(2) from None
    try:
        raise typer.Exit(import_file(database, file, team, only_preview=preview))
    except OSError as reason:
        typer.echo(str(reason), err=True)
        raise typer.Exit(1) from None
    finally:
        database.dispose()


def _each_line(file: Path, today: datetime | None, function: object) -> None:
    import json

    day = today.date() if today else date.today()  # noqa: DTZ011 - the day on the machine of whoever types this
    stream = sys.stdin.buffer if str(file) == "-" else file.open("rb")
    with stream:
        for made in function(stream, day):  # type: ignore[operator]
            sys.stdout.write(json.dumps(made, ensure_ascii=False) + "\n")


def main() -> None:
    """The command line's entry."""
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    cli()


if __name__ == "__main__":
    main()

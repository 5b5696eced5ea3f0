"""The commands and options of `python -m duly_backend`, and what --help tells of them."""

import argparse
from pathlib import Path
from typing import Any, Final

from duly_backend.trash.rules import KEPT_DAYS

EPILOG: Final = """\
All but secrets, settings and openapi need DATABASE_URL or DATABASE_URL_FILE. What goes wrong is one sentence on stderr
and an exit status other than 0: 2 for a wrong option or setting, 130 when it was stopped, else 1."""

BACKUP: Final = """\
Saves all of Duly's data in PostgreSQL's custom format (pg_dump -Fc), without owners and privileges. The file appears
under its name when it is whole, readable by its owner alone; what was saved is told on stderr. Needs a pg_dump that is
as new as the server: the backend's image has one. Whoever sends stdout to a file has to look at the exit status."""

RESTORE: Final = """\
Puts a backup in the place of what the database holds and migrates it to this release's schema, in one transaction. After
any failure (a backup that is cut short, of another program, or of a newer release) the database is as it was. A
database that holds data is refused without --replace. The backup is read as a stream: no space is needed for it. A
backend that runs goes on with the restored data; requests wait meanwhile. Restore only backups that you trust: what is
in one is run in the database."""

CHECK: Final = """\
One line a point: the database answers and is PostgreSQL 15 to 18; its schema is this release's; a pooler in between keeps
sessions; the programs for backup are there and new enough. Exit status 1 when a point fails."""

MIGRATE: Final = """\
Any number may start it at once: one works, the others wait for it. Refuses a database that holds what is not Duly's. The
schema of a newer release is left as it is: this one runs on it, so that an upgrade has a way back. When it fails,
nothing was changed."""

PURGE: Final = """\
Removes for good what was deleted so many days ago or earlier: it can neither be restored nor undone any more. A backend
that runs does the same by the hour for what has lain in the trash for a month, so this is for those who want it sooner."""

ADMIN: Final = """\
What whoever runs Duly may do about accounts. A link is printed once and works once."""

OF_ACCOUNTS: Final = {
    "add-account": "make an account, also where registration is closed, and print a link by which its person sets a password "
    "(7 days)",
    "remove-account": "remove an account for good, with all that is its own; shared projects stay with the others",
    "reset-password": "print a link that sets a new password (60 minutes)",
    "sign-in-link": "print a link that signs in without a password (15 minutes)",
}

SECRETS: Final = """\
Writes DIR/postgres-password (random) and DIR/database-url, each when it is missing, for everybody to read: mount DIR only
where they are needed. A password that is there is never changed; the address is written anew when host, user or
database differ. Nothing secret is printed, and no DATABASE_URL is needed."""


SECRETS_OPTIONS: Final = (
    ("host", "database", "where PostgreSQL is"),
    ("user", "duly", "as whom Duly speaks to it"),
    ("database", "duly", "the name of the database"),
)
WAIT_SECONDS: Final = 30

Commands = Any  # argparse keeps the type of its subparsers to itself


def parser() -> argparse.ArgumentParser:
    """`command` is None to serve."""
    about = "Duly's backend. Without a command it serves."
    found = argparse.ArgumentParser(prog="python -m duly_backend", description=about, epilog=EPILOG)
    commands = found.add_subparsers(dest="command", metavar="COMMAND")
    _add_migrate(commands)
    _add_backup_and_restore(commands)
    commands.add_parser("check", help="tell whether the database is as Duly needs it", description=CHECK)
    _add_purge(commands)
    _add_secrets(commands)
    _add_admin(commands)
    commands.add_parser("settings", help="print the settings as a Markdown table")
    openapi = commands.add_parser("openapi", help="write the OpenAPI document")
    openapi.add_argument("file", nargs="?", help="where to; default: print it")
    return found


def _add_migrate(commands: Commands) -> None:
    migrate = commands.add_parser("migrate", help="bring the database to the newest schema", description=MIGRATE)
    migrate.add_argument(
        "--wait",
        type=_seconds,
        default=WAIT_SECONDS,
        metavar="SECONDS",
        help="how long to wait for a database that does not answer yet; default: %(default)s",
    )


def _add_backup_and_restore(commands: Commands) -> None:
    backup = commands.add_parser("backup", help="save all data to a file", description=BACKUP)
    backup.add_argument("file", nargs="?", metavar="FILE", help="where to; default, and -: stdout")
    backup.add_argument("--force", action="store_true", help="overwrite a file that exists")
    restore = commands.add_parser("restore", help="put a backup in the place of the data", description=RESTORE)
    restore.add_argument("file", nargs="?", metavar="FILE", help="where from; default, and -: stdin")
    restore.add_argument("--replace", action="store_true", help="drop what the database holds, in the same transaction")


def _add_purge(commands: Commands) -> None:
    purge = commands.add_parser("purge", help="remove for good what lies in the trash", description=PURGE)
    purge.add_argument(
        "--older-than-days",
        type=_days,
        default=KEPT_DAYS,
        metavar="N",
        help="how long it has lain there at least; 0 is all of it; default: %(default)s",
    )


def _add_admin(commands: Commands) -> None:
    admin = commands.add_parser("admin", help="list, add and remove accounts, and let people in", description=ADMIN)
    which = admin.add_subparsers(dest="what", metavar="WHAT", required=True)
    which.add_parser("accounts", help="list the accounts")
    for name, about in OF_ACCOUNTS.items():
        command = which.add_parser(name, help=about)
        command.add_argument("email", metavar="EMAIL")
        if name == "add-account":
            command.add_argument("--name", default="", help="what others read; default: nothing")


def _add_secrets(commands: Commands) -> None:
    secrets = commands.add_parser("secrets", help="make the database's password and address", description=SECRETS)
    secrets.add_argument("folder", type=Path, metavar="DIR", help="where to; it is made when it is missing")
    for name, default, about in SECRETS_OPTIONS:
        secrets.add_argument(f"--{name}", default=default, help=f"{about}; default: %(default)s")


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 <= seconds <= 86_400:
        raise argparse.ArgumentTypeError("must be a number of seconds from 0 to 86400")
    return seconds


def _days(text: str) -> int:
    days = int(text)
    if not 0 <= days <= 36_500:
        raise argparse.ArgumentTypeError("must be a number of days from 0 to 36500")
    return days

"""`python -m duly_backend admin …`: what whoever runs Duly may do about accounts at the command line."""

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any, Final

from pydantic import ValidationError

from duly_backend.accounts import removal, store
from duly_backend.accounts.entry import new_secret
from duly_backend.accounts.models import NewPerson
from duly_backend.authentication import digest
from duly_backend.database import Database
from duly_backend.problems import EmailTaken
from duly_backend.settings import Settings
from duly_service.contention import until_it_goes
from duly_service.problems import Conflict, NotFound, Problem, Unavailable
from duly_service.settings import stop

# Command → purpose of the link, minutes that it works, page of the web app. It is printed once and works once.
LINKS: Final = {
    "reset-password": ("reset_password", 60, "reset-password"),
    "sign-in-link": ("sign_in", 15, "sign-in"),
    "add-account": ("reset_password", 7 * 24 * 60, "reset-password"),
}
NO_PASSWORD: Final = ""
PATIENCE_SECONDS: Final = 600.0  # to remove somebody who had a hundred thousand tasks


def main(settings: Settings, command: str, email: str = "", name: str = "") -> None:
    """Prints what was asked for; one sentence on stderr and exit status 1 when it cannot be."""
    logging.disable(logging.WARNING)  # whoever types a command reads the sentence below, not a log
    try:
        print(asyncio.run(carry_out(settings, command, email, name)))  # noqa: T201
    except Unavailable:
        stop(
            "The database of DATABASE_URL does not answer, or it is not migrated yet (python -m duly_backend migrate)."
        )
    except ValidationError as error:
        stop(f"{error.errors()[0]['loc'][0]}: {error.errors()[0]['msg']}")
    except Problem as problem:
        stop(problem.detail)


async def carry_out(settings: Settings, command: str, email: str = "", name: str = "") -> str:
    """What the command prints; NotFound, Conflict, Unavailable, or a ValidationError of what was typed."""
    database = Database(settings.database_url.get_secret_value(), size=1, statement_seconds=PATIENCE_SECONDS)
    await database.open()
    try:
        if command == "accounts":
            return await _table(database)
        if command == "add-account":
            await _add(database, NewPerson(email=email, name=name))
        account = await store.by_email(database, email)
        if account is None:
            raise NotFound(f"There is no account with the e-mail address {email}.")
        if command == "remove-account":
            return await _removed(database, account)
        return await _link(settings, database, command, account)
    finally:
        await database.close()


async def _table(database: Database) -> str:
    """A line for each account, the oldest first."""
    lines = [f"{'E-MAIL':40} {'SINCE':10} {'LAST SEEN':10} {'TASKS':>7}  NAME"]
    for row in await store.overview(database):
        seen = row["last_seen"].date().isoformat() if row["last_seen"] else "never"
        lines.append(
            f"{row['email']:40} {row['created_at'].date()} {seen:10} {row['tasks']:>7,}  {row['name']}".rstrip()
        )
    return "\n".join(lines)


async def _add(database: Database, person: NewPerson) -> None:
    """Whatever DULY_REGISTRATION says."""
    async with database.transaction() as db:
        fields = person.model_dump() | {"password_hash": NO_PASSWORD}
        try:
            await store.add_account(db, "open", fields, datetime.now(UTC))
        except EmailTaken as taken:
            raise Conflict(f"{taken.title} already.") from None


async def _link(settings: Settings, database: Database, command: str, account: Any) -> str:
    """The secret stands in the fragment, which no server and no log sees."""
    purpose, minutes, page = LINKS[command]
    secret = new_secret("l")
    await store.add_link(database, account["id"], digest(secret), purpose, minutes)
    return f"{settings.duly_public_url}/{page}#link={secret}"


async def _removed(database: Database, account: Any) -> str:
    async def remove() -> int:
        async with database.transaction() as db:
            return await removal.remove(db, account, datetime.now(UTC))

    given = await until_it_goes(remove)
    return f"Removed {account['email']} and all that was theirs alone. Shared projects that others keep: {given:,}."

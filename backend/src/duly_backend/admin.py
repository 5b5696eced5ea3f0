"""`python -m duly_backend admin …`: what whoever runs Duly may do at the command line. A link is printed once and works once."""

import asyncio
import logging
from typing import Final

from duly_backend.accounts import store
from duly_backend.accounts.entry import new_secret
from duly_backend.authentication import digest
from duly_backend.database import Database
from duly_backend.settings import Settings
from duly_service.problems import Unavailable
from duly_service.settings import stop

# Command → purpose of the link, minutes that it works, page of the web app.
LINKS: Final = {
    "reset-password": ("reset_password", 60, "reset-password"),
    "sign-in-link": ("sign_in", 15, "sign-in"),
}


async def link(settings: Settings, command: str, email: str) -> str | None:
    """A fresh one-time link for an account, or None when there is no account with this e-mail address.

    The secret stands in the fragment, which no server and no log sees.
    """
    purpose, minutes, page = LINKS[command]
    database = Database(settings.database_url.get_secret_value(), size=1)
    await database.open()
    try:
        account = await store.by_email(database, email)
        if account is None:
            return None
        secret = new_secret("l")
        await store.add_link(database, account["id"], digest(secret), purpose, minutes)
        return f"{settings.duly_public_url}/{page}#link={secret}"
    finally:
        await database.close()


def main(settings: Settings, command: str, email: str) -> None:
    """Prints the link alone on stdout, how long it works on stderr; one sentence and exit status 1 when there is none."""
    logging.disable(logging.WARNING)  # whoever types a command reads the sentence below, not a log
    try:
        found = asyncio.run(link(settings, command, email))
    except Unavailable:
        stop(
            "The database of DATABASE_URL does not answer, or it is not migrated yet (python -m duly_backend migrate)."
        )
    if found is None:
        stop(f"There is no account with the e-mail address {email}.")
    print(found)  # noqa: T201

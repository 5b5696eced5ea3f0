"""A real browser on all of Duly: `./test browser`, or pytest here with DULY_TEST_URL naming one that already runs.

    def test_…(inbox: Page): inbox.get_by_label("Add a task").fill("Buy milk")
    def test_…(page: Page, account: Account): page.goto("/sign-in")

`page` fails its test in the end when a script threw or the content policy blocked something.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page

from duly_scripts.api import Api
from duly_scripts.testing import PASSWORD, Duly

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")  # fmt: skip


@dataclass(frozen=True)
class Account:
    """A fresh account and a client with its token."""

    email: str
    password: str
    api: Api


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip("no chromium on this machine; as root, ./test --install installs Debian's")
    return {"executable_path": program, "args": list(FLAGS), "chromium_sandbox": False}


@pytest.fixture(scope="session")
def base_url(duly: Duly) -> str:
    return duly.url


@pytest.fixture(scope="session")
def browser_context_args(base_url: str) -> dict[str, Any]:
    return {
        "base_url": base_url,
        "viewport": {"width": 1280, "height": 800},
        "locale": "en-GB",
        "timezone_id": "Europe/Vienna",
        "reduced_motion": "reduce",
    }


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.extend(_blocked(message)))
    # Shown beside the failure of a test, where the page alone does not tell what went wrong.
    opened.on("console", lambda message: print(f"console: {message.type}: {message.text}"))  # noqa: T201
    opened.on("requestfailed", lambda request: print(f"failed: {request.url}: {request.failure}"))  # noqa: T201
    yield opened
    assert not faults


def _blocked(message: ConsoleMessage) -> list[str]:
    return [message.text] if "Content Security Policy" in message.text else []


@pytest.fixture
def account(duly: Duly) -> Account:
    api, email = duly.register(time_zone="Europe/Vienna", locale="en-GB")
    return Account(email, PASSWORD, api)


@pytest.fixture
def signed_in(page: Page, context: BrowserContext, account: Account, base_url: str) -> Page:
    """A page with the account's cookie, nothing opened yet."""
    context.add_cookies([{"name": "duly_session", "value": account.api.token or "", "url": base_url}])
    return page


@pytest.fixture
def inbox(signed_in: Page) -> Page:
    """The inbox of a fresh account."""
    signed_in.goto("/inbox")
    return signed_in

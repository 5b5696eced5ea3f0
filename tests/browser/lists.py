"""What the tests of lists share: rows, the quick-add field, and tasks that are there before the page is opened."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import Locator, Page
from tests.browser.conftest import Account

ZONE = ZoneInfo("Europe/Vienna")


def day(days: int = 0) -> str:
    """The day that Vienna has, so many days from now."""
    return (datetime.now(UTC).astimezone(ZONE).date() + timedelta(days)).isoformat()


def add_task(account: Account, title: str, **fields: Any) -> dict[str, Any]:
    task: dict[str, Any] = account.api.post("/api/v1/tasks", {"title": title, **fields})
    return task


def add_project(account: Account, name: str, color: str = "orange") -> str:
    project: dict[str, Any] = account.api.post("/api/v1/projects", {"name": name, "color": color})
    return str(project["id"])


def row(page: Page, title: str) -> Locator:
    """The row with exactly this title on the page itself, not the one in a card of the assistant."""
    return page.locator("main [data-task]").filter(has=page.get_by_text(title, exact=True))


def tick(page: Page, title: str) -> Locator:
    return row(page, title).get_by_role("checkbox")


def titles(page: Page) -> Locator:
    return page.locator("main [data-task] .title")


def quick_add(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Add a task")


def editor(page: Page) -> Locator:
    return page.locator("[data-editor]")


def toast(page: Page, text: str) -> Locator:
    return page.get_by_role("region", name="Notices").get_by_text(text)


def undo(page: Page) -> None:
    page.get_by_role("region", name="Notices").get_by_role("button", name="Undo").last.click()

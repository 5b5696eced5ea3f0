"""From the first visit to the own inbox."""

import re
import uuid

from playwright.sync_api import Page, expect
from tests.browser.conftest import Account


def test_a_stranger_registers_and_lands_in_the_own_inbox(page: Page) -> None:
    page.goto("/register")
    page.get_by_label("Name").fill("Robin")
    page.get_by_label("Email").fill(f"{uuid.uuid4().hex[:12]}@duly.example")
    page.get_by_label("Password").fill("correct horse battery")
    page.get_by_role("button", name=re.compile("register|create", re.IGNORECASE)).click()
    expect(page).to_have_url(re.compile(r"/inbox$"))
    expect(page.get_by_role("heading", name="Inbox")).to_be_visible()


def test_a_person_signs_in_with_the_password(page: Page, account: Account) -> None:
    page.goto("/sign-in")
    page.get_by_label("Email").fill(account.email)
    page.get_by_label("Password").fill(account.password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page).not_to_have_url(re.compile("/sign-in"))


def test_a_stranger_who_asks_for_the_inbox_is_shown_the_way_in(page: Page) -> None:
    page.goto("/inbox")
    expect(page).to_have_url(re.compile("/sign-in"))


def test_what_the_api_stores_stands_in_the_inbox(inbox: Page, account: Account) -> None:
    account.api.post("/api/v1/tasks", {"title": "Water the seedlings"})
    expect(inbox.get_by_role("button", name="Edit “Water the seedlings”")).to_be_visible()

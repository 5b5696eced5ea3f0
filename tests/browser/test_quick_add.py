"""Quick add: read while it is typed, shown as chips, stored as shown."""

import re
from typing import Any

from playwright.sync_api import Page, Route, expect
from tests.browser.conftest import Account
from tests.browser.lists import add_project, add_task, day, quick_add, row, titles, toast


def chips(page: Page) -> list[str]:
    return page.get_by_role("list", name="Understood").get_by_role("listitem").all_inner_texts()


def stored(account: Account) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = account.api.get("/api/v1/tasks")["items"]
    return items


def wait_for_added(page: Page, title: str, project: str = "Inbox") -> None:
    """A screen reader is told once the backend has answered."""
    expect(page.get_by_text(f"Added “{title}” to {project}").first).to_be_attached()


def test_enter_adds_the_task_and_keeps_the_focus(inbox: Page, account: Account) -> None:
    quick_add(inbox).fill("Buy milk")
    quick_add(inbox).press("Enter")
    expect(row(inbox, "Buy milk")).to_be_visible()
    expect(quick_add(inbox)).to_be_focused()
    expect(quick_add(inbox)).to_have_value("")
    wait_for_added(inbox, "Buy milk")
    assert [task["title"] for task in stored(account)] == ["Buy milk"]


def test_what_is_understood_becomes_chips_and_is_what_is_stored(inbox: Page, account: Account) -> None:
    add_project(account, "Home")
    quick_add(inbox).fill("🎂 Plan the party tomorrow #Home p1 @family")
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("Tomorrow")
    assert chips(inbox) == ["Tomorrow", "Home", "Priority 1", "@family"]
    # An emoji is two units of a string here and one code point there: the marks sit where the words are all the same.
    assert inbox.locator("[data-quick-add] mark").all_text_contents() == ["tomorrow", "#Home", "p1", "@family"]
    quick_add(inbox).press("Enter")
    expect(toast(inbox, "Added “🎂 Plan the party” to Home")).to_be_visible()
    (task,) = stored(account)
    assert (task["title"], task["priority"], task["labels"]) == ("🎂 Plan the party", 1, ["family"])
    assert task["due"]["date"] == day(1)
    assert task["project"]["name"] == "Home"


def test_a_dismissed_chip_gives_its_words_back_to_the_title(inbox: Page, account: Account) -> None:
    quick_add(inbox).fill("Read Friday tomorrow's paper p2")
    inbox.get_by_role("button", name="Not a date").click()
    expect(inbox.get_by_role("button", name="Not a date")).to_have_count(0)
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("Priority 2")
    quick_add(inbox).press("Enter")
    expect(titles(inbox)).to_have_count(1)
    wait_for_added(inbox, "Read Friday tomorrow's paper")
    (task,) = stored(account)
    assert task["due"] is None
    assert task["priority"] == 2


def test_a_rule_shows_its_next_days(inbox: Page) -> None:
    quick_add(inbox).fill("Pay rent every 1st")
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("every month on the 1st")
    expect(inbox.get_by_text(re.compile(r"^Next: 1 \w+ · 1 \w+ · 1 \w+ · 1 \w+$"))).to_be_visible()


def test_pasted_lines_become_a_task_each_in_their_order(inbox: Page, account: Account) -> None:
    quick_add(inbox).fill("Buy milk tomorrow\nTwo p1\n\nThree")
    expect(inbox.get_by_text("3 tasks, one for each line")).to_be_visible()
    quick_add(inbox).press("Enter")
    expect(titles(inbox)).to_have_text(["Buy milk", "Two", "Three"])
    expect(inbox.get_by_text("Added “Three” to Inbox")).to_be_attached()
    assert [task["title"] for task in stored(account)] == ["Buy milk", "Two", "Three"]


def test_on_the_page_of_today_a_task_is_for_today_unless_it_says_otherwise(signed_in: Page, account: Account) -> None:
    signed_in.goto("/today")
    for line in ("Buy milk", "Call Ana tomorrow", "Read a book"):
        quick_add(signed_in).fill(line)
        if line == "Read a book":
            signed_in.get_by_role("button", name="Not today").click()
        quick_add(signed_in).press("Enter")
    expect(toast(signed_in, "Added “Read a book” to Inbox")).to_be_visible()
    dates = {task["title"]: task["due"] and task["due"]["date"] for task in stored(account)}
    assert dates == {"Buy milk": day(), "Call Ana": day(1), "Read a book": None}
    expect(titles(signed_in)).to_have_text(["Buy milk"])


def test_while_the_backend_is_slow_the_task_stands_in_the_list_at_once(inbox: Page, account: Account) -> None:
    waiting: list[Route] = []
    inbox.route("**/api/v1/readings", lambda route: waiting.append(route))
    quick_add(inbox).fill("Buy milk tomorrow")
    quick_add(inbox).press("Enter")
    expect(row(inbox, "Buy milk tomorrow")).to_be_visible()
    assert stored(account) == []
    waiting[-1].continue_()
    expect(titles(inbox)).to_have_text(["Buy milk"])


def test_a_task_that_could_not_be_added_is_back_in_the_field(inbox: Page) -> None:
    inbox.route("**/api/v1/tasks", lambda route: route.abort())
    quick_add(inbox).fill("Buy milk")
    quick_add(inbox).press("Enter")
    expect(toast(inbox, "“Buy milk” was not added")).to_be_visible()
    expect(quick_add(inbox)).to_have_value("Buy milk")
    expect(titles(inbox)).to_have_count(0)


def test_the_key_q_goes_to_the_field_and_over_other_pages_opens_one(inbox: Page) -> None:
    expect(quick_add(inbox)).to_be_visible()
    inbox.keyboard.press("q")
    expect(quick_add(inbox)).to_be_focused()
    inbox.goto("/settings")
    expect(inbox.get_by_role("heading", level=1)).to_be_visible()
    inbox.keyboard.press("q")
    dialog = inbox.get_by_role("dialog", name="New task")
    expect(dialog.get_by_role("textbox", name="Add a task")).to_be_focused()
    inbox.keyboard.type("Buy milk")
    inbox.keyboard.press("Enter")
    expect(dialog.get_by_text("Added “Buy milk” to Inbox")).to_be_visible()
    inbox.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_a_task_that_is_added_to_a_long_list_is_brought_into_view(inbox: Page, account: Account) -> None:
    for number in range(30):
        add_task(account, f"Task {number}")
    expect(titles(inbox)).to_have_count(30)
    inbox.keyboard.press("q")
    inbox.keyboard.type("Buy milk")
    inbox.locator("main").evaluate("main => main.scrollTo(0, 0)")
    inbox.keyboard.press("Enter")
    wait_for_added(inbox, "Buy milk")
    expect(row(inbox, "Buy milk")).to_be_in_viewport(ratio=1)


def test_on_a_phone_the_plus_of_the_bar_opens_a_sheet(inbox: Page) -> None:
    inbox.set_viewport_size({"width": 360, "height": 740})
    inbox.get_by_role("navigation", name="Main").get_by_role("button", name="Add a task").click()
    sheet = inbox.get_by_role("dialog", name="New task")
    expect(sheet.get_by_role("textbox", name="Add a task")).to_be_focused()
    inbox.keyboard.type("Buy milk")
    inbox.keyboard.press("Enter")
    sheet.get_by_role("button", name="Close").click()
    expect(row(inbox, "Buy milk")).to_be_visible()

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
    quick_add(inbox).fill("Watch Friday p2")
    inbox.get_by_role("button", name="Not a date").click()
    expect(inbox.get_by_role("button", name="Not a date")).to_have_count(0)
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("Priority 2")
    quick_add(inbox).press("Enter")
    expect(titles(inbox)).to_have_count(1)
    wait_for_added(inbox, "Watch Friday")
    (task,) = stored(account)
    assert task["due"] is None
    assert task["priority"] == 2


def test_a_chip_is_dismissed_by_keyboard_and_says_what_that_does(inbox: Page, account: Account) -> None:
    quick_add(inbox).fill("Read Friday p2 for 20 min")
    expect(inbox.get_by_role("button", name="Not a date: leave “Friday” in the title")).to_be_visible()
    quick_add(inbox).press("ArrowDown")
    expect(inbox.get_by_role("button", name="Not a date")).to_be_focused()
    inbox.keyboard.press("ArrowRight")
    expect(inbox.get_by_role("button", name="Not a priority")).to_be_focused()
    inbox.keyboard.press("Backspace")
    expect(inbox.get_by_role("button", name="Not a duration")).to_be_focused()
    inbox.keyboard.press("ArrowLeft")
    inbox.keyboard.press("Delete")
    assert chips(inbox) == ["20 min"]
    inbox.keyboard.press("Escape")
    expect(quick_add(inbox)).to_be_focused()
    quick_add(inbox).press("Enter")
    wait_for_added(inbox, "Read Friday p2")
    (task,) = stored(account)
    assert (task["due"], task["priority"], task["duration_minutes"]) == (None, 4, 20)


def test_a_dismissed_chip_stays_dismissed_while_the_line_goes_on(inbox: Page, account: Account) -> None:
    quick_add(inbox).fill("Read Friday")
    inbox.get_by_role("button", name="Not a date").click()
    expect(quick_add(inbox)).to_be_focused()
    inbox.keyboard.type(" tomorrow")
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("Tomorrow")
    quick_add(inbox).press("Enter")
    wait_for_added(inbox, "Read Friday")
    assert stored(account)[0]["due"]["date"] == day(1)


def test_what_else_the_words_can_mean_is_offered_and_taken_with_a_press(inbox: Page, account: Account) -> None:
    quick_add(inbox).fill("Call Ana next friday p2")
    first = quick_add(inbox).input_value()
    inbox.get_by_role("button", name=re.compile(r"^or ")).click()
    expect(quick_add(inbox)).to_be_focused()
    expect(quick_add(inbox)).not_to_have_value(first)
    expect(inbox.get_by_role("button", name=re.compile(r"^or "))).to_have_count(0)
    shown = re.search(r"\d{4}-\d\d-\d\d", quick_add(inbox).input_value())
    quick_add(inbox).press("Enter")
    wait_for_added(inbox, "Call Ana")
    assert shown is not None
    assert stored(account)[0]["due"]["date"] == shown[0]


def test_what_is_not_kept_is_said_before_it_is_sent(inbox: Page, account: Account) -> None:
    quick_add(inbox).fill("Call Ana tomorrow !30m before")
    expect(inbox.get_by_text("Duly cannot remind you yet, so “!30m before” stays in the title.")).to_be_visible()
    quick_add(inbox).press("Enter")
    wait_for_added(inbox, "Call Ana !30m before")
    assert stored(account)[0]["due"]["date"] == day(1)


def test_a_project_that_is_not_there_can_be_made_from_the_line(inbox: Page, account: Account) -> None:
    quick_add(inbox).fill("Tidy up #Attic")
    inbox.get_by_role("button", name="Make the project “Attic”").click()
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("Attic")
    expect(quick_add(inbox)).to_be_focused()
    quick_add(inbox).press("Enter")
    wait_for_added(inbox, "Tidy up", "Attic")
    assert stored(account)[0]["project"]["name"] == "Attic"


def test_a_name_with_spaces_is_one_chip(inbox: Page, account: Account) -> None:
    add_project(account, "Café Sonne")
    quick_add(inbox).fill("Order beans #cafe sonne tomorrow")
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("Café Sonne")
    assert inbox.locator("[data-quick-add] mark").all_text_contents() == ["#cafe sonne", "tomorrow"]


def test_the_line_is_not_read_again_while_it_is_the_same(inbox: Page) -> None:
    asked: list[str] = []
    inbox.on("request", lambda request: asked.append(request.url) if request.url.endswith("/readings") else None)
    quick_add(inbox).fill("Buy milk tomorrow")
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("Tomorrow")
    quick_add(inbox).press_sequentially(" ")
    quick_add(inbox).press("Backspace")
    quick_add(inbox).blur()
    quick_add(inbox).press_sequentially(" p1")
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("Priority 1")
    assert len(asked) == 2


def test_typing_goes_on_while_no_reading_arrives(inbox: Page, account: Account) -> None:
    inbox.route("**/api/v1/readings", lambda route: None)
    quick_add(inbox).press_sequentially("Buy milk tomorrow")
    expect(quick_add(inbox)).to_have_value("Buy milk tomorrow")
    quick_add(inbox).press("Enter")
    wait_for_added(inbox, "Buy milk")
    assert stored(account)[0]["due"]["date"] == day(1)


def test_indented_lines_are_shown_as_subtasks_and_become_them(inbox: Page, account: Account) -> None:
    quick_add(inbox).fill("Party tomorrow\n  - Cake p1\n    - Candles\n  - Music\nShed")
    preview = inbox.get_by_role("list", name="What the lines become")
    expect(inbox.get_by_text("5 tasks, 3 are subtasks")).to_be_visible()
    expect(preview.get_by_role("listitem")).to_contain_text(["Party", "Cake", "Candles", "Music", "Shed"])
    expect(preview).to_contain_text("Tomorrow")
    quick_add(inbox).press("Enter")
    wait_for_added(inbox, "Shed")
    tasks = {task["title"]: task for task in stored(account)}
    titles_above = {title: task["parent_id"] for title, task in tasks.items()}
    assert titles_above == {
        "Party": None,
        "Cake": tasks["Party"]["id"],
        "Candles": tasks["Cake"]["id"],
        "Music": tasks["Party"]["id"],
        "Shed": None,
    }


def test_a_rule_shows_its_next_days(inbox: Page) -> None:
    quick_add(inbox).fill("Pay rent every 1st")
    expect(inbox.get_by_role("list", name="Understood")).to_contain_text("every month on the 1st")
    expect(inbox.get_by_text(re.compile(r"^Next: 1 \w+( · 1 \w+){4}$"))).to_be_visible()


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
    inbox.route("**/api/v1/quick-adds", lambda route: waiting.append(route))
    quick_add(inbox).fill("Buy milk tomorrow")
    quick_add(inbox).press("Enter")
    expect(row(inbox, "Buy milk tomorrow")).to_be_visible()
    assert stored(account) == []
    waiting[-1].continue_()
    expect(titles(inbox)).to_have_text(["Buy milk"])


def test_a_task_that_could_not_be_added_is_back_in_the_field(inbox: Page) -> None:
    inbox.route("**/api/v1/quick-adds", lambda route: route.abort())
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

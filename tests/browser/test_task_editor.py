"""A task open in its place: every field, the due date in words, and what others change meanwhile."""

from typing import Any

from playwright.sync_api import Page, expect
from tests.browser.conftest import Account
from tests.browser.lists import add_project, add_task, day, editor, row, toast


def open_task(page: Page, title: str) -> None:
    row(page, title).get_by_role("button", name=f"Edit “{title}”").click()


def task_of(account: Account, task: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = account.api.get(f"/api/v1/tasks/{task['id']}")
    return found


def test_every_field_is_stored(inbox: Page, account: Account) -> None:
    add_project(account, "Home")
    task = add_task(account, "Milk")
    open_task(inbox, "Milk")
    expect(editor(inbox).get_by_label("Title")).to_be_focused()
    inbox.keyboard.press("End")
    inbox.keyboard.type(" and eggs")
    editor(inbox).get_by_label("Note").fill("Two of each\nfrom the market")
    editor(inbox).get_by_label("Due").fill("tomorrow 9:00")
    expect(editor(inbox).get_by_text("9:00").first).to_be_visible()
    editor(inbox).get_by_label("Project").select_option("Home")
    editor(inbox).get_by_text("2", exact=True).click()
    editor(inbox).get_by_label("Deadline").fill(day(5))
    editor(inbox).get_by_label("Takes (minutes)").fill("20")
    editor(inbox).get_by_label("Labels", exact=True).fill("errands, food")
    inbox.keyboard.press("ControlOrMeta+Enter")
    expect(editor(inbox)).to_have_count(0)
    found = task_of(account, task)
    assert (found["title"], found["description"]) == ("Milk and eggs", "Two of each\nfrom the market")
    assert (found["due"]["date"], found["due"]["time"]) == (day(1), "09:00")
    assert (found["project"]["name"], found["priority"], found["deadline"]) == ("Home", 2, day(5))
    assert (found["duration_minutes"], found["labels"]) == (20, ["errands", "food"])


def test_escape_leaves_the_task_as_it_was_and_the_text_can_be_brought_back(inbox: Page, account: Account) -> None:
    task = add_task(account, "Milk")
    open_task(inbox, "Milk")
    inbox.keyboard.type(" and eggs")
    inbox.keyboard.press("Escape")
    expect(row(inbox, "Milk")).to_be_visible()
    assert task_of(account, task)["version"] == task["version"]
    inbox.get_by_role("button", name="Bring back").click()
    expect(editor(inbox).get_by_label("Title")).to_have_value("Milk and eggs")


def test_a_press_anywhere_on_the_words_of_a_row_opens_it(inbox: Page, account: Account) -> None:
    add_task(account, "Milk", due={"date": day()})
    row(inbox, "Milk").get_by_text("Today").click()
    expect(editor(inbox).get_by_label("Title")).to_have_value("Milk")


def test_opening_another_task_stores_the_first(inbox: Page, account: Account) -> None:
    first = add_task(account, "Milk")
    add_task(account, "Bread")
    open_task(inbox, "Milk")
    inbox.keyboard.type(" and eggs")
    open_task(inbox, "Bread")
    expect(row(inbox, "Milk and eggs")).to_be_visible()
    expect(editor(inbox).get_by_label("Title")).to_have_value("Bread")
    assert task_of(account, first)["title"] == "Milk and eggs"


def test_leaving_the_page_stores_what_was_typed(inbox: Page, account: Account) -> None:
    task = add_task(account, "Milk")
    open_task(inbox, "Milk")
    with inbox.expect_response(f"**/api/v1/tasks/{task['id']}"):
        inbox.keyboard.type(" and eggs")
        inbox.get_by_role("navigation", name="Main").get_by_role("link", name="Today").click()
    assert task_of(account, task)["title"] == "Milk and eggs"


def test_a_rule_in_words_makes_a_task_repeat_and_can_be_taken_away(inbox: Page, account: Account) -> None:
    task = add_task(account, "Stand-up")
    open_task(inbox, "Stand-up")
    editor(inbox).get_by_label("Due").fill("every monday 9:15")
    expect(editor(inbox)).to_contain_text("every week on Mon")
    editor(inbox).get_by_role("button", name="Save").click()
    expect(row(inbox, "Stand-up")).to_contain_text("every week on Mon")
    assert task_of(account, task)["recurrence"]["rrule"] == "FREQ=WEEKLY;BYDAY=MO"
    open_task(inbox, "Stand-up")
    editor(inbox).get_by_role("button", name="Stop repeating").click()
    editor(inbox).get_by_role("button", name="Save").click()
    expect(editor(inbox)).to_have_count(0)
    assert task_of(account, task)["recurrence"] is None


def test_another_day_for_a_repeating_task_moves_this_occurrence_and_leaves_the_rule(
    inbox: Page, account: Account
) -> None:
    weekly = {"rrule": "FREQ=WEEKLY", "anchor": "schedule"}
    task = add_task(account, "Bins", due={"date": day()}, recurrence=weekly)
    open_task(inbox, "Bins")
    editor(inbox).get_by_role("button", name="Tomorrow").click()
    editor(inbox).get_by_role("button", name="Save").click()
    expect(editor(inbox)).to_have_count(0)
    moved = task_of(account, task)
    assert (moved["due"]["date"], moved["recurrence"]["rrule"]) == (day(1), "FREQ=WEEKLY")
    account.api.post(f"/api/v1/tasks/{task['id']}/completion")
    assert task_of(account, task)["due"]["date"] == day(7)


def test_a_choice_sets_the_day_and_keeps_the_time(inbox: Page, account: Account) -> None:
    task = add_task(account, "Call Ana", due={"date": day(), "time": "23:00"})
    open_task(inbox, "Call Ana")
    editor(inbox).get_by_role("button", name="Tomorrow").click()
    editor(inbox).get_by_role("button", name="Save").click()
    expect(editor(inbox)).to_have_count(0)
    due = task_of(account, task)["due"]
    assert (due["date"], due["time"]) == (day(1), "23:00")


def test_words_that_are_no_date_are_said_to_be_none(inbox: Page, account: Account) -> None:
    add_task(account, "Call Ana")
    open_task(inbox, "Call Ana")
    editor(inbox).get_by_label("Due").fill("whenever")
    expect(editor(inbox)).to_contain_text("Not a date yet.")


def test_a_change_by_others_is_shown_and_the_text_is_kept(inbox: Page, account: Account) -> None:
    task = add_task(account, "Milk")
    open_task(inbox, "Milk")
    inbox.keyboard.type(" and eggs")
    account.api.call("PATCH", f"/api/v1/tasks/{task['id']}", {"title": "Oat milk", "priority": 1})
    editor(inbox).get_by_role("button", name="Save").click()
    note = editor(inbox).get_by_role("alert")
    expect(note).to_contain_text("Oat milk")
    expect(editor(inbox).get_by_label("Title")).to_have_value("Milk and eggs")
    note.get_by_role("button", name="Save mine").click()
    expect(row(inbox, "Milk and eggs")).to_be_visible()
    assert task_of(account, task)["priority"] == 1


def test_theirs_can_be_taken_instead(inbox: Page, account: Account) -> None:
    task = add_task(account, "Milk")
    open_task(inbox, "Milk")
    inbox.keyboard.type(" and eggs")
    editor(inbox).get_by_label("Note").fill("Two of each")
    account.api.call("PATCH", f"/api/v1/tasks/{task['id']}", {"title": "Oat milk"})
    editor(inbox).get_by_role("button", name="Save").click()
    editor(inbox).get_by_role("button", name="Take theirs").click()
    editor(inbox).get_by_role("button", name="Save").click()
    expect(row(inbox, "Oat milk")).to_be_visible()
    assert task_of(account, task)["description"] == "Two of each"


def test_what_others_move_out_of_the_list_stays_open_with_its_text(inbox: Page, account: Account) -> None:
    home = add_project(account, "Home")
    task = add_task(account, "Milk")
    open_task(inbox, "Milk")
    inbox.keyboard.type(" and eggs")
    account.api.call("PATCH", f"/api/v1/tasks/{task['id']}", {"project_id": home})
    expect(inbox.get_by_text("No longer in this list")).to_be_visible()
    expect(editor(inbox).get_by_label("Title")).to_have_value("Milk and eggs")


def test_a_title_of_nothing_is_refused_in_words_and_nothing_is_lost(inbox: Page, account: Account) -> None:
    add_task(account, "Milk")
    open_task(inbox, "Milk")
    editor(inbox).get_by_label("Title").fill("  ")
    editor(inbox).get_by_label("Note").fill("Two of each")
    editor(inbox).get_by_role("button", name="Save").click()
    expect(editor(inbox).get_by_role("alert")).to_contain_text("Not saved")
    expect(editor(inbox).get_by_label("Note")).to_have_value("Two of each")


def test_delete_in_the_editor_has_a_way_back(inbox: Page, account: Account) -> None:
    add_task(account, "Milk")
    open_task(inbox, "Milk")
    editor(inbox).get_by_role("button", name="Delete").click()
    expect(editor(inbox)).to_have_count(0)
    expect(toast(inbox, "Deleted “Milk”")).to_be_visible()

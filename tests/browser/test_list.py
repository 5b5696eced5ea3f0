"""The list: what is shown, completing, deleting, moving, and the way back from each."""

import re

from playwright.sync_api import BrowserContext, Page, Route, expect
from tests.browser.conftest import Account
from tests.browser.lists import add_project, add_task, day, row, tick, titles, toast, undo


def test_a_completed_task_is_struck_through_and_then_leaves(inbox: Page, account: Account) -> None:
    add_task(account, "Buy milk")
    with inbox.expect_response("**/completion"):
        tick(inbox, "Buy milk").click()
        expect(tick(inbox, "Buy milk")).to_be_checked()
    expect(row(inbox, "Buy milk")).to_have_count(0)
    assert account.api.get("/api/v1/task-counts?status=done")["count"] == 1


def test_undo_in_the_notice_reopens_a_completed_task(inbox: Page, account: Account) -> None:
    add_task(account, "Buy milk")
    tick(inbox, "Buy milk").click()
    expect(toast(inbox, "Completed “Buy milk”")).to_be_visible()
    with inbox.expect_response(lambda response: response.request.method == "DELETE"):
        undo(inbox)
    expect(tick(inbox, "Buy milk")).not_to_be_checked()
    assert account.api.get("/api/v1/task-counts?status=open")["count"] == 1


def test_a_repeating_task_says_when_it_comes_next(signed_in: Page, account: Account) -> None:
    daily = {"rrule": "FREQ=DAILY", "anchor": "schedule"}
    add_task(account, "Water the seedlings", due={"date": day()}, recurrence=daily)
    signed_in.goto("/today")
    tick(signed_in, "Water the seedlings").click()
    expect(row(signed_in, "Water the seedlings")).to_contain_text("Next: tomorrow")
    expect(toast(signed_in, "Completed “Water the seedlings”. Next: tomorrow")).to_be_visible()
    expect(row(signed_in, "Water the seedlings")).to_have_count(0)
    undo(signed_in)
    expect(tick(signed_in, "Water the seedlings")).not_to_be_checked()


def test_completed_tasks_stand_folded_at_the_foot(inbox: Page, account: Account) -> None:
    task = add_task(account, "Renew the passport")
    account.api.post(f"/api/v1/tasks/{task['id']}/completion")
    expect(row(inbox, "Renew the passport")).to_have_count(0)
    inbox.get_by_role("button", name="Show completed").click()
    tick(inbox, "Renew the passport").click()
    expect(tick(inbox, "Renew the passport")).not_to_be_checked()
    expect(inbox.get_by_text("Nothing has been completed here yet.")).to_be_visible()


def test_a_deleted_task_comes_back_by_undo(inbox: Page, account: Account) -> None:
    add_task(account, "Buy milk")
    row(inbox, "Buy milk").hover()
    row(inbox, "Buy milk").get_by_role("button", name="Delete").click()
    expect(row(inbox, "Buy milk")).to_have_count(0)
    expect(toast(inbox, "Deleted “Buy milk”")).to_be_visible()
    undo(inbox)
    expect(row(inbox, "Buy milk")).to_be_visible()


def test_what_the_backend_refuses_is_taken_back_and_the_notice_says_what_is_unchanged(
    inbox: Page, account: Account
) -> None:
    add_task(account, "Buy milk")
    inbox.route("**/api/v1/tasks/*/completion", lambda route: route.abort())
    tick(inbox, "Buy milk").click()
    expect(toast(inbox, "“Buy milk” is still open.")).to_be_visible()
    expect(tick(inbox, "Buy milk")).not_to_be_checked()
    expect(toast(inbox, "Completed “Buy milk”")).to_have_count(0)


def test_overdue_tasks_move_to_today_together_and_back(signed_in: Page, account: Account) -> None:
    add_task(account, "Send the lease", due={"date": day(-2)})
    add_task(account, "Heating bill", due={"date": day(-20)})
    signed_in.goto("/today")
    expect(row(signed_in, "Send the lease")).to_contain_text("2 days late")
    signed_in.get_by_role("button", name="Move to today").click()
    expect(signed_in.get_by_role("heading", name="Overdue")).to_have_count(0)
    expect(toast(signed_in, "Moved 2 tasks to today")).to_be_visible()
    undo(signed_in)
    expect(signed_in.get_by_role("heading", name=re.compile("Overdue"))).to_be_visible()
    expect(row(signed_in, "Heating bill")).to_contain_text("2 weeks late")


def test_the_list_keeps_the_order_in_which_tasks_were_made(inbox: Page, account: Account) -> None:
    for title in ("One", "Two", "Three"):
        add_task(account, title)
    expect(titles(inbox)).to_have_text(["One", "Two", "Three"])
    tick(inbox, "Two").click()
    undo(inbox)
    expect(titles(inbox)).to_have_text(["One", "Two", "Three"])


def test_a_second_tab_follows_within_a_second(inbox: Page, account: Account, context: BrowserContext) -> None:
    add_task(account, "Buy milk")
    other = context.new_page()
    other.goto("/inbox")
    expect(row(other, "Buy milk")).to_be_visible()
    tick(inbox, "Buy milk").click()
    expect(row(other, "Buy milk")).to_have_count(0, timeout=1000)


def test_two_hundred_tasks_are_all_there_and_the_last_is_reached_by_scrolling(inbox: Page, account: Account) -> None:
    for number in range(205):
        add_task(account, f"Task {number}")
    inbox.reload()
    expect(row(inbox, "Task 0")).to_be_visible()
    inbox.locator("main").hover()
    for last in ("Task 199", "Task 204"):
        inbox.mouse.wheel(0, 100_000)
        expect(row(inbox, last)).to_have_count(1)


def test_an_empty_list_says_what_to_do_next(inbox: Page) -> None:
    expect(inbox.get_by_text("Your inbox is empty.")).to_be_visible()
    inbox.goto("/today")
    inbox.get_by_role("button", name="Go to the inbox").click()
    expect(inbox).to_have_url(re.compile("/inbox$"))


def test_a_list_that_cannot_be_read_says_that_nothing_is_lost_and_tries_again(
    signed_in: Page, account: Account
) -> None:
    add_task(account, "Buy milk", due={"date": day()})

    def fail(route: Route) -> None:
        route.abort()

    signed_in.route("**/api/v1/tasks?*", fail)
    signed_in.goto("/today")
    alert = signed_in.get_by_role("alert")
    expect(alert).to_contain_text("The list could not be read. Your tasks are safe.")
    signed_in.unroute("**/api/v1/tasks?*", fail)
    alert.get_by_role("button", name="Try again").click()
    expect(row(signed_in, "Buy milk")).to_be_visible()


def test_a_project_is_renamed_in_its_place(signed_in: Page, account: Account) -> None:
    signed_in.goto(f"/projects/{add_project(account, 'Home')}")
    signed_in.get_by_role("button", name="Rename Home").click()
    signed_in.keyboard.type("House")
    signed_in.keyboard.press("Enter")
    expect(signed_in.get_by_role("heading", level=1, name="House")).to_be_visible()
    expect(signed_in.get_by_role("navigation", name="Main").get_by_text("House")).to_be_visible()


def test_a_deleted_project_comes_back_with_its_tasks(signed_in: Page, account: Account) -> None:
    project = add_project(account, "Home")
    add_task(account, "Buy milk", project_id=project)
    signed_in.goto(f"/projects/{project}")
    signed_in.get_by_role("button", name="What can be done with the project").click()
    signed_in.get_by_role("button", name="Delete project").click()
    expect(signed_in).to_have_url(re.compile("/today$"))
    undo(signed_in)
    expect(signed_in).to_have_url(re.compile(project))
    expect(row(signed_in, "Buy milk")).to_be_visible()


def test_an_unknown_project_shows_the_way_out(signed_in: Page) -> None:
    signed_in.goto("/projects/00000000-0000-4000-8000-000000000000")
    expect(signed_in.get_by_text("This project is not there, or not any more.")).to_be_visible()
    signed_in.get_by_role("button", name="Go to today").click()
    expect(signed_in.get_by_role("heading", level=1, name="Today")).to_be_visible()

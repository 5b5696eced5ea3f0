"""Talking to Duly: what is said, what becomes of it, and what is kept of it."""

import re
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from tests.browser.conftest import Account

# What the issue promises for another tab.
WITHIN_A_SECOND = 1000


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Tell Duly")


def say(page: Page, text: str) -> None:
    field(page).fill(text)
    field(page).press("Enter")


def said(route: Route) -> dict[str, str]:
    return dict(route.request.post_data_json or {})


def log(page: Page) -> Locator:
    return page.get_by_role("log", name="Conversation")


def last_card(page: Page) -> Locator:
    return log(page).get_by_role("region").last


def add(account: Account, title: str, **task: Any) -> dict[str, Any]:
    return dict(account.api.post("/api/v1/tasks", {"title": title, **task}))


def titles(account: Account) -> list[str]:
    return [task["title"] for task in account.api.get("/api/v1/tasks")["items"]]


def test_what_duly_adds_stands_on_a_card_and_within_a_second_in_another_tab(
    inbox: Page, context: BrowserContext
) -> None:
    other = context.new_page()
    other.goto("/inbox")
    expect(other.get_by_role("heading", name="Inbox")).to_be_visible()
    say(inbox, "add buy milk tomorrow")
    expect(last_card(inbox).get_by_text("buy milk")).to_be_visible()
    expect(last_card(inbox).get_by_text("Tomorrow")).to_be_visible()
    expect(other.get_by_role("main").get_by_text("buy milk")).to_be_visible(timeout=WITHIN_A_SECOND)


def test_the_finished_answer_is_announced_once_and_the_focus_stays_in_the_field(inbox: Page) -> None:
    say(inbox, "add buy milk")
    expect(inbox.get_by_role("status").filter(has_text=re.compile("^Added “buy milk”"))).to_have_count(1)
    expect(field(inbox)).to_be_focused()
    expect(field(inbox)).to_have_value("")


def test_undo_on_a_card_takes_back_what_was_done(inbox: Page, account: Account) -> None:
    say(inbox, "add buy milk")
    last_card(inbox).get_by_role("button", name="Undo").click()
    expect(last_card(inbox)).to_contain_text("Taken back")
    expect(last_card(inbox)).to_contain_text("deleted")
    expect(inbox.get_by_role("main").get_by_text("buy milk")).to_have_count(0)
    assert titles(account) == []
    inbox.reload()
    expect(last_card(inbox)).to_contain_text("Taken back")
    expect(last_card(inbox).get_by_role("button", name="Undo")).to_have_count(0)


def test_undo_that_would_overwrite_a_later_change_is_refused_on_the_card(inbox: Page, account: Account) -> None:
    say(inbox, "add buy milk")
    expect(last_card(inbox)).to_contain_text("buy milk")
    task = account.api.get("/api/v1/tasks")["items"][0]
    account.api.call("PATCH", f"/api/v1/tasks/{task['id']}", {"title": "buy oat milk"})
    last_card(inbox).get_by_role("button", name="Undo").click()
    expect(last_card(inbox).get_by_role("alert")).to_contain_text("buy oat milk")
    assert titles(account) == ["buy oat milk"]


def test_a_task_on_a_card_is_ticked_right_there_and_shows_as_it_is_now(inbox: Page, account: Account) -> None:
    task = add(account, "Water the seedlings")
    say(inbox, "show my tasks")
    card = last_card(inbox)
    card.get_by_role("checkbox", name="Complete “Water the seedlings”").click()
    expect(card.get_by_role("checkbox", name="Reopen “Water the seedlings”")).to_be_checked()
    expect(inbox.get_by_text("Completed “Water the seedlings”")).to_be_visible()
    account.api.call("DELETE", f"/api/v1/tasks/{task['id']}/completion")
    account.api.call("PATCH", f"/api/v1/tasks/{task['id']}", {"title": "Water the tomatoes"})
    expect(card.get_by_role("checkbox", name="Complete “Water the tomatoes”")).not_to_be_checked()
    account.api.call("DELETE", f"/api/v1/tasks/{task['id']}")
    expect(card).to_contain_text("deleted")
    expect(card.get_by_role("checkbox")).to_have_count(0)


def test_where_two_tasks_fit_duly_asks_and_a_button_answers(inbox: Page, account: Account) -> None:
    add(account, "Call the bank")
    add(account, "Call the plumber")
    say(inbox, "call is done")
    choice = log(inbox).get_by_role("button", name="Call the plumber")
    choice.click()
    expect(last_card(inbox).get_by_role("checkbox", name="Reopen “Call the plumber”")).to_be_checked()
    expect(choice).to_have_count(0)
    assert titles(account) == ["Call the bank"]


def test_deleting_several_is_asked_once_with_count_and_titles(inbox: Page, account: Account) -> None:
    for title in ("Buy milk", "Buy eggs"):
        add(account, title)
    say(inbox, "delete everything")
    expect(log(inbox).get_by_role("listitem")).to_have_text(["Buy milk", "Buy eggs"])
    assert len(titles(account)) == 2
    log(inbox).get_by_role("button", name="Delete 2").click()
    expect(last_card(inbox)).to_contain_text("deleted")
    expect(log(inbox).get_by_role("button", name="Delete 2")).to_have_count(0)
    assert titles(account) == []
    inbox.reload()
    expect(last_card(inbox)).to_contain_text("deleted")
    expect(log(inbox).get_by_role("button", name="Delete 2")).to_have_count(0)


def test_no_leaves_them_and_takes_the_buttons_away(inbox: Page, account: Account) -> None:
    for title in ("Buy milk", "Buy eggs"):
        add(account, title)
    say(inbox, "delete everything")
    log(inbox).get_by_role("button", name="Leave them").click()
    expect(log(inbox)).to_contain_text("nothing was changed")
    expect(log(inbox).get_by_role("button", name="Leave them")).to_have_count(0)
    assert len(titles(account)) == 2


def test_the_conversation_is_there_again_after_a_reload_with_its_tasks_as_they_are(
    inbox: Page, account: Account
) -> None:
    bread = add(account, "Buy bread")
    add(account, "Buy eggs")
    say(inbox, "show my tasks")
    expect(last_card(inbox).get_by_role("checkbox")).to_have_count(2)
    inbox.goto("/settings")
    account.api.call("DELETE", f"/api/v1/tasks/{bread['id']}")
    inbox.reload()
    expect(log(inbox)).to_contain_text("show my tasks")
    expect(last_card(inbox).get_by_role("checkbox")).to_have_count(1)
    expect(last_card(inbox)).to_contain_text(re.compile(r"Buy bread\s*deleted"))


def test_what_is_being_written_survives_going_elsewhere_and_coming_back(inbox: Page) -> None:
    field(inbox).fill("remind me to")
    inbox.get_by_role("link", name="Today").click()
    expect(inbox).to_have_url(re.compile("/today"))
    expect(field(inbox)).to_have_value("remind me to")
    inbox.goto("/assistant")
    expect(field(inbox)).to_have_value("remind me to")


def test_what_is_said_in_one_tab_appears_in_the_other(inbox: Page, context: BrowserContext) -> None:
    say(inbox, "add buy milk")
    expect(last_card(inbox)).to_contain_text("buy milk")
    other = context.new_page()
    other.goto("/assistant")
    expect(last_card(other)).to_contain_text("buy milk")
    say(other, "show my tasks")
    expect(log(inbox)).to_contain_text("show my tasks")
    expect(log(inbox).get_by_role("region")).to_have_count(2)


def test_titles_and_messages_are_shown_as_they_are_and_run_nothing(inbox: Page, account: Account) -> None:
    hostile = "<img src=x onerror=\"document.title='broken'\"> [x](javascript:alert(1)) **bold**"
    add(account, hostile)
    say(inbox, hostile)
    expect(inbox.get_by_role("button", name="Send", exact=True)).to_be_visible()
    say(inbox, "show my tasks")
    expect(last_card(inbox).get_by_text(hostile, exact=True)).to_be_visible()
    expect(log(inbox).get_by_role("paragraph").filter(has_text=hostile).first).to_be_visible()
    expect(log(inbox).locator("img, a, b, strong")).to_have_count(0)
    assert "broken" not in inbox.title()


def test_an_answer_that_did_not_come_is_asked_for_again_by_the_same_message(inbox: Page, account: Account) -> None:
    sent: list[str] = []

    def cut_first(route: Route) -> None:
        sent.append(said(route)["message_id"])
        if len(sent) == 1:
            route.abort()
        else:
            route.continue_()

    inbox.route("**/chat", cut_first)
    say(inbox, "add buy milk")
    expect(log(inbox).get_by_role("alert")).to_contain_text("No answer")
    log(inbox).get_by_role("button", name="Try again").click()
    expect(last_card(inbox)).to_contain_text("buy milk")
    expect(log(inbox).get_by_role("alert")).to_have_count(0)
    assert len(sent) == 2
    assert sent[0] == sent[1]
    assert titles(account) == ["buy milk"]


def test_an_answer_is_stopped_and_the_next_thing_can_be_said(inbox: Page) -> None:
    inbox.route("**/chat", lambda route: None if said(route)["message"] == "wait" else route.continue_())
    say(inbox, "wait")
    expect(log(inbox)).to_contain_text("Reading what you said…")
    inbox.get_by_role("button", name="Stop").click()
    expect(log(inbox)).to_contain_text("Stopped.")
    say(inbox, "add buy milk")
    expect(last_card(inbox)).to_contain_text("buy milk")


def test_keys_break_a_line_send_it_and_bring_it_back(inbox: Page) -> None:
    field(inbox).fill("add one")
    field(inbox).press("Shift+Enter")
    field(inbox).press_sequentially("add two")
    expect(field(inbox)).to_have_value("add one\nadd two")
    field(inbox).press("Enter")
    expect(log(inbox).get_by_text("add one\nadd two")).to_be_visible()
    field(inbox).press("ArrowUp")
    expect(field(inbox)).to_have_value("add one\nadd two")


def test_more_than_can_be_said_at_once_is_told_before_it_is_sent(inbox: Page) -> None:
    field(inbox).fill("milk " * 1601)
    expect(inbox.get_by_role("alert")).to_contain_text("at most 8,000 characters")
    expect(inbox.get_by_role("button", name="Send", exact=True)).to_be_disabled()


def test_with_nothing_said_three_examples_come_from_the_own_list(inbox: Page, account: Account) -> None:
    add(account, "Send the lease back", due={"date": "2026-01-05"})
    inbox.reload()
    examples = inbox.get_by_role("region", name="Assistant").get_by_role("listitem")
    expect(examples).to_have_count(3)
    examples.get_by_role("button", name="Move “Send the lease back” to tomorrow").click()
    expect(field(inbox)).to_be_focused()
    field(inbox).press("Enter")
    expect(last_card(inbox)).to_contain_text("Tomorrow")


def test_a_conversation_is_begun_found_again_renamed_and_deleted(inbox: Page) -> None:
    say(inbox, "add buy milk")
    expect(last_card(inbox)).to_contain_text("buy milk")
    inbox.get_by_role("button", name="New conversation").click()
    expect(field(inbox)).to_be_focused()
    expect(inbox.get_by_text("For example")).to_be_visible()
    inbox.get_by_role("button", name="Conversations").click()
    conversations = inbox.get_by_role("navigation", name="Conversations")
    conversations.get_by_text("add buy milk").hover()
    conversations.get_by_role("button", name="Rename “add buy milk”").click()
    inbox.get_by_label("Name", exact=True).fill("Shopping")
    inbox.get_by_label("Name", exact=True).press("Enter")
    conversations.get_by_role("button", name=re.compile("^Shopping")).click()
    expect(last_card(inbox)).to_contain_text("buy milk")
    inbox.get_by_role("button", name="Conversations").click()
    conversations.get_by_text("Shopping").hover()
    conversations.get_by_role("button", name="Delete “Shopping”").click()
    conversations.get_by_role("button", name="Delete", exact=True).click()
    expect(conversations).to_contain_text("Nothing was said yet")

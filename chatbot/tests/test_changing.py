"""Changing the list by words; each reply is made from the row read back."""

from .conftest import Person, Register

WEEKLY = {"rrule": "FREQ=WEEKLY;BYDAY=TH", "anchor": "schedule", "exceptions": []}


async def only(person: Person) -> dict[str, object]:
    [task] = await person.tasks()
    return task


async def test_a_line_of_quick_add_sets_due_project_label_and_priority(person: Person) -> None:
    await person.api("POST", "/projects", {"name": "Work"})
    said = await person.say("add buy stamps #Work @errands p2 friday 5pm")
    task = await only(person)
    assert task["title"] == "buy stamps" and task["labels"] == ["errands"] and task["priority"] == 2
    assert task["project"]["name"] == "Work"  # type: ignore[index]
    assert task["due"] == {"date": "2027-03-05", "time": "17:00", "time_zone": "Europe/London"}
    assert "Work" in said.reply and "Friday 5 March at 17:00" in said.reply


async def test_a_repeating_task_is_added_with_its_rule_and_the_next_three_dates_are_shown(person: Person) -> None:
    said = await person.say("add call mum every sunday at 6pm")
    task = await only(person)
    assert task["recurrence"] == WEEKLY | {"rrule": "FREQ=WEEKLY;BYDAY=SU"}
    assert all(day in said.reply for day in ("Sun 7 Mar", "Sun 14 Mar", "Sun 21 Mar"))


async def test_a_project_that_is_not_there_is_asked_about_and_made_on_a_yes(person: Person) -> None:
    await person.add("Order seeds")
    said = await person.say("move the seeds to Garden")
    assert "no project “Garden”" in said.reply
    assert len((await person.api("GET", "/projects"))["items"]) == 1
    await person.say("yes")
    assert (await only(person))["project"]["name"] == "Garden"  # type: ignore[index]


async def test_a_plural_finds_the_project_and_makes_none(person: Person) -> None:
    await person.api("POST", "/projects", {"name": "Finance"})
    await person.add("Ring the surveyor")
    await person.say("move the surveyor to Finances")
    assert (await only(person))["project"]["name"] == "Finance"  # type: ignore[index]


async def test_completing_a_repeating_task_tells_the_next_date(person: Person) -> None:
    await person.add("Put out the bins", due={"date": "2027-03-04"}, recurrence=WEEKLY)
    said = await person.say("bins are done")
    assert "Thursday 11 March" in said.reply
    assert (await only(person))["due"]["date"] == "2027-03-11"  # type: ignore[index]


async def test_a_new_day_for_a_repeating_task_moves_one_occurrence_and_keeps_the_rule(person: Person) -> None:
    await person.add("Put out the bins", due={"date": "2027-03-04"}, recurrence=WEEKLY)
    said = await person.say("push the bins to friday")
    task = await only(person)
    assert task["due"]["date"] == "2027-03-05" and task["recurrence"] == WEEKLY  # type: ignore[index]
    assert "this one time" in said.reply


async def test_a_rule_without_a_day_of_its_own_keeps_the_day(person: Person) -> None:
    await person.add("Put out the bins", due={"date": "2027-03-04"}, recurrence=WEEKLY)
    await person.say("make the bins every two weeks")
    task = await only(person)
    assert task["recurrence"]["rrule"] == "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"  # type: ignore[index]
    assert task["due"]["date"] == "2027-03-04"  # type: ignore[index]
    await person.say("the bins don't repeat any more")
    assert (await only(person))["recurrence"] is None


async def test_a_time_alone_keeps_the_day_and_a_day_alone_keeps_the_time(person: Person) -> None:
    await person.add("Review", due={"date": "2027-03-04", "time": "14:00", "time_zone": "Europe/London"})
    await person.say("move the review to 4pm")
    assert (await only(person))["due"] == {"date": "2027-03-04", "time": "16:00", "time_zone": "Europe/London"}
    await person.say("move it to monday")
    assert (await only(person))["due"] == {"date": "2027-03-08", "time": "16:00", "time_zone": "Europe/London"}
    await person.say("no, an hour earlier")
    assert (await only(person))["due"] == {"date": "2027-03-08", "time": "15:00", "time_zone": "Europe/London"}


async def test_a_day_that_does_not_exist_moves_nothing_and_the_answer_is_counted_in_its_month(person: Person) -> None:
    await person.add("Travel insurance", due={"date": "2027-03-20"})
    said = await person.say("move the travel insurance to june 31st")
    assert "30 days" in said.reply and "Which day" in said.reply
    assert (await only(person))["due"]["date"] == "2027-03-20"  # type: ignore[index]
    await person.say("the 30th then")
    assert (await only(person))["due"]["date"] == "2027-06-30"  # type: ignore[index]


async def test_tomorrow_is_that_of_the_person_whatever_utc_says(register: Register) -> None:
    for zone, now, day in (
        ("America/Los_Angeles", "2027-03-02T23:30:00-08:00", "2027-03-03"),
        ("Pacific/Apia", "2027-03-02T23:30:00+13:00", "2027-03-03"),
    ):
        person = await register(time_zone=zone)
        person.now = now
        await person.say("add water the ferns tomorrow at 9")
        task = await only(person)
        assert task["due"] == {"date": day, "time": "09:00", "time_zone": zone}


async def test_five_six_follows_the_locale_and_the_reply_names_the_month(register: Register) -> None:
    for locale, day, month in (("en-GB", "2027-06-05", "June"), ("en-US", "2027-05-06", "May")):
        person = await register(locale=locale)
        said = await person.say("add dentist on 5/6")
        assert (await only(person))["due"]["date"] == day and month in said.reply  # type: ignore[index]


async def test_a_note_is_added_below_the_old_one_and_a_new_name_names_the_old(person: Person) -> None:
    await person.add("Seed order", description="Gate on the left")
    await person.say("note on the seed order: ask for organic ones")
    assert (await only(person))["description"] == "Gate on the left\nask for organic ones"
    said = await person.say("rename it to Order heritage seeds")
    assert (await only(person))["title"] == "Order heritage seeds"
    assert "Seed order" in said.reply and "Order heritage seeds" in said.reply


async def test_labels_are_put_on_and_taken_off(person: Person) -> None:
    await person.add("Ring the surveyor", labels=["asap", "phone"])
    await person.say("swap the asap tag of the surveyor for waiting")
    assert (await only(person))["labels"] == ["phone", "waiting"]
    await person.say("remove the phone tag from the surveyor")
    assert (await only(person))["labels"] == ["waiting"]


async def test_a_step_is_added_under_the_task_last_spoken_of(person: Person) -> None:
    await person.say("add plan the party")
    await person.say("under that, add a step: book the room")
    party = next(task for task in await person.tasks() if task["title"] == "plan the party")
    step = next(task for task in await person.tasks() if task["title"] == "book the room")
    assert step["parent_id"] == party["id"]


async def test_several_wishes_in_one_message_are_all_done_and_undone_as_a_whole(person: Person) -> None:
    await person.add("Choir music", due={"date": "2027-03-04"})
    await person.say("make the choir music urgent and shift it to sunday")
    task = await only(person)
    assert task["priority"] == 1 and task["due"]["date"] == "2027-03-07"  # type: ignore[index]
    said = await person.say("undo")
    task = await only(person)
    assert task["priority"] == 4 and task["due"]["date"] == "2027-03-04"  # type: ignore[index]
    assert "Choir music" in said.reply


async def test_undo_goes_back_turn_by_turn_and_says_when_nothing_is_left(person: Person) -> None:
    await person.say("add buy milk")
    await person.say("what is on my list?")
    await person.say("rename it to Buy oat milk")
    await person.say("undo")
    assert await person.titles() == {"buy milk"}
    await person.say("undo")
    assert await person.titles() == set()
    assert "nothing of mine left" in (await person.say("undo")).reply


async def test_undo_refuses_rather_than_overwrite_what_another_client_has_changed_since(person: Person) -> None:
    task = await person.add("Water the fern", due={"date": "2027-03-02"})
    await person.say("move the fern to tomorrow")
    await person.api("PATCH", f"/tasks/{task['id']}", {"due": {"date": "2027-03-09"}})
    said = await person.say("undo")
    assert "took nothing back" in said.reply
    assert (await only(person))["due"]["date"] == "2027-03-09"  # type: ignore[index]


async def test_what_reads_as_a_new_task_but_names_one_that_is_there_moves_it(person: Person) -> None:
    await person.add("Practice scales", due={"date": "2027-03-04"})
    await person.say("scales on friday at six in the evening")
    task = await only(person)
    assert task["title"] == "Practice scales"


async def test_words_with_a_date_but_without_a_wish_are_asked_about_before_they_are_added(person: Person) -> None:
    said = await person.say("monday again")
    assert await person.tasks() == [] and "?" in said.reply


async def test_german_is_understood_and_answered_in_german(register: Register) -> None:
    person = await register(locale="de", time_zone="Europe/Berlin")
    said = await person.say("Trag Milch kaufen für morgen ein")
    assert "Eingetragen: „Milch kaufen“" in said.reply and "Mittwoch, 3. März" in said.reply
    said = await person.say("Milch ist gekauft")
    assert await person.tasks() == [] and "Erledigt" in said.reply
    await person.say("rückgängig")
    assert await person.titles() == {"Milch kaufen"}


async def test_what_was_taken_back_by_its_card_is_not_taken_back_twice(person: Person) -> None:
    await person.say("add buy milk")
    second = await person.say("add buy bread")
    await person.api("POST", "/undos", {"turn": second.body["message_id"]})
    assert "buy milk" in (await person.say("undo")).reply
    assert await person.titles() == set()


async def test_a_repeating_task_that_is_told_again_stays_one_and_as_it_is(person: Person) -> None:
    await person.say("take out the trash every tuesday")
    before = await only(person)
    said = await person.say("take out the trash every tuesday")
    assert "already" in said.reply and "Tuesday" in said.reply
    assert await only(person) == before
    await person.say("take out the trash every wednesday")
    assert (await only(person))["recurrence"] == WEEKLY | {"rrule": "FREQ=WEEKLY;BYDAY=WE"}


async def test_an_occurrence_is_skipped_to_the_next_date_that_is_not_excepted(person: Person) -> None:
    await person.add(
        "gym", due={"date": "2027-03-02"}, recurrence={"rrule": "FREQ=DAILY;COUNT=3", "exceptions": ["2027-03-03"]}
    )
    await person.say("skip the gym this time")
    assert (await only(person))["due"]["date"] == "2027-03-04"  # type: ignore[index]
    assert "no further date" in (await person.say("skip the gym this time")).reply
    assert (await only(person))["due"]["date"] == "2027-03-04"  # type: ignore[index]

"""Which task is meant, and what is on the list: questions in both directions."""

from .conftest import Person


async def contracts(person: Person) -> None:
    for name in ("Kitchen", "Loft"):
        project = await person.api("POST", "/projects", {"name": name})
        await person.add("Send the contract", project_id=project["id"])


async def test_two_that_fit_are_asked_about_with_what_tells_them_apart(person: Person) -> None:
    await contracts(person)
    said = await person.say("the contract's been posted, you can close it")
    assert "Which one" in said.reply and "Kitchen" in said.reply and "Loft" in said.reply
    assert len(await person.tasks()) == 2
    await person.say("the one for the loft")
    assert [task["project"]["name"] for task in await person.tasks("done")] == ["Loft"]


async def test_a_question_is_answered_by_its_button_by_its_place_or_for_both(person: Person) -> None:
    for answer, left in (("Send the contract (Loft)", {"Kitchen"}), ("the first", None), ("both", set())):
        person.conversation = None
        for task in await person.tasks():
            await person.api("DELETE", f"/tasks/{task['id']}")
        await contracts(person)
        await person.say("complete send the contract")
        await person.say(answer)
        projects = {task["project"]["name"] for task in await person.tasks()}
        assert projects == left if left is not None else len(projects) == 1


async def test_choices_are_streamed_as_buttons_whose_words_answer(person: Person) -> None:
    await contracts(person)
    [choices] = [c["data"] for c in await person.stream("complete send the contract") if c["type"] == "data-choices"]
    assert sorted(option["say"] for option in choices["options"]) == [
        "Send the contract (Kitchen)",
        "Send the contract (Loft)",
    ]


async def test_none_that_fits_is_said_and_the_nearest_is_offered_but_not_touched(person: Person) -> None:
    await person.add("Order contact lenses")
    said = await person.say("complete the contact sheet")
    assert "no task" in said.reply and "Order contact lenses" in said.reply
    assert len(await person.tasks()) == 1
    await person.say("yes")
    assert await person.tasks() == []


async def test_places_mean_the_list_as_it_was_shown(person: Person) -> None:
    for title in ("Alpha", "Bravo", "Charlie", "Delta"):
        await person.add(title)
    shown = (await person.say("show my list")).titles
    await person.say("complete all except the last")
    assert await person.titles() == {shown[-1]}


async def test_a_place_beyond_the_list_is_no_place(person: Person) -> None:
    await person.add("Alpha")
    await person.say("show my list")
    said = await person.say("complete number 5")
    assert "not sure which" in said.reply and len(await person.tasks()) == 1


async def test_a_count_is_one_of_the_database_and_a_long_list_is_a_page(person: Person) -> None:
    for number in range(30):
        await person.add(f"Task {number}")
    assert "30 open tasks" in (await person.say("how many tasks are open?")).reply
    said = await person.say("show all my tasks")
    assert "25 of 30 shown" in said.reply and len(said.titles) == 25


async def test_questions_narrow_by_day_project_label_priority_and_state(person: Person) -> None:
    work = await person.api("POST", "/projects", {"name": "Work"})
    await person.add("Rent", due={"date": "2027-03-01"}, priority=1)
    await person.add("Gym", due={"date": "2027-03-02"})
    await person.add("Slides", due={"date": "2027-03-09"}, project_id=work["id"], labels=["deck"])
    await person.add("Novel")
    for question, titles in {
        "what's overdue?": {"Rent"},
        "what's on today?": {"Gym"},
        "what is due next week?": {"Slides"},
        "what's in Work?": {"Slides"},
        "what is tagged deck?": {"Slides"},
        "any p1?": {"Rent"},
        "anything without a date?": {"Novel"},
    }.items():
        assert set((await person.say(question)).titles) == titles, question


async def test_a_list_is_asked_on_for_another_day(person: Person) -> None:
    await person.add("Gym", due={"date": "2027-03-02"})
    await person.add("Bank", due={"date": "2027-03-03"})
    await person.say("what's on today?")
    assert (await person.say("and tomorrow?")).titles == ["Bank"]


async def test_one_task_is_told_about_its_date_its_note_and_its_steps(person: Person) -> None:
    shelf = await person.add(
        "Build the shelf", description="Oak, not pine", due={"date": "2027-03-09", "time": "19:00"}
    )
    await person.add("Cut the boards", parent_id=shelf["id"])
    assert "Tuesday 9 March at 19:00" in (await person.say("when is the shelf due?")).reply
    assert "Oak, not pine" in (await person.say("what did i write down for the shelf?")).reply
    assert "Cut the boards" in (await person.say("which steps does the shelf have?")).reply


async def test_free_days_are_named_and_there_is_the_day_that_was_named(person: Person) -> None:
    for day in ("08", "09", "11", "12"):
        await person.add(f"Busy {day}", due={"date": f"2027-03-{day}"})
    tyres = await person.add("Tyre change")
    assert "Wednesday 10 March" in (await person.say("which weekday next week is still free?")).reply
    await person.say("great, put the tyre change there")
    assert (await person.api("GET", f"/tasks/{tyres['id']}"))["due"]["date"] == "2027-03-10"


async def test_the_last_wish_is_repeated_for_another_task_or_corrected(person: Person) -> None:
    for title in ("Alpha report", "Bravo meeting", "Charlie call"):
        await person.add(title)
    await person.say("complete the report")
    await person.say("and the meeting")
    assert await person.titles("done") == {"Alpha report", "Bravo meeting"}
    await person.say("no, i meant the call")
    assert await person.titles("done") == {"Alpha report", "Charlie call"}


async def test_what_the_last_turn_did_is_told_truthfully(person: Person) -> None:
    assert "changed nothing" in (await person.say("what did you just do?")).reply
    await person.say("add buy milk")
    assert "buy milk" in (await person.say("what did that do?")).reply

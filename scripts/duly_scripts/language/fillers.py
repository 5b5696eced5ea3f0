"""Words for the gaps of our own phrases: `{task}`, `{day}` and the like. The same phrase gets the same words every time."""

import re
import zlib

_GAP = re.compile(r"\{(\w+)\}")
TIMES = 3

FILLERS: dict[str, str] = {
    "task": "the laundry|the tax return|gym|mowing the lawn|the report|number 4|the second one|it|that|the one about the boiler|call the vet|"
    "the hedge|dentist|piano lesson|the letter to the landlord|the last one|water the plants|Oma's birthday card|the fence|the presentation|"
    "bike repair|the invoice|buy stamps|the shed|the christmas lights|dog food|the wine rack|pay rent|the quote from the roofer|both|them|"
    "the bathroom tiles|haircut|choir practice|the third one|my essay|the oil change|spare keys|the meeting with Lars|number two|the permit",
    "did": "paid|sent|called|fixed|bought|cleaned|washed|returned|posted|ordered|booked|handed in|picked up|finished|wrapped up|submitted|"
    "painted|mowed|signed|collected|emptied|filed|repaired|sorted|delivered|cancelled|renewed|printed|cooked|swept|fed|walked|watered",
    "past": "yesterday|today|last night|this morning|last week|on monday|just now|an hour ago|over the weekend|since friday",
    "day": "friday|monday|next week|tomorrow|saturday morning|the 14th|next month|after easter|3 may|thursday|wednesday at 5|june|tonight|"
    "the weekend|in two weeks|sunday evening|noon|half past four|next tuesday|the end of the month|after lunch|autumn",
    "clock": "five|3pm|half past six|noon|quarter to eight|9:30|ten in the morning|18:00",
    "shift": "a day later|an hour earlier|two days back|forward a week|by three days|to the day after|a week on|up an hour",
    "length": "a day|two days|an hour|a week|three weeks|half an hour|20 minutes|ten minutes|a month|two hours|a couple of days",
    "unit": "day|week|hour|month",
    "every": "every monday|every day|every two weeks|weekly|every other friday|daily|every month|every 3 days|every weekday at 8|once a week",
    "project": "Work|Garden|House|Camping|Renovation|School|Errands|Home|Wedding|Someday|Kitchen|Travel|Taxes|Allotment|Studio|Club",
    "label": "home|quick|waiting|phone|errand|outdoors|office|someday|computer|kids|evening|town",
    "n": "2|3|5|7|one|four|11",
    "m": "4|6|8|9|twelve|six",
    "p": "1|2|3|4",
    "who": "my wife|Tom|the neighbour|grandma|my flatmate",
    "title": "Call the bank again|oat milk|Repair the front tyre|pay rent (May)|Book tickets, row F|buy red wine|Choir, hall 2",
    "word": "Meyer|Maier|Siobhan|Catherine|Kathryn|stationery|Jon|John|Steven",
    "note": "bring the papers|ask for a discount|the code is 4711|row F|use the back door|it's in the drawer|mention the leak",
    "chore": "call the plumber|buy candles|water the palms|take out the bins|pay the gas bill|book a table|write to Nora|fix the tap|"
    "return the books|defrost the freezer|oil the hinges|renew the passport|email the landlord|clean the oven|wash the curtains|pack the tent|"
    "feed the neighbour's cat|move the car|finish the slides|delete old mails|cancel the gym|mark the exams|check the tyres|change the filter",
}


def filled(phrase: str) -> list[str]:
    """The phrase with its gaps filled, a few times over; itself where it has none."""
    if not _GAP.search(phrase):
        return [phrase]
    return list(dict.fromkeys(_filled(phrase, number) for number in range(TIMES)))


def _filled(phrase: str, number: int) -> str:
    """The words are chosen by the phrase's own sum, so that a new phrase moves no other."""
    place = 0

    def word(gap: re.Match[str]) -> str:
        nonlocal place
        place += 1
        words = FILLERS[gap[1]].split("|")
        return words[zlib.crc32(f"{number}:{place}:{phrase}".encode()) % len(words)]

    return _GAP.sub(word, phrase)

"""English words that move a date from where it stands, and words of priority."""

from duly_language.languages.model import Words

MOVES: Words = {
    # Behind a length, its direction: two days earlier, 20 minutes before that.
    "shift_way": {
        -1: "earlier|in advance|before|sooner|forward|ahead|prior|up",
        1: "later|after|back|further|more|on|out|past",
    },
    # What may follow the direction: all of it means the date that stands.
    "standing": {0: "that|it|this|then|than|planned|as|instead|please|now|though"},
    # Before a length, with its direction where it tells one: by a day, back a week, up an hour.
    "shift_by": {0: "by|out", 1: "back", -1: "forward|ahead|up"},
    # Words that tell the direction where the length has none.
    "shift_sense": {
        -1: "forward|earlier|sooner",
        1: "push|put|move|shift|delay|postpone|snooze|defer|back|later|pushing|moving|shifting|delaying|postponing",
    },
    "shift_verb": {0: "push|delay|postpone|snooze|defer|put off"},
    # Before a length that is no shift: in 2 hours, every 2 weeks.
    "shift_not": {0: "in|every|to|for"},
    "shift_end": {},
    "priority_mark": {0: "p|prio|priority|priority level|!!"},
    # The first number is what such a task is set to, all of them are what such tasks have.
    "priority": {
        (1,): "urgent|very urgent|top priority|highest priority",
        (1, 2): "important|very important|high priority|high-priority",
        (2,): "medium priority|middle priority|moderate priority",
        (3,): "low priority|low-priority|lowest priority",
        (
            4,
            3,
        ): "no priority|not urgent|not important|not so urgent|not so important|not that urgent|not that important|"
        "remove the priority|without priority|normal priority",
        (): "most important|most urgent|least important|least urgent|more important|more urgent|less important|less urgent",
    },
    # What is asked to stand first: the most urgent, the one due first, or all by date.
    "order": {
        "priority": "most important|most urgent|most pressing|top priority",
        "earliest": "earliest|soonest|next thing due|next task due|next one due|thing due next|task due next|thing due first|task due first",
        "date": "by date|by due date|by day|by due day|chronological|chronologically",
    },
    # Only where the talk is of priorities.
    "priority_word": {(2,): "medium|middle|moderate", (3,): "low|lower|lowest", (4, 3): "normal"},
}

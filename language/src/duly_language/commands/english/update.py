"""English: titles, notes and durations."""

from duly_language.commands.rules import Rule

UPDATE = (
    Rule(
        "update_task", r"(?:fix|correct) (?:the )?(?:typo|spelling|name|wording) (?:in|of|on) <task>(?:[:,] .*)?", 0.85
    ),
    Rule(
        "update_task",
        r"(?:it's|it is|that's) (?P<right>[^,]{1,60}), not (?P<wrong>[^,]{1,60}?),? (?:in|on|for|with) <task>",
        0.85,
    ),
    Rule(
        "update_task",
        r"(?:rename|retitle|reword|rephrase) <task> (?:to|as|into|so it (?:says|reads)) <new_title>",
        0.96,
    ),
    Rule(
        "update_task",
        r"(?:change|edit|update|set|fix|correct) (?:the )?(?:title|name|wording|text) (?:of|for|on) <task> (?:to|into|so it (?:says|reads)) <new_title>",
        0.96,
    ),
    Rule(
        "update_task",
        r"(?:call|name) (?P<task>it|that|this|that one|them) <new_title>(?: instead)?",
        0.8,
        check={"": "not an idiom"},
    ),
    Rule(
        "update_task",
        r"<task> (?:should|ought to|must|needs to|has to) (?:read|say|be called|be named|be titled) <new_title>(?: instead)?",
        0.92,
    ),
    Rule(
        "update_task",
        r"(?:add|put|attach|leave|write|make|stick) (?:a |the |this |another )?(?:note|comment|description|remark) (?:to|on|for|under|in) <task>(?:(?: ?[:,;–—-]+ ?)| that | saying | reading )<note>",
        0.95,
    ),
    Rule(
        "update_task",
        r"(?:add|put|write|append) <note> (?:to|in|into|on|under) (?:the )?(?:notes?|description|comments?|details) (?:of|for|on) <task>",
        0.93,
    ),
    Rule(
        "update_task",
        r"(?:note|jot down|jot|write down|write|scribble|put down) (?:on|for|under|to|in) (?!self\b)<task>(?: ?[:;] ?| that )<note>",
        0.93,
    ),
    Rule("update_task", r"(?:note|jot down|write|add) <note> (?:on|under) <task>", 0.6, check={"task": "pronoun"}),
    Rule(
        "update_task",
        r"(?:delete|remove|clear|erase|drop) (?:the )?(?:notes?|description|comments?) (?:of|for|on|from|under|in) <task>",
        0.93,
        {"note": ""},
    ),
    Rule(
        "update_task",
        r"(?:the )?(?:notes?|description|comment|details) (?:of|for|on|under|in) <task> (?:should (?:be|say|read)|is|are|says?|to|:) ?<note>|(?:set|change|update|edit) (?:the )?(?:notes?|description|comment|details) (?:of|for|on|under|in) (?P<task_>\S.*?) to (?P<note_>\S.*)|(?:note|comment|remark) (?:on|for|under|to) (?!self\b)(?P<task__>\S.*?): ?(?P<note__>\S.*)",
        0.9,
    ),
    Rule(
        "update_task",
        r"(?:jot|note|write|put|add|leave|scribble)(?: down)?(?: (?:a note|in the notes?|a comment|in the description))?(?: (?:on|under|to|for|of|in|with|at|beside|next to)) (?!my\b|self\b|the list|list\b)<task>(?: ?: ?|,? that )<note>",
        0.88,
        check={"task": "noun"},
    ),
    Rule(
        "update_task",
        r"(?:there's|there is) (?:a |an )?(?:typo|mistake|error|spelling mistake) in <task>(?:[,:;].*)?|<task_> (?:is|are) (?:mis-?spelt|mis-?spelled|spelt wrong(?:ly)?|spelled wrong(?:ly)?)(?:[,:;].*)?|replace (?P<wrong>\S.*?) (?:with|by) (?P<right>\S.*?) in (?P<task__>\S.*)|(?:it's|it is|that's) (?:spelt|spelled|called|written) (?P<right_>[^,]{1,60}), not (?P<wrong_>[^,]{1,60}?),? (?:in|on|for) (?P<task___>\S.*)",
        0.86,
    ),
    Rule(
        "update_task",
        r"<task> (?:is|are) (?:now |really |actually )?(?:called|named|titled) <new_title>(?: (?:now|instead))?|(?:make|have) (?P<task_>\S.*?) (?:read|say) (?P<new_title_>\S.*)|<task__> (?:should|ought to|must) be (?:called|named|titled|renamed(?: to)?|reworded(?: to)?) (?P<new_title__>\S.*?)(?: instead)?",
        0.86,
        check={"task": "subject"},
    ),
    Rule(
        "update_task",
        r"<task> (?:will |should |only |usually |just |about |really )*(?:takes?|lasts?|needs?|is going to take) (?:about |around |only |roughly |me )*(?P<duration>{LENGTH})(?: (?:of work|to do|in all|altogether))?|(?:set|change|put) (?:the )?(?:duration|length|time needed) (?:of|for) (?P<task_>\S.*?) (?:to|at) (?P<duration_>{LENGTH})|(?:plan|allow|reckon|budget|set aside|block) (?P<duration__>{LENGTH}) (?:for|on|with) (?P<task__>\S.*)",
        0.84,
        check={"task": "subject"},
    ),
    Rule("update_task", r"(?:rename|retitle|reword|rephrase) <task>", 0.85, check={"task": "thing"}),
    Rule("update_task", r"call (?P<task>(?:the|my|our|number|that|this) \S.*?) <new_title> instead", 0.85),
    Rule(
        "update_task",
        r"(?:change|edit|update|correct|fix) <task> (?:to|into|so that it says) <new_title>",
        0.7,
        check={"new_title": "not due", "task": "thing", "": "no settings"},
    ),
)

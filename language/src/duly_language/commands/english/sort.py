"""English: labels, priorities, titles and notes."""

from duly_language.commands.rules import Rule

_P = r"(?:a |an )?(?:p|priority |prio |priority level )(?P<priority>[1-4])"

LABEL = (
    Rule(
        "label_task",
        r"(?:swap|change|replace|exchange|switch) (?:its|their|the|his) (?P<remove>[@#]?[\w-]+) {TAG} (?:of <task> )?(?:for|to|with|by) (?:the )?(?P<labels>[@#]?[\w-]+)(?: {TAG})?",
        0.9,
    ),
    Rule(
        "label_task",
        r"(?:strip|remove|take|drop|delete|clear|pull) (?:off )?(?:the |its )?(?:{TAG} )?(?P<labels>[@#]?[\w-]+(?:(?:,| and|,? and the) [@#]?[\w-]+)*) ?(?:{TAG})? (?:from|off|off of) <task>",
        0.93,
        {"remove": True},
        {"": "label word"},
    ),
    Rule("label_task", r"(?:untag|unlabel) <task>(?: (?:as|from|with) (?P<labels>.+))?", 0.9, {"remove": True}),
    Rule(
        "label_task",
        r"(?:add|put|attach|apply|stick|set|give) (?:the |a |an )?(?P<labels>[@#]?[\w-]+(?:(?:,|,? and) [@#]?[\w-]+)*) {TAG} (?:to|on|onto) <task>",
        0.93,
    ),
    Rule(
        "label_task",
        r"(?:add|put|attach|apply|stick|set) (?:the |a |an )?{TAG} (?P<labels>[@#]?[\w-]+(?:(?:,|,? and) [@#]?[\w-]+)*) (?:to|on|onto) <task>",
        0.93,
    ),
    Rule(
        "label_task",
        r"(?:add|put|attach|apply|stick) (?P<labels>@[\w-]+(?:(?:,|,? and) @[\w-]+)*) (?:to|on|onto) <task>",
        0.93,
    ),
    Rule(
        "label_task",
        r"(?:label|tag) <task> (?:as|with|by|under) (?:the )?(?P<labels>[@#]?[\w-]+(?:(?:,|,? and) (?:the )?[@#]?[\w-]+)*)(?: {TAG})?",
        0.93,
    ),
    Rule("label_task", r"(?:label|tag) <task>[: ]+(?P<labels>[@#][\w-]+(?:(?:,|,? and)? [@#][\w-]+)*)", 0.93),
    Rule(
        "label_task",
        r"mark <task> (?:with|as|by) (?:the (?:{TAG}) )?(?P<labels>@[\w-]+(?:(?:,|,? and) @[\w-]+)*|[\w-]+ (?={TAG}))(?:{TAG})?",
        0.93,
    ),
    Rule(
        "label_task",
        r"(?:give )?<task> (?:gets?|should have|needs|has to have|wants|also gets)? ?(?:the |a )?{TAG} (?P<labels>[@#]?[\w-]+(?:(?:,|,? and) (?:the {TAG} |the )?[@#]?[\w-]+)*)",
        0.9,
        check={"": "no add"},
    ),
)

PRIORITISE = (
    Rule(
        "prioritise_task",
        r"<task> (?:is|are|'s) (?:really |only |actually )?{LOW}(?: (?:now|anymore|any more))?",
        0.85,
        {"priority": 3},
        {"task": "subject"},
    ),
    Rule("prioritise_task", r"<task> (?:matters?|counts?) (?:the )?most", 0.85, {"priority": 1}, {"task": "subject"}),
    Rule(
        "prioritise_task",
        r"(?:set|change|make|raise|lower|put) (?:the )?priority (?:of|for|on) <task> (?:to|as|at) (?:(?:p|priority )?(?P<priority>[1-4])|(?P<level>high|highest|urgent|medium|low|lowest|none|normal))",
        0.95,
    ),
    Rule(
        "prioritise_task",
        rf"(?:make|set|mark|give|put|flag|change|turn|bump|raise|lower|drop|move|push) <task> (?:up |down |as |to |at |on |into |the )*{_P}",
        0.95,
    ),
    Rule(
        "prioritise_task",
        rf"<task> (?:is|are|'s|should be|gets|needs to be|becomes|has) (?:only |just |now |at best |at most )*{_P}(?: (?:at best|now|for now|at most|task))*",
        0.92,
        check={"task": "subject"},
    ),
    Rule(
        "prioritise_task",
        r"(?:make|set|mark|flag|treat|put|consider) <task> (?:as |to |at |down as )?(?:be )?{URGENT}",
        0.93,
        {"priority": 1},
    ),
    Rule(
        "prioritise_task",
        r"(?:make|set|mark|flag|treat|put) <task> (?:as |to |at )?{MEDIUM}(?: priority)",
        0.9,
        {"priority": 2},
    ),
    Rule("prioritise_task", r"(?:make|set|mark|flag|treat|put) <task> (?:as |to |at )?{LOW}", 0.9, {"priority": 3}),
    Rule(
        "prioritise_task",
        r"(?:remove|clear|drop|take) (?:the )?priority (?:of|from|off|on) <task>|(?:de-?prioriti[sz]e) (?P<task_>\S.*?)",
        0.9,
        {"priority": 4},
    ),
    Rule("prioritise_task", r"(?:prioriti[sz]e|star|flag) <task>", 0.85, {"priority": 1}, {"task": "thing"}),
    Rule(
        "prioritise_task",
        r"<task> (?:is|are|'s|has become|just became|should be|needs to be) (?:now |really |very |super |more |the )*(?:urgent|critical|top priority|(?:my |a |the )?(?:top|highest|high) priority|most important)(?: now)?",
        0.82,
        {"priority": 1},
        {"task": "subject"},
    ),
    Rule(
        "prioritise_task",
        r"<task> (?:comes?|goes|has to come|should come|must come) (?:before|ahead of|above) (?:everything|anything|all)(?: else)?|(?:put|move|bump) (?P<task_>\S.*?) (?:to|at) the (?:very )?top(?: of (?:my|the) (?:{TASK_LIST}))?",
        0.9,
        {"priority": 1},
    ),
)

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
        r"(?:change|edit|update|correct|fix) <task> (?:to|into|so that it says) <new_title>",
        0.7,
        check={"new_title": "not due", "task": "thing", "": "no settings"},
    ),
)

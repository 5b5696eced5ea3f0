"""English: priorities."""

from duly_language.commands.rules import Rule

_P = r"(?:a |an )?(?:p|priority |prio |priority level )(?P<priority>[1-4])"

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
    Rule(
        "prioritise_task",
        rf"<task>(?:,|:|;| =| →| ->|'s priority is| to| now| as)? {_P}(?: (?:please|now|then))*",
        0.85,
        check={"task": "prioritised"},
    ),
    Rule(
        "prioritise_task",
        rf"<task> (?:deserves?|wants?|needs|merits|can have|can be|may be|goes to|drops to|moves to|goes up to|goes down to|rates|counts as|counts for|is worth|should have|should go to|gets) (?:only |just |at most |to be |the )*{_P}|(?:bump|raise|lower|drop|downgrade|upgrade|promote|demote|change|switch|turn|set|put|move) (?P<task_>\S.*?) (?:up |down |over )?(?:as |to |at |on |into |the )*{_P}(?: (?:please|now))*",
        0.9,
        check={"task": "prioritised"},
    ),
    Rule(
        "prioritise_task",
        r"<task>(?: isn't| is not|'s not| aren't| are not| is no longer| are no longer| doesn't seem| was never) (?:really |actually |all )?(?:that |so |very |too |as )?(?:urgent|important|critical|pressing|a priority|top priority|high priority)(?: (?:any ?more|any longer|now|after all|really))*(?:[,;.–-]+ (?:so )?(?:please )?(?:make|set|put|move|mark) (?:it|that|them) (?:to |as |on )?(?:down|low(?:er)?(?: priority)?))?",
        0.88,
        {"priority": 3},
        {"task": "prioritised"},
    ),
    Rule(
        "prioritise_task",
        r"<task> (?:can have|could have|should have|gets|deserves|needs|has|takes|may have|wants) (?:a |the )?(?:low(?:er|est)?|less|lesser|smaller) (?:priority|urgency|importance)|(?:give|make|set|put) (?P<task_>\S.*?) (?:a |to |on |as |to a )?(?:low(?:er|est)?|lesser) (?:priority|urgency|importance)|(?:lower|reduce|decrease|drop) (?:the )?(?:priority|urgency) (?:of|for|on) (?P<task__>\S.*?)",
        0.88,
        {"priority": 3},
        {"task": "prioritised"},
    ),
    Rule(
        "prioritise_task",
        r"<task> (?:can have|could have|should have|gets|deserves|needs|has|takes|must have|wants|should get) (?:a |the |my |our )?(?:(?:high(?:er|est)?|top|more|first|utmost|absolute|full) )?(?:priority|precedence|urgency)(?: (?:over .*|now|today))?|(?:give|grant) (?P<task_>\S.*?) (?:a |the |my )?(?:(?:high(?:er|est)?|top|more|first|utmost) )?(?:priority|precedence)|(?:raise|increase|up|bump up) (?:the )?(?:priority|urgency) (?:of|for|on) (?P<task__>\S.*?)",
        0.86,
        {"priority": 1},
        {"task": "prioritised"},
    ),
    Rule(
        "prioritise_task",
        r"(?:nothing|there's nothing|there is nothing|none)(?: of it)?(?: is| matters| counts)? (?:as |more )?(?:urgent|important|pressing|matters)?(?: more)? (?:than|as) <task>(?: (?:is|does))?|(?:no (?:hurry|rush)|there's no (?:hurry|rush)|take your time) (?:with|on|for|about) (?P<low>\S.*?)",
        0.88,
        {"priority": 1},
    ),
    Rule(
        "prioritise_task",
        r"<task> (?:has become|is becoming|became|has got|has gotten|got|is getting|turned|is now|feels|looks|seems) (?:rather |really |quite |very |more |pretty |now |suddenly )*(?:urgent|critical|pressing|important|a priority)(?: now)?",
        0.86,
        {"priority": 1},
        {"task": "prioritised"},
    ),
    Rule(
        "prioritise_task",
        r"<task>(?:'s| is| are|:|,)? (?:of )?(?:(?:a )?(?:medium|normal|moderate|middling|average)) (?:priority|importance|urgency)|(?:give|set|make|put|mark) (?P<task_>\S.*?) (?:a |to |at |on |as |to a )?(?:medium|normal|moderate|middling|average)(?: (?:priority|importance))?",
        0.86,
        {"priority": 2},
        {"task": "prioritised"},
    ),
    Rule(
        "prioritise_task",
        r"<task> (?:can't|cannot|can not|mustn't|shouldn't|won't) wait(?: (?:any longer|any more|much longer|no longer|for long))?|<task_> (?:should|must|has to|needs to|ought to|is to|will) (?:come|be|go|be done) first|(?:put|do|take|handle|place|treat) (?P<task__>\S.*?) (?:first|before (?:everything|anything|all)(?: else)?|ahead of (?:everything|all)(?: else)?|at the (?:very )?top|on top|top of the list)",
        0.82,
        {"priority": 1},
        {"task": "prioritised"},
    ),
    Rule(
        "prioritise_task",
        r"(?:put|move|place|leave) <task> (?:last|at the (?:very )?bottom|to the (?:very )?bottom|after everything else|behind everything else)(?: of (?:my|the) (?:{TASK_LIST}))?|<task_> (?:comes|goes|can come|can go) last",
        0.85,
        {"priority": 3},
    ),
)

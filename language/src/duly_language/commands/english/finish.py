"""English: completing and reopening tasks."""

from duly_language.commands.rules import Rule

_SO = r"(?:so )?(?:you can |you may |can you |could you |please |just |let's |go ahead and |now )?"

COMPLETE = (
    Rule(
        "complete_task",
        rf"<task>(?: (?:is|are|was|were|has been|have been|'s been|got)|'s|'s been|'ve been) [^,;.]+?[,;.–—-]+ ?{_SO}(?:tick|cross|check|mark|close|strike|knock|take|scratch) ?{{IT}}?(?: off| done| as done| as {{DONE}})?(?: (?:my|the) list)?(?: as well| too)?",
        0.92,
        check={"task": "subject"},
    ),
    Rule(
        "complete_task",
        rf"(?:i |we |i've |we've |i have |we have |just |i just |already |we just )*(?:handed in|handed|turned in|finished|completed|did|done|got|bought|sent|posted|paid|fetched|called|collected|returned|cleaned|washed|fixed) <task>(?:[,;.–—]+| -) ?(?:and )?{_SO}(?:tick|cross|check|mark|close|strike|knock|done|take|scratch) ?{{IT}}?(?: off| done| as done| as {{DONE}})?(?: (?:from |on |off )?(?:my|the) (?:{{TASK_LIST}}))?(?: as well| too)?",
        0.92,
    ),
    Rule(
        "complete_task",
        rf"(?:i |we |i've |we've |i have )?(?:just |already )?<task>(?:(?:[,;.–—]+| -) ?(?:and )?(?:so )?| so | and (?:so )?){_SO}(?:tick|cross|check|mark|close|strike|knock|take|scratch) {{IT}}(?: off| done| as done| as {{DONE}})(?: (?:of |from |on )?(?:my|the) (?:{{TASK_LIST}}))?(?: as well| too)?",
        0.88,
    ),
    Rule(
        "complete_task",
        r"(?:tick|cross|check|knock|strike|mark|scratch|score) off <task>(?: (?:{OFF}|on) {MY} (?:{TASK_LIST}))?(?: as well| too)?",
        0.95,
    ),
    Rule(
        "complete_task",
        r"(?:tick|cross|check|knock|strike|scratch|mark|score) <task> off(?: (?:{OFF}|on)? ?{MY} (?:{TASK_LIST}))?(?: as well| too)?",
        0.95,
    ),
    Rule("complete_task", r"scratch <task> (?:{OFF}) {MY} (?:{TASK_LIST})", 0.9),
    Rule(
        "complete_task",
        r"(?:mark|set|flag|tick|check|put|log|record|count) <task> (?:as |to |down as )?(?:being )?{DONE}(?: (?:on|in) {MY} (?:{TASK_LIST}))?",
        0.95,
    ),
    Rule("complete_task", r"(?:complete|tick|finish off|close off|close out) <task>", 0.8, check={"task": "short"}),
    Rule(
        "complete_task",
        r"(?:i'm|i am|we're|we are|am|all)? ?(?:done|finished|through) with <task>(?: now)?",
        0.85,
        check={"task": "work"},
    ),
    Rule("complete_task", r"(?:done|finished|completed): ?<task>", 0.9),
    Rule(
        "complete_task",
        r"(?:i|we)(?: have|'ve)? (?:just |already |now |finally )*(?:finished|completed|done|did|knocked out|wrapped up|took care of|taken care of|ticked off) <task>(?: (?:now|already|today|yesterday|this morning|earlier))?",
        0.85,
        check={"task": "work"},
    ),
    Rule(
        "complete_task",
        r"(?:just|already|finally) (?P<task>(?:\w+ed|did|done|got|bought|sent|paid|made|took|put|wrote|read|rang|sold|cut|swept|fed|built|met|had|brought|hung|went) .+?)",
        0.82,
        check={"task": "work"},
    ),
    Rule("complete_task", r"(?:finished|completed) <task>", 0.78, check={"task": "work"}),
    Rule(
        "complete_task",
        r"(?:nos?|numbers?|items?|tasks?|#)\.? (?P<task>\d[\d, and to-]*) (?:is|are|'s) {DONE}(?: now)?",
        0.93,
    ),
    Rule(
        "complete_task",
        r"<task> (?:is|are|'s|has been|have been|was|got) (?:now |all |finally |already |also )*{DONE}(?: now| already| too| as well| today)?",
        0.85,
        check={"task": "subject"},
    ),
    Rule(
        "complete_task",
        r"<task>(?:'s)? (?:done|finished|✓|✔|☑|tick)(?: now| already| too)?",
        0.8,
        check={"task": "subject"},
    ),
)

REOPEN = (
    Rule(
        "reopen_task",
        r"(?:put|set|bring|add) <task> back (?:on|onto|to|in|into) (?:{MY} )?(?:open|active|{TASK_LIST})(?: again)?",
        0.88,
    ),
    Rule(
        "reopen_task",
        r"<task> still (?:needs? (?:doing|to be done)|has to be done|isn't done|is open)(?:[,;.]+ .*)?",
        0.85,
        check={"task": "subject"},
    ),
    Rule(
        "reopen_task",
        r"(?:re-?open|un-?check|un-?tick|un-?complete|un-?mark|un-?finish|re-?activate|uncross) <task>(?: (?:on|in) {MY} (?:{TASK_LIST}))?",
        0.95,
    ),
    Rule(
        "reopen_task",
        r"(?:mark|set|put|flag|switch|turn) <task> (?:back )?(?:as |to |on )?(?:being )?(?:not (?:yet )?{DONE}|undone|open|incomplete|unfinished|to ?-?do|active|pending|uncompleted)(?: again| after all)?",
        0.93,
    ),
    Rule(
        "reopen_task",
        r"<task> (?:isn't|is not|aren't|are not|wasn't|was not|weren't|hasn't been|hadn't been|is n't) (?:actually |really )?{DONE}(?: (?:yet|after all|at all|though))?(?:[,.;]+ .*)?",
        0.85,
        check={"task": "subject"},
    ),
    Rule(
        "reopen_task",
        r"<task> (?:needs?|has|have|wants) (?:to be done|doing|to do|redoing|to be redone) (?:again|over|once more|another time)(?:[,;.]+ .*)?",
        0.85,
    ),
    Rule(
        "reopen_task",
        r"(?:put|set|bring) <task> back (?:on|onto|to|in|into) (?:{MY} )?(?:open|active|{TASK_LIST})(?: again)?",
        0.88,
    ),
    Rule(
        "reopen_task",
        r"(?:i |we )?(?:haven't|have not|didn't|did not) (?:actually |really |yet )*(?:finish|finished|do|done|complete|completed) <task>(?: (?:yet|after all|though))?(?:[,;.]+ .*)?",
        0.8,
        check={"task": "work"},
    ),
)

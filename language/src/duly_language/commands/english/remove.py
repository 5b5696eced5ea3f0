"""English: deleting tasks and clearing lists; and what is put on a list that holds everything."""

from duly_language.commands.rules import Rule

DELETE = (
    Rule(
        "delete_task",
        r"(?:{DROP}|take|clear|strike|scratch)(?: off)? <task> (?:from|off|off of|out of|of|on|for|in) (?:(?:my|the|our|this|your) )?(?:{TASK_LIST}|<project> {LIST_WORD}|there)(?: (?:for|on|to|of|at|next|this|it) .{1,40})?",
        0.93,
        check={"task": "one of many"},
    ),
    Rule(
        "delete_task",
        r"(?:on|in|from|open) (?:my |the )?(?:{TASK_LIST}|<project> {LIST_WORD})[,;. ]+(?:and )?(?:please )?(?:{DROP}) <task>",
        0.9,
        check={"task": "one of many"},
    ),
    Rule(
        "clear_list",
        r"(?:{DROP}|clear|empty|wipe|reset|purge|clean|blank|take)(?: (?:out|up|off|away))?(?: (?:everything|all|all (?:of )?(?:the |my )?{ITEMS}|the contents?|every {ITEMS}|any {ITEMS})(?: (?:on|in|from|off|of))*)? ?(?:all (?:of )?)?(?:(?:my|the|our|this|that|these|a|your) )?(?:whole |entire |complete |old |current |previous |following |new |specified |full )*(?:{LIST_WORD}|{TASK_LIST})(?: (?:completely|entirely|altogether|blank|now|(?:for|on|in|at|of) <due>))?",
        0.9,
        check={"due": "due"},
    ),
    Rule(
        "clear_list",
        r"(?:{DROP}|clear|empty|wipe|purge|take away|take off)(?: (?:out|up|off|away))? (?:all|every|everything|every single|each)(?: (?:of )?(?:my|the|these|those|our|single|of))*(?: (?:open|overdue|old|remaining|done|completed|finished|ticked|closed|other|past|late|scheduled))*(?: {ITEMS})?(?: (?:on|in|from|off|of|for|under|tagged|labelled|with)(?: of)? (?:(?:my|the|our|this) )?(?:{TASK_LIST}|<project>(?: {LIST_WORD})?))?",
        0.9,
    ),
    Rule(
        "clear_list",
        r"(?:{DROP}|clear|empty|wipe|reset)(?: (?:out|up|off|away))?(?: the contents of)? (?:my |the |our |this )?<project> {LIST_WORD}(?: (?:please|completely|entirely))?",
        0.85,
        check={"project": "name"},
    ),
    Rule(
        "delete_task",
        r"(?:cancel|turn off|disable|unset|stop|silence|deactivate|switch off|shut off) <task>",
        0.85,
        check={"task": "alarm"},
    ),
    Rule(
        "delete_task",
        r"(?:i )?(?:don't|do not|no longer|won't) (?:need|want|have)(?: to (?:do|see))? <task> (?:any ?more|any longer|(?:on|in) (?:my|the) (?:{TASK_LIST}))",
        0.8,
        check={"task": "thing"},
    ),
    Rule(
        "delete_task",
        r"(?:.{1,60}?[,;] )?(?:i |we )?(?:don't|do not|no longer)(?: need| want)(?: to)? <task>[,;]* (?:and |so )*(?:please |you can |could you |can you )*(?:{DROP}|take) {IT}(?: off)?.*",
        0.85,
    ),
    Rule("delete_task", r"(?:{DROP}|forget about|forget) <task>", 0.85, check={"task": "thing", "": "no media"}),
)

# Before moving: what is put on a list that holds everything is new.
ADD_TO_LIST = (
    Rule(
        "add_task",
        r"(?:add|put|include|write|place|stick|get(?! rid)|enter|insert|jot|jot down|throw|append|pop|write down|mark down|note|note down|save|have|log|tack on) <title> (?:on|onto|to|in|into|down on|down in|at the end of)(?: to)? (?:my |the |our |this |your |a )?(?:{TASK_LIST})(?: (?:too|as well|for me|i'm .*|i just .*|because .*|please .*|to \w+|of .{1,40}|if .*))?(?: (?:for|on|at)? ?<due>)?",
        0.95,
        check={"": "not a question", "title": "no tag", "due": "due"},
    ),
    Rule(
        "add_task",
        r"(?:add|put|include|write|stick|throw|append|pop|jot) <title> (?:on|onto|to) (?:my |the |our |this |your )?<project> (?:list|checklist)(?: (?:too|as well|for me|i'm .*|i just .*|because .*|please .*|to \w+|if .*))?(?: <due>)?",
        0.93,
        check={"": "not a question", "due": "due", "project": "name", "title": "no tag"},
    ),
)

"""English: completing, reopening, deleting, renaming, rescheduling, moving, prioritising and labelling what is on the list."""

from duly_language.commands.rules import Rule

_P = r"(?:a |an )?(?:p|priority |prio |priority level )(?P<priority>[1-4])"
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
        rf"(?:i |we |i've |we've |i have |we have |just |i just |already |we just )*(?:handed in|handed|turned in|finished|completed|did|done|got|bought|sent|posted|paid|fetched|called|collected|returned|cleaned|washed|fixed) <task>(?:[,;.–—]+| -) ?(?:and )?{_SO}(?:tick|cross|check|mark|close|strike|knock|done|take|scratch) ?{{IT}}?(?: off| done| as done| as {{DONE}})?(?: (?:from |on |off )?(?:my|the) (?:{{TODO}}))?(?: as well| too)?",
        0.92,
    ),
    Rule(
        "complete_task",
        rf"(?:i |we |i've |we've |i have )?(?:just |already )?<task>(?:(?:[,;.–—]+| -) ?(?:and )?(?:so )?| so | and (?:so )?){_SO}(?:tick|cross|check|mark|close|strike|knock|take|scratch) {{IT}}(?: off| done| as done| as {{DONE}})(?: (?:of |from |on )?(?:my|the) (?:{{TODO}}))?(?: as well| too)?",
        0.88,
    ),
    Rule(
        "complete_task",
        r"(?:tick|cross|check|knock|strike|mark|scratch|score) off <task>(?: (?:{OFF}|on) {MY} (?:{TODO}))?(?: as well| too)?",
        0.95,
    ),
    Rule(
        "complete_task",
        r"(?:tick|cross|check|knock|strike|scratch|mark|score) <task> off(?: (?:{OFF}|on)? ?{MY} (?:{TODO}))?(?: as well| too)?",
        0.95,
    ),
    Rule("complete_task", r"scratch <task> (?:{OFF}) {MY} (?:{TODO})", 0.9),
    Rule(
        "complete_task",
        r"(?:mark|set|flag|tick|check|put|log|record|count) <task> (?:as |to |down as )?(?:being )?{DONE}(?: (?:on|in) {MY} (?:{TODO}))?",
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
        r"(?:re-?open|un-?check|un-?tick|un-?complete|un-?mark|un-?finish|re-?activate|uncross) <task>(?: (?:on|in) {MY} (?:{TODO}))?",
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
        r"(?:put|set|bring) <task> back (?:on|onto|to|in|into) (?:{MY} )?(?:open|active|{TODO})(?: again)?",
        0.88,
    ),
    Rule(
        "reopen_task",
        r"(?:i |we )?(?:haven't|have not|didn't|did not) (?:actually |really |yet )*(?:finish|finished|do|done|complete|completed) <task>(?: (?:yet|after all|though))?(?:[,;.]+ .*)?",
        0.8,
        check={"task": "work"},
    ),
)

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
        r"<task> (?:comes?|goes|has to come|should come|must come) (?:before|ahead of|above) (?:everything|anything|all)(?: else)?|(?:put|move|bump) (?P<task_>\S.*?) (?:to|at) the (?:very )?top(?: of (?:my|the) (?:{TODO}))?",
        0.9,
        {"priority": 1},
    ),
)

UPDATE = (
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
        r"(?:note|jot down|jot|write down|write|scribble|put down) (?:on|for|under|to|in) <task>(?: ?[:;] ?| that )<note>",
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

MOVE = (
    Rule(
        "reschedule_task",
        r"(?:for <task>,? )?(?:always )?(?:count|repeat|start|calculate|measure|schedule) .{0,40}?from (?:the day|when|the date|the moment) (?:that )?i (?:really |actually )?(?:do|did|finish|finished|complete|completed) (?:it|this|that)(?: .{0,30})?",
        0.8,
        {"anchor": "completion"},
    ),
    Rule(
        "move_task",
        r"(?:move|put|file|place|stick) <task> (?:in|into|under|on|onto) (?P<project>there|it|that (?:one|list|project)|this (?:list|project))",
        0.85,
        check={"task": "thing"},
    ),
    Rule(
        "reschedule_task", r"(?:move|put|set|schedule|place) <task> (?P<due>there|then)", 0.7, check={"task": "thing"}
    ),
    Rule(
        "reschedule_task",
        r"(?:make|set) (?P<task>it|that|this|that one) (?:at |for )?(?P<due>\d{1,2}(?::\d\d)?)(?: instead)?",
        0.75,
    ),
    Rule("reschedule_task", r"<due>", 0.7, check={"raw": "instead"}),
    Rule("other", r"<due>", 0.5),
    Rule(
        "reschedule_task",
        r"(?:move|shift|push|postpone|re-?schedule|delay|defer|put off|hold off on|bump|bring|pull|drag|change|switch|slide|reset|carry|transfer|set|do|snooze) <task>(?: (?:forward|back|out|up|over|on|off|ahead|down))?(?: (?:to|until|till|for|on|onto|at|by|into|from .{1,40}? to))? <due>(?: instead| just this once| rather)?",
        0.93,
        check={"due": "due", "": "moves"},
    ),
    Rule(
        "reschedule_task",
        r"(?:leave|hold|park|keep) <task> (?:(?:until|till|for|to) )?<due>",
        0.9,
        check={"due": "due"},
    ),
    Rule(
        "reschedule_task",
        r"(?:make|have) <task>(?: (?:due|for|on|at|be|be due))? <due>(?: instead| rather)?(?:,? just this once)?",
        0.85,
        check={"due": "due", "task": "make target"},
    ),
    Rule(
        "reschedule_task",
        r"(?:set|change|move|push|make) (?:the )?(?:due date|due|date|deadline|day|time|start) (?:of|for|on) <task> (?:to|as|until|at) <due>",
        0.95,
        check={"due": "due"},
    ),
    Rule(
        "reschedule_task",
        r"<task> (?:is|are|'s) (?:now |actually )?(?:due |moved |postponed |rescheduled )?(?:to |until |at |on |for )?<due> (?:now|instead)",
        0.85,
        check={"due": "due", "task": "subject"},
    ),
    Rule(
        "reschedule_task",
        r"<task> (?:has|have|had|'s|was|were|got|is|are) (?:been )?(?:moved|postponed|rescheduled|pushed|shifted|delayed|put off|brought forward)(?: back)? (?:(?:to|until|till|by) )?<due>",
        0.9,
        check={"due": "due", "task": "subject"},
    ),
    Rule(
        "reschedule_task",
        r"<task> (?:starts?|begins?|happens?|takes place)(?: now)? (?:at|on|from)? ?<due>(?: now| instead)?",
        0.7,
        check={"due": "due", "task": "subject"},
    ),
    Rule(
        "reschedule_task",
        r"<task> (?:to|until|till|by|→|->|=>) <due>(?: instead)?",
        0.75,
        check={"due": "due", "task": "noun"},
    ),
    Rule(
        "reschedule_task",
        r"(?:no[,. ]+|ok[,. ]+|actually[,. ]+|hm+[,. ]+)*(?P<task>it|that|this|that one|this one|them|those|these|both|all of them|the (?:first|second|third|last|other) one) (?:at |on |for |to )?<due>(?: instead| then)?",
        0.8,
        check={"due": "due"},
    ),
    Rule(
        "reschedule_task",
        r"(?:snooze|postpone|put off|delay|defer|reschedule|push back) <task>",
        0.85,
        check={"task": "thing"},
    ),
    Rule(
        "reschedule_task",
        r"(?:(?:i'll|i will|let's|we'll) )?do (?P<task>it|that|this|them|that one|those) <due>(?: (?:than|instead|rather) ?.*)?",
        0.8,
        check={"due": "due"},
    ),
    Rule(
        "reschedule_task",
        r"(?:no|actually|rather|sorry|make it|make that|let's say|say)[,. ]+(?:make it |make that |rather |actually |better |no )*<due>(?: (?:instead|rather|then|please))?|<due_>(?: then| instead| rather)",
        0.7,
        check={"due": "due"},
    ),
    Rule(
        "move_task",
        r"(?:move|put|file|transfer|shift|relocate|drop|stick|throw|place|sort) <task> (?:over )?(?:to|in|into|under|onto|on|over to) (?:the |my |our )?(?:(?:project|list|folder) (?:called |named )?<project>|<project_> (?:project|list|folder))",
        0.93,
    ),
    Rule(
        "move_task",
        r"(?:move|file|transfer|relocate) <task> (?:over )?(?:to|in|into|under|onto|over to) (?:the |my )?<project>",
        0.88,
        check={"project": "name"},
    ),
    Rule("move_task", r"put <task> (?:in|into|under) <project>", 0.75, check={"project": "name", "task": "thing"}),
    Rule(
        "move_task",
        r"<task> (?:goes|go|belongs?|should go|should be|needs to go|has to go|ought to be|lives?) (?:to|in|under|into|with|on|inside) (?:the |my )?<project>(?: (?:project|list|folder))?",
        0.88,
        check={"project": "name", "task": "subject"},
    ),
    Rule("move_task", r"<project> is the (?:right|proper|correct|better) (?:{LIST_WORD}|place|home) for <task>", 0.92),
    Rule(
        "move_task",
        r"<task> (?:→|->|=>) (?:the )?<project>(?: (?:list|project|folder))?",
        0.85,
        check={"project": "name"},
    ),
    Rule(
        "move_task",
        r"(?:take|pull|get) <task> out of (?:the )?[\w ]{1,40}? and (?:put|move) (?:it|them|that) (?:in|into|under|to) (?:the )?<project>",
        0.9,
        check={"project": "name"},
    ),
)

DELETE = (
    Rule(
        "delete_task",
        r"(?:{DROP}|take|clear|strike|scratch)(?: off)? <task> (?:from|off|off of|out of|of|on|for|in) (?:(?:my|the|our|this|your) )?(?:{TODO}|<project> {LIST_WORD}|there)(?: (?:for|on|to|of|at|next|this|it) .{1,40})?",
        0.93,
        check={"task": "one of many"},
    ),
    Rule(
        "delete_task",
        r"(?:on|in|from|open) (?:my |the )?(?:{TODO}|<project> {LIST_WORD})[,;. ]+(?:and )?(?:please )?(?:{DROP}) <task>",
        0.9,
        check={"task": "one of many"},
    ),
    Rule(
        "clear_list",
        r"(?:{DROP}|clear|empty|wipe|reset|purge|clean|blank|take)(?: (?:out|up|off|away))?(?: (?:everything|all|all (?:of )?(?:the |my )?{ITEMS}|the contents?|every {ITEMS}|any {ITEMS})(?: (?:on|in|from|off|of))*)? ?(?:all (?:of )?)?(?:(?:my|the|our|this|that|these|a|your) )?(?:whole |entire |complete |old |current |previous |following |new |specified |full )*(?:{LIST_WORD}|{TODO})(?: (?:completely|entirely|altogether|blank|now|(?:for|on|in|at|of) <due>))?",
        0.9,
        check={"due": "due"},
    ),
    Rule(
        "clear_list",
        r"(?:{DROP}|clear|empty|wipe|purge|take away|take off)(?: (?:out|up|off|away))? (?:all|every|everything|every single|each)(?: (?:of )?(?:my|the|these|those|our|single|of))*(?: (?:open|overdue|old|remaining|done|completed|finished|ticked|closed|other|past|late|scheduled))*(?: {ITEMS})?(?: (?:on|in|from|off|of|for|under|tagged|labelled|with)(?: of)? (?:(?:my|the|our|this) )?(?:{TODO}|<project>(?: {LIST_WORD})?))?",
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
        r"(?:i )?(?:don't|do not|no longer|won't) (?:need|want|have)(?: to (?:do|see))? <task> (?:any ?more|any longer|(?:on|in) (?:my|the) (?:{TODO}))",
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
_ADD_TO_LIST = (
    Rule(
        "add_task",
        r"(?:add|put|include|write|place|stick|get|enter|insert|jot|jot down|throw|append|pop|write down|mark down|note|note down|save|have|log|tack on|list) <title> (?:on|onto|to|in|into|down on|down in|at the end of)(?: to)? (?:my |the |our |this |your |a )?(?:{TODO})(?: (?:too|as well|for me|i'm .*|i just .*|because .*|please .*|to \w+|of .{1,40}|if .*))?(?: (?:for|on|at)? ?<due>)?",
        0.95,
        check={"": "not a question", "title": "no tag", "due": "due"},
    ),
    Rule(
        "add_task",
        r"(?:add|put|include|write|stick|throw|append|pop|jot|list) <title> (?:on|onto|to) (?:my |the |our |this |your )?<project> (?:list|checklist)(?: (?:too|as well|for me|i'm .*|i just .*|because .*|please .*|to \w+|if .*))?(?: <due>)?",
        0.93,
        check={"": "not a question", "due": "due", "project": "name", "title": "no tag"},
    ),
)

CHANGE = (*LABEL, *PRIORITISE, *_ADD_TO_LIST, *REOPEN, *COMPLETE, *UPDATE, *MOVE, *DELETE)

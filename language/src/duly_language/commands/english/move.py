"""English: to another day or another list."""

from duly_language.commands.rules import Rule

MOVE = (
    Rule(
        "reschedule_task",
        r"<task> (?:can|could|should|has to|will have to|may) wait <due>",
        0.88,
        check={"task": "subject"},
    ),
    Rule("reschedule_task", r"<task> (?:is|are|'s) now <due>", 0.85, check={"task": "subject"}),
    Rule(
        "reschedule_task",
        r"<task>(?:'s| has| have|'ve) been (?:moved|postponed|rescheduled|pushed|shifted|delayed|put off|brought forward)(?: back)? (?:(?:to|until|till|by) )?<due>",
        0.9,
        check={"task": "subject"},
    ),
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

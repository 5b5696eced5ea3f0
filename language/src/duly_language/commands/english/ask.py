"""English: questions about what is on the list, and about the lists."""

from duly_language.commands.rules import Rule

_SHOW = r"(?:show|list|read|tell|give|display|see|get|bring up|pull up|view|open|go over|go through|run through|let me (?:see|hear|know)|i (?:want|need|would like|'d like)(?: to (?:see|hear|know))?|repeat|check|find|recite|say|print|what(?:'s| is| are| was| were))"

LISTS = (
    Rule(
        "create_list",
        r"(?:create|make|start|add|begin|set up|open|generate|build|give me|new|i need|i want)(?: (?:me|up|us))?(?: (?:a|an|another|one))?(?: (?:new|fresh|blank|empty|separate))* {LIST_WORD}(?: (?:called|named|titled|with the name|for|of|about|:))? ?<project>",
        0.9,
        check={"project": "name"},
    ),
    Rule(
        "create_list",
        r"(?:i (?:need|want|'d like|would like) to )?(?:create|make|start|begin|set up|open|generate|build|creat)(?: (?:me|us))?(?: (?:a|an|another|one))?(?: (?:new|fresh|blank|empty|separate))* <project> (?:list|project|folder|checklist)(?: for .{1,60})?",
        0.9,
        check={"project": "name"},
    ),
    Rule(
        "create_list",
        r"(?:i (?:need|want|'d like|would like) to )?(?:create|make|start|add|begin|set up|open|generate|build|creat|new|fresh)(?: (?:me|us))?(?: (?:a|an|another|one))?(?: (?:new|fresh|blank|empty|separate|to ?-?do))* (?:{LIST_WORD}|lists)(?: for me)?|list new|new list",
        0.9,
    ),
    Rule(
        "list_lists",
        rf"(?:please )?{_SHOW}(?: (?:me|all|of|about|out|on the screen))*(?: (?:all|the|my|what|which|of|current|available|our|names of|names|list names of|any))*(?: (?:open|current|available|existing|different|to ?-?do|all|old))* (?:lists|projects|folders|list names|project names)(?: .{{0,40}})?",
        0.92,
    ),
    Rule(
        "list_lists",
        r"(?:what|which)(?: (?:are|were|open|to ?-?do|different|all|current|other))*(?: (?:my|the|all|of|our|current))* (?:lists|projects|folders)(?: .{0,60})?",
        0.92,
    ),
    Rule(
        "list_lists",
        r"(?:do i have|have i got|are there|how many|can i (?:see|check))(?: (?:any|my|the|all|other))* (?:lists|projects)(?: .{0,60})?",
        0.88,
    ),
)

_OPEN = r"(?:open|left|due|overdue|outstanding|pending|remaining|planned|scheduled|coming up|upcoming|late|to do|still to do|on|up|happening|there|going on|next)"

COUNT = (
    Rule(
        "count_tasks",
        r"(?:and )?(?:how many|what number of|what's the number of)(?: (?:open|overdue|done|completed|finished|other|more|of|my|the|p[1-4]|high priority|urgent))*(?: {ITEMS})?(?: .{0,80})?",
        0.85,
        check={"": "counts tasks"},
    ),
    Rule(
        "count_tasks",
        r"(?:count|number) (?:my|the|all(?: my| the)?) (?:open |overdue |done |completed )?{ITEMS}(?: .{0,60})?",
        0.9,
    ),
)

ASK = (
    *LISTS,
    *COUNT,
    Rule(
        "list_tasks",
        r"(?:show|list|give|read)(?: me)? (?:everything|all|anything|what's|what is) (?:in|under|on|from|tagged|labelled|with|for) .{1,60}",
        0.82,
        check={"": "no media"},
    ),
    Rule("list_tasks", r"what did i (?:write|note|jot|put)(?: down)? (?:for|about|on|under) <task>", 0.85),
    Rule(
        "list_tasks",
        r"(?:have|did|do) i (?:already )?(?:label|tag|labelled|tagged|labeled|have)(?: anything| something| tasks| any tasks)? (?:labelled |tagged |with |under |as )?@?(?P<labels>[\w-]+)(?: yet)?",
        0.8,
        check={"": "label word"},
    ),
    Rule(
        "list_tasks",
        rf"{_SHOW}(?: (?:me|us|to me|back|out|over|what's|what is|again))*(?: (?:all|of|the|my|everything|items|things|contents|what|whats|on|in|is|i have|complete|entire|current))* (?:my |the |our |your )?(?:(?:<project> list)|{{TASK_LIST}})(?: .{{0,60}})?",
        0.88,
        check={"": "no new", "project": "name"},
    ),
    Rule(
        "list_tasks",
        r"(?:what|what's|whats|what is|what are|which|any|anything|is there|are there|is there anything|do i have|have i got|did i (?:put|add|have|get|plan))(?: .{0,80})? (?:on|in|off|from|for|under|of) (?:my |the |our |your )?(?:{TASK_LIST}|<project> (?:list|project))(?: .{0,60})?",
        0.9,
    ),
    Rule(
        "list_tasks",
        r"(?:what|what's|whats|what is|what are|which|who|when|where)(?: (?:open|overdue|done|urgent|important|p[1-4]|are|is|else|still|other|all|the|my|more|'s|tasks|things|items|do i have|have i got|have i|ones))* {ITEMS}(?: .{0,80})?",
        0.7,
        check={"": "mine"},
    ),
    Rule(
        "list_tasks",
        rf"(?:so |and )?(?:what|what's|whats|what is|what are|which)(?: (?:tasks|things|items|ones|to ?-?dos))?(?: (?:is|are|'s|else|still|all|is still|else is|else's|are still))* {_OPEN}(?: (?:still|now|today))?(?: (?:in|under|for|on|with|from|by|until|before|after|at) <project>| <due>(?: (?:in|under|for) (?:the |my )?<project_>)?)?",
        0.88,
        check={"due": "due", "project": "name"},
    ),
    Rule(
        "list_tasks",
        r"(?:so |and )?(?:what|what's|whats|what is|what are|which)(?: (?:tasks|things|items|ones|to ?-?dos))?(?: (?:is|are|'s|else|still|all|else is|else's))* <due>(?: (?:in|under|for|on) (?:the |my )?<project>)?",
        0.88,
        check={"": "says due", "project": "name"},
    ),
    Rule(
        "list_tasks",
        r"(?:and )?(?:what|which(?: \w+)?)(?: (?:else|things|tasks))? (?:do|did|have|must|should|am|was|will|can) i (?:still |already |actually )?(?:have|need|got|get|do|done|finish|finished|complete|completed|plan|planned|to do|miss|missed|put|write|written|wrote|note|forget|forgotten|late|supposed|meant|going|add|added|schedule|scheduled)\b.{0,80}",
        0.78,
    ),
    Rule(
        "list_tasks",
        r"(?:show|list|give|tell|read)(?: (?:me|us|out))*(?: (?:all|every|the|my|only|just|any|of|what's|what is|everything))*(?: (?:open|overdue|done|completed|finished|urgent|p[1-4]|high priority|recurring|repeating|remaining|upcoming|late|due|labelled|tagged|next|last|first|two|three|five|\d+|@[\w-]+))* (?:{ITEMS}|due|overdue|today|tomorrow|open|done|on|tagged|labelled)(?: .{0,80})?",
        0.85,
    ),
    Rule(
        "list_tasks",
        r"(?:show|list|read)(?: me)?(?: (?:everything|all|all of it|them|it|it all|my day|my week|today|tomorrow|this week|next week|inbox|the inbox|overdue))(?: again)?",
        0.85,
    ),
    Rule(
        "list_tasks",
        r"(?:do i have|have i got|is there|are there|got|am i|have i)(?: (?:any|anything|something|any more|anything else|free|busy|booked|a lot|much|still))+(?: .{0,80})?",
        0.75,
        check={"": "mine"},
    ),
    Rule(
        "list_tasks",
        r"(?:any|anything)(?: (?:p[1-4]s?|open|overdue|urgent|important|else|left|due|other|more|late|new|tasks?|things?|items?|planned|scheduled|for|on|in|with|without|today|tomorrow|this week|next week|a|date|deadline))+(?: .{0,60})?",
        0.78,
    ),
    Rule(
        "list_tasks",
        r"(?:is|are|was|were|did|does) <task> (?:already |still |even )?(?:on|in|get on|got on|make it onto|added to) (?:my |the |our )?(?:{TASK_LIST}|<project> list)(?: .{0,40})?",
        0.88,
    ),
    Rule(
        "list_tasks",
        r"when (?:exactly |precisely )?(?:is|are|was|do i have|must i|should i|am i) <task>(?: due| scheduled| planned| happening)?",
        0.6,
        check={"": "my date"},
    ),
    Rule(
        "list_tasks",
        r"(?:what|which) (?:steps|subtasks|sub-tasks|parts) (?:does|do|are in|has|belong to|of) <task>(?: have| need)?",
        0.85,
    ),
    Rule(
        "list_tasks",
        r"(?:my )?(?:to ?-?do(?:s)?(?: list)?|tasks|agenda|schedule|reminders|overdue|inbox|today|today's (?:tasks|list|agenda|schedule|to ?-?dos?|reminders))(?: (?:for )?<due>)?",
        0.75,
        check={"due": "due"},
    ),
    Rule(
        "list_tasks",
        r".{0,80}?\b(?:know|hear|see|tell|read|repeat|show|what|what's|whats|which|where|when|who|does|do|is|are|did|have|check|find|remember|inform|look|go over|walk|pull|recite|recall|confirm|give|any|let me|verify|search|list|view|review|open|display|need)\b.{0,80}?\b(?:on|in|of|with|from|to|if|for|the|my|all|any|is|are|an?|set|have|what|does|me|through|about|over|there|whats|upcoming|pending)\b.{0,40}?\b(?:to ?-?do(?:s|'s)?(?: lists?)?|shopping lists?|grocery lists?|chores? lists?|errands?(?: list)?|task lists?|tasks|calend[ae]r|schedule|agenda|reminders?(?: list)?|alarms?|appointments?|meetings?|events?|lists?|list of things.*)\b.{0,60}",
        0.72,
        check={"": "no change"},
    ),
    Rule(
        "list_tasks",
        r"(?:my |the |any |all |show |upcoming |pending |current |latest |recent |open |set )*(?:alarms?|reminders?|events?|meetings?|appointments?|calendar|schedule|agenda|plans?)(?: (?:status|for|on|this|next|today|tomorrow|set|in|from|coming up)\b.{0,40})?",
        0.68,
        check={"": "not a command"},
    ),
    Rule(
        "list_tasks",
        r"(?:what|whats|what's|how|where|anything|who)(?: \w+){0,3} (?:do i|have i|am i|i'm|i|i've|my (?:day|week|morning|afternoon|evening|plans?|weekend)|for me)\b.{0,80}",
        0.66,
        check={"": "has time, mine"},
    ),
    Rule("list_tasks", r"(?:do|did|have|am|was|will) i\b.{0,80}", 0.62, check={"": "has time, mine"}),
    Rule("list_tasks", r"(?:what|which)(?: \w+){0,6} (?:remember|remind me|reminded|remembering)\b.{0,60}", 0.66),
)

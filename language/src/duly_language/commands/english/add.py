"""English: adding a task, in all the ways that people ask for one. An event, alarm or reminder is a task with a time."""

from duly_language.commands.rules import Rule

_NEW = r"(?:a |an |another |the |this |one )?(?:new )?(?:task|to ?-?do|item|reminder|entry|chore|errand|alarm|event|appointment|notification|alert|calendar event|thing to do)"

# Before what takes tasks off the list: "take out the trash every tuesday".
CHORE = (Rule("add_task", r"(?P<title>{CHORES}\b.+)", 0.86, check={"title": "repeats", "raw": "not asked of me"}),)
ADD = (
    Rule(
        "add_task",
        r"(?:under|to|in|for|on) <parent>,? add (?:a |an |another |the )?(?:step|sub-?task)(?:[:,]| to| called)? <title>",
        0.9,
    ),
    Rule(
        "add_task",
        r"add (?:a |an |another |the )?(?:step|sub-?task)(?: <title>)? (?:to|under|for) <parent>(?:: ?<title>)?",
        0.85,
    ),
    Rule("add_task", r"<due>,? (?P<title>{TASKS}\b.+)", 0.82, check={"": "not a question", "title": "short"}),
    Rule("add_task", r"<due>(?:[:,] ?| to )<title>", 0.65, check={"": "no question word", "title": "thing"}),
    Rule(
        "add_task",
        rf"(?:add|create|make|set|set up|put|new|schedule|i need|i want|give me|send me|start|book|insert|enter|record|log) {_NEW}(?: (?:for me|in|on my list|on the list|to my list|to the list|on my calendar|in my calendar|up))*(?:(?: ?[:,–—-] ?)| to | for | that | about | called | named | saying | of | titled )<title>",
        0.93,
    ),
    Rule(
        "add_task",
        rf"(?:add|create|make|set|set up|put|new|schedule|i need|i want) {_NEW}(?: (?:for me|please|up))*",
        0.8,
    ),
    Rule(
        "add_task",
        r"(?:is|are) <title> (?:already )?(?:on|in) (?:my |the )?(?:{TASK_LIST}|<project> list),? (?:and )?if (?:not|it isn't|they aren't|it's not),? (?:then |please |can you |could you |go ahead and )*(?:add|put) .*",
        0.88,
    ),
    Rule(
        "add_task",
        r"(?:do i have|have i got) <title> on (?:my |the )?(?:{TASK_LIST}|<project> list),? (?:and )?if not,? (?:then |please |can you )*(?:add|put) .*",
        0.88,
    ),
    Rule(
        "add_task",
        r"if <title> (?:isn't|is not|aren't|are not) (?:already )?(?:on|in) (?:my |the )?(?:{TASK_LIST}|<project> list),? .*(?:add|put) .*",
        0.88,
    ),
    Rule(
        "add_task",
        r"(?:add|put|include|write|place|stick|get(?! rid)|enter|insert|jot|jot down|throw|append|pop|write down|note|note down|save|have|log) <title> (?:on|onto|to|in|into|down on|down in|at the end of) (?:my |the |our |this |your |a )?(?:{TASK_LIST}|<project> {LIST_WORD})(?: (?:too|as well|for me|i'm .*|i just .*|because .*|please .*|to \w+|of .{1,40}))?(?: <due>)?",
        0.95,
        check={"": "not a question"},
    ),
    Rule(
        "add_task",
        r"(?:on|in|to|onto) (?:my |the )?(?:{TASK_LIST}|<project> {LIST_WORD})[, ]+(?:i need |please |i want )?(?:add|put|include|write) <title>",
        0.93,
    ),
    Rule(
        "add_task",
        r"(?:i (?:need|want|would like|'d like|have)) <title> (?:(?:to be )?(?:added|put|included|placed|written)(?: on| to| in| into)? |on |added to |put on )(?:my |the |our )?(?:{TASK_LIST}|<project> {LIST_WORD})(?: (?:too|as well))?",
        0.9,
    ),
    Rule(
        "add_task",
        r"(?:make sure|ensure|see to it)(?: that)?(?: to (?:put|add))? <title> (?:is|are|gets|get|goes|go)? ?(?:put |added |placed )?(?:on|to|in|onto) (?:my |the )?(?:{TASK_LIST}|<project> {LIST_WORD})",
        0.88,
    ),
    Rule(
        "add_task",
        r"(?:set|create|put|add|make|have|give me|turn on|sound|fix) (?:up )?(?:an? |my |the |another |one )?(?:new )?(?:[\w ]{0,20}?)(?:alarm|reminder|timer|alert|notification)(?: (?:for|at|to|on|about|of|that|every|in|saying)\b ?<title>)?",
        0.85,
    ),
    Rule(
        "add_task",
        r"(?:.{0,60}?[,;.] )?(?:please )?(?:remind|alert|notify|ping|nudge|prompt) (?:me|us)(?: again| later)?(?: (?:to|about|of|that|for|when))? <title>",
        0.92,
    ),
    Rule(
        "add_task",
        r"<due>,? (?:please )?(?:remind|alert|notify|ping|nudge) (?:me|us) (?:to |about |of |that )?<title>",
        0.9,
        check={"when": "due"},
    ),
    Rule("add_task", r"(?:wake|get) me (?:up )?<title>", 0.85, check={"title": "due"}),
    Rule("add_task", r"(?:don't|dont|do not|never) (?:let me forget|forget)(?: (?:to|about|that|the))? <title>", 0.9),
    # "Remember the titans" is a title by itself.
    Rule("add_task", r"(?P<title>remember (?:the|my|our|his|her|a|an) .+)", 0.6, check={"title": "short"}),
    Rule(
        "add_task",
        r"(?:please )?(?:remember|make sure i remember|help me remember|i have to remember|i must remember|i need to remember|note to self[:,]?) (?:to )?<title>",
        0.85,
    ),
    Rule(
        "add_task",
        r"(?:jot down|write down|note down|note|jot|take a note|make a note|scribble down|put down|get down)(?: (?:to|of|that))?[: ]+<title>",
        0.88,
    ),
    Rule("add_task", r"put <title> down (?:(?:for|on|at) )?<due>", 0.9, check={"due": "due"}),
    Rule("add_task", r"(?:same day|same time|same list|also|next)[:,] <title>", 0.6),
    Rule(
        "add_task",
        r"(?:add|create|new task|new todo|new|todo|task|to ?-?do)(?: ?[:–—-]+ ?| )<title>",
        0.9,
        check={"": "no media"},
    ),
    Rule(
        "add_task",
        r"(?:schedule|book|plan|pencil in|arrange|set|set up|put in|put|make|organi[sz]e|save|mark|block) (?:me )?(?:in )?(?:an? |my |the |our |time for )?<title>",
        0.75,
        check={"title": "has time"},
    ),
    Rule(
        "add_task",
        r"(?:schedule|set up|arrange|plan|set|make|create|book) (?:me )?(?:an? |my |the )?(?P<title>(?:[\w' ]{0,30} )?(?:meeting|appointment|event|lunch|dinner|call|party|session|conference|reminder|visit)\b.{0,80})",
        0.72,
    ),
    Rule(
        "add_task",
        r"(?:(?:i|we) )?(?:(?:really|also|still|just) )?(?:need|have|got|ought|must|gotta|should|'ve got|have got|'d better|want)(?: to)? (?P<title>(?:{CHORES}|call|ring|phone|email|send|pay|book|finish|submit|write|visit|post|print|sign)\b.+)",
        0.7,
    ),
    Rule(
        "add_task",
        r"(?:i|we)(?: really| also| still)? (?:need|have|must|gotta|'ve got|have got|should|want) to <title>",
        0.7,
        check={"title": "has time"},
    ),
    Rule("add_task", r"(?:i|we) need (?P<title>[\w' ]{1,30})", 0.5, check={"": "few words"}),
    Rule(
        "add_task",
        r"(?:i|we) (?:have|'ve got|have got|am having|'ve) (?:an? |my |the )(?P<title>(?:[\w']+ ){0,4}(?:meeting|appointment|interview|exam|test|class|lesson|party|date|call|flight|reservation|dinner|lunch)\b.{0,60})",
        0.65,
        check={"title": "has time"},
    ),
    Rule(
        "add_task",
        r"(?P<title>{TASKS}\b.+)",
        0.6,
        check={"title": "has time", "": "no command", "raw": "not asked of me"},
    ),
    Rule(
        "add_task", r"(?P<title>\S.+)", 0.62, check={"title": "has moment", "": "no command", "raw": "not asked of me"}
    ),
    Rule("add_task", r"(?P<title>\S.+)", 0.55, check={"title": "has day", "": "no command", "raw": "not asked of me"}),
    Rule(
        "add_task",
        r"(?P<title>{CHORES}\b.+)",
        0.62,
        check={"title": "short line", "": "no command", "raw": "not asked of me"},
    ),
    # Might be meant for the list: the title is told, the intent is not claimed.
    Rule(
        "other",
        r"(?:(?:i|we) (?:need|have|ought|want) to )?(?P<title>{TASKS}\b.+)",
        0.5,
        check={"": "no command", "title": "short line"},
    ),
)

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
        r"(?:tick|cross|check|knock|strike|mark|scratch|score) (?:off|of(?= the)) <task>(?: (?:{OFF}|on) {MY} (?:{TASK_LIST}))?(?: as well| too)?",
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
    Rule(
        "complete_task",
        r"(?:done|finished|completed|sorted|complete|tick|ticked|✓|✔|☑)[:,]? (?:with )?<task>",
        0.88,
        check={"": "no comma verb"},
    ),
    Rule(
        "complete_task",
        r"(?:dealt with|finished with|done with|through with|over with|took care of|taken care of|got through|knocked out|wrapped up|crossed off|ticked off|polished off|got rid of|seen to|saw to) <task>(?: (?:now|already|today|yesterday|this morning|earlier))?",
        0.88,
        check={"task": "work"},
    ),
    Rule(
        "complete_task",
        r"(?:cross|strike|tick|check|score) (?:out|through) <task>|(?:put|place|set|make|stick|draw) (?:a|the) (?:tick|check|checkmark|line|cross|✓) (?:next to|beside|by|on|at|behind|against|through|in front of) (?P<task_>\S.*?)",
        0.93,
    ),
    Rule(
        "complete_task",
        r"{NO} ?(?P<task>\d[\d, &and to–-]*)(?:,|:|;)? (?:is |are |'s |both |all |have been |has been )*(?:{DONE}|✓)(?: now)?|(?P<task_>\d+(?:(?:,| and|, and| to|-|–|&) ?\d+)*)(?:,|:)? (?:is |are |both |all )*(?:{DONE}|✓)(?: now)?",
        0.93,
    ),
    Rule(
        "complete_task",
        r"(?:them |those |the |these |my )*(?P<task>both|all of them|everything|the lot|the first \w+|the last \w+|that one|this one|it|that|them|those|these)(?:,|:)? (?:is |are |'s |all |have been |has been |got )*{DONE}(?: now| already)?",
        0.9,
    ),
    Rule(
        "complete_task",
        r"(?:that's|that is|that was|there goes|so much for) <task>(?:,)? (?:{DONE}|crossed off|out of the way|{DID})(?: (?:then|too|as well|now))?",
        0.88,
    ),
    Rule(
        "complete_task",
        r"<task>(?: (?:is|are|was|were|has been|have been|'s been|got|has got|is now|are now|finally got|has finally been)|'s been|'s) (?:now |all |finally |already |also |just |both )*{DID}(?: (?:now|already|too|as well|today|yesterday|last night|this morning|earlier|at last|in the end|by \w+))*(?:,? (?:✓|✔))?",
        0.82,
        check={"task": "done thing"},
    ),
    Rule("complete_task", r"<task> {DID} ?(?:✓|✔|☑)", 0.9, check={"task": "subject"}),
    Rule(
        "complete_task",
        r"<task> (?:is|are|'s) (?:now |all |finally |already )*(?:behind me|behind us|out of the way|history|off my (?:plate|mind|back|chest|desk)|over|over and done|in the (?:bag|bin|post|can)|good to go|up to date|spotless|clean|empty|ready|filed|settled)(?: now)?(?:,? (?:done|tick|✓))?",
        0.72,
        check={"task": "done thing"},
    ),
    Rule(
        "complete_task",
        rf"(?:i |we |i've |we've )?(?:{{DID}}) <task>[,;.–—-]+ ?{_SO}(?:tick|cross|check|mark|close|strike|knock|take|scratch) (?:{{IT}}|that|the) ?(?:one)?(?: off| out| done)?",
        0.9,
    ),
    Rule(
        "complete_task",
        r"(?:{DID}) <task>,? (?:done|tick|check|✓|✔)",
        0.85,
        check={"task": "work"},
    ),
    Rule(
        "complete_task",
        r"(?:i |we )(?:have |'ve )?(?:just |already |now |finally |at last )*(?:{DID}) (?P<task>(?:the|my|our|that|those|all|both|everything|his|her) .+?)(?: (?:now|already|today|yesterday|last night|this morning|this afternoon|just now|earlier|at last))*",
        0.74,
        check={"task": "done thing"},
    ),
    Rule("complete_task", r"i(?:'ve| have)? already (?:{DID}) <task>", 0.85, check={"task": "work"}),
    Rule(
        "complete_task",
        r"<task> (?:can|could|should|may|needs to|has to|wants to) (?:now )?be (?:ticked|crossed|checked|marked|struck|closed|taken)(?: (?:off|out|as|{DONE}))*(?: (?:the|my) list)?(?: now)?",
        0.92,
    ),
    Rule(
        "complete_task",
        r"(?:i(?:'m| am)|we(?:'re| are)) (?:finally |now |all )*(?:done|finished|through) (?P<task>(?:\w+ing) .+)",
        0.85,
    ),
    Rule(
        "complete_task",
        r"(?:i|we)(?: have|'ve)? (?:just |already |now |finally )*(?:finished|completed|done|did|knocked out|wrapped up|took care of|taken care of|ticked off) <task>(?: (?:now|already|today|yesterday|this morning|earlier))?",
        0.85,
        check={"task": "work"},
    ),
    Rule(
        "complete_task",
        r"(?:i )?(?:just|already|finally) {DID} (?P<task>(?:the|my|our|that|those|both|all|everything|his|her|it) ?.*?)(?: (?:now|today|yesterday|this morning|earlier))?|(?:just|already|finally) (?P<task_>(?:\w+ed|did|done|got|bought|sent|paid|made|took|put|wrote|read|rang|sold|cut|swept|fed|built|met|had|brought|hung|went) .+?)",
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
        r"<task> (?:is|are|'s|should be|has to be|must be|needs to be) (?:now )?(?:back )?(?:open|to ?-?do|active|pending|undone|unfinished|outstanding)(?: (?:again|still|after all))+(?:[,;.]+ .*)?|<task_> (?:is|are) (?:not|no longer) {DONE}(?: (?:any more|anymore|after all|yet))*(?:[,;.]+ .*)?",
        0.88,
        check={"task": "subject"},
    ),
    Rule(
        "reopen_task",
        r"(?:make|turn|switch) <task> (?:back )?(?:open|active|undone|to ?-?do)(?: again| once more)?|bring <task_> back (?:to life|up|from the dead|as open|to the open ones)(?: again)?|(?:restore|return|revive|resurrect|recover|un-?archive) (?P<task__>\S.*?)(?: (?:to|on|onto|into|as) (?:{MY} )?(?:open|active|{TASK_LIST}|list of open ones).*)?",
        0.85,
        check={"task": "thing"},
    ),
    Rule(
        "reopen_task",
        r"(?:i |we )?(?:have to|need to|must|'ve got to|should|had better|'ll have to|will have to)? ?(?:redo|do over) <task>|(?:i |we )?(?:have to|need to|must|'ve got to|should|'ll have to|will have to) (?:do|repeat|tackle) (?P<task_>\S.*?) (?:again|over|once more|another time|all over again)",
        0.85,
        check={"task": "thing"},
    ),
    Rule(
        "reopen_task",
        r"<task> (?:should not|shouldn't|was not supposed to|wasn't supposed to|must not|mustn't|was not meant to|wasn't meant to) (?:be|have been) (?:ticked|checked|crossed|marked|closed)(?: (?:off|as|out|yet|already|{DONE}))*|(?:i |we )?(?:ticked|checked|crossed|marked|closed)(?: off)? (?P<task_>\S.*?)(?: off| as {DONE}| {DONE})? (?:by mistake|by accident|accidentally|too early|too soon|in error|but .*)",
        0.9,
    ),
    Rule(
        "reopen_task",
        r"(?:.{1,40}[,;:.–-] )(?P<task>(?:the|my|our|that|those|number|nos?) ?.{1,40}?) (?:isn't|is not|aren't|are not|wasn't|weren't) (?:actually |really )?{DONE}(?: (?:yet|after all|at all|though))?",
        0.85,
    ),
    Rule(
        "reopen_task",
        r"(?:take|remove|get) (?:the |that |my )?(?:tick|check|checkmark|cross|✓) (?:off|from|away from) <task>",
        0.92,
    ),
    Rule(
        "reopen_task",
        r"<task> (?:needs?|has|have|wants|had) (?:a redo|another go|another round|a second go|a repeat|to be (?:redone|repeated|done (?:over|once more|anew|all over again)))(?:[,;.]+ .*)?",
        0.85,
        check={"task": "subject"},
    ),
    Rule(
        "reopen_task",
        r"(?:i |we )?(?:haven't|have not|didn't|did not) (?:actually |really |yet )*(?:finish|finished|do|done|complete|completed) <task>(?: (?:yet|after all|though))?(?:[,;.]+ .*)?",
        0.8,
        check={"task": "work"},
    ),
)

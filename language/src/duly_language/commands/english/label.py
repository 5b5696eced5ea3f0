"""English: labels."""

from duly_language.commands.rules import Rule

LABEL = (
    Rule(
        "label_task",
        r"(?:remove|take|drop|delete|strip|pull|get|cut) (?:the )?(?P<labels>{NAMES}) (?:from|off|out of) (?:the )?(?:{TAG}) (?:of|for|on) <task>|strip (?P<task_>\S.*?) of (?:the|its|their) (?:{TAG} )?(?P<labels_>[@#]?[\w-]+)(?: (?:{TAG}))?",
        0.95,
        {"remove": True},
    ),
    Rule(
        "label_task",
        r"<task> (?:no longer (?:has|needs|gets|carries|wants|should have)|(?:doesn't|does not|don't|do not|shouldn't|should not|needn't) (?:need|have|carry|want|get|deserve)|can lose|loses|should lose|has lost|can do without|is better without) (?:to have )?(?:the |a |an |its |that )?(?:(?:{TAG}) (?P<labels>[@#]?[\w-]+)|(?P<labels_>[@#]?[\w-]+) (?:{TAG}))(?: (?:any ?more|any longer|now))?",
        0.93,
        {"remove": True},
        {"task": "subject"},
    ),
    Rule(
        "label_task",
        r"(?:take|get|pull|rip|peel) (?:off )?(?:the |that )?(?:{TAG}) (?P<labels>[@#]?[\w-]+) (?:off|from|off of) <task>|no more (?P<labels_>[\w-]+) (?:{TAG}) (?:on|for) (?P<task_>\S.*?)|(?:untag|unlabel) (?P<task__>\S.*)",
        0.93,
        {"remove": True},
    ),
    Rule(
        "label_task",
        r"(?:replace|swap|change|exchange|switch) (?:the )?(?:(?:{TAG}) (?P<remove>[@#]?[\w-]+)|(?P<remove_>[@#]?[\w-]+)(?: (?:{TAG}))?) (?:with|for|to|by) (?:the (?:{TAG} )?)?(?P<labels>[@#]?[\w-]+)(?: (?:{TAG}))? (?:on|of|for|at) <task>",
        0.9,
        check={"": "label word"},
    ),
    Rule(
        "label_task",
        r"(?P<task>{NO} ?\d[\d, and&to–-]*|[^@]+?)(?: (?:is|are|gets?|get|wants?|needs?|should be|should get|goes under|to|with|now|also|both))*:? (?P<labels>[@][\w-]+(?:(?:,| and|, and|)? [@][\w-]+)*)(?: (?:please|now|too|as well))?",
        0.84,
        check={"task": "labelled"},
    ),
    Rule(
        "label_task",
        r"(?:tag|label|mark) (?P<task>it|that|this|them|both|all of them|those|these|that one|this one|everything|(?:the|my|our) (?:\w+ ){0,4}?\w+|{NO} ?\d+)(?: as| with| by| under|:)? (?:the )?(?:{TAG} )?(?P<labels>[@#]?[a-zäöü][\w-]*(?:(?:,|,? and) [@#]?[\w-]+)*)(?: (?:please|too))?",
        0.86,
        check={"labels": "a label"},
    ),
    Rule(
        "label_task",
        r"<task> (?:needs?|wants?|should have|should get|deserves?|could use|is missing|lacks?|must have|has to have|gets?|ought to have|takes|carries|should carry) (?:the |an? |another |also the )?(?P<labels>[@#]?[\w-]+(?:(?:,|,? and) (?:the )?[@#]?[\w-]+)*) (?:{TAG})",
        0.93,
        check={"": "no add"},
    ),
    Rule(
        "label_task",
        r"(?:file|put|group|sort|list|keep|store) <task> (?:under|below|with|in|by) (?:the )?(?:{TAG}) (?P<labels>{NAMES})|(?:file|put|group|sort|list) (?P<task_>\S.*?) under (?:the )?(?P<labels_>[@#]?[\w-]+) (?:{TAG})|(?:give|hand) (?P<task__>\S.*?) (?:the |an? )?(?:(?:{TAG}) (?P<labels__>{NAMES})|(?P<labels___>{NAMES}) (?:{TAG}))",
        0.94,
    ),
    Rule(
        "label_task",
        r"<task> (?:should|must|ought to|has to|needs to|can|could|is to) (?:be|get|go|also be|also get) (?:tagged|labell?ed)(?: (?:as|with|by|under))? (?P<labels>{NAMES})|(?:have|get) (?P<task_>\S.*?) (?:tagged|labell?ed)(?: (?:as|with|by|under))? (?P<labels_>{NAMES})",
        0.93,
    ),
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
    # Which one is not said.
    Rule("label_task", r"(?:tag|label) <task>", 0.8, check={"task": "one clause"}),
)

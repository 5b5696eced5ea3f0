"""German: to another list or day, labels, priorities and names, in the ways that German parts its verbs."""

from duly_language.commands.rules import Rule

_CAPITAL = r"(?P<project>[A-ZÄÖÜ][\w&-]*(?: [A-ZÄÖÜ][\w&-]*)*)"

SORT = (
    Rule(
        "label_task",
        r"(?:gib|verpass) <task> (?:bitte )?(?:das |den |ein |einen )?{TAG} @?(?P<labels>[\w-]+)|<task_> (?:bekommt|kriegt|braucht|erhält|soll|hat|trägt) (?:das |den |ein )?{TAG} @?(?P<labels_>[\w-]+)(?: (?:bekommen|haben|tragen))?",
        0.92,
    ),
    Rule(
        "label_task",
        r"(?:häng(?:e)?|kleb(?:e)?|setz(?:e)?|füge?|pack(?:e)?) (?:bitte )?(?:das |den |ein )?{TAG} @?(?P<labels>[\w-]+) (?:an|auf|zu|bei|zum|zur) <task>(?: (?:an|hinzu|dran))?|<task_> (?:mit|als) @(?P<labels_>[\w-]+) (?:markieren|versehen|kennzeichnen)|<task__>:? @(?P<labels__>[\w-]+)",
        0.9,
        check={"task": "german subject"},
    ),
    Rule(
        "label_task",
        r"(?:entfern(?:e)?|nimm|lösch(?:e)?|streich(?:e)?) (?:bitte )?(?:das |den )?{TAG} @?(?P<labels>[\w-]+) (?:von|vom|bei|beim|aus) <task>(?: (?:weg|ab))?|<task_> (?:braucht|hat|trägt) (?:das |den )?{TAG} @?(?P<labels_>[\w-]+) nicht mehr|<task__> ohne (?:das |den )?{TAG} @?(?P<labels__>[\w-]+)",
        0.93,
        {"remove": True},
    ),
    Rule(
        "prioritise_task",
        r"<task> (?:ist|sind) (?:doch |gar |wohl )?nicht (?:mehr )?(?:so |sehr |besonders |allzu )?(?:wichtig|dringend|eilig)(?: mehr)?|<task_> (?:hat|haben) (?:keine eile|zeit|keine priorität|niedrige priorität|niedrigere priorität)|(?:mach(?:e)?|setz(?:e)?) <task__> (?:weniger (?:wichtig|dringend)|auf niedrig(?:e priorität)?)|<task___> (?:eilt|drängt) nicht",
        0.9,
        {"priority": 3},
        {"task": "german subject"},
    ),
    Rule(
        "prioritise_task",
        r"(?:mach(?:e)?|setz(?:e)?|stell(?:e)?|stuf(?:e)?) <task> (?:bitte )?(?:als |auf |zu )?(?:{HIGH})(?: ein)?|<task_> (?:eilt|drängt|brennt|geht vor|hat vorrang|kommt zuerst|kann nicht (?:mehr )?warten|zuerst)|(?:gib) <task__> (?:vorrang|(?:hohe|höchste) priorität)",
        0.9,
        {"priority": 1},
        {"task": "german subject"},
    ),
    Rule(
        "update_task",
        r"<task> (?:bitte )?(?:in|zu|auf) <new_title> umbenennen|(?:bei |beim |zu |zum |zur |in )<task_>:? (?:noch )?(?:notieren|vermerken|dazuschreiben):? <note>|(?:notiz|anmerkung|vermerk|kommentar) (?:zu|zum|zur|bei|beim|für|an) (?P<task__>\S.*?) ?: ?(?P<note_>\S.*)|(?:notier(?:e)?|schreib(?:e)?|vermerk(?:e)?) (?:bei|beim|zu|zum|zur|unter) (?P<task___>\S.*?)(?: ?[:,]|,? dass) ?(?P<note__>\S.*)",
        0.94,
    ),
    Rule(
        "update_task",
        r"<task> (?:dauert|braucht) (?:etwa |ungefähr |nur |circa |ca\. )?(?P<duration>(?:\d+|eine?|zwei|drei|eine halbe|anderthalb) (?:stunden?|minuten?|min|h))",
        0.85,
        check={"task": "german subject"},
    ),
    Rule(
        "reschedule_task",
        r"<task> (?:kann|können|darf|muss|soll|sollte) (?:noch |ruhig |erst |doch )*(?:auf |am )?<due> (?:warten|stattfinden|passieren|gemacht werden|liegen bleiben|sein)|<task_> (?:wartet|bleibt) (?P<due_>⟦\d+⟧)",
        0.88,
        check={"task": "german subject"},
    ),
    Rule(
        "reschedule_task",
        r"(?:bitte )?<task> (?:bitte )?(?:auf |nach |am )?<due> (?:verschieben|verlegen|schieben|vorziehen|setzen|legen)",
        0.93,
        check={"task": "german thing"},
    ),
    Rule(
        "reschedule_task",
        r"(?P<task>(?:die|der|das) (?:erste|zweite|dritte|vierte|letzte|andere)n?|beide|alle|nr\.? ?\d+|nummer \d+) (?:auf |am |erst )*<due>",
        0.86,
    ),
    Rule("reschedule_task", r"<task> auf <due>", 0.7, check={"task": "german subject"}),
    Rule(
        "move_task",
        rf"<task> (?:gehört|gehören|kommt|kommen|soll|sollen|muss|passt) (?:besser )?(?:in|ins|zu|zum|zur|unter|auf|nach) (?:das |die |den |der )?(?:projekt |liste |ordner ){_CAPITAL}",
        0.92,
        check={"task": "german subject"},
    ),
    Rule(
        "move_task",
        rf"(?:{{PUT}}|pack(?:e)?|tu|steck(?:e)?|räum(?:e)?) <task> (?:bitte )?(?:in|ins|zu|zum|zur|unter|nach) (?:das |die |den |der )?(?:projekt |liste |ordner )?{_CAPITAL}(?: (?:rein|hinein))?",
        0.88,
        check={"project": "capital"},
    ),
    Rule(
        "move_task",
        rf"(?P<task>(?:alles|alle|beide|die (?:letzten|ersten|nächsten)|das|die|nummer \d|nr\.? ?\d)\b[^,;]{{0,40}}?) (?:kommt |kommen |gehört |gehören )?(?:in|ins|zu|zum|zur|unter) (?:das |die |den |der )?(?:projekt |liste |ordner )?{_CAPITAL}",
        0.82,
        check={"project": "capital"},
    ),
)

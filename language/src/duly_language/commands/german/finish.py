"""German: completing and reopening, as people tell what happened."""

from duly_language.commands.rules import Rule

_NOW = r"(?:jetzt |schon |nun |endlich |bereits |alle |auch |eben |gerade |heute |inzwischen |mittlerweile )*"

REOPEN = (
    Rule(
        "reopen_task",
        r"<task> (?:ist|sind|war|waren|wurde|wurden) (?:ja |wohl |leider )?(?:doch noch |doch |noch |gar |noch gar )?nicht (?:richtig |ganz )?(?:{DONE}|{DID})(?:[,.;]? .*)?",
        0.92,
        check={"task": "german subject"},
    ),
    Rule(
        "reopen_task",
        r"(?:ich |wir )?(?:habe|hab|haben) <task> (?:ja |doch |leider )?(?:noch |doch |gar )*nicht (?:{DONE}|{DID})(?:[,.;]? .*)?",
        0.92,
    ),
    Rule(
        "reopen_task",
        r"(?:öffne|aktiviere|reaktiviere|entsperre|hol|setz(?:e)?|mach(?:e)?|stell(?:e)?) <task> (?:bitte |doch )?(?:wieder|zurück|nochmal)(?: (?:auf|her|zurück|offen|auf offen|auf die liste))*|<task_> (?:ist|sind) (?:doch )?wieder (?:offen|fällig|da|zu machen)|(?:den )?haken (?:bei|von|an) <task__> (?:bitte )?(?:wieder )?(?:entfernen|weg|raus|wegnehmen)",
        0.9,
        check={"task": "german thing"},
    ),
    Rule(
        "reopen_task",
        r"(?:ich |wir )?(?:muss|müssen|soll) <task> (?:nochmal|noch mal|noch einmal|wieder|erneut) (?:machen|tun|erledigen|\w+en)",
        0.86,
    ),
)

COMPLETE = (
    Rule(
        "complete_task",
        r"<task> (?:bitte )?(?:abhaken|als (?:erledigt|fertig) (?:markieren|setzen)|auf erledigt setzen)|(?:hak(?:e)?|haken sie) <task_> (?:bitte )?ab",
        0.95,
        check={"task": "german thing"},
    ),
    Rule(
        "complete_task",
        r"(?:markier(?:e)?|kennzeichne|setz(?:e)?|stell(?:e)?) <task> (?:bitte )?(?:als|auf) {DONE}",
        0.95,
    ),
    Rule(
        "complete_task",
        r"(?:nr\.?|nummern?|aufgaben?|punkte?) ?(?P<task>\d[\d, bisund-]*) (?:ist|sind|hab ich|habe ich|haben wir)? ?{DONE}",
        0.93,
    ),
    Rule(
        "complete_task",
        rf"<task> (?:ist|sind|wurde|wurden|hab ich|habe ich|haben wir|wäre|wären) {_NOW}(?:{{DONE}}|{{DID}})(?: worden)?(?:[,;] (?:bitte )?(?:abhaken|hak(?:e)? (?:es|das|sie|ihn) ab))?",
        0.88,
        check={"task": "german subject"},
    ),
    Rule(
        "complete_task",
        rf"(?:ich |wir )?(?:habe|hab|haben) <task> {_NOW}(?:{{DONE}}|{{DID}})(?:[,;] (?:bitte )?(?:abhaken|hak(?:e)? (?:es|das|sie|ihn) ab))?",
        0.84,
        check={"task": "german thing"},
    ),
    Rule("complete_task", rf"(?:ich bin|wir sind) {_NOW}mit <task> {_NOW}(?:fertig|durch)", 0.9),
)

"""German: everything that changes a task that is there, and what is put on the list."""

from duly_language.commands.rules import Rule

CHANGE = (
    Rule(
        "reschedule_task",
        r"(?:lass(?:e)?|mach(?:e)?) <task> sich <due> wiederholen|<task> (?:soll|sollen) sich (?:ab jetzt |künftig )?<due> wiederholen|wiederhol(?:e)? <task> <due>",
        0.9,
        check={"due": "a rule"},
    ),
    Rule(
        "add_task",
        r"(?:trag(?:e)?|schreib(?:e)?|notier(?:e)?|setz(?:e)?|füge?|nimm|pack(?:e)?|tu)(?: (?:mir|bitte|mal|noch|auch))* <title> (?:auf|in|zu|zur) (?:{MY} )?(?:{TASK_LIST}|<project>(?:-| )?liste)(?: (?:hinzu|ein|auf|dazu))?",
        0.94,
        check={"title": "german one"},
    ),
    Rule(
        "complete_task",
        r"(?:ich habe |habe |hab |ich hab )?<task>,? (?:(?:ist|sind|wurde|wurden|war|waren) )?(?:jetzt |schon |nun |endlich |bereits )*(?:\w+),? (?:kannst du |bitte |also |jetzt |kann |können )*(?:abhaken|abgehakt werden|streichen|haken dran|hak(?:e)? (?:es|sie|das|ihn|die) ab|erledigt)",
        0.9,
        check={"task": "german subject"},
    ),
    Rule("complete_task", r"(?:hak(?:e)?|streich(?:e)?) <task> (?:bitte )?(?:ab|durch|von (?:der|meiner) liste)", 0.95),
    Rule(
        "complete_task",
        r"<task> (?:bitte )?(?:abhaken|als (?:erledigt|fertig) (?:markieren|setzen|abhaken)|auf erledigt (?:setzen|stellen)|abschließen)",
        0.95,
    ),
    Rule(
        "complete_task",
        r"(?:markier(?:e)?|setz(?:e)?|stell(?:e)?|mach(?:e)?) <task> (?:bitte )?(?:als |auf )(?:{DONE})",
        0.95,
    ),
    Rule(
        "complete_task",
        r"(?:mit )?<task> (?:bin ich|sind wir) (?:jetzt |schon |nun |endlich )*(?:fertig|durch)",
        0.88,
        check={"task": "german subject"},
    ),
    Rule(
        "complete_task",
        r"(?:ich )?(?:habe|hab) <task> (?:schon |jetzt |gerade |eben |heute |endlich |bereits )*(?:erledigt|gemacht|abgehakt|geschafft|abgeschlossen|fertig(?:gestellt)?|hinter mir)",
        0.88,
    ),
    Rule(
        "complete_task",
        r"(?:gerade|eben|soeben|schon) (?P<task>.+ (?:ge\w+t|ge\w+en|\w+ge\w+t|\w+ge\w+en|be\w+t|ver\w+t|er\w+t))",
        0.8,
    ),
    Rule(
        "complete_task",
        r"<task> (?:ist|sind|wurde|wurden|hab ich|habe ich) (?:jetzt |schon |nun |endlich |bereits |alle |auch )*(?:{DONE})(?: worden)?",
        0.9,
        check={"task": "german subject"},
    ),
    Rule(
        "complete_task",
        r"<task> (?:ist|sind) (?:jetzt |schon |nun |endlich |bereits |alle |auch )*(?:ge\w{3,}t|\w{2,5}ge\w{3,}t|\w{2,5}ge\w{3,}en|ge\w{3,}en|be\w{3,}t|ver\w{3,}t|bezahlt|repariert|storniert|gekauft|geputzt)",
        0.8,
        check={"task": "german subject"},
    ),
    Rule(
        "complete_task",
        r"(?:erledigt|fertig|geschafft): <task>|<task>,? (?:erledigt|fertig|geschafft|✓|✔)",
        0.85,
        check={"task": "german subject"},
    ),
    Rule(
        "reopen_task",
        r"<task> (?:ist|sind) (?:doch )?(?:noch )?nicht (?:{DONE})(?:[,.;]? .*)?|<task> (?:bitte )?wieder (?:öffnen|aufmachen|auf offen setzen|aktivieren)|(?:öffne|mach|setz(?:e)?) <task> (?:bitte )?wieder (?:auf(?: offen)?|offen)?|<task> muss (?:nochmal|noch mal|wieder|erneut) gemacht werden(?:[,.;]? .*)?",
        0.9,
    ),
    Rule(
        "prioritise_task",
        r"(?:setz(?:e)?|mach(?:e)?|stell(?:e)?|markier(?:e)?) <task> (?:bitte )?(?:auf|als|zu) (?:{P}|{HIGH})",
        0.95,
    ),
    Rule(
        "prioritise_task", r"<task> (?:bitte )?(?:auf|als) (?:{P}|{HIGH}) (?:setzen|stellen|markieren|einstufen)", 0.95
    ),
    Rule(
        "prioritise_task",
        r"<task> (?:ist|sind|hat|haben|wird) (?:jetzt |nur |höchstens |sehr |wirklich )*(?:{P}|{HIGH}|vorrang)(?: (?:geworden|jetzt))?",
        0.85,
        check={"task": "german subject"},
    ),
    Rule(
        "label_task",
        r"(?:setz(?:e)?|gib|häng(?:e)?|füge?|mach(?:e)?) (?:das |dem |der |den )?(?:{TAG} )?@?(?P<labels>[\w-]+)(?: {TAG})? (?:an|auf|zu|bei|zu) <task>(?: hinzu)?",
        0.85,
        check={"": "label word"},
    ),
    Rule(
        "label_task",
        r"(?:markier(?:e)?|versieh|kennzeichne|tagge?) <task> (?:mit|als) @?(?P<labels>[\w-]+(?:(?:,| und) @?[\w-]+)*)",
        0.9,
    ),
    Rule(
        "label_task",
        r"(?:entfern(?:e)?|nimm|lösch(?:e)?) (?:das |den )?{TAG} @?(?P<labels>[\w-]+) (?:von|bei|aus) <task>(?: weg)?",
        0.92,
        {"remove": True},
    ),
    Rule(
        "update_task",
        r"(?:benenn(?:e)?|nenn(?:e)?) <task> (?:bitte )?(?:um )?(?:in|zu) <new_title>(?: um)?|<task> (?:soll|sollte) (?:jetzt )?<new_title> heißen|<task> (?:in|zu) <new_title> umbenennen|nenn(?:e)? (?P<task>es|das|sie) <new_title>",
        0.93,
    ),
    Rule(
        "update_task",
        r"(?:notier(?:e)?|schreib(?:e)?|vermerk(?:e)?) (?:bei|zu|auf|unter) <task>(?: ?[:,]|,? dass) ?<note>|(?:notiz|anmerkung|vermerk) (?:zu|bei|für|an) <task> ?: ?<note>|(?:füge?|häng(?:e)?) (?:bei |zu |an )?<task> (?:eine |die )?notiz (?:hinzu|an) ?: ?<note>",
        0.92,
    ),
    Rule(
        "reschedule_task",
        r"(?:nein[,. ]+|doch |lieber |dann |nee[,. ]+|ach )+(?:lieber |doch |besser )*<due>(?: (?:bitte|statt ?dessen))?|mach(?:e)? (?P<task>das|es) (?:doch |bitte |lieber |nur )*<due>",
        0.8,
    ),
    Rule(
        "reschedule_task",
        r"{PUT} <task>(?: (?:doch|bitte|lieber|mal|erst|einfach))* (?:auf |zu |nach )?<due>(?: (?:vor|zurück|verschieben|verlegen|nach hinten|nach vorne))?",
        0.93,
    ),
    Rule(
        "reschedule_task",
        r"<task>(?: (?:doch|bitte|lieber|mal|erst))* (?:auf |nach )?<due>(?: (?:um))? (?:verschieben|verlegen|schieben|vorziehen|setzen|legen|machen)",
        0.93,
    ),
    Rule(
        "reschedule_task",
        r"<task>(?: (?:doch|lieber|bitte))* (?:erst|lieber|doch) (?:auf |am )?<due>",
        0.88,
        check={"task": "german subject"},
    ),
    Rule(
        "reschedule_task",
        r"<task> (?:ist|findet|beginnt|startet|fängt) (?:jetzt |nun |erst |doch )*<due>(?: (?:statt|an|jetzt))*",
        0.75,
        check={"task": "german subject"},
    ),
    Rule(
        "move_task",
        r"(?:{PUT}|tu|steck(?:e)?) <task>(?: bitte)? (?:in|ins|zu|zum|nach|unter|auf) (?:das projekt |die liste |den ordner |das |die |den )?<project>",
        0.85,
        check={"project": "name", "task": "german subject"},
    ),
    Rule(
        "move_task",
        r"<task> (?:gehört|gehören|kommt|kommen|soll|sollen) (?:in|ins|zu|zum|unter|auf|nach) (?:das projekt |die liste |das |die |den )?<project>(?: (?:liste|projekt))?|<task> (?:→|->) <project>",
        0.88,
        check={"project": "name"},
    ),
    Rule(
        "move_task",
        r"<task> (?:bitte )?(?:in|ins|nach|zu|unter) (?:das projekt |die liste |das |die )?<project> (?:verschieben|legen|packen)",
        0.92,
        check={"project": "name"},
    ),
    Rule(
        "delete_task",
        r"(?:{DEL}) <task> (?:bitte )?(?:von|aus|auf) (?:{MY} )?(?:{TASK_LIST})",
        0.93,
        check={"task": "german one"},
    ),
    Rule(
        "clear_list",
        r"(?:lösch(?:e)?|entfern(?:e)?|leer(?:e)?|räum(?:e)?) (?:bitte )?(?:alle|alles|sämtliche|die ganze|meine ganze)(?: (?:meine|erledigten?|offenen?|überfälligen?|fertigen?))*(?: (?:aufgaben?|to-?dos|einträge|liste))?(?: .{0,40})?|(?:leer(?:e)?|lösch(?:e)?) (?:{MY} )?(?:{TASK_LIST})(?: komplett)?|alle (?:erledigten |offenen |überfälligen )?(?:aufgaben|einträge) (?:löschen|entfernen)",
        0.9,
    ),
    Rule(
        "delete_task",
        r"(?:{DEL}) <task>(?: (?:bitte|weg))*|<task> (?:bitte )?(?:löschen|entfernen|streichen)|<task> (?:brauche?n? (?:ich|wir)|muss ich) nicht mehr(?: (?:machen|tun|erledigen))?",
        0.88,
        check={"task": "german one"},
    ),
)

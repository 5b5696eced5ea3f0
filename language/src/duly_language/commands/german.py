"""German commands, as data. The verb often stands last; Du and Sie forms, infinitives and participles all count."""

from duly_language.commands.rules import Grammar, Rule

WORDS = {
    "MY": r"(?:meine?[rnms]?|der|die|das|den|dem|unsere?[rnm]?|deine?[rnm]?)",
    "TODO": r"(?:to-?do-?|aufgaben|einkaufs|merk)?liste|aufgaben|to-?dos|kalender|agenda|plan",
    "LIST": r"(?:liste|projekt|ordner)",
    "DONE": r"(?:erledigt|fertig|gemacht|abgehakt|geschafft|abgeschlossen|durch|getan|vollbracht)",
    "IT": r"(?:es|das|die|den|sie|ihn|diese[rns]?|beide|alle|alles|das da)",
    "BE": r"(?:ist|sind|war|waren|wurde|wurden|wäre|hat|habe|haben)",
    "P": r"(?:p|prio(?:rität)? ?)(?P<priority>[1-4])",
    "HIGH": r"(?P<level>(?:sehr |ganz |super )?(?:wichtig|dringend|eilig)|(?:höchste|hohe|oberste) priorität)",
    "PUT": r"(?:verschieb(?:e|en|st)?|verleg(?:e|en)?|schieb(?:e|en)?|setz(?:e|en)?|leg(?:e|en)?|mach(?:e|en)?|zieh(?:e|en)?|pack(?:e|en)?|verschoben|verlegt)",
    "DEL": r"(?:lösch(?:e|en|st)?|entfern(?:e|en|st)?|streich(?:e|en)?|wirf|weg mit|vergiss)",
    "TAG": r"(?:label|etikett|tag|schlagwort)",
}

_TALK = (
    Rule(
        "undo",
        r"(?:(?:nein|ups|halt|hoppla|das war (?:falsch|ein fehler|nicht richtig|verkehrt)|so nicht|falsch)[,. ]+)*(?:bitte )?(?:mach(?:e|en)? )?(?:das |es |die letzte änderung |den letzten schritt |letzte änderung )?(?:wieder )?(?:rückgängig(?: machen)?|zurücknehmen|zurücksetzen|widerrufen)",
        0.96,
    ),
    Rule(
        "undo",
        r"(?:nimm|nehm|nehme) (?:das|es|die (?:letzte )?änderung)(?: bitte)?(?: wieder)? zurück|(?:einen )?schritt zurück|zurück bitte|das war nicht gemeint|stell(?:e)? (?:das|es|sie|den) wieder her",
        0.93,
    ),
    Rule(
        "help",
        r"hilfe|hilf mir|was kannst du(?: (?:alles|denn|so|für mich tun))*|wie (?:funktioniert|geht) (?:das|duly)|was kann ich (?:sagen|machen|tun|fragen)",
        0.95,
    ),
    Rule(
        "smalltalk",
        r"(?:hallo|hi|hey|moin|servus|grüß gott|guten (?:morgen|tag|abend)|gute nacht|morgen|tach|na)(?: (?:du|duly|zusammen|zurück))?(?:[,!. ]+(?:wie geht'?s?(?: (?:dir|es dir))?|alles klar|gut geschlafen).*)?",
        0.97,
    ),
    Rule(
        "smalltalk",
        r"(?:vielen |herzlichen |besten )?(?:danke?|dankeschön|merci)(?: (?:dir|sehr|schön|vielmals|für .*))*(?:[,. ]+das (?:war's|wars|ist alles).*)?|das (?:war's|wars)(?: für heute)?(?: danke)?|tschüss?|bis (?:dann|bald|später|morgen)|ciao|ade|wie geht'?s?(?: (?:dir|es dir))?|wer bist du|ja|nein|ok|okay|super|prima|toll|schön|na gut|gut|klasse|perfekt|alles klar|passt",
        0.93,
    ),
    Rule(
        "plan",
        r"was (?:soll|sollte|kann|muss) ich (?:zuerst|als (?:nächstes|erstes)|jetzt|heute)(?: .*)?|was ist (?:am wichtigsten|das wichtigste|als nächstes dran)(?: .*)?|plan(?:e)? (?:mir )?(?:meinen|den) (?:tag|abend|morgen)|plan(?:e)? (?:meine|die) woche",
        0.9,
    ),
)

_CHANGE = (
    Rule(
        "add_task",
        r"(?:trag(?:e)?|schreib(?:e)?|notier(?:e)?|setz(?:e)?|füge?|nimm|pack(?:e)?|tu)(?: (?:mir|bitte|mal|noch|auch))* <title> (?:auf|in|zu|zur) (?:{MY} )?(?:{TODO}|<project>(?:-| )?liste)(?: (?:hinzu|ein|auf|dazu))?",
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
        r"(?:{DEL}) <task> (?:bitte )?(?:von|aus|auf) (?:{MY} )?(?:{TODO})",
        0.93,
        check={"task": "german one"},
    ),
    Rule(
        "clear_list",
        r"(?:lösch(?:e)?|entfern(?:e)?|leer(?:e)?|räum(?:e)?) (?:bitte )?(?:alle|alles|sämtliche|die ganze|meine ganze)(?: (?:meine|erledigten?|offenen?|überfälligen?|fertigen?))*(?: (?:aufgaben?|to-?dos|einträge|liste))?(?: .{0,40})?|(?:leer(?:e)?|lösch(?:e)?) (?:{MY} )?(?:{TODO})(?: komplett)?|alle (?:erledigten |offenen |überfälligen )?(?:aufgaben|einträge) (?:löschen|entfernen)",
        0.9,
    ),
    Rule(
        "delete_task",
        r"(?:{DEL}) <task>(?: (?:bitte|weg))*|<task> (?:bitte )?(?:löschen|entfernen|streichen)|<task> (?:brauche?n? (?:ich|wir)|muss ich) nicht mehr(?: (?:machen|tun|erledigen))?",
        0.88,
        check={"task": "german one"},
    ),
)

_ASK = (
    Rule(
        "create_list",
        r"(?:erstell(?:e)?|leg(?:e)?|mach(?:e)?|neue?s?|eröffne) (?:mir )?(?:bitte )?(?:eine?n? )?(?:neue?[sn]? )?(?:{LIST}) (?:namens |mit dem namen |für |an: ?|genannt |:)?<project>(?: an)?|(?:eine?n? )?neue?[sn]? (?:{LIST})(?: <project>)?",
        0.9,
    ),
    Rule(
        "list_lists",
        r"(?:welche|was für) (?:listen|projekte) (?:habe|hab|gibt|sind|existieren).*|(?:zeig(?:e)?|nenn(?:e)?) (?:mir )?(?:bitte )?(?:alle |meine )*(?:listen|projekte)",
        0.92,
    ),
    Rule(
        "count_tasks",
        r"(?:und )?wie ?viele(?: (?:aufgaben|sachen|dinge|to-?dos|offene|überfällige|davon))* (?:.{1,60})",
        0.85,
    ),
    Rule(
        "list_tasks",
        r"(?:und )?was (?:steht|liegt|ist|muss|habe|hab|war|kommt|gibt|fehlt|bleibt|soll)(?: (?:ich|es|denn|noch|so|alles|heute|wir))* ?(?:.{0,60}?)(?: (?:an|offen|fällig|zu tun|los|dran|übrig|vor|erledigt|geplant|machen|tun|geschafft|überfällig))?",
        0.75,
        check={"": "german list"},
    ),
    Rule(
        "list_tasks",
        r"(?:zeig(?:e|t)?|nenn(?:e)?|lies|gib|sag)(?: (?:mir|uns|mal|bitte|doch|noch|auch|alle|alles))*,? .{0,80}?(?:{TODO}|aufgaben?|termine?|fällig\w*|überfällig\w*|offen\w*|erledigt\w*|heute|morgen|woche|ansteht)(?: .{0,40})?",
        0.85,
    ),
    Rule(
        "list_tasks",
        r"(?:welche|habe ich|hab ich|gibt es|gibt's|steht|liegt|ist|sind)(?: .{0,60})?(?:aufgaben?|offen\w*|überfällig\w*|fällig\w*|termine?|auf (?:der|meiner) liste|zu tun|an|erledigt)\b(?: .{0,40})?",
        0.78,
    ),
    Rule(
        "list_tasks",
        r"(?:und )?wann (?:genau )?(?:ist|sind|war|habe ich|muss ich|hab ich|findet) <task>(?: (?:fällig|dran|statt|machen|erledigen))?",
        0.75,
    ),
    Rule("list_tasks", r"(?:meine )?(?:aufgaben|to-?dos|liste|überfällig\w*|termine)(?: (?:für |von )?<due>)?", 0.75),
)

_ADD = (
    Rule(
        "add_task",
        r"(?:erinner(?:e|n)?|erinnern sie) (?:mich|uns)(?: bitte)?(?: mal)? (?P<when>.+?) (?:daran,? |an (?:den |die |das )?|dass ich |)(?P<title>.+)",
        0.9,
        check={"when": "due"},
    ),
    Rule(
        "add_task",
        r"(?:erinner(?:e|n)?|erinnern sie) (?:mich|uns)(?: bitte)?(?: mal)?(?: daran)?,? (?:an (?:den |die |das )?|dass ich )?<title>",
        0.9,
    ),
    Rule(
        "add_task",
        r"(?:trag(?:e)?|schreib(?:e)?|notier(?:e)?|füge?|merk(?:e)? dir|merke?|vermerke?|plan(?:e)?)(?: (?:mir|bitte|mal|noch|auch|ein|auf|hinzu))*(?: ?: ?| )<title>(?: (?:ein|hinzu|auf|dazu))?",
        0.85,
    ),
    Rule(
        "add_task",
        r"(?:neue |eine neue )?(?:aufgabe|to-?do|task|erinnerung|termin|neu)(?: hinzufügen)?(?: ?[:–-] ?| )<title>(?: (?:hinzufügen|anlegen|erstellen|eintragen))?|<title> (?:hinzufügen|eintragen|notieren|aufschreiben|auf die liste(?: (?:setzen|schreiben))?|hinzu)",
        0.88,
    ),
    Rule("add_task", r"vergiss nicht,? <title>|(?:nicht vergessen|denk(?:e)? (?:bitte )?daran)[:,]? <title>", 0.88),
    Rule(
        "add_task",
        r"(?:ich|wir) (?:muss|müssen|soll|sollte|sollten|will|wollen|möchte|darf nicht vergessen)(?: (?:noch|unbedingt|auch|mal|bald|zu))* <title>",
        0.65,
        check={"title": "has time"},
    ),
    Rule(
        "add_task",
        r"(?P<title>\S.+ (?:\w{2,}en|\w{2,}ern|\w{2,}eln)(?: .{1,40})?)",
        0.58,
        check={"title": "has day", "raw": "not asked of me", "": "german noun"},
    ),
    Rule("add_task", r"(?P<title>\S.+)", 0.55, check={"title": "has day", "raw": "not asked of me", "": "german noun"}),
)

GERMAN = Grammar(
    code="de",
    words=WORDS,
    rules=(*_TALK, *_CHANGE, *_ASK, *_ADD),
    lead=r"(?:(?:ok(?:ay)?|hey|hi|hallo|so|na gut|na|gut|also|und|aber|dann|jetzt|ach|oh|super|danke|prima|bitte|duly|moment|warte|ja|klar|genau|"
    r"(?:kannst|könntest|würdest|magst|willst) du(?: bitte| mal| mir)*|können sie(?: bitte)?|ich möchte,? dass du|lass uns)(?:[,!.:]+\s*|\s+))",
    tail=r"(?:[,.\s]+(?:bitte|danke|mal|ja|ok|okay|wenn es geht|dankeschön))",
    verbs=r"(?:füge?|trag(?:e)?|schreib(?:e)?|notier(?:e)?|erinner(?:e)?|lösch(?:e)?|entfern(?:e)?|streich(?:e)?|hak(?:e)?|markier(?:e)?|verschieb(?:e)?|verleg(?:e)?|"
    r"setz(?:e)?|stell(?:e)?|mach(?:e)?|benenn(?:e)?|nenn(?:e)?|zeig(?:e)?|leg(?:e)?|erstell(?:e)?|nimm|pack(?:e)?|schieb(?:e)?|öffne)",
    questions=r"(?:was|wer|wann|wo|wie|warum|wieso|welche[rsnm]?|ist|sind|war|hast|hat|habe ich|hab ich|kann|kannst|soll|gibt)",
    pronouns=r"(?:es|das|die|den|sie|ihn|diese|dieser|dieses|beide|ich|wir|du|er)",
)

"""German commands, as data. The verb often stands last; Du and Sie forms, infinitives and participles all count."""

from duly_language.commands.german.ask import ADD, ASK, TALK
from duly_language.commands.german.change import CHANGE
from duly_language.commands.german.finish import COMPLETE, REOPEN
from duly_language.commands.german.sort import SORT
from duly_language.commands.rules import Grammar

WORDS = {
    "MY": r"(?:meine?[rnms]?|der|die|das|den|dem|unsere?[rnm]?|deine?[rnm]?)",
    "TASK_LIST": r"(?:to-?do-?|aufgaben|einkaufs|merk)?liste|aufgaben|to-?dos|kalender|agenda|plan",
    "LIST": r"(?:liste|projekt|ordner)",
    "DONE": r"(?:erledigt|fertig|gemacht|abgehakt|geschafft|abgeschlossen|durch|getan|vollbracht)",
    # Participles of weak and strong verbs, with and without a part before them.
    "DID": r"(?:\w{0,8}ge\w{2,}(?:t|en)|(?:be|ver|er|zer|ent|über|unter)\w{2,}(?:t|en)|\w{2,}iert|storniert|repariert)",
    "IT": r"(?:es|das|die|den|sie|ihn|diese[rns]?|beide|alle|alles|das da)",
    "BE": r"(?:ist|sind|war|waren|wurde|wurden|wäre|hat|habe|haben)",
    "P": r"(?:p|prio(?:rität)? ?)(?P<priority>[1-4])",
    "HIGH": r"(?P<level>(?:sehr |ganz |super )?(?:wichtig|dringend|eilig)|(?:höchste|hohe|oberste) priorität)",
    "PUT": r"(?:verschieb(?:e|en|st)?|verleg(?:e|en)?|schieb(?:e|en)?|setz(?:e|en)?|leg(?:e|en)?|mach(?:e|en)?|zieh(?:e|en)?|pack(?:e|en)?|verschoben|verlegt)",
    "DEL": r"(?:lösch(?:e|en|st)?|entfern(?:e|en|st)?|streich(?:e|en)?|wirf|weg mit|vergiss)",
    "TAG": r"(?:label|etikett|tag|schlagwort)",
}


GERMAN = Grammar(
    code="de",
    words=WORDS,
    rules=(*TALK, *REOPEN, *COMPLETE, *SORT, *CHANGE, *ASK, *ADD),
    lead=r"(?:(?:ok(?:ay)?|hey|hi|hallo|so|na gut|na|gut|also|und|aber|dann|jetzt|ach|oh|super|danke|prima|bitte|duly|moment|warte|ja|klar|genau|"
    r"(?:kannst|könntest|würdest|magst|willst) du(?: bitte| mal| mir)*|können sie(?: bitte)?|ich möchte,? dass du|lass uns)(?:[,!.:]+\s*|\s+))",
    tail=r"(?:[,.\s]+(?:bitte|danke|mal|ja|ok|okay|wenn es geht|dankeschön))",
    verbs=r"(?:füge?|trag(?:e)?|schreib(?:e)?|notier(?:e)?|erinner(?:e)?|lösch(?:e)?|entfern(?:e)?|streich(?:e)?|hak(?:e)?|markier(?:e)?|verschieb(?:e)?|verleg(?:e)?|"
    r"setz(?:e)?|stell(?:e)?|mach(?:e)?|benenn(?:e)?|nenn(?:e)?|zeig(?:e)?|leg(?:e)?|erstell(?:e)?|nimm|pack(?:e)?|schieb(?:e)?|öffne)",
    questions=r"(?:was|wer|wann|wo|wie|warum|wieso|welche[rsnm]?|ist|sind|war|hast|hat|habe ich|hab ich|kann|kannst|soll|gibt)",
    pronouns=r"(?:es|das|die|den|sie|ihn|diese|dieser|dieses|beide|ich|wir|du|er)",
    bare={
        "add_task": r"neue aufgabe|aufgabe hinzufügen|erinnere mich|notiere|hinzufügen",
        "complete_task": r"abhaken|erledigt|fertig|hak(?:e)? ab",
        "reopen_task": r"wieder öffnen",
        "delete_task": r"löschen|lösch(?:e)?|entfernen|entferne",
        "reschedule_task": r"verschieben|verschieb(?:e)?|verlegen|verleg(?:e)?",
        "update_task": r"umbenennen|benenn(?:e)?|ändern|ändere",
    },
    spelt="verschiebe verschieb lösche lösch entferne markiere erinnere erstelle benenne streiche notiere trage füge",
    conditions=r"wenn|falls|sofern|sobald|es sei denn|außer",
    wondering=r"(?:frag\w*|schau\w*|prüf\w*|weiß|wissen|ob|was|wer|ist|sind|schreib\w*|setz\w*)",
    pointing=r"(?:es|das|sie|ihn|die)(?: ab)?|ab|abhaken|streichen|erledigt",
)

"""German: small talk, questions and adding."""

from duly_language.commands.rules import Rule

TALK = (
    Rule(
        "undo",
        r"(?:(?:nein|ups|halt|hoppla|das war (?:falsch|ein fehler|nicht richtig|verkehrt)|so nicht|falsch)[,. ]+)*(?:bitte )?(?:mach(?:e|en)? )?(?:das |es |die letzte änderung |den letzten schritt |letzte änderung )?(?:wieder )?(?:rückgängig(?: machen)?|zurücknehmen|zurücksetzen|widerrufen)",
        0.96,
    ),
    Rule(
        "undo",
        r"(?:.{0,40}[,;.] )?(?:bitte )?(?:nimm|nehm(?:e)?|mach(?:e)?|hol(?:e)?|dreh(?:e)?) (?:das|es|sie|ihn|alles|die letzte änderung)(?: (?:bitte|wieder|alles))* (?:zurück|rückgängig|ungeschehen)|(?:das war|das ist) (?:falsch|ein fehler|ein versehen|nicht richtig|nicht gemeint|verkehrt|nicht das,? was ich wollte)(?:[,.;] .{0,30}(?:zurück\w*|rückgängig.*))?",
        0.93,
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
        r"(?:vielen |herzlichen |besten )?(?:danke?|dankeschön|merci)(?: (?:dir|sehr|schön|vielmals|für .*))*(?:[,. ]+das (?:war's|wars|ist alles).*)?|das (?:war's|wars)(?: für heute)?(?: danke)?|tschüss?|bis (?:dann|bald|später|morgen)|ciao|ade|wie geht'?s?(?: (?:dir|es dir))?|wer bist du|danke dir|ja|nein|ok|okay|super|prima|toll|schön|na gut|gut|klasse|perfekt|alles klar|passt",
        0.93,
    ),
    Rule(
        "plan",
        r"was (?:soll|sollte|kann|muss) ich (?:zuerst|als (?:nächstes|erstes)|jetzt|heute)(?: .*)?|was ist (?:am wichtigsten|das wichtigste|als nächstes dran)(?: .*)?|plan(?:e)? (?:mir )?(?:meinen|den) (?:tag|abend|morgen)|plan(?:e)? (?:meine|die) woche",
        0.9,
    ),
)

ASK = (
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
        r"(?:zeig(?:e|t)?|nenn(?:e)?|lies|gib|sag)(?: (?:mir|uns|mal|bitte|doch|noch|auch|alle|alles))*,? .{0,80}?(?:{TASK_LIST}|aufgaben?|termine?|fällig\w*|überfällig\w*|offen\w*|erledigt\w*|heute|morgen|woche|ansteht)(?: .{0,40})?",
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
    Rule(
        "list_tasks",
        r"(?:habe?|hab|haben) (?:ich|wir) .{0,40}?(?:etwas |was |termine? |noch |irgendwas )+(?:vor|zu tun|offen|geplant|fällig|anstehen)?|bin ich .{0,40}frei|was (?:ist|sind|wäre) (?:alles |noch |denn )*(?:überfällig|fällig|offen|dringend|wichtig|übrig|dran)|was (?:ist|steht|liegt) (?:noch )?(?:in|im|unter|auf) .{1,40}",
        0.82,
        check={"": "has time or state"},
    ),
    Rule("list_tasks", r"(?:meine )?(?:aufgaben|to-?dos|liste|überfällig\w*|termine)(?: (?:für |von )?<due>)?", 0.75),
)

ADD = (
    Rule(
        "add_task",
        r"(?:kauf(?:e|en)?|besorg(?:e|en)?|hol(?:e|en)?)(?: (?:noch|bitte|mal|auch|wieder|mir|schnell))* <title>(?: ein| holen| kaufen)?",
        0.82,
        check={"title": "german bought"},
    ),
    Rule(
        "add_task", r"(?:ich|wir) (?:brauche?n?|bräuchten?)(?: (?:noch|auch|unbedingt|wieder|dringend))+ <title>", 0.8
    ),
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
    Rule("add_task", r"(?P<title>\S.+)", 0.78, check={"title": "repeats", "raw": "not asked of me", "": "german noun"}),
    Rule(
        "add_task",
        r"(?P<title>\S.+)",
        0.62,
        check={"title": "has moment", "raw": "not asked of me", "": "german noun"},
    ),
    Rule(
        "add_task",
        r"(?P<title>\S.+ (?:\w{2,}en|\w{2,}ern|\w{2,}eln)(?: .{1,40})?)",
        0.58,
        check={"title": "has day", "raw": "not asked of me", "": "german noun"},
    ),
    Rule("add_task", r"(?P<title>\S.+)", 0.55, check={"title": "has day", "raw": "not asked of me", "": "german noun"}),
)

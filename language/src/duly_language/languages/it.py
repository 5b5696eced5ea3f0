"""Italian words of time. Values as in English; weekdays count from Monday = 0, days from today = 0."""

from duly_language.languages.cldr import named, parts, wide
from duly_language.languages.it_numbers import NUMBERS, ORDINALS
from duly_language.languages.model import Language, Words, word_set

_WEEKDAYS = wide("it", "weekdays")
_PLURAL = ("i lunedì", "i martedì", "i mercoledì", "i giovedì", "i venerdì", "i sabati", "le domeniche")

WORDS: Words = {
    "weekday": named("it", "weekdays", {number: f"{day}|{_WEEKDAYS[number]}'" for number, day in enumerate(_PLURAL)}),
    "weekdays_plural": {
        **dict(enumerate(_PLURAL)),
        (
            0,
            1,
            2,
            3,
            4,
        ): "nei giorni feriali|i giorni feriali|nei giorni lavorativi|i giorni lavorativi|durante la settimana|giorni feriali",
        (5, 6): "nei weekend|i weekend|nei fine settimana|i fine settimana",
    },
    "days_named": {
        (
            0,
            1,
            2,
            3,
            4,
        ): "nei giorni feriali|i giorni feriali|nei giorni lavorativi|i giorni lavorativi|durante la settimana|giorno feriale|giorni feriali|"
        "giorno lavorativo|giorni lavorativi",
        (5, 6): "weekend|fine settimana|nei weekend|i weekend|nei fine settimana|i fine settimana",
    },
    "month": named("it", "months", {2: "febb", 9: "sett"}),
    # Everyday words too: they tell no language, and need the company of a date or hour.
    "weak": {
        "weekday": "lun|mar|mer|gio|ven|sab|dom",
        "month": "mar|gen|mag|set|ago|lug|ott|sett",
        "telling": "lun|mar|mer|gio|ven|sab|dom|due|sei|set|ago|dic|male|per|con|non|ore|zero|fine|note|area|via|est|state|come|sin|son|estate|pasta|dal|min|sec|presto|mesi|quota",
    },
    "company": {0: "lun|mar|mer|gio|ven|sab|dom"},
    "unit": {
        "second": "secondo|secondi|sec",
        "minute": "minuto|minuti|min",
        "hour": "ora|ore|h",
        "day": "giorno|giorni|gg",
        "week": "settimana|settimane|sett",
        "month": "mese|mesi",
        "quarter": "trimestre|trimestri",
        "year": "anno|anni",
    },
    "workday_unit": {"workday": "giorno lavorativo|giorni lavorativi|giorno feriale|giorni feriali"},
    "unit_glued": {"minute": "m", "day": "g"},
    "named_length": {
        "14 day": "quindici giorni|una quindicina di giorni|due settimane",
        "7 day": "otto giorni",
        "30 minute": "mezz'ora|una mezz'ora|mezzora|una mezzora",
        "15 minute": "un quarto d'ora|quarto d'ora",
        "45 minute": "tre quarti d'ora",
        "6 month": "un semestre|sei mesi",
        "10 day": "una decina di giorni",
    },
    "relative_day": {
        0: "oggi|oggi stesso|in giornata",
        1: "domani|l'indomani",
        2: "dopodomani|dopo domani",
        -1: "ieri",
        -2: "l'altro ieri|altro ieri|avantieri|ieri l'altro",
    },
    "now": {0: "adesso|subito|ora|proprio ora|immediatamente"},
    "part": parts(
        "it",
        {
            "early": "presto|di buon'ora|la mattina presto|di mattina presto|all'alba|al mattino presto|mattina presto",
            "morning": "mattina|mattine|mattino|di mattina|la mattina|al mattino|del mattino|in mattinata|mattinata|nella mattinata|di mattino|della mattina",
            "lunch": "a pranzo|all'ora di pranzo|ora di pranzo|per pranzo",
            "afternoon": "pomeriggio|pomeriggi|di pomeriggio|nel pomeriggio|il pomeriggio|del pomeriggio|al pomeriggio|primo pomeriggio|nel primo pomeriggio",
            "lateafternoon": "tardo pomeriggio|nel tardo pomeriggio",
            "evening": "sera|sere|di sera|la sera|in serata|serata|della sera|alla sera|nella serata|a cena|all'ora di cena",
            "lateevening": "tarda serata|in tarda serata|a tarda sera|sera tardi",
            "night": "notte|notti|di notte|la notte|nella notte|della notte|nottata|durante la notte",
            "afterwork": "dopo il lavoro|dopo lavoro",
            "eod": "a fine giornata|fine giornata|entro fine giornata|entro la fine della giornata|entro sera",
        },
    ),
    "part_today": {
        "tonight": "stasera|questa sera|stanotte|questa notte|oggi sera",
        "morning": "stamattina|stamani|questa mattina|stamane",
        "afternoon": "oggi pomeriggio|questo pomeriggio",
        "lunch": "oggi a pranzo",
    },
    "part_yesterday": {"evening": "ieri sera|iersera", "night": "ieri notte|la notte scorsa|la scorsa notte"},
    "part_tomorrow": {"morning": "domattina"},
    "clock_word": {12: "mezzogiorno|mezzodì", 0: "mezzanotte"},
    "oclock": {0: "in punto"},
    "minute_word": {15: "un quarto|quarto", 30: "mezza|mezzo", 45: "tre quarti"},
    "hour_plus": {0: "e"},
    "hour_minus": {0: "meno"},
    "number": NUMBERS,
    "article": {1: "un|una|un'|uno"},
    "few": {2: "un paio di|paio di|un paio d'", 3: "qualche|alcuni|alcune|diversi|diverse"},
    "half": {0: "mezzo|mezza|mezz'"},
    "and_half": {0: "e mezza|e mezzo"},
    "or_so": {0: "o|a|-|–"},
    "ordinal": ORDINALS,
    "ordinal_suffix": {0: "º|ª|°|o|a"},
    "last": {-1: "ultimo|ultima|l'ultimo|l'ultima|ultimi", -2: "penultimo|penultima|il penultimo"},
    "this": {0: "questo|questa|quest'|questi|queste|il presente"},
    "next": {1: "prossimo|prossima|prossimi|prossime|il prossimo|la prossima|i prossimi|le prossime|l'prossimo"},
    "previous": {
        -1: "scorso|scorsa|ultimo|ultima|lo scorso|la scorsa|gli ultimi|le ultime|ultimi|ultime|passato|passata"
    },
    "pick_behind": {
        "next": "prossimo|prossima|che viene|entrante|seguente|successivo|successiva",
        "last": "scorso|scorsa|passato|passata",
        "this": "in corso|corrente",
    },
    "weekday_week": {1: "a otto|a otto giorni", 2: "a quindici"},
    "weekday_from": {1: "dopo|successivo a|successivo al|dopo il", -1: "prima di|prima del|precedente"},
    "the": {0: "il|lo|la|l'|i|gli|il giorno|giorno"},
    "of": {0: "di|del|dell'|della|d'|in|nel|dello"},
    "lead": {
        0: "il|lo|la|l'|a|alle|alle ore|all'|alla|al|in|nel|nell'|nella|di|del|dell'|della|da|dal|dalle|dalla|dall'|per|per il|per la|per le|per l'|verso|"
        "verso le|intorno alle|attorno alle|durante|circa alle|a partire da|a partire dal|a partire dalle|entro|su|sul|d'|ad|per lo|lo|"
        "il giorno|giorno|a metà|per gli|dopo le|dalle ore|le|ore"
    },
    "join": {
        0: ",|a|alle|all'|al|alla|di|del|dell'|della|il|la|l'|in|nel|nella|-|per|verso|verso le|dal|dalle|da|dopo|prima di|prima delle|dopo le|"
        "entro le|intorno alle|e alle|ad"
    },
    "in": {
        1: "tra|fra|in|nel|entro|nel giro di|nei prossimi|nelle prossime|entro i prossimi|tra circa|fra circa|da qui a|di qui a|in meno di"
    },
    "plus_in": {1: "tra|fra"},
    "at": {
        0: "alle|all'|alle ore|ore|verso le|verso l'|intorno alle|attorno alle|dalle|dall'|per le|entro le|prima delle|dopo le|circa alle|@|h|"
        "fino alle|dalle ore|le"
    },
    "exact": {0: "in punto|precise|esatte|spaccate"},
    "around": {0: "circa|più o meno|quasi|pressappoco|intorno a"},
    "and": {0: "e|ed|&|,|, e|nonché"},
    "or": {0: "o|oppure|od"},
    "every_more": {0: "ogni|il|tutti i|la"},
    "ago": {1: "da adesso|da ora|da oggi|più tardi|a partire da oggi|a partire da ora", -1: "fa|or sono|addietro"},
    "before_it": {0: "prima"},
    "from": {
        1: "dopo|dopo il|dopo la|a partire da|a partire dal|a decorrere da|dal|da",
        -1: "prima di|prima del|prima della",
    },
    "edge": {
        "start": "inizio|inizio di|l'inizio di|all'inizio di|all'inizio del|l'inizio del|inizio del|ai primi di|i primi di|primi di|inizi di|agli inizi di|"
        "a inizio|all'inizio della|all'inizio dell'|l'inizio della",
        "mid": "metà|a metà|metà di|a metà di|la metà di|verso metà|a metà del|la metà del|metà del",
        "end": "fine|fine di|la fine di|alla fine di|alla fine del|la fine del|fine del|a fine|per fine|alla fine della|la fine della|alla fine dell'|"
        "la fine dell'|verso fine|fine dell'",
        "rest": "il resto di|il resto del|resto del|il resto della|il resto dell'",
        "week_of": "la settimana del|settimana del|nella settimana del",
    },
    "edge_word": {
        "month": "fine mese|a fine mese|per fine mese|la fine del mese|alla fine del mese|fine del mese",
        "year": "fine anno|a fine anno|per fine anno|la fine dell'anno|alla fine dell'anno|fine dell'anno",
        "week": "la fine della settimana|alla fine della settimana|fine della settimana",
    },
    "deadline": {
        0: "entro|entro il|entro la|entro le|entro l'|entro e non oltre|entro e non oltre il|prima di|prima del|prima delle|prima della|fino a|fino al|"
        "fino alle|non oltre|non oltre il|al più tardi|al più tardi il|al più tardi entro|per il|scadenza|scade il|non prima di|non prima del|"
        "non prima delle|entro lo|entro gli|scade|prima dell'"
    },
    "to": {0: "al|a|alle|all'|fino al|fino alle|fino a|-|–|—|/|alla"},
    "between": {0: "tra|fra|tra il|fra il|tra le|dal|dalle|da|dall'"},
    "range_and": {0: "e|e il|e le|-|al|alle|e l'"},
    "every": {0: "ogni|tutti i|tutte le|ciascun|tutti gli"},
    "every_done": {0: "ogni!|tutti i!"},
    "other": {2: "secondo|seconda"},
    "alternate": {2: "a settimane alterne il"},
    "one_in": {2: "sì e uno no|sì e una no|su due|su 2|sì , uno no|sì uno no", 3: "su tre|su 3"},
    "frequency": {
        "day": "quotidianamente|giornalmente|una volta al giorno|tutti i giorni|1 volta al giorno",
        "week": "settimanalmente|una volta alla settimana|una volta a settimana|1 volta a settimana|1 volta alla settimana",
        "biweek": "a settimane alterne|ogni quindici giorni|ogni 15 giorni|ogni due settimane|quindicinalmente|due volte al mese",
        "month": "mensilmente|una volta al mese|1 volta al mese",
        "bimonth": "bimestralmente|a mesi alterni",
        "quarter": "trimestralmente|una volta al trimestre",
        "halfyear": "semestralmente|due volte all'anno|ogni semestre",
        "year": "annualmente|una volta all'anno|1 volta all'anno|una volta l'anno",
    },
    "completion": {
        0: "dopo averlo fatto|dopo averla fatta|dopo averlo completato|dopo il completamento|dopo aver finito"
    },
    "starting": {
        0: "a partire da|a partire dal|a partire dalla|a partire dall'|dal|da|a cominciare da|cominciando da|iniziando|iniziando da|iniziando dal|"
        "a decorrere dal|a iniziare da|dall'"
    },
    "until": {0: "fino a|fino al|fino all'|fino alla|finché|sino a|sino al"},
    "except": {
        0: "tranne|tranne il|tranne la|tranne i|eccetto|eccetto il|eccetto la|salvo|salvo il|escluso|escluso il|esclusa la|ma non|ma non il|a parte|"
        "a parte il|esclusi i"
    },
    "bounded_for": {0: "per|per i prossimi|per le prossime|durante"},
    "times": {0: "volte"},
    "times_word": {2: "due volte", 3: "tre volte"},
    "for": {0: "per|durata|dura"},
    "hour_lead": {0: "dopo le|prima delle|fino alle|dalle"},
    "week_number": {0: "settimana numero|settimana n"},
    "weekend": {0: "weekend|fine settimana|week-end|week end"},
    "holiday": {
        "12-25": "natale|giorno di natale|il giorno di natale",
        "12-24": "vigilia di natale|la vigilia di natale|vigilia|la vigilia",
        "12-26": "santo stefano",
        "12-31": "san silvestro|capodanno vigilia|notte di san silvestro",
        "01-01": "capodanno|primo dell'anno|il primo dell'anno",
        "01-06": "epifania|l'epifania|befana|la befana",
        "02-14": "san valentino",
        "03-08": "festa della donna|la festa della donna",
        "03-19": "festa del papà|la festa del papà|san giuseppe",
        "04-25": "festa della liberazione|liberazione",
        "05-01": "festa del lavoro|festa dei lavoratori|la festa dei lavoratori",
        "06-02": "festa della repubblica",
        "08-15": "ferragosto|assunzione",
        "10-31": "halloween",
        "11-01": "ognissanti|tutti i santi",
        "11-02": "giorno dei morti",
        "12-08": "immacolata|l'immacolata|immacolata concezione",
        "easter+0": "pasqua|domenica di pasqua|la domenica di pasqua",
        "easter-2": "venerdì santo|il venerdì santo",
        "easter+1": "pasquetta|lunedì dell'angelo|lunedì di pasqua",
        "easter-7": "domenica delle palme",
        "easter-46": "mercoledì delle ceneri|le ceneri",
        "easter-47": "martedì grasso",
        "easter+49": "pentecoste",
        "nth5-2-6": "festa della mamma|la festa della mamma",
    },
    "zone": {0: "gmt|utc"},
    "season": {"spring": "primavera", "summer": "estate", "autumn": "autunno", "winter": "inverno"},
    "firm_lead": {
        0: "il|entro|entro il|prima di|prima del|fino a|fino al|dal|da|dopo|dopo il|a partire da|a partire dal|in|nel|a|alle|al|per il|durante|non oltre il|"
        "al più tardi|lo|non prima di|di|ad"
    },
    "loose_lead": {0: "per|di|questo"},
    "numbered": {
        0: "capitolo|pagina|pagine|livello|parte|passo|versione|camera|stanza|numero|n|stagione|episodio|lezione|binario|autobus|linea|taglia|gruppo|"
        "classe|traccia|domanda|esercizio|articolo|sala|aula|interno|via|piano|porta|bus|volume|tavolo|gate"
    },
    "blocker": {
        0: "euro|€|%|per cento|percento|kg|chili|km|metri|persone|pagine|punti|anni|volte|gradi|litri|grammi|g|etti|piano|bambini|pezzi|biglietti|scatole|"
        "bottiglie|uova|tazze|posti|ragazzi|amici|ospiti"
    },
    "function": {
        0: "il|lo|la|i|gli|le|un|una|uno|e|o|ma|con|per|a|al|alla|di|del|della|da|dal|in|nel|su|sul|senza|io|tu|lui|lei|noi|voi|loro|è|sono|era|che|chi|"
        "perché|se|quando|non|mio|mia|tuo|suo|questo|questa|già|anche|poi|molto|come|si|mi|ti|ci|favore"
    },
    "not_before_date": {
        1: "chiedere|dire|chiamare|invitare|vedere|con|chiama|invita",
        0: "la|le|un|una|i|gli|lui|lei|mio|mia|suo|sua|e|di|è|sta|ha|ho|hanno|buona|su",
    },
    "title": {0: "signor|signora|signore|sig|sig.|dottor|dottoressa|dottore|dr|dr.|dott.|san|zio|zia|famiglia"},
    "greeting": {0: "buon|buona|buono|felice"},
    "street": {0: "via|piazza|viale|corso"},
}

TELLING = word_set(
    "il lo la l di a gli un una è sono con per di del della dello dei delle al alla allo nel nella sul sulla mio mia tuo tua suo sua che chi quando come molto "
    "perché ma non fare comprare chiamare inviare mandare pagare prendere prenotare rispondere preparare finire andare vedere leggere scrivere "
    "pulire medico dentista mamma papà latte pane spazzatura spesa regalo compleanno bucato aggiungi cancella elimina attività compiti "
    "sposta segna mostra annulla voglio devo ho già anche macchina casa lavoro banca rapporto affitto bolletta ricordami ricorda cena riunione "
    "appuntamento figlio figlia portare consegnare palestra chiama compra paga"
)

LANGUAGE = Language(
    code="it",
    words=WORDS,
    telling=TELLING,
    plain_days=True,
    by_24=True,
    elided=frozenset(("l", "d", "un", "all", "dell", "nell", "dall", "sull", "quest", "quell", "mezz", "buon")),
)

"""German words that move a date from where it stands, and words of priority."""

from duly_language.languages.model import Words

_LATER = "verschieb|verschiebe|verschieben|verschiebt|verschoben|schieb|schiebe|schieben|geschoben|verleg|verlege|verlegen|verlegt|später|hinaus|nach hinten"
MOVES: Words = {
    "shift_way": {
        -1: "nach vorne|nach vorn|früher|vorher|eher|davor|vor|zuvor",
        1: "nach hinten|später|nachher|danach|weiter|hinaus",
    },
    "standing": {0: "das|dem|geplant|als|bitte|jetzt|wie"},
    "shift_by": {0: "um"},
    "shift_sense": {
        -1: "vorziehen|vorzuziehen|vorgezogen|vorverlegen|vorzuverlegen|vorverlegt|nach vorne|nach vorn|früher|eher",
        1: _LATER,
    },
    "shift_verb": {0: _LATER},
    "shift_not": {0: "in|alle|auf|zu|für|jede|jeden|jedes"},
    # The particle at the end of the sentence: zieh den Termin um einen Tag vor.
    "shift_end": {-1: "vor", 1: "zurück"},
    "priority_mark": {0: "p|prio|priorität|!!"},
    "priority": {
        (
            1,
        ): "dringend|dringende|dringenden|dringender|dringendes|sehr dringend|höchste priorität|höchster priorität|oberste priorität",
        (1, 2): "wichtig|wichtige|wichtigen|wichtiger|wichtiges|sehr wichtig|hohe priorität|hoher priorität",
        (2,): "mittlere priorität|mittlerer priorität",
        (
            3,
        ): "niedrige priorität|niedriger priorität|geringe priorität|unwichtig|unwichtige|unwichtigen|weniger wichtig",
        (
            4,
            3,
        ): "keine priorität|ohne priorität|nicht wichtig|nicht dringend|nicht so wichtig|nicht so dringend|nicht mehr wichtig|"
        "nicht mehr dringend|nicht mehr so wichtig|nicht mehr so dringend|normale priorität|normaler priorität",
        (): "wichtigste|wichtigsten|wichtigster|wichtigstes|am wichtigsten|dringendste|dringendsten|am dringendsten",
    },
    "order": {
        "priority": "wichtigste|wichtigsten|wichtigster|wichtigstes|am wichtigsten|dringendste|dringendsten|dringendster|dringendstes|am dringendsten",
        "earliest": "am frühesten|als nächstes fällig|früheste|frühesten",
        "date": "nach datum|nach dem datum|nach fälligkeit",
    },
    "priority_word": {
        (2,): "mittel|mittlere|mittlerer|mittleren",
        (3,): "niedrig|niedrige|niedriger|niedrigen|gering|geringe|unwichtiger",
        (4, 3): "normal",
    },
}

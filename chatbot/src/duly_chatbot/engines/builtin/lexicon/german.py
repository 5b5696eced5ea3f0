"""German words by which people point at tasks."""

from duly_chatbot.engines.builtin.lexicon.model import Lexicon


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


GERMAN = Lexicon(
    code="de",
    filler=_set(
        "der|die|das|den|dem|des|ein|eine|einen|einem|einer|mein|meine|meinen|meiner|meinem|unser|unsere|dein|deine|dieser|diese|dieses"
        "|diesen|jene|aufgabe|aufgaben|eintrag|einträge|punkt|punkte|sache|sachen|namens|mit|für|von|vom|zu|zum|zur|am|an|im|in|aus|auf"
        "|und|oder|ist|sind|bitte|mal|alle|alles|es|ich|wir|so|was|erinnerung|nach|bei|beim"
    ),
    one=_set(
        "das|es|die|den|der|dies|dieses|diese|diesen|das da|die da|den da|die aufgabe|diese aufgabe|das eine|davon|dafür|dazu|daran"
        "|die letzte|das letzte|den letzten"
    ),
    many=_set("sie|diese|die|alle|alle davon|die alle|sie alle|jene|diese alle|allen"),
    other=_set("andere|das andere|die andere|den anderen|der andere|die anderen|den rest|der rest"),
    groups=_set("die|diese|alle|alle diese|jene"),
    both=_set("beide|beides|die beiden|diese beiden|die zwei|diese zwei|alle beide|beiden"),
    every=_set("alles|alle|sämtliche|jede|jeden|jedes|all"),
    except_for=_set("außer|ausser|bis auf|ohne|nur nicht|mit ausnahme von|aber nicht"),
    first=_set("ersten|erste|erster|erstes|obersten|oberste|oberen"),
    last=_set("letzten|letzte|letzter|letztes|untersten|unterste|unteren"),
    place={
        "erste": 1,
        "ersten": 1,
        "erster": 1,
        "erstes": 1,
        "1.": 1,
        "zweite": 2,
        "zweiten": 2,
        "zweiter": 2,
        "zweites": 2,
        "2.": 2,
        "dritte": 3,
        "dritten": 3,
        "drittes": 3,
        "3.": 3,
        "vierte": 4,
        "vierten": 4,
        "4.": 4,
        "fünfte": 5,
        "fünften": 5,
        "5.": 5,
        "sechste": 6,
        "sechsten": 6,
        "siebte": 7,
        "siebten": 7,
        "achte": 8,
        "achten": 8,
        "neunte": 9,
        "zehnte": 10,
        "letzte": -1,
        "letzten": -1,
        "letzter": -1,
        "letztes": -1,
        "vorletzte": -2,
        "vorletzten": -2,
        "oberste": 1,
        "obersten": 1,
        "obere": 1,
        "oberen": 1,
        "unterste": -1,
        "untersten": -1,
        "untere": -1,
    },
    to=_set("bis|-|–"),
    yes=_set(
        "ja|j|jo|jep|jup|klar|ok|okay|gern|gerne|mach das|mach|ja bitte|bitte|genau|richtig|stimmt|natürlich|auf jeden fall|ja mach das"
        "|ja gerne|sicher|passt|einverstanden|ja klar|ja genau|jawohl"
    ),
    no=_set(
        "nein|ne|nee|nö|nicht|lieber nicht|doch nicht|abbrechen|lass|lass es|lass das|vergiss es|nein danke|stopp|halt|nein lass"
        "|keine|keinen|keins|keine davon|besser nicht|nein doch nicht"
    ),
    done=_set(
        "erledigt|erledigte|erledigten|fertig|fertige|abgehakt|abgehakte|abgeschlossen|abgeschlossene|abgeschlossenen|geschafft|gemacht"
    ),
    open=_set("offen|offene|offenen|übrig|ausstehend|ausstehende|unerledigt|unerledigte|zu tun"),
    overdue=_set("überfällig|überfällige|überfälligen|verspätet|zu spät|im verzug|verpasst|überfälliges"),
    undated=_set(
        "ohne datum|ohne termin|ohne fälligkeit|undatiert|undatierte|kein datum|ohne tag|ohne fälligkeitsdatum|keinen termin"
    ),
    repeating=_set(
        "wiederkehrend|wiederkehrende|wiederkehrenden|regelmäßig|regelmäßige|regelmäßigen|wiederholt|wiederholende"
    ),
    labelled=_set(
        "label|etikett|tag|schlagwort|markiert|mit dem label|mit label|getaggt|mit dem etikett|mit dem tag|labels"
    ),
    containing=_set("mit|über|zu|die enthalten|wo"),
    told=_set(
        "liste|listen|titel|namen|fällig|fälligen|geplant|habe|hatte|hab|wurde|wurden|schon|noch|jetzt|waren|war|priorität|projekt|da|hier|seit|bis|vor|während|tage|tag"
    ),
    here=_set(
        "da|dort|dahin|dorthin|da rein|hinein|rein|diese liste|dieses projekt|in die liste|ins projekt|dasselbe projekt"
    ),
    endings=("e", "n", "en", "er", "es", "s", "em", "t", "et"),
)

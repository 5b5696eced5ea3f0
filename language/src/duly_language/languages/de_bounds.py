"""German words that make a stretch of a time: where it opens, where it closes, how far it reaches from now."""

from duly_language.languages.model import Words

BOUNDS: Words = {
    "bound": {
        "from": "seit|ab|beginnend|beginnend am|nicht vor|frühestens|erst ab|erst am",
        "after": "nach|später als",
        "until": "bis|bis zum|bis zur|bis spätestens|bis einschließlich|spätestens|spätestens am|spätestens bis|nicht nach",
        "before": "vor|noch vor|früher als",
    },
    "bound_behind": {"from": "oder später|und später|oder danach", "until": "oder früher|oder vorher|spätestens"},
    "rolling": {
        1: "in den nächsten|in den kommenden|innerhalb der nächsten|während der nächsten|die nächsten|binnen|innerhalb von",
        -1: "in den letzten|in den vergangenen|innerhalb der letzten|während der letzten|die letzten",
    },
    "within": {0: "binnen|innerhalb"},
    "same_day": {
        0: "am selben tag|selben tag|am gleichen tag|gleichen tag|am selben|an dem tag|an diesem tag|den gleichen tag|den selben tag|denselben tag"
    },
    "same_day_word": {0: "dort|dahin|da|dann"},
}

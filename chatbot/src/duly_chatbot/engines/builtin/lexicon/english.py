"""English words by which people point at tasks."""

from duly_chatbot.engines.builtin.lexicon.model import Lexicon


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split("|"))


ENGLISH = Lexicon(
    code="en",
    filler=_set(
        "a|an|the|my|our|your|this|that|these|those|one|ones|task|tasks|todo|todos|item|items|thing|things|entry|entries|reminder"
        "|called|named|titled|about|with|for|of|to|on|in|at|from|and|or|is|are|be|please|pls|just|all|any|some|it|its|i|me|we|s"
        "|stuff|up|out|off"
    ),
    one=_set(
        "it|that|this|that one|this one|that task|this task|the task|that thing|the one|the last one|that item|the same|the same one"
        "|the same task|its|that last one"
    ),
    many=_set(
        "them|those|these|they|all of them|all of those|all of these|them all|those all|those tasks|these tasks|those ones|these ones"
        "|all those|all these|the lot|the whole lot|each of them|every one of them|all"
    ),
    other=_set("other|the other|the other one|the other task|the remaining one|the other ones|the others|the rest"),
    groups=_set("those|these|all|the|all those|all these|all of those"),
    both=_set(
        "both|both of them|both of those|the two|those two|these two|both tasks|both of these|the pair|them both"
    ),
    every=_set("everything|all|every|each|anything|all of|every single|all the|all my|any"),
    except_for=_set("except|except for|but|but not|apart from|besides|bar|other than|without|save for|excluding"),
    first=_set("first|top|upper|initial"),
    last=_set("last|bottom|final|lowest"),
    place={
        "first": 1,
        "1st": 1,
        "second": 2,
        "2nd": 2,
        "third": 3,
        "3rd": 3,
        "fourth": 4,
        "4th": 4,
        "fifth": 5,
        "5th": 5,
        "sixth": 6,
        "6th": 6,
        "seventh": 7,
        "7th": 7,
        "eighth": 8,
        "8th": 8,
        "ninth": 9,
        "9th": 9,
        "tenth": 10,
        "10th": 10,
        "top": 1,
        "last": -1,
        "bottom": -1,
        "final": -1,
        "penultimate": -2,
        "former": 1,
        "latter": -1,
        "upper": 1,
        "lower": -1,
    },
    to=_set("to|through|till|until|-|–|thru"),
    yes=_set(
        "yes|y|yeah|yep|yup|sure|ok|okay|do it|go ahead|please do|yes please|of course|correct|right|exactly|confirm|confirmed|definitely"
        "|yes do it|yes go ahead|go for it|that's right|absolutely|fine|sure thing|by all means|yes delete them|yes all of them|aye"
    ),
    no=_set(
        "no|n|nope|nah|don't|do not|never mind|nevermind|cancel|stop|leave it|leave them|no thanks|not now|forget it|no don't|rather not"
        "|better not|no leave it|no leave them|none|neither|none of them|keep them|keep it|no keep them|wait no|no wait"
    ),
    done=_set(
        "did i finish|did i complete|did i do|did i get done|did i tick off|i finished|i completed|have i done|have i finished|achieved"
        "|accomplished|got done|"
        "done|completed|finished|ticked|closed|checked off|ticked off|crossed off|complete"
    ),
    open=_set(
        "to get done|should i get done|must i get done|to be done|need to finish|"
        "open|left|outstanding|pending|remaining|unfinished|to do|undone|not done|still to do|incomplete"
    ),
    overdue=_set("overdue|late|past due|behind|missed|past their date|running late|slipped"),
    undated=_set(
        "isn't scheduled|aren't scheduled|isn't planned|not planned|unplanned|no date yet|not dated|without a date|without date|without a due date|without any date|no date|no due date|undated|without dates|without due dates"
        "|not scheduled|unscheduled|with no date|that have no date|has no date|have no date|without a day|no dates"
    ),
    repeating=_set("repeating|recurring|repeat|that repeat|repeated|routine|routines|habits"),
    labelled=_set(
        "tagged|labelled|labeled|label|tag|labels|tags|with the label|with the tag|tagged with|labelled with|labeled with"
    ),
    containing=_set(
        "with|containing|mentioning|about|that mentions|that mention|to do with|that says|that say|involving"
    ),
    told=_set(
        "list|lists|title|titles|name|names|finish|due|scheduled|planned|have|had|got|did|do|been|already|still|now|was|were|priority|project|lists|which|there|here|left|since|until|by|before|after|during|last|next|day|days"
    ),
    here=_set(
        "that|this|there|in there|that list|that project|this project|this list|that one|it|the same project|the same list|the new project|the new list"
    ),
    endings=("s", "es", "ed", "d", "ing", "er", "ers", "'s"),
)

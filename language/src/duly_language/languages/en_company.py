"""English words that decide whether a phrase beside them is a time: what counts things, names things or does something."""

from duly_language.languages.model import Words

COMPANY: Words = {
    # What a number behind it counts: chapter 3, room 7.
    "numbered": {
        0: "chapter|page|pages|level|part|step|version|room|no|number|item|task|day|week|season|episode|unit|lesson|gate|platform|bus|line|"
        "size|group|team|class|floor|grade|volume|issue|track|question|exercise|section|phase|round|apartment|flat|suite|desk"
    },
    "blocker": {
        0: "points|point|kilograms|kg|percent|euros|euro|dollars|dollar|pounds|pages|people|km|miles|floor|st|street|%|adults|"
        "items|times|degrees|cups|bottles|pieces|packs|boxes|eggs|avenue|ave|road|rd|place|edition|grade|class|gen|generation"
    },
    "function": {
        0: "about|with|and|or|as|if|so|to|for|in|on|at|by|from|of|the|a|an|my|your|our|is|are|was|were|will|would|should|must|can|because|when|but|"
        "please|pls|then|also|too|again|instead|rather|via|without|near|after|before|until|till|i|we|he|she|they|it|you|that|which|who"
    },
    "action": {
        0: "buy|call|ring|phone|email|text|write|send|post|pay|book|order|fix|repair|clean|wash|water|feed|walk|mow|pick|drop|fetch|collect|"
        "return|renew|cancel|check|finish|prepare|plan|pack|read|study|practise|practice|visit|meet|cook|bake|get|go|do|make|take|bring|see|ask|tell"
    },
    "not_before_date": {
        1: "ask|tell|call|ring|phone|email|text|meet|thank|invite|visit|see|pay|mark|message|remind|help|with",
        0: "the|a|an|he|she|it|they|we|i|you|who|his|her|in|my|your|and|to|of|is|was|has|had|with|or|this|that",
    },
    # Between the days of a list.
    "or": {0: "or|as well as|or on"},
    "every_more": {0: "every|each|on|on every"},
    # Names of people too.
    "namesake": {0: "april|june|august|summer|easter"},
    # Behind a number or a month they make an address.
    "street": {0: "street|st|avenue|ave|road|rd|lane|drive|boulevard|blvd|square|crescent"},
    # Before a part of the day they make a greeting.
    "greeting": {0: "good|happy|merry"},
    # Look like times and are sayings: always (1), or where a noun follows (0).
    "idiom": {1: "24/7|7/11|50/50|any day now|any time", 0: "9/11|20/20"},
}

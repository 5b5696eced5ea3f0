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
        "items|times|degrees|cups|bottles|pieces|packs|boxes|eggs|avenue|ave|road|rd|place|edition|grade|class|gen|generation|"
        "bucks|quid|cents|pence|grand|mph|kph|knots|volts|volt|watts|watt|amps|litre|liter|litres|liters|kilo|kilos|gram|ml|oz|lb|lbs|grams|g|cm|mm|metres|meters|feet|ft|"
        "inches|inch|yards|tons|tonnes|psi|calories|kcal|gb|mb|tb|guests|players|kids|children|persons|friends|students|teams|members|runners|"
        "votes|goals|runs|wickets|reps|sets|laps|holes|stars|slices|servings|tablespoons|teaspoons|tbsp|tsp|attempts|steps|copies"
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
        0: "some|aunt|uncle|miss|mrs|ms|mr|dr|the|a|an|he|she|it|they|we|i|you|who|his|her|in|my|your|and|to|of|is|was|has|had|with|or|this|that",
    },
    # Between the days of a list.
    "or": {0: "or|as well as|or on"},
    "every_more": {0: "every|each|on|on every"},
    # Parts of the day that are eaten: behind a noun they belong to it, as in "team lunch".
    "meal": {0: "lunch"},
    # Names of people too.
    "namesake": {0: "april|june|august|summer|easter"},
    # Behind a number or a month they make an address.
    "street": {0: "street|st|avenue|ave|road|rd|lane|drive|boulevard|blvd|square|crescent"},
    # Before a day or month they make a name.
    "title": {0: "mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|aunt|uncle|professor"},
    # Before a part of the day they make a greeting.
    "greeting": {0: "good|happy|merry"},
    # Behind them 3:16 is a ratio or a verse: always (0), or where the minutes are odd (1), for they are names of people too.
    "ratio": {
        0: "ratio|scale|odds|dilute|mix|score|psalm|psalms|genesis|exodus|leviticus|deuteronomy|judges|kings|chronicles|proverbs|"
        "ecclesiastes|lamentations|obadiah|acts|romans|corinthians|galatians|ephesians|philippians|colossians|thessalonians|philemon|"
        "hebrews|revelation|verse|sura|surah",
        1: "joshua|ruth|samuel|ezra|nehemiah|esther|job|isaiah|jeremiah|ezekiel|daniel|hosea|joel|amos|jonah|micah|nahum|zechariah|"
        "malachi|matthew|mark|luke|john|timothy|titus|james|peter|jude",
    },
    # A length behind them begins now: wait 5 minutes, a timer for half an hour.
    "waiting": {0: "wait|timer|countdown|snooze"},
    # Titles and sayings: no time in any company.
    "saying": {
        0: "28 days later|28 weeks later|28 years later|tomorrow never dies|tomorrow never knows|saturday night fever|saturday night live|"
        "friday night lights|friday night dinner|freaky friday|manic monday|blue monday|ruby tuesday|bloody sunday|sunday bloody sunday|"
        "any given sunday|gloomy sunday|stormy monday|month of sundays|man friday|girl friday|tuesdays with morrie|thursday murder club|"
        "sunday times|sunday telegraph|daily mail|usa today|today show|today programme|yesterday once more|yesterday by the beatles|"
        "indian summer|summer of 69|500 days of summer|midsummer night's dream|midnight in paris|midnight oil|midnight run|midnight express|"
        "midnight cowboy|midnight mass|12 o'clock high|five o'clock shadow|5 o'clock shadow|six days seven nights|2 minutes to midnight|"
        "two minutes to midnight|around the world in 80 days|127 hours|48 hrs|first things first|first thing's first|here and now|now or never|"
        "wait a minute|wait a second|just a minute|just a second|in a minute flat|in a heartbeat|one day at a time|day after day|day by day|"
        "day in and day out|night and day|day and night|every day carry|once in a blue moon|every now and then|every now and again|"
        "every so often|time after time|call it a day|the other day|one of these days|some day|one day soon|march madness|april fool|"
        "may the fourth be with you|may 4th be with you|tgi fridays|ruby tuesdays|saturday evening post|4/4 time|3/4 time|10/10 would|may the force be with you|when september ends|november rain|second to none|under the sun|sun tzu|"
        "the longest day|last christmas by wham|the night before christmas|nightmare before christmas|last of the summer wine"
    },
    # Look like times and are sayings: always (1), or where a noun follows (0).
    "idiom": {1: "24/7|7/11|50/50|any day now|any time", 0: "9/11|20/20"},
}

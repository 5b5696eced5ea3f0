"""English: undo, help, small talk and plans for the day."""

from duly_language.commands.rules import Rule

TALK = (
    # Said of one occurrence or of the repeating itself: not for words alone to decide.
    Rule("other", r"(?:stop|cancel|end|quit|remove|delete) .{0,20}(?:repeat|recur)\w*.*|skip .*", 0.4),
    Rule(
        "undo",
        r"(?:no[,. ]+|oops[,. ]+|wait[,. ]+|not like that[,. ]+|that (?:was|is|'s) (?:wrong|not right|a mistake)[,. ]+|my mistake[,. ]+|wrong one[,. ]+)*"
        r"(?:undo|revert|reverse|roll back|take back|rewind|cancel)(?: (?:that|it|this|these|those|them|the last|my last|last|the|what you (?:just )?did|everything you (?:just )?did))?"
        r"(?: (?:change|changes|thing|things|action|actions|one|step|edit|move|command|two|bit))*(?: again)?",
        0.97,
        check={"": "not a lone cancel"},
    ),
    Rule(
        "undo",
        r"(?:no[,. ]+|oops[,. ]+|not like that[,. ]+|hm+[,. ]+)*(?:go|take|step|roll|put|turn) (?:it|that|this|things|them|everything)? ?(?:one step |a step )?back"
        r"(?: (?:a|one) step)?(?: (?:to|the way|as|how) (?:it|they|things|that) (?:was|were))?(?: before)?",
        0.93,
    ),
    Rule(
        "undo",
        r"(?:.{0,40}[,;.:–-] ?)?(?:i |let me |let's |and |just |please |can we |now )*(?:undo|unddo|undoo|udno|revert|reverse|take(?: (?:it|that|this|them|all that))? back|took back|roll(?: (?:it|that|this|them))? back|go back|step back|set back|put(?: (?:it|that|this|them|things|everything|all))? back)"
        r"(?: (?:that|it|this|these|those|them|all of that|the|my|your|last|latest|previous|most recent|recent|one|two|three|thing|things|action|actions|change|changes|step|steps|edit|edits|move|command|commands|bit|what (?:you|i) (?:just )?did|what we just did|a|how (?:it|they|things) (?:was|were)|as (?:it|they|things) (?:was|were)|the way (?:it|they|things) (?:was|were)|to (?:how|what|where|the way) (?:it|they|things|we) (?:was|were)|to before|again|please|right away|before|and more|by))*",
        0.92,
        check={"": "only back"},
    ),
    Rule(
        "undo",
        r"(?:return|restore|change|turn|set|make|leave|have|get) (?:it|that|this|them|things|everything) (?:back )?(?:to )?(?:how|as|what|the way|where) (?:it|they|things|that) (?:was|were|used to be|had been)(?: before)?|(?:change|turn|set|switch) (?:it|that|them|things|everything) back|(?:cancel|discard|reject) (?:that|the|my|your) last (?:change|action|step|edit|one|thing|move)|that (?:was|is) (?:a mistake|wrong|an accident|not right|an error)(?:[,;.]? (?:sorry|oops|please))?|(?:oops|whoops|uh-?oh)[,!. ]+(?:wrong one|not that(?: one)?|my mistake|i didn't mean (?:that|to))|(?:i )?didn't mean (?:to|for) .{1,40}|forget what i just said",
        0.86,
    ),
    Rule(
        "undo",
        r"scratch that|strike that|never ?mind that change|(?:i )?(?:didn't|did not|don't) mean (?:that|to do that|it)|that (?:was|'s) not what i (?:meant|wanted)"
        r"|put (?:it|that|them|everything) back(?: please)?|restore (?:it|that|them|those)|(?:.{1,60}, )?bring (?:it|that|them|those|these) back",
        0.9,
    ),
    Rule(
        "help",
        r"help(?: me)?(?: out)?(?: please)?|\?+|what can (?:you|i) (?:do|say|ask)(?: (?:for me|here|you|you to do))*|how (?:do i|can i|to) use (?:this|you|duly|it)|how does (?:this|duly|it) work"
        r"|what (?:are|do) (?:your|the|you know) ?(?:commands|features|abilities|functions)?|what (?:commands|things) (?:can i (?:say|use|ask)|do you (?:know|understand))|tell me (?:the types of things i can ask|what you can do)(?: .*)?",
        0.95,
    ),
    Rule(
        "smalltalk",
        r"(?:hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day|night)|morning|evening|g'day)(?: (?:there|duly|olly|everyone|all|again|you|friend|buddy))?"
        r"(?:[!,.? ]+(?:how are you|how's it going|slept well|what's up|how do you do|all good|nice to meet you).*)?",
        0.97,
    ),
    Rule(
        "smalltalk",
        r"(?:no[,. ]+|ok[,. ]+|great[,. ]+)?(?:thanks|thank you|thx|ta|cheers|much appreciated|appreciated|many thanks)(?: (?:so much|a lot|a million|very much|again|for (?:that|the help|your help|everything)|duly|olly|a bunch))*(?:[,!. ]+(?:that's|that is|that will be|that'll be) (?:all|it|everything|great|perfect).*)?",
        0.97,
    ),
    Rule(
        "smalltalk",
        r"(?:that's|that is|that was|you're|you are|it's|it is|sounds|looks|how|very|so|pretty) ?(?:very |really |so |just )?(?:all|great|good|nice|cool|perfect|awesome|amazing|wonderful|fine|brilliant|funny|helpful|useful|lovely|smart|correct|right|it|the best)(?: (?:thanks|thank you|job|work|then|for now|enough|today))*",
        0.9,
    ),
    Rule(
        "smalltalk",
        r"(?:bye|goodbye|good night|see you|see ya|later|cya|so long|take care)(?: (?:later|soon|tomorrow|then|now|duly|olly))*",
        0.95,
    ),
    Rule(
        "smalltalk",
        r"(?:ok|okay|k|sure|fine|alright|cool|nice|great|perfect|lovely|good|awesome|lol|haha+|wow|yay|yes|no|yep|nope|yeah|nah|sorry|hm+|oh|ah|never ?mind|doesn't matter|don't care|whatever|good (?:job|work)|well done)(?:[,!. ]+(?:thanks|thank you|then|ok|good|great|sorry|never ?mind))*",
        0.9,
    ),
    Rule(
        "smalltalk",
        r"(?:who|what|how) are you(?: (?:doing|today|feeling|called|really))*|how(?:'s| is) (?:it going|life|things|your day)(?: today)?|what(?:'s| is) (?:up|your name|new)|are you (?:a |an )?(?:real|human|robot|bot|ai|machine|there|ok|alive|sure)(?: .*)?|tell me a joke|do you (?:like|love|hate|dream|sleep|feel) .*",
        0.93,
    ),
    Rule(
        "plan",
        r"(?:help me )?(?:plan|organi[sz]e|structure|arrange|sort out|map out|prioriti[sz]e) (?:out )?(?:my|the|our|this) (?:day|week|morning|afternoon|evening|weekend|work|tasks|to ?-?dos?|list)(?: <due>)?",
        0.92,
    ),
    Rule(
        "plan",
        r"(?:what|which one|which task|which) (?:should|shall|do|can|could|would) (?:i|we) (?:do|work on|start(?: with)?|tackle|focus on|begin with|get done|prioriti[sz]e|need to do)(?: (?:first|next|now|right now))(?: <due>)?",
        0.9,
    ),
    Rule(
        "plan",
        r"(?:what|what's|what is)(?: up)? (?:the )?(?:next(?: (?:thing|task|one|up))?(?: (?:to do|on my list))?|most (?:important|urgent|pressing)(?: (?:thing|task|one|item))?)(?: .*)?",
        0.85,
    ),
    Rule(
        "plan",
        r"(?:what|which)(?: (?:day|days|weekday|evening|afternoon|morning|time|slot))?(?: <due>)? (?:is|are|am i|'s|do i have)(?: still)? (?:free|empty|open|available)(?: <due>)?",
        0.85,
        check={"due": "due"},
    ),
    Rule("plan", r"what should i do(?: <due>)?", 0.85, check={"due": "due"}),
)

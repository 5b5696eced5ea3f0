"""English commands, as data. Order matters: what is more particular stands first."""

from duly_language.commands.english.add import ADD, CHORE
from duly_language.commands.english.ask import ASK
from duly_language.commands.english.finish import COMPLETE, REOPEN
from duly_language.commands.english.label import LABEL
from duly_language.commands.english.move import MOVE
from duly_language.commands.english.prioritise import PRIORITISE
from duly_language.commands.english.remove import ADD_TO_LIST, DELETE
from duly_language.commands.english.talk import TALK
from duly_language.commands.english.update import UPDATE
from duly_language.commands.rules import Grammar

WORDS = {
    "MY": r"(?:my|the|our|this|that|your|his|her|all my|all the|all of my|all of the)",
    "TASK_LIST": r"to ?-?do'?s?(?: ?-?lists?)?|tasks?(?: lists?)?|chores?(?: list)?|lists?|agenda|calend[ae]r|schedule|reminders?(?: list)?|"
    r"(?:list|lists) of (?:things(?: to do)?|tasks|chores|to ?-?do'?s|errands|reminders)(?: to \w+)?|things to do|errands?(?: list)?",
    "ITEMS": r"tasks?|items?|things?|to ?-?do'?s?|chores?|errands?|reminders?|events?|appointments?|meetings?|alarms?|entries|ones?|stuff",
    "ALL": r"all|everything|every|each and every|the whole|the entire|my whole|my entire",
    "DONE": r"done|finished|completed?|through|sorted|dealt with|taken care of|ticked off|checked off|over and done with|all done|all set|wrapped up",
    "IT": r"it|that|them|this|those|these|that one|this one|those ones|the both of them|both|both of them|all of them|the lot",
    "OFF": r"(?:from|off|off of|out of|of)",
    "DROP": r"delete|remove|erase|drop|scrap|trash|bin|kill|nix|cancel|get rid of|throw away|throw out|ditch|discard|take out|wipe|eliminate|rid",
    "LIST_WORD": r"list|project|folder|category|checklist",
    "TAG": r"labels?|tags?",
    "DID": r"(?:\w{3,}(?:ed|ied)|done|did|bought|brought|sent|paid|made|taken|put|written|rung|sold|cut|swept|fed|built|met|had|hung|sewn|sown|"
    r"got|gotten|told|taught|read|drunk|eaten|thrown(?: out| away)?|given|lent|spent|dug|shut|found|fetched|laid|set up|ground|frozen|"
    r"(?:handed|turned|sent|filled|picked|dropped|mopped|tidied|wrapped|cleared|cleaned|washed|hung|taken|put|topped|packed|booked|paid|dug|thrown) "
    r"(?:in|up|off|out|away|back|down))",
    "NO": r"(?:nos?\.?|numbers?|items?|tasks?|#)",
    "LENGTH": r"(?:an?|half an|\d+(?:[.,]\d+)?|one|two|three|four|five|ten|fifteen|twenty|thirty|forty-five|a couple of|a few)(?: and a half)? (?:minutes?|mins?|hours?|hrs?|h)",
    "NAMES": r"[@#]?[\w-]+(?:(?:,|,? and|,? &) (?:the )?[@#]?[\w-]+)*",
    "URGENT": r"(?:(?:very|really|super|most|so|extremely) )?(?:urgent|critical|asap)|(?:the |my |a )?(?:top|highest|number one|no\.? 1|first) priority|"
    r"the most important(?: thing)?|high(?:est)?(?: priority)?|(?:very |really |super |most )?important|a priority",
    "MEDIUM": r"(?:medium|normal|moderate|middle)(?: priority)?",
    "ADDING": r"add|note|remind me to|i (?:need|have|want) to",
    "TASKS": r"(?:buy|get|call|ring|phone|email|e-mail|text|message|write|send|post|mail|pay|book|order|fix|repair|mend|clean|wash|water|feed|walk|mow|"
    r"pick up|drop off|fetch|collect|return|renew|cancel|check|finish|prepare|plan|pack|read|study|practi[sc]e|visit|meet|cook|bake|iron|vacuum|"
    r"hoover|dust|sweep|mop|file|submit|sign|print|scan|schedule|arrange|organi[sz]e|review|update|install|replace|change|charge|refill|"
    r"take|bring|descale|paint|sand|sew|hem|trim|prune|plant|sow|weed|rake|defrost|unpack|assemble|build|measure|research|apply|register|"
    r"ask|tell|talk to|thank|invite|wrap|sell|donate|recycle|backup|back up|proofread|draft|edit|dentist|doctor|meeting|lunch|dinner|gym)",
    # What nobody asks an assistant to do by itself.
    "CHORES": r"(?:buy|pick up|drop off|clean|wash|water|feed|mow|vacuum|hoover|iron|dust|sweep|fix|repair|mend|return|renew|descale|paint|sand|"
    r"take out|collect|fetch|defrost|pack|unpack|assemble|prune|weed|rake|hem|sew|oil|sharpen|tidy|declutter|refill|replace)",
    "LOW": r"low(?:est|er)?(?: priority)?|(?:not|un|less)(?: that| so)? ?(?:urgent|important)",
}

ENGLISH = Grammar(
    code="en",
    words=WORDS,
    rules=(*TALK, *LABEL, *PRIORITISE, *REOPEN, *CHORE, *ADD_TO_LIST, *COMPLETE, *UPDATE, *MOVE, *DELETE, *ASK, *ADD),
    lead=r"(?:(?:would you mind|do you mind|ok(?:ay)?|hey|hi|hello|yo|so|well|also|and|but|then|now|oh|alright|right|great|perfect|thanks|cool|nice|actually|um+|hm+|er|"
    r"please|pls|plz|pleas|kindly|duly|olly|alexa|siri|google|pda|echo|cortana|hang on|wait|yes|yeah|yep|sure|go ahead and|jokes aside|"
    r"let's|let us|lets|(?:can|could|would|will)\s+(?:you|we|i)(?: please| kindly| maybe| just)?|(?:i'd|i would) like (?:you )?to|i want (?:you )?to|i wanna|i need you to|"
    r"you can|help me(?: to)?|do me a favou?r and|is it possible to|feel free to|try to)(?:[,!.:]+\s*|\s+))",
    tail=r"(?:[,.\s]+(?:please|pls|plz|thanks|thank you|thx|ta|cheers|would you|will you|could you|can you|for me|right away|now please|ok|okay|then|"
    r"as well|too|olly|alexa|siri|if you can|if possible))",
    verbs=r"(?:add|create|make|put|remind|delete|remove|erase|drop|cancel|scrap|mark|tick|check|cross|complete|finish|close|move|shift|push|postpone|"
    r"reschedule|delay|bring|bump|rename|call (?:it|that|them)|label|tag|untag|set|prioriti[sz]e|show|list|undo|reopen|clear|start|note|take|swap|snooze)",
    questions=r"(?:what|what's|whats|who|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|would|will|shall|should|have|has|am)",
    pronouns=r"(?:it|that|this|them|these|those|both|one|he|she|they|him|her|there|here|i|we|you|me|us)",
    bare={
        "add_task": r"add|new(?: task)?|remind me|add (?:a|another) task|note|make a note",
        "complete_task": r"complete|tick(?: off)?|check off|cross off|mark|done|finish|mark as done|done with",
        "reopen_task": r"reopen|untick|uncheck",
        "delete_task": r"delete|remove|erase|get rid of",
        "move_task": r"move|put|file|transfer",
        "reschedule_task": r"reschedule|postpone|push|delay|snooze|shift|change the date|change the due date|change the time|move to another day",
        "prioritise_task": r"prioriti[sz]e|change the priority|set the priority",
        "label_task": r"tag|label|add a (?:tag|label)",
        "update_task": r"rename|edit|update|change|retitle",
        "create_list": r"new (?:list|project)",
    },
    spelt="add delete remove erase cancel complete finish remind remember rename reschedule postpone snooze prioritise prioritize label create "
    "schedule cross check clear reopen untick uncheck undo revert move shift push bring change update show list mark put tick",
    conditions=r"if|unless|in case|provided(?: that)?|as long as|assuming(?: that)?|should it|whenever|as soon as|when(?! i get| i'm| i am| i arrive| will| is| are| was| were| do| does| did| can| could| should| would| have| has| am)",
    wondering=r"(?:ask|asks|asking|see|check|find out|know|wonder|tell|show|decide|sure|test|look|what|who|how|remember|add|put|is|are|do|does|did|can|could)",
    pointing=r"(?:it|that|them|this|those|these)(?: off| done)?|off|tick|check|done",
)

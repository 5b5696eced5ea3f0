"""English words by topic: what a line is about, for words that the training data never had beside each other."""

TOPICS: dict[str, str] = {
    "add": (
        "add include insert append put write jot note stick throw tack place enter record log pop pencil mark save "
        "incorporate"
    ),
    "make": "create make start begin set setup establish build generate new open compose",
    "schedule": "schedule book arrange plan organize organise reserve block",
    "remind": "remind reminded reminds reminding alert notify ping nudge prompt buzz",
    "remember": "remember forget memorize remembering forgot recall",
    "drop": (
        "delete remove erase drop cancel clear scrap trash nix ditch discard eliminate rid wipe purge unset "
        "disable empty dump toss deactivate disregard void scratch earse clean removed cancelled canceled deleted "
        "erased cleared deletes cancels removes"
    ),
    "show": (
        "show list tell read give display view recite repeat print say provide inform pull bring present name "
        "enumerate review"
    ),
    "know": "know see hear check look find verify confirm ensure learn",
    "done": "done finished complete completed did finish bought paid sent called cleaned",
    "cross": "tick check cross strike",
    "move": "move reschedule postpone shift push delay change modify alter update edit adjust rename switch",
    "want": "want need like wanna would wish love needs wants",
    "wh": "what what's whats which who who's whose when when's where where's how how's why whatever",
    "aux": (
        "is are was were am do does did has have had can could would will should shall may might isn't aren't "
        "don't doesn't didn't"
    ),
    "i": "i i'm i've i'd i'll me we we've us we're",
    "my": "my our mine",
    "you": "you your you're yourself u",
    "the": "the a an this that these those",
    "it": "it them they",
    "please": "please kindly pls plz thanks thank",
    "alexa": "alexa siri olly google echo pda cortana hey ok hello hi",
    "on": "on in onto into to at for from off of out with about by",
    "and": "and or then also too but so",
    "not": "not no never don't dont nothing none",
    "any": "any anything some something all every everything each both",
    "lists": "list lists todo todos checklist",
    "tasks": "task tasks chore chores errand errands item items things thing stuff entry entries",
    "calendar": "calendar calender calendars schedule agenda planner diary scheduled calander",
    "events": (
        "event events meeting meetings appointment appointments appt meet conference session interview class "
        "classes party birthday anniversary wedding reunion ceremony graduation exam lecture lesson shower baptism "
        "recital rehearsal gathering seminar webinar standup celebration funeral brunch barbecue bbq date dates "
        "engagement engagements vacation holiday trip visit plans plan festival concert"
    ),
    "alarms": "alarm alarms timer wake waking",
    "reminders": "reminder reminders notification notifications alert alerts",
    "shopping": "shopping grocery groceries store buy purchase purchased pick market supermarket",
    "goods": (
        "milk eggs bread butter cheese bananas apples carrots soda wine beer chicken beef rice pasta sugar flour "
        "coffee tea juice water cereal tomatoes potatoes onions lettuce chips cookies candy paper towels toilet "
        "soap shampoo toothpaste detergent batteries bulbs diapers napkins bleach oil salt pepper oranges grapes "
        "strawberries yogurt ham bacon turkey fish salmon shrimp steak pork sausage kleenex ketchup mustard "
        "mayonnaise cream avocado avocados broccoli celery cucumber garlic lemons limes peaches pears pineapple "
        "spinach mushrooms beans corn peas nuts honey jam vinegar spices toothbrush razors deodorant lotion trash "
        "bags foil popcorn crackers bagels muffins donuts cake ice chocolate vodka whiskey champagne socks shirt "
        "shoes pants paint nails screws lightbulbs"
    ),
    "chores": (
        "wash clean mop sweep vacuum dust iron fold mow rake feed walk bathe fix repair paint laundry dishes "
        "washing cleaning mopping sweeping vacuuming dusting ironing folding mowing feeding walking bathroom "
        "kitchen garage lawn yard floor floors windows bed dog cat trash garbage recycling homework taxes bills "
        "rent bill call calling email finish finishing pay paying mail return returning"
    ),
    "people": (
        "mom dad mother father brother sister son daughter wife husband friend friends boss grandma grandpa uncle "
        "aunt kids family cousin john jack mary sarah bob mike david jane sue tom steve paul mark jim james susan "
        "lisa anna peter kate sam alex chris"
    ),
    "doctors": "dentist doctor doctors vet dr haircut therapist checkup physician gym yoga practice",
    "today": (
        "today tonight tomorrow yesterday morning afternoon evening noon midnight night week weekend month year "
        "day days weeks hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday january "
        "february march april june july august september october november december daily weekly monthly next "
        "upcoming coming later soon now"
    ),
    "free": "free busy available open booked availability occupied",
    "music": (
        "song songs music album albums playlist playlists artist band singer track tracks lyrics jazz rock rap pop "
        "classical beatles spotify pandora guitar piano tune tunes radio podcast podcasts audiobook fm station "
        "listen playing play shuffle genre"
    ),
    "volume": (
        "volume louder quieter mute unmute silent speaker speakers brightness sound voice speak accent slower "
        "faster whisper"
    ),
    "lights": (
        "light lights lamp lamps lighting dim brighten socket plug vacuum robot roomba thermostat heater heating "
        "air conditioner ac fan oven coffee machine tv television door doors lock garage bulb color colour"
    ),
    "weather": (
        "weather rain raining snow snowing sunny temperature forecast humidity storm cold hot warm degrees "
        "umbrella jacket cloudy windy hurricane climate"
    ),
    "news": (
        "news headlines headline article newspaper politics election president trump obama brexit government "
        "congress senate war cnn bbc"
    ),
    "money": (
        "bank account accounts balance checking savings credit card cards debit loan mortgage interest rate rates "
        "apr payment payments pay paid transfer transaction transactions deposit withdraw withdrawal check checks "
        "checkbook fraud fraudulent charge charges spend spent spending budget bill bills income salary paycheck "
        "payday tax taxes w2 401k rollover routing pin score limit insurance deductible premium fee fees dollars "
        "dollar money cost costs price prices currency exchange euros yen pounds visa mastercard amex discover "
        "rewards points cash stock stocks market shares bitcoin dow nasdaq invest investment invoice refund"
    ),
    "travel": (
        "flight flights fly airline airlines airport plane plane's ticket tickets hotel hotels motel reservation "
        "reservations luggage bag passport visa vaccines vaccination vaccine trip travel traveling travelling "
        "vacation cruise destination tourist car rental rent uber lyft taxi cab train trains bus buses subway "
        "metro traffic directions route distance miles far mileage mpg gas fuel gallon drive driving highway road "
        "map gps location locate address nearest nearby near layover boarding delta united timezone abroad "
        "international country"
    ),
    "cars": (
        "car tire tires oil engine brake brakes maintenance mechanic vehicle jump battery transmission windshield "
        "lights plates truck"
    ),
    "food": (
        "recipe recipes cook cooking bake baking ingredients ingredient restaurant restaurants cafe pizza burger "
        "burgers sushi thai chinese indian mexican italian takeaway takeout delivery deliver delivers menu dinner "
        "lunch breakfast meal dish dessert calories calorie nutrition nutritional healthy carbs protein vegetarian "
        "vegan eat eating food taco tacos lasagna spaghetti soup salad substitute substitution cup cups tablespoon "
        "teaspoon order ordered"
    ),
    "facts": (
        "define definition mean meaning synonym spell spelling translate translation pronounce word language "
        "french spanish german italian japanese english say capital population tall height old age born died "
        "invented discovered wrote author history historical war century ancient king queen planet planets moon "
        "sun earth space star galaxy atom physics chemistry math mathematics equation square root plus minus times "
        "divided multiply sum percent convert conversion ounces inches feet meters kilometers pounds kilos liters "
        "dinosaur animal animals species bird dog's whale elephant famous actor actress celebrity won winner score"
    ),
    "fun": (
        "joke jokes funny laugh game games chess trivia flip coin roll dice riddle story poem sing dance movie "
        "movies film films show shows episode netflix series tv theater cinema actor fact facts pun"
    ),
    "sports": (
        "football basketball baseball soccer hockey nfl nba mlb team teams match score scores league championship "
        "cup super bowl lakers yankees tennis golf race olympics"
    ),
    "mail": (
        "email emails mail inbox message messages text texts sms tweet tweets twitter facebook post instagram "
        "snapchat contact contacts reply send forward phone cell call dial voicemail wifi bluetooth internet app "
        "apps website download password username sync device laptop computer pc screen software"
    ),
    "work": (
        "pto vacation leave hours job boss company employee hr raise salary application apply resume hired career "
        "office"
    ),
    "smalltalk": (
        "hello hi bye goodbye thanks thank welcome sorry cool awesome great nice good bad sad happy tired bored "
        "love hate amazing wonderful stupid dumb smart robot bot human real ai age birthday hobbies pets name made "
        "creator favorite favourite joke repeat stop okay ok yes no yeah nope maybe sure right wrong correct"
    ),
    "health": (
        "doctor hospital pain headache symptoms medicine pills vitamin disease flu fever diet weight bmi exercise "
        "workout sleep heart blood pressure cancer infection surgery pregnant"
    ),
    "time": "time clock o'clock date timezone zone",
}

"""French words of time. Values as in English; weekdays count from Monday = 0, days from today = 0."""

from duly_language.languages.cldr import named, parts, wide
from duly_language.languages.fr_numbers import NUMBERS, ORDINALS
from duly_language.languages.model import Language, Words, word_set

_WEEKDAYS = wide("fr", "weekdays")

WORDS: Words = {
    "weekday": named("fr", "weekdays", {number: f"les {day}s|{day}s" for number, day in enumerate(_WEEKDAYS)}),
    "weekdays_plural": {
        **{number: f"les {day}s|{day}s" for number, day in enumerate(_WEEKDAYS)},
        (0, 1, 2, 3, 4): "en semaine|les jours ouvrés|les jours ouvrables|les jours de semaine",
        (5, 6): "les week-ends|les weekends|le week-end|le weekend",
    },
    "days_named": {
        (
            0,
            1,
            2,
            3,
            4,
        ): "en semaine|les jours ouvrés|les jours ouvrables|les jours de semaine|jours ouvrés|jours ouvrables|jour ouvré|"
        "jour ouvrable|jour de semaine|jours de semaine",
        (5, 6): "week-end|week-ends|weekend|weekends|les week-ends|les weekends",
    },
    "month": named("fr", "months", {2: "fév"}),
    # Everyday words too: they tell no language, and need the company of a date or hour.
    "weak": {
        "weekday": "lun|mar|mer|jeu|ven|sam|dim",
        "month": "mars|sept|fév|avr|oct",
        "telling": "cet|lun|mar|mer|jeu|ven|sam|dim|six|dix|date|part|point|fin|week|end|page|article|version|final|minute|second|weekend|weekends|due|classe|the|mid|sec|pas|midi|max|minutes|train|place|notes|les|pile|courant|pour|min|sous|on",
    },
    "company": {0: "lun|mar|mer|jeu|ven|sam|dim", 1: "mars"},
    "unit": {
        "second": "seconde|secondes|sec",
        "minute": "minute|minutes|min|mn",
        "hour": "heure|heures|h",
        "day": "jour|jours|j",
        "week": "semaine|semaines|sem",
        "month": "mois",
        "quarter": "trimestre|trimestres",
        "year": "an|ans|année|années",
    },
    "workday_unit": {"workday": "jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables"},
    "unit_glued": {"minute": "m", "day": "j"},
    "named_length": {
        "14 day": "quinze jours|une quinzaine|une quinzaine de jours|la quinzaine",
        "7 day": "huit jours|une huitaine|une huitaine de jours",
        "10 day": "une dizaine de jours",
        "30 minute": "une demi-heure|demi-heure|une demie heure|une demi heure",
        "15 minute": "un quart d'heure|quart d'heure",
        "45 minute": "trois quarts d'heure|3 quarts d'heure",
        "6 month": "un semestre",
    },
    "relative_day": {
        0: "aujourd'hui|aujourdhui|aujourd hui|auj|dans la journée",
        1: "demain|le lendemain",
        2: "après-demain|après demain|surlendemain|le surlendemain",
        -1: "hier",
        -2: "avant-hier|avant hier",
    },
    "now": {0: "maintenant|tout de suite|immédiatement|à l'instant"},
    "part": parts(
        "fr",
        {
            "early": "de bonne heure|tôt le matin|tôt|au petit matin|à l'aube",
            "morning": "matin|matins|les matins|le matin|du matin|au matin|dans la matinée|la matinée|en matinée|matinée",
            "lunch": "à l'heure du déjeuner|pendant le déjeuner|le midi|midi pile",
            "afternoon": "après-midi|après-midis|après midi|l'après-midi|l'après midi|de l'après-midi|de l'après midi|dans l'après-midi|cet aprem|aprem",
            "lateafternoon": "en fin d'après-midi|fin d'après-midi",
            "evening": "soir|soirs|les soirs|le soir|du soir|au soir|dans la soirée|en soirée|la soirée|soirée|en début de soirée",
            "lateevening": "tard le soir|en fin de soirée",
            "night": "nuit|nuits|la nuit|de nuit|dans la nuit|pendant la nuit",
            "afterwork": "après le travail|après le boulot|en sortant du travail",
            "eod": "en fin de journée|fin de journée|d'ici la fin de la journée|avant la fin de la journée",
        },
    ),
    "part_today": {
        "tonight": "ce soir|cette nuit|dans la soirée d'aujourd'hui",
        "morning": "ce matin",
        "afternoon": "cet après-midi|cet après midi|cette après-midi|cet aprem|cet aprèm",
        "lunch": "ce midi",
    },
    "part_yesterday": {"evening": "hier soir", "night": "la nuit dernière|cette nuit dernière"},
    "part_tomorrow": {"lunch": "demain midi"},
    "clock_word": {12: "midi", 0: "minuit"},
    "oclock": {0: "h|heures|heure"},
    "hour_mark": {0: "h|heures|heure"},
    "minute_word": {15: "quart|un quart|le quart", 30: "demie|demi"},
    "hour_plus": {0: "et"},
    "hour_minus": {0: "moins|moins le"},
    "number": NUMBERS,
    "article": {1: "un|une"},
    "few": {2: "deux ou trois", 3: "quelques|plusieurs"},
    "half": {0: "un demi|une demi|une demi-|demi-|demi"},
    "and_half": {0: "et demie|et demi"},
    "quarters": {3: "trois quarts d'|trois quarts de"},
    "part_of": {0: "d'"},
    "or_so": {0: "ou|à|-|–"},
    "ordinal": ORDINALS,
    "ordinal_suffix": {0: "er|ère|re|e|ème|eme|ième|nd|nde"},
    "last": {-1: "dernier|dernière|derniers", -2: "avant-dernier|avant-dernière|avant dernier"},
    "this": {0: "ce|cet|cette|ces"},
    "next": {1: "prochain|prochaine|prochains|prochaines|le prochain|la prochaine|les prochains|les prochaines"},
    "previous": {-1: "dernier|dernière|derniers|dernières|la dernière|les derniers|les dernières"},
    "pick_behind": {
        "next": "prochain|prochaine|prochains|qui vient|suivant|suivante|à venir",
        "last": "dernier|dernière|passé|passée|précédent|précédente",
        "this": "-ci|courant|en cours",
    },
    "weekday_week": {1: "en huit", 2: "en quinze"},
    "weekday_from": {1: "après|suivant|qui suit", -1: "avant|précédant"},
    "the": {0: "le|la|l'|les"},
    "of": {0: "de|du|d'|de l'|des|en|de la|au"},
    "lead": {
        0: "le|la|l'|à|a|au|en|du|de|d'|dans|vers|pour|pour le|ce|dès|à partir de|à partir du|autour de|aux environs de|environ|pendant|"
        "courant|dans le courant de|durant|aux alentours de|depuis|depuis le|sur les coups de"
    },
    "join": {0: ",|à|au|a|de|du|le|la|en|vers|-|dans|pour|d'|l'|dès|après|avant"},
    "in": {
        1: "dans|d'ici|dans les|dans à peu près|dans environ|sous|d'ici à|dans un délai de|en moins de|dans moins de|dans moins d'|au bout de",
        -1: "il y a|y a|voilà",
    },
    "at": {0: "à|vers|dès|@|pour|jusqu'à|sur les coups de"},
    "year_lead": {0: "en"},
    "exact": {0: "pile|précises|précise|tapantes|environ"},
    "around": {0: "environ|à peu près|près de|autour de|vers"},
    "and": {0: "et|&|,|, et|ainsi que|puis"},
    "or": {0: "ou|ou bien"},
    "every_more": {0: "tous les|chaque|le|les"},
    "ago": {1: "plus tard|à partir de maintenant|après aujourd'hui", -1: "plus tôt|auparavant"},
    "before_it": {0: "avant|plus tôt"},
    "from": {1: "après|à compter de|à partir de|à dater de", -1: "avant"},
    "edge": {
        "start": "début|début de|début du|au début de|au début du|le début de|le début du|en début de|début d'|en début d'|au début de l'|"
        "au début de la",
        "mid": "mi-|à la mi-|milieu de|au milieu de|au milieu du|le milieu du|milieu|au milieu de l'",
        "end": "fin|fin de|fin du|à la fin de|à la fin du|la fin de|la fin du|en fin de|fin d'|à la fin de l'|à la fin de la|la fin de la|fin de la",
        "rest": "le reste de|le reste du|le reste de la|le reste de l'",
        "week_of": "la semaine du|semaine du",
    },
    "edge_word": {
        "month": "fin du mois|fin de mois|la fin du mois|à la fin du mois|en fin de mois",
        "year": "fin d'année|fin de l'année|la fin de l'année|à la fin de l'année|en fin d'année",
        "week": "fin de la semaine|fin de semaine|la fin de la semaine|en fin de semaine|à la fin de la semaine",
    },
    "deadline": {
        0: "avant|avant le|avant la|d'ici|d'ici le|d'ici à|d'ici au|d'ici la|jusqu'à|jusqu'au|jusqu'en|au plus tard|au plus tard le|"
        "au plus tard à|pour le|pas avant|pas avant le|date limite|échéance|deadline|avant l'"
    },
    "to": {0: "au|à|jusqu'au|jusqu'à|-|–|—|/"},
    "between": {0: "entre|entre le|du"},
    "range_and": {0: "et|et le|-|à|au"},
    "every": {0: "tous les|toutes les|chaque|ts les|tout les"},
    "every_done": {0: "tous les!|toutes les!|chaque!"},
    "other": {2: "deuxième|second"},
    "one_in": {2: "sur deux|sur 2", 3: "sur trois|sur 3", 4: "sur quatre|sur 4"},
    "frequency": {
        "day": "quotidiennement|journellement|une fois par jour|1 fois par jour",
        "week": "hebdomadairement|une fois par semaine|1 fois par semaine|chaque semaine",
        "month": "mensuellement|une fois par mois|1 fois par mois",
        "bimonth": "tous les deux mois",
        "quarter": "une fois par trimestre|trimestriellement",
        "halfyear": "deux fois par an|2 fois par an|semestriellement",
        "year": "annuellement|une fois par an|1 fois par an",
    },
    "completion": {0: "après l'avoir fait|après l'avoir faite|une fois terminé|une fois fait|après l'avoir terminé"},
    "starting": {
        0: "à partir de|à partir du|dès|dès le|à compter du|à compter de|à commencer par|en commençant le|en commençant|à partir d'|"
        "en partant du|en commençant par"
    },
    "until": {0: "jusqu'à|jusqu'au|jusqu'en|jusqu'à la|jusqu'à l'|jusque|jusqu'aux"},
    "except": {
        0: "sauf|sauf le|sauf les|excepté|excepté le|à l'exception de|à l'exception du|hormis|mais pas|mais pas le|hors"
    },
    "bounded_for": {0: "pendant|pour|durant|pendant les prochains|pendant les prochaines"},
    "times": {0: "fois"},
    "times_word": {2: "deux fois", 3: "trois fois"},
    "for": {0: "pendant|durant|durée"},
    "hour_lead": {0: "après|avant|jusqu'à|dès|vers"},
    "week_number": {0: "semaine|semaine numéro|sem"},
    "weekend": {0: "week-end|weekend|week end|we"},
    "holiday": {
        "12-25": "noël|jour de noël|le jour de noël",
        "12-24": "réveillon de noël|la veille de noël|veille de noël",
        "12-26": "lendemain de noël|le lendemain de noël",
        "12-31": "saint-sylvestre|la saint-sylvestre|réveillon du nouvel an|réveillon du jour de l'an|réveillon",
        "01-01": "jour de l'an|le jour de l'an|nouvel an|le nouvel an",
        "01-06": "épiphanie|l'épiphanie",
        "02-02": "chandeleur|la chandeleur",
        "02-14": "saint-valentin|la saint-valentin|saint valentin|la saint valentin",
        "05-01": "fête du travail|la fête du travail",
        "05-08": "fête de la victoire",
        "06-21": "fête de la musique|la fête de la musique",
        "07-14": "fête nationale|la fête nationale",
        "08-15": "assomption|l'assomption",
        "10-31": "halloween",
        "11-01": "toussaint|la toussaint",
        "11-11": "armistice|l'armistice",
        "easter+0": "pâques|dimanche de pâques|le dimanche de pâques",
        "easter-2": "vendredi saint|le vendredi saint",
        "easter+1": "lundi de pâques|le lundi de pâques",
        "easter-47": "mardi gras|mardi-gras",
        "easter-46": "mercredi des cendres",
        "easter+39": "ascension|l'ascension|jeudi de l'ascension|le jeudi de l'ascension",
        "easter+49": "pentecôte|la pentecôte",
        "easter+50": "lundi de pentecôte|le lundi de pentecôte",
        "nth5--1-6": "fête des mères|la fête des mères",
        "nth6-3-6": "fête des pères|la fête des pères",
    },
    "zone": {0: "gmt|utc"},
    "season": {"spring": "printemps", "summer": "été", "autumn": "automne", "winter": "hiver"},
    "firm_lead": {
        0: "le|avant|avant le|jusqu'à|jusqu'au|jusqu'en|à|au|en|dès|depuis|d'ici|d'ici le|d'ici la|après|à partir de|à partir du|vers|"
        "au plus tard|pour le|courant|pas avant|dans|pas avant le|d'ici à|pendant|durant"
    },
    "loose_lead": {0: "pour|de|ce"},
    "numbered": {
        0: "chapitre|page|pages|niveau|partie|étape|version|chambre|numéro|no|n|saison|épisode|leçon|quai|bus|ligne|taille|groupe|classe|"
        "tome|piste|question|exercice|article|salle|lot|appartement|porte|voie|bâtiment|métro|tram"
    },
    "blocker": {
        0: "euros|euro|€|%|pour cent|kg|kilos|km|mètres|personnes|pages|points|ans|fois|degrés|litres|grammes|g|étage|enfants|pièces|billets|"
        "boîtes|bouteilles|œufs|oeufs|tasses|places|mois|invités"
    },
    "function": {
        0: "le|la|les|l'|un|une|des|et|ou|mais|avec|pour|à|au|aux|de|du|d'|en|sur|dans|chez|par|sans|sous|je|tu|il|elle|nous|vous|ils|on|"
        "est|sont|était|que|qui|car|si|quand|ne|pas|mon|ma|mes|son|sa|ses|ce|cette|svp|merci|puis|aussi|encore|plutôt|parce"
    },
    "not_before_date": {
        1: "demander|dire|appeler|inviter|remercier|voir|rappeler|appelle|invite|avec",
        0: "la|les|un|une|des|il|elle|on|nous|je|tu|mon|ma|mes|sa|son|et|de|est|a|ai|as|ont|avons|avez|avait|sur",
    },
    "title": {0: "monsieur|madame|mademoiselle|mme|mlle|m.|mr|docteur|dr|dr.|famille|oncle|tante"},
    "greeting": {0: "bon|bonne|bonjour"},
    "street": {0: "rue|avenue|boulevard|place"},
}

TELLING = word_set(
    "le les l une des du au aux à en de la et ou est sont avec pour dans chez sur je tu il elle nous vous mon ma mes ton ta son sa ses ce cette "
    "que qui quoi quand pas ne plus très bien faire acheter appeler rappeler rappelle envoyer payer prendre rendez-vous rdv réunion "
    "réserver répondre préparer finir aller voir lire écrire nettoyer ranger sortir médecin dentiste maman papa lait pain poubelles "
    "courses cadeau anniversaire lessive ménage ajoute ajouter supprime supprimer tâche tâches liste déplace marque montre annule "
    "c'est j'ai qu'est-ce qu'il déjà aussi encore voiture maison travail banque rapport loyer facture"
)

LANGUAGE = Language(
    code="fr",
    words=WORDS,
    telling=TELLING,
    plain_days=True,
    by_24=True,
    spellings=(("œ", "oe"),),
    elided=frozenset(("l", "d", "jusqu", "qu")),
)

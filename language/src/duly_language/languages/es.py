"""Spanish words of time. Values as in English; weekdays count from Monday = 0, days from today = 0."""

from duly_language.languages.cldr import named, parts, wide
from duly_language.languages.es_numbers import NUMBERS, ORDINALS
from duly_language.languages.model import Language, Words, word_set

_WEEKDAYS = wide("es", "weekdays")
_PLURAL = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábados", "domingos")

WORDS: Words = {
    "weekday": named("es", "weekdays", {number: f"los {day}|{day}" for number, day in enumerate(_PLURAL)}),
    "weekdays_plural": {
        **{number: f"los {day}" for number, day in enumerate(_PLURAL)},
        (
            0,
            1,
            2,
            3,
            4,
        ): "entre semana|los días laborables|los días hábiles|de lunes a viernes|los días de semana|días laborables",
        (5, 6): "los fines de semana|los findes|fines de semana",
    },
    "days_named": {
        (
            0,
            1,
            2,
            3,
            4,
        ): "entre semana|los días laborables|los días hábiles|de lunes a viernes|los días de semana|día laborable|días laborables|día hábil|"
        "días hábiles|día de semana",
        (5, 6): "fin de semana|fines de semana|los fines de semana|los findes|finde",
    },
    "month": named("es", "months", {9: "setiembre|sep|set"}),
    # Everyday words too: they tell no language, and need the company of a date or hour.
    "weak": {
        "weekday": "lun|mar|mié|jue|vie|sáb|dom",
        "month": "may|mar|mayo|ago|set|sep|abr|ene",
        "telling": "lun|mar|mie|jue|vie|sab|dom|set|once|ago|final|media|sin|min|sec|now|and|due|son|principal|sobre|antes|con|salvo|dos|atrás|corpus|san|tipo|a.m.|p.m.|seg|plus",
    },
    "company": {0: "lun|mar|mié|mie|jue|vie|sáb|sab|dom"},
    "unit": {
        "second": "segundo|segundos|seg|segs",
        "minute": "minuto|minutos|min|mins",
        "hour": "hora|horas|h|hs|hrs",
        "day": "día|días|dia|dias",
        "week": "semana|semanas|sem",
        "month": "mes|meses",
        "quarter": "trimestre|trimestres",
        "year": "año|años",
    },
    "workday_unit": {"workday": "día hábil|días hábiles|día laborable|días laborables"},
    "unit_glued": {"minute": "m", "day": "d"},
    "named_length": {
        "14 day": "quince días|una quincena|la quincena",
        "7 day": "ocho días",
        "15 minute": "un cuarto de hora|cuarto de hora",
        "45 minute": "tres cuartos de hora",
        "30 minute": "media hora|una media hora",
        "6 month": "medio año|un semestre",
    },
    "relative_day": {
        0: "hoy|hoy mismo|el día de hoy",
        1: "mañana|mañana mismo|el día de mañana",
        2: "pasado mañana|pasado|pasao mañana",
        -1: "ayer",
        -2: "anteayer|antes de ayer|antier",
    },
    "weak_day": {2: "pasado"},
    "now": {0: "ahora|ahora mismo|ya mismo|en este momento|inmediatamente"},
    "part": parts(
        "es",
        {
            "early": "temprano|por la mañana temprano|a primera hora|a primera hora de la mañana|de madrugada|por la madrugada|de la madrugada|"
            "al amanecer|madrugada|temprano por la mañana",
            "morning": "mañanas|por la mañana|de la mañana|en la mañana|a la mañana|la mañana|por las mañanas|las mañanas|por la mañana del|la mañana del|"
            "a media mañana",
            "lunch": "del mediodía|a la hora de comer|a la hora del almuerzo",
            "afternoon": "tardes|por la tarde|de la tarde|en la tarde|a la tarde|la tarde|por las tardes|las tardes|tarde|la tarde del|a media tarde",
            "evening": "al anochecer|al atardecer|a última hora de la tarde",
            "night": "noches|por la noche|de la noche|en la noche|a la noche|la noche|por las noches|las noches|noche|de noche|la noche del",
            "afterwork": "después del trabajo|después de trabajar|al salir del trabajo",
            "eod": "a última hora|al final del día|al final de la jornada|antes de que acabe el día|fin del día|a última hora del día",
        },
    ),
    "part_today": {
        "tonight": "esta noche|hoy por la noche|hoy a la noche|hoy en la noche",
        "morning": "esta mañana",
        "afternoon": "esta tarde",
        "lunch": "este mediodía",
        "early": "esta madrugada",
    },
    "part_yesterday": {"night": "anoche|ayer por la noche|ayer noche"},
    "clock_word": {12: "mediodía|el mediodía", 0: "medianoche|la medianoche|media noche"},
    "meridiem": {0: "am|a.m.|a. m.|a.m", 12: "pm|p.m.|p. m.|p.m"},
    "oclock": {0: "h|hs|hrs|horas|en punto"},
    "hour_mark": {0: "h|horas"},
    "minute_word": {15: "cuarto|un cuarto", 30: "media"},
    "hour_plus": {0: "y|con"},
    "hour_minus": {0: "menos"},
    "number": NUMBERS,
    "article": {1: "un|una"},
    "few": {
        2: "un par de|par de|un par",
        3: "unos|unas|varios|varias|unos pocos|unas pocas|algunos|algunas|unos cuantos|unas cuantas",
    },
    "half": {0: "media|medio"},
    "and_half": {0: "y media|y medio"},
    "or_so": {0: "o|a|-|–|ó"},
    "ordinal": ORDINALS,
    "ordinal_suffix": {0: "º|ª|°|er|ro|ra|do|da|to|ta|mo|ma|.º|.ª"},
    "last": {-1: "último|última|últimos|últimas", -2: "penúltimo|penúltima"},
    "this": {0: "este|esta|estos|estas|el presente|en este|en esta"},
    "next": {
        1: "próximo|próxima|próximos|próximas|el próximo|la próxima|los próximos|las próximas|el siguiente|la siguiente|siguiente|siguientes"
    },
    "previous": {-1: "pasado|pasada|último|última|el pasado|la pasada|el último|la última|los últimos|las últimas"},
    "pick_behind": {
        "next": "que viene|próximo|próxima|siguiente|entrante|que entra|que vienen",
        "last": "pasado|pasada|anterior",
        "this": "en curso|actual",
    },
    "weekday_from": {1: "después de|siguiente a|tras|posterior a", -1: "antes de|anterior a"},
    "the": {0: "el|la|los|las|el día|día"},
    "of": {0: "de|del|de el|en|de la|al"},
    "lead": {
        0: "el|la|a|a las|a eso de las|a la|al|en|de|del|para|para el|para la|sobre|sobre las|hacia|hacia las|a partir de|a partir del|desde|desde el|"
        "por|durante|este|alrededor de|alrededor de las|aproximadamente a las|en torno a las|con|como a las|tipo|el día|día|desde las|para las|"
        "de las|las|pa|p'al"
    },
    "join": {
        0: ",|a|a las|a la|al|de|del|el|la|en|por|-|para|sobre|sobre las|hacia|hacia las|desde|a partir de|a partir de las|desde las|día|"
        "antes de|antes de las|después de|después de las|de la|para las"
    },
    "in": {
        1: "en|dentro de|de aquí a|en los próximos|en las próximas|en unos|en menos de|de acá a|al cabo de|en un plazo de|en el plazo de",
        -1: "hace",
    },
    "at": {
        0: "a las|a eso de las|a la|las|sobre las|hacia las|@|desde las|a partir de las|para las|como a las|antes de las|después de las|de las|hasta las"
    },
    "exact": {0: "en punto|exactas|clavadas"},
    "around": {0: "aproximadamente|unos|unas|más o menos|alrededor de|cerca de"},
    "and": {0: "y|e|&|,|, y|así como"},
    "or": {0: "o|u"},
    "every_more": {0: "los|cada|todos los|el"},
    "ago": {1: "a partir de ahora|a partir de hoy|más tarde|después", -1: "atrás|antes"},
    "before_it": {0: "antes"},
    "from": {1: "después de|después del|tras|a partir de|a partir del|desde|a contar desde", -1: "antes de|antes del"},
    "edge": {
        "start": "principios de|a principios de|a principios del|principio de|a comienzos de|comienzos de|al principio de|a inicios de|inicios de|"
        "primeros de|a primeros de|inicio de|al inicio de|comienzo de|principios del",
        "mid": "mediados de|a mediados de|a mediados del|mediados del|a mitad de|mitad de",
        "end": "finales de|a finales de|a finales del|fines de|a fines de|fin de|final de|al final de|últimos de|finales del|final del|el final de|"
        "a final de|al final del",
        "rest": "el resto de|resto de|el resto del|el resto de la",
        "week_of": "la semana del|semana del",
    },
    "edge_word": {
        "month": "fin de mes|final de mes|finales de mes|a fin de mes|a final de mes|a finales de mes|final del mes|al final del mes|fin del mes",
        "year": "fin de año|a fin de año|final de año|finales de año|a final de año|a finales de año|fin del año|final del año",
        "week": "final de la semana|al final de la semana|a finales de semana|finales de semana",
    },
    "deadline": {
        0: "antes de|antes del|antes de la|antes de las|antes de el|hasta|hasta el|hasta las|hasta la|a más tardar|a más tardar el|a más tardar a las|"
        "como muy tarde|como muy tarde el|como tarde el|como tarde|para el|para|fecha límite|plazo|no antes de|no antes del"
    },
    "to": {0: "a|al|hasta|hasta el|-|–|—|/|a las|a la|hasta las|hasta la"},
    "between": {0: "entre|entre el|entre las|de|del|desde|desde el|desde las|de las"},
    "range_and": {0: "y|y el|y las|-|a"},
    "every": {0: "cada|todos los|todas las|todo los|to los"},
    "every_done": {0: "cada!|todos los!|todas las!"},
    "other": {2: "segundo|segunda"},
    "one_in": {2: "sí y otro no|sí , otro no|sí y uno no|de cada dos|sí , uno no|sí y otra no", 3: "de cada tres"},
    "frequency": {
        "day": "diariamente|a diario|todos los días|una vez al día|1 vez al día|cada día",
        "week": "semanalmente|una vez a la semana|una vez por semana|1 vez por semana|1 vez a la semana",
        "biweek": "quincenalmente|cada quince días|cada 15 días|cada quincena",
        "month": "mensualmente|una vez al mes|1 vez al mes|una vez por mes",
        "bimonth": "bimestralmente",
        "quarter": "trimestralmente|una vez al trimestre",
        "halfyear": "semestralmente|cada semestre|cada medio año|dos veces al año|2 veces al año",
        "year": "anualmente|una vez al año|1 vez al año|una vez por año",
    },
    "completion": {
        0: "después de hacerlo|después de terminar|después de terminarlo|después de completarlo|tras hacerlo|tras completarlo"
    },
    "starting": {
        0: "a partir de|a partir del|desde|desde el|empezando|empezando el|empezando en|comenzando|comenzando el|a partir de la|desde la|"
        "empezando por|a contar del"
    },
    "until": {0: "hasta|hasta el|hasta la|hasta finales de"},
    "except": {
        0: "excepto|excepto el|excepto los|salvo|salvo el|salvo los|menos|menos el|menos los|a excepción de|pero no|pero no los|quitando"
    },
    "bounded_for": {0: "durante|por|durante los próximos|durante las próximas"},
    "times": {0: "veces|vez"},
    "times_word": {2: "dos veces", 3: "tres veces"},
    "for": {0: "durante|por|dura|duración"},
    "hour_lead": {0: "antes de|después de|hasta|desde"},
    "week_number": {0: "semana número|semana n.º|semana nº"},
    "weekend": {0: "fin de semana|finde|fin de semana largo"},
    "holiday": {
        "12-25": "navidad|día de navidad|el día de navidad",
        "12-24": "nochebuena|víspera de navidad|la víspera de navidad",
        "12-28": "día de los inocentes|los santos inocentes",
        "12-31": "nochevieja|noche vieja|fin de año nuevo",
        "01-01": "año nuevo|día de año nuevo",
        "01-05": "noche de reyes",
        "01-06": "reyes|día de reyes|el día de reyes|reyes magos|epifanía",
        "02-14": "san valentín|día de los enamorados",
        "03-19": "san josé|día del padre",
        "04-23": "sant jordi|san jordi|día del libro",
        "05-01": "día del trabajo|día del trabajador|fiesta del trabajo",
        "06-24": "san juan",
        "08-15": "asunción|la asunción",
        "10-12": "día de la hispanidad|el pilar",
        "10-31": "halloween",
        "11-01": "todos los santos|día de todos los santos",
        "11-02": "día de muertos|día de los muertos",
        "12-06": "día de la constitución",
        "12-08": "la inmaculada|inmaculada",
        "easter+0": "pascua|domingo de pascua|domingo de resurrección",
        "easter-2": "viernes santo",
        "easter-3": "jueves santo",
        "easter+1": "lunes de pascua",
        "easter-7": "domingo de ramos|semana santa",
        "easter-46": "miércoles de ceniza",
        "easter+60": "corpus|corpus christi",
        "nth5-1-6": "día de la madre|el día de la madre",
    },
    "zone": {0: "gmt|utc"},
    "season": {"spring": "primavera", "summer": "verano", "autumn": "otoño", "winter": "invierno"},
    "firm_lead": {
        0: "el|antes de|antes del|hasta|hasta el|desde|desde el|en|para el|después de|después del|a partir de|a partir del|al|a más tardar el|"
        "como muy tarde el|a las|sobre el|durante|tras|a|no antes de|como tarde el"
    },
    "loose_lead": {0: "para|de|este|por"},
    "numbered": {
        0: "capítulo|página|páginas|nivel|parte|paso|versión|habitación|número|nº|no|temporada|episodio|lección|andén|autobús|línea|talla|grupo|"
        "clase|tomo|pista|pregunta|ejercicio|artículo|sala|piso|puerta|bus|aula|mesa|planta|tema|vía"
    },
    "blocker": {
        0: "euros|euro|€|%|por ciento|kg|kilos|km|metros|personas|páginas|puntos|años|veces|grados|litros|gramos|g|piso|niños|piezas|entradas|"
        "cajas|botellas|huevos|tazas|plazas|pesos|dólares|manzanas|invitados"
    },
    "function": {
        0: "el|la|los|las|un|una|unos|unas|y|o|pero|con|para|a|al|de|del|en|por|sin|yo|tú|él|ella|nosotros|es|son|era|que|quien|porque|si|cuando|"
        "no|mi|mis|tu|su|sus|este|esta|ya|también|luego|muy|como|se|me|te|lo|le|nos|más|favor"
    },
    "not_before_date": {
        1: "preguntar|decir|llamar|invitar|ver|visitar|con|llama|invita",
        0: "la|las|un|una|unos|unas|ella|ellos|mi|mis|su|sus|y|de|es|está|tu|muy|ha|he|han",
    },
    "title": {0: "señor|señora|señorita|sr|sr.|sra|sra.|don|doña|doctor|doctora|dr|dr.|dra|dra.|san|tío|tía|familia"},
    "greeting": {0: "buenos|buenas|buena|feliz"},
    "street": {0: "calle|avenida|plaza|paseo"},
    "idiom": {1: "24/7"},
}

TELLING = word_set(
    "el la los las en de un unas unos y es son está con para por del al mi mis tu su sus que qué quién cuándo cómo muy pero porque "
    "hacer comprar llamar enviar pagar recoger reunión reservar terminar ir ver leer escribir limpiar médico dentista mamá papá leche pan basura "
    "compra regalo cumpleaños lavar ropa añade añadir borra borrar tarea tareas lista mueve marca muestra cancela quiero tengo hay ya también "
    "coche casa trabajo banco informe alquiler factura recuérdame recordar cita cena hija hijo llevar sacar perro mandar preparar estudiar "
    "entregar renovar gimnasio"
)

LANGUAGE = Language(code="es", words=WORDS, telling=TELLING, plain_days=True, by_24=True)

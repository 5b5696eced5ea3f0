"""English names of time zones: minutes east of UTC, or the IANA zone where one name serves summer and winter."""

from duly_language.languages.model import Value

ZONES: dict[Value, str] = {
    0: "gmt|utc|wet|z",
    60: "cet|bst|west",
    120: "cest|eet|sast",
    180: "msk|eest",
    330: "ist",
    480: "sgt|awst",
    540: "jst|kst",
    600: "aest",
    660: "aedt",
    720: "nzst",
    780: "nzdt",
    -180: "brt|art",
    -240: "edt",
    -300: "est|cdt",
    -360: "cst|mdt",
    -420: "mst|pdt",
    -480: "pst|akdt",
    -540: "akst",
    -600: "hst",
    "America/New_York": "et|eastern|eastern time",
    "America/Chicago": "ct|central time",
    "America/Denver": "mt|mountain time",
    "America/Los_Angeles": "pt|pacific|pacific time",
    "Europe/London": "london time|uk time",
}

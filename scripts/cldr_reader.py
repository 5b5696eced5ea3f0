"""What scripts/cldr runs where Babel is installed: the names of the calendar in the languages of the grammar, as JSON.

months and weekdays (Monday = 0): names, the wide one first; day_periods: names with their minutes of the day; first_day: the
first day of the week by territory; month_first: locales that write the month before the day in short dates.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

CODES = ("de", "en", "es", "fr", "it", "nl")
_WIDTHS = (("format", "wide"), ("stand-alone", "wide"), ("format", "abbreviated"), ("stand-alone", "abbreviated"))


def main(out: Path) -> None:
    import babel  # type: ignore[import-not-found,unused-ignore]

    locales = {code: babel.Locale.parse(code) for code in CODES}
    local = [babel.Locale.parse(name) for name in sorted(babel.localedata.locale_identifiers())]
    data = {
        "source": f"Unicode CLDR as Babel {babel.__version__} has it; written by scripts/cldr, see NOTICE",
        "languages": {code: _names(locale) for code, locale in locales.items()},
        "first_day": _first_days(local),
        "month_first": sorted({f"{locale.language}-{locale.territory}" for locale in local if _is_month_first(locale)}),
    }
    out.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _first_days(locales: Sequence[Any]) -> dict[str, int]:
    found = {locale.territory: locale.first_week_day for locale in locales if len(locale.territory or "") == 2}
    return dict(sorted(found.items()))


def _is_month_first(locale: Any) -> bool:
    """Whether 1/2 is the second of January. Locales written in more than one script are left out: none of ours is."""
    pattern = locale.date_formats["short"].pattern.lower()
    plain = len(locale.territory or "") == 2 and locale.script is None
    return plain and not pattern.startswith("y") and pattern.index("m") < pattern.index("d")


def _names(locale: Any) -> dict[str, Any]:
    return {
        "months": {number: _all(locale.months, number) for number in range(1, 13)},
        "weekdays": {number: _all(locale.days, number) for number in range(7)},
        "day_periods": _day_periods(locale),
    }


def _all(names: Mapping[str, Any], number: int) -> list[str]:
    return list(dict.fromkeys(names[use][width][number] for use, width in _WIDTHS))


def _day_periods(locale: Any) -> dict[str, Any]:
    rules = locale.day_period_rules.get(None, {})
    names = locale.day_periods["format"]
    return {
        period: {
            "names": list(dict.fromkeys(names[width][period] for width in names if period in names[width])),
            **_minutes(rules.get(period)),
        }
        for period in sorted(names["wide"])
    }


def _minutes(rules: Any) -> dict[str, int]:
    return {side: seconds // 60 for side, seconds in rules[0].items()} if rules else {}


if __name__ == "__main__":
    main(Path(sys.argv[1]))

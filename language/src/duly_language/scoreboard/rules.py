"""The one spelling of an RFC 5545 rule, so that rules can be compared: defaults left out, lists sorted, equal rules made equal."""

_WORKDAYS, _ALL_DAYS = "FR,MO,TH,TU,WE", "FR,MO,SA,SU,TH,TU,WE"
_LISTS = ("BYDAY", "BYMONTHDAY", "BYMONTH", "BYHOUR", "BYSETPOS")
_Parts = dict[str, str]


def normal(rule: str | None) -> _Parts | None:
    """The parts of the rule by name, with the day of a DTSTART line; None for what is no rule."""
    lines = (rule or "").upper().splitlines()
    body = next((line.rpartition("RRULE:")[2] for line in lines if "FREQ" in line), "")
    parts = dict(part.strip().split("=", 1) for part in body.split(";") if "=" in part)
    if "FREQ" not in parts:
        return None
    start = next((line.rpartition(":")[2] for line in lines if line.startswith("DTSTART")), None)
    if start:
        parts.setdefault("DTSTART", start)
    return _alike(_plain(parts))


def _plain(parts: _Parts) -> _Parts:
    """Without defaults; days without times; lists in order."""
    parts = {name: value for name, value in parts.items() if name not in ("WKST", "BYSECOND", "X-EX")}
    parts.setdefault("INTERVAL", "1")
    for name in ("UNTIL", "DTSTART"):
        if name in parts:
            parts[name] = parts[name][:8]
    for name in _LISTS:
        if name in parts:
            parts[name] = ",".join(sorted(value.lstrip("+") for value in parts[name].split(",")))
    if parts.get("BYMINUTE") == "0":
        del parts["BYMINUTE"]
    return parts


def _alike(parts: _Parts) -> _Parts:
    """Rules that mean the same days have the same parts."""
    freq, days = parts["FREQ"], parts.get("BYDAY", "")
    if freq == "DAILY" and days == _WORKDAYS:
        parts["FREQ"] = "WEEKLY"
    if freq == "WEEKLY" and days == _ALL_DAYS and parts["INTERVAL"] == "1":
        parts = {**parts, "FREQ": "DAILY"}
        del parts["BYDAY"]
    if freq == "MONTHLY" and days and "," not in days + parts.get("BYSETPOS", ","):
        parts["BYDAY"] = parts.pop("BYSETPOS") + days
    if freq == "YEARLY" and parts["INTERVAL"] == "1" and "BYMONTH" not in parts and "BYMONTHDAY" in parts:
        parts["FREQ"] = "MONTHLY"
    if parts["FREQ"] == "MONTHLY" and parts["INTERVAL"] == "12":
        parts |= {"FREQ": "YEARLY", "INTERVAL": "1"}
    return parts

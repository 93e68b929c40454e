"""How often a programme appears, in words and as a rule of iCalendar (RFC 5545, 3.3.10)."""

from __future__ import annotations

from presscast.errors import SettingsError

_RULES = {
    "daily": "FREQ=DAILY",
    "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "weekly": "FREQ=WEEKLY",
    "monthly": "FREQ=MONTHLY",
}


def ruled(name: str, where: str) -> str:
    """Return the rule of a frequency; raise SettingsError, told from `where`, for one that there is not."""
    if name not in _RULES:
        raise SettingsError(f"{where}: must be one of {', '.join(_RULES)}, not {name!r}")
    return _RULES[name]

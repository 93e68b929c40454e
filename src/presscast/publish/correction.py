"""What readers are told of a correction: when it was made, and what it changed."""

from __future__ import annotations

from presscast.publish.dates import moment, worded
from presscast.publish.words.table import locale, words
from presscast.writing.prose import clean


def told(published: str, updated: str, change: str, revised: str, language: str) -> str:
    """Return a note of a correction in `language`; "" where there was none.

    `updated` counts where it is later than `published`, else `revised`, when a changed text was first listed.
    """
    first, last = moment(published), moment(updated)
    when = updated if last and (not first or last > first) else revised
    if not when and not change:
        return ""
    said = words(language)
    note = said["updated_on"].format(when=worded(when, locale(language))) if when else said["updated"]
    return f"{note} {clean(change)}".strip()

"""Whether a figure is the name of a thing and no amount: seat 23F, Runway 24L, section 12c."""

from __future__ import annotations

import re

_THING = re.compile(
    r"(?i)\b(?:rows?|seats?|gates?|runways?|routes?|exits?|apartments?|apt\.?|units?|rooms?|flats?|flights?|"
    r"suites?|blocks?|"
    r"sections?|terminals?|highways?|hwy\.?|bus|buses|platforms?|lots?|bays?|forms?|schedules?|pages?|levels?|"
    r"grades?|class|"
    r"lines?|doors?|buildings?|floors?|courts?|tracks?|figures?|fig\.?|tables?|parts?|articles?|appendix|model|"
    r"type|version|"
    r"chapters?|paragraphs?|clauses?|numbers?|no\.?|nos\.?|stands?|desks?|berths?|pier|wards?|zones?|district|"
    r"case|item)\s"
    r"(?:(?:[\w-]+(?:,|,? and|,? or)|(?:\d+\w?|[A-Za-z]\d*) to)\s)?$"
)


def labelled(before: str) -> bool:
    """Tell whether `before` ends with a word that the figure after it numbers."""
    return bool(_THING.search(before[-40:]))

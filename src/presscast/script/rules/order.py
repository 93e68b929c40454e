"""The rules of each language that has any, named, in the order they are applied."""

from __future__ import annotations

from presscast.errors import SettingsError
from presscast.script.languages.folders import FOLDERS, of_folder
from presscast.script.rules import (
    acronyms,
    addresses,
    american,
    british,
    calendar,
    compass,
    currencies,
    dates,
    dotted,
    figures,
    fractions,
    given,
    grouping,
    letters,
    magnitudes,
    markup,
    matches,
    measures,
    money,
    odds,
    paths,
    phones,
    politics,
    powers,
    ranges,
    rates,
    references,
    romans,
    scripts,
    shouts,
    sizes,
    symbols,
    times,
    titles,
    transport,
    web,
    years,
)
from presscast.script.rules.calendar import MONTHS
from presscast.script.rules.rule import Rule
from presscast.writing.near import nearest, suggestion
from presscast.writing.variety import BRITISH, is_british

_DIGITS = tuple("0123456789¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")


_ENGLISH = (
    Rule("grouping", grouping.grouping, _DIGITS),
    Rule("spaces", symbols.spaces),
    Rule("markup", markup.markup, markup.HINTS),
    Rule("either", rates.either, ("/",)),
    Rule("given", given.given, given.HINTS),
    Rule("shouts", shouts.shouts, "[A-Z]{2}"),
    Rule("web", web.web, web.HINTS),
    Rule("paths", paths.paths, paths.HINTS),
    Rule("handles", web.handles, ("@", "#")),
    Rule("stars", symbols.stars, ("★", "⭐", "☆")),
    Rule("emoji", web.emoji),
    Rule(
        "parties",
        politics.parties,
        r"[RDILG][-–]|\([RD]\)|\((?:Lab|Con|LD|Lib|Ind|Grn)|\b(?:Lab|Con|LD|Lib Dem|Ind|Grn)\s(?:hold|gain)|gain from|"
        r"\b[Mm]aj[.:\s]",
    ),
    Rule("states", politics.states, r",\s[A-Z]|(?:^|[\s“\"(])[A-Z][a-z]{1,4}\.|\b[NSRW]\.\s?[A-Z]"),
    Rule("compass", compass.compass, compass.POINTS),
    Rule("powers", powers.powers, powers.HINTS),
    Rule("comparisons", symbols.comparisons, tuple("<>≤≥~≈=≠+÷*")),
    Rule("references", references.references, references.HINTS),
    Rule(
        "numbered",
        titles.numbered,
        r"\.\s?[\dIVX(]|№|Nos?\s\d|[Vv]ols?\s[\dIVX]|\bc1|\b[cr]\.|\bpp\d|\sCir\.|\b[23]d\s[CD]|\sp\d|[Ff]igs?\s\d|"
        r"[Pp]aras?\s\d|\bM[Kk]|\bWk\s|\bCat\s",
    ),
    Rule("postcodes", addresses.postcodes, r"[A-Z]\d{1,2}[A-Z]?\s\d[A-Z]{2}"),
    Rule("shillings", money.shillings, r"\ds\.?[\s-]\d{1,2}d\b|£\d[\d,]*[\s-]1?\ds\b"),
    Rule("money", money.money, currencies.HINT),
    Rule("pence", money.pence, r"[\d¼½¾]\s?[pc¢]"),
    Rule("phones", phones.phones, r"\d{3}|9-1-1|\d-[A-Z]"),
    Rule("proportions", odds.proportions, r"\d:\d"),
    Rule("zones", times.zones, (" noon ", "Noon ", "idnight ")),
    Rule("times", times.times, _DIGITS),
    Rule("matches", matches.matches, matches.HINTS),
    Rule("odds", odds.odds, r"\d[/-][1-9]"),
    Rule("spans", dates.calendar_spans, calendar.DASHED),
    Rule("calendar", dates.calendar_words, (*calendar.SHORT, *calendar.DAYS, " '", " ’", " ‘")),
    Rule("dates", dates.dates, _DIGITS),
    Rule(
        "addresses",
        addresses.addresses,
        r"S(?:[tTq]|te)\b|Dr\.|Rd\b|Ave\b|Blvd|Ln\b|Co\.?\s[A-Z]|\d\s?[A-Z]|\d(?:st|nd|rd|th)\s|[NS][EW]\b",
    ),
    Rule("decades", years.decades, _DIGITS),
    Rule("eras", years.eras, r"\d\s?(?:B\.?C|C\.?E|A\.?D)|A\.?D\.?\s?\d|\bc\s\d"),
    Rule("quarters", years.quarters, ("Q", "H", "FY")),
    Rule("scores", ranges.scores, r"\d\w{0,2}\s?[-–—/]\s?\d|rades |\d\*|\dno\b"),
    Rule("ordinals", figures.ordinals, _DIGITS),
    Rule("distances", odds.distances, r"\bby\sa\s[nhs]|\d½?f\b|\d½?m\s(?:\w+\s)?(?:chase|hurdle)\b"),
    Rule("sizes", sizes.sizes, r"\d\s?(?:[x×½¼¾\"'”’′″°ºNSEW]|ft|st\b|lb|[kcm]?m\s?[x×])"),
    Rule("measures", measures.measures, _DIGITS),
    Rule("rates", rates.rates, rates.HINTS),
    Rule("variables", powers.letters_raised, ("²", "³")),
    Rule("fractions", fractions.fractions, ("/", "⁄", "24-7", "-and-a-", ":", *fractions.VULGAR)),
    Rule("magnitudes", magnitudes.magnitudes, _DIGITS),
    Rule("titles", titles.titles),
    Rule(
        "abbreviations",
        titles.abbreviations,
        (".", "pcm", " pa", "eg", "ie", "/", "y-o-y", " vs ", "aka ", "Ltd", "Bros", "'", "’"),
    ),
    Rule("tallies", titles.tallies, titles.TALLY),
    Rule("romans", romans.romans, ("I", "V", "X", "L", "W")),
    Rule("crossings", transport.crossings, r"\d\)?/[A-Z]"),
    Rule("roads", transport.roads, transport.ROADS),
    Rule("airliners", transport.airliners, transport.AIRLINERS),
    Rule("codes", figures.codes, _DIGITS),
    Rule("years", years.years, _DIGITS),
    Rule("ranges", ranges.ranges, ("-", "–", "—", ":", "/")),
    Rule("numbers", figures.numbers, _DIGITS),
    Rule("initials", letters.initials, (".",)),
    Rule("lettered", letters.plurals, r"\b[A-Z]s\b|Gen [XYZ]er"),
    Rule("slashes", symbols.slashes, ("/",)),
    Rule("acronyms", acronyms.acronyms, "[A-Z]{2}|[a-z][A-Z]"),
    Rule("scripts", scripts.scripts, scripts.HINT),
    Rule("brackets", symbols.brackets, tuple("[]*_`~^")),
    Rule("dashes", symbols.dashes, ("--", " - ", "–")),
    Rule("signs", symbols.signs, (*symbols.MARKS, "♯", "-")),
)
_ZED = Rule("zed", british.zed, ("Z",))
_BRITISH = (
    Rule("classes", british.classes, r"2[:.][12]"),
    Rule("day-first", british.day_first, _DIGITS),
    Rule("dotted-clock", dotted.clocks, r"\d\.[0-5]\d"),
    Rule("sections", british.sections, r"\b(?:ss?|r|[Rr]egs?|[Ss]ch|[Aa]rts?|cl)[\s.]\s?\d|\bss?\d|\bSec\s\d"),
    Rule("judges", british.judges, (" LJ",)),
    Rule("junctions", british.junctions, r"\bJ\d"),
    Rule("totals", ranges.totals, r"\d\d[-–/]\d|\dno\b"),
    Rule("counties", british.counties, british.COUNTIES),
    _ZED,
)
_BRITISH_LAST = (
    Rule("freephone", british.freephone, ("zero zero,",)),
    Rule("hundred-and", british.hundred_and, r"hundred|thousand|illion"),
    Rule("day-of-month", british.day_of_month, "|".join(MONTHS)),
)
RULES: dict[str, tuple[Rule, ...]] = {
    "en": _ENGLISH,
    "en-us": (*_ENGLISH, Rule("nothing", american.nothing, (" nil",))),
    "en-ca": (*_ENGLISH[:3], _ZED, *_ENGLISH[3:]),
    "en-gb": (*_ENGLISH[:3], *_BRITISH, *_ENGLISH[3:], *_BRITISH_LAST),
}


def check_rules(names: frozenset[str], where: str) -> None:
    """Raise SettingsError for a name that no rule of any language has; `where` names who asks."""
    if unknown := sorted(names - set(known_names())):
        told = ", ".join(map(repr, unknown))
        near = suggestion(nearest(unknown[0], known_names()))
        raise SettingsError(f"{where}: no rule of saying is called {told}{near}; `presscast say TEXT --why` names them")


def known_names() -> tuple[str, ...]:
    """Return the names of the rules of all languages, sorted."""
    lists = (*RULES.values(), *map(of_folder, FOLDERS))
    return tuple(sorted({rule.name for rules in lists for rule in rules}))


def rules_for(language: str) -> tuple[Rule, ...]:
    """Return the rules for a BCP 47 tag, or else its language; none means that its text is said as it is written."""
    tag = BRITISH.lower() if is_british(language) else language.lower()
    name = tag.partition("-")[0]
    return RULES.get(tag) or RULES.get(name) or (of_folder(name) if name in FOLDERS else ())

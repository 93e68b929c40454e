"""What German needs beyond its words: ordinals by case, rulers, and ages and decades made into one word."""

from __future__ import annotations

import re

from presscast.script.languages.forms import stop
from presscast.script.languages.numbers import cardinal, digits, ordinal, year
from presscast.script.languages.romans import roman
from presscast.script.languages.tongue import tongue
from presscast.script.rules.rule import Rule

_MONTHS = "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_DATIVE = (
    "[Aa]m|[Vv]om|[Zz]um|[Zz]ur|[Ii]m|[Bb]eim|[Dd]em|[Dd]en|[Dd]es|[Bb]is|[Ss]eit|[Aa]b|[Nn]ach|[Vv]or|"
    "[Dd]er\\sam|[Ee]inem|[Ee]iner|[Ss]einem|[Ii]hrem|[Uu]nserem"
)
_IN_CASE = re.compile(
    r"\b(?:in|mit|von|bei|nach|zu|aus|seit|während|trotz|an|auf|vor|unter|über|hinter|wegen)\s(?:der|den|dem|des)\s$",
    re.IGNORECASE,
)
_THIS = "der|die|das|diese|dieser|jeder|jede|jedes|deren|dessen|welche"
_ORDINAL = re.compile(
    rf"(?P<before>\b(?:{_DATIVE}|(?i:{_THIS})|(?:[A-ZÄÖÜ][a-zäöü]+tag,\s(?:der|den)?)|seine|seiner|ihre|ihrer|ein|"
    rf"eine|kein|keine)\s)(?P<number>\d{{1,4}})\."
    rf"(?=\s?(?:[-–]\s?\d|[A-ZÄÖÜa-zäöü]))|(?<![\w.,])(?P<alone>\d{{1,2}})\.(?=\s(?:(?:und|bis|"
    rf"oder)\s\d{{1,2}}\.\s(?:{_MONTHS})|{_MONTHS}|Jahrhunderts?|Jh\.?|"
    rf"Mal|FC|FFC|FSV|Platz|Klasse|Runde|Liga|Bundesliga|Weltkriegs?|Stock|Etage|Tag|Woche|Halbzeit|Advent|Auflage|"
    rf"Kapitel|"
    rf"Teil|Rang|Minute|Geburtstag|Spieltag|Hälfte|Quartal|Halbjahr|Ausgabe|Staffel|Senat|Kammer|Instanz|Lesung|"
    rf"Wahlgang|Bezirk|Obergeschoss|Semester)\b)"
)
_PAIRED = re.compile(r"\b([Dd](?:er|ie|as))\s\d{1,3}\.\s(?:und|oder|bis)\s$")
_FIRST_OF_TWO = re.compile(r"\(?\d{1,2}\.\s(?:und|bis|oder)\s")
_ON_WEEKDAY = re.compile(
    r"\b(?:[Aa]m|[Vv]om|[Zz]um|[Bb]is)\s(?:[A-Z][a-zäöü]+(?:tag|woch|abend)|Mo\.|Di\.|Mi\.|Do\.|Fr\.|Sa\.|So\.),\s$"
)
_NEUTER = re.compile(
    r"(?:chen|lein|ment|um|tum|jahr|spiel|buch|haus|kind|tor|mal|album|land|gebot|leben|drittel|viertel|semester|"
    r"kapitel|rennen|quartal|team|auto|opfer|gold|werk|bein|zimmer|geschoss|remis|duell|finale|angebot|projekt|urteil|"
    r"verfahren|mandat|paket|stück|wochenende|gipfeltreffen|treffen)$",
    re.IGNORECASE,
)
_FEMININE = re.compile(
    r"(?:ung|heit|keit|schaft|ion|tät|frau|liga|woche|runde|auflage|klasse|instanz|lesung|niederlage|ehe|amtszeit|"
    r"welle|"
    r"staffel|folge|reihe|etage|stufe|halbzeit|hälfte|partie|bürgermeisterin|kraft|minute|stunde|seite|wahl|bank|"
    r"strafe|"
    r"chance|stelle|gruppe|generation|phase|dosis|impfung|sitzung|frage|aufgabe|in)$",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"(?P<before>\b(?:[a-zäöüß]+|Als|In|Mit|Nach|Seit|Bei|Sein|Seine|Ihr|Ihre|Mein|Unser|Kein|Ein|"
    r"Eine)\s)(?P<number>\d{1,3})\."
    r"(?=\s(?P<noun>[A-ZÄÖÜ][a-zäöüß][\wäöüß-]+))(?!\s(?:Die|Der|Das|Er|Sie|Es|Wir|Ich|Und|Aber|Doch|Im|Am|In|Auf|Mit|"
    r"Nach|Bei|Von|Vor|Zu|Für|Dann|Danach|Davon|Dabei|Damit|Dort|Da|Ein|Eine|Auch|So|Nun|Wie|Was|Wer|Als|Wenn|Weil|"
    r"Seit|"
    r"Zuvor|Zudem|Jetzt|Heute|Gestern|Morgen|Beide|Alle|Man|Ob|Den|Dem|Des)\b)"
)
_PLACED = re.compile(
    r"(?P<before>\b(?:wurde|wird|als|war)\s)(?P<number>\d{1,2})\.(?=\s(?:mit|ins|im|in|vor|hinter|über|bei|beim|am|"
    r"unter|auf|der|des|von|und|durch|nach)\b|[,;])"
)
_OF_THEIRS = ("sein", "ihr", "mein", "unser", "euer", "dein", "kein", "ein")
_DATIVE_BEFORE = ("in", "mit", "nach", "seit", "bei", "von", "aus", "zu")
_COUNTED_BY = (
    "jahr",
    "nummer",
    "seite",
    "platz",
    "artikel",
    "paragraf",
    "um",
    "gegen",
    "von",
    "auf",
    "über",
    "unter",
    "rund",
    "etwa",
)
_DATE = re.compile(
    r"(?P<before>\b(?:[Aa]b|[Bb]is|[Ss]eit|[Vv]om|[Aa]m|[Zz]um|[Dd]em|[Dd]en|[Dd]er|"
    r"[Vv]on)\s)?(?<![\w.,])(?P<day>0?[1-9]|[12]\d|3[01])\.\s?(?P<month>0?[1-9]|1[0-2])\.(?:\s?(?P<year>(?:1[1-9]|"
    r"20)\d\d|(?<=\.)\d\d)(?![\w]|[.,]\d))?(?!\d)"
)
_RULER = re.compile(
    r"(?P<lead>(?:\b[\w-]+\s)?)(?P<title>(?:(?:Papst|König|Königin|Kaiser|Kaiserin|Zar|Prinz|Herzog|Fürst|Sultan|"
    r"Pharao)\s)?)(?P<name>(?!(?:Kapitel|Band|Teil|Artikel|Akt|Buch|Abschnitt|Klasse|Stufe|Phase|Titel|Anhang|Hartz|"
    r"Typ|Agenda|Anlage|"
    r"Gruppe|Kategorie|Sektion|Stadium|[IAV]m|Vom|Zum|Zur|Beim|"
    r"D[eia][rsmne])\s)[A-ZÄÖÜ][a-zäöüß]+(?:\s[A-ZÄÖÜ][a-zäöüß]+)?)\s(?P<roman>(?=[IVX])(?:X{0,3})(?:IX|"
    r"IV|"
    r"V?I{0,3}))\.(?=\s?[a-zäöü,;:)]|\s(?:in|und|von)|\s[A-ZÄÖÜ]|$)"
)
_WOMEN = re.compile(r"(?:a|ine|erine|beth|e)$")
_MEN = re.compile(
    r"^(?:Ludwige|Abdulla|George|Georges|Luca|Tutanchamune|Felipe|Philippe|Jorge|Henrique|Enrique|Duarte|Mustafa|Juan)$"
)
_MAN = re.compile(r"(?:Papst|König|Kaiser|Zar|Prinz|Herzog|Fürst|Sultan|Pharao)\s$")
_ENDS_IN_S = re.compile(r"(?:us|[aeio]s|ens)$|^Hans$|^Klemens$")
_DATIVE_NAMES = ("unter", "mit", "von", "bei", "nach", "zu", "aus", "seit", "gegenüber")
_ACCUSATIVE_NAMES = ("durch", "für", "gegen", "ohne", "um")
_AGED = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,4})-?(?P<what>(?:[Jj]ähr|(?<=-)[a-zäöü]+)ige?[nrsm]?|"
    r"(?<=-)[a-zäöü]*lich(?:e[nrsm]?)?|mal|"
    r"[Ff]ache?[nrsm]?)\b"
)
_DECADE = re.compile(r"(?<![\w.,])(?P<number>(?:1[1-9]|20)?\d\d|[1-9])er(?:n|-Jahre?n?)?\b")
_NUMBERED = re.compile(r"\b(?P<road>[AB])(?P<number>\d{1,3})\b")
_STREET = re.compile(r"(?<=[a-zäöüß])str\.(?=\s?\d|\s|$)|\bStr\.(?=\s?\d)")
_ONE_CASE = re.compile(
    r"\b(?P<before>(?i:ab|mit|von|bei|nach|zu|aus|seit|vor|in)\s(?:(?:rund|etwa|fast|knapp|gut|circa|ca\.|über|"
    r"mindestens|"
    r"mehr als|weniger als|höchstens|jeweils|je|nur)\s)?)1\s(?P<noun>(?:Mio|Mrd|Bio|Std|Min|Sek)\b\.?|%|(?!Uhr\b|"
    r"Komma\b)[A-ZÄÖÜ][a-zäöüß]+\b)(?:\s?(?P<coin>€|\$|£)(?!\w))?"
)
_FEMININE_ONE = re.compile(
    r"(?:Mio|Mrd|Bio|Std|Min|Sek)\.?$|(?i:[^s]e|ung|heit|keit|schaft|ion|in|tät|ur|wahl|bank|person|frau|stadt|"
    r"nacht|zahl|kraft|hand|"
    r"art|fahrt|schicht|tochter|mutter|schwester|tür|gefahr|arbeit|antwort|stimme|klasse|adresse|presse|messe|"
    r"kasse|rasse|masse)$"
)


_COINS = {"€": "Euro", "$": "Dollar", "£": "Pfund"}
_ONE_NOUNS = {"Mio.": "Million", "Mio": "Million", "Mrd.": "Milliarde", "Mrd": "Milliarde", "Bio.": "Billion"}


def _tongue_cardinal(value: int) -> str:
    return cardinal(tongue("de"), value)


_BETWEEN = {
    "m": "Meter",
    "km": "Kilometer",
    "kg": "Kilo",
    "cm": "Zentimeter",
    "kW": "Kilowatt",
    "l": "Liter",
    "t": "Tonnen",
}
_ADDED = re.compile(r"(?<![\w.,])(?P<minute>\d{1,3})\.\s?\+\s?(?P<added>\d{1,2})(?=\.?\s?(?:Minute|Min\.|\)))")


_PARTED = re.compile(
    r"(?:(?<=\bVersion )|(?<=\bVersionen )|(?<=\biOS )|(?<=\biPadOS )|(?<=\bmacOS )|(?<=\bWindows )|(?<=\bAndroid )|"
    r"(?<=\bPython )|(?<=\bUbuntu )|(?<=\bFirmware )|(?<=\bKernel )|(?<=\bKapitel )|(?<=\bKap\. )|(?<=\bAbschnitt )|"
    r"(?<=\bAbbildung )|(?<=\bAbb\. )|(?<=\bTabelle )|(?<=\bTab\. )|(?<=\bZiffer )|(?<=\bZiff\. )|(?<=\bAnhang ))"
    r"\d{1,3}(?:\.\d{1,3}){1,3}(?!\w|[.,]\d)|"
    r"(?<![\w.,/-])\d{1,3}\.\d{1,3}\.\d(?!\w|[.,]\d)(?!\.?\s?(?:Uhr|[JFMASOND][a-zä]{2,8}\s\d))"
)
"""What numbers the parts of a thing; of three figures a last one alone is no year."""
_ONE_TIME = re.compile(r"(?<![\w.,])(?P<one>1|\d{1,3}\.)\s?(?P<unit>Std|Min|Sek)\b\.?")
_TIMES = {"Std": "Stunde", "Min": "Minute", "Sek": "Sekunde"}


def one_time(text: str) -> str:
    """Nach 1 Std. -> nach 1 Stunde; in der 45. Min. -> in der 45. Minute."""
    return _ONE_TIME.sub(lambda match: f"{match['one']} {_TIMES[match['unit']]}{stop(match)}", text)


def between(text: str) -> str:
    """4x100-m-Staffel -> 4 mal 100-Meter-Staffel; in der 45.+2 Minute -> fünfundvierzigsten plus zwei;
    3./4. Mai -> 3. und 4."""
    text = re.sub(r"(?<=\d)-(m|km|kg|cm|kW|l|t)-(?=[A-ZÄÖÜ])", lambda match: f"-{_BETWEEN[match[1]]}-", text)
    text = re.sub(rf"(?<![\w.,])(\d{{1,2}}\.)/(?=\d{{1,2}}\.\s?(?:{_MONTHS}|\d))", r"\1 und ", text)
    return _ADDED.sub(
        lambda match: (
            f"{ordinal(tongue('de'), int(match['minute']), 'ordinal_n')} plus {_tongue_cardinal(int(match['added']))}"
        ),
        text,
    )


_ISO = re.compile(
    r"(?<![\w./-])(?P<year>(?:1\d|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\w/-])"
)
_SPAN = re.compile(rf"(?<=\d\.)\s?[-–]\s?(?=\d{{1,2}}\.(?:\d{{1,2}}\.|\s?(?:{_MONTHS})\b))")
_COUNTED_ROMAN = re.compile(
    r"(?P<before>\b(?i:der|die|das|den|dem|des|im|am|vom|zum|zur|beim|nach|seit|vor)\s)(?P<roman>[IVX]{2,}|"
    r"[IVX](?=\.\s(?:Weltkrieg|"
    r"Quartal|Liga|Internationale|Akt|Teil|Zivilsenat|Strafsenat|Senat|Kammer|Republik|Vatikan|Olymp|Abteilung|"
    r"Halbjahr|Kapitel|Band|Buch|Gesang|Satz|Sinfonie|Symphonie|Parteitag|Kongress|Konzil|Jahrhundert|"
    r"Stock|Preis|Festival|Biennale|Lateran)))"
    r"(?=\.\s[A-ZÄÖÜ][a-zäöü])"
)
_DAY = r"(?:Mo|Di|Mi|Do|Fr|Sa|So)\b"
_SHORT_DAYS = re.compile(
    rf"(?<![\w–-])(?P<days>(?:{_DAY}\.?(?:,\s|/|\s?[-–]\s?|\s(?:und|bis)\s))*{_DAY})(?:\.,?|,)?"
    r"(?=\s\d{1,2}(?:[.:]\d\d)?(?:\s?(?:[-–]|bis)\s?\d{1,2}(?:[.:]\d\d)?)?\s?(?:Uhr|h)\b)"
)
_DATED_DAY = re.compile(
    rf"(?<![\w–-])(?P<day>{_DAY})(?:\.?(?P<mark>,)|\.?)(?=\s\d{{1,2}}\.\s?(?:\d{{1,2}}\.|(?:{_MONTHS})\b))"
)
_OPEN_DAYS = re.compile(rf"(?<![\w–-])(?P<days>{_DAY}\.?\s?[-–]\s?{_DAY}\.?)(?=:?\s\d)")
_DOCKET = re.compile(
    r"(?P<head>\b(?:\d{1,2}[a-z]?|[IVX]{1,5}[ab]?)\s(?:[A-Z]{1,4}|[A-Z][a-z]?[A-Z]{0,2}|Kart|"
    r"Not)\s(?:\([A-Za-z]+\)\s)?\d{1,5})/(?=\d\d(?![\w/]))"
)
_DAYS = {
    "Mo": "Montag",
    "Di": "Dienstag",
    "Mi": "Mittwoch",
    "Do": "Donnerstag",
    "Fr": "Freitag",
    "Sa": "Samstag",
    "So": "Sonntag",
}


_CHAPTER = re.compile(
    r"\b(?P<what>Kapitel|Band|Teil|Artikel|Akt|Buch|Abschnitt|Stufe|Phase|Titel|Anhang|Anlage|Hartz|Typ|Kategorie)\s"
    r"(?P<roman>(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3}))(?!\w|\.\w)"
)
_ROUNDS = {"4": "Viertel", "8": "Achtel", "16": "Sechzehntel", "32": "Zweiunddreißigstel"}
_RANKED = re.compile(
    r"(?P<before>\b(?:[Dd]e[rnms]|[Vv]om|[Zz]um|[Bb]eim|[Dd]ie|[Ee]inen|[Dd]es)\s)?(?P<list>Tabellen|"
    r"Weltranglisten|Gruppen|Vorjahres|Liga|"
    r"Gesamt|Olympia|WM-|EM-)-?(?P<number>\d{1,2})\.(?!\d|\s(?:Platz|Rang))"
)


def _ranked(match: re.Match[str]) -> str:
    """Say the place in a list as one word: den Tabellen-2. -> den Tabellenzweiten."""
    before = match["before"] or ""
    lead = match.string[: match.start()] + before
    nominative = (
        before.strip().lower() in ("der", "die")
        and not _IN_CASE.search(lead)
        and not re.search(r"[a-zäöü]\sder\s$", lead)
    )
    ending = "" if nominative else "n" if before else "r"
    return f"{before}{match['list']}{ordinal(tongue('de'), int(match['number']))}{ending}{stop(match)}"


def _days(match: re.Match[str]) -> str:
    """Mo–Fr -> Montag bis Freitag; Sa/So -> Samstag und Sonntag."""
    days = re.sub(r"\.?\s?[-–]\s?", " bis ", match["days"]).replace("/", " und ")
    return re.sub(rf"({_DAY})\.?", lambda day: _DAYS[day[1]], days)


def written_out(text: str) -> str:
    """Write the short ways of the press out, so that later rules know them: 12.–15. März, II. Weltkrieg, 10%ige."""
    text = _ISO.sub(r"\g<day>.\g<month>.\g<year>", text)
    text = _SPAN.sub(" bis ", text)
    text = _COUNTED_ROMAN.sub(lambda match: f"{match['before']}{roman(match['roman'])}", text)
    text = _SHORT_DAYS.sub(_days, text)
    text = _OPEN_DAYS.sub(_days, text)
    text = _DATED_DAY.sub(lambda match: f"{_DAYS[match['day']]}{match['mark'] or ''}", text)
    text = _DOCKET.sub(r"\g<head> aus ", text)
    text = re.sub(r"(?<=\d)\s?%-?(?=ige?[nrsm]?\b)", "-prozent", text)
    text = re.sub(r"(?<=\d)(\s?)%-?(?=[Pp]unkt)", r"\1Prozent", text).replace("ProzentPunkt", "Prozentpunkt")
    text = re.sub(r"(?<=\d)-km/h-", "-Stundenkilometer-", text)
    text = re.sub(r"(\bAbs(?:\.|atz)\s\d+[a-z]?\s)S\.(?=\s?\d)", r"\1Satz", text)
    text = re.sub(r"\bAz\.:", "Aktenzeichen", text)
    text = re.sub(r"\bv\.(?=\s\d{1,2}\.\s?(?:\d|[A-Z]))", "vom", text)
    text = re.sub(r"\b(?P<lead>(?i:ab|um|gegen|bis) \d{1,2})\sh\b", r"\g<lead> Uhr", text)
    text = re.sub(r"(?<=\d)[.,](?:[–—]|-(?!\d))", "", text)
    text = re.sub(r"(?<![\w.,/])1/(4|8|16|32)[-\s](?:F|f)inale", lambda match: f"{_ROUNDS[match[1]]}finale", text)
    text = _RANKED.sub(_ranked, text)
    text = re.sub(
        r"(?<![\w.,])(\d{1,3})\s?[x×](?=\s(?:täglich|pro|im|am|wöchentlich|jährlich|monatlich|hintereinander)\b|$|"
        r"[,.;:!?)])",
        r"\1-mal",
        text,
    )
    text = _CHAPTER.sub(lambda match: f"{match['what']} {roman(match['roman'])}", text)
    text = re.sub(r"(?<=\bj)(ede[rsnm]?) (\d{1,2})\.(?=\s?[,;)]|\s[a-zäöü]|$)", _every, text)
    text = re.sub(r"(?<=\bZimmer )(\d{1,2})\.(?=\d{1,3}(?!\d|\.\d))", r"\1 ", text)
    text = re.sub(r"(?<=\()(\d{1,3})\.(?=\s?[)/,])", lambda match: ordinal(tongue("de"), int(match[1])), text)
    return re.sub(r"(?<![\w.,])1(0{2,3})-(?=[A-ZÄÖÜ])", lambda match: ("hundert-", "tausend-")[len(match[1]) - 2], text)


def _every(match: re.Match[str]) -> str:
    """Say one of so many: jeder 3. -> jeder dritte."""
    ending = "n" if match[1] in ("eden", "edem") else "s" if match[1] == "edes" else ""
    form = {"": "ordinal", "n": "ordinal_n", "s": "ordinal"}[ending]
    return f"{match[1]} {ordinal(tongue('de'), int(match[2]), form)}{stop(match)}"


def versions(text: str) -> str:
    """Version 3.2.1 -> Version drei Punkt zwei Punkt eins; Abb. 2.1 -> Abb. zwei Punkt eins."""
    return _PARTED.sub(lambda match: " Punkt ".join(map(_part, match[0].split("."))), text)


def _part(figures: str) -> str:
    """Say 04 of 22.04 as null vier."""
    said = _tongue_cardinal(int(figures))
    return f"null {said}" if len(figures) > 1 and figures.startswith("0") else said


def streets(text: str) -> str:
    """Hauptstr. 12 -> Hauptstraße 12; die A7 -> die A 7."""
    return _NUMBERED.sub(
        r"\g<road> \g<number>", _STREET.sub(lambda match: "straße" if match[0][0] == "s" else "Straße", text)
    )


def day_and_month(text: str) -> str:
    """Am 24.12.2023 -> am vierundzwanzigsten zwölften zweitausenddreiundzwanzig."""
    return _DATE.sub(_date, text)


def _date(match: re.Match[str]) -> str:
    before = match["before"] or ""
    if before.strip().lower() in ("ab", "seit") or (before.strip().lower() == "bis"):
        before += "zum " if before.strip().lower() == "bis" else "dem "
    lead = match.string[: match.start()]
    alone = not before and (not lead.strip(" (") or lead.rstrip()[-1] in "(:,–") and not _ON_WEEKDAY.search(lead)
    form = "ordinal_r" if alone else "ordinal" if before.strip() in ("der", "Der") else "ordinal_n"
    day, month = (ordinal(tongue("de"), int(match[name]), form) for name in ("day", "month"))
    if not match["year"]:
        return f"{before}{day} {month}{stop(match)}"
    written = match["year"]
    full = int(written) if len(written) == 4 else int(written) + (2000 if int(written) < 50 else 1900)
    return f"{before}{day} {month} {year(tongue('de'), full)}"


def counted(text: str) -> str:
    """Am 3. Oktober -> am dritten Oktober; der 1. FC -> der erste FC."""
    return _ORDINAL.sub(_ordinal, text)


def nth(text: str) -> str:
    """Er wurde 3. Sieger -> dritter Sieger; sein 2. Tor -> sein zweites Tor; in 1. Instanz -> in erster Instanz."""
    return _NTH.sub(_nth, text)


def placed(text: str) -> str:
    """Er kam als 2. ins Ziel -> als Zweiter; sie wurde 1. -> sie wurde Erste."""
    return _PLACED.sub(_placed, text)


def _placed(match: re.Match[str]) -> str:
    said = ordinal(tongue("de"), int(match["number"])).capitalize()
    woman = re.search(r"\b[Ss]ie\b|in\s$", match.string[: match.start()])
    return f"{match['before']}{said}{'' if woman else 'r'}"


def _nth(match: re.Match[str]) -> str:
    word, noun = match["before"].strip().lower(), match["noun"]
    if word in _COUNTED_BY and word not in _DATIVE_BEFORE:
        return match[0]
    said = ordinal(tongue("de"), int(match["number"]))
    gender = "neuter" if _NEUTER.search(noun) else "feminine" if _FEMININE.search(noun) else "masculine"
    ending = {"neuter": "s", "feminine": "", "masculine": "r"}[gender]
    if word in _DATIVE_BEFORE:
        ending = "r" if gender == "feminine" else "m"
    elif word.endswith(("em", "en", "er", "es", "e")) and word not in (
        *_OF_THEIRS,
        "wurde",
        "wird",
        "als",
        "hatte",
        "belegte",
    ):
        ending = "" if word.endswith("e") else "n"
    return f"{match['before']}{said}{ending}"


def _nominative(after: str) -> str:
    """Return the form of an ordinal that stands without an article, by the noun after it: zweite Liga, drittes Mal."""
    noun = re.match(r"\s(?:[a-zäöüß]+e[rs]?\s)?([A-ZÄÖÜ][\w-]+)", after)
    if not noun or re.fullmatch(_MONTHS, noun[1]):
        return "ordinal_r"
    return "ordinal_s" if _NEUTER.search(noun[1]) else "ordinal" if _FEMININE.search(noun[1]) else "ordinal_r"


def _ordinal(match: re.Match[str]) -> str:
    before = match["before"] or ""
    lead = match.string[: match.start()] + before
    word = before.strip().lower()
    if match["alone"] and _ON_WEEKDAY.search(lead):
        form = "ordinal_n"
    elif match["alone"] and (pair := _PAIRED.search(lead)):
        form = (
            "ordinal"
            if pair[1].lower() in ("die", "das", "der") and not _IN_CASE.search(lead[: pair.end(1)] + " ")
            else "ordinal_n"
        )
    elif match["alone"] or word in ("ein", "kein"):
        form = (
            "ordinal_n"
            if match["alone"]
            and lead.strip(" (")
            and lead.rstrip()[-1] not in ",:(–"
            and not _FIRST_OF_TWO.fullmatch(lead)
            else _nominative(match.string[match.end() :])
        )
    elif (
        word == "der"
        and re.search(r"[a-zäöüß]\sder\s$", lead)
        and _nominative(match.string[match.end() :]) == "ordinal"
    ):
        form = "ordinal_n"
    elif (word in _THIS.split("|") and not _IN_CASE.search(lead)) or word in ("seine", "ihre", "eine", "keine"):
        form = "ordinal"
    else:
        form = "ordinal_n"
    return before + ordinal(tongue("de"), int(match["number"] or match["alone"]), form)


def rulers(text: str) -> str:
    """Friedrich II. wuchs -> Friedrich der Zweite; unter Friedrich II. -> dem Zweiten;
    Leo XIV. traf er -> den Vierzehnten."""
    return _RULER.sub(_ruler, text)


def _ruler(match: re.Match[str]) -> str:
    lead, name, count = match["lead"].strip(), match["name"], roman(match["roman"])
    bare = name.split()[-1]
    bare = bare[:-1] if bare.endswith("s") and not _ENDS_IN_S.search(bare) else bare
    woman = bool(_WOMEN.search(bare) and not _MEN.search(bare)) or "in " in match["title"]
    woman = woman and not _MAN.fullmatch(match["title"])
    nominative = ordinal(tongue("de"), count).capitalize()
    oblique = ordinal(tongue("de"), count, "ordinal_n").capitalize()
    tail = "." if not match.string[match.end() :].strip() else ""
    if name.endswith("s") and not _ENDS_IN_S.search(name):
        said = f"{'der' if woman else 'des'} {oblique}"
    elif lead.lower() in _DATIVE_NAMES:
        said = f"{'der' if woman else 'dem'} {oblique}"
    elif lead.lower() in _ACCUSATIVE_NAMES or (
        lead
        and lead[0].islower()
        and re.search(r"(?:te|t|en|f|h|b)$", lead)
        and lead not in ("hat", "ist", "dass", "auch", "und")
    ):
        said = f"{'die' if woman else 'den'} {nominative if woman else oblique}"
    else:
        said = f"{'die' if woman else 'der'} {nominative}"
    return f"{match['lead']}{match['title']}{name} {said}{tail}"


def compounds(text: str) -> str:
    """Der 45-Jährige -> der Fünfundvierzigjährige; die 80er Jahre -> die achtziger Jahre;
    ab 1 Euro -> ab einem Euro."""
    text = _AGED.sub(_aged, text)
    text = re.sub(
        r"(?<![\w.,])(?<!\d )(\d{1,2})(?:\s?½|\s1/2(?![\w/]|[.,]\d))",
        lambda match: f"{'ein' if match[1] == '1' else _tongue_cardinal(int(match[1]))}einhalb",
        text,
    )
    text = re.sub(
        r"(?<![\w.,])1(?=\s(?:Schwer|Leicht)?(?:[Tt]oten|[Vv]erletzten|[Vv]ermissten|[Bb]eschäftigten)\b)",
        "einen",
        text,
    )
    text = _ONE_CASE.sub(_one, text)
    return _DECADE.sub(
        lambda match: f"{_decade(int(match['number']))}er{match[0].partition('er')[2].replace('-', ' ')}", text
    )


def _one(match: re.Match[str]) -> str:
    feminine = _FEMININE_ONE.search(match["noun"])
    coin = f" {_COINS[match['coin']]}" if match["coin"] else ""
    return f"{match['before']}{'einer' if feminine else 'einem'} {_ONE_NOUNS.get(match['noun'], match['noun'])}{coin}"


def _aged(match: re.Match[str]) -> str:
    number = {"1": "ein", "100": "hundert", "1000": "tausend"}.get(match["number"])
    said = (number or _tongue_cardinal(int(match["number"]))) + match["what"].lower()
    return said.capitalize() if match["what"][0].isupper() else said


def _decade(value: int) -> str:
    return year(tongue("de"), value) if value > 99 else _tongue_cardinal(value)


def telephone(text: str) -> str:
    """030 1234567 -> null drei null, eins zwei drei …; +49 30 -> plus vier neun; Notruf 112 -> eins eins zwei."""
    form = (
        r"(?<![\w.,])(?:\+\d{2}[\s/-]?(?:\(0\)\s?)?\d{2,4}|\(?0\d{2,4}\)?)[\s/-]\d{2,}(?:[\s/-]\d{2,})*(?![\w]|[.,]\d)"
        r"|\b(?:(?<=Notruf )|(?<=Nummer )|(?<=wählte )|(?<=wählen )|(?<=Rufnummer )|"
        r"(?<=Polizeinotruf ))(?:11[0256]\d{0,3}|19222)\b|\b116\s?117\b"
    )
    return re.sub(form, _dialled, text)


def _dialled(match: re.Match[str]) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    return plus + ", ".join(digits(tongue("de"), group) for group in re.findall(r"\d+", match[0]))


def postcodes(text: str) -> str:
    """Goetheplatz 3, 60313 Frankfurt -> sechs null drei eins drei Frankfurt."""
    form = (
        r"(?:(?<=PLZ\s)|(?<=\d,\s)|(?<=\w,\s)|(?<=\d[a-z],\s)|(?<=\bin\s)|(?<=\bD-))\d{5}(?:(?<=PLZ\s\d{5})|"
        r"(?=\s[A-ZÄÖÜ][a-zäöüß]+(?:$|[\s,.;)])))"
    )
    return re.sub(form, lambda match: digits(tongue("de"), match[0]), text)


RULES = (
    Rule("written-out", written_out, r"\d|[IVX]\.|\s[IVX]+\b"),
    Rule("versions", versions, r"\d\.\d"),
    Rule("streets", streets, r"str\.|Str\.|\b[AB]\d"),
    Rule("one-time", one_time, r"Std|Min|Sek"),
    Rule("between", between, r"\d-[mkclt]|\d\./\d|\d\.\s?\+"),
    Rule("telephone", telephone, r"0\d|\+\d|\b1\d\d"),
    Rule("day-and-month", day_and_month, r"\d\."),
    Rule("counted", counted, r"\d\."),
    Rule("nth", nth, r"\d\.\s[A-ZÄÖÜ]"),
    Rule("placed", placed, r"\d\.(?:\s[a-z]|[,;])"),
    Rule("postcodes", postcodes, r"\d{5}"),
    Rule("rulers", rulers, r"[IVX]\."),
    Rule("compounds", compounds, r"\d-|\der|\b1\s|½|1/2|\dfach|\djähr"),
)

"""Two numbers with a dash between: ranges, scores, votes, odds."""

from __future__ import annotations

import re

from presscast.script.rules.magnitudes import AMOUNT
from presscast.script.rules.numerals import cardinal, number, paired

_ENDS = r"(?![\w%/]|[.,:]\d|-\d)"
_POINTS = r"(?:\s?\((?P<points{0}>\d{{1,2}}(?:[-–]\d{{1,2}})?)\))?"
_PAIR = rf"(?<![\w.,/$£€%-])(?P<low>\d{{1,3}})(?:\s?[-–]\s?|—)(?P<high>\d{{1,3}}){_ENDS}{_POINTS.format('')}"
_SETS = (
    r"(?<![\w.,/$£€%-])\d{1,2}[-–]\d{1,2}(?:\s?\([\d–-]+\))?(?:(?:,|"
    r",? and)?\s\d{1,2}[-–]\d{1,2}(?:\s?\([\d–-]+\))?)+(?![\w%/-])"
)
_NO_COMMA = r"(?:(?<=\d)|(?<=\)))(?=\s\d)"
# A team's wins and losses behind its name, and those in its league: Oregon (10-1, 7-1 Pac-12).
_STANDING = (
    r"(?P<team>\b[A-Z][\w’']*\s)\((?P<won>\d{1,3})[-–](?P<lost>\d{1,3})"
    r"(?P<also>(?:,\s\d{1,2}[-–]\d{1,2}(?:\s[A-Za-z][\w-]*){0,3})?)\)"
)
_TRIPLE = r"(?<![\w.,/$£€%-])(?P<all>\d{1,3}[-–]\d{1,3}[-–]\d{1,3})(?![\w%/-]|[.,:]\d)"
# Overs, maidens, runs and wickets of a bowler: 18.4-3-72-4.
_ANALYSIS = r"(?<![\w.,/$£€%-])\d{1,2}(?:\.[1-5])?[-–]\d{1,2}[-–]\d{1,3}[-–](?:\d|10)(?![\w%/-]|[.,:]\d)"
_HALVES = r"(?<=[½¼¾])\s?[-–]\s?(?=\d)"
_BUILD = r"(?<![\w.,/-])(?P<feet>[4-7])-(?P<inches>\d|1[01])(?=,?\s(?:and\s)?[1-3]\d\d[-\s](?:pounds?|lbs?)\b)"
_BALLOT = r"\b(?:vot(?:e[sd]?|ing)|passed|approved|rejected|ratified|carried|adopted)\b[^.;\d]{0,40}$"
_RANGE = rf"(?<![\w.,/$£€%-])(?P<low>{AMOUNT})(?:\s?[–-]\s?|—)(?P<high>{AMOUNT})(?![\w%/-]|[.,:]\d)"
_RATIO = (
    r"(?<![\w.,/:-])(?P<low>\d{1,3})(?:\s:\s(?P<wide>\d{1,4})|"
    r":(?P<high>\d|\d{3,4}(?:,\d{3})*|\d{1,2}(?:,\d{3})+))(?![\w:]|[.,]\d)"
)
_WORD_RATIO = r"(?<=[a-z]{2}):(?=[a-z]{3})"
_ONE_IN = r"(?<![\w.,/:-])1:(?P<high>\d{2,}(?:,\d{3})*|\d(?:,\d{3})+)(?![\w:]|[.,]\d)"
_AGED = (
    r"(?<![\w.,/$£€%-])(?P<low>\d{1,3})(?:\s?[-–—]\s?|(?<!\d \d)/(?=\d+-year-old))(?P<high>\d{1,3})"
    r"(?P<after>-(?:(?:year|month|week|day|hour|"
    r"minute|mile|foot|inch|metre|meter|pound|point|yard|page|member|man|person|seat)s?)(?:-[a-z]+s?)*)\b"
)
_ORDINAL_RANGE = r"(?<![\w.,/-])(?P<low>\d{1,2}(?:st|nd|rd|th))\s?[-–—]\s?(?=\d{1,2}(?:st|nd|rd|th)\b)"
_GRADES = r"(?<=rades )(?P<low>(?:[Pp]re-)?K)\s?[-–—]\s?(?P<high>\d{1,2})(?![\w%/-]|[.,:]\d)"
_CRICKET = (
    r"(?<![\w.,/$£€%-])(?P<runs>\d{1,3})[-–/](?P<wickets>\d)"
    r"(?:(?P<declared>\s?(?:d|decl?)\b(?:\.(?!\s?$))?)|(?![\w%/-]|[.,:]\d))"
)
_AT_WICKETS = r"(?<=\b(?:were|ched|made|sted|d to)\s)" + _CRICKET.replace(r"\d{1,3}", r"[1-7]\d\d", 1)
"""Kent were 187-4, reached, made, posted, slumped to it."""
_COLLAPSED = re.compile(
    r"\b(?:slump|collaps|crumbl|subsid|wobbl|skittl|reduc|reel)(?:ed|ing)(?:\s\w+){0,2}\s(?:to|at|"
    r"on)\s[2-9]\d[-–/]\d(?![\w%/-]|[.,:]\d)"
)
_NOT_OUT = r"(?<=\d)(?:\*|no)(?=[\s.,;)]|$)"
_AT_CRICKET = (
    r"(?i)\b(?:test|innings|ovs?|wickets?|wkts?|stumps|declared|overs?|bowled|batting|batsm[ae]n|batters?|bowlers?|tea|"
    r"the close|closed on|close of play|crease|lunch|cricket\w*|odi|t20|runs|dec|ashes|all out|not out|"
    r"off (?:just |only )?\d+ (?:balls|deliveries))\b|\b\d{2,3}[-–/]\d\s?d(?:ec)?\b|\d\*\s(?:off|from)\s|\b(?:made|"
    r"hit|scored)\s\d{2,3}(?:\*|no\b)"
)
_BOWLED = re.compile(
    r"(?P<lead>\b(?:took|takes|taking|claimed|claiming|figures of|finished with|returned|returning|career-best|"
    r"best of)\s)"
    r"(?P<wickets>\d|10)[-–/](?P<runs>[1-9]\d{1,2})(?![\w%/-]|[.,:]\d|\s(?:(?!(?:as|was|is|this|his|has)\b)\w+s|"
    r"people|men|women|feet)\b)"
)
_PITCHES = (
    r"(?<![\w.,/$£€%-])(?P<balls>[0-3])[-–](?P<strikes>[0-2])"
    r"(?=\s(?:pitch|count|fastball|slider|curve\w*|change-?up|sinker|cutter)\b)"
)
"""Balls and strikes, in baseball."""
_OF_TEAM = r"\b[Tt]he\s$"
_TEAM_NEXT = r"\s(?:[A-Z]\w+\s)?(?!United\b)[A-Z]\w+s\b(?!\s(?:Court|League|Cup))"
_GAME_POINTS = re.compile(
    r"(?<![\w.,/$£€%-])(?:(?:0|15|30|40)[-–](?:15|30|40)|(?:15|30|40)[-–]0)(?![\w%/-]|[.,:]\d|\s\()"
)
_TENNIS = re.compile(
    r"(?i)\b(?:serv(?:e[sd]?|ing)|break points?|game points?|set points?|match points?|deuce|tennis|aces?|"
    r"double[- ]faults?|"
    r"forehand|backhand|0[-–](?:15|30|40) (?:down|up)|wimbledon|roland garros|racket|racquet|tie-?break\w*|"
    r"(?:first|second|third|fourth|final|"
    r"next|last|opening|\w+th) game|(?:first|second|third|final|opening) set)\b"
)
_TIE_BREAK = r"\b[Tt]ie-?break(?:er)?s?\s(?:(?:by|on|at)\s)?$"
_NAMED_POINTS = {0: "love", 15: "fifteen", 30: "thirty", 40: "forty"}
_RECORD = (
    r"\b(?:record|[Jj]ets|mark|season|went|go|goes|going|are|were|start(?:ed)?|finish(?:ed)?|opened|improved to|"
    r"f[ae]ll(?:s|ing)? to|drop(?:s|ped|ping)? to|mov(?:e|es|ed|ing) to|improv(?:e|es|ing) to)\s$"
)
_RECORD_NEXT = (
    r"\s?(?:[.,;]|$|\s(?:at|in|on|this|last|after|entering|heading|before|overall|against|record|since|with|and|"
    r"when|mark|on the|for the)\b)"
)
_SPAN_NEXT = (
    r"\s(?:\w+\s)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|percent|points?|people|men|women|"
    r"miles?|games?|inches|feet|degrees|kilometers|metres|meters|cents|of the)\b"
)
_ODDS = (
    r"(?:(?<=odds of )|(?<=odds at )|(?<![\w.,/$£€-])(?=\S+\s(?:odds|favou?rites?|shots?|outsiders?|"
    r"chance)\b))(?P<low>\d{1,4})[/-](?P<high>\d{1,2})(?![\w/-])"
)
_PUNCH = r"(?<![\w.,/$£€-])1-2(?=-3|\s(?:punch|finish|combination|formation)\b)"
_BOOK = (
    r"\b(?:Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|"
    r"Esther|Job|"
    r"Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Jonah|Micah|"
    r"Habakkuk|Malachi|"
    r"Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|"
    r"Timothy|Titus|"
    r"Hebrews|James|Peter|Revelation|Quran|Qur’an|Surah)\s$"
)
_TO_ONE = r"(?<![\w.,/$£€-])(?P<low>[1-9]\d{0,3})/1(?![\w/.,-]\d|\w)"
_SPORT = (
    r"(?i)\b(?:w[io]n|won|winning|wins|beat|beats|beating|beaten|lost|lose|losing|defeat\w*|victor\w*|dr[ea]w|"
    r"drawn|tied?|ties|"
    r"level\w*|le[ad]d?|leads|leading|trail\w*|scor\w+|sets?|series|match|aggregate|goals?|rout\w*|edged|thrash\w*|"
    r"down|up|half-?time|final|advantage)\b"
)
# What is counted after "won 2-3" and "lost 3-4", where the first number is the smaller.
_THINGS_NEXT = (
    r"\s(?:(?:gold|silver|bronze|more|extra|big|key|small)\s)?(?:pounds|kilos|kilograms|kg|lbs?|stone|medals|seats|"
    r"titles|"
    r"trophies|awards|races|matches|contracts|jobs|drinks|cases|players|soldiers|workers|customers|percentage|pints|"
    r"litres|"
    r"hectares|acres|tonnes|tons|tables|districts|states|votes|friends|children|kids|employees|staff|sheep|cows|bags|"
    r"boxes)\b"
)
_RESULT = (
    r"\b(?:[Ii]t|[Mm]atch|[Gg]ame|[Tt]ie|[Dd]erby|[Ff]inal|[Ll]eg|[Cc]lash)"
    r"\s(?:finished|ended|ends|finishes)(?:\sup)?\s$"
)
_AT_HALF = r"\b(?:Half|Full) time:?\s$"
_STOOD = r"\b(?:[Ii]t|score)\s(?:was|is|stood at)\s(?:still\s)?$"
_STOOD_NEXT = (
    r"[,;)]|\.?$|\.\s[A-Z]|\s(?:to\s[A-Z]|(?:at|after|before|by)\s(?:half|full|the\s(?:break|interval|end|whistle)|\d|"
    r"extra)|when|until|going|with\s\w+\s(?:minutes|seconds))"
)
_SPORT_NEXT = (
    r"\s(?:win|victory|defeat|loss|draw|whitewash|drubbing|hammering|stalemate|clean sweep|tie|lead|scoreline|triumph|"
    r"rout|thrashing|on aggregate|at half|up|ahead|"
    r"down|behind|aggregate)\b"
)


def scores(text: str) -> str:
    """Won 6-4, 7-6 (5) -> won six four, seven six, five; drew 1-1 -> drew one all; a 10-3-2 record."""
    text = re.sub(_HALVES, " to ", text)
    text = re.sub(_AGED, r"\g<low> to \g<high>\g<after>", re.sub(_PUNCH, "one-two", text))
    text = re.sub(_ORDINAL_RANGE, r"\g<low> to ", re.sub(_GRADES, r"\g<low> through \g<high>", text))
    text = _GAME_POINTS.sub(_game, text) if _TENNIS.search(text) else text
    at_cricket = re.search(_AT_CRICKET, text) or _BOWLED.search(text)
    text = _BOWLED.sub(_bowling, text)
    if at_cricket or "figures" in text:
        text = re.sub(_ANALYSIS, lambda match: ", ".join(map(number, re.split("[-–]", match[0]))), text)
    if at_cricket:
        text = re.sub(_CRICKET, lambda match: _innings(match, _runs(match["runs"])), re.sub(_NOT_OUT, " not out", text))
    text = re.sub(_BUILD, lambda match: f"{number(match['feet'])} {number(match['inches'])}", text)
    text = re.sub(_TRIPLE, _triple, text)
    text = re.sub(_STANDING, _standing, re.sub(_PITCHES, _count, text))
    text = re.sub(_SETS, _sets, text)
    return re.sub(_PAIR, _score, text)


def ranges(text: str) -> str:
    """40–45 days -> forty to forty-five days; odds of 5:1 -> odds of five to one."""
    text = re.sub(_TO_ONE, lambda match: f"{number(match['low'])} to one", text)
    text = re.sub(_ODDS, lambda match: f"{number(match['low'])} to {number(match['high'])}", text)
    text = re.sub(_RANGE, _range, text)
    text = re.sub(_ONE_IN, _one_in, re.sub(_WORD_RATIO, " to ", text) if re.search(r"\bratios?\b", text) else text)
    return re.sub(_RATIO, _ratio, text)


def _one_in(match: re.Match[str]) -> str:
    chance = re.search(r"\b(?:chances?|odds|risk|probability|likelihood)\b", match.string[: match.start()])
    return f"one {'in' if chance else 'to'} {number(match['high'])}"


def _ratio(match: re.Match[str]) -> str:
    """Say odds of 5:1 as five to one, but a verse, Genesis 1:1, as one one."""
    joined = " " if re.search(_BOOK, match.string[: match.start()]) else " to "
    return f"{number(match['low'])}{joined}{number(match['high'] or match['wide'])}"


def totals(text: str) -> str:
    """Reached 287-6 -> reached two hundred eighty-seven for six, where the text, or a verb of innings,
    is of cricket."""
    at_cricket = re.search(_AT_CRICKET, text) or _BOWLED.search(text) or _COLLAPSED.search(text)
    form = _CRICKET if at_cricket else _AT_WICKETS
    return re.sub(form, lambda match: _innings(match, cardinal(int(match["runs"]))), text)


def _triple(match: re.Match[str]) -> str:
    """Say a 10-3-2 record as ten, three, two, a vote of 218-213-1 with "to" between."""
    joined = " to " if re.search(_BALLOT, match.string[: match.start()]) else ", "
    return joined.join(map(number, re.split("[-–]", match["all"])))


def _runs(written: str) -> str:
    """Say 287 runs as two eighty-seven, 280 in full."""
    return cardinal(int(written)) if written.endswith("0") else paired(written)


def _innings(match: re.Match[str], runs: str) -> str:
    """Say 287-6, its `runs` in words and its wickets, as two eighty-seven for six."""
    if int(match["runs"]) < 20 or int(match["runs"]) < int(match["wickets"]):
        return match[0]
    return f"{runs} for {cardinal(int(match['wickets']))}{' declared' if match['declared'] else ''}"


def _bowling(match: re.Match[str]) -> str:
    """Say 5-32, wickets taken and runs given, as five for thirty-two."""
    return f"{match['lead']}{cardinal(int(match['wickets']))} for {paired(match['runs'])}"


def _game(match: re.Match[str]) -> str:
    """Say 40-15 as forty fifteen, 0-30 as love thirty, 30-30 as thirty all."""
    one, other = (int(points) for points in re.split("[-–]", match[0]))
    if re.match(_SPAN_NEXT, match.string[match.end() :]):
        return match[0]
    return f"{_NAMED_POINTS[one]} {'all' if one == other else _NAMED_POINTS[other]}"


def _score(match: re.Match[str]) -> str:
    before, after = match.string[: match.start()], match.string[match.end() :]
    if re.search(_RESULT, before) and max(int(match["low"]), int(match["high"])) < 20:
        return _points(match)
    if re.search(_RECORD, before) and re.match(_RECORD_NEXT, after) and not match["points"]:
        return f"{cardinal(int(match['low']))} and {cardinal(int(match['high']))}"
    if re.search(_OF_TEAM, before) and re.match(_TEAM_NEXT, after):
        return f"{cardinal(int(match['low']))} and {cardinal(int(match['high']))}"
    if (
        re.match(f"{_SPAN_NEXT}|{_THINGS_NEXT}", after)
        and int(match["low"]) < int(match["high"])
        and not re.match(_SPORT_NEXT, after)
    ):
        return match[0]
    sporting = re.search(_SPORT, before[-80:]) or re.match(_SPORT_NEXT, after) or match["points"]
    sporting = sporting or re.search(_AT_HALF, before) or (re.search(_STOOD, before) and re.match(_STOOD_NEXT, after))
    sporting = sporting or (before.endswith("at ") and _TENNIS.search(match.string))
    if re.search(_TIE_BREAK, before) and not re.match(_SPAN_NEXT, after):
        return f"{cardinal(int(match['low']))} {cardinal(int(match['high']))}"
    if sporting and _GAME_POINTS.fullmatch(match[0]) and match["low"] != match["high"]:
        return f"{number(match['low'])} {number(match['high'])}"
    if sporting and max(int(match["low"]), int(match["high"])) <= 7:
        return _points(match)
    return (
        f"{cardinal(int(match['low']))}-{cardinal(int(match['high']))}" if match["low"] == match["high"] else match[0]
    )


def _sets(match: re.Match[str]) -> str:
    """Say the sets of a match one after the other, six love where they are those of tennis."""
    said = re.sub(_PAIR, _points, re.sub(_NO_COMMA, r"\g<0>,", match[0]))
    games = [sorted(map(int, pair)) for pair in re.findall(r"(\d+)[-–](\d+)(?!\))", match[0])]
    tennis = all(most in (6, 7) and least < 7 for least, most in games)
    return re.sub(r"\b(?:nil|zero)\b", "love", said) if tennis else said


def _count(match: re.Match[str]) -> str:
    return f"{cardinal(int(match['balls']))} {cardinal(int(match['strikes']))}"


def _points(match: re.Match[str]) -> str:
    low, high = int(match["low"]), int(match["high"])
    said = f"{_goals(low, high)} {'all' if low == high and low else _goals(high, low)}"
    if not match["points"]:
        return said
    closed = "," if re.match(r"\s[a-z]", match.string[match.end() :]) else ""
    return f"{said}, {' '.join(map(number, re.split('[-–]', match['points'])))}{closed}"


def _standing(match: re.Match[str]) -> str:
    """Say Oregon (10-1) as ten and one, but not the first leg of a tie."""
    if re.search(r"\b(?:agg|aggregate|half-time|pens|penalties)\b", match.string):
        return match[0]
    also = re.sub(r"(\d+)[-–](?=\d)", r"\1 and ", match["also"])
    return f"{match['team']}({match['won']} and {match['lost']}{also})"


def _goals(count: int, other: int) -> str:
    return "nil" if not count and other < 6 else cardinal(count)


def _range(match: re.Match[str]) -> str:
    joined = "and" if match.string[: match.start()].endswith("between ") else "to"
    return f"{number(match['low'])} {joined} {number(match['high'])}"

"""Rules for what stands round a story: headline, writer, date, place of publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.read.facts import dates, names
from presscast.read.measure import count, is_ended
from presscast.read.words import phrases as words

if TYPE_CHECKING:
    from presscast.read.piece import Galley

_LABEL = re.compile(
    r"\b(?:first|last|originally)?\s*(?:published|updated|posted|modified|created|edited|reviewed|filed|uploaded|veröffentlicht|aktualisiert|stand|입력|수정|등록|업데이트)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    rf"updat|modif|edited|reviewed|(?<!\w)(?:{'|'.join(words.all_of('updated'))})(?!\w)", re.IGNORECASE
)
_STATED = "|".join(sorted((*words.all_of("updated"), *words.all_of("published")), key=len, reverse=True))
_NAMED_DATE = re.compile(rf"(?<!\w)(?:{_STATED})(?!\w)", re.IGNORECASE)
_BEFORE_LABEL = re.compile(rf"(?<!\w)(?=(?:{_STATED})(?!\w)[^\d]{{0,30}}\d)", re.IGNORECASE)
_AGO = re.compile(
    r"\b(?:an?|\d+|one|two|three|few)\s+(?:sec|second|min|minute|hour|hr|day|week|month|year)s?\s+ago\b|"
    r"\bvor \d+ \w+\b|(?<!\d)\d+\s*(?:분|시간|일) 전",
    re.IGNORECASE,
)
_DAY_NAME = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"\b(?:on|at|by|the|and|date|time|read|min|minutes?|uhr|am|um|e[sd]?t|[acemnp][sd]?t|[bijkmpw]st|cest|msk|sgt|wib|sast|gmt|utc|local|edition|online|print|news|bureau|desk|staff|agencies|agency|"
    r"à|a(?= las)|le|il|el|del|de|las|alle|dalle|ore|às|das|om|op|kl|klo|den|uur|г|в|о|ч|godz|saat|στις|hs?|hrs?|"
    r"horas?|heures?)\b",
    re.IGNORECASE,
)
_TIMED = re.compile(r"(?:19|20)\d\d|\d:\d\d|\bago\b|\bvor \d|\d\s*(?:분|시간|일) 전")
_SLUG = re.compile(r"^[A-Z]{2}-[A-Z]{2}-{1,2}\S.*|.*\b\d(?:st|nd|rd|th) (?:Ld|Lead)\b.*|.*-Writethru\b.*$")
_SIGN_OFF = re.compile(
    r"^(?:with (?:the )?(?P<site>[A-Z][\w’'.& -]{2,50})|source\s*:\s*\S.{1,60}|quelle\s*:\s*\S.{1,60})\.?$"
)
_END = re.compile(r"^\W*(?:ends?|30|끝)\W*$", re.IGNORECASE)
_SOURCE = re.compile(r"^(?:source|quelle)\s*:\s*\S.{1,60}$", re.IGNORECASE)
PERSON = r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]*){1,3}"
# A name with the writer's post, paper or place after it, or two names.
_PLACED = re.compile(
    rf"^{PERSON}(?:(?:,? and|,? und|,) {PERSON})*(?:,? in (?:[A-Z][\w’'-]+ ?){{1,3}}|"
    rf"\s*[,|–—-]\s*(?:The )?(?:[\w’'&]+ ){{0,4}}"
    r"(?i:news|times|post|press|courier|reporters?|editors?|writer|correspondent|staff|bureau|desk|journal|herald|tribune|gazette|magazine))$|"
    rf"^(?=[^a-z]*$){PERSON}(?: AND |, ){PERSON}$"
)
_AT_CLOCK = re.compile(
    rf"^{PERSON}(?:(?:,? and|,) {PERSON})*\s[|·•]\s\d{{1,2}}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{{2,4}})?$"
)
_CONTRIBUTORS = re.compile(
    r"^[(\[*_]*(?:(?i:(?:additional |with )?report(?:ing|age) (?:for .{2,40} )?(?:by|from)\b|additional reporting)|"
    r".{0,20}(?i:reporting by) .*; (?:editing|writing)|(?:\w+[’']s? )?(?:[A-Z][\w’'.]*\s+){1,6}"
    r"(?:[\w’'.]+[\s,]+){0,40}(?:also )?contributed(?: to (?:this|the)\b| reporting\b| from\b|\W*$)|"
    r"(?i:editing|writing|compiled|translated) by [A-Z])",
)  # fmt: skip


_SEAM = re.compile(r"\s[–—|·•]\s")
_FEWEST_PARTS = 2
_NEAR = 8  # pieces after the headline
_LABEL_WORDS = 4
_MANY = 3  # headings with times: a live blog's entries


def headline_repeated(galley: Galley, at: int) -> bool:
    """Drop the headline where it stands a second time."""
    piece = galley.pieces[at]
    return (
        bool(galley.title)
        and len(piece.text) < 2 * len(galley.title) + 20
        and piece.text.rstrip(".") == galley.title.rstrip(".")
    )


def slug(galley: Galley, at: int) -> bool:
    """Drop a wire service's slug before the story: "BC-EU--Trade, 2nd Ld-Writethru"."""
    return at < galley.story.start and bool(_SLUG.match(galley.text(at)))


def date_line(galley: Galley, at: int) -> bool:
    """Drop a line that says when: a date or "14 hours ago", with at most a place or a name beside it."""
    text = galley.text(at)
    if galley.form(at) == "heading":
        return galley.title_at < at < galley.title_at + _NEAR and is_dated(text, outside=False) and galley.dated < _MANY
    if galley.form(at) == "item" and at in galley.story and "item" in (galley.form(at - 1), galley.form(at + 1)):
        return False
    if galley.pieces[at].kind not in (None, "standfirst"):
        return False
    outside = at < galley.story.start or at >= galley.story.stop
    if is_dated(text, outside=outside) or (outside and _AT_CLOCK.match(text) and names.before(text)):
        return True
    stated = _stated(galley, at)
    return "when" in stated and "who" not in stated


def is_dated(text: str, *, outside: bool) -> bool:
    """Say whether a line says when and no more; `outside` of a story a few names may stand beside it."""
    if "(@" in text or not _TIMED.search(text):
        return False
    labelled = bool(_LABEL.search(text))
    if not dates.find(text) and not _AGO.search(text) and not (labelled and dates.strip(text) != text):
        return False
    rest = re.sub(r"[\W\d_]+", " ", names.EMAIL.sub(" ", _remainder(text))).split()
    allowed = 5 if outside and not any(word[0].islower() for word in rest) else int(outside and not labelled)
    return count(" ".join(rest)) <= allowed


def states_day(text: str) -> bool:
    """Say whether a line begins with the word for publication or update, and gives the day and no more."""
    return bool(_LABEL.match(text) or _NAMED_DATE.match(text)) and is_dated(text, outside=False)


def dead_email(galley: Galley, at: int) -> bool:
    """Drop a line that is only an e-mail address, or where one was hidden from robots."""
    text = galley.text(at)
    return bool(names.EMAIL.search(text)) and not re.search(r"\w", names.EMAIL.sub("", text))


def byline_line(galley: Galley, at: int) -> bool:
    """Drop a line that names the writers: "By …", or a bare name at the head of the story."""
    text, inside = galley.text(at), at in galley.story
    if "who" in _stated(galley, at):
        return True
    if galley.pieces[at].kind not in (None, "standfirst") or (inside and not names.has_by(text)):
        return False
    found = names.from_byline(text)
    if names.has_by(text) or (at < galley.story.start and names.is_in_post(text)):
        if not found and galley.title_at < at <= galley.title_at + 3 and at < galley.story.start:
            return bool(dates.find(text)) and not is_ended(text)
        return bool(found) and not (inside and text.rstrip().endswith("."))
    return bool(found) and (text in galley.authors or (at < galley.story.start and _stands_as_byline(galley, at)))


def sign_off(galley: Galley, at: int) -> bool:
    """Drop the publication's own line under the story: "with the Harbour Post", "SOURCE: Harbour Post"."""
    text = galley.text(at)
    return at >= galley.story.stop and bool(_SIGN_OFF.match(text) or _SOURCE.match(text) or _END.match(text))


def contributors(galley: Galley, at: int) -> bool:
    """Drop the line that thanks other reporters, and the wire's "(Reporting by …)"."""
    text = galley.text(at)
    return at >= galley.story.stop - 1 and bool(_CONTRIBUTORS.match(text))


def site_of(line: str) -> str:
    """Return the publication that a sign-off names, "" where it names none."""
    found = _SIGN_OFF.match(line)
    return (found["site"] or "").strip(" .") if found else ""


def is_updated(line: str) -> bool:
    """Say whether a date line tells of an update and not of the first publication."""
    return bool(_UPDATED.search(line))


def dated_parts(line: str) -> list[str]:
    """Cut a line that states several dates before the word that names each."""
    return [part for part in _BEFORE_LABEL.split(line) if part.strip()]


def is_span(line: str) -> bool:
    """Say whether a line gives a beginning and an end: "May 2, 1931 – February 7, 2024"."""
    return bool(re.fullmatch(r"[\W_]*\s[–—-]\s[\W_]*", dates.without_days(line)))


def _stated(galley: Galley, at: int) -> set[str]:
    """Return what the parts of a line near the headline state: "when", "who", "label"; nothing where one is no fact."""
    parts = galley.pieces[at].parts or tuple(_SEAM.split(galley.text(at)))
    if len(parts) < _FEWEST_PARTS or not galley.title_at < at <= galley.title_at + _NEAR:
        return set()
    told = {_fact(galley, part) for part in parts}
    return told if "when" in told and "" not in told else set()


def _fact(galley: Galley, part: str) -> str:
    text = part.strip(" |·•/,:;()[]–—-")
    if not text or galley.words.widget.match(text):
        return "label"
    if is_dated(text, outside=True):
        return "when"
    if text in galley.authors or names.has_by(part) or names.has_by(f"{text}: X"):
        return "who"
    return "label" if count(text) <= _LABEL_WORDS and not is_ended(text) else ""


def _remainder(text: str) -> str:
    for form in (_LABEL, _NAMED_DATE, _AGO, _DAY_NAME, _SMALL):
        text = form.sub(" ", text)
    return _SMALL.sub(" ", dates.strip(text))


def _stands_as_byline(galley: Galley, at: int) -> bool:
    """A bare name is a byline where a mark, a date, an e-mail or the writer's post stands beside it."""
    if _PLACED.match(galley.text(at)) and at <= galley.title_at + 4:
        return True
    if not names.looks_like_name(names.proper(galley.text(at).strip(" -"))):
        return False
    beside = [galley.text(at - 1), galley.text(at + 1)]
    return any(
        re.fullmatch(r"\W+", text) or names.EMAIL.search(text) or dates.find(text) or names.is_post(text)
        for text in beside
    )

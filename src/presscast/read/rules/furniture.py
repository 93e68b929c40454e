"""Rules for the furniture of a page: marks, widgets, policies, leaks, and what stands under a story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.read.credit import AGENCY
from presscast.read.inline import clean
from presscast.read.kinds import is_place
from presscast.read.measure import count, extent, is_ended, is_sentence
from presscast.read.piece import is_full
from presscast.read.rules import prompts
from presscast.read.rules.bylines import PERSON
from presscast.read.rules.phrases import holds, starts, whole

if TYPE_CHECKING:
    from presscast.read.piece import Galley

_POLICY = holds(
    r"^\W*(?:©|\(c\) ?\d|copyright\s*(?:$|[^\w\s]|(?:19|20)\d\d|by\b)|copyright\b.{0,60}\b(?:19|20)\d\d)|"
    r"all rights reserved|alle rechte vorbehalten|무단 ?전재|재배포 금지",
    r"\bmay (?:earn|get|receive) (?:a |an )?(?:small )?(?:share|commission|affiliate)|affiliate (?:links?|"
    r"commission)|prices are subject to change",
    r"^(?:by (?:continuing|using|signing)|this (?:site|website) uses cookies|we use cookies)\b|^(?:terms of (?:use|"
    r"service)|privacy (?:policy|notice))\b(?!(?: \w+){3,}.*[a-z][.”]$)",
    r"^our standards\s*:|\bsolely responsible for (?:all|its|the) content\b",
    r"\bmay not be (?:published|reproduced|broadcast)",
    hints=(
        "© (c) copyright rights rechte 무단 재배포 affiliate commission share change cookies terms privacy "
        "continuing using signing may standards solely"
    ),
)
_WIDGET = whole(
    r"advertisements?|advertising|sponsored(?: content)?|ad|anzeige|werbung|광고|loading(?:\s*\.*)?",
    r"play(?: video)?|watch (?:live|now|video|the video.{0,20})|listen(?: to this (?:article|story).{0,40})?|"
    r"now playing.{0,60}|just watched|must watch|replay.{0,20}",
    r"\(?\d+:\d\d\s*/\s*\d+:\d\d\)?|close|skip (?:ad|to content|advertisement).{0,20}|(?:story|"
    r"article) continues (?:below|after).{0,30}",
    r"(?:scroll|continue reading|click) (?:down|below|to continue).{0,30}|sorry|there was an (?:error|issue|"
    r"problem).{0,60}",
    r"(?:image|photo|slide|gallery)\s*\d+\s*(?:/|of)\s*\d+|\d+\s*(?:/|of)\s*\d+|show (?:more|less|all)|(?:hide|"
    r"toggle) caption|enlarge(?: (?:this )?image)?",
    r"(?:view|see) (?:gallery|slideshow|photos|full size|fullscreen).{0,20}|back to top|"
    r"please enable javascript.{0,60}|your browser does not support.{0,60}",
    r"save|expand|resize text|listen \d+ min\w*|(?:video|audio) player is loading|"
    r"this video can ?not be played.{0,40}|current time \d+:\d\d|to play this (?:video|content|"
    r"audio).{0,60}",
    r"(?:image|media|video|photo|picture) caption,?|scroll for more.{0,30}|(?:skip past|"
    r"after) newsletter promotion|open (?:image|photo) in .{0,20}|exclusive|breaking|developing story",
    r"accept (?:all )?cookies|text size.{0,20}|\[?video\]?|\d+ min(?:ute)?s? read|reading time.{0,30}|buy now|"
    r"shop now|add to cart",
)
_PRESSED = re.compile(r"\bCtrl\s*\+\s*Enter\b", re.IGNORECASE)
"""What readers press to tell of an error, in pages of many languages."""
_NAMED = re.compile(rf"^(?P<name>{PERSON})(?=[\s,])")
_SIGNED = re.compile(r"^[（(【\[](?P<who>[^（()）]{2,60})[）)】\]]$")
_CSS = re.compile(
    r"^\s*(?:[.#@]?[\w-]+[\w\s.#>:,()\[\]=\"'-]{0,80}\{(?=\s*(?:$|\}|[\w-]+\s*:|[^{}]*;))[^{}]{0,400}(?:\}|$)|"
    r"(?:[\w-]+\s*:\s*[^;]{1,60};\s*){2,}\}?$|@media\b|@import\b|"
    r"(?:var|let|const) [\w$]+\s*=.*|(?:window|document)\.\w+.*[;(]|function\s*\w*\(.*|\}+\s*$)"
)
_ADDRESS = whole(r"(?:https?://|www\.)\S+", r"[\w ]{1,20}:\s*https?://\S+")
_BRACKETED = re.compile(r"^\[[\w .&’'/-]{2,40}\]$")
_COMPANY = holds(
    r"^\W*about [A-Z][\w&.’' ]{1,40}$",
    r"^[A-Z][\w&.’'-]+(?: [A-Z][\w&.’'-]+){0,3} (?:is|are) (?:a|an|the|one of the)\b.{0,60}\b(?:provider|supplier|"
    r"manufacturer|company|leader|firm|developer|operator)\b",
    r"^[A-Z][\w&.’'-]+(?: [A-Z][\w&.’'-]+){0,3} (?:is|are) headquartered in\b",
    hints="about provider supplier manufacturer company leader firm developer operator headquartered",
)
_ABOUT = re.compile(r"^\W*about [A-Z][\w&.’' ]{1,40}\W*$", re.IGNORECASE)
_TAGS = starts(
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|tagged(?: with)?|schlagworte|태그)\s*[:：]\s*\S[^.!?]*$"
)
_CREDIT = re.compile(
    r"^\W*(?:(?i:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|foto|bild|사진)(?i: credits?| sources?|"
    r" by| courtesy(?: of)?)?\s*[:,/|]|(?i:credits?|courtesy)\s*:)\s*\S[^.]{1,70}$|"
    rf"^(?i:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?) (?i:by|courtesy of) {PERSON}$|"
    rf"^\W*{AGENCY}(?:(?i: images?| photo|/[\w ]+| via [\w ]+))*\W*$"
)
_WRITER = re.compile(
    r"^[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){1,3}(?:[’']s book| is | was | covers | writes | reports | has (?:been|"
    r"written) ).*"
    r"\b(?:writer|reporter|editor|author|curator|journalist|correspondent|columnist|contributor|book|staff|novel|"
    r"newspaper)\b"
)
_BEAT = re.compile(r"^[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){1,3} (?:covers|reports on|writes (?:about|for|on)) .{3,120}$")
_TICKER = re.compile(
    r"^(?:[▲▼↑↓●].*|[A-Z]{2,6}\s+[+-]?\d[\d.,]*\s*%?\s*[▲▼+-].*|(?:\S+ ){0,6}now available)$", re.IGNORECASE
)


_CRUMBS = re.compile(r"[^|/>›»→.?!]{2,30}(?:\s[|/>›»→]\s[^|/>›»→.?!]{2,30})+")
_PARTED = re.compile(r"\s[|/>›»→]\s")
_CALLS = ",:;!，、：；！،"
_LONGEST_CREDIT = 110
_CONTACT_WORDS = 8
_LINKED = 0.4


def lone_mark(galley: Galley, at: int) -> bool:
    """Drop a line that holds no letter and no figure, footnote marks apart: a dash, a rule, three stars."""
    return not re.search(r"[^\W_]", clean(galley.text(at))[0])


def kicker(galley: Galley, at: int) -> bool:
    """Drop the section's name above the headline, and the way to it: "Home / News / Harbour"."""
    return at < galley.title_at and (count(galley.text(at)) <= 3 or is_crumbs(galley.text(at)))


def is_crumbs(text: str) -> bool:
    """Say whether a line is nothing but the names of sections, set apart by bars, strokes or arrows."""
    return bool(_CRUMBS.fullmatch(text)) and all(count(part) <= 3 for part in _PARTED.split(text))


def label(galley: Galley, at: int) -> bool:
    """Drop the few words between headline and story that are no sentence: a section, a place, a button."""
    text, first = galley.text(at), galley.title_at + 1
    if not 0 < first <= at < galley.story.start <= first + 8 or galley.pieces[at].kind:
        return False
    if is_place(text) and at == galley.story.start - 1:
        return False
    if galley.words.greeting.match(text) and text[-1] in _CALLS:
        return False
    return count(text) <= 5 and not re.search(r"\d|[.!?:…][\"”’)]*$", text)


def tags(galley: Galley, at: int) -> bool:
    """Drop the list of topics a story is filed under."""
    return bool(_TAGS.match(galley.text(at)))


def lone_credit(galley: Galley, at: int) -> bool:
    """Drop a picture's credit that stands without its caption."""
    text = galley.text(at)
    if galley.pieces[at].kind == "caption" or is_sentence(text):
        return False
    return bool(_CREDIT.match(text) or (galley.words.photo.match(text) and extent(text) <= _LONGEST_CREDIT))


def source(galley: Galley, at: int) -> bool:
    """Drop where a story is from, and what it is filed under, outside of it: "Bron: ANP"."""
    text, piece = galley.text(at), galley.pieces[at]
    labelled = piece.parts[:1] if piece.linked >= _LINKED else ()
    worded = any(galley.words.source.match(told) for told in (text, *(f"{label}:" for label in labelled)))
    return worded and at not in galley.story and extent(text) <= _LONGEST_CREDIT


def ticker(galley: Galley, at: int) -> bool:
    """Drop a ticker's line: a quotation, a banner above the story."""
    is_line = galley.pieces[at].kind is None
    return is_line and at < galley.story.start and bool(_TICKER.match(galley.text(at)))


def policy(galley: Galley, at: int) -> bool:
    """Drop copyright, affiliate and policy lines."""
    text = galley.text(at)
    early = at in galley.story and is_full(galley.pieces[at]) and at != galley.story.stop - 1
    pictured = galley.pieces[at].kind == "caption"
    return not (early or pictured) and bool(_POLICY(text) or prompts.asked(galley, at, galley.words.policy))


def widget(galley: Galley, at: int) -> bool:
    """Drop the text of players, forms and advertisements."""
    parts = galley.pieces[at].parts
    if at >= galley.story.stop and _PRESSED.search(galley.text(at)):
        return True
    return _is_widget(galley, galley.text(at)) or (bool(parts) and all(_is_widget(galley, part) for part in parts))


def _is_widget(galley: Galley, text: str) -> bool:
    return bool(_WIDGET.match(text) or galley.words.widget.match(text))


def css_leak(galley: Galley, at: int) -> bool:
    """Drop style sheet or script text that leaked into the story."""
    return bool(_CSS.match(galley.text(at)))


def address(galley: Galley, at: int) -> bool:
    """Drop a line that is only a web address."""
    return bool(_ADDRESS.match(galley.text(at)))


def source_link(galley: Galley, at: int) -> bool:
    """Drop a source named alone in brackets under what was taken from it: "[Harbour Post]"."""
    return bool(_BRACKETED.match(galley.text(at)))


def about_company(galley: Galley, at: int) -> bool:
    """Drop a press release's standing paragraphs on the company, at its end."""
    near_end = at >= galley.story.stop - 3 and at > galley.story.start
    if not near_end or not _COMPANY(galley.text(at)):
        return False
    headed = any(_ABOUT.match(galley.text(near)) for near in range(at - 2, at + 1))
    return not galley.boxed or headed or galley.text(at).split()[0] in galley.title


def whom_to_call(galley: Galley, at: int) -> bool:
    """Drop whom the press may call, under the story of an office or a company: "Media contact", names, a telephone."""
    if not galley.boxed or at < galley.story.stop or not galley.story:
        return False
    under = range(galley.story.stop, at + 1)
    return any(_is_contact(galley, near) for near in under) and not is_sentence(galley.text(at))


def _is_contact(galley: Galley, at: int) -> bool:
    text = galley.text(at)
    return count(text) <= _CONTACT_WORDS and not galley.pieces[at].verdict and bool(galley.words.contact.match(text))


def about_author(galley: Galley, at: int) -> bool:
    """Drop the line under the story that says who its writer is."""
    text = galley.text(at)
    if galley.title_at < at < galley.story.start or galley.pieces[at].kind == "standfirst":
        return _is_above(galley, text)
    if not galley.story or at < galley.story.stop - 1 or at < galley.story.start + 2:
        return False
    if any(text.startswith(name) for name in galley.authors):
        return True
    signed = _SIGNED.match(text)
    if signed and at >= galley.story.stop and galley.words.bio.match(signed["who"]):
        return True
    named = _NAMED.match(text)
    if not named or _is_told_of(galley, at, named["name"]):
        return False
    return bool(_WRITER.match(text) or _BEAT.match(text) or galley.words.bio.match(text[named.end() :].lstrip()))


def _is_above(galley: Galley, text: str) -> bool:
    """Say whether a line over the story, which is no sentence, says what its writer is:
    "Dorothea Finch is a columnist"."""
    said = (text.removeprefix(name).lstrip() for name in galley.authors if text.startswith(name))
    return not is_ended(text) and any(galley.words.bio.match(rest) for rest in said)


def _is_told_of(galley: Galley, before: int, name: str) -> bool:
    """Say whether the story has spoken of a person of this surname."""
    last = name.split()[-1]
    return any(last in galley.text(at) and not galley.pieces[at].verdict for at in range(galley.title_at + 1, before))


def page_tail(galley: Galley, at: int) -> bool:
    """Drop the short pieces after the first prompt under the story, and what readers wrote."""
    return galley.tail <= at or galley.closed < at

"""Rules for what asks the reader to do something else: read on, subscribe, install, follow, share, comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from presscast.read.measure import count, is_sentence
from presscast.read.piece import is_full
from presscast.read.rules.asks import COMMENT, MORE_HEADS, NEWSLETTER, NEWSLETTER_HEAD, SHARE, is_statement
from presscast.read.rules.phrases import starts

if TYPE_CHECKING:
    from presscast.read.piece import Galley

_MORE = starts(
    r"(?:see|read|watch|learn|find out|discover|hear|view|check out)(?: also| next| on| this)?(?: more)?"
    r"(?: (?:about|on|from|at) .{1,60}?| here)?\s*[:：›»>|]",
    (
        r"(?:related|recommended|more)(?: (?:stor(?:y|ies)|articles?|posts?|news|links?|content|coverage|topics|tags?|"
        r"videos?|on|from) ?[^:：]{0,30})?\s*[:：]"
    ),
    r"also (?:read|see|watch|on)\b",
    r"(?-i:READ MORE|READ ALSO|READ NEXT|SEE ALSO|SEE MORE|ALSO READ|RELATED|DON[’']T MISS|MORE COVERAGE)\b",
    r"read (?:the )?(?:full|original|whole|rest|complete)\b.{0,40}\b(?:here|article|story|post|report)\W*$",
    r"(?:don[’']?t miss|mehr zum thema|lesen sie auch|관련 ?기사|in case you missed it|up next)\s*[:：]",
    r"more [\w ]{2,30}:\s*https?://",
    r"(?:click|tap) (?:here|the link)\b",
)
_MEDIA = starts(
    r"(?:listen|photos?|pictures|images|videos?|gallery|in pictures|podcast|quiz|poll|map|live(?: updates| blog)?|"
    r"interactive|explainers?|fact check|opinion|analysis)\s*[:：|]\s*(?=\S+ \S+ \S+)[^|]{0,110}[^.”\"|]$"
)
_POINTED = re.compile(r"^\s*(?:>{2,}|»+|›+|▶|►|→|👉)\s*\S.*[^.!?”\"]$")
_BOXED = re.compile(r"[\[【]\s*(?=\S+\s\S+\s\S)[^\[\]【】]{15,160}[^\[\]【】.!?。…\s]\s*[\]】]")
"""A headline alone in square brackets, as papers without boxes point to another story."""
_TAGGED = re.compile(r"(?<![.!?…”\"’\s])\s*\[(?:[A-Z]{4,12}|Video|Photos?|Pictures|Gallery|Watch)\]\s*\|?\s*$")
_ASKS = re.compile(r"\b(?:you|your|our|us|we|e-?mails?|free|daily|weekly|sign|subscribe)\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:you|your|our|us|we|please|here)\b", re.IGNORECASE)
_BEGS = re.compile(r"\W*(?:sign up|subscribe|register|get|join|receive)\b", re.IGNORECASE)
_INVITES = re.compile(r"(?:get|join|stay|receive|keep up|start your|be the first|our|your)\b", re.IGNORECASE)
_PARTED = re.compile(r"^(?P<label>[^.:：|]{3,50}?)\s*(?P<mark>[.:：])\s+\S", re.DOTALL)
_STATED = re.compile(r"(?<!\.\.)[.。।۔]['\"”’»)\]」』]*$")
_LINKED_PART = 0.4
_POINTING = ":：–—>»›"
_LABEL, _FEWEST_TOLD, _FULL_FACT = 3, 4, 12
"""Words of what stands before a linked headline, of the headline, and of what is more than a fact."""
_OFF_BY = 3  # letters by which a share of a line tells the length of a part
_HEADLINE = 7
"""Words that headlines have, and titles and names do not."""
_TITLES = 4
"""Linked items that are a list of the story's own, where they are no headlines."""
_QUOTES = tuple('"“‘«„「『‚”»')
_APP = re.compile(
    r"\b(?:get|download|install|try)\b[^.]{0,60}\bapp\b|\bapp ?store\b|\bon google play\b|\bapp herunterladen\b|"
    r"^\W*(?:stay up to date with|turn on|enable|allow|get) (?:\w+ ){0,3}notifications\b|"
    r"\bnotifications can be managed\b",
    re.IGNORECASE,
)
_PLACES = (
    r"(?:x|twitter|facebook|instagram|linkedin|bluesky|mastodon|threads|tiktok|youtube|medium|substack|social media)"
)
_FOLLOW = starts(
    r"follow\b.{0,120}\b(?:twitter|facebook|instagram|bluesky|mastodon|tiktok|linkedin|youtube|on x)\b",
    r"@\w+\W*$|follow (?:[\w.’']+ ){1,3}coverage\b",
    (
        r"(?:do you have|have you|got|know|are you|if you)\b.{0,160}\b"
        r"(?:e-?mail|contact|write to|get in touch|send|text|"
        r"call|whatsapp|tell) (?:us|your|\S+@)"
    ),
    r"(?:get in touch|have your say|contact us|send us|have something to say|tell us)\b.{0,160}(?:[:?!]|@|\bus\b)",
    (
        rf"follow (?:him|her|them|me|us|@\w+)(?:\W*$| (?:on {_PLACES}\b|at @|@|via\b|here\b))|"
        r"follow \w+[’']s full coverage\b"
    ),
    r"(?:e-?mail|contact|reach|tweet)\b.{0,60}(?:\S@\S|\bat @|\btwitter\b|\bfollow (?:him|her|them)\b)",
    r"(?:like|find|join) us on\b|you can follow\b|connect with\b.{0,60}\bon (?:twitter|facebook|linkedin)",
    rf".{{0,240}}\b(?:can be (?:reached|followed) (?:at|on)|follow (?:him|her|them) (?:on {_PLACES}\b|at @|@))",
)


def comment(galley: Galley, at: int) -> bool:
    """Drop the comment box, its counters and its rules, and calls for letters."""
    text = galley.text(at)
    return not _is_spoken(text) and (bool(COMMENT.match(text)) or _begs(galley, at, galley.words.comment))


def link_line(galley: Galley, at: int) -> bool:
    """Drop a line inside the story that is all link, and a heading that is, beside another such."""
    piece = galley.pieces[at]
    if _is_labelled_link(galley, at):
        return True
    if piece.linked < 0.8 or _states(piece.text):
        return False
    under = galley.boxed and at >= galley.story.stop > 0
    return (at in galley.story or under) and (
        piece.form == "line" or (under and piece.form == "item") or _among_linked(galley, at)
    )


def _is_labelled_link(galley: Galley, at: int) -> bool:
    """Say whether a line inside the story is a headline that leads elsewhere, a few words before it: "In depth: …".

    Facts stand in such lines too, one under another: "Where: the old mill".
    """
    piece = galley.pieces[at]
    if at not in galley.story or piece.form != "line" or len(piece.parts) != len(("label", "headline")):
        return False
    label, told = piece.parts
    is_link = abs(piece.linked * len("".join(piece.parts)) - len(told)) <= _OFF_BY
    beside = (galley.text(near).partition(":") for near in (at - 1, at + 1))
    listed = any(colon and count(name) <= _LABEL and count(fact) < _FULL_FACT for name, colon, fact in beside)
    return (
        is_link
        and not listed
        and count(label) <= _LABEL
        and label[-1] in _POINTING
        and count(told) >= _FEWEST_TOLD
        and not _STATED.search(told)
    )


def read_more(galley: Galley, at: int) -> bool:
    """Drop a pointer to another story, and the short lines under "Don't miss"."""
    piece = galley.pieces[at]
    return _points(galley, at) or bool(
        (piece.form == "line" and _MEDIA.match(piece.text))
        or _POINTED.match(piece.origin)
        or (galley.boxed and piece.form == "line" and at in galley.story and _BOXED.fullmatch(piece.text.strip()))
        or _MORE.match(piece.text)
        or MORE_HEADS.match(piece.text)
        or _TAGGED.search(piece.text)
        or _listed(galley, at)
    )


def link_list(galley: Galley, at: int) -> bool:
    """Drop a list of nothing but links, or of other stories' headlines."""
    first, last = at, at
    while galley.form(first - 1) == "item" and at - first < 12:
        first -= 1
    while galley.form(last + 1) == "item" and last - at < 12:
        last += 1
    items = galley.pieces[first : last + 1]
    if len(items) < 2 or galley.text(first - 1).rstrip().endswith((":", "：")):
        return False
    bare = sum(piece.linked >= 0.9 for piece in items)
    if galley.boxed and at in galley.story and not MORE_HEADS.match(galley.text(first - 1)):
        long = sum(count(piece.text) for piece in items) >= _HEADLINE * len(items)
        return bare == len(items) and (long or len(items) < _TITLES)
    titled = not galley.boxed and all(_is_title(piece.text) for piece in items)
    return bare >= 0.7 * len(items) or titled


def newsletter(galley: Galley, at: int) -> bool:
    """Drop a prompt to sign up or subscribe."""
    brief = not is_full(galley.pieces[at]) or bool(_INVITES.match(galley.text(at)))
    blurb = brief and bool(_ASKS.search(galley.text(at)))
    under_one = blurb and bool(NEWSLETTER_HEAD.match(galley.text(at - 1)))
    worded = bool(NEWSLETTER_HEAD.match(galley.text(at))) or _begs(galley, at, galley.words.newsletter)
    return under_one or worded or (_may_ask(galley, at) and not _tells(galley, at) and NEWSLETTER(galley.text(at)))


def _tells(galley: Galley, at: int) -> bool:
    """A sentence in the story that speaks to nobody tells of a newsletter, and asks for nothing."""
    text = galley.text(at)
    return at in galley.story and is_sentence(text) and not (_ASKED.search(text) or _BEGS.match(text))


def app(galley: Galley, at: int) -> bool:
    """Drop an invitation to install an app."""
    worded = galley.text(at)[:1].isupper() and not is_sentence(galley.text(at)) and bool(_APP.search(galley.text(at)))
    return worded or _begs(galley, at, galley.words.app)


def follow(galley: Galley, at: int) -> bool:
    """Drop where to follow or write to the writer or the publication."""
    worded = _may_ask(galley, at) and bool(_FOLLOW.match(galley.text(at)))
    return worded or _begs(galley, at, galley.words.follow)


def share(galley: Galley, at: int) -> bool:
    """Drop share buttons and prompts."""
    text = galley.text(at)
    if _is_spoken(text) or is_statement(text):
        return False
    return bool(SHARE.match(text) or galley.words.share.match(text))


def notice(galley: Galley, at: int) -> bool:
    """Drop what the publication tells its readers of itself: where it was printed, under it when it is on air."""
    under = at >= galley.story.stop - 1 and bool(galley.words.offer.match(galley.text(at)))
    return under or asked(galley, at, galley.words.notice)


def asked(galley: Galley, at: int, form: re.Pattern[str]) -> bool:
    """Say whether a line asks or tells the reader what `form` words; what somebody says in the story does not."""
    return _may_ask(galley, at) and bool(form.search(galley.text(at)))


def _begs(galley: Galley, at: int, form: re.Pattern[str]) -> bool:
    """Say whether a line asks the reader for what `form` words,
    and is no sentence of the story that speaks to nobody."""
    return asked(galley, at, form) and not _is_told(galley, at)


def _is_told(galley: Galley, at: int) -> bool:
    """Say whether a sentence without a link, amid the story, names neither the reader nor what a publication offers.

    Its first words are not asked, "us" of "Follow us" least: only languages that have such words in their table are.
    """
    text, piece = galley.text(at), galley.pieces[at]
    amid = galley.story.start < at < galley.story.stop - 1
    return amid and not piece.linked and is_sentence(text) and galley.tells(text)


def _may_ask(galley: Galley, at: int) -> bool:
    """A full paragraph in the first half of the story, and speech anywhere, is story whatever its words."""
    text, story = galley.text(at), galley.story
    early = is_full(galley.pieces[at]) and at < (story.start + story.stop) // 2
    return not early and not _is_spoken(text)


def _is_spoken(text: str) -> bool:
    return text[:1] in _QUOTES


def _points(galley: Galley, at: int) -> bool:
    """Say whether a line begins as pointers do and leads elsewhere, or heads what does."""
    piece, words = galley.pieces[at], galley.words
    text = piece.text
    if piece.kind or is_full(piece) or _is_spoken(text):
        return False
    if words.headed.match(text) and piece.linked >= 0.5:
        return True
    if piece.parts and piece.linked >= _LINKED_PART and words.more.fullmatch(piece.parts[0]):
        return True
    parted = _PARTED.match(text)
    if parted and words.more.match(f"{parted['label']}:") and (parted["mark"] in ":：" or parted["label"].isupper()):
        return piece.linked >= 0.4 or text[-1] not in ".。।।" or parted["label"].isupper()
    if not words.more.match(text):
        return False
    if words.more.fullmatch(text):
        among = _leads_away(galley, at + 1) or any(_is_pointer(galley, near) for near in (at - 1, at + 1))
        return at >= galley.story.stop or among or (piece.form == "line" and text[-1] in ":：")
    return piece.linked >= 0.4 or text[-1] not in ".。।।"


def _is_pointer(galley: Galley, at: int) -> bool:
    """Say whether a line is a pointer's words with a headline after them."""
    parted = _PARTED.match(galley.text(at))
    return parted is not None and galley.words.more.fullmatch(f"{parted['label']}:") is not None


def _leads_away(galley: Galley, at: int) -> bool:
    return at >= len(galley.pieces) or galley.pieces[at].linked >= 0.5 or bool(galley.pieces[at].verdict)


def _states(text: str) -> bool:
    """Say whether a text is a sentence that tells something: a headline seldom ends in a full stop."""
    return is_sentence(text) and bool(_STATED.search(text)) and " | " not in text


def _among_linked(galley: Galley, at: int) -> bool:
    """A heading that is all link, next to another such heading, leads elsewhere."""
    beside = (galley.pieces[near] for near in (at - 1, at + 1) if 0 <= near < len(galley.pieces))
    return galley.form(at) == "heading" and any(piece.form == "heading" and piece.linked >= 0.8 for piece in beside)


def _listed(galley: Galley, at: int) -> bool:
    """A short line without a full stop, among such lines under a bare "Don't miss", "Lo más leído" or "Related"."""
    near = at
    while at - near < 8 and len(galley.text(near)) < 120 and galley.text(near) and galley.text(near)[-1] not in '.!?”"':
        near -= 1
        if MORE_HEADS.match(galley.text(near)) or _is_bare_head(galley, near):
            return galley.form(near) != "heading" or galley.form(at) == "item"
    return False


def _is_bare_head(galley: Galley, at: int) -> bool:
    """Say whether a line under the story of a text is a pointer's words and no more."""
    return not galley.boxed and at >= galley.story.stop and galley.words.more.fullmatch(galley.text(at)) is not None


def _is_title(text: str) -> bool:
    """Say whether a text is set as a headline: most of its words with a capital, no full stop."""
    told = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if len(word) > 3]
    return len(told) >= 4 and text[-1] not in ".,;" and sum(word[0].isupper() for word in told) >= 0.75 * len(told)

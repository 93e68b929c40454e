"""What of an e-mail's text is the story: not its greeting, its signature, and the mail that it answers or sends on."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from presscast.read.measure import count, extent, is_ended
from presscast.read.piece import is_full
from presscast.read.words import phrases as words

if TYPE_CHECKING:
    from presscast.read.piece import Piece
    from presscast.read.words.phrases import Words

HEADER = re.compile(
    r"^\W*(?:from|to|cc|bcc|subject|date|sent|reply-to|von|an|betreff|datum|gesendet|kopie|de|à|objet|envoyé|date|"
    r"para|asunto|enviado|fecha|da|a|oggetto|inviato|data|assunto|van|aan|onderwerp|verzonden|发件人|收件人|主题|日期|"
    r"发送时间|寄件者|收件者|主旨|差出人|宛先|件名|日時|보낸 사람|받는 사람|제목|날짜|от|кому|тема|дата|من|إلى|"
    r"الموضوع|التاريخ|מאת|אל|נושא|תאריך)\s*\*?[:：]\*?\s*\S",
    re.IGNORECASE,
)
SENDER = re.compile(
    r"^\W*(?:from|von|de|da|van|från|fra|发件人|寄件者|差出人|보낸 사람|от|من|מאת)\s*\*?[:：]\*?\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"^\W*(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|emne|ämne|主题|主旨|件名|제목|тема|الموضوع|נושא)\s*\*?[:：]\*?\s*(?P<told>\S.*)$",
    re.IGNORECASE,
)
_HEAD, _MOST_ABOVE, _MOST_HEADERS = 4_000, 2, 8
"""Letters in which the headers of a pasted e-mail stand, the lines above them, and how many they are."""
_RULE = re.compile(r"^[-_=*]{5,}$")
_STAMPED = re.compile(r"@|\d[:.]\d\d|^\W*-|^\W*[^\d]*$")
"""An address or a time of day, by which what was answered is told from what somebody wrote in the story;
a line of dashes."""
_CONTACT = re.compile(
    r"^(?:\W*(?:tel|phone|mobile|mob|cell|fax|t|m|p|f|e|w|telefon|telefax|handy|tél|téléphone|portable|teléfono|móvil|telefono|cell|telefone|e-?mail|mail|web|www|skype|电话|電話|手机|邮箱|전화|тел|هاتف|جوال|טל|טלפון|נייד)\b\.?\s*[:：.]?\s*)?"
    r"(?:[+(]?[\d\s()./–-]{6,}\d|(?:https?://|www\.)\S+|\S+@\S+\.\w+)\W*$",
    re.IGNORECASE,
)
_LONGEST_GREETING = 8
_CALLS = ",!:，！："
_MOST_COVER = 4  # pieces at the head of an e-mail in which it is greeted, and the story sent on
_LONGEST_ANSWERED = 30
_MOST_SIGNED = 25


def is_pasted(text: str) -> bool:
    """Tell whether a text is an e-mail as a mail program shows it:
    sender and subject are among the lines at its head."""
    lines = [line.strip() for line in text[:_HEAD].split("\n") if line.strip()][: _MOST_ABOVE + _MOST_HEADERS]
    found = lines[_headers(lines)]
    return len(found) >= 3 and any(map(SENDER.match, found)) and any(map(SUBJECT.match, found))


def pasted(pieces: tuple[Piece, ...], language: str) -> tuple[Piece, ...]:
    """Return the pieces of an e-mail that begins with its headers, as `marked` does;
    these and what is above have their verdict."""
    end = _headers([piece.text for piece in pieces[: _MOST_ABOVE + _MOST_HEADERS]]).stop
    return (*(replace(piece, verdict="mail-header") for piece in pieces[:end]), *marked(pieces[end:], language))


def _headers(lines: list[str]) -> slice:
    """Return where the headers at the head of an e-mail stand, a line or two above them let be."""
    first = next((at for at, line in enumerate(lines[: _MOST_ABOVE + 1]) if HEADER.match(line)), len(lines))
    return slice(first, first + len(list(takewhile(HEADER.match, lines[first:]))))


def marked(pieces: tuple[Piece, ...], language: str) -> tuple[Piece, ...]:
    """Return the pieces of an e-mail in `language`, what is not the story with its verdict."""
    said = words.of(language)
    return _signed(_greeted(_answered(pieces, said), said), said)


def _answered(pieces: tuple[Piece, ...], said: Words) -> tuple[Piece, ...]:
    """Drop the mail that is answered; of one sent on, what the sender says above it, and its headers."""
    found = [
        replace(p, verdict="quoted-reply") if p.form == "quote" and p.source.lstrip().startswith(">") else p
        for p in pieces
    ]
    starts = ((at, size) for at, piece in enumerate(found) if not piece.verdict and (size := _opens(found, at, said)))
    at, size = next(starts, (len(found), 0))
    if not size:
        return tuple(found)
    end = at
    while end < len(found) and (end < at + size or HEADER.match(found[end].text) or _RULE.match(found[end].text)):
        end += 1
    own, told = sum(map(is_full, found[:at])), any(map(is_full, found[end:]))
    answers = not told or own > 1 or (own == 1 and 2 * _extent(found[:at]) >= _extent(found[end:]))
    above, below = ("", "quoted-reply") if answers else ("cover-note", "")
    return (
        *(replace(piece, verdict=piece.verdict or above) for piece in found[:at]),
        *(replace(piece, verdict=piece.verdict or "mail-header") for piece in found[at:end]),
        *(replace(piece, verdict=piece.verdict or below) for piece in found[end:]),
    )


def _opens(pieces: list[Piece], at: int, said: Words) -> int:
    """Return over how many pieces another mail begins here: those that say so, or three of its headers;
    0 where none does."""
    for size in (1, 2):
        text = " ".join(piece.text for piece in pieces[at : at + size])
        if count(text) <= _LONGEST_ANSWERED and said.answered.match(text) and _STAMPED.search(text):
            return size
    return 3 if len(pieces) >= at + 3 and all(HEADER.match(piece.text) for piece in pieces[at : at + 3]) else 0


def _greeted(pieces: tuple[Piece, ...], said: Words) -> tuple[Piece, ...]:
    """Drop the greeting, and what is said under it that sends the story on:
    by its words, or as the byline comes after."""
    found = list(pieces)
    open_ = [at for at, piece in enumerate(found) if not piece.verdict and piece.form != "image"][:_MOST_COVER]
    signed = next((at for at in open_ if _is_byline(found[at].text, said)), 0)
    greeting = next((at for at in open_ if _is_greeting(found[at].text, said)), 0)
    is_greeted = False
    for at in open_:
        text = found[at].text
        above = (is_greeted and at < signed and is_ended(text)) or (at < greeting and not is_full(found[at]))
        if said.greeting.match(text) and count(text) <= _LONGEST_GREETING:
            found[at] = replace(found[at], verdict="greeting")
            is_greeted = True
        elif above or said.mailing.search(text) or (not is_full(found[at]) and said.cover.search(text)):
            found[at] = replace(found[at], verdict="cover-note")
        else:
            break
    return tuple(found)


def _is_greeting(text: str, said: Words) -> bool:
    return text[-1:] in _CALLS and count(text) <= _LONGEST_GREETING and bool(said.greeting.match(text))


def _is_byline(text: str, said: Words) -> bool:
    return count(text) <= _LONGEST_GREETING and bool(said.by.match(text)) and not is_ended(text)


def _signed(pieces: tuple[Piece, ...], said: Words) -> tuple[Piece, ...]:
    """Drop what follows the regards or the mark of a signature, and telephones and addresses at the end."""
    told = [at for at, piece in enumerate(pieces) if not piece.verdict]
    full = [at for at in told if is_full(pieces[at])]
    after = [at for at in told if not full or at > full[0]]
    start = next((at for at in after if pieces[at].text in ("--", "-- ")), len(pieces))
    start = next((at for at in after if at < start and said.mailing.search(pieces[at].text)), start)
    start = next((at for at in after if at < start and _takes_leave(pieces, at, said, start)), start)
    for at in reversed([at for at in after if at < start]):
        if not _CONTACT.match(pieces[at].text):
            break
        start = at
    return tuple(
        replace(piece, verdict=piece.verdict or "signature") if at >= start else piece
        for at, piece in enumerate(pieces)
    )


def _takes_leave(pieces: tuple[Piece, ...], at: int, said: Words, end: int) -> bool:
    if count(pieces[at].text) > 8 or not said.closing.match(pieces[at].text):
        return False
    rest = [piece for piece in pieces[at + 1 : end] if not piece.verdict]
    long = [piece.text for piece in rest if is_full(piece)]
    return len(rest) <= _MOST_SIGNED and all(said.mailing.search(text) or said.contact.match(text) for text in long)


def _extent(pieces: list[Piece]) -> int:
    return sum(extent(piece.text) for piece in pieces if piece.form != "image")

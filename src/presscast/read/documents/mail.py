"""E-mails (.eml): the story in one, without its headers, greeting, signature and what it answers."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.read.decode import decode
from presscast.read.documents.document import Document, people, read as read_document
from presscast.read.facts import language, names
from presscast.read.measure import count, extent, squash
from presscast.read.page import body, html
from presscast.read.page.walk import Walker
from presscast.read.piece import Galley, Piece, is_full
from presscast.read.text import lines
from presscast.read.words import phrases as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from presscast.model import Article
    from presscast.read.words.phrases import Words

_SHOWN = ("From", "To", "Cc", "Subject", "Date")
_PREFIX = re.compile(
    r"^\s*(?:(?:re|aw|antw|sv|vs|fwd?|wg|tr|rv|rif|i|r|res|enc|doorst|odp|ynt|ilt|回复|答复|转发|轉寄|回覆|返信|転送|답장|전달|رد|إعادة توجيه|השב|הועבר)(?:\[\d+\])?\s*[:：]|\[(?:external|extern|ext)\])\s*",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"^\W*(?:from|to|cc|bcc|subject|date|sent|reply-to|von|an|betreff|datum|gesendet|kopie|de|à|objet|envoyé|date|para|asunto|enviado|fecha|da|a|oggetto|inviato|data|assunto|van|aan|onderwerp|verzonden|发件人|收件人|主题|日期|发送时间|寄件者|收件者|主旨|差出人|宛先|件名|日時|보낸 사람|받는 사람|제목|날짜|от|кому|тема|дата|من|إلى|الموضوع|التاريخ|מאת|אל|נושא|תאריך)\s*\*?[:：]\*?\s*\S",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"^\W*(?:from|von|de|da|van|från|fra|发件人|寄件者|差出人|보낸 사람|от|من|מאת)\s*\*?[:：]\*?\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)
_RULE = re.compile(r"^[-_=*]{5,}$")
_STAMPED = re.compile(r"@|\d[:.]\d\d|^\W*-|^\W*[^\d]*$")
"""An address or a time of day, by which what was answered is told from what somebody wrote in the story; a line of dashes."""
_NOBODY = re.compile(r"no-?reply|do-?not-?reply|newsletter|mailer|notification|info$|admin", re.IGNORECASE)
_CONTACT = re.compile(
    r"^(?:\W*(?:tel|phone|mobile|mob|cell|fax|t|m|p|f|e|w|telefon|telefax|handy|tél|téléphone|portable|teléfono|móvil|telefono|cell|telefone|e-?mail|mail|web|www|skype|电话|電話|手机|邮箱|전화|тел|هاتف|جوال|טל|טלפון|נייד)\b\.?\s*[:：.]?\s*)?"
    r"(?:[+(]?[\d\s()./–-]{6,}\d|(?:https?://|www\.)\S+|\S+@\S+\.\w+)\W*$",
    re.IGNORECASE,
)
_MOST_OF = 0.7  # of what the other part says, the plain one says at least where it is chosen
_WIDEST, _NARROWEST = 90, 40  # letters in a line that was broken
_LONGEST_GREETING = 8
_MOST_RELEASED = 3  # words of "Press release:" before a subject
_LONGEST_ANSWERED = 30
_MOST_SIGNED = 25


def read(data: bytes, origin: str) -> Article:
    """Read the story that an e-mail brings; its attachments are named and not read.

    Raises ReadError where the bytes are no e-mail, it is encrypted, or there is no story in it.
    """
    message = _parsed(data, origin)
    text, attached = _text(message, origin)
    tongue = language.detect(Galley(text).body)
    subject = _header(message, "Subject")
    heads = [
        Piece(f"{name}: {value}", "meta", verdict="mail-header") for name in _SHOWN if (value := _header(message, name))
    ]
    story = _signed(_greeted(_answered(text, words.of(tongue)), words.of(tongue)), words.of(tongue))
    inner = [found["name"] for piece in story if piece.verdict == "mail-header" and (found := _FROM.match(piece.text))]
    senders = next(filter(None, map(_people, (*inner, _header(message, "From")))), ())
    title = _bare(subject)
    released = words.of(tongue).release.match(title)
    if released and count(released[0]) <= _MOST_RELEASED and released.end() < len(title):
        title = title[released.end() :].lstrip(" :：–—-")
    return read_document(
        Document((*heads, *story, *attached), title, senders, _date(message), tongue, titled=True), origin
    )


def _parsed(data: bytes, origin: str) -> EmailMessage:
    try:
        message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=policy.default)
        kinds = [part.get_content_type() for part in message.walk()]
    except (RecursionError, ValueError, LookupError, IndexError, AttributeError) as error:
        raise ReadError(f"{origin}: is no e-mail that can be read: {error}") from error
    if not any(message.get_all(name) for name in ("From", "Subject", "Date", "Received", "Message-ID")):
        raise ReadError(f"{origin}: is no e-mail: it has neither sender nor subject nor date")
    if "multipart/encrypted" in kinds or ("application/pkcs7-mime" in kinds and "text/plain" not in kinds):
        raise ReadError(f"{origin}: is encrypted; save it decrypted")
    return message


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, LookupError, IndexError, AttributeError):  # the parser's own faults on broken headers
        return ""


def _bare(subject: str) -> str:
    """Return a subject without "Re:" and "Fwd:", however many."""
    while (found := _PREFIX.match(subject)) and found.end() < len(subject):
        subject = subject[found.end() :]
    return subject


def _people(sender: str) -> tuple[str, ...]:
    """Return whom a From line names: people, else whoever it is, but no machine."""
    name = re.sub(r"\s*[<(\[]\S*@.*$| via .*$", "", sender).strip(" \"'*")
    if "@" in name or _NOBODY.search(name):
        return ()
    return people((name,)) or ((names.plain(name),) if name else ())


def _date(message: EmailMessage) -> str:
    try:
        sent = parsedate_to_datetime(_header(message, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""
    return sent.isoformat() if sent.year > 1980 else ""


def _text(message: EmailMessage, origin: str) -> tuple[tuple[Piece, ...], list[Piece]]:
    """Return the pieces of the part that tells the story, and what is attached."""
    plain: list[Piece] = []
    marked: list[Piece] = []
    attached: list[Piece] = []
    for part in _parts(message):
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment" or kind not in ("text/plain", "text/html"):
            attached.append(Piece(part.get_filename() or kind, "meta", verdict="attachment"))
            continue
        try:
            text = decode(_bytes(part), origin, part.get_content_charset() or "")
        except ReadError:
            continue
        if kind == "text/plain":
            plain += lines.pieces(_unwrapped(_unflowed(text) if part.get_param("format") == "flowed" else text))
        else:
            marked += _marked(text, origin)
    chosen, other = (plain, marked) if _size(plain) >= _MOST_OF * _size(marked) else (marked, plain)
    said = squash(" ".join(piece.text for piece in chosen))
    missing = [piece.text for piece in other if squash(piece.text) not in said]
    return tuple(chosen), [*(Piece(text, "meta", verdict="other-part") for text in missing), *attached]


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something; a message sent along whole is attached, and one part."""
    todo = [message]
    while todo:
        part = todo.pop(0)
        if part.get_content_maintype() == "multipart":
            held = part.get_payload()
            todo[:0] = [one for one in held if isinstance(one, EmailMessage)] if isinstance(held, list) else []
        else:
            yield part


def _bytes(part: EmailMessage) -> bytes:
    held = part.get_payload(decode=True)
    return held if isinstance(held, bytes) else b""


def _size(pieces: list[Piece]) -> int:
    return sum(extent(piece.text) for piece in pieces if piece.form != "image")


def _unwrapped(text: str) -> str:
    """Join the lines that a mail program broke: where the next word would not have fitted."""
    parts = text.split("\n")
    width = max((len(line.rstrip()) for line in parts if len(line.rstrip()) <= _WIDEST and line[:1] != ">"), default=0)
    found: list[str] = []
    for line in parts:
        above = found[-1] if found else ""
        last = above.rsplit("\v", 1)[-1].rstrip()
        alone = (
            not line.strip()
            or not last
            or any(one.startswith((">", "---", "___")) or _HEADER.match(one) for one in (last, line))
        )
        begins = line.lstrip().startswith(("- ", "* ", "• "))
        if (
            not alone
            and not begins
            and _NARROWEST <= width < len(last) + 1 + len(line.split()[0])
            and len(last) <= _WIDEST
        ):
            found[-1] = f"{above.rstrip()}\v{line.strip()}"
        else:
            found.append(line)
    return "\n".join(line.replace("\v", " ") for line in found)


def _unflowed(text: str) -> str:
    """Join the lines that RFC 3676 lets a mail break: those that end in a space."""
    return re.sub(r"(?<!\n--) \n(?!>|\s*\n)", " ", text)


def _marked(text: str, origin: str) -> list[Piece]:
    """The pieces of an HTML part; what it quotes as the mail it answers has its verdict."""
    try:
        page = html.parse(text, origin)
    except ReadError:
        return []
    quoted = [element for element in page.iter("blockquote", "div") if _is_answered(element)]
    beside: list[Piece] = []
    for element in quoted:
        if element.getparent() is not None:
            beside += [Piece(piece.text, "meta", verdict="quoted-reply") for piece in _walked(element) if piece.text]
            element.drop_tree()
    return [*_walked(page), *beside]


def _is_answered(element: etree._Element) -> bool:
    named = element.get("class") or ""
    if "forward" in "".join(element.itertext())[:300].lower():
        return False
    return (
        (element.tag == "blockquote" and element.get("type") == "cite") or "gmail_quote" in named or "moz-cite" in named
    )


def _walked(element: etree._Element) -> tuple[Piece, ...]:
    inside = element.find("body")
    walker = Walker()
    walker.walk(element if inside is None else inside)
    return body.plain(walker.runs)


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
    while end < len(found) and (end < at + size or _HEADER.match(found[end].text) or _RULE.match(found[end].text)):
        end += 1
    told = [is_full(piece) for piece in found[:at]]
    if (
        any(told)
        and any(is_full(piece) for piece in found[end:])
        and _size(found[:at]) < 0.5 * _size(found[end:])
        and sum(told) < 2
    ):
        told = []
    above, below = (
        ("", "quoted-reply") if any(told) or not any(is_full(piece) for piece in found[end:]) else ("cover-note", "")
    )
    return (
        *(replace(piece, verdict=piece.verdict or above) for piece in found[:at]),
        *(replace(piece, verdict=piece.verdict or "mail-header") for piece in found[at:end]),
        *(replace(piece, verdict=piece.verdict or below) for piece in found[end:]),
    )


def _opens(pieces: list[Piece], at: int, said: Words) -> int:
    """Return over how many pieces another mail begins here: those that say so, or three of its headers; 0 where none does."""
    for size in (1, 2):
        text = " ".join(piece.text for piece in pieces[at : at + size])
        if count(text) <= _LONGEST_ANSWERED and said.answered.match(text) and _STAMPED.search(text):
            return size
    return 3 if len(pieces) >= at + 3 and all(_HEADER.match(piece.text) for piece in pieces[at : at + 3]) else 0


def _greeted(pieces: tuple[Piece, ...], said: Words) -> tuple[Piece, ...]:
    """Drop the greeting, and a sentence under it that sends the story on."""
    found = list(pieces)
    open_ = [at for at, piece in enumerate(found) if not piece.verdict and piece.form != "image"][:3]
    for at in open_:
        text = found[at].text
        if said.greeting.match(text) and count(text) <= _LONGEST_GREETING:
            found[at] = replace(found[at], verdict="greeting")
        elif said.mailing.search(text) or (not is_full(found[at]) and said.cover.search(text)):
            found[at] = replace(found[at], verdict="cover-note")
        else:
            break
    return tuple(found)


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

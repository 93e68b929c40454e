"""E-mails (.eml): the story in one, without its headers, greeting, signature and what it answers."""

from __future__ import annotations

import email
import re
from email import policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from presscast.errors import ReadError
from presscast.read.decode import decode
from presscast.read.documents import letter
from presscast.read.documents.document import Document, people, read as read_document
from presscast.read.facts import dates, language, names
from presscast.read.measure import count, extent, squash
from presscast.read.page import body, html
from presscast.read.page.walk import Walker
from presscast.read.piece import Galley, Piece
from presscast.read.text import lines
from presscast.read.words import phrases as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from presscast.model import Article
    from presscast.read.words.phrases import Words

_SHOWN = ("From", "To", "Cc", "Subject", "Date", "Sent")
_PREFIX = re.compile(
    r"^\s*(?:(?:re|aw|antw|sv|vs|fwd?|wg|tr|rv|rif|i|r|res|enc|doorst|odp|ynt|ilt|回复|答复|转发|轉寄|回覆|返信|転送|"
    r"답장|전달|رد|إعادة توجيه|השב|הועבר)(?:\[\d+\])?\s*[:：]|\[(?:external|extern|ext)\])\s*",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"no-?reply|do-?not-?reply|newsletter|mailer|notification|info$|admin", re.IGNORECASE)
_MOST_OF = 0.7  # of what the other part says, the plain one says at least where it is chosen
_WIDEST, _NARROWEST = 90, 40  # letters in a line that was broken
_MOST_RELEASED = 4  # words of "Press release:" before a subject, the colon that stands apart in French among them


def read(data: bytes, origin: str) -> Article:
    """Read the story that an e-mail brings; its attachments are named and not read.

    Raises ReadError where the bytes are no e-mail, it is encrypted, or there is no story in it.
    """
    message = _parsed(data, origin)
    text, attached = _text(message, origin)
    tongue = language.detect(Galley(text).body)
    heads = [
        Piece(f"{name}: {value}", "meta", verdict="mail-header") for name in _SHOWN if (value := _header(message, name))
    ]
    story = letter.marked(text, tongue)
    senders = next(filter(None, map(_people, (*_first_senders(story), _header(message, "From")))), ())
    title = _bare(_header(message, "Subject"), words.of(tongue))
    return read_document(
        Document((*heads, *story, *attached), title, senders, _date(message), tongue, titled=True), origin
    )


def read_pasted(text: str, origin: str) -> Article:
    """Read the story in an e-mail that was pasted with its headers; raise ReadError where there is none in it."""
    pieces = lines.pieces(_unwrapped(text))
    tongue = language.detect(Galley(pieces).body)
    story = letter.pasted(pieces, tongue)
    heads = [piece.text for piece in story if piece.verdict == "mail-header"]
    subject = next((found["told"] for head in heads if (found := letter.SUBJECT.match(head))), "")
    sent = next((day for head in heads if not letter.SUBJECT.match(head) and (day := dates.find(head, tongue))), "")
    senders = next(filter(None, map(_people, _first_senders(story))), ())
    return read_document(Document(story, _bare(subject, words.of(tongue)), senders, sent, tongue, titled=True), origin)


def _parsed(data: bytes, origin: str) -> EmailMessage:
    try:
        message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=policy.default)
        kinds = [part.get_content_type() for part in message.walk()]
    except (RecursionError, ValueError, OverflowError, LookupError, IndexError, AttributeError) as error:
        raise ReadError(f"{origin}: is no e-mail that can be read: {error}") from error
    if not any(name in message for name in ("From", "Subject", "Date", "Received", "Message-ID")):
        raise ReadError(f"{origin}: is no e-mail: it has neither sender nor subject nor date")
    if "multipart/encrypted" in kinds or ("application/pkcs7-mime" in kinds and "text/plain" not in kinds):
        raise ReadError(f"{origin}: is encrypted; save it decrypted")
    return message


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())
    except (
        ValueError,
        OverflowError,
        LookupError,
        IndexError,
        AttributeError,
    ):  # the parser's own faults
        return ""


def _bare(subject: str, said: Words) -> str:
    """Return a subject without "Re:" and "Fwd:", however many, and without "Press release:"."""
    while (found := _PREFIX.match(subject)) and found.end() < len(subject):
        subject = subject[found.end() :]
    released = said.release.match(subject)
    if not released or count(released[0]) > _MOST_RELEASED or released.end() == len(subject):
        return subject
    return subject[released.end() :].lstrip(" :：–—-")


def _first_senders(story: tuple[Piece, ...]) -> list[str]:
    """Return whom the headers inside a mail that was sent on name; one that is answered is not the story."""
    if any(piece.verdict == "quoted-reply" for piece in story):
        return []
    return [
        found["name"]
        for piece in story
        if piece.verdict == "mail-header" and (found := letter.SENDER.match(piece.text))
    ]


def _people(sender: str) -> tuple[str, ...]:
    """Return whom a From line names: people, else whoever it is, but no machine."""
    name = re.sub(r"\s*[<(\[]\S*@.*$| via .*$", "", sender).strip(" \"'*")
    if "@" in name or _NOBODY.search(name):
        return ()
    return people((name,)) or ((names.plain(name),) if name else ())


def _date(message: EmailMessage) -> str:
    """Return when it was sent; mail programs that show an e-mail call its date "Sent", and write it as they please."""
    try:
        sent = parsedate_to_datetime(_header(message, "Date"))
    except (ValueError, TypeError, IndexError, OverflowError):
        return dates.find(_header(message, "Sent"))
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
            or any(one.startswith((">", "---", "___")) or letter.HEADER.match(one) for one in (last, line))
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

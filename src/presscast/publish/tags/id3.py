"""ID3v2.3 as players really read it: CTOC, then CHAP by start time, and plain integer sizes.

mutagen sorts frames by size, which scatters the chapters (quodlibet/mutagen#506), so the writer is
subclassed; ID3v2.4 would lose every chapter with a sub-frame of 128 bytes or more. Chapters follow
https://id3.org/id3v2-chapters-1.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mutagen.id3 import ID3, PictureType
from mutagen.id3._frames import APIC, CHAP, CTOC, TIME, TIT2, TLEN, USLT, WOAS, Frames
from mutagen.id3._specs import CTOCFlags
from mutagen.id3._tags import save_frame
from mutagen.mp3 import MP3

from presscast.fields import due
from presscast.publish.metadata import thinned
from presscast.publish.thumbnail import mime, thumbnail

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.publish.metadata import Metadata, Span

_UTF16 = 1
_NO_OFFSET = 0xFFFFFFFF
_MOST_CHILDREN = 255  # a CTOC counts its children in one byte


class Ordered(ID3):  # type: ignore[misc]
    """An ID3 tag that is written in the order a player meets its parts."""

    def _write(self, config: Any) -> bytes:  # noqa: ANN401
        return b"".join(save_frame(frame, config=config) for frame in sorted(self.values(), key=_place))


def tag_mp3(path: Path, facts: Metadata, cover: bytes) -> None:
    """Write the whole ID3v2.3 tag of an MP3 file; the last chapter ends no later than its sound."""
    save(Ordered(), path, facts, cover, MP3(path).info.length)


def save(tag: Ordered, path: Path, facts: Metadata, cover: bytes, seconds: float) -> None:
    """Fill an empty tag and write it, as v2.3, to a file that plays for `seconds`."""
    for frame in (*_frames(facts, cover), *_chapters(facts, int(seconds * 1000), path.parent)):
        tag.add(frame)
    clock = _clock(tag)
    tag.update_to_v23()
    if clock:  # mutagen writes none at midnight, and none at a full hour
        tag.add(TIME(encoding=0, text=clock))
    tag.save(path, v1=0, v2_version=3)


def _clock(tag: Ordered) -> str:
    """Return hour and minute of a tag's date, as TIME has them; "" where it tells none."""
    stamps = [stamp for date in tag.getall("TDRC") for stamp in date.text]
    return next((f"{s.hour:02}{s.minute:02}" for s in stamps if s.hour is not None and s.minute is not None), "")


def _frames(facts: Metadata, cover: bytes) -> Iterator[object]:
    for field, (text, *_) in due("id3", facts).items():
        yield _frame(field, text, facts.language_code)
    yield TLEN(encoding=0, text=str(facts.length_ms))
    yield APIC(encoding=0, mime=mime(cover), type=PictureType.COVER_FRONT, desc="", data=cover)


def _frame(field: str, text: str, language: str) -> object:
    """Return the frame of a field by its name, such as "TIT2", or "TXXX:NAME" for one by its description."""
    name, _, description = field.partition(":")
    if name == "WOAS":
        return WOAS(url=text)
    told = {"lang": language} if name in ("COMM", "USLT") else {}
    described = {"desc": description} if name in ("COMM", "USLT", "TXXX") else {}
    return Frames[name](encoding=0 if name == "TLAN" else _UTF16, text=text, **told, **described)


def _chapters(facts: Metadata, real_ms: int, folder: Path) -> Iterator[object]:
    spans = thinned(facts.spans, _MOST_CHILDREN)
    ends = [*(span.start_ms for span in spans[1:]), min(facts.length_ms, real_ms)]
    names = [f"chp{number:03}" for number in range(len(spans))]
    title = [TIT2(encoding=_UTF16, text=facts.title)]
    yield CTOC(
        element_id="toc", flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED, child_element_ids=names, sub_frames=title
    )
    for name, span, end in zip(names, spans, ends, strict=True):
        yield CHAP(
            element_id=name,
            start_time=span.start_ms,
            end_time=end,
            start_offset=_NO_OFFSET,
            end_offset=_NO_OFFSET,
            sub_frames=list(_chapter(span, folder)),
        )


def _chapter(span: Span, folder: Path) -> Iterator[object]:
    yield TIT2(encoding=_UTF16, text=span.title)
    if picture := span.picture and thumbnail(str(folder / span.picture)):
        yield APIC(encoding=0, mime="image/jpeg", type=PictureType.OTHER, desc="", data=picture)


def _place(frame: Any) -> tuple[int, int, str]:  # noqa: ANN401
    if isinstance(frame, CTOC):
        return (1, 0, "")
    if isinstance(frame, CHAP):
        return (2, frame.start_time, "")
    return (4 if isinstance(frame, APIC) else 3 if isinstance(frame, USLT) else 0, 0, frame.HashKey)

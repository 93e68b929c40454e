"""Lay the clips end to end: where every clip, word and chapter falls, in integer samples."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from presscast.errors import SoundError
from presscast.model import Chapter, Placed, Track
from presscast.sound.timings import Word, Words
from presscast.stitch.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from presscast.model import Article, Clip, Script

RATE = 44_100
"""Samples a second of every track."""
FRAME = 1_152
"""Samples in a frame of MP3."""
PIECE = 20 * RATE
"""Samples at least in a piece of the track: what is encoded anew when a sentence of it is edited."""
REST = RATE // 2  # the least silence a piece ends in; after three times its length, any will do that can be rounded
CHIME_REST = RATE // 4  # between a chime and the line it announces


@dataclass(frozen=True, slots=True)
class Room:
    """The room that the house sounds take in a track, in its samples; 0 where there is none."""

    intro: int = 0
    outro: int = 0
    chime: int = 0

    def before(self, clip: Clip) -> int:
        """Return what is added to the silence before a clip that is not the first."""
        return self.chime + CHIME_REST if self.chime and clip.line.role == "subhead" else 0


NO_ROOM = Room()


def arrange(script: Script, clips: Sequence[Clip], room: Room = NO_ROOM) -> Track:
    """Return the track of `clips`, one for each line of `script`, with the silences the lines ask for.

    The intro comes before the script's first silence, the outro after its last, a chime before
    every subhead but one that begins the script.

    Raises SoundError where there is nothing to say.
    """
    return track_of(script, tuple(place(script, clips, room)), room)


def place(script: Script, clips: Iterable[Clip], room: Room = NO_ROOM) -> Iterator[Placed]:
    """Give each clip its first sample in the track, as the clips come.

    The silence at the end of a piece is rounded to the nearest frame, which begins the next one: a piece's
    sound, and so its encoding, is then the same wherever in the track it comes to lie.
    """
    begun, end, silence = 0, 0, room.intro + samples(script.head_ms, 1000)
    for index, clip in enumerate(clips):
        start = end + silence + (room.before(clip) if index else 0)
        framed = (start + FRAME // 2) // FRAME * FRAME
        if framed >= end and _piece_ends(framed - begun, framed - end):
            begun = start = framed
        length = samples(clip.samples, clip.rate)
        words = _words(clip, start)  # the marks live on in them; a long track does not hold both
        yield Placed(replace(clip, marks=()), start, length, words)
        end, silence = start + length, samples(clip.line.pause_ms, 1000)


def track_of(script: Script, placed: tuple[Placed, ...], room: Room = NO_ROOM) -> Track:
    """Close the track of clips already placed, and name its chapters."""
    if not placed:
        raise SoundError("nothing to say: the script has no lines")
    last = placed[-1]
    end = last.start + last.samples + samples(last.clip.line.pause_ms, 1000)
    return Track(script, placed, _chapters(script.article, placed), RATE, end + room.outro)


def pieces(track: Track) -> list[tuple[int, int]]:
    """Return the first sample of each piece of the track, and the one after its last."""
    cuts, end = [0], 0
    for item in track.placed:
        if item.start % FRAME == 0 and _piece_ends(item.start - cuts[-1], item.start - end):
            cuts.append(item.start)
        end = item.start + item.samples
    return list(zip(cuts, [*cuts[1:], track.samples], strict=True))


def _piece_ends(length: int, silence: int) -> bool:
    return length >= PIECE and (silence >= REST or length >= 3 * PIECE)


def samples(count: int, rate: int) -> int:
    """Convert `count` samples at `rate` to samples of the track, rounded up so that none is lost."""
    return -(-count * RATE // rate)


def _words(clip: Clip, start: int) -> Words:
    return Words(Word(start + samples(at, clip.rate), *span) for at, span in words_of(clip))


def _chapters(article: Article, placed: tuple[Placed, ...]) -> tuple[Chapter, ...]:
    begun = [index for index, item in enumerate(placed) if item.clip.line.chapter]
    chapters = [
        Chapter(placed[at].clip.line.chapter, placed[at].start, _image(article, placed[at:end]))
        for at, end in pairwise((*begun, len(placed)))
    ]
    if not chapters:
        return (Chapter(article.title, 0),)
    return (Chapter(chapters[0].title, 0, chapters[0].image), *chapters[1:])


def _image(article: Article, chapter: Sequence[Placed]) -> str:
    """Return the first picture of the captions that are read in a chapter, "" where there is none."""
    read = (item.clip.line.block for item in chapter)
    shown = (article.blocks[block].image for block in read if 0 <= block < len(article.blocks))
    return next(filter(None, shown), "")

"""The documents that travel down the line: frozen, standard library only.

    source -> Article -> Script -> Clips -> Track -> Edition -> files

Text offsets are in code points. Times are in samples of the `rate` beside them, or in
milliseconds where the name ends in `_ms`.
"""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003
from dataclasses import dataclass
from pathlib import Path  # noqa: TC003  (records reads the annotations when it runs)
from typing import Literal

from presscast.sound.timings import Word, Words  # noqa: F401  (a writer finds `Word` among the documents)

Kind = Literal[
    "headline", "standfirst", "byline", "dateline", "subhead", "paragraph", "quote", "list_item", "table", "caption",
    "note",
]  # fmt: skip
Role = Literal[
    "headline", "byline", "disclosure", "subhead", "narrator", "quote", "question", "cue", "caption", "credit", "note",
]  # fmt: skip

LEFT_OUT_AS: Mapping[Kind, str] = {
    "caption": "captions",
    "byline": "byline",
    "dateline": "dates",
    "note": "notes",
    "standfirst": "standfirst",
}
"""The name by which blocks of a kind are left out of a script (`--without NAME`)."""


Setting = Literal["link", "em", "strong"]


@dataclass(frozen=True, slots=True)
class Style:
    """A stretch of a block's text that is set apart for the eye: from `start` to `end`, a link to `address`."""

    start: int
    end: int
    setting: Setting
    address: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the article as written.

    `credit`, `image` (an address or a path) and `alt`, its description where it has one other than the caption, belong
    to captions; `level` (2 to 6) to subheads; `number`, what an ordered list sets before it ("4."), to list items.
    `pauses` are the silences asked for in it or after it, each by its offset in `text` and its length in ms; one at 0
    comes before the first block. `styles`, and `rows`, the cells of a table whose
    text retells them, its heads first, are for the eye alone.
    """

    kind: Kind
    text: str
    credit: str = ""
    image: str = ""
    level: int = 0
    pauses: tuple[tuple[int, int], ...] = ()
    alt: str = ""
    styles: tuple[Style, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    number: str = ""

    @property
    def numbered(self) -> str:
        """The text behind the number its list sets before it: "4. Close the sluice."."""
        return f"{self.number} {self.text}" if self.number else self.text


@dataclass(frozen=True, slots=True)
class Dropped:
    """A piece of the source that is not story.

    `reason` names the rule that dropped it; `at` is the index of the block it stood before;
    `kind` is what it becomes when that rule is switched off.
    """

    text: str
    reason: str
    at: int = 0
    kind: Kind = "paragraph"


@dataclass(frozen=True, slots=True)
class Article:
    """What the author wrote: made by `read`.

    Dates are ISO 8601 to the precision the source gives ("2025-06-10T18:45"), "" where unknown.
    `language` is a BCP 47 tag, whose country `is_guessed` where nothing states it. `id` is stated by the source, or
    minted at the first make; `origin` is the path or address it was read from. `image` is the lead picture.
    `section` is the part of the publication it appeared in, such as World. `lexicon` holds the article's own (written,
    said) pairs; `change` says what a correction changed. A `draft` is not to be made yet.
    """

    title: str
    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...] = ()
    authors: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    site: str = ""
    url: str = ""
    language: str = "en"
    id: str = ""
    origin: str = ""
    image: str = ""
    lexicon: tuple[tuple[str, str], ...] = ()
    change: str = ""
    draft: bool = False
    section: str = ""
    is_guessed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the script: what is shown, what is said, by whom, and the silence after it.

    `block` is the index of its block in the article, -1 for what no block holds (byline, date,
    disclosure). `shown` is "" for a cue, which is heard only: what follows is a caption. `said` is plain text;
    `[word](/ipa/)` in it gives a word's phonemes to engines that take them. `pause_ms` is the
    silence between this line and the next, `paused` whether it was asked for at this place. `chapter` is the title of
    the chapter it begins, or "". `take` is "" for the voice's first, the number of another, or the name of a person's
    recording of it.
    """

    block: int
    shown: str
    said: str
    role: Role = "narrator"
    pause_ms: int = 0
    chapter: str = ""
    paused: bool = False
    take: str = ""

    @property
    def by_person(self) -> bool:
        """Tell whether a person read it: its take is then the name of a recording."""
        return len(self.take) > 1


@dataclass(frozen=True, slots=True)
class Script:
    """What will be said: made by `script`. `head_ms` is the silence before the first line."""

    article: Article
    lines: tuple[Line, ...]
    disclosure: str = ""
    head_ms: int = 0

    @property
    def by_people(self) -> bool:
        """Tell whether a person read any line of it."""
        return any(line.by_person for line in self.lines)


@dataclass(frozen=True, slots=True)
class Pauses:
    """The silences of a script, in ms; where two meet, the longer one is kept, but one asked for at its place wins.

    `vary` is by how many percent `sentence` is longer or shorter, by the sentences' lengths and their place.
    """

    head: int = 500
    sentence: int = 450
    paragraph: int = 900
    headline: int = 1200
    before_subhead: int = 1500
    after_subhead: int = 900
    caption: int = 700
    cue: int = 250
    disclosure: int = 1000
    tail: int = 2000
    vary: int = 0


@dataclass(frozen=True, slots=True)
class Saying:
    """How what some want said otherwise is said.

    `numbers`: in words, or as they are `written`, left to the voice. `emoji`: named where one stands `alone` and left
    out where several do, each `named` (in English), or `out`. `brackets`: what stands in them is `read`, or left `out`.
    """

    numbers: Literal["words", "written"] = "words"
    emoji: Literal["alone", "named", "out"] = "alone"
    brackets: Literal["read", "out"] = "read"


@dataclass(frozen=True, slots=True)
class Stated:
    """What the user states of an article, whatever is read of it; what is empty is not stated.

    `published` is ISO 8601, `language` a BCP 47 tag, `id` what the article is known by.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    language: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice by name, with all that changes its sound.

    `name` is the engine's own name for it, or the path of a model; "" asks for the engine's
    voice of `language`. `rate` is in words a minute, `pitch` in percent of the voice's own,
    `noise` from 0 (deterministic) to 1, -1 for the engine's default. `treble_db`, by how much the bass is
    turned down by a shelf about 2 kHz, and `gain_db` are applied when the clips are mixed and are no part of a
    clip's name.
    """

    engine: str
    name: str = ""
    language: str = "en"
    rate: int = 170
    pitch: int = 100
    noise: float = -1.0
    treble_db: float = 0.0
    gain_db: float = 0.0


@dataclass(frozen=True, slots=True)
class Sounds:
    """The sounds of the house, each a file ffmpeg reads, or none.

    The intro comes first, the outro last, the chime before each subhead; `level_db` sets these three
    off from the voices. The bed lies under all that is said, `bed_db` from the voices between the
    lines, and `duck_db` lower while one is spoken.
    """

    intro: Path | None = None
    outro: Path | None = None
    chime: Path | None = None
    bed: Path | None = None
    level_db: float = -3.0
    bed_db: float = -16.0
    duck_db: float = 10.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a word of what was said begins: `sample` of the clip, and its offsets in `said`."""

    sample: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sound:
    """A run of mono 16-bit little-endian samples; marks count from the first sample of this run."""

    pcm: bytes
    rate: int
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Clip:
    """One line spoken: the sound at rest in the store, its silent edges trimmed off.

    `wrong` is what was wrong with takes that were not kept, in words. `checksum` is the CRC-32 of its file, by which
    two takes of the same words are told apart.
    """

    line: Line
    voice: Voice
    path: Path
    samples: int
    rate: int
    marks: tuple[Mark, ...] = ()
    wrong: tuple[str, ...] = ()
    checksum: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A clip in the track: its first sample and its length there, in samples of the track's rate."""

    clip: Clip
    start: int
    samples: int
    words: Words = Words()  # noqa: RUF009  (it does not change)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named moment of the track, in samples; `image` is the picture that belongs to it."""

    title: str
    start: int
    image: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    """Where every clip falls: arithmetic in integer samples, no sound; made by `stitch`."""

    script: Script
    placed: tuple[Placed, ...]
    chapters: tuple[Chapter, ...]
    rate: int
    samples: int


@dataclass(frozen=True, slots=True)
class Show:
    """The programme the editions appear in: its name, people and the channel's facts.

    `timezone` (an IANA name) is that of dates which state none; "" is UTC. `guid` is the podcast's own, "" the one it
    was first published under. `frequency` is how often it appears: daily, weekdays, weekly, monthly, "" as it comes.
    `license` is its SPDX name, `license_url` where it can be read; `publisher` the address of the publisher's own feed.
    `design` is that of the covers drawn (plain, picture, paper), `colour` theirs as #rrggbb, `logo` the picture that
    stands on them in place of the name. `locked` asks other hosts not to import it; `wav` has the feed offer WAV files
    too.
    """

    title: str = ""
    link: str = ""
    description: str = ""
    author: str = ""
    owner: str = ""
    email: str = ""
    category: str = "News"
    language: str = ""
    timezone: str = ""
    guid: str = ""
    explicit: bool = False
    artwork: str = ""
    copyright: str = ""
    frequency: str = ""
    license: str = ""
    license_url: str = ""
    publisher: str = ""
    design: str = ""
    colour: str = ""
    logo: str = ""
    locked: bool = False
    wav: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice that is heard: its engine, its own name there, the licence it is under."""

    engine: str
    name: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The finished audio edition: its track, its mastered and encoded sound, its place in the show.

    `audio` lists the encoded files, the one that page, book and feed play first. `pictures` pairs an image as the
    article names it with its file in the edition's folder, where there is one. `digital_source` is how the sound came
    to be, by IPTC's name (https://cv.iptc.org/newscodes/digitalsourcetype/), "" where it is not known. `base` is the
    address of its folder, "" where it is not known; `corrected` when the words of an edition that was listed before
    were changed (ISO 8601, UTC), "" where they were not. `speakers` are the voices that are heard; `cover_source` is
    how the cover came to be, by IPTC's name, "" for one that was given. `writers` are the names of those whose files
    stand beside it. `voice` names the profile that speaks, `reader` is what readers are told it is called, if anything.
    """

    track: Track
    slug: str
    guid: str
    show: Show
    audio: tuple[Path, ...]
    cover: Path
    voice: str = ""
    pictures: tuple[tuple[str, Path], ...] = ()
    digital_source: str = ""
    base: str = ""
    corrected: str = ""
    speakers: tuple[Speaker, ...] = ()
    cover_source: str = ""
    writers: tuple[str, ...] = ()
    reader: str = ""

    @property
    def narrator(self) -> str:
        """The name of who reads, for a field that holds one: the profile's where readers are told none."""
        return self.reader or self.voice

    def has(self, writer: str) -> bool:
        """Tell whether a writer's file stands beside it; with an edition that names no writers all do."""
        return not self.writers or writer in self.writers

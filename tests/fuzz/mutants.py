"""Real examples, damaged: pages, texts, documents, feeds, settings, records, pictures and sounds at what reads them.

    python tests/fuzz/mutants.py 0 1000000      run these numbers, two processes at a time
    python tests/fuzz/mutants.py 4711           show what is tried under this number, and what becomes of it

Where `doors.py` fills forms with crooked values, an example here is spliced with another, nested, swollen, recoded,
strewn with signs that turn or hide text, given numbers without measure, or has bits turned.
"""

from __future__ import annotations

import atexit
import io
import re
import shutil
import struct
import sys
import tempfile
import zipfile
import zlib
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path += [str(Path(__file__).parents[1] / "read/documents")] if __name__ == "__main__" else []

import crooked
import doors
import newsroom
from accounting import holds_together, read_to_script
from doors import Door, laid
from marathon import attend, printable
from PIL import Image

from presscast.check import id3, mpeg, riff, transcript
from presscast.publish import figures, pictures, thumbnail
from presscast.script.lexicon import read_pls
from presscast.settings import project, starter, voices
from presscast.settings.project import Show
from presscast.sign import geob, verify
from presscast.speak import recorded

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

HERE = Path(__file__).parents[1]
LONGEST = 400_000
SIGNS = ("\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "\0", "\x1b[2J", "\x85", "\u2028", "\ufffe", "\U000e0041", "\u0301" * 40, "\ufdfa", "\U0010ffff", "\ue000", "﷽", "\r", "\v", "ﬀ", "İ", "ẞ", "\u1160", "𝟘", "❶")  # fmt: skip
BROKEN = (b"\xff", b"\xfe", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x82", b"\xef\xbf\xbf", b"\x80", b"\x92", b"\x1b$B", b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")  # fmt: skip
NUMBERS = (b"0", b"-1", b"9" * 25, b"9" * 5000, b"1e309", b"NaN", b"0x7fffffff", b"2147483648", b"-9223372036854775809", b"00", b"1_000", "٣".encode(), "²".encode(), b"1.5", b"", b".5.", b"65536")  # fmt: skip
ENCODINGS = ("utf-16-le", "utf-16-be", "utf-16", "utf-32-le", "utf-32", "utf-8-sig", "utf-7", "cp037", "cp1251", "shift_jis", "gb18030", "euc-kr", "iso2022_jp", "hz", "big5")  # fmt: skip
TOKEN = re.compile(rb"<[^<>]{0,200}>|[\[\](){}>*_`#|\"'-]+|&[#\w]{1,12};?|\\\w+|\w+")


def flipped(data: bytes, chance: random.Random, _other: bytes) -> bytes:
    held = bytearray(data)
    for _ in range(chance.choice([1, 2, 8, 40])):
        held[chance.randrange(len(held))] ^= 1 << chance.randrange(8)
    return bytes(held)


def spliced(data: bytes, chance: random.Random, other: bytes) -> bytes:
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def grafted(data: bytes, chance: random.Random, other: bytes) -> bytes:
    at, start = chance.randrange(len(data)), chance.randrange(len(other))
    return data[:at] + other[start : start + chance.choice([20, 400, 4000])] + data[at:]


def cut(data: bytes, chance: random.Random, _other: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.choice([1, 4, 50, 1000, len(data)]) :]


def swollen(data: bytes, chance: random.Random, _other: bytes) -> bytes:
    at = chance.randrange(len(data))
    piece = data[at : at + chance.choice([1, 3, 20, 300])]
    return data[:at] + piece * chance.choice([2, 5, 60, 400]) + data[at:]


def nested(data: bytes, chance: random.Random, _other: bytes) -> bytes:
    """Repeat an opening where it stands, and hardly ever what closes it."""
    found = chance.choice(list(TOKEN.finditer(data)) or [re.match(b"", data)])
    closes = re.sub(rb"^<(\w+).*", rb"</\1>", found[0], flags=re.DOTALL) if chance.random() < 0.3 else b""
    times = chance.choice([3, 30, 300, 1500])
    end = chance.randint(found.end(), len(data))
    return data[: found.start()] + found[0] * times + data[found.end() : end] + closes * times + data[end:]


def exchanged(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """Put tokens of one example in the places of tokens of another."""
    held, kept = list(TOKEN.finditer(data)), [found[0] for found in TOKEN.finditer(other)]
    for found in sorted(chance.sample(held, min(len(held), chance.choice([1, 4, 30]))), key=re.Match.start)[::-1]:
        data = data[: found.start()] + (chance.choice(kept) if kept else b"") + data[found.end() :]
    return data


def without_measure(data: bytes, chance: random.Random, _other: bytes) -> bytes:
    places = list(re.finditer(rb"\d+", data))
    for found in sorted(chance.sample(places, min(len(places), chance.choice([1, 1, 3]))), key=re.Match.start)[::-1]:
        data = data[: found.start()] + chance.choice(NUMBERS) + data[found.end() :]
    return data


def recoded(data: bytes, chance: random.Random, _other: bytes) -> bytes:
    return data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), chance.choice(["ignore", "replace"]))


def strewn(data: bytes, chance: random.Random, _other: bytes) -> bytes:
    for _ in range(chance.choice([1, 3, 20])):
        at = chance.randrange(len(data) + 1)
        sign = chance.choice(BROKEN) if chance.random() < 0.4 else chance.choice(SIGNS).encode()
        data = data[:at] + sign + data[at:]
    return data


def shuffled(data: bytes, chance: random.Random, _other: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


MUTATIONS = (flipped, spliced, grafted, cut, swollen, nested, exchanged, without_measure, recoded, strewn, shuffled)


def mutated(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """Damage an example in one way or a few, one of them with pieces of the other."""
    for _ in range(chance.choice([1, 1, 2, 4])):
        data = chance.choice(MUTATIONS)(data or b"?", chance, other or b"?")[:LONGEST]
    return data


@cache
def examples(kind: str) -> tuple[bytes, ...]:
    """Return the examples of a kind, by the ending of their names."""
    if kind in ("html", "md", "txt"):
        found = [path for top in ("articles", "read/cases") for path in sorted((HERE / top).rglob(f"*.{kind}"))]
        return tuple(path.read_bytes() for path in found)
    return tuple(case.build() for case in newsroom.CASES if case.name.endswith(f".{kind}"))


def _picture(form: str, **saved: object) -> bytes:
    held = io.BytesIO()
    image = Image.radial_gradient("L").resize((40, 24)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "A boat lies at the quay"
    image.save(held, form, exif=exif, **saved) if form != "GIF" else image.save(held, form)
    return held.getvalue()


def _pictures() -> list[bytes]:
    return [_picture("JPEG", xmp=b"<x:xmpmeta/>"), _picture("JPEG", progressive=True), _picture("PNG"), _picture("GIF"), _picture("WEBP")]  # fmt: skip


def _sealed(png: bytes) -> bytes:
    """Make the sums of a PNG's chunks right again, so that what is in them is looked at."""
    held, at = png[:8], 8
    while at + 12 <= len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        chunk = png[at + 4 : at + 8 + length]
        held += png[at : at + 4] + chunk + struct.pack(">I", zlib.crc32(chunk))
        at += 12 + length
    return held


@cache
def signed() -> Path:
    """Make an article in all formats, signed by a pair of its own; return its folder."""
    desk = Path(tempfile.mkdtemp(prefix="mutants-"))
    atexit.register(shutil.rmtree, desk)
    shutil.copy(HERE / "articles/ferry-bell.md", desk)
    (desk / "presscast.toml").write_text('[sign]\ncertificate = "signing.pem"\nkey = "signing.key"\n')
    made = ("make", "ferry-bell.md", "--voice", "tone", "--formats", "mp3,m4b,opus,flac,wav")
    for words in (("init", "--signing"), made):
        code, said = crooked.command(desk, words)
        assert code == 0, said
    return next((desk / "out").glob("*ferry*/build")).parent


def example(kind: str) -> Callable[[random.Random], bytes]:
    """A damaged example of a kind; of an archive mostly one part of it."""

    def damaged(chance: random.Random) -> bytes:
        data, other = chance.choice(examples(kind)), chance.choice(examples(kind))
        if data.startswith(b"PK") and chance.random() < 0.85:
            return repacked(data, chance)
        return mutated(data, chance, other)

    return damaged


def repacked(data: bytes, chance: random.Random) -> bytes:
    held, packed = io.BytesIO(), zipfile.ZipFile(io.BytesIO(data))
    names = packed.namelist()
    wrong, other = chance.choice(names), packed.read(chance.choice(names))
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            part = packed.read(name)
            archive.writestr(name, mutated(part, chance, other) if name == wrong else part)
    return held.getvalue()


def text(*given: str) -> Callable[[random.Random], bytes]:
    return lambda chance: mutated(chance.choice(given).encode(), chance, chance.choice(given).encode())


def file(*patterns: str, most: int = LONGEST) -> Callable[[random.Random], tuple[str, bytes]]:
    """A damaged file of a signed edition, under its name."""

    def damaged(chance: random.Random) -> tuple[str, bytes]:
        found = sorted(path for pattern in patterns for path in signed().glob(pattern))
        path, other = chance.choice(found), chance.choice(found)
        data = mutated(path.read_bytes()[:most], chance, other.read_bytes()[:most])
        return path.suffix, _sealed(data) if data.startswith(b"\x89PNG") else data

    return damaged


def picture(chance: random.Random) -> bytes:
    data = mutated(chance.choice(_pictures()), chance, chance.choice(_pictures()))
    return _sealed(data) if data.startswith(b"\x89PNG") else data


def of_source(name: str, given: bytes) -> None:
    if script := read_to_script(given, name):
        holds_together(script)


def of_picture(given: bytes) -> None:
    try:
        kind = pictures._kind(given)
    except OSError:
        return
    if kind and (shown := thumbnail.thumbnail(str(laid(f"a{kind}", given)))):
        figures._are_alike(shown, shown)


def of_sound(given: tuple[str, bytes]) -> None:
    path = laid(f"a{given[0]}", given[1])
    mpeg.check(path)
    riff.check(path)
    recorded.keep(given[1], path.parent)


def of_tag(given: tuple[str, bytes]) -> None:
    path = laid("a.mp3", given[1])
    frames = id3.read(path)
    id3.fault(frames)
    id3.fields(frames)
    id3.chapters(frames)
    with path.open("rb") as opened:
        geob.frames(opened)


def of_transcript(given: tuple[str, bytes]) -> None:
    told = given[1].decode("utf-8", "replace")
    transcript._vtt(told)
    transcript._srt(told)
    transcript._json(told)


PLS = (HERE.parent / "voices/house.pls").read_text("utf-8")
VOICES = tuple(path.read_text("utf-8") for path in sorted((HERE.parent / "voices").glob("*.toml")))
LISTS = tuple(form.replace("@@", "@").replace("@A", "https://news.example/a").replace("@D", "2025-06-10").replace("@T", "en") for form in (crooked.RSS, crooked.ATOM, crooked.SITEMAP))  # fmt: skip
KINDS = ("html", "md", "txt", "docx", "odt", "rtf", "epub", "pdf", "eml")
DOORS = {kind: Door(example(kind), partial(of_source, f"a.{kind}")) for kind in KINDS} | {
    "any": Door(lambda chance: example(chance.choice(KINDS))(chance), partial(of_source, "a")),
    "listing": Door(text(*LISTS), doors.of_listing),
    "lexicon": Door(text(PLS, crooked.LEXICON), lambda given: read_pls(given, "a.pls")),
    "toml": Door(text(starter.template(Show()), crooked.SETTINGS), lambda given: project.load(laid("presscast.toml", given).parent)),
    "voice": Door(text(*VOICES), lambda given: voices._profile(laid("own.toml", given))),
    "picture": Door(picture, of_picture),
    "sound": Door(file("*.mp3", "*.flac", "*.opus", "*.wav", "*.m4b", most=40_000), of_sound),
    "tag": Door(file("*.mp3", most=20_000), of_tag, (ValueError,)),
    "transcript": Door(file("transcript.*", "chapters.json"), of_transcript, (ValueError,)),
    "signed": Door(file("*.mp3", "*.flac", "*.wav", "*.m4b", "*.epub", "cover.jpg", "*.c2pa", "*.opus"), lambda given: verify.verify(laid(f"a{given[0]}", given[1]))),
}  # fmt: skip


def prepare() -> None:
    """Make once what the examples are taken from."""
    crooked.made()
    signed()
    doors.desk()
    for kind in KINDS:
        examples(kind)


if __name__ == "__main__":
    first, *rest = map(int, sys.argv[1:])
    prepare()
    if rest:
        attend(range(first, rest[0]), fault=partial(doors.fault, among=DOORS), slowest_s=doors.SLOWEST_S)
    print(doors.case(first, DOORS), printable(doors.fault(first, DOORS)) or "no fault", sep="\n")

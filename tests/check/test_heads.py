"""What players take from the head of a sound file, and what lies in an article's folder: each spoiled, each told."""

from __future__ import annotations

import json

import pytest
from spoiling import FORMATS, SLUG, faults

from presscast.check import audio, behind, files, mpeg, playing
from presscast.check.check import check_all
from presscast.check.finished import finished_in
from presscast.files import layout


def test_a_good_edition_of_every_format_has_no_fault(desk):
    assert faults(desk / "whole" / SLUG, (files.check, audio.check)) == {}


def patched(path, at, new) -> None:
    """Put other bytes into a file that stays as long."""
    data = bytearray(path.read_bytes())
    assert data[at : at + len(new)] != new
    data[at : at + len(new)] = new
    path.write_bytes(data)


INFO = {
    "more frames": (8, (9_999).to_bytes(4, "big"), "tells of 9,999 frames"),
    "more bytes": (12, (9_999).to_bytes(4, "big"), "9,999 bytes"),
    "all places at the start": (16, bytes(100), "leads to other places"),
    "no places": (4, (3).to_bytes(4, "big"), "does not tell of frames, bytes and places"),
    "none": (0, bytes(4), "has no Info frame"),
}


@pytest.mark.parametrize(("at", "new", "word"), INFO.values(), ids=INFO)
def test_an_info_frame_that_misleads_players(whole, at, new, word):
    path = whole / f"{SLUG}.mp3"
    assert mpeg.check(path).fault == ""
    patched(path, path.read_bytes().index(b"Info") + at, new)
    assert word in mpeg.check(path).fault


BOXES = {
    "twice the speed": ("mvhd", 20, b"\0\2", "at another speed"),
    "a tenth as loud": ("mvhd", 24, b"\0\x19", "less or more loud"),
    "a track without sound": ("tkhd", 36, b"\0\x80", "has a track to be played less"),
    "a track at half the speed": ("elst", 16, b"\0\0\x80\0", "at another speed"),
    "another language": ("mdhd", 20, b"\x10\xb5", "in another language than eng"),
    "no audiobook": ("ftyp", 0, b"isom", "is not told to be an audiobook"),
}


@pytest.mark.parametrize(("kind", "at", "new", "word"), BOXES.values(), ids=BOXES)
def test_a_book_that_is_to_be_played_otherwise_than_it_is(whole, kind, at, new, word):
    path = whole / f"{SLUG}.m4b"
    assert playing.check(path, "eng").fault == ""
    patched(path, path.read_bytes().index(kind.encode()) + 4 + at, new)
    assert word in playing.check(path, "eng").fault


def test_a_book_that_ends_with_an_empty_box(whole):
    path = whole / f"{SLUG}.m4b"
    path.write_bytes(path.read_bytes() + (8).to_bytes(4, "big") + b"free")
    assert playing.check(path, "eng").fault == ""


HEADS = {
    "10 dB less": (16, (-2560).to_bytes(2, "little", signed=True), "less or more loud"),
    "two channels": (9, b"\2", "one channel"),
    "another rate": (12, (8_000).to_bytes(4, "little"), "8,000 Hz"),
}


@pytest.mark.parametrize(("at", "new", "word"), HEADS.values(), ids=HEADS)
def test_an_opus_head_that_has_players_do_something_else(whole, at, new, word):
    path = whole / f"{SLUG}.opus"
    assert playing.check(path, "eng").fault == ""
    patched(path, path.read_bytes().index(b"OpusHead") + at, new)
    assert word in playing.check(path, "eng").fault


def block(kind: int, content: bytes) -> bytes:
    return bytes([kind]) + len(content).to_bytes(3, "big") + content


TAG = b"ID3\4\0\0\0\0\0\x1eTIT2\0\0\0\x14\0\0\3application/c2pa not"
PARTS = {
    "an application's block": ("flac", 42, block(2, b"RIFFBuy this"), "a block of kind 2"),
    "a cue sheet": ("flac", 42, block(5, bytes(396)), "a block of kind 5"),
    "a tag before it": ("flac", 0, TAG, "a tag of another format before it"),
    "a chunk for cues": ("wav", 12, b"cue \4\0\0\0" + bytes(4), "a chunk 'cue '"),
    "a filled chunk": ("wav", 12, b"JUNK\x08\0\0\0Buy this", "a chunk 'JUNK'"),
    "a filled box": ("m4b", 28, (16).to_bytes(4, "big") + b"freeBuy this", "are no part of it"),
}


@pytest.mark.parametrize(("ending", "at", "more", "word"), PARTS.values(), ids=PARTS)
def test_a_part_that_no_player_plays(whole, ending, at, more, word):
    path = whole / f"{SLUG}.{ending}"
    data = path.read_bytes()
    assert behind.check(path).fault == ""
    longer = bytearray(data[:at] + more + data[at:])
    if ending == "wav":
        longer[4:8] = (len(longer) - 8).to_bytes(4, "little")
    path.write_bytes(longer)
    assert word in behind.check(path).fault


@pytest.mark.parametrize(("name", "word"), [("loudness", "LUFS were told"), ("peak", "dBTP were told")])
def test_a_figure_of_the_first_sound_that_is_another(folder, name, word):
    record = json.loads((folder / layout.MADE).read_text())
    record["facts"][name] -= 6
    (folder / layout.MADE).write_text(json.dumps(record))
    assert word in faults(folder, (audio.check,))[name, f"{SLUG}.mp3"]


UNKNOWN = ["offer.html", "images/more.jpg", "extra.mp3", "more/deep/index.html"]


@pytest.mark.parametrize("name", UNKNOWN)
def test_a_file_that_no_record_names(folder, name):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(b"<p>Buy this.")
    assert faults(folder, (files.check,)) == {("unknown", name): "stands in no record, and `publish` leaves it here"}


@pytest.mark.parametrize("name", ["transcript.srt", f"{SLUG}.mp3", layout.EPISODE])
def test_a_file_of_the_edition_that_its_record_lacks(folder, name):
    record = json.loads((folder / layout.MADE).read_text())
    del record["files"][name]
    (folder / layout.MADE).write_text(json.dumps(record))
    assert list(faults(folder, (files.check,))) == [("unknown", name)]


@pytest.mark.parametrize(
    "name",
    [layout.MENDED, layout.LOG, layout.OWN_WORDS, ".DS_Store", "Thumbs.db", "images/desktop.ini", ".pieces/some.piece"],
)
def test_what_is_kept_beside_an_edition_is_no_fault(folder, name):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"some")
    assert faults(folder, (files.check,)) == {}


LINKS = ["index.html", f"{SLUG}.mp3", layout.MADE, "build"]


@pytest.mark.parametrize("name", LINKS)
def test_a_link_that_leads_out_of_an_article(folder, tmp_path, name):
    away = (folder / name).rename(tmp_path / "away")
    (folder / name).symlink_to(away, target_is_directory=away.is_dir())
    assert faults(folder, (files.check,))["unknown", name] == "leads out of the article's folder"


def test_an_article_and_a_feed_that_lie_elsewhere(folder, tmp_path):
    out, away = folder.parent, tmp_path / "away"
    away.mkdir()
    (away / layout.FEED).write_text("<rss><channel/></rss>")
    (out / layout.FEED).symlink_to(away / layout.FEED)
    folder.rename(away / SLUG)
    folder.symlink_to(away / SLUG, target_is_directory=True)
    *_, over = check_all(out)
    assert [finding.file for finding in over.faults if finding.check == "unknown"] == [SLUG, layout.FEED]


def test_a_link_within_an_article_leads_nowhere_else(folder):
    assert not files.leads_out(folder / "index.html", folder)
    (folder / "index.html").rename(folder / "transcript-page.html")
    (folder / "index.html").symlink_to("transcript-page.html")
    assert list(faults(folder, (files.check,))) == [("unknown", "transcript-page.html")]


def test_formats_are_all_looked_at(whole):
    looked = {(f.check, f.file) for f in audio.check(finished_in(whole))}
    assert {name for check, name in looked if check in ("ends", "frames")} == {f"{SLUG}.{form}" for form in FORMATS}

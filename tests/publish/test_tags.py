"""Tags, each read back by a reader other than the one that wrote them."""

from __future__ import annotations

import contextlib
import itertools
import json
import re
import shutil
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from handmade import DISCLOSURE, RATE, SHOW, edition, ffmetadata, run, track
from mutagen.flac import FLAC
from mutagen.mp4 import MP4
from PIL import Image

from presscast.errors import OutputError
from presscast.model import Chapter, Edition
from presscast.publish.metadata import metadata
from presscast.publish.tags import picture_track, tags
from presscast.publish.tags.picture_track import Frame
from presscast.sound.ffmpeg import ffmpeg
from presscast.writing.languages import iso639_2


def frames(data: bytes) -> list[tuple[str, bytes]]:
    """The frames of an ID3v2.3 tag, as the standard lays them out: sizes are plain integers."""
    assert data[:5] == b"ID3\x03\x00", data[:5]
    size = sum((byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    return subframes(data[10 : 10 + size])


def subframes(body: bytes) -> list[tuple[str, bytes]]:
    found, at = [], 0
    while at + 10 <= len(body) and body[at : at + 1] != b"\x00":
        name, length, flags = struct.unpack(">4sIH", body[at : at + 10])
        assert flags == 0
        found.append((name.decode("ascii"), body[at + 10 : at + 10 + length]))
        at += 10 + length
    return found


def chap(body: bytes) -> tuple[str, int, int, int, int, list[tuple[str, bytes]]]:
    name, rest = body.split(b"\x00", 1)
    return (name.decode("latin-1"), *struct.unpack(">4I", rest[:16]), subframes(rest[16:]))


def text(body: bytes) -> str:
    return body[1:].decode(("latin-1", "utf-16")[body[0]]).rstrip("\x00")


@pytest.fixture
def mp3(tmp_path: Path) -> Path:
    return tags.write(edition(tmp_path, ".mp3"), tmp_path)


def test_mp3_frames_stand_in_the_order_of_the_standard(mp3: Path) -> None:
    found = frames(mp3.read_bytes())
    names = [name for name, _ in found]
    assert names.count("CTOC") == 1
    assert names[names.index("CTOC") :][:5] == ["CTOC", "CHAP", "CHAP", "CHAP", "CHAP"]
    assert "CHAP" not in names[: names.index("CTOC")]
    chaps = [chap(body) for name, body in found if name == "CHAP"]
    assert [c[1] for c in chaps] == [0, 6600, 9100, 15100]
    assert [c[2] for c in chaps] == [6600, 9100, 15100, 23400]
    assert all(c[3] == c[4] == 0xFFFFFFFF for c in chaps)
    assert [text(dict(c[5])["TIT2"]) for c in chaps][1] == "Picture: The ferry leaves the quay"


def test_mp3_table_of_contents_is_top_level_ordered_and_named(mp3: Path) -> None:
    found = frames(mp3.read_bytes())
    name, rest = dict(found)["CTOC"].split(b"\x00", 1)
    flags, count = rest[0], rest[1]
    *children, after = rest[2:].split(b"\x00", count)
    assert (flags, count) == (3, 4)
    assert [c.decode() for c in children] == [chap(body)[0] for kind, body in found if kind == "CHAP"]
    assert name.decode() not in children
    assert text(dict(subframes(after))["TIT2"]).startswith("Ferry at Østby")


def test_mp3_carries_every_tag_once(mp3: Path) -> None:
    found = frames(mp3.read_bytes())
    facts = dict(found)
    assert text(facts["TIT2"]) == "Ferry at Østby runs again — after 41 days"
    assert text(facts["TPE1"]) == "Marit Dahl, Jon Lie"
    assert (text(facts["TPE2"]), text(facts["TALB"])) == ("The Fjord Post", "Fjord Post Aloud")
    assert (text(facts["TYER"]), text(facts["TDAT"]), text(facts["TIME"])) == ("2025", "1006", "1845")
    assert (text(facts["TLAN"]), text(facts["TLEN"]), text(facts["TCON"])) == ("eng", "23400", "News")
    assert facts["APIC"].startswith(b"\x00image/jpeg\x00\x03")
    assert DISCLOSURE in facts["COMM"][4:].decode("utf-16", "replace")
    described = dict(body[1:].decode("utf-16").split("\0\ufeff") for name, body in found if name == "TXXX")
    assert described == {"AI_DISCLOSURE": f"{DISCLOSURE}\0", "VOICE": "tone\0"}
    assert "Nils & Co <the owners>" in facts["USLT"][4:].decode("utf-16", "replace")
    assert not {"TDRC", "TDRL"} & facts.keys(), "v2.4 frames do not belong in v2.3"
    assert len({name for name, _ in found}) == len(found) - 3 - 1, "only CHAP and TXXX stand more than once"


@pytest.mark.validators
def test_mp3val_warns_of_nothing(mp3: Path) -> None:
    assert "WARNING" not in run("mp3val", str(mp3))  # it exits with 0 on a damaged file


def test_mp3_decodes_and_ffmpeg_reads_the_chapters(mp3: Path) -> None:
    run(ffmpeg(), "-xerror", "-i", str(mp3), "-f", "null", "-")
    seen, chapters = ffmetadata(mp3)
    assert seen["title"] == "Ferry at Østby runs again — after 41 days"
    # ffmpeg counts from the first sample after the encoder's delay of 25 ms.
    early = [at - int(c["start"]) for at, c in zip([0, 6600, 9100, 15100], chapters, strict=True)]
    assert all(0 <= ms <= 26 for ms in early), early
    assert chapters[3]["title"] == "What it cost"


def test_a_long_chapter_title_is_not_lost(tmp_path: Path) -> None:
    made = track()
    long = replace(made, chapters=(*made.chapters, Chapter("Æ" * 300, 20 * RATE)))
    path = tags.write(edition(tmp_path, ".mp3", made=long), tmp_path)
    assert [c["title"] for c in ffmetadata(path)[1]][-1] == "Æ" * 300


def test_a_chapter_picture_the_edition_holds_becomes_a_small_jpeg_and_no_other_file_is_opened(tmp_path: Path) -> None:
    picture = tmp_path / "quay.png"
    Image.new("RGBA", (3000, 1200), "teal").save(picture)
    made = track()
    first, second, *rest = made.chapters
    unheld = replace(first, image=str(picture))
    pictured = (unheld, replace(second, image="https://fjordpost.example/x.png"), *rest)
    issued = edition(tmp_path, ".mp3", made=replace(made, chapters=pictured))
    held = (("https://fjordpost.example/x.png", Path(picture.name)),)
    path = tags.write(replace(issued, pictures=held), tmp_path)
    chaps = [dict(chap(body)[5]) for name, body in frames(path.read_bytes()) if name == "CHAP"]
    assert ["APIC" in c for c in chaps] == [False, True, False, False]
    jpeg = chaps[1]["APIC"].split(b"\xff\xd8", 1)[1]
    assert len(jpeg) < 30_000
    assert len(ffmetadata(path)[1]) == 4


def illustrated(folder: Path, *images: str) -> Path:
    """Make an M4B of four chapters; see `illustrate`."""
    (path,) = edition(folder, ".m4b").audio
    return illustrate(path, *images)


def illustrate(path: Path, *images: str) -> Path:
    """Tag an M4B of four chapters; those that have an image get a PNG of this colour, 300 × 200, none where it is ""."""
    made, folder, own = track(), path.parent, [image for image in images if image]
    for image in own:
        Image.new("RGB", (300, 200), image).save(folder / f"{image}.png")
    chapters = tuple(replace(c, image=image) for c, image in zip(made.chapters, images, strict=True))
    pictures = tuple((image, Path(f"{image}.png")) for image in own)
    issued = Edition(
        replace(made, chapters=chapters), "ferry", "urn:presscast:ferry", SHOW, (path,), folder / "cover.jpg", "tone"
    )
    return tags.write(replace(issued, pictures=pictures), folder)


def pictures(path: Path, folder: Path) -> list[tuple[int, Image.Image]]:
    """What ffmpeg finds in the second track of pictures, the cover being the first: (ms, picture)."""
    folder.mkdir()
    told = ("-fps_mode", "passthrough", "-f", "image2", "-frame_pts", "1", str(folder / "%d.png"))
    run(ffmpeg(), "-i", str(path), "-map", "0:v:1", "-enc_time_base", "1/1000", *told)
    found = sorted((int(file.stem), file) for file in folder.iterdir())
    return [(ms, Image.open(file).convert("RGB")) for ms, file in found]


def test_an_m4bs_chapters_show_their_pictures_and_the_cover_where_they_have_none(tmp_path: Path) -> None:
    path = illustrated(tmp_path, "", "teal", "", "gold")
    found = pictures(path, tmp_path / "seen")
    assert [ms for ms, _ in found] == STARTS
    assert {picture.size for _, picture in found} == {(500, 500)}
    with Image.open(tmp_path / "cover.jpg") as cover:
        usual = cover.resize((500, 500)).getpixel((250, 250))
    for (_, picture), colour in zip(found, [usual, (0, 128, 128), usual, (255, 215, 0)], strict=True):
        assert picture.getpixel((250, 250)) == pytest.approx(colour, abs=12)


@pytest.mark.validators
def test_ffprobe_and_mediainfo_take_an_m4bs_pictures_for_those_of_its_chapters(tmp_path: Path) -> None:
    path = str(illustrated(tmp_path, "", "teal", "", "gold"))
    asked = (
        "-select_streams",
        "v:1",
        "-show_entries",
        "stream=codec_name,nb_frames:stream_disposition=timed_thumbnails",
    )
    assert run("ffprobe", "-v", "error", *asked, "-of", "csv=p=0", path).strip() == "mjpeg,4,1"
    tracks = json.loads(run("mediainfo", "--Output=JSON", path))["media"]["track"]
    told = {track["@type"]: {"format": track.get("Format"), **track.get("extra", {})} for track in tracks[1:4]}
    assert told["Audio"]["Menus"] == "2,3"
    assert (told["Video"]["format"], told["Video"]["Menu_For"]) == ("JPEG", "1")


def test_an_m4b_without_pictures_of_its_chapters_has_no_track_of_them(tmp_path: Path) -> None:
    data = illustrated(tmp_path, "", "", "", "").read_bytes()
    assert (data.count(b"vide"), data.count(b"mdat"), data.count(b"trak")) == (0, 1, 2)


def test_pictures_of_an_m4bs_chapters_take_the_place_of_those_it_had(tmp_path: Path) -> None:
    path = illustrated(tmp_path, "", "red", "red", "")
    due = path.read_bytes()
    path.write_bytes(due.replace(b"JFIF", b"JFIX").replace(b"chap\0\0\0\2", b"chap\0\0\0\3"))
    assert due != path.read_bytes()
    illustrate(path, "", "red", "red", "")
    assert path.read_bytes() == due
    illustrate(path, "", "", "", "")
    bare = path.read_bytes()
    illustrate(path, "gold", "", "red", "")
    illustrate(path, "", "", "", "")
    assert path.read_bytes() == bare
    illustrate(path, "", "red", "red", "")
    assert path.read_bytes() == due


def test_a_picture_of_two_chapters_lies_in_an_m4b_once(tmp_path: Path) -> None:
    twice = illustrated(tmp_path, "", "red", "red", "").stat().st_size
    illustrate(tmp_path / "ferry.m4b", "", "red", "", "")
    assert twice == (tmp_path / "ferry.m4b").stat().st_size


def test_all_tracks_of_an_m4b_are_in_the_language_of_the_article(tmp_path: Path) -> None:
    path = illustrated(tmp_path, "", "red", "", "")
    data = path.read_bytes()
    told = [data[at.start() + 24 : at.start() + 26] for at in re.finditer(b"mdhd", data)]
    eng = (5 << 10 | 14 << 5 | 7).to_bytes(2, "big")
    assert told == [eng] * 3


def test_a_damaged_m4b_is_told_of(tmp_path: Path) -> None:
    path = illustrated(tmp_path, "", "red", "", "")
    whole = path.read_bytes()
    moov = whole.index(b"moov")
    for at in [*range(moov - 4, moov + 300, 9), *range(moov, len(whole), len(whole) // 30)]:
        for spoiled in (whole[:at], whole[:at] + bytes(4) + whole[at + 4 :], whole[:at] + b"\x7f" + whole[at + 1 :]):
            path.write_bytes(spoiled)
            with contextlib.suppress(ValueError, LookupError, struct.error):
                picture_track.write(path, [Frame(b"jpeg", 23400)], 1, "eng")
            assert path.stat().st_size < 2 * len(whole)


@pytest.mark.parametrize("at", [0, 8, 100])
def test_an_m4b_that_ends_too_early_is_not_tagged(tmp_path: Path, at: int) -> None:
    path = illustrated(tmp_path, "", "red", "", "")
    data = path.read_bytes()
    path.write_bytes(data[: data.rindex(b"mdat") + at])
    with pytest.raises(OutputError, match="cannot be tagged"):
        illustrate(path, "", "red", "", "")


def test_more_chapters_than_a_table_holds_are_thinned_evenly(tmp_path: Path) -> None:
    made = track()
    many = tuple(Chapter(f"Part {n}", round(n * 0.06 * RATE)) for n in range(380))
    path = tags.write(edition(tmp_path, ".mp3", made=replace(made, chapters=many)), tmp_path)
    chaps = [chap(body) for name, body in frames(path.read_bytes()) if name == "CHAP"]
    assert len(chaps) == 190
    assert all(this[2] == following[1] for this, following in itertools.pairwise(chaps))
    assert chaps[-1][2] == 23400


def test_no_chapters_is_one_chapter_and_no_disclosure_is_ours(tmp_path: Path) -> None:
    made = track()
    bare = replace(made, chapters=(), script=replace(made.script, disclosure=""))
    path = tags.write(edition(tmp_path, ".mp3", made=bare), tmp_path)
    seen, chapters = ffmetadata(path)
    assert [c["title"] for c in chapters] == [made.script.article.title]
    assert "artificial intelligence" in seen["comment"]


FORMATS = [".mp3", ".m4b", ".opus", ".flac", ".wav"]
STARTS = [0, 6600, 9100, 15100]


@pytest.mark.parametrize("ending", FORMATS)
def test_ffmpeg_reads_the_tags_the_chapters_and_the_cover_of_every_format(tmp_path: Path, ending: str) -> None:
    path = tags.write(edition(tmp_path, ending), tmp_path)
    seen, chapters = ffmetadata(path)
    assert seen["title"] == "Ferry at Østby runs again — after 41 days"
    assert seen["artist"] == "Marit Dahl, Jon Lie"
    assert seen["album"] == "Fjord Post Aloud"
    assert ending == ".wav" or seen["album_artist"] == "The Fjord Post"
    assert seen["genre"] == "News"
    assert seen["date"].startswith("2025")
    assert seen["comment"] == DISCLOSURE
    assert [round(seconds(c) * 1000) for c in chapters] == pytest.approx(STARTS, abs=26)
    assert [c["title"] for c in chapters] == [c.title for c in track().chapters]
    picture = tmp_path / "seen.jpg"
    run(ffmpeg(), "-i", str(path), "-map", "0:v:0", "-c", "copy", "-f", "mjpeg", str(picture))
    assert picture.read_bytes()[:200] == (tmp_path / "cover.jpg").read_bytes()[:200]
    run(ffmpeg(), "-xerror", "-i", str(path), "-map", "0:a", "-f", "null", "-")


@pytest.mark.parametrize("ending", FORMATS)
def test_tagging_twice_changes_nothing(tmp_path: Path, ending: str) -> None:
    made = edition(tmp_path, ending)
    once = tags.write(made, tmp_path).read_bytes()
    assert tags.write(made, tmp_path).read_bytes() == once


def seconds(chapter: dict[str, str]) -> float:
    numerator, denominator = chapter["timebase"].split("/")
    return int(chapter["start"]) * int(numerator) / int(denominator)


@pytest.mark.parametrize("ending", [".m4b", ".opus", ".flac"])
def test_ffmpeg_reads_the_full_text(tmp_path: Path, ending: str) -> None:
    path = tags.write(edition(tmp_path, ending), tmp_path)
    assert "Nils & Co <the owners>" in ffmetadata(path)[0]["lyrics"]


def test_a_wav_holds_the_full_text_in_its_id3_chunk(tmp_path: Path) -> None:
    data = tags.write(edition(tmp_path, ".wav"), tmp_path).read_bytes()
    found = frames(data[data.index(b"ID3\x03") :])
    assert [name for name, _ in found if name in ("CTOC", "CHAP")] == ["CTOC", "CHAP", "CHAP", "CHAP", "CHAP"]
    assert "Nils & Co <the owners>" in dict(found)["USLT"][4:].decode("utf-16", "replace")
    assert struct.unpack("<I", data[4:8])[0] == len(data) - 8
    assert data.count(b"LIST") == 1, "the encoder's own list would hide ours"
    words = data[data.index(b"INFO") :]
    assert b"INAM" + struct.pack("<I", 45) + "Ferry at Østby runs again — after 41 days\0".encode() in words
    assert DISCLOSURE.encode() + b"\0" in words


def test_m4b_keeps_the_chapters_ffmpeg_wrote(tmp_path: Path) -> None:
    path = tags.write(edition(tmp_path, ".m4b"), tmp_path)
    nero = MP4(path).chapters
    assert [round(c.start * 1000) for c in nero] == STARTS
    assert [c.title for c in nero] == [c.title for c in track().chapters]
    data = path.read_bytes()
    assert data[8:12] == b"M4B "
    assert data.index(b"moov") < data.index(b"mdat"), "plays before it has all arrived"


@pytest.mark.validators
def test_a_flac_files_seek_points_are_where_ffprobe_finds_the_frames(tmp_path: Path) -> None:
    long = replace(track(), samples=65 * RATE)
    path = tags.write(edition(tmp_path, ".flac", made=long), tmp_path)
    points = FLAC(path).seektable.seekpoints
    assert [round(point.first_sample / RATE) for point in points] == [0, 10, 20, 30, 40, 50, 60]
    asked = ("-v", "error", "-select_streams", "a", "-show_entries", "packet=pts,pos", "-of", "csv=p=0", str(path))
    frames = dict(tuple(map(int, row.split(",")[:2])) for row in run("ffprobe", *asked).split())
    first = frames[0]
    assert [frames[point.first_sample] - first for point in points] == [point.byte_offset for point in points]


def test_vorbis_chapter_times_are_not_a_second_late(tmp_path: Path) -> None:
    made = edition(tmp_path, ".opus", ".flac")
    tags.write(made, tmp_path)
    heard = [run("opusinfo", str(made.audio[0])), run("metaflac", "--export-tags-to=-", str(made.audio[1]))]
    for shown in heard:
        assert "CHAPTER001=00:00:06.600" in shown
        assert "CHAPTER001NAME=Picture: The ferry leaves the quay" in shown
        assert "LANGUAGE=eng" in shown
    assert "WARNING" not in heard[0]
    run("flac", "--silent", "--test", str(made.audio[1]))


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", "eng"), ("en-GB", "eng"), ("ko", "kor"), ("de_DE", "deu"), ("zh-Hans", "zho"), ("gsw", "gsw"), ("", "und")],
)
def test_language_codes_are_iso_639_2(tag: str, code: str) -> None:
    assert iso639_2(tag) == code


def test_a_damaged_or_unknown_file_is_a_clear_error(tmp_path: Path) -> None:
    made = edition(tmp_path, ".mp3")
    (tmp_path / "ferry.mp3").write_bytes(b"no sound")
    with pytest.raises(OutputError, match=r"ferry\.mp3.*cannot be tagged"):
        tags.write(made, tmp_path)
    shutil.copy(tmp_path / "ferry.mp3", tmp_path / "ferry.xyz")
    with pytest.raises(OutputError, match="no tags are known"):
        tags.write(replace(made, audio=(Path("ferry.xyz"),)), tmp_path)


DATES = {
    "2025": "2025",
    "2025-06": "2025-06",
    "2025-06-10": "2025-06-10",
    "2025-06-10T18:45": "2025-06-10T18:45",
    "2025-06-10T18:45+09:00": "2025-06-10T18:45",
    "2025-06-10T18:45-03:30": "2025-06-10T18:45",
    "2025-06-10T18:45Z": "2025-06-10T18:45",
    "2025-06-10T18:45:09.123+09:00": "2025-06-10T18:45:09",
    "": "",
}


def test_a_date_in_tags_has_the_precision_it_was_given_and_no_offset(tmp_path: Path) -> None:
    found = edition(tmp_path, ".wav")
    for published, told in DATES.items():
        article = replace(found.track.script.article, published=published)
        dated = replace(found, track=replace(found.track, script=replace(found.track.script, article=article)))
        assert metadata(dated).date == told

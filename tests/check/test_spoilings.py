"""Spoilings made as if they had been made so: the record is put right, and a check hears of each all the same."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import wave
import zipfile
from itertools import pairwise
from pathlib import Path

import commands
import numpy as np
import pytest
from mutagen.id3 import CHAP, CTOC, ID3, TALB, TLAN, TLEN, TYER, USLT
from PIL import Image, ImageOps
from spoiling import SLUG, faults

from presscast.check import behind, derived, files, mpeg
from presscast.files import made
from presscast.production.inspecting import check_all
from presscast.sound.envelope import packed, unpacked
from presscast.sound.ffmpeg import ffmpeg

ARTICLES = Path(__file__).parents[1] / "articles"
OTHER = "night-trains"
RATE = 44_100


def presscast(desk, *arguments) -> None:
    commands.run(*arguments, cwd=desk).check_returncode()


@pytest.fixture(scope="session")
def printed(tmp_path_factory) -> Path:
    """Two articles spoken, not beeped, and their feed."""
    desk = tmp_path_factory.mktemp("printed")
    for name in ("ferry-bell", OTHER):
        shutil.copy(ARTICLES / f"{name}.md", desk)
    presscast(desk, "make", "ferry-bell.md", f"{OTHER}.md", "--voice", "plain", "--out", "out", "--formats", "mp3")
    presscast(desk, "feed", "out", "--url", "https://news.example/audio/")
    return desk


@pytest.fixture
def out(printed, tmp_path) -> Path:
    return Path(shutil.copytree(printed, tmp_path / "desk")) / "out"


@pytest.fixture
def folder(out) -> Path:
    return out / SLUG


def neighbour(out) -> Path:
    return next(path.parents[1] for path in out.glob("*/build/made.json") if path.parents[1].name != SLUG)


def noticed(out) -> list[str]:
    """What a check finds once the sizes and digests in the records are those of the spoiled files."""
    for path in out.glob("*/build/made.json"):
        record = json.loads(path.read_text())
        there = {name: path.parents[1] / name for name in record["files"]}
        record["files"] = {name: file.stat().st_size for name, file in there.items() if file.is_file()}
        record["digests"] = {name: made.digest(file) for name, file in there.items() if file.is_file()}
        path.write_text(json.dumps(record))
    return [f"{f.check} {f.file}: {f.fault}" for report in check_all(out) for f in report.faults]


def rewritten(path, change) -> None:
    text = path.read_text("utf-8")
    after = change(text)
    assert after != text
    path.write_text(after, "utf-8")


def test_a_good_make_with_its_feed_has_no_fault(out):
    assert noticed(out) == []


def placed(folder) -> list[tuple[int, int]]:
    track = json.loads((folder / "build/3-track.json").read_text("utf-8"))
    return [(item["start"], item["samples"]) for item in track["placed"]]


def decoded(path) -> np.ndarray:
    raw = [ffmpeg(), "-v", "error", "-i", path, "-f", "f32le", "-ac", "1", "-ar", str(RATE), "-"]
    return np.frombuffer(subprocess.run(raw, check=True, capture_output=True).stdout, "<f4").copy()


def encoded(sound, path, *options) -> None:
    """Put another sound into an MP3, its tags and its delay as they were."""
    tags, part = ID3(path), path.with_name("spoiled.mp3")
    options = options or ("-b:a", "64k", "-ac", "1")
    raw = ["-f", "f32le", "-ar", str(RATE), "-ac", "1", "-i", "-"]
    command = [ffmpeg(), "-v", "error", *raw, "-c:a", "libmp3lame", *options, part]
    subprocess.run(command, check=True, input=sound.astype("<f4").tobytes(), capture_output=True)
    tags.save(part, v2_version=3)
    part.replace(path)


def longest(folder) -> tuple[int, int]:
    start, samples = max(placed(folder), key=lambda item: item[1])
    return start, start + samples


def exchanged(sound, folder):
    (a, n), (b, m) = placed(folder)[-2:]
    one, other = sound[a : a + n].copy(), sound[b : b + m].copy()
    size = min(n, m)
    sound[a : a + size], sound[b : b + size] = other[:size], one[:size]
    return sound


def backwards(sound, folder):
    start, stop = longest(folder)
    sound[start:stop] = sound[start:stop][::-1]
    return sound


def noise(sound, folder):
    start, stop = longest(folder)
    level = np.sqrt(np.mean(sound[start:stop] ** 2))
    sound[start:stop] = np.random.default_rng(1).normal(0, level, stop - start)
    return sound


def quieter(db):
    def change(sound, folder):
        start, stop = longest(folder)
        sound[start:stop] *= 10 ** (-db / 20)
        return sound

    return change


def muted(seconds):
    def change(sound, folder):
        start, stop = longest(folder)
        middle, half = (start + stop) // 2, int(seconds * RATE / 2)
        sound[middle - half : middle + half] = 0
        return sound

    return change


def cut_off(sound, folder):
    _, stop = longest(folder)
    sound[stop - RATE : stop] = 0
    return sound


def faster(share):
    def change(sound, folder):
        at = np.arange(0, len(sound) - 1, 1 + share)
        return np.interp(at, np.arange(len(sound)), sound)

    return change


def late(ms):
    def change(sound, folder):
        return np.concatenate((np.zeros(RATE * ms // 1000, np.float32), sound))[: len(sound)]

    return change


def one_late(sound, folder):
    """One line 80 ms late, all others in their place."""
    start, stop = longest(folder)
    sound[start:stop] = np.roll(sound[start:stop], RATE * 80 // 1000)
    return sound


def of_another(sound, folder):
    other = decoded(next(neighbour(folder.parent).glob("*.mp3")))
    return np.resize(other, len(sound))


def another_voice(sound, folder):
    """The same lines in a voice half as high again."""
    start, stop = longest(folder)
    line = sound[start:stop]
    sound[start:stop] = np.interp(np.arange(len(line)) * 1.5 % len(line), np.arange(len(line)), line)
    return sound


def words_exchanged(sound, folder):
    """Two spans of 0.4 s of one line."""
    start, stop = longest(folder)
    one, other, size = start + RATE // 2, stop - RATE, RATE * 4 // 10
    kept = sound[one : one + size].copy()
    sound[one : one + size], sound[other : other + size] = sound[other : other + size], kept
    return sound


def stammered(sound, folder):
    """0.35 s of a line said twice, over what came next."""
    start, _ = longest(folder)
    at, size = start + RATE, RATE * 35 // 100
    sound[at + size : at + 2 * size] = sound[at : at + size]
    return sound


SOUNDS = {
    "as it is": (lambda sound, folder: sound, ""),
    "two lines exchanged": (exchanged, "not the sound that was spoken"),
    "a line backwards": (backwards, "not the sound that was spoken"),
    "a line of noise": (noise, "line "),
    "a line 20 dB quieter": (quieter(20), "quieter"),
    "a line 8 dB quieter": (quieter(8), "dB quieter"),
    "a line 8 dB louder": (quieter(-8), "line "),
    "1.4 s muted": (muted(1.4), "has lost 1."),
    "half a second muted": (muted(0.5), "has lost 0."),
    "a line's last second cut": (cut_off, "has lost"),
    "a speed of 1.002": (faster(0.002), "not in its place"),
    "a speed of .998": (faster(-0.002), "not in its place"),
    "all 60 ms late": (late(60), "not in its place"),
    "a line 80 ms late": (one_late, "not in its place"),
    "another article's sound": (of_another, "not the sound that was spoken"),
    "two words exchanged": (words_exchanged, "not the sound that was spoken"),
    "a word said twice": (stammered, "not the sound that was spoken"),
    "a line in another voice": (another_voice, "not the sound that was spoken"),
}


@pytest.mark.parametrize(("change", "word"), SOUNDS.values(), ids=SOUNDS)
def test_another_sound(folder, change, word):
    path = folder / f"{SLUG}.mp3"
    encoded(change(decoded(path), folder), path)
    assert_told("likeness", word, folder)


def assert_told(check, word, folder):
    """Hold that this check of a folder tells a fault with `word` in it, or none where that is ""."""
    told = [fault for fault in noticed(folder.parent) if fault.startswith(check)]
    assert bool(told) == bool(word)
    assert word in " ".join(told)


def test_a_second_voice_20_db_under_the_first(folder):
    """It is heard where the first one pauses."""
    path = folder / f"{SLUG}.mp3"
    sound = decoded(path)
    other = np.resize(decoded(next(neighbour(folder.parent).glob("*.mp3"))), len(sound))
    encoded(sound + 0.1 * other, path)
    assert_told("silence", "where there should be silence", folder)


def zeros(ms):
    def change(sound, folder):
        start, stop = longest(folder)
        loud = start + RATE // 5 + int(np.argmax(np.abs(sound[start + RATE // 5 : stop - RATE // 5])))
        sound[loud - RATE * ms // 2000 : loud + RATE * ms // 2000] = 0
        return sound

    return change


def echoing(sound, folder):
    start, stop = longest(folder)
    late = RATE * 18 // 100
    sound[start + late : stop] += 0.6 * sound[start : stop - late].copy()
    return sound


def clicking(sound, folder):
    """A click of 6 ms where a line has its longest silence."""
    start, stop = longest(folder)
    quiet = start + np.convolve(np.abs(sound[start:stop]), np.ones(RATE // 10), "valid").argmin() + RATE // 20
    sound[quiet : quiet + RATE * 6 // 1000] = 0.3 * np.resize([1, -1], RATE * 6 // 1000)
    return sound


def turned_over(sound, folder):
    start, stop = longest(folder)
    sound[start:stop] *= -1
    return sound


def of_six_bits(sound, folder):
    start, stop = longest(folder)
    sound[start:stop] = np.rint(sound[start:stop] * 32) / 32
    return sound


GRAINS = {
    "as it is": (lambda sound, folder: sound, ""),
    "46 ms of zeros": (zeros(46), "falls silent"),
    "24 ms of zeros": (zeros(24), "falls silent"),
    "an echo": (echoing, "was not spoken"),
    "a line turned over": (turned_over, "upside down"),
    "a line of six bits": (of_six_bits, "has 6 bits"),
    "a click between words": (clicking, "was not spoken"),
}


def put(sound, path) -> None:
    """Put another sound into a WAV file, all else of which stays as it was."""
    data = path.read_bytes()
    at = data.index(b"data") + 8
    pcm = np.rint(np.clip(sound, -1, 1 - 2**-15) * 2**15).astype("<i2").tobytes()
    path.write_bytes(data[:at] + pcm + data[at + len(pcm) :])


@pytest.fixture(scope="session")
def lossless(tmp_path_factory) -> Path:
    """An article spoken, in all formats."""
    desk = tmp_path_factory.mktemp("lossless")
    shutil.copy(ARTICLES / "ferry-bell.md", desk)
    presscast(desk, "make", "ferry-bell.md", "--voice", "plain", "--formats", "mp3,m4b,opus,flac,wav")
    return desk


@pytest.fixture
def whole(lossless, tmp_path) -> Path:
    return Path(shutil.copytree(lossless, tmp_path / "desk")) / "out" / SLUG


@pytest.mark.parametrize(("change", "word"), GRAINS.values(), ids=GRAINS)
def test_a_sound_of_a_moment(whole, change, word):
    path = whole / f"{SLUG}.wav"
    put(change(decoded(path), whole), path)
    assert_told("grain", word, whole)


def test_an_mp3_turned_over(whole):
    path = whole / f"{SLUG}.mp3"
    encoded(-decoded(path), path)
    assert_told("grain", "upside down", whole)


def test_a_clip_of_another_take_tells_nothing(whole):
    path = whole / f"{SLUG}.wav"
    put(zeros(46)(decoded(path), whole), path)
    for clip in (whole.parent / ".clips").glob("*.wav"):
        clip.write_bytes(clip.read_bytes().replace(b"\1\0", b"\2\1"))
    assert not [fault for fault in noticed(whole.parent) if fault.startswith("grain")]


def test_a_flac_file_of_another_md5(whole):
    path = whole / f"{SLUG}.flac"
    data = bytearray(path.read_bytes())
    data[30] ^= 1
    path.write_bytes(data)
    assert any(fault.startswith("streaminfo") and "its MD5" in fault for fault in noticed(whole.parent))


def test_a_flac_file_that_tells_of_more_samples(whole):
    path = whole / f"{SLUG}.flac"
    data = bytearray(path.read_bytes())
    data[25] ^= 16
    path.write_bytes(data)
    assert any(fault.startswith("streaminfo") and "samples" in fault for fault in noticed(whole.parent))


@pytest.mark.parametrize(("at", "word"), [(8, "bytes a second"), (12, "bytes a sample")])
def test_a_wav_file_of_another_byte_rate(whole, at, word):
    path = whole / f"{SLUG}.wav"
    data = bytearray(path.read_bytes())
    data[data.index(b"fmt ") + 8 + at] ^= 4
    path.write_bytes(data)
    assert any(fault.startswith("format") and word in fault for fault in noticed(whole.parent))


@pytest.mark.parametrize("samples", [0, 1000])
def test_an_opus_file_that_leaves_out_another_beginning(whole, samples):
    path = whole / f"{SLUG}.opus"
    repaged(path, samples)
    assert any(fault.startswith(f"length {path.name}") for fault in noticed(whole.parent))


def repaged(path, samples) -> None:
    """Write how many samples at the beginning are left out, and the first page's sum anew."""
    data = bytearray(path.read_bytes())
    end = 27 + data[26] + sum(data[27 : 27 + data[26]])
    at = data.index(b"OpusHead")
    assert at < end
    data[at + 10 : at + 12] = samples.to_bytes(2, "little")
    data[22:26] = bytes(4)
    data[22:26] = crc_of_ogg(data[:end]).to_bytes(4, "little")
    path.write_bytes(data)


def crc_of_ogg(page) -> int:
    crc = 0
    for byte in page:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ (0x04C11DB7 if crc & 1 << 31 else 0)) & 0xFFFFFFFF
    return crc


@pytest.fixture(scope="session")
def illustrated(tmp_path_factory) -> Path:
    """An article one of whose chapters has a picture."""
    desk = tmp_path_factory.mktemp("illustrated")
    shutil.copy(ARTICLES / "ferry-bell.md", desk)
    Image.effect_mandelbrot((300, 200), (-3, -2.5, 2, 2.5), 20).save(desk / "bell.jpg")
    presscast(desk, "make", "ferry-bell.md", "--voice", "tone", "--formats", "m4b")
    return desk


def another_time(data):
    at = data.rindex(b"stts") + 4
    first, second = data[at + 12 : at + 16], data[at + 20 : at + 24]
    return data[: at + 12] + second + data[at + 16 : at + 20] + first + data[at + 24 :]


def the_other_picture(data):
    at, sizes = data.rindex(b"stco") + 4, data.rindex(b"stsz") + 4
    turned = data[: at + 8] + data[at + 12 : at + 16] + data[at + 8 : at + 12] + data[at + 16 :]
    return turned[: sizes + 12] + data[sizes + 16 : sizes + 20] + data[sizes + 12 : sizes + 16] + turned[sizes + 20 :]


FRAMES = {
    "the picture of another": the_other_picture,
    "pictures at other times": another_time,
    "pictures that no chapter has": lambda data: data.replace(b"chap\0\0\0\2\0\0\0\3", b"chap\0\0\0\2\0\0\0\2"),
    "a picture put in": lambda data: (
        data[: data.rindex(b"\xff\xda") + 20] + bytes(9) + data[data.rindex(b"\xff\xda") + 29 :]
    ),
}


@pytest.mark.parametrize("change", FRAMES.values(), ids=FRAMES)
def test_pictures_of_an_audiobooks_chapters_that_are_others(illustrated, tmp_path, change):
    out = Path(shutil.copytree(illustrated, tmp_path / "desk")) / "out"
    path = out / SLUG / f"{SLUG}.m4b"
    assert noticed(out) == []
    after = change(path.read_bytes())
    assert after != path.read_bytes()
    path.write_bytes(after)
    assert f"written {path.name}: its tags, chapters or cover are not those of the article" in noticed(out)


@pytest.mark.parametrize("ending", ["m4b", "mp3", "flac", "wav", "epub"])
def test_one_bit_that_turned_at_rest(whole, ending):
    path = whole / f"{SLUG}.{ending}"
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 16
    path.write_bytes(data)
    told = [f"{f.check} {f.file}: {f.fault}" for report in check_all(whole.parent) for f in report.faults]
    assert f"file {path.name}: its bytes are not those that were made" in told


FACTS = (
    "slug", "guid", "voice", "title", "language", "lines", "words", "audio_seconds", "digital_source", "left_out",
    "at", "loudness", "peak", "stages",
)  # fmt: skip


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_that_lacks_or_is_another(folder, name):
    path = folder / "build/made.json"
    record = json.loads(path.read_text())
    for facts in (record["facts"] | {name: []}, {held: fact for held, fact in record["facts"].items() if held != name}):
        path.write_text(json.dumps(record | {"facts": facts}))
        (told,) = told_of_record(folder)
        assert name in told or "are not those that a make tells" in told


def test_a_peak_at_full_scale_is_a_fact(folder):
    """A make told to let the loudness be may give one."""
    path = folder / "build/made.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps(record | {"facts": record["facts"] | {"peak": 0.0}}))
    assert told_of_record(folder) == []


def test_a_fact_that_no_make_tells(folder):
    path = folder / "build/made.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps(record | {"facts": record["facts"] | {"prize": "a medal"}}))
    (told,) = told_of_record(folder)
    assert "'prize'" in told


def told_of_record(folder) -> list[str]:
    return [fault for fault in noticed(folder.parent) if fault.startswith("facts build/made.json")]


def test_a_voice_of_two_lines_whose_clips_were_louder_than_the_others(tmp_path):
    """A make turns each voice to the same loudness, so that the gains of two say nothing of each other."""
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices/two.toml").write_text(
        'description = "two"\n[voice.narrator]\nengine = "system"\n[voice.caption]\npitch = 120\n'
    )
    presscast(tmp_path, "make", ARTICLES / "ferry-bell.md", "--voice", "two", "--out", "out")
    build = tmp_path / "out" / SLUG / "build"
    voices = [str(item["clip"]["voice"]) for item in json.loads((build / "3-track.json").read_text())["placed"]]
    record = json.loads((build / "spoken.json").read_text())
    few = [line for line, voice in zip(record["lines"], voices, strict=True) if voice != voices[0]]
    assert len(few) == 2
    for line in few:
        line["envelope"] = packed(unpacked(line["envelope"]) + np.uint8(8))
    (build / "spoken.json").write_text(json.dumps(record))
    assert noticed(tmp_path / "out") == []


def test_a_house_sound_at_full_scale_whose_loudness_is_let_be(tmp_path):
    """An MP3 of a square wave has peaks 1.6 dB above those of the WAV."""
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices/loud.toml").write_text('[voice.narrator]\nengine = "tone"\n[sounds]\nintro = "../square.wav"\n')
    square = np.sign(np.sin(np.arange(96_000) / 20)) * 32_767
    with wave.open(str(tmp_path / "square.wav"), "wb") as file:
        file.setparams((1, 2, 44_100, 0, "NONE", ""))
        file.writeframes(square.astype("<i2").tobytes())
    words = ("--voice", "loud", "--loudness", "off", "--formats", "wav,mp3", "--out", "out")
    presscast(tmp_path, "make", ARTICLES / "ferry-bell.md", *words)
    assert noticed(tmp_path / "out") == []


def test_an_mp3_of_two_channels_at_another_rate(folder):
    path = folder / f"{SLUG}.mp3"
    encoded(decoded(path), path, "-b:a", "320k", "-ac", "2", "-ar", "48000")
    (told,) = [fault for fault in noticed(folder.parent) if fault.startswith("stream")]
    assert "not mono; not 44100 Hz; not 64 kbit/s" in told


def repacked(folder, change) -> None:
    """Write the book again with what `change` makes of each part; None leaves it out."""
    path = folder / f"{SLUG}.epub"
    with zipfile.ZipFile(path) as book:
        parts = [(item, book.read(item)) for item in book.infolist()]
    after = [(item, change(item.filename, data)) for item, data in parts]
    assert [data for _, data in after] != [data for _, data in parts]
    with zipfile.ZipFile(path, "w") as book:
        for item, data in after:
            if data is not None:
                book.writestr(item, data)


def sound_of_another(folder):
    other = next(neighbour(folder.parent).glob("*.mp3")).read_bytes()
    return lambda name, data: other if name.endswith(".mp3") else data


def one_sentence_late(folder):
    def change(name, data):
        if not name.endswith(".smil"):
            return data
        clips = re.findall(rb'clipBegin="[^"]*" clipEnd="[^"]*"', data)
        moved = dict(pairwise(clips))
        return re.sub(rb'clipBegin="[^"]*" clipEnd="[^"]*"', lambda m: moved.get(m[0], m[0]), data)

    return change


BOOKS = {
    "another article's sound": sound_of_another,
    "no sound": lambda folder: lambda name, data: None if name.endswith(".mp3") else data,
    "no navigation": lambda folder: lambda name, data: None if "nav" in name else data,
    "an empty navigation": lambda folder: lambda name, data: re.sub(rb"<li>.*</li>", b"", data) if "nav" in name else data,
    "every sentence late": one_sentence_late,
    "another title": lambda folder: lambda name, data: data.replace(b"The ferry bell", b"The hairy bell") if name.endswith(".opf") else data,
    "no disclosure": lambda folder: lambda name, data: data.replace(b"read by an AI voice", b"read by our reporter"),
    "no style": lambda folder: lambda name, data: b"" if name.endswith(".css") else data,
}  # fmt: skip


@pytest.mark.parametrize("change", BOOKS.values(), ids=BOOKS)
def test_another_book(folder, change):
    repacked(folder, change(folder))
    assert any(f"{SLUG}.epub" in fault for fault in noticed(folder.parent))


def later(text: str) -> str:
    """A number a tenth larger, wherever it is."""
    return re.sub(r"\d+\.\d\d\d?", lambda found: f"{float(found[0]) + 0.4:.3f}", text)


def test_an_empty_page(folder):
    (folder / "index.html").write_bytes(b"")
    assert any(fault.startswith("page index.html: cannot be read") for fault in noticed(folder.parent))


def test_lines_that_end_otherwise(folder):
    path = folder / "transcript.srt"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert noticed(folder.parent) == ["written transcript.srt: its lines end otherwise"]


@pytest.mark.parametrize(
    "name", ["cover.jpg", "cover-small.jpg", f"{SLUG}.mp3", "build/episode.json", "build/spoken.json"]
)
def test_a_file_gone_as_if_it_was_never_made(folder, name):
    (folder / name).unlink()
    record = json.loads((folder / "build/made.json").read_text())
    del record["files"][name]
    (folder / "build/made.json").write_text(json.dumps(record))
    assert any(f"{name}: is missing" in fault for fault in noticed(folder.parent))


@pytest.mark.parametrize("name", ["update.html", f"{SLUG}-extra.mp3.exe", "images/more.svg", "index.html.c2pa.js"])
def test_a_file_in_the_record_that_nobody_makes(folder, name):
    """`publish` sends what the record names."""
    recorded(folder, "files", name)
    told = faults(folder, (files.check, derived.check))
    assert told["written", name] == "stands in the record, and no writer of this edition makes it"


def test_an_earlier_recording_that_is_none_or_has_changed(folder):
    recorded(folder, "kept", "before.html")
    recorded(folder, "kept", f"{SLUG}-1.mp3")
    assert faults(folder, (files.check,)) == {
        ("earlier", "before.html"): "is no recording, and no make kept it",
    }
    (folder / f"{SLUG}-1.mp3").write_bytes(b"longer than before")
    assert ("earlier", f"{SLUG}-1.mp3") in faults(folder, (files.check,))


def recorded(folder, kind, name) -> None:
    """Put a file into a folder, and among the files of its record of this kind."""
    path, made_by = folder / name, folder / "build/made.json"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"<p>Buy this.")
    record = json.loads(made_by.read_text("utf-8"))
    record[kind] = record.get(kind, {}) | {name: path.stat().st_size}
    made_by.write_text(json.dumps(record), "utf-8")


BEHIND = {
    "a tag that other players read": b"TAG" + b"Another title".ljust(125, b"\0"),
    "one of APE's": b"APETAGEX" + bytes(24),
    "a page": b"<html><script>fetch('https://x.example')</script>",
    "half a frame": b"\xff\xfb\x52\xc4" + bytes(40),
    "a sound of another kind": b"\xff\xf3\x52\xc4" + bytes(400),
}


@pytest.mark.parametrize("more", BEHIND.values(), ids=BEHIND)
def test_what_stands_behind_the_sound_of_an_mp3(folder, more):
    path = folder / f"{SLUG}.mp3"
    assert not mpeg.check(path).fault
    path.write_bytes(path.read_bytes() + more)
    assert mpeg.check(path).fault
    path.write_bytes(path.read_bytes()[: -len(more) - 1])
    assert mpeg.check(path).fault.endswith("bytes are missing")


PART_OF_NONE = {
    "a box for others' use": ("m4b", (48).to_bytes(4, "big") + b"uuid" + bytes(40)),
    "a page behind an audiobook": ("m4b", b"<html>" * 9),
    "a stream behind a stream": ("opus", b"OggS" + bytes(23)),
    "a tag behind a FLAC file": ("flac", b"TAG" + bytes(125)),
    "bytes behind a WAV file": ("wav", b"<html>"),
}


@pytest.mark.parametrize(("ending", "more"), PART_OF_NONE.values(), ids=PART_OF_NONE)
def test_what_is_no_part_of_a_sound_file(whole, ending, more):
    path = whole / f"{SLUG}.{ending}"
    assert not behind.check(path).fault
    path.write_bytes(path.read_bytes() + more)
    assert behind.check(path).fault


def test_a_tag_behind_the_sound_is_told_by_the_command(folder):
    (folder / f"{SLUG}.epub").unlink()
    path = folder / f"{SLUG}.mp3"
    path.write_bytes(path.read_bytes() + BEHIND["one of APE's"])
    assert_told("frames", "32 bytes are no frame of it", folder)


TEXTS = {
    "a page's sentence times": ("index.html", lambda s: re.sub(r'"lines":\[\[.*?\]\]', lambda m: later(m[0]), s)),
    "a page's later times": ("index.html", lambda s: re.sub(r'id="timeline".*?</script>', lambda m: later(m[0]), s)),
    "a page's script": ("index.html", lambda s: s.replace("addEventListener", "addEventListenr", 1)),
    "a page's headline": ("index.html", lambda s: s.replace("The ferry bell of", "The fairy bell of", 2)),
    "a page's disclosure": ("index.html", lambda s: s.replace("AI voice", "human voice")),
    "a cue's words": ("transcript.vtt", lambda s: re.sub(r"<00:(\d\d):(\d\d)\.\d", r"<00:\1:\2.9", s)),
    "a cue's end": ("transcript.vtt", lambda s: re.sub(r"(--> 00:00:\d\d)\.\d\d\d", r"\1.999", s, count=1)),
    "another end": ("transcript.srt", lambda s: re.sub(r"(--> 00:00:\d\d),\d\d\d", r"\1,999", s, count=1)),
    "a speaker": ("transcript.json", lambda s: re.sub(r'"speaker": ?"[^"]*"', '"speaker": "Someone"', s, count=1)),
    "an end in json": ("transcript.json", lambda s: re.sub(r'("endTime": ?)[\d.]+', r"\g<1>9.0", s, count=1)),
    "a chapter's end": ("chapters.json", lambda s: re.sub(r'("endTime": ?)[\d.]+', r"\g<1>9.0", s, count=1)),
    "the chapters' author": ("chapters.json", lambda s: s.replace("Tamsin Ode", "Someone Else")),
    "the chapters' address": ("chapters.json", lambda s: s.replace('"podcastName": "', '"podcastName": "Not ')),
    "the facts for the feed": ("build/episode.json", lambda s: s.replace("Tamsin Ode", "Someone Else")),
    "a guid": ("build/episode.json", lambda s: re.sub(r'("guid": ")\w{4}', r"\g<1>0000", s)),
    "the article": ("build/1-article.json", lambda s: s.replace("12 years", "13 years")),
    "the script": ("build/2-script.json", lambda s: s.replace("back on its post", "gone from its post")),
    "a frame in the page": (
        "index.html",
        lambda s: s.replace("</body>", "<iframe src=https://x.example></iframe></body>"),
    ),
    "a page's manifest elsewhere": (
        "index.html",
        lambda s: s.replace("</head>", '<link rel="c2pa-manifest" href="https://x.example">\n</head>'),
    ),
    "a caption's credit": ("transcript.txt", lambda s: s + "Photo: Nobody\n"),
}


@pytest.mark.parametrize(("name", "change"), TEXTS.values(), ids=TEXTS)
def test_another_text(folder, name, change):
    rewritten(folder / name, change)
    assert any(name in fault for fault in noticed(folder.parent))


def test_a_text_changed_everywhere_but_in_the_sound(folder):
    for path in folder.rglob("*"):
        if path.is_file() and path.suffix in (".json", ".html", ".vtt", ".srt", ".txt") and path.name != "made.json":
            path.write_text(path.read_text("utf-8").replace("12 years", "14 years"), "utf-8")
    repacked(folder, lambda name, data: data if name.endswith(".mp3") else data.replace(b"12 years", b"14 years"))
    told = noticed(folder.parent)
    assert any(
        "texts build/3-track.json: changed since it was spoken: “It had been missing for 14 years" in t for t in told
    )


def tagged(path, change) -> None:
    tags = ID3(path)
    change(tags)
    tags.save(path, v2_version=3)


TAGS = {
    "another article's words": lambda t: t.add(USLT(encoding=1, lang="eng", desc="", text="Something else")),
    "another length": lambda t: t.add(TLEN(encoding=0, text="1000")),
    "another language": lambda t: t.add(TLAN(encoding=0, text="deu")),
    "another album": lambda t: t.add(TALB(encoding=0, text="Elsewhere")),
    "another year": lambda t: t.add(TYER(encoding=0, text="1999")),
    "a chapter that is not there": lambda t: t.add(
        CTOC(element_id="toc", flags=3, child_element_ids=["chp000", "chp999"], sub_frames=[])
    ),
    "a chapter's end": lambda t: t.add(CHAP(element_id="chp000", start_time=0, end_time=5, sub_frames=t["CHAP:chp000"].sub_frames.values())),
}  # fmt: skip


@pytest.mark.parametrize("change", TAGS.values(), ids=TAGS)
def test_another_tag(folder, change):
    tagged(folder / f"{SLUG}.mp3", change)
    assert any(f"{SLUG}.mp3" in fault for fault in noticed(folder.parent))


def swapped(pattern):
    def change(text):
        one, other = re.findall(pattern, text)
        return text.replace(one, "\0").replace(other, one).replace("\0", other)

    return change


FEEDS = {
    "enclosures exchanged": (swapped(r"<enclosure[^>]*>"), "not the sound of"),
    "a type": (lambda s: s.replace('type="audio/mpeg"', 'type="video/mp4"', 1), "not audio/mpeg"),
    "guids exchanged": (swapped(r"<guid[^>]*>[^<]*</guid>"), "title is"),
    "a guid of none": (lambda s: re.sub(r"(<guid[^>]*>)\w", r"\1z", s, count=1), "no article here"),
    "a date": (lambda s: re.sub(r"(<item>.*?<pubDate>)[^<]*", r"\1Mon, 05 Jan 2015 10:00:00 +0000", s, count=1, flags=re.DOTALL), "its date is"),
    "no date": (lambda s: re.sub(r"(<item>.*?<pubDate>)[^<]*", r"\1soon", s, count=1, flags=re.DOTALL), "its date"),
    "an item missing": (lambda s: re.sub(r"<item>.*?</item>", "", s, count=1, flags=re.DOTALL), "was listed, and is not"),
    "no artwork": (lambda s: re.sub(r"<itunes:image[^>]*(/>|></itunes:image>)", "", s), "no artwork"),
    "an artwork that is not there": (lambda s: s.replace("artwork.jpg", "artwork.gif"), "not there"),
    "a duration": (lambda s: re.sub(r"<itunes:duration>\d", "<itunes:duration>9", s, count=1), "duration"),
    "another feed to go to": (lambda s: s.replace("</channel>", "<itunes:new-feed-url>https://x.example/</itunes:new-feed-url></channel>"), "written"),
    "blocked": (lambda s: s.replace("</channel>", "<itunes:block>Yes</itunes:block></channel>"), "written"),
    "the show's title": (lambda s: s.replace("<channel><title>", "<channel><title>Not "), "written"),
    "the show's identity": (lambda s: re.sub(r"(<podcast:guid>)\w{4}", r"\g<1>0000", s), "written"),
    "its own address": (lambda s: re.sub(r'(rel="self" href="https://)news', r"\1x", s), "written"),
    "its language": (lambda s: re.sub(r"<language>[^<]*", "<language>de", s), "written"),
    "chapters elsewhere": (lambda s: re.sub(r'(<podcast:chapters[^>]*url="https://)news', r"\1x", s, count=1), "written"),
    "a description": (lambda s: re.sub(r"(<item>.*?<description>)", r"\1Buy this. ", s, count=1, flags=re.DOTALL), "written"),
    "an item's address": (lambda s: re.sub(r"(<item>.*?<link>)[^<]*", r"\1https://x.example/", s, count=1, flags=re.DOTALL), "written"),
    "the order": (swapped(r"(?s)<item>.*?</item>"), "written"),
    "a title": (swapped(r"(?s)<item>\s*<title>[^<]*</title>"), "title is"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "word"), FEEDS.values(), ids=FEEDS)
def test_another_feed(out, change, word):
    rewritten(out / "feed.xml", change)
    told = noticed(out)
    assert told
    assert all("feed.xml" in fault for fault in told)
    assert word in " ".join(told)


OVER = {
    "a link of the page over all": ("index.html", lambda data: data.replace(b'href="the-', b'href="https://x.example/the-', 1)),
    "no page over all": ("index.html", None),
    "a title in the archive": ("feed-archive-1.xml", lambda data: data.replace(b"<item><title>", b"<item><title>Not ")),
    "no item in the archive": ("feed-archive-1.xml", lambda data: re.sub(rb"(?s)<item>.*?</item>", b"", data)),
    "half an artwork": ("artwork.jpg", lambda data: data[: len(data) // 2]),
    "no memory": (".ledger.json", None),
    "a crooked memory": (".ledger.json", lambda data: b"[" * 5000),
    "a memory of crooked entries": (".ledger.json", lambda data: b'{"listed": [[], null, 3], "withdrawn": 4}'),
    "an empty archive": ("feed-archive-1.xml", lambda data: b""),
}  # fmt: skip


@pytest.mark.parametrize(("name", "change"), OVER.values(), ids=OVER)
def test_another_file_over_all(out, name, change):
    presscast(out.parent, "feed", "out", "--url", "https://news.example/audio/", "--max-items", "1")
    assert noticed(out) == []
    if change is None:
        (out / name).unlink()
    else:
        before = (out / name).read_bytes()
        (out / name).write_bytes(change(before))
        assert (out / name).read_bytes() != before
    assert any(fault.startswith(("written", "feed")) for fault in noticed(out))


@pytest.mark.parametrize("given", ["", "given.png"])
def test_another_artwork_whole(out, given):
    if given:
        Image.new("RGB", (1400, 1400), "teal").save(out.parent / given)
        (out.parent / "presscast.toml").write_text(f'[show]\nartwork = "{given}"\n')
        presscast(out.parent, "feed", "out", "--url", "https://news.example/audio/")
    assert noticed(out) == []
    path = out / ("artwork.png" if given else "artwork.jpg")
    ImageOps.invert(Image.open(path).convert("RGB")).save(path)
    assert any(fault.startswith(f"artwork {path.name}") for fault in noticed(out))


def test_a_feed_that_is_as_it_was_asked_for_somewhere_else(out):
    (out.parent / "presscast.toml").write_text('[show]\ntitle = "Reach Aloud"\ntimezone = "Europe/London"\n')
    presscast(out.parent, "feed", "out", "--url", "https://a.example/f.xml", "--media-url", "https://b.example/m")
    (out.parent / "presscast.toml").unlink()
    moved = out.rename(out.with_name("moved"))
    assert noticed(moved) == []


def test_a_feed_older_than_an_article_is_no_fault(out):
    presscast(out.parent, "make", ARTICLES / "harbour-clock.txt", "--voice", "tone", "--out", "out")
    assert noticed(out) == []


@pytest.mark.parametrize("date", ["2026-04-02T06:00+01:00", "2026-04-02T00:00Z", "2026-04-02T00:05Z"])
def test_an_article_of_a_full_hour_has_no_fault(tmp_path, date):
    story = "The boat came in at noon, and nobody on the quay saw it."
    (tmp_path / "boat.md").write_text(f"---\ntitle: The boat\ndate: {date}\n---\n\n{story}\n", "utf-8")
    presscast(tmp_path, "make", "boat.md", "--voice", "tone", "--formats", "mp3,wav")
    assert noticed(tmp_path / "out") == []

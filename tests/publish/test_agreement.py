"""Every writer tells the same times: each sentence in each format, and in the sound itself."""

from __future__ import annotations

import json
import re
import subprocess
from zipfile import ZipFile

import numpy as np
import pytest
from lxml import etree, html
from mutagen.id3 import ID3
from page_edition import LINES, RATE, pitch, sounding
from PIL import Image

from presscast import plugins
from presscast.sound.ffmpeg import ffmpeg

SMIL = "{http://www.w3.org/ns/SMIL}"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("all")
    Image.new("RGB", (1400, 1400), "navy").save(folder / "cover.jpg")
    document = sounding(folder)
    # Tags go in first, as they do in a make: the book holds the file as it is then.
    groups = ("required_writers", "writers", "optional_writers")
    every = [name for group in groups for name in plugins.names(group)]
    for write in plugins.writers(every):
        write(document, folder)
    return document, folder


def milliseconds(clock):
    hours, minutes, seconds = re.fullmatch(r"(\d+):(\d\d):(\d\d[.,]\d+)", clock).groups()
    return round((int(hours) * 3600 + int(minutes) * 60 + float(seconds.replace(",", "."))) * 1000)


def timeline(folder):
    return json.loads(html.parse(folder / "index.html").getroot().get_element_by_id("timeline").text)


def in_vtt(folder):
    return [
        milliseconds(clock)
        for clock in re.findall(r"^(\S+) -->", (folder / "transcript.vtt").read_text(), re.MULTILINE)
    ]


def in_srt(folder):
    return [
        milliseconds(clock)
        for clock in re.findall(r"^(\S+) -->", (folder / "transcript.srt").read_text(), re.MULTILINE)
    ]


def in_json(folder):
    return [round(s["startTime"] * 1000) for s in json.loads((folder / "transcript.json").read_text())["segments"]]


def in_page(folder):
    return [round(line[1] * 1000) for line in timeline(folder)["lines"]]


def in_epub(folder):
    with ZipFile(folder / "ferry.epub") as book:
        pars = etree.fromstring(book.read("EPUB/1.smil")).iter(f"{SMIL}par")
        return [milliseconds(par[1].get("clipBegin")) for par in pars if "#s" in par[0].get("src")]


def in_daisy(folder):
    """A cue has no clip of its own there: its sentence begins with it."""
    clips = etree.parse(folder / "daisy.smil").getroot().iter("audio")
    return [round(float(clip.get("clip-begin")[4:-1]) * 1000) for clip in clips]


def starts(document, *, cues=False):
    """The first sample of each sentence, or of the cue before it, in ms."""
    found, cue = [], None
    for placed in document.track.placed:
        if placed.clip.line.shown:
            found.append(placed.start if cue is None or not cues else cue)
        cue = None if placed.clip.line.shown else placed.start
    return [(2000 * sample + RATE) // (2 * RATE) for sample in found]


@pytest.mark.parametrize("reader", [in_vtt, in_srt, in_page, in_epub])
def test_a_sentence_begins_at_the_same_millisecond_everywhere(made, reader):
    document, folder = made
    assert reader(folder) == starts(document)


def test_in_json_a_word_begins_with_each_sentence(made):
    document, folder = made
    assert set(starts(document)) <= set(in_json(folder))
    assert in_json(folder) == sorted(in_json(folder))


def test_in_daisy_a_sentence_begins_with_its_cue(made):
    document, folder = made
    assert in_daisy(folder) == starts(document, cues=True)


def test_chapters_begin_at_the_same_millisecond_everywhere(made):
    document, folder = made
    expected = [round(chapter.start * 1000 / RATE) for chapter in document.track.chapters]
    # Where the file begins, the first chapter of a player's list does.
    listed = [round(c["startTime"] * 1000) for c in json.loads((folder / "chapters.json").read_text())["chapters"]]
    framed = sorted(frame.start_time for frame in ID3(folder / "ferry.mp3").getall("CHAP"))
    assert [0, *expected[1:]] == listed == framed
    assert [round(start * 1000) for start in timeline(folder)["chapters"]] == expected


def test_the_sound_itself_begins_there(made):
    """Each sentence is a tone: it is heard 30 ms after its start, and 30 ms before it is not."""
    document, folder = made
    raw = subprocess.run(
        [ffmpeg(), "-v", "error", "-i", folder / "ferry.mp3", "-f", "s16le", "-ac", "1", "-ar", str(RATE), "-"],
        capture_output=True,
        check=True,
    ).stdout
    sound = np.frombuffer(raw, "<i2").astype(float)
    assert len(document.track.placed) == len(LINES)
    for number, placed in enumerate(document.track.placed):
        assert tone(sound, placed.start + RATE * 30 // 1000, pitch(number)) > 1000
        assert tone(sound, placed.start - RATE * 60 // 1000, pitch(number)) < 200


def tone(sound, sample, hertz):
    """How strong a frequency is in the 30 ms from a sample on."""
    piece = sound[sample : sample + RATE * 30 // 1000]
    return abs(np.dot(piece, np.exp(-2j * np.pi * hertz * np.arange(len(piece)) / RATE))) / len(piece)

"""A reader of another house finds the credentials as they were signed, and a changed byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from editions import MEDIA, SLUG, flip
from validators import MODULES, epubcheck, run, there, vnu

SCRIPT = Path(__file__).with_name("other_reader.mjs")


def read(*paths: Path) -> dict[str, list]:
    there(MODULES / "@trustnxt")
    return json.loads(run("node", SCRIPT, *paths).stdout)


@pytest.mark.validators
def test_another_implementation_validates_what_was_signed_and_tells_a_changed_byte(signed):
    paths = [signed / name for name in MEDIA if not name.endswith(".epub")]  # it knows no hash of a zip's entries
    assert len(paths) == 7
    assert read(*paths) == {str(path): [True, []] for path in paths}
    for path in paths:
        flip(path)
    for path, (is_valid, codes) in read(*paths).items():
        kind = "bmffHash" if path.endswith(".m4b") else "dataHash"
        assert (path, is_valid, codes) == (path, False, [f"assertion.{kind}.mismatch"])


@pytest.mark.validators
def test_a_page_with_a_link_to_its_manifest_is_valid(signed):
    assert [message for message in vnu(signed / "index.html") if message["type"] == "error"] == []


@pytest.mark.validators
def test_signed_sound_is_sound_to_the_tools_of_its_format(signed):
    assert "WARNING" not in run("mp3val", signed / f"{SLUG}.mp3").stdout
    run("flac", "--test", "--silent", signed / f"{SLUG}.flac")
    assert "WARNING" not in run("opusinfo", signed / f"{SLUG}.opus").stdout
    for ending in ("mp3", "m4b", "flac", "wav"):
        told = run("mediainfo", "--Output=JSON", signed / f"{SLUG}.{ending}").stdout
        duration = float(json.loads(told)["media"]["track"][0]["Duration"])
        track = json.loads((signed / "build/3-track.json").read_text("utf-8"))
        assert duration == pytest.approx(track["samples"] / track["rate"], abs=0.1)


@pytest.mark.validators
def test_a_signed_book_is_as_valid_as_it_was(plain, signed):
    before, after = (epubcheck(folder / f"{SLUG}.epub") for folder in (plain, signed))
    assert [message["ID"] for message in after] == [message["ID"] for message in before]
    assert not {message["severity"] for message in after} & {"FATAL", "ERROR", "WARNING"}

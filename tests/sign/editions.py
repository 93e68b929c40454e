"""What tests of signing ask of a finished edition."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import c2pa

if TYPE_CHECKING:
    from pathlib import Path

SLUG = "the-ferry-bell-of-oxmoor-reach-comes-home"
FORMATS = ("mp3", "m4b", "opus", "flac", "wav")
MEDIA = {
    f"{SLUG}.mp3": "audio/mpeg",
    f"{SLUG}.m4b": "audio/mp4",
    f"{SLUG}.flac": "audio/flac",
    f"{SLUG}.wav": "audio/wav",
    f"{SLUG}.epub": "application/epub+zip",
    "cover.jpg": "image/jpeg",
    f"{SLUG}.opus": "audio/ogg",
    "index.html": "text/html",
}
"""What is signed of an edition in all formats."""


def store(path: Path) -> dict:
    """Return all that c2pa reads of a file, which is signed; no code of ours takes part."""
    beside = path.with_name(f"{path.name}.c2pa")
    with path.open("rb") as file:
        return json.loads(c2pa.Reader(MEDIA[path.name], file, beside.read_bytes() if beside.is_file() else None).json())


def active(path: Path) -> dict:
    """Return the manifest of a file, its assertions by label."""
    held = store(path)
    manifest = held["manifests"][held["active_manifest"]]
    return manifest | {"assertions": {each["label"]: each["data"] for each in manifest["assertions"]}}


def failures(path: Path) -> set[str]:
    """Return C2PA's codes of what is wrong with a file."""
    return {each["code"] for each in store(path)["validation_results"]["activeManifest"]["failure"]}


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file a listener may have, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name[0] != "."}


def flip(path: Path, at: float = 0.6) -> None:
    """Change one bit, at a part of the file's length."""
    data = bytearray(path.read_bytes())
    data[int(len(data) * at)] ^= 1
    path.write_bytes(data)

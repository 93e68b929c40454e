"""Small pages of a kind each, with what of them is story, what is not, and what they state of themselves."""

import json
from pathlib import Path

import pytest

from presscast.errors import PresscastError
from presscast.read.page import html

CASES = Path(__file__).parent / "cases"
OPEN = frozenset((CASES / "open.txt").read_text("utf-8").split())
"""Cases that no rule mends yet; one that holds leaves this list."""


def faults(name):
    want = json.loads((CASES / f"{name}.expect.json").read_text("utf-8"))
    try:
        found = html.read((CASES / f"{name}.html").read_bytes(), f"{name}.html")
    except PresscastError as error:
        return [str(error)]
    told = [" ".join(block.numbered.split()) for block in found.blocks]
    story = [text for text, block in zip(told, found.blocks, strict=True) if block.kind != "caption"]
    captions = [text for text, block in zip(told, found.blocks, strict=True) if block.kind == "caption"]
    wrong = [f"lost: {text}" for text in want["keep"] if not any(text in line for line in story)]
    wrong += [f"kept: {text}" for text in want["drop"] if any(text in line for line in told)]
    wrong += [f"not exact: {text}" for text in want.get("exact", ()) if not any(text in line for line in told)]
    wrong += [f"glued: {text}" for text in want.get("notglued", ()) if any(text in line for line in told)]
    for text in want["captions"]:
        if sum(text in line for line in captions) != 1 or any(text in line for line in story):
            wrong.append(f"caption: {text}")
    for text in want.get("once", ()):
        if sum(text in line for line in told) != 1:
            wrong.append(f"not once: {text}")
    for text, kind in want.get("kinds", {}).items():
        if next((b.kind for b, line in zip(found.blocks, told, strict=True) if text in line), "") != kind:
            wrong.append(f"no {kind}: {text}")
    return wrong + misstated(found, want)


def misstated(found, want):
    wrong = [f"title: {found.title}"] if want.get("title", found.title) != found.title else []
    wrong += [f"authors: {found.authors}"] if want.get("authors", list(found.authors)) != list(found.authors) else []
    if "published" in want and not _is_day(found.published, want["published"]):
        wrong.append(f"published: {found.published}")
    if want.get("language", found.language)[:2] != found.language[:2]:
        wrong.append(f"language: {found.language}")
    return wrong


def _is_day(found, wanted):
    return found.startswith(wanted) if wanted else not found


@pytest.mark.parametrize("name", sorted(path.name.removesuffix(".expect.json") for path in CASES.glob("*.expect.json")))
def test_a_page_is_read_as_it_expects(name):
    wrong = faults(name)
    assert bool(wrong) == (name in OPEN), wrong

"""A reader of another house finds the credentials as they were signed, and a changed byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from editions import SLUG, flip
from validators import MODULES, run, there, vnu

SCRIPT = Path(__file__).with_name("other_reader.mjs")


def read(*paths: Path) -> dict[str, list]:
    there(MODULES / "@trustnxt")
    return json.loads(run("node", SCRIPT, *paths).stdout)


@pytest.mark.validators
def test_another_implementation_validates_what_was_signed_and_tells_a_changed_byte(signed):
    paths = [signed / name for name in (f"{SLUG}.mp3", "cover.jpg")]
    assert read(*paths) == {str(path): [True, []] for path in paths}
    for path in paths:
        flip(path)
    assert read(*paths) == {str(path): [False, ["assertion.dataHash.mismatch"]] for path in paths}


@pytest.mark.validators
def test_a_page_with_a_link_to_its_manifest_is_valid(signed):
    assert [message for message in vnu(signed / "index.html") if message["type"] == "error"] == []

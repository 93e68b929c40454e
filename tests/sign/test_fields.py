"""Every field of the table that credentials have, changed and left out by one who has the key: a check names it."""

from __future__ import annotations

import json

import pytest

from presscast import __version__
from presscast.check.tags import unsigned
from presscast.fields import DRAWN, TABLE
from presscast.production.inspecting import _signed
from presscast.sign import credentials, signatory
from presscast.sign.manifest import definition
from presscast.sign.verify import verify

FIELDS = [field for row in TABLE.values() for field in row.get("c2pa", ())]
OTHER = "https://x.example/other"


def spoil(manifest, field, text):
    held = {each["label"]: each["data"] for each in manifest["assertions"]}
    if field.startswith("c2pa.actions "):
        for action in held["c2pa.actions.v2"]["actions"]:
            action.pop("digitalSourceType")
            action.update({"digitalSourceType": text} if text else {})
        return
    label, name = ("example.presscast.statement", field.split(".")[1]) if "." in field else ("cawg.metadata", field)
    assert name in held[label]
    held[label][name] = text
    if not text and label == "cawg.metadata":
        del held[label][name]


def sign_again(desk, path, field, text):
    """Sign a cover as it was but for one field."""
    manifest = definition(verify(path).told, "image/jpeg", DRAWN)
    spoil(manifest, field, text)
    path.write_bytes(unsigned(path.read_bytes()))
    by = signatory.load(desk.folder / "signing.pem", desk.folder / "signing.key")
    credentials.write(path, path, manifest, by)


def statements(folder) -> str:
    return " ".join(finding.fault for finding in _signed(folder) if finding.check == "statement").strip()


@pytest.mark.parametrize(("version", "is_told"), [("0.1", False), (__version__, True)])
def test_what_another_presscast_signed_may_lack_a_field(desk, signed, version, is_told):
    path = signed / "build/made.json"
    held = json.loads(path.read_text())
    path.write_text(json.dumps(held | {"facts": held["facts"] | {"version": version}}))
    sign_again(desk, signed / "cover.jpg", "schema:headline", "")
    assert ("schema:headline is missing" in statements(signed)) is is_told


def test_the_licence_of_the_voice_is_not_told_as_that_of_the_article(signed):
    found = verify(signed / "cover.jpg")
    assert found.fields["statement.licence"][0]
    assert "schema:license" not in found.fields


def test_nothing_is_wrong_with_what_was_signed(signed):
    assert statements(signed) == ""


CASES = [(field, text) for field in FIELDS for text in (OTHER, "") if text or not field.startswith("c2pa.actions")]
"""c2pa itself signs nothing whose first action does not say how it came to be."""


@pytest.mark.parametrize(("field", "text"), CASES)
def test_a_field_that_disagrees_or_lacks_is_named(desk, signed, field, text):
    sign_again(desk, signed / "cover.jpg", field, text)
    found = statements(signed)
    assert field in found
    assert ("is missing" in found) is (text == "")

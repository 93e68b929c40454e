"""Every field of the table that credentials have, changed and left out by one who has the key: a check names it."""

from __future__ import annotations

import pytest

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


def statements(folder) -> str:
    return " ".join(finding.fault for finding in _signed(folder) if finding.check == "statement").strip()


def test_nothing_is_wrong_with_what_was_signed(signed):
    assert statements(signed) == ""


CASES = [(field, text) for field in FIELDS for text in (OTHER, "") if text or not field.startswith("c2pa.actions")]
"""c2pa itself signs nothing whose first action does not say how it came to be."""


@pytest.mark.parametrize(("field", "text"), CASES)
def test_a_field_that_disagrees_or_lacks_is_named(desk, signed, field, text):
    path = signed / "cover.jpg"
    told = verify(path).told
    manifest = definition(told, "image/jpeg", DRAWN)
    spoil(manifest, field, text)
    path.write_bytes(unsigned(path.read_bytes()))
    by = signatory.load(desk.folder / "signing.pem", desk.folder / "signing.key")
    credentials.write(path, path, manifest, by)
    found = statements(signed)
    assert field in found
    assert ("is missing" in found) is (text == "")

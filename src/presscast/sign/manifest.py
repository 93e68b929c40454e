"""`Statement` -> the definition of a C2PA manifest, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from presscast import __version__
from presscast.fields import IPTC, TABLE, due
from presscast.records import of_plain, plain
from presscast.sign.prints import Prints
from presscast.sign.statement import Statement, Timeline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


Assertion = TypeVar("Assertion", Statement, Timeline, Prints)

PARENT = "parent"
_LABELS = {Statement: "statement", Timeline: "timeline", Prints: "prints"}
_OURS = "example.presscast."  # labels begin with a domain, its parts reversed: ours until the project has one
_ACTIONS, _METADATA = "c2pa.actions.v2", "cawg.metadata"
_SCHEMA, _STATED, _SEVERAL = "schema:", "statement.", ("schema:author",)


@dataclass(frozen=True, slots=True)
class Told:
    """What a manifest holds of ours: the statement, the timeline, the prints of a sound file."""

    statement: Statement
    timeline: Timeline
    prints: Prints | None = None


def definition(told: Told, media: str, source: str, *, corrected: bool = False) -> Mapping[str, object]:
    """Return the definition of a manifest for a file of the edition, as c2pa's builder takes it.

    `source` is how the file came to be, by its IPTC name. A `corrected` one has an ingredient labelled PARENT.
    """
    return {
        "claim_generator_info": [{"name": "presscast", "version": __version__}],
        "title": told.statement.title,
        "format": media,
        "assertions": list(_assertions(told, source, corrected)),
    }


def told(manifest: Mapping[str, Any]) -> Told:
    """Read back what a manifest says; raise ValueError where it is not one of presscast's."""
    held = {assertion["label"]: assertion["data"] for assertion in manifest.get("assertions", ())}
    prints = _read(Prints, held) if _OURS + _LABELS[Prints] in held else None
    return Told(_read(Statement, held), _read(Timeline, held), prints)


def _read(kind: type[Assertion], held: Mapping[str, object]) -> Assertion:
    if (label := _OURS + _LABELS[kind]) not in held:
        raise ValueError(f"it holds no {label}")
    return of_plain(kind, held[label])


def _assertions(told: Told, source: str, corrected: bool) -> Iterator[Mapping[str, object]]:
    yield {"label": _ACTIONS, "data": {"actions": list(_actions(told.statement, source, corrected))}}
    yield {"label": _METADATA, "kind": "Json", "data": _metadata(told.statement)}
    for part in filter(None, (told.statement, told.timeline, told.prints)):
        yield {"label": _OURS + _LABELS[type(part)], "kind": "Json", "data": plain(part)}


def _actions(statement: Statement, source: str, corrected: bool) -> Iterator[Mapping[str, object]]:
    made = {"softwareAgent": {"name": "presscast", "version": __version__}, "digitalSourceType": IPTC + source}
    if corrected:
        yield {"action": "c2pa.opened", "parameters": {"ingredientIds": [PARENT]}}
        yield {"action": "c2pa.edited", **made, **({"description": statement.change} if statement.change else {})}
    else:
        yield {"action": "c2pa.created", **made}


def _metadata(statement: Statement) -> Mapping[str, object]:
    """The article in schema.org's words, for readers that know no presscast."""
    words = {field: texts for field, texts in due("c2pa", statement).items() if field.startswith(_SCHEMA)}
    words |= {"schema:identifier": (statement.url or statement.id,)}
    told = {name: list(texts) if name in _SEVERAL else texts[0] for name, texts in words.items() if any(texts)}
    return {"@context": {"schema": "https://schema.org/"}, **told}


def fields(manifest: Mapping[str, Any]) -> Mapping[str, tuple[str, ...]]:
    """Return the fields of the table that a manifest has, with their texts;
    those of a statement it does not have are left out."""
    held = {assertion["label"]: assertion["data"] for assertion in manifest.get("assertions", ())}
    found = {name: _texts(value) for name, value in _mapping(held.get(_METADATA)).items() if name.startswith(_SCHEMA)}
    said = _mapping(held.get(_OURS + _LABELS[Statement]))
    named = {field: field.removeprefix(_STATED) for row in TABLE.values() for field in row.get("c2pa", ())}
    found |= {field: _texts(said[name]) for field, name in named.items() if name != field and name in said}
    made = [_mapping(action).get("digitalSourceType") for action in _mapping(held.get(_ACTIONS)).get("actions", ())]
    return found | {f"{_ACTIONS.removesuffix('.v2')} digitalSourceType": tuple(str(each) for each in made if each)}


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)

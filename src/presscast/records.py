"""Documents as JSON, and back; and the digests that name them. Standard library only."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Iterator

Document = TypeVar("Document")


def to_json(document: object) -> str:
    """Write a document as JSON, leaving out fields that hold their default."""
    return "".join(json_pieces(document))


def json_pieces(document: object, indent: str = "\n") -> Iterator[str]:
    """Yield the JSON of a document piece by piece, each of a tuple's items on a line of its own.

    A long track is written so without its whole text in memory.
    """
    if isinstance(document, tuple) and document:
        yield "["
        for number, item in enumerate(document):
            yield f"{',' if number else ''}{indent} {json.dumps(plain(item), ensure_ascii=False)}"
        yield f"{indent}]"
    elif is_dataclass(document) and not isinstance(document, type):
        yield "{"
        for number, (name, value) in enumerate(told(document)):
            yield f'{"," if number else ""}{indent} "{name}": '
            yield from json_pieces(value, indent + " ")
        yield f"{indent}}}"
    else:
        yield json.dumps(plain(document), ensure_ascii=False)


def from_json(kind: type[Document], text: str) -> Document:
    """Read a document of `kind` back.

    Raises ValueError where the text is not JSON of that document.
    """
    try:
        return of_plain(kind, json.loads(text))
    except RecursionError as error:
        raise ValueError("not JSON: nested too deep") from error


def of_plain(kind: type[Document], value: object) -> Document:
    """Make a document of `kind` of what JSON held; raise ValueError where it is no such document."""
    try:
        return cast("Document", _build(kind, value))
    except (KeyError, TypeError, AttributeError, IndexError, OverflowError) as error:
        raise ValueError(f"not a {kind.__name__}: {error}") from error


def digest(*parts: object) -> str:
    """Name a request by its content: equal parts, equal SHA-256, in hexadecimal."""
    canonical = json.dumps(plain(parts), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def plain(value: object) -> object:
    """Return a document as JSON may hold it, without the fields that hold their default."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(held) for name, held in told(value)}
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return [plain(item) for item in value]
    return value.as_posix() if isinstance(value, Path) else value


def told(document: Any) -> Iterator[tuple[str, object]]:  # noqa: ANN401
    """The fields of a document that differ from their default, by name."""
    for field in fields(document):
        value = getattr(document, field.name)
        if field.default is MISSING or value != field.default:
            yield field.name, value


def _build(kind: Any, value: Any) -> Any:  # noqa: ANN401  (driven by the annotations)
    if type(value) is kind:
        return value
    if is_dataclass(kind):
        hints = _hints(cast("Any", kind))  # most of a document is plain text, and thousands are read for a feed
        built = {name: item if type(item) is hints[name] else _build(hints[name], item) for name, item in value.items()}
        return cast("Any", kind)(**built)
    origin, args = get_origin(kind), get_args(kind)
    if origin is tuple:
        inner = args[:1] * len(value) if args[-1] is ... else args
        return tuple(_build(part, item) for part, item in zip(inner, value, strict=True))
    if origin is None and issubclass(kind, Sequence) and kind is not str:
        item = get_args(kind.__orig_bases__[0])[0]
        return kind(_build(item, part) for part in value)
    if origin is Literal:
        return args[args.index(value)] if value in args else _refuse(value, kind)
    if kind is Path:
        return Path(value)
    if kind is float and isinstance(value, int):
        return float(value)
    return value if isinstance(value, kind) else _refuse(value, kind)


@cache
def _hints(kind: Any) -> dict[str, Any]:  # noqa: ANN401
    return get_type_hints(kind)


def _refuse(value: object, kind: object) -> Any:  # noqa: ANN401
    raise TypeError(f"{value!r} is not {kind}")

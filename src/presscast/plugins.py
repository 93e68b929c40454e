"""The one door for readers, engines and writers: installed entry points."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoints, entry_points
from typing import Any, Literal

from presscast.errors import PluginError

Group = Literal["readers", "engines", "writers", "optional_writers"]


def names(group: Group) -> tuple[str, ...]:
    """Return the names of the installed plug-ins of `group`, sorted."""
    return tuple(sorted(_installed(group).names))


def load(group: Group, name: str) -> Any:  # noqa: ANN401  (the Protocol is the caller's)
    """Import the plug-in `name` of `group`, and no other.

    Raises PluginError where none of that name is installed, or it cannot be imported.
    """
    known = _installed(group)
    if name not in known.names:
        raise PluginError(f"no {_one(group)} named {name!r}; installed: {', '.join(names(group))}")
    try:
        return known[name].load()
    except (ImportError, AttributeError) as error:
        raise PluginError(f"{_one(group)} {name!r} ({known[name].value}) does not load: {error}") from error


def writer(name: str) -> Any:  # noqa: ANN401
    """Import the writer `name`, one that is always asked or an optional one; raise PluginError as `load` does."""
    return load("writers" if name in _installed("writers").names else "optional_writers", name)


def _one(group: Group) -> str:
    return group.replace("_", " ").removesuffix("s")


@cache
def _installed(group: Group) -> EntryPoints:
    """Look through all that is installed, once: that takes milliseconds."""
    return entry_points(group=f"presscast.{group}")

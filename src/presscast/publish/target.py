"""A place by an address that fsspec knows (a folder, s3://…, sftp://…): what lies there, and putting files into it."""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from presscast.errors import OutputError, PresscastError, SettingsError, reason, unwritable
from presscast.publish.media import media_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_EXTRAS = frozenset(["s3", "sftp"])
# Stores that show an object only when it is whole, and have no folders to make.
_STORES = frozenset(["s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "oss", "memory"])

Entry = tuple[str, int, int]
"""What is noted of a file that was put: its SHA-256, its size in bytes, its time of change in nanoseconds."""


class Target:
    """What lies under an address, or in its folder `under`.

    It is `named` as the user did, without a password; `address` is the same for all names of a folder.
    """

    def __init__(self, url: str, folder: Path, under: str = "") -> None:
        """Open it; raise SettingsError where it lies inside `folder`, which goes there, or is no place at all."""
        self.files, root = _opened(url)
        self.root = "/".join(part for part in (root.rstrip("/"), under) if part)
        protocols = self.files.protocol
        self.protocols = frozenset([protocols] if isinstance(protocols, str) else protocols)
        local = "file" in self.protocols
        if local and f"{self.root}/".startswith(f"{folder.resolve().as_posix()}/"):
            raise SettingsError(f"{url}: lies inside {folder}, which it would publish; name another folder")
        self.named = f"{shown(url).rstrip('/')}/{under}" if under else shown(url)
        self.address = self.files.unstrip_protocol(self.root) if local else self.named
        self.files.invalidate_cache()

    @cached_property
    def sizes(self) -> Mapping[str, int]:
        """The sizes of its files in bytes, by their names, as they were when this was first asked."""
        return {name[len(self.root) + 1 :]: info["size"] for name, info in self._listing()}

    def has(self, name: str, path: Path, noted: Entry | None) -> bool:
        """Tell whether it holds this very file, by its own listing and by what was noted when it was put there."""
        facts = path.stat()
        if not noted or self.sizes.get(name) != facts.st_size or noted[1] != facts.st_size:
            return False
        return noted[2] == facts.st_mtime_ns or noted[0] == _sha256(path)

    def put(self, name: str, path: Path) -> Entry:
        """Copy a file, so that it appears whole, and return what to note of it."""
        facts, there = path.stat(), f"{self.root}/{name}"
        if self.protocols & _STORES:
            kind = {"ContentType": media_type(name)} if "s3" in self.protocols else {}
            self.files.put_file(str(path), there, **kind)
        else:
            self.files.makedirs(there.rsplit("/", 1)[0], exist_ok=True)
            self.files.put_file(str(path), f"{there}.part")
            self.files.mv(f"{there}.part", there)
        return _sha256(path), facts.st_size, facts.st_mtime_ns

    def remove(self, name: str) -> None:
        """Take a file away, where it is there."""
        if name in self.sizes:
            self.files.rm_file(f"{self.root}/{name}")

    def read(self, name: str) -> object:
        """Return what a JSON file there holds, None where there is none or it is damaged."""
        try:
            held: object = json.loads(self.files.cat_file(f"{self.root}/{name}"))
        except (FileNotFoundError, ValueError, RecursionError):
            return None
        return held

    def write(self, name: str, held: object) -> None:
        """Write a JSON file."""
        if not self.protocols & _STORES:
            self.files.makedirs(self.root, exist_ok=True)
        self.files.pipe_file(f"{self.root}/{name}", json.dumps(held).encode())

    def _listing(self) -> list[tuple[str, Any]]:
        try:
            return list(self.files.find(self.root, detail=True).items())
        except FileNotFoundError:
            return []


def check(target: str) -> None:
    """Raise SettingsError where nothing can be put to an address, or its kind needs a package that is not installed."""
    _opened(target)


def entries(held: object) -> dict[str, Entry]:
    """Return the entries, by name, that a record holds as JSON; none where it is no record."""
    try:
        rows = dict(held)  # type: ignore[call-overload]
        return {str(name): (str(sha), int(size), int(time)) for name, (sha, size, time) in rows.items()}
    except (ValueError, TypeError, OverflowError):
        return {}


def check_others(there: Target, names: Iterable[str], folder: Path, record: Mapping[str, Entry]) -> None:
    """See that no file of `folder` is written over one that presscast did not put there:
    its own is noted, or as long."""
    sizes = ((name, there.sizes.get(name)) for name in names if name not in record)
    others = [name for name, size in sizes if size is not None and size != (folder / name).stat().st_size]
    if others:
        raise OutputError(
            f"{there.named}: holds {', '.join(others[:3])}{' and more' if len(others) > 3 else ''}, "
            "which presscast did not put there; name another folder, or --force writes over it"
        )


def shown(target: str) -> str:
    """Return a target's address without the name and password in it."""
    return re.sub(r"//[^@/]*@", "//", target)


@contextmanager
def told(target: str) -> Iterator[None]:
    """Raise whatever a target's library raises as OutputError."""
    try:
        yield
    except PresscastError:
        raise
    except Exception as error:
        if isinstance(error, OSError) and "://" not in target:
            raise unwritable(target, error) from error
        raise OutputError(f"{shown(target)}: cannot be published to: {_why(error)}; run it again to go on") from error


def _why(error: Exception) -> str:
    return f"{reason(error)} ({type(error).__name__})" if reason(error) else type(error).__name__


def _opened(url: str) -> tuple[Any, str]:
    import fsspec

    if re.match(r"https?://", url):
        raise SettingsError(f"{shown(url)}: nothing can be put there; name a folder, s3://… or sftp://…")
    try:
        files, root = fsspec.url_to_fs(url)
    except ImportError as error:
        kind = url.split(":", 1)[0]
        extra = f": pip install 'presscast[{kind}]'" if kind in _EXTRAS else ""
        raise SettingsError(f"{kind}: needs a package that is not installed{extra} ({error})") from error
    except ValueError as error:
        raise SettingsError(f"no target of this kind: {error}") from error
    if "://" in url and not root:
        raise SettingsError(f"{url}: names no place there; write it as {url.partition('://')[0]}://bucket/path")
    return files, str(root)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

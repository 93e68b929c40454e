"""Publish to the targets that presscast.toml names: what would be sent, and sending it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from presscast.desk.home import MissingError
from presscast.errors import unwritable
from presscast.files.lock import locked
from presscast.publish import upload
from presscast.publish.target import shown

if TYPE_CHECKING:
    from presscast.desk.home import Home


def names(home: Home) -> dict[str, str]:
    """Return the address of each target by its name, as it may be shown."""
    return {name: shown(address) for name, address in home.settings().targets}


def named(home: Home, address: str) -> str:
    """Return the name that presscast.toml gives to a target of this address, the address where it names none."""
    known = {_absolute(given): name for name, given in names(home).items()}
    return known.get(address, address)


def _absolute(address: str) -> str:
    return address if "://" in address else f"file://{Path(address).absolute().as_posix()}"


def pending(home: Home, name: str) -> upload.Sent:
    """Tell what would be sent to a target;
    raise MissingError where there is none of that name, OutputError as an upload."""
    return upload.pending(home.out, _address(home, name))


def send(home: Home, name: str) -> upload.Sent:
    """Send a target what it lacks, one after another; raise as `pending` does."""
    address = _address(home, name)
    try:
        home.own.mkdir(parents=True, exist_ok=True)
        with locked(home.own / "publish.lock"):
            return upload.upload(home.out, address)
    except OSError as error:
        raise unwritable(home.own, error) from error


def _address(home: Home, name: str) -> str:
    found = dict(home.settings().targets).get(name)
    if found is None:
        raise MissingError(f"{name[:60]}: presscast.toml names no such target")
    return found

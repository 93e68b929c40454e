"""Who may use a desk that others reach: names, roles and passwords in a file, a row each: `name role hash`.

Passwords are kept as Argon2id has them (RFC 9106), with the library's own parameters.
"""

from __future__ import annotations

import re
import secrets
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from presscast.errors import SettingsError, reason, unwritable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Role = Literal["editor", "publisher"]
SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 1000
HOURS_S = 12 * 3600
"""So long a session lasts."""
_NAME = re.compile(r"[^\W_][\w.@-]{0,63}")


@dataclass(frozen=True, slots=True)
class User:
    """Somebody at the desk: an editor proofreads and makes, a publisher also changes what listeners get.

    `name` is "" for whoever sits at the machine of a desk that nobody else reaches.
    """

    name: str = ""
    role: Role = "publisher"

    @property
    def publishes(self) -> bool:
        """Tell whether the feed and what is in it are theirs to change."""
        return self.role == "publisher"


HERE = User()


@dataclass(frozen=True, slots=True)
class Users:
    """All who may come in, by name, each with the hash of a password."""

    known: Mapping[str, tuple[User, str]]
    _decoy: str = field(repr=False)

    def enter(self, name: str, password: str) -> User | None:
        """Return who comes in with this password, None for nobody; an unknown name takes as long as a known one."""
        import argon2

        user, hashed = self.known.get(name, (None, self._decoy))
        try:
            argon2.PasswordHasher().verify(hashed, password[:LONGEST_PASSWORD])
        except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError):
            return None
        return user


def load(path: Path) -> Users:
    """Read a file of users; raise SettingsError naming the row that is wrong, or where there is none."""
    known: dict[str, tuple[User, str]] = {}
    try:
        rows = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: the users cannot be read: {reason(error)}") from error
    for number, row in enumerate(rows, 1):
        if not row.strip() or row.startswith("#"):
            continue
        name, role, hashed = (*row.split(), "", "", "")[:3]
        if name in known or not _NAME.fullmatch(name) or not hashed.startswith("$argon2id$"):
            raise SettingsError(f"{path}, line {number}: a row is a name of its own, a role and an Argon2id hash")
        known[name] = User(name, checked_role(role, f"{path}, line {number}")), hashed
    if not known:
        raise SettingsError(f"{path}: holds no user; `presscast desk --user-file {path} --add-user NAME` adds one")
    return Users(known, _hash(secrets.token_urlsafe()))


def add(path: Path, name: str, role: str, password: str) -> User:
    """Put a user into a file of them, which is made where there is none, for its owner alone.

    Raises SettingsError for a name, role or password that may not be, OutputError where the file cannot be written.
    """
    if not _NAME.fullmatch(name):
        raise SettingsError(f"{name[:40]!r}: a name has letters, digits, dots, dashes and @, at most 64")
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise SettingsError(f"a password has at least {SHORTEST_PASSWORD} characters")
    user = User(name, checked_role(role, "--role"))
    if path.exists() and name in load(path).known:
        raise SettingsError(f"{path}: {name} is in it already; take that row out first")
    try:
        if not path.exists():
            path.touch(0o600)
        with path.open("a", encoding="utf-8") as file:
            file.write(f"{user.name} {user.role} {_hash(password)}\n")
    except OSError as error:
        raise unwritable(path, error) from error
    return user


class Sessions:
    """Who is logged in, by the token that their browser holds; a desk that is started anew knows none."""

    def __init__(self) -> None:
        """Nobody is."""
        self._held: dict[str, tuple[User, float]] = {}

    def begin(self, user: User) -> str:
        """Return the token of a new session."""
        now = time.monotonic()
        self._held = {token: held for token, held in self._held.items() if held[1] > now}
        token = secrets.token_urlsafe(32)
        self._held[token] = user, now + HOURS_S
        return token

    def user(self, token: str) -> User | None:
        """Return whose session it is, None where it is over or never was."""
        user, ends = self._held.get(token, (None, 0.0))
        return user if ends > time.monotonic() else None

    def end(self, token: str) -> None:
        """Forget a session."""
        self._held.pop(token, None)


def checked_role(name: str, where: str) -> Role:
    """Return the role of this name; raise SettingsError where there is none."""
    known: tuple[Role, ...] = get_args(Role)
    found = next((role for role in known if role == name), None)
    if found is None:
        raise SettingsError(f"{where}: a role is one of {', '.join(known)}, not {name[:40]!r}")
    return found


def _hash(password: str) -> str:
    import argon2

    return argon2.PasswordHasher().hash(password)

"""Tell whether a file is as it was signed, by whom, and if not, what of it was changed."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from presscast.errors import SigningError, SoundError
from presscast.sign import credentials, manifest
from presscast.sign.prints import prints

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from presscast.sign.credentials import Credentials
    from presscast.sign.manifest import Told

State = Literal["as signed", "broken", "unsigned"]

_UNKNOWN, _EXPIRED = "signingCredential.untrusted", "signingCredential.expired"
"""C2PA's codes of what says nothing against a file: its signer is not known here, the certificate has run out since."""
_CONTENT = re.compile(r"assertion\.\w+Hash\.mismatch")
_STRIPPED = "its content credentials were taken out, or it was put in the place of the signed one"


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed: the names in the certificate, whether one who is trusted vouches for it, and when.

    `time` is that of a time stamp (ISO 8601), "" where there is none: any other were the signer's own word.
    """

    name: str
    organisation: str = ""
    trusted: bool = False
    expired: bool = False
    time: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a file since it was signed, and `why` it is not as signed, in words.

    `told` is what its credentials say, None where there are none that can be read;
    `fields` are those of the table they have.
    """

    file: str
    state: State
    why: str = ""
    signer: Signer | None = None
    told: Told | None = None
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def verify(path: Path, anchors: bytes = b"") -> Verdict:
    """Hold a file against its credentials; `anchors` are certificates in PEM of those who are trusted to vouch.

    Raises SigningError where it is of a kind that nobody signs, OSError where it cannot be read.
    """
    credentials.media(path)
    try:
        found = credentials.read(path, anchors)
        if found is None:
            return Verdict(path.name, "unsigned", "it has no content credentials")
        told = manifest.told(found.manifest)
    except SigningError as error:
        return Verdict(path.name, "broken", str(error))
    except ValueError as error:
        return Verdict(path.name, "broken", f"its content credentials are not of presscast: {error}")
    wrong = [fault for fault in found.faults if fault not in (_UNKNOWN, _EXPIRED)]
    if not all(map(_CONTENT.fullmatch, wrong)) or (found.state == "Invalid" and not found.faults):
        return Verdict(path.name, "broken", f"its content credentials were changed ({', '.join(wrong)})")
    why = _changed(path, told) if wrong else ""
    return Verdict(
        path.name, "broken" if why else "as signed", why, _signer(found), told, manifest.fields(found.manifest)
    )


def verify_all(folder: Path, anchors: bytes = b"") -> tuple[Verdict, ...]:
    """Verify the files in an article's folder:
    each by its own credentials, the rest by what one of these says of them."""
    paths = (path for path in sorted(folder.iterdir()) if path.is_file() and path.suffix in credentials.MEDIA)
    found = [verify(path, anchors) for path in paths]
    statement = next((each.told.statement for each in found if each.told and each.state == "as signed"), None)
    if statement is None:
        return tuple(found)
    listed = {file.name for file in statement.files}
    own = (each for each in found if each.file not in listed)
    return (
        *(replace(each, state="broken", why=_STRIPPED) if each.state == "unsigned" else each for each in own),
        *(_listed(folder / file.name, file.sha256) for file in statement.files),
    )


def _changed(path: Path, told: Told) -> str:
    """Say what of a file was changed, as closely as its prints tell."""
    if told.prints is None:
        return "it was changed since it was signed"
    try:
        now = prints(path)
    except SoundError:
        return "it was changed since it was signed, and its sound cannot be read"
    if now.sound != told.prints.sound:
        return "its sound was changed since it was signed"
    if now.chapters != told.prints.chapters or (told.prints.nero and now.nero != told.prints.nero):
        return "its chapters were changed since it was signed; its sound is as it was"
    return "its tags were written anew since it was signed; sound and chapters are as they were"


def _signer(found: Credentials) -> Signer:
    about = found.manifest.get("signature_info", {})
    name, organisation = str(about.get("common_name", "")), str(about.get("issuer", ""))
    trusted, expired = found.state == "Trusted", _EXPIRED in found.faults
    return Signer(name or organisation, organisation, trusted, expired, str(about.get("time") or ""))


def _listed(path: Path, sha256: str) -> Verdict:
    if not path.is_file():
        return Verdict(path.name, "broken", "it is missing")
    now = hashlib.sha256(path.read_bytes()).hexdigest()
    return Verdict(path.name, *(("as signed",) if now == sha256 else ("broken", "it was changed since it was signed")))

"""Write a manifest into a file, or beside it, and read it back; c2pa is spoken to here and in `native` alone."""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import dataclass
from io import BufferedRandom, FileIO
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from presscast.errors import SigningError
from presscast.files.atomic import replacing
from presscast.sign import geob, native
from presscast.sign.manifest import PARENT
from presscast.sign.signatory import NEEDED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from _typeshed import ReadableBuffer

    from presscast.sign.signatory import Signatory

BESIDE = ".c2pa"
MEDIA = {
    ".mp3": "audio/mpeg",
    ".m4b": "audio/mp4",
    ".wav": "audio/wav",
    ".flac": "audio/flac",
    ".epub": "application/epub+zip",
    ".jpg": "image/jpeg",
    ".opus": "audio/ogg",
    ".html": "text/html",
}
"""The media types of what is signed, by ending."""
APART = (".opus", ".html")
"""The endings of files that have no room for a manifest: theirs is a file beside them."""
_NO_STAMP = "Signature: internal error ("
"""What c2pa begins with where a time stamp is not to be had:
what it finds wrong with certificate or key has other words."""
_SETTINGS = {
    "builder": {"thumbnail": {"enabled": False}},
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
}


@dataclass(frozen=True, slots=True)
class Credentials:
    """What c2pa reads of a file.

    `state` is Trusted, Valid (by a signer that nobody known here vouches for) or Invalid; `faults` are C2PA's codes
    of what is wrong. `manifest` is the active one.
    """

    state: str
    faults: tuple[str, ...]
    manifest: Mapping[str, Any]


def sidecar(path: Path) -> Path:
    """Return the name of the manifest beside a file."""
    return path.with_name(path.name + BESIDE)


def media(path: Path) -> str:
    """Return the media type of a file by its ending; raise SigningError for a kind that presscast does not sign."""
    if found := MEDIA.get(path.suffix.lower()):
        return found
    raise SigningError(f"{path.name}: is no file that presscast signs; those are {', '.join(MEDIA)}")


def write(
    source: Path, target: Path, manifest: Mapping[str, object], signatory: Signatory, parent: Path | None = None
) -> Path:
    """Sign `source` as `target`, which may be the same file, by the definition `manifest`; return what was written.

    That is `target`, or for a file of APART the manifest beside it: whole, or not at all. `parent` is the file that
    this one corrects, of the same kind. Raises SigningError where it cannot be signed, OSError where the disk fails.
    """
    c2pa, refused = _c2pa(), list[SigningError]()
    made = sidecar(target) if source.suffix in APART else target
    try:
        signer = _signer(c2pa, signatory, refused)
        builder = c2pa.Builder(json.dumps(manifest), c2pa.Context.from_dict(_SETTINGS))
        if parent:
            told = {"title": parent.name, "relationship": "parentOf", "label": PARENT}
            with parent.open("rb") as file:
                builder.add_ingredient(json.dumps(told), MEDIA[parent.suffix], file)
        with replacing(made) as part:
            _WRITERS[source.suffix](builder, signer, source, part)
    except (c2pa.C2paError, ValueError, zipfile.BadZipFile) as error:
        why = refused[0] if refused else _reason(str(error), signatory)
        raise SigningError(f"{source.name}: cannot be signed: {why}") from error
    return made


def _reason(error: str, signatory: Signatory) -> str:
    begun, _, why = error.partition(_NO_STAMP)
    if signatory.timestamps and why and not begun:
        told = f"no time stamp from {signatory.timestamps} ({why.removesuffix(')')})"
        return f"{told}; try again, or take `timestamps` out to sign without one"
    return error


def read(path: Path, anchors: bytes = b"") -> Credentials | None:
    """Read the credentials of a file, None where it has none; `anchors` are certificates in PEM that are trusted.

    Raises SigningError where its kind holds none, or they are damaged beyond reading.
    """
    c2pa, kind = _c2pa(), media(path)
    beside = sidecar(path).read_bytes() if path.suffix.lower() in APART and sidecar(path).is_file() else None
    if path.suffix.lower() in APART and beside is None:
        return None
    trust = {"trust": {"user_anchors": anchors.decode("latin-1")}} if anchors else {}
    try:
        with (
            path.open("rb") as file,
            c2pa.Reader(kind, file, beside, c2pa.Context.from_dict({**_SETTINGS, **trust})) as reader,
        ):
            return _credentials(json.loads(reader.json()))
    except c2pa.C2paError.ManifestNotFound:
        return None
    except (c2pa.C2paError, KeyError) as error:
        raise SigningError(f"{path.name}: its credentials cannot be read: {error}") from error


def _credentials(store: Mapping[str, Any]) -> Credentials:
    found = store.get("validation_results", {}).get("activeManifest", {}).get("failure", ())
    faults = dict.fromkeys(str(fault["code"]) for fault in found)
    return Credentials(str(store["validation_state"]), tuple(faults), store["manifests"][store["active_manifest"]])


def _c2pa() -> Any:  # noqa: ANN401  (a module without types)
    try:
        import c2pa
    except ImportError as error:
        raise SigningError(NEEDED) from error
    return c2pa


def _signer(c2pa: Any, signatory: Signatory, refused: list[SigningError]) -> Any:  # noqa: ANN401
    """Return c2pa's signer, which tells of no error: one of `signatory` is added to `refused`."""

    def sign(data: bytes) -> bytes:
        try:
            return signatory.sign(data)
        except SigningError as error:
            refused.append(error)
            return b""

    algorithm = c2pa.C2paSigningAlg[signatory.algorithm]
    return c2pa.Signer.from_callback(sign, algorithm, signatory.chain, signatory.timestamps or None)


class _Disk(FileIO):
    """A file that keeps what the system said when it could not be written: c2pa tells of it in no words."""

    fault: OSError | None = None

    def write(self, data: ReadableBuffer, /) -> int:
        try:
            return super().write(data)
        except OSError as error:
            self.fault = error
            raise


def _embed(builder: Any, signer: Any, source: Path, part: Path) -> None:  # noqa: ANN401
    disk = _Disk(part, "w+")
    try:
        with source.open("rb") as file, BufferedRandom(disk) as made:
            builder.sign(signer, MEDIA[source.suffix], file, made)
    except Exception:
        if disk.fault:
            raise disk.fault from None
        raise


def _beside(builder: Any, signer: Any, source: Path, part: Path) -> None:  # noqa: ANN401
    builder.set_no_embed()
    with source.open("rb") as file, TemporaryFile(dir=part.parent) as copy:  # c2pa copies the file, asked or not
        part.write_bytes(builder.sign(signer, MEDIA[source.suffix], file, copy))


def _stored(builder: Any, signer: Any, source: Path, part: Path) -> None:  # noqa: ANN401
    """Sign a book whose entries lie in it unpacked: c2pa reads no others."""
    loose = part.with_name(f"{part.name}.loose.epub")
    try:
        with zipfile.ZipFile(source) as packed, zipfile.ZipFile(loose, "w") as book:
            for entry in packed.infolist():
                with (
                    packed.open(entry) as file,
                    book.open(zipfile.ZipInfo(entry.filename, entry.date_time), "w") as copy,
                ):
                    shutil.copyfileobj(file, copy, 1 << 20)
        _embed(builder, signer, loose, part)
    finally:
        loose.unlink(missing_ok=True)


def _framed(builder: Any, signer: Any, source: Path, part: Path) -> None:  # noqa: ANN401
    """Sign an MP3 whose tag stays as it is: room is made in it, the rest hashed, the manifest put into the room."""
    with source.open("rb") as file, part.open("w+b") as made:
        frames = geob.frames(file)
        room = native.placeholder(builder, signer)
        begun = geob.tag(frames, room)
        made.write(begun)
        shutil.copyfileobj(file, made, 1 << 20)
        made.seek(0)
        manifest = native.sign_around(builder, signer, made, len(begun) - len(room), len(room))
        if len(manifest) != len(room):
            raise ValueError(f"its manifest has {len(manifest)} bytes, not {len(room)}")
        made.seek(len(begun) - len(room))
        made.write(manifest)


_WRITERS: Mapping[str, Callable[[Any, Any, Path, Path], None]] = {
    **dict.fromkeys(MEDIA, _embed),
    **dict.fromkeys(APART, _beside),
    ".epub": _stored,
    ".mp3": _framed,
}

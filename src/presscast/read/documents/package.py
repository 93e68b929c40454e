"""A document that is an archive of XML files: its parts, read within limits, without entities, types or network."""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import unquote

from presscast.errors import ReadError

if TYPE_CHECKING:
    from lxml import etree

MOST_PARTS = 5_000
LARGEST_PART = 30_000_000  # bytes, unpacked; the longest novel is 3 MB of text
MOST_TEXT = 60_000_000  # bytes of all parts that are read
LARGEST = 300_000_000  # bytes of all parts by what they state; pictures among them
MOST_PACKED = 200  # times: prose packs to a third, empty table rows to a fiftieth
_FAULTS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError, ValueError, KeyError,
    OverflowError, RuntimeError, NotImplementedError,
)  # fmt: skip
"""What zipfile raises on damaged archives."""
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")


class Package:
    """The parts of an archive by their names."""

    def __init__(self, data: bytes, origin: str, kind: str) -> None:
        """Open `data`, which should be `kind` ("a Word document"); raise ReadError where it is none, or a bomb."""
        self.origin, self.kind, self._read = origin, kind, 0
        if data.startswith(_OLD):
            self._refuse_old(data)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            self._infos = {info.filename: info for info in self._archive.infolist()}
        except _FAULTS as error:
            raise ReadError(f"{origin}: is not {kind}, or only a part of one: {error}; save it again") from error
        if len(self._infos) > MOST_PARTS or sum(info.file_size for info in self._infos.values()) > LARGEST:
            self.refuse(f"unpacks to over {LARGEST // 1_000_000} MB or {MOST_PARTS:,} files: no article")

    def __contains__(self, name: str) -> bool:
        """Say whether there is a part of this name."""
        return name in self._infos

    def part(self, name: str) -> bytes:
        """Return the bytes of a part; raise ReadError where it is missing, damaged, encrypted or too large."""
        info = self._infos.get(name)
        if info is None:
            self.refuse(f"is not {self.kind}: there is no {name} in it")
        if info.flag_bits & 1:
            self.refuse("is encrypted; save it without a password")
        try:
            with self._archive.open(info) as file:
                data = file.read(LARGEST_PART + 1)
        except _FAULTS as error:
            raise ReadError(f"{self.origin}: is damaged at {name}: {error}; save it again") from error
        self._read += len(data)
        if (
            len(data) > LARGEST_PART
            or self._read > MOST_TEXT
            or (len(data) > 1_000_000 and len(data) > MOST_PACKED * max(1, info.compress_size))
        ):
            self.refuse(f"its {name} unpacks to far more than an article holds")
        return data

    def xml(self, name: str) -> etree._Element:
        """Return the tree of a part, without comments; raise ReadError as `part` does, and where it is no XML."""
        from lxml import etree

        data = self.part(name)
        if b"<!ENTITY" in data.replace(b"\0", b""):
            self.refuse(f"its {name} defines entities, as no such document does")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise ReadError(f"{self.origin}: is damaged at {name}: {error}; save it again") from error

    def related(self, name: str) -> dict[str, list[str]]:
        """Return the parts that an Office part names, by the last word of their relation's type."""
        folder, file = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        found: dict[str, list[str]] = {}
        for relation in self.xml(rels) if rels in self else ():
            if relation.get("TargetMode") != "External":
                kind = (relation.get("Type") or "").rsplit("/", 1)[-1]
                found.setdefault(kind, []).append(resolved(folder, relation.get("Target") or ""))
        return found

    def refuse(self, why: str) -> NoReturn:
        """Raise ReadError that names the document and says `why`."""
        raise ReadError(f"{self.origin}: {why}")

    def _refuse_old(self, data: bytes) -> NoReturn:
        if _LOCKED in data:
            self.refuse("is encrypted; save it without a password")
        self.refuse(f"is not {self.kind} but of the format before 2007; save it as .docx")


def resolved(folder: str, target: str) -> str:
    """Return the name of the part that `target`, named in `folder`, stands for."""
    path = unquote(target.split("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace, "" of what is no element."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute by its name without the namespace, "" where there is none."""
    return next((str(value) for key, value in element.attrib.items() if key.rsplit("}", 1)[-1] == name), "")

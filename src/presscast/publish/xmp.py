"""What a picture says of itself, as IPTC's Photo Metadata has it: an XMP packet in a segment of its JPEG.

https://www.iptc.org/std/photometadata/specification/ and https://developer.adobe.com/xmp/docs/
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPACES = {
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
_BEGUN = b"http://ns.adobe.com/xap/1.0/\0"
_MOST = 65_533 - len(_BEGUN)  # bytes that a segment of a JPEG has room for


def packet(fields: Mapping[str, tuple[str, ...]]) -> bytes:
    """Return the packet of properties, each named with its prefix, of one text each."""
    spaces = " ".join(f"xmlns:{prefix}={quoteattr(address)}" for prefix, address in _SPACES.items())
    rows = "".join(f"<{name}>{escape(texts[0])}</{name}>\n" for name, texts in fields.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        f'<rdf:Description rdf:about="" {spaces}>\n{rows}</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket '
        'end="r"?>'
    ).encode()


def segment(packet: bytes) -> bytes:
    """Return the segment APP1 that holds a packet, nothing for an empty one, or one there is no room for."""
    if not packet or len(packet) > _MOST:
        return b""
    return b"\xff\xe1" + (len(_BEGUN) + len(packet) + 2).to_bytes(2, "big") + _BEGUN + packet

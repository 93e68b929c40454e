"""A picture whose head is sound and whose body is not is no picture, wherever it is used."""

import struct
from io import BytesIO
from zlib import crc32

import pytest
from PIL import Image

from presscast.errors import SettingsError
from presscast.publish import colours, cover
from presscast.publish.raster import opened
from presscast.publish.thumbnail import squared, thumbnail


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc32(name + data))


@pytest.fixture
def broken(tmp_path):
    """Write a PNG of which the second part of the body has no name of a chunk."""
    whole = BytesIO()
    Image.effect_noise((400, 400), 90).save(whole, "PNG")
    data = whole.getvalue()
    at = data.index(b"IDAT") - 4
    size = struct.unpack_from(">I", data, at)[0]
    body = data[at + 8 : at + 8 + size]
    path = tmp_path / "broken.png"
    path.write_bytes(data[:at] + _chunk(b"IDAT", body[:999]) + _chunk(b"br\x82\t", body[999:]) + _chunk(b"IEND", b""))
    return path


def test_it_is_an_oserror_where_it_is_decoded(broken):
    with pytest.raises(OSError, match="cannot be read as a picture: broken PNG"), opened(broken) as picture:
        picture.load()


def test_a_page_does_without_it(broken):
    assert thumbnail(str(broken)) == b""


def test_it_is_refused_as_a_cover(broken, tmp_path):
    with pytest.raises(SettingsError, match=r"broken\.png: the cover cannot be read as a picture"):
        cover.adopt(broken, tmp_path / "cover.jpg")


def test_a_drawn_cover_does_without_it(broken):
    assert cover._picture(broken) is None


@pytest.mark.parametrize(("mode", "clear"), [("RGBA", (0, 0, 0, 0)), ("LA", (0, 0)), ("P", 0)])
def test_what_is_seen_through_is_shown_on_paper(tmp_path, mode, clear):
    path = tmp_path / "chart.png"
    Image.new(mode, (60, 40), clear).save(path, **({"transparency": 0} if mode == "P" else {}))
    for shown in (thumbnail(str(path)), squared(path)):
        with Image.open(BytesIO(shown)) as picture:
            assert all(abs(a - b) < 3 for a, b in zip(picture.getpixel((20, 20)), colours.PAPER, strict=True))

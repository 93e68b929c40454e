"""The drawn cover: a square RGB JPEG that shows its words, or says that it cannot."""

from __future__ import annotations

import logging
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageStat

from presscast.errors import SettingsError
from presscast.model import Article, Show
from presscast.publish import colours, cover, fonts, lettering
from presscast.publish.cover import adopt, draw
from presscast.publish.designs import DESIGNS, SIDE
from presscast.publish.thumbnail import small
from presscast.settings import facts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def only_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with no font but the one presscast brings."""
    ours = next(path for path in fonts._packed() if "fontpkg_noto_sans" in str(path))
    monkeypatch.setattr(fonts, "_files", lambda: (ours,))


def drawn(path: Path, title: str, **facts: str) -> Image.Image:
    article = Article(title, (), site=facts.pop("site", "The Fjord Post"), published="2025-06-10", **facts)
    with Image.open(draw(article, Show(), path / "cover.jpg")) as image:
        image.load()
    return image


def ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many pixels of a part of the cover are light."""
    return image.crop(box).convert("L").point(lambda v: 255 * (v > 180)).histogram()[255]


HEADLINE = (0, 400, SIDE, 1250)


def test_it_is_a_square_rgb_jpeg_with_words_on_it(tmp_path: Path, only_ours: None) -> None:
    image = drawn(tmp_path, "Ferry at Østby runs again")
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (1500, 1500))
    assert ink(image, HEADLINE) > 10_000
    assert ink(image, (0, 1300, SIDE, SIDE)) > 1_000


def test_a_cover_that_shows_the_same_is_not_drawn_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = Article("Ferry at Østby runs again", (), published="2025-06-10")
    before = draw(article, Show(), tmp_path / "before.jpg")
    with monkeypatch.context() as patch:
        patch.setattr(cover, "_look", lambda *_: pytest.fail("it was drawn again"))
        assert draw(article, Show(), tmp_path / "again.jpg", before).read_bytes() == before.read_bytes()
    other = draw(replace(article, title="Ferry runs"), Show(), tmp_path / "other.jpg", before)
    assert other.read_bytes() != before.read_bytes()
    whole = before.read_bytes()
    before.write_bytes(whole[:-9])
    assert draw(article, Show(), tmp_path / "again.jpg", before).read_bytes() == whole
    assert draw(article, Show(), tmp_path / "again.jpg", tmp_path / "none.jpg").read_bytes() == whole


def test_a_long_headline_stays_inside_the_cover(tmp_path: Path, only_ours: None) -> None:
    image = drawn(tmp_path, "Donaudampfschifffahrtsgesellschaftskapitän " * 40 + "w" * 3000)
    edges = [(0, 0, 100, SIDE), (SIDE - 100, 0, SIDE, SIDE), (0, 1215, SIDE, 1300)]
    assert [ink(image, edge) for edge in edges] == [0, 0, 0]


@pytest.mark.parametrize("title", ["Łódź, Škoda, Ἀθήνα", "Паром снова ходит", "Phà đêm chạy lại ở Đà Nẵng"])
def test_our_own_font_shows_latin_greek_and_cyrillic(title: str, only_ours: None) -> None:
    found = fonts.showing(title)
    assert found
    assert fonts.covers(found[0], title)


@pytest.mark.parametrize("title", ["밤배가 다시 다닙니다", "夜のフェリー再開", "渡船再开"])
def test_letters_no_font_has_are_left_off_with_a_warning(
    tmp_path: Path, only_ours: None, caplog: pytest.LogCaptureFixture, title: str
) -> None:
    with caplog.at_level(logging.WARNING):
        image = drawn(tmp_path, title)
    assert title in caplog.text
    assert ink(image, HEADLINE) == 0, "no empty boxes in place of letters"


def test_an_emoji_no_font_has_is_left_out_and_the_words_stay(only_ours: None) -> None:
    found = fonts.showing("Ferry 🚢 returns")
    assert found
    assert found[1] == "Ferry  returns"


def test_a_script_that_needs_shaping_is_not_drawn_unshaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts.features, "check", lambda name: False)
    assert fonts.showing("العبارة تعود") is None


def test_a_right_to_left_headline_begins_at_the_right() -> None:
    assert lettering.is_right_to_left("41 العبارة")
    assert lettering.is_right_to_left("שלום abc")
    assert not lettering.is_right_to_left("41 — Ferry العبارة")
    assert not lettering.is_right_to_left("41")


def test_a_line_does_not_begin_with_a_stop(only_ours: None) -> None:
    font = fonts.sized(next(fonts._packed()), 150, "Bold")
    pieces = list(lettering.pieces("夜のフェリーが再開した、住民は歓迎。" * 3, font, 1260))
    assert "".join(pieces) == "夜のフェリーが再開した、住民は歓迎。" * 3
    assert not [piece for piece in pieces if piece[0] in "、。ー"]


def test_the_colour_belongs_to_the_publication(tmp_path: Path, only_ours: None) -> None:
    first, again, other = (
        drawn(tmp_path, title, site=site).getpixel((5, 5))
        for title, site in (("A", "Fjord Post"), ("B", "Fjord Post"), ("A", "Bay Times"))
    )
    assert first == again != other


@pytest.mark.parametrize(
    ("mode", "size", "ending"),
    [("RGB", (3000, 3000), "jpg"), ("CMYK", (800, 400), "jpg"), ("RGBA", (400, 900), "png"), ("P", (500, 500), "gif")],
)
def test_a_given_picture_becomes_a_square_rgb_jpeg(
    tmp_path: Path, mode: str, size: tuple[int, int], ending: str
) -> None:
    Image.new(mode, size).save(tmp_path / f"given.{ending}")
    with Image.open(adopt(tmp_path / f"given.{ending}", tmp_path / "cover.jpg")) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (1500, 1500))


def test_the_cover_of_a_list_is_small_and_says_what_the_cover_says(tmp_path: Path) -> None:
    article = Article("Ferry runs again", (), site="The Fjord Post")
    cover = draw(article, Show(), tmp_path / "cover.jpg")
    with Image.open(BytesIO(small(cover))) as shown, Image.open(cover) as whole:
        assert (shown.format, shown.mode, shown.size) == ("JPEG", "RGB", (288, 288))
        assert shown.info["xmp"] == whole.info["xmp"]
        assert "comment" not in shown.info, "it is never taken for a cover of ours"
        assert max(ImageStat.Stat(ImageChops.difference(shown, whole.resize(shown.size))).mean) < 8


def test_a_cover_that_lacked_a_font_is_drawn_again_when_there_is_one(
    tmp_path: Path, only_ours: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = Article("Ferry runs again", (), site="The Fjord Post", published="2025-06-10")
    with monkeypatch.context() as without:
        without.setattr(fonts, "showing", lambda text: None)
        blank = draw(article, Show(), tmp_path / "blank.jpg")
    with Image.open(draw(article, Show(), tmp_path / "cover.jpg", blank)) as image:
        assert ink(image, HEADLINE) > 1000


def test_a_given_picture_made_of_ours_is_not_taken_for_ours(tmp_path: Path, only_ours: None) -> None:
    article = Article("Ferry runs again", (), site="The Fjord Post", published="2025-06-10")
    with Image.open(draw(article, Show(), tmp_path / "ours.jpg")) as image:
        comment = image.info["comment"]
    Image.new("RGB", (SIDE, SIDE), "red").save(tmp_path / "mine.jpg", comment=comment)
    adopted = adopt(tmp_path / "mine.jpg", tmp_path / "adopted.jpg")
    with Image.open(draw(article, Show(), tmp_path / "cover.jpg", adopted)) as image:
        assert ink(image, HEADLINE) > 1000


def test_a_given_picture_that_is_none_or_too_small_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.jpg").write_bytes(b"no picture")
    with pytest.raises(SettingsError, match=r"x\.jpg: the cover cannot be read"):
        adopt(tmp_path / "x.jpg", tmp_path / "cover.jpg")
    with pytest.raises(SettingsError, match="missing"):
        adopt(tmp_path / "missing.jpg", tmp_path / "cover.jpg")
    Image.new("RGB", (299, 900)).save(tmp_path / "small.png")
    with pytest.raises(SettingsError, match="299 × 900"):
        adopt(tmp_path / "small.png", tmp_path / "cover.jpg")


def test_the_designs_that_may_be_asked_for_are_those_that_are_drawn() -> None:
    assert tuple(DESIGNS) == facts.DESIGNS


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("colour", ["#0a5069", "#ffd000", "#808080", "#777777", "#ffffff", "#000000", ""])
def test_in_each_design_and_colour_the_words_can_be_read(
    tmp_path: Path, only_ours: None, design: str, colour: str
) -> None:
    Image.new("RGB", (1600, 900), "#8090a0").save(tmp_path / "lead.jpg")
    article = Article("Ferry at Østby runs again", (), site="The Fjord Post", published="2025-06-10")
    show = Show(design=design, colour=colour)
    path = draw(article, show, tmp_path / "cover.jpg", lead=tmp_path / "lead.jpg")
    with Image.open(path) as image:
        assert image.size == (1500, 1500)
        text = image.convert("RGB").crop(
            (100, 800 if design == "picture" else 400, 1400, 1130 if design == "picture" else 1200)
        )
        ground = text.getpixel((2, 2))
        found = [each for count, each in text.getcolors(2_000_000) if count > 400]
    assert max(colours.contrast(ground, each) for each in found) >= 4.5


def test_the_lead_picture_stands_on_the_cover_that_is_to_show_it(tmp_path: Path, only_ours: None) -> None:
    Image.new("RGB", (1600, 900), "#c02020").save(tmp_path / "lead.jpg")
    article, show = Article("Ferry runs again", (), site="Fjord Post"), Show(design="picture", colour="#0a5069")
    with Image.open(draw(article, show, tmp_path / "with.jpg", lead=tmp_path / "lead.jpg")) as image:
        assert image.getpixel((700, 300))[0] > 150
    with Image.open(draw(article, show, tmp_path / "without.jpg")) as image:
        assert image.getpixel((5, 5))[0] < 40
    with Image.open(
        draw(article, replace(show, design="plain"), tmp_path / "p.jpg", lead=tmp_path / "lead.jpg")
    ) as image:
        assert image.getpixel((700, 20))[0] < 40


@pytest.mark.parametrize("shade", ["#ffffff", "#0a5069", "#000000", "#7fa0ff"])
@pytest.mark.parametrize("design", DESIGNS)
def test_a_logo_can_be_told_from_what_it_stands_on(tmp_path: Path, design: str, shade: str) -> None:
    logo = Image.new("RGBA", (800, 200), (0, 0, 0, 0))
    logo.paste(shade, (40, 40, 760, 160))
    logo.save(tmp_path / "logo.png")
    Image.new("RGB", (1600, 900), "#8090a0").save(tmp_path / "lead.jpg")
    show = Show(design=design, colour="#0a5069", logo=str(tmp_path / "logo.png"))
    article = Article("Ferry runs again", (), site="Fjord Post")
    with Image.open(draw(article, show, tmp_path / "cover.jpg", lead=tmp_path / "lead.jpg")) as image:
        top = {"plain": 180, "picture": 1185, "paper": 130}[design]
        inside, beside = image.getpixel((240, top + 40)), image.getpixel((124, top + 2))
    assert colours.contrast(inside, colours.of_hex(shade)) < 1.3
    assert colours.contrast(inside, beside) >= 2.8  # of JPEG


def test_a_logo_that_cannot_be_read_gives_way_to_the_name(
    tmp_path: Path, only_ours: None, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>")
    article, show = Article("Ferry", (), site="Fjord Post"), Show(logo=str(tmp_path / "logo.svg"))
    with caplog.at_level(logging.WARNING), Image.open(draw(article, show, tmp_path / "cover.jpg")) as image:
        assert ink(image, (0, 150, SIDE, 320)) > 500
    assert "logo.svg cannot be read" in caplog.text


def test_designs_and_colours_that_are_none_are_refused() -> None:
    for name, value in (("design", "round"), ("colour", "teal"), ("logo", "nowhere.png")):
        with pytest.raises(SettingsError, match=f"show.{name}: "):
            facts.show(Show(**{name: value}), "show")

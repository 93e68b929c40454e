"""Identity: a corrected headline moves nothing, and no two articles share a folder."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from presscast.errors import OutputError
from presscast.files import layout
from presscast.model import Article, Block
from presscast.output import catalogue, identity
from presscast.records import to_json


def article(title="The clock stops", **facts):
    return Article(title=title, blocks=(Block("paragraph", "It stopped."),), **facts)


def make(found, out):
    """Take the place and keep the article in it, as a make does."""
    place = identity.place(found, out)
    (out / place.slug / layout.ARTICLE).write_text(to_json(place.article))
    return place


def test_a_corrected_headline_keeps_slug_and_guid_by_address(tmp_path):
    first = make(article(url="https://a.example/1"), tmp_path)
    again = make(article("The clock never stopped", url="https://a.example/1"), tmp_path)
    assert (again.slug, again.guid) == (first.slug, first.guid) == ("the-clock-stops", first.guid)


def test_a_corrected_headline_keeps_slug_and_guid_by_stated_id(tmp_path):
    first = make(article(id="story-7", origin="a.md"), tmp_path)
    again = make(article("Else", id="story-7", origin="moved.md"), tmp_path)
    assert (again.slug, again.guid) == (first.slug, first.guid)


def test_a_minted_id_is_found_again_by_the_path_of_the_source(tmp_path):
    first = make(article(origin="../in/a.txt"), tmp_path)
    again = make(article("A corrected headline", origin="../in/a.txt"), tmp_path)
    assert (again.slug, again.guid, again.article.id) == (first.slug, first.guid, first.article.id)
    assert first.article.id


def test_two_articles_of_one_headline_have_two_folders_and_guids(tmp_path):
    places = [make(article(origin=f"{name}.txt"), tmp_path) for name in "abc"]
    assert [p.slug for p in places] == ["the-clock-stops", "the-clock-stops-2", "the-clock-stops-3"]
    assert len({p.guid for p in places}) == 3


def test_many_makes_at_once_never_share_a_folder(tmp_path):
    sources = [article(origin=f"{n % 6}.txt", published=f"2026-01-0{n % 6 + 1}") for n in range(24)]
    with ThreadPoolExecutor(8) as pool:
        places = list(pool.map(lambda a: identity.place(a, tmp_path), sources))
    slugs = {}
    for source, place in zip(sources, places, strict=True):
        assert slugs.setdefault(source.origin, place.slug) == place.slug
    assert len(set(slugs.values())) == 6


def test_an_out_that_cannot_be_made_is_one_clear_error(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="file"):
        identity.place(article(), tmp_path / "file")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Lee’s first call: 30 minutes", "lees-first-call-30-minutes"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "article-con"),
        ("¿?!—", "article"),
        ("🙂" * 300, "article"),
        ("Überraschung in Köln", "uberraschung-in-koln"),
        ("부산 항구 시계", "부산-항구-시계"),
        ("岬の灯台に再び明かりが", "岬の灯台に再び明かりが"),
        ("पुराना घाट फिर से खुला", "पुराना-घाट-फिर-से-खुला"),
        ("ประภาคารเก่า ไฟติด", "ประภาคารเก่า-ไฟติด"),
        ("Ёлка й 1\ufe0f\u20e3 \u0941", "елка-и-1"),
        ("feed", "article-feed"),
    ],
)
def test_a_slug_is_safe(title, slug):
    assert identity.slugify(title) == slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("EU and UK sign fishing deal, ending a nine-year dispute", "eu-and-uk-sign-fishing-deal"),
        ("New phone review: great camera, poor battery, silly price", "new-phone-review-great-camera-poor-battery"),
        ("Deal reached, ending the long dispute over the old quays", "deal-reached-ending-the-long-dispute"),
    ],
)
def test_a_slug_that_is_cut_ends_before_a_part_that_is_only_begun(title, slug):
    assert identity.slugify(title) == slug


@given(st.text(max_size=400))
def test_any_title_gives_one_safe_name(title):
    slug = identity.slugify(title)
    assert slug
    assert len(slug) <= 68
    assert not set(slug) & set('/\\:*?"<>|. \0\n')
    assert not slug.startswith("-")


def test_two_sources_that_say_the_same_are_two_articles(tmp_path):
    one = make(article(origin="a.txt"), tmp_path)
    two = make(article(origin="b.txt"), tmp_path)
    assert one.article.id != two.article.id
    assert replace(one.article, id="", origin="") == replace(two.article, id="", origin="")


@pytest.mark.parametrize("origins", [("a.txt", "b.txt"), ("a.txt", ""), ("", "b.txt")])
def test_two_makes_that_begin_at_once_take_the_folders_they_take_one_after_the_other(tmp_path, monkeypatch, origins):
    told = [article(origin=origin) for origin in origins]
    singly = [make(each, tmp_path / "singly") for each in told]
    monkeypatch.setattr(identity, "_look", lambda *_: (None, ()))  # neither is there when the other looks
    together = [make(each, tmp_path / "together") for each in told]
    assert [(place.slug, place.guid) for place in together] == [(place.slug, place.guid) for place in singly]


def test_thousands_of_articles_are_read_once_and_again_where_they_change(tmp_path, monkeypatch):
    places = [make(article(f"Number {n}", url=f"https://a.example/{n}"), tmp_path) for n in range(5)]
    asked = []
    monkeypatch.setattr(catalogue, "read", lambda out, slug, held=catalogue.read: asked.append(slug) or held(out, slug))
    first = catalogue.articles(tmp_path)
    assert [known.url for known in first] == [f"https://a.example/{n}" for n in range(5)]
    asked.clear()
    assert catalogue.articles(tmp_path) == first
    assert not asked
    (tmp_path / places[2].slug / layout.ARTICLE).write_text(to_json(article(url="https://a.example/else")))
    (tmp_path / places[3].slug).rename(tmp_path / "moved")
    assert [known.url for known in catalogue.articles(tmp_path)] == [
        f"https://a.example/{name}" for name in (3, 0, 1, "else", 4)
    ]
    assert sorted(asked) == ["moved", places[2].slug]


@pytest.mark.parametrize("note", ["", "[[1]]", "{}", "null", '[[1, 2, 3, "number-0", "", "", ""]]', "\0"])
def test_a_spoilt_note_of_the_articles_changes_nothing(tmp_path, note):
    first = make(article(url="https://a.example/1"), tmp_path)
    (tmp_path / layout.CATALOGUE).write_text(note)
    assert identity.place(article("Else", url="https://a.example/1"), tmp_path).slug == first.slug


def test_a_source_on_another_drive_is_known_by_its_whole_path(tmp_path, monkeypatch):
    """Stands in for Windows, where no way leads from drive to drive."""

    def apart(path, start):
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", apart)
    assert identity.origin(tmp_path / "story.txt", tmp_path / "out") == (tmp_path / "story.txt").as_posix()


def test_a_claim_is_swept_once_no_make_can_still_hold_it(tmp_path):
    now = time.time()
    for name, age in (("held", identity.STALE_S - 60), ("left", identity.STALE_S + 60)):
        claim = tmp_path / f"{layout.CLAIM}{name}"
        (claim / "new").mkdir(parents=True)
        os.utime(claim, (now - age, now - age))
    identity.place(article(), tmp_path)
    assert identity.STALE_S == 3600
    assert [claim.name for claim in tmp_path.glob(f"{layout.CLAIM}*")] == [f"{layout.CLAIM}held"]


def test_a_name_has_60_characters_and_120_bytes_at_most():
    assert identity.slugify("a" * 61) == "a" * 60
    assert identity.slugify(f"{'a' * 29} {'b' * 30}") == f"{'a' * 29}-{'b' * 30}"
    assert identity.slugify(f"{'a' * 29} {'b' * 31}") == "a" * 29
    assert identity.slugify(f"{'漢' * 20} {'字' * 19} xy") == f"{'漢' * 20}-{'字' * 19}"
    assert identity.slugify(f"{'漢' * 20} {'字' * 20}") == "漢" * 20


def test_an_article_is_given_back_by_its_address_or_where_it_was_read_from(tmp_path):
    told = make(article(url="https://a.example/1", origin="https://a.example/1?from=feed"), tmp_path).article
    assert identity.kept("https://a.example/1", tmp_path) == told
    assert identity.kept("https://a.example/1?from=feed", tmp_path) == told
    assert identity.kept("https://a.example/2", tmp_path) is None


def test_an_article_made_since_the_note_was_written_is_found(tmp_path):
    make(article(url="https://a.example/1"), tmp_path)
    catalogue.articles(tmp_path)
    make(article("Another", url="https://a.example/2"), tmp_path)
    assert catalogue.find(tmp_path, lambda held: held.url == "https://a.example/2").slug == "another"


def test_a_slug_of_wide_letters_has_120_bytes_at_most():
    assert identity.slugify("가나다라마바사아자차 " * 5).count("-") == 2
    assert len(identity.slugify("é" * 70)) == 60


def test_an_article_whose_address_an_older_make_kept_with_a_password_is_found_without_it(tmp_path):
    first = make(article(url="https://desk:hush@a.example/1"), tmp_path)
    again = make(article(url="https://a.example/1"), tmp_path)
    assert again.slug == first.slug
    assert "hush" not in (tmp_path / first.slug / layout.ARTICLE).read_text()


def test_the_same_words_by_file_and_by_standard_input_are_one_article(tmp_path):
    first = make(article(origin="../in/a.txt"), tmp_path)
    again = make(article(), tmp_path)
    assert (again.slug, again.guid, again.article.origin) == (first.slug, first.guid, "../in/a.txt")
    assert make(article("A corrected headline", origin="../in/a.txt"), tmp_path).slug == first.slug


def test_what_came_by_standard_input_is_found_by_the_file_that_says_it(tmp_path):
    first = make(article(), tmp_path)
    again = make(article(origin="../in/a.txt"), tmp_path)
    assert (again.slug, again.guid) == (first.slug, first.guid)
    assert make(article("A corrected headline", origin="../in/a.txt"), tmp_path).slug == first.slug


def test_other_words_under_one_headline_by_standard_input_lose_none(tmp_path):
    texts = ["It stopped.", "It stopped twice.", "It went on."]
    told = [replace(article(), blocks=(Block("paragraph", text),)) for text in texts]
    places = [make(each, tmp_path) for each in (*told, *told)]
    assert [place.slug for place in places] == 2 * ["the-clock-stops", "the-clock-stops-2", "the-clock-stops-3"]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Harbour clock stops for the first time in a century", "harbour-clock-stops-for-the-first-time"),
        ("The tower that has leaned for 31 years of neglect and of quarrels", "the-tower-that-has-leaned-for-31-years"),
        ("One two three four five six seven eight", "one-two-three-four-five-six-seven-eight"),
        ("Der alte Turm am Hafen wird nach und nach zu einem Hotel", "der-alte-turm-am-hafen"),
    ],
)
def test_a_long_name_is_cut_at_a_word_that_can_end_it(title, slug):
    assert identity.slugify(title) == slug


def test_a_free_name_is_the_one_a_make_would_take(tmp_path):
    assert identity.free("The clock stops", tmp_path) == "the-clock-stops"
    place = make(article("The clock stops", origin="a.txt"), tmp_path)
    assert (place.slug, identity.free("The clock stops", tmp_path)) == ("the-clock-stops", "the-clock-stops-2")

"""The words of page and site: in every language the same ones, with the same gaps to fill, and none left in English."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from babel.units import format_unit
from page_edition import ARTICLE, edition

from presscast.publish.dates import lasting, worded
from presscast.publish.page import article as page
from presscast.publish.words.table import tongue, words

OTHERS = ("ar", "de", "es", "fr", "hi", "it", "ja", "ko", "pt", "zh")


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_all_words_with_their_gaps(language):
    english, own = words("en"), words(language)
    assert list(own) == list(english)
    for name, word in own.items():
        assert sorted(re.findall(r"{\w+}", word)) == sorted(re.findall(r"{\w+}", english[name])), name
        assert word.strip()


@pytest.mark.parametrize(("tag", "own"), [("pt-BR", "pt"), ("zh-Hant-TW", "zh"), ("EN_gb", "en"), ("sv", "en"), ("", "en"), ("../de", "en")])  # fmt: skip
def test_the_words_are_the_languages_own_or_english(tag, own):
    assert tongue(tag) == own


@pytest.mark.parametrize("language", OTHERS)
def test_a_page_speaks_its_articles_language_throughout(tmp_path, language):
    told = "".join(page.render(edition(tmp_path, replace(ARTICLE, language=language)), tmp_path))
    attributes = re.findall(r'(?:aria-label|title)="([^"]*)"', told)
    assert words(language)["listen"] in attributes
    shown = re.sub(r"<(script|style|article|select)\\b.*?</\\1>", "", told, flags=re.DOTALL)
    for name, word in words("en").items():
        if len(word.split()) > 1 and "{" not in word:
            assert f">{word}<" not in shown, name
            assert word not in attributes, name
    assert "$w_" not in told


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "2026-02-11", "February 11, 2026"),
        ("en-IE", "2026-02-11", "11 February 2026"),
        ("de", "2026-02-11", "11. Februar 2026"),
        ("fr", "2026-02", "février 2026"),
        ("ja", "2026-02-11", "2026年2月11日"),
        ("ko", "2026", "2026"),
        ("es", "2026-02-11T18:45+01:00", "11 de febrero de 2026, 18:45"),
    ],
)
def test_a_date_is_worded_by_its_language(language, text, said):
    assert worded(text, language) == said


@pytest.mark.parametrize("seconds", [0, 40, 89, 3600, 3700, 36_000])
def test_a_length_in_english_is_written_as_cldr_has_it(seconds):
    minutes = max(1, round(seconds / 60))
    parts = zip(divmod(minutes, 60), ("hour", "minute"), strict=True)
    assert lasting(seconds, "en") == " ".join(format_unit(n, unit, "short", locale="en") for n, unit in parts if n)

"""What a process keeps from article to article: `watch` runs for months, and must not grow with each."""

from __future__ import annotations

import functools
import sys

from presscast.model import Article, Block
from presscast.script.languages.folders import FOLDERS
from presscast.script.write import Manner, write_script
from presscast.sources.choose import reader_for
from presscast.sources.source import Source

PAGE = """<!doctype html><html lang="{language}"><head><title>Story {number}</title></head><body class="site-{number}">
<article class="story-{number}"><h1>Story {number}</h1><div class="text-{number}"><p>{text}</p><p>{text}</p></div></article>
<aside class="more-{number}"><a href="/{number}">More</a></aside></body></html>"""
TEXT = "{number} + {number} km/h, {number} %, € {number}, {number}. {number}:1, 1{number:03}, ({number} kg) Xi {number}/7 m²; "


def held() -> dict[str, int]:
    """How much each cache that has no bound holds, by its place."""
    modules = [module for name, module in sys.modules.items() if name.startswith("presscast")]
    found = {id(value): value for module in modules for value in vars(module).values()}
    caches = [value for value in found.values() if isinstance(value, functools._lru_cache_wrapper)]
    unbound = [cache for cache in caches if cache.cache_parameters()["maxsize"] is None]
    return {f"{cache.__module__}.{cache.__qualname__}": cache.cache_info().currsize for cache in unbound}


def told(numbers: range) -> None:
    """Read and say an article of each number in each language, with pronunciations of its own."""
    for number in numbers:
        text = TEXT.format(number=number)
        for language in ("en", *FOLDERS):
            page = PAGE.format(language=language, number=number, text=text).encode()
            reader_for(Source(page, "story.html")).read(page, "story.html")
            article = Article("T", (Block("paragraph", text),), language=language, lexicon=(("Xi", f"Shee {number}"),))
            write_script(article, Manner())


def test_no_cache_without_a_bound_grows_with_the_articles():
    told(range(10, 13))
    before = held()
    assert len(before) > 10
    told(range(13, 16))
    assert {name: size for name, size in held().items() if size > before.get(name, 0)} == {}

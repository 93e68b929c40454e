"""README's promise, counted: a sentence that stands in a source is read, or listed as dropped."""

from __future__ import annotations

import overlooked
from tiers import check, tried

from presscast.errors import ReadError
from presscast.sources.choose import reader_for
from presscast.sources.source import Source


@tried(20, 300_000)
def test_no_sentence_put_into_an_article_is_overlooked(count):
    check("overlooked", count, fault=overlooked.fault)


def test_a_sentence_that_a_reader_leaves_out_would_be_found():
    text, name, told = overlooked.composed(3)
    found = reader_for(Source(text.encode(), name)).read(text.encode(), name)
    assert not overlooked.overlooked(found, told)
    assert overlooked.overlooked(found, [*told, "No reader has ever seen this sentence anywhere."])


def test_hardly_any_source_is_refused():
    refused = 0
    for seed in range(60):
        text, name, _ = overlooked.composed(seed)
        try:
            reader_for(Source(text.encode(), name)).read(text.encode(), name)
        except ReadError:
            refused += 1
    assert refused <= 3

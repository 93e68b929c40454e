"""README's promise, counted: a sentence that stands in a source is read, or listed as dropped."""

from __future__ import annotations

import os
import sys

import overlooked
import pytest
from marathon import run

from presscast.errors import ReadError
from presscast.sources.choose import reader_for
from presscast.sources.source import Source

FEW, MANY = int(os.environ.get("PRESSCAST_SOURCES", "2000")) // 50, 300_000


@pytest.mark.skipif(sys.platform == "win32", reason="forks its processes, and has the system end those that hang")
@pytest.mark.parametrize("count", [FEW, pytest.param(MANY, marks=[pytest.mark.long, pytest.mark.timeout(0)])])
def test_no_sentence_put_into_an_article_is_overlooked(count):
    tally = run(range(count), fault=overlooked.fault)
    assert tally.tried == count
    assert not tally.faults, "\n".join(
        f"python tests/fuzz/overlooked.py {seed}: {lost}" for seed, lost in tally.faults.items()
    )


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

"""Documents of a newsroom, from their bytes to the article."""

from __future__ import annotations

import pytest
from newsroom import CASES

from presscast.sources.choose import reader_for
from presscast.sources.source import Source


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_document_is_read_as_written_down(case):
    data = case.build()
    found = reader_for(Source(data, case.name)).read(data, case.name)
    assert [(block.kind, block.text) for block in found.blocks] == case.blocks
    reasons = {" ".join(piece.text.split()): piece.reason for piece in found.dropped}
    assert {text: reasons.get(text) for text in case.dropped} == case.dropped
    assert (found.title, found.authors) == (case.title, case.authors)
    assert case.published is None or found.published[: len(case.published) or None] == case.published
    assert found.language == case.language

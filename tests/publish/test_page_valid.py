"""The page before the validators of HTML."""

from __future__ import annotations

from dataclasses import replace

import pytest
from page_edition import ARTICLE, LINES, edition, pictured
from validators import html_validate, vnu

from presscast.model import Block, Style
from presscast.publish.page import article as page

pytestmark = pytest.mark.validators
SILENT = tuple(line for line in LINES if line.role not in ("caption", "cue", "byline", "headline"))
EDITIONS = {
    "whole": {},
    "not all of it spoken": {"lines": SILENT},
    "right to left": {"article": replace(ARTICLE, language="he", url="", site="", title="<b>&amp;")},
    "a picture without an address": {"article": replace(ARTICLE, blocks=(Block("caption", "Dawn.", image="/etc/x"),))},
    "links, emphasis, a table": {
        "article": replace(
            ARTICLE,
            blocks=tuple(
                replace(
                    b,
                    rows=(("Year", ""), ("1964", "20,000")),
                    styles=(Style(4, 9, "link", "https://x.example"), Style(2, 7, "em")),
                )
                for b in ARTICLE.blocks
            ),
        )
    },
    "one word": {"lines": LINES[:1]},
}


@pytest.mark.parametrize("made", EDITIONS.values(), ids=EDITIONS)
def test_the_page_has_no_error(tmp_path, made):
    path = page.write(edition(tmp_path, **made), tmp_path)
    # vnu takes no notice of hashes in a policy and reports what they allow; browsers do as they say.
    told = [m for m in vnu(path) if "Content Security Policy" not in m["message"]]
    assert told == []
    assert [result["messages"] for result in html_validate(path)] in ([], [[]])


def test_a_page_with_a_picture_has_no_error(tmp_path):
    test_the_page_has_no_error(tmp_path, pictured(tmp_path))

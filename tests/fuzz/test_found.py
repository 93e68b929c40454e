"""What fuzzing has found: each of these once ended in a traceback, or in an article with an empty part."""

from __future__ import annotations

import pytest
from accounting import holds_together, read_to_script

TOLD = "The boat came in at noon and nobody saw it."
AUTHORS = '{"@type": "NewsArticle", "author": [{"name": [1, {"name": 2}]}]}'

FOUND = {
    "authors that are no text": ("a.html", f"<script type='application/ld+json'>{AUTHORS}</script><p>{TOLD}</p>"),
    "an HTML block without an element": ("a.md", f"{TOLD}\n\n<![CDATA[<article>\n\n{TOLD}"),
    "a heading of a footnote's mark": ("https://news.example/a", f"<h1>[^1]</h1><p>{TOLD}</p><h1>[^2]</h1>"),
    "a headline of a sign for none": ("a.md", f"<h2>&#0;\n\n{TOLD}"),
    "a headline of an icon": ("a.html", f"<h1>\ue000</h1><p>{TOLD}</p>"),
    "a headline of a soft mark": ("a.md", f"# &#8203;\n\n{TOLD}"),
    "an opening of footnotes' marks": ("a.txt", "[^1]" * 30 + f"\n\n{TOLD}"),
    "a circled digit of its own": ("a.md", f"❾\n\n{TOLD} ➌"),
    "a heading of many spaces": ("a.txt", f"{TOLD}\n\n## a{' ' * 40_000}x"),
    "a paragraph of footnotes' marks": ("a.md", f"{TOLD}\n\n[^1] [^2]\n\n{TOLD}"),
}


@pytest.mark.parametrize("name", FOUND)
def test_a_source_found_by_fuzzing(name):
    origin, text = FOUND[name]
    script = read_to_script(text.encode(), origin)
    assert script is not None
    assert TOLD in "".join(line.shown for line in script.lines)
    holds_together(script)

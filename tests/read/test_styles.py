"""What a source sets apart for the eye is found again in what was read of it."""

from __future__ import annotations

import pytest

from presscast.read.keep import keep
from presscast.read.page import html
from presscast.read.text import markdown

STORY = "The ferry lay at its berth with the ramp down, and the queue of lorries reached back to the roundabout."
BASE = "https://varnpost.example/news/ferry"
AWAY = "https://x.example/a"

PAGES = {
    "link": (f'<p>So said <a href="{AWAY}">the council</a> of the isle on Monday.</p>', [("the council", AWAY)]),
    "link of the site": (
        '<p>So said <a href="/council">the council</a> of the isle on Monday.</p>',
        [("the council", "https://varnpost.example/council")],
    ),
    "link to begin with": (
        f'<p><a href="{AWAY}">The council</a> of the isle said so on Monday.</p>',
        [("The council", AWAY)],
    ),
    "link to end with": (f'<p>So said on Monday <a href="{AWAY}">the council</a>.</p>', [("the council", AWAY)]),
    "the second of two alike": (
        f'<p>What the council says the council of <a href="{AWAY}">the council</a> denies.</p>',
        [("the council", AWAY)],
    ),
    "with a query": (
        f'<p>So said <a href="{AWAY}?b=1&amp;c=2">the council</a> of the isle.</p>',
        [("the council", f"{AWAY}?b=1&c=2")],
    ),
    "emphasis": ("<p>It has <em>never</em> once sailed on a Sunday morning.</p>", [("never", "em")]),
    "weight": ("<p>It has <b>never</b> once sailed on a Sunday morning.</p>", [("never", "strong")]),
    "spaces inside": ("<p>It has<i> never </i>once sailed on a Sunday morning.</p>", [("never", "em")]),
    "emphasis in a link": (
        f'<p>So said <a href="{AWAY}">the <em>whole</em> council</a> of the isle.</p>',
        [("the whole council", AWAY), ("whole", "em")],
    ),
    "in a span": (f'<p><span>So said <a href="{AWAY}">the council</a></span> of the isle.</p>', [("the council", AWAY)]),
    "behind a dateline": (
        f'<p>TARNWICK — The <a href="{AWAY}">council</a> of the isle met on Monday to hear the ferrymen.</p>',
        [("council", AWAY)],
    ),
    "behind a break": (
        f'<p>The first of two lines stands here.<br>The <a href="{AWAY}">second line</a> stands under it.</p>',
        [("second line", AWAY)],
    ),
    "behind a remark": (
        f'<p>So <!-- not --> said <a href="{AWAY}">the council</a> of the isle.</p>',
        [("the council", AWAY)],
    ),
    "in a list": (
        f'<ul><li>A barge of 1911, which <a href="{AWAY}">sank</a> in the harbour.</li><li>Another one of 1912.</li></ul>',
        [("sank", AWAY)],
    ),
    "in a numbered list": (
        f'<ol><li><b>A barge</b> of 1911, which <a href="{AWAY}">sank</a> in the harbour.</li><li>Another of 1912.</li></ol>',
        [("A barge", "strong"), ("sank", AWAY)],
    ),
    "in a quotation": (
        f'<blockquote><p>“We <em>never</em> sank it,” said <a href="{AWAY}">Dov Aramin</a>.</p></blockquote>',
        [("never", "em"), ("Dov Aramin", AWAY)],
    ),
    "in a subhead": (f'<h2>What <a href="{AWAY}">the council</a> said</h2><p>{STORY}</p>', [("the council", AWAY)]),
    "about the page": ('<p>So said <a href="#fn1">the council</a> of the isle on Monday.</p>', []),
    "that runs": ('<p>So said <a href="javascript:x()">the council</a> of the isle on Monday.</p>', []),
    "to write to": ('<p>So said <a href="mailto:a@x.example">the council</a> of the isle.</p>', []),
    "with nothing in it": (f'<p>So said <a href="{AWAY}"> </a>the council of the isle on Monday.</p>', []),
    "broken": ('<p>So said <a href="http://[">the council</a> of the isle on Monday.</p>', []),
}  # fmt: skip


def told(article):
    return [(b.text[s.start : s.end], s.address or s.setting) for b in article.blocks for s in b.styles]


def page(body):
    first, last = f"<p>{STORY} It was the first.</p>", f"<p>{STORY} It was the last.</p>"
    nav = '<nav><a href="/">Home</a></nav>'
    return f"<html><body>{nav}<article><h1>The ferry that did not leave</h1>{first}{body}{last}</article></body></html>"


@pytest.mark.parametrize(("body", "styles"), PAGES.values(), ids=PAGES)
def test_a_page_keeps_its_links_and_its_emphasis(body, styles):
    assert told(html.read(page(body).encode(), BASE)) == styles


@pytest.mark.parametrize(
    ("text", "styles"),
    [
        (f"So said [the council]({AWAY} 'T') of the isle.", [("the council", AWAY)]),
        (f"So said [the council][1] of the isle.\n\n[1]: {AWAY}", [("the council", AWAY)]),
        ("It has *never* once, **ever**, sailed.", [("never", "em"), ("ever", "strong")]),
        ("- a barge that *sank* in the harbour\n- another", [("sank", "em")]),
        ("It has 3 * 4 and snake_case_words in it.", []),
        ("So said [the council](/relative) of the isle.", []),
    ],
)
def test_a_text_keeps_its_links_and_its_emphasis(text, styles):
    assert told(markdown.read(f"# The ferry\n\n{STORY}\n\n{text}\n\n{STORY}\n".encode(), "f.md")) == styles


def test_what_is_said_is_not_changed_by_it():
    plain = html.read(page("<p>So said the council of the isle on Monday.</p>").encode(), BASE)
    linked = html.read(
        page(f'<p>So said <a href="{AWAY}">the <b>council</b></a> of the isle on Monday.</p>').encode(), BASE
    )
    assert [b.text for b in linked.blocks] == [b.text for b in plain.blocks]
    assert keep(linked, frozenset()).blocks == linked.blocks


TABLE = "<tr><th>Line</th><th>Nights</th></tr><tr><td>Brenner &amp; on</td><td>7</td></tr><tr><td><b>Coast</b></td><td>5</td></tr>"
CELLS = (("Line", "Nights"), ("Brenner & on", "7"), ("Coast", "5"))


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        (f"<table>{TABLE}</table>", CELLS),
        (f"<table><caption>What is sold</caption>{TABLE}</table>", CELLS),
        (f"<figure><table><tbody>{TABLE}</tbody></table></figure>", CELLS),
        (f"<table>{TABLE}</table><p>{STORY} Again.</p><table>{TABLE.replace('Line', 'Boat')}</table>", CELLS),
        (TABLE.replace("tr>", "div>").replace("td>", "p>").replace("th>", "p>"), None),
    ],
)
def test_a_table_keeps_its_cells(body, rows):
    tables = [b for b in html.read(page(body).encode(), BASE).blocks if b.kind == "table"]
    assert (tables[0].rows if tables else None) == rows
    assert all(len(b.rows) == 3 for b in tables)


def test_a_table_of_a_text_keeps_its_cells():
    table = "| Line | Nights |\n|---|---:|\n| Brenner & on | 7 |\n| **Coast** | 5 |"
    found = markdown.read(f"# The ferry\n\n{STORY}\n\n{table}\n\n{STORY}\n".encode(), "f.md")
    assert next(b.rows for b in found.blocks if b.kind == "table") == CELLS

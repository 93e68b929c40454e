"""Whatever comes in: an article, or one clear ReadError; and no line lost."""

import pytest
from hypothesis import given, settings, strategies as st

from presscast.errors import ReadError
from presscast.model import Article
from presscast.read.captions import words
from presscast.read.keep import keep
from presscast.read.page import html
from presscast.read.text import markdown, scrape
from presscast.records import from_json, to_json
from presscast.sources.choose import reader_for
from presscast.sources.source import Source

READERS = {"scrape": scrape.read, "markdown": markdown.read, "html": html.read}
LINES = st.sampled_from(
    [
        "The ferry to Osterholm sails again after nine winters",
        "The ferry to Osterholm left the quay at Varn on Monday morning with forty passengers, two goats and a piano on board.",
        "“She lay in the mud,” said the harbour master, “and the swallows nested in the wheelhouse every single spring.”[1]",
        "By INES OKONJO and KARL BRANDT",
        "Published: 3 March 2025, 07:15",
        "-",
        "___",
        "- two goats",
        "- [email protected]",
        "![A man sells tea at the roundabout in Varn](https://img.varnpost.example/tea.jpg)",
        "![](https://img.varnpost.example/none.jpg)",
        "A man sells tea at the roundabout in Varn",
        "A man sells tea at the roundabout in Varn. Photo: Ines Okonjo",
        "NINE WINTERS IN THE MUD",
        "SEE MORE: Goats at sea",
        "Don't miss",
        "Sign up for our newsletter",
        "| Ship | Year |",
        "| Alma | 1961 |",
        "> quoted",
        "## A heading",
        "VARN (AP) — The ship sails.",
        "Correction: the goats were three.",
        "— Varn Ferries (@varnferries) December 1, 2025",
        "Bring your goats pic.twitter.com/Zx81AbCd",
        "",
    ]
)


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=60)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(name, data):
    try:
        READERS[name](data, "x")
        reader_for(Source(data, "-"))
    except ReadError as error:
        assert str(error).startswith(("x: ", "-: "))


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=60)
@given(text=st.text(alphabet="ab .\n#>*-_[]()!|`<>/&;:'\"=0 1", max_size=300))
def test_any_marks_are_read_or_refused(name, text):
    try:
        READERS[name](f"{text}\n\nThe ferry lay at its berth with the ramp down.\n".encode(), "x")
    except ReadError as error:
        assert str(error).startswith("x: ")


@settings(max_examples=150)
@given(st.lists(LINES, min_size=1, max_size=25))
def test_every_line_is_kept_or_dropped_and_comes_back(lines):
    try:
        found = scrape.read("\n".join(lines).encode(), "x.txt")
    except ReadError:
        return
    told = "".join(
        words(" ".join([f"{b.text} {b.credit} {b.image}" for b in found.blocks] + [d.text for d in found.dropped]))
    )
    assert [word for line in lines for word in words(line) if word not in told] == []
    assert all(0 <= d.at <= len(found.blocks) for d in found.dropped)
    assert [d.at for d in found.dropped] == sorted(d.at for d in found.dropped)
    assert all(b.text.strip() for b in found.blocks)
    assert from_json(Article, to_json(found)) == found
    assert keep(found, frozenset()) == found
    back = keep(found, frozenset(d.reason for d in found.dropped))
    assert back.dropped == ()

"""Forms that take a pattern or a library time that grows with the square of their length: each stays near a straight line."""

from __future__ import annotations

import time

import pytest
from accounting import read_to_script

PARA = "The harbour clock ran again on Monday, and the people of the town stood on the quay to hear it. "
STORY = f"{PARA * 3}\n\n{PARA * 2}\n"
MOST = 30
"""Times the processor's time of a plain story as long; what takes the square of its length takes hundreds of times it."""


def page(body: str) -> str:
    return f"<html><head><title>The clock</title></head><body><article><p>{PARA * 5}</p>{body}<p>{PARA * 5}</p></article></body></html>"


def table(columns: int) -> str:
    rows = ("<td>-</td>", "<td>1</td>", "<td>2</td>")
    return page("<table>" + "".join(f"<tr>{cell * columns}</tr>" for cell in rows) + "</table>")


def stated(json: str) -> str:
    return page(f"<script type='application/ld+json'>{json}</script>")


def twice(name: str) -> str:
    """A page with a picture whose alt text says itself twice."""
    return page(f"<img src='a.jpg' alt='{name} a clock on its tower {name} a clock on its tower'>")


"""What a source holds at size 1, 100,000 letters of it or more, by its name."""
SLOW = {
    "years-first.txt": lambda n: f"### {'1995' * (25_000 * n)} 1 1 1\n\n{STORY}",
    "word-under-name.txt": lambda n: f"The clock that would not stop\n\nAda Fenn\n\n{'a' * (100_000 * n)}\n\n{STORY}",
    "given.txt": lambda n: f"{STORY}\nThe mayor, {'Foo (say ab)' * (5_000 * n)} of it.\n",
    "brackets-unnamed": lambda n: f"{STORY}\n" + "[" * (100_000 * n),
    "links-unnamed": lambda n: f"{STORY}\n" + "[a](" * (50_000 * n),
    "spaces-picture.txt": lambda n: f"{STORY}\nA pic.{' ' * (100_000 * n)}x of it, said the mayor.\n",
    "spaces-button.txt": lambda n: f"{STORY}\nThey play {' ' * (100_000 * n)}x of it, said the mayor.\n",
    "apostrophes.txt": lambda n: f"{STORY}\n{'’' * (100_000 * n)}!\nSign up for our mail.\n\n{STORY}",
    "list-in-front.md": lambda n: f"---\ntags: [{'a,' * (100_000 * n)}]\n---\n\n{STORY}",
    "lines-in-front.md": lambda n: "---\ntags:\n" + "- a\n" * (100_000 * n) + f"---\n\n{STORY}",
    "spaces-in-front.md": lambda n: f"---\ntitle: a{' ' * (100_000 * n)}b\n---\n\n{STORY}",
    "pictures.txt": lambda n: f"{STORY}\n![{'](<' * (100_000 * n)}\n\n{STORY}",
    "things.html": lambda n: stated(f"[{'{},' * (400_000 * n)}{{}}]"),
    "spaces-stated.html": lambda n: stated(f"{{}} -->{' ' * (100_000 * n)}x"),
    "ticks.txt": lambda n: f"{STORY}\n{'`' * (200_000 * n)}\n\n{STORY}",
    "underscores.html": lambda n: twice("_" * (50_000 * n) + "!"),
    "file-name.html": lambda n: twice("-" + "1" * (50_000 * n)),
    "remarks.html": lambda n: page(f"<p title='{'&lt;!--' * (50_000 * n)}'>{PARA}</p>"),
    "spaces-time.html": lambda n: page(f"<time itemprop='datePublished'>March 3, 2026{' ' * (100_000 * n)}</time>"),
    "attributes.html": lambda n: page(f"<p {' '.join(f'a{at}' for at in range(40_000 * n))}>{PARA}</p>"),
    "columns.html": lambda n: table(3500 * n),
}


def took(data: bytes, name: str) -> float:
    """Read to the script; return the seconds of this process's own that it took, which other processes do not change."""
    began = time.process_time()
    read_to_script(data, name)
    return time.process_time() - began


@pytest.mark.parametrize("size", [1, pytest.param(10, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", SLOW)
def test_a_form_takes_no_square_of_its_length(name, size):
    data = SLOW[name](size).encode()
    plain = f"The clock\n\n{(PARA + chr(10) * 2) * (len(data) // len(PARA))}"
    assert took(data, name) < MOST * took(plain.encode(), "plain.txt")

"""The page: the sound it plays is beside it, its times are inside the audio, its words are those spoken."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote

from presscast.check.finding import Finding, clock, finding, lost, short
from presscast.errors import reason
from presscast.files.layout import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from presscast.check.finished import Finished

NEAR_S = 0.01


def check(finished: Finished) -> Iterator[Finding]:
    """Read the page's player data."""
    from lxml.etree import LxmlError

    for path in finished.there(PAGE):
        try:
            yield _page(finished, path)
        except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError, LxmlError) as error:
            yield Finding(path.name, "page", "", f"cannot be read: {reason(error)}")


def _page(finished: Finished, path: Path) -> Finding:
    from lxml import html

    page = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    lines = [(float(line[0]), float(line[1])) for line in json.loads(page.get_element_by_id("timeline").text)["lines"]]
    sounds = [unquote(source) for source in page.xpath("//audio/@src | //audio/source/@src")]
    shown = [item.clip.line.shown for item in finished.shown()]
    faults = [] if sounds else ["it plays nothing"]
    faults += [f"it plays {name}, which is not beside it" for name in sounds if not (path.parent / name).is_file()]
    faults += [] if len(lines) == len(shown) else [f"{len(lines)} sentences, not {len(shown)}"]
    faults += [
        f"a sentence at {clock(b)}, outside the audio" for a, b in lines if not 0 <= a <= b <= finished.seconds + NEAR_S
    ]
    faults += [f"{clock(b)} comes after {clock(a)}" for (_, a), (_, b) in pairwise(lines) if b < a]
    pieces = page.xpath("//body//text()[not(ancestor::script)]")
    faults += [f"not on it: “{short(sentence, 40)}”" for sentence in lost(shown, pieces)]
    return finding(path.name, "page", f"{len(lines)} sentences", faults)

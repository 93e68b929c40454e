"""The rules over running prose: what they change.

The bodies come from ../shared/articles (or PRESSCAST_SHARED), which stays outside this project;
without that folder the test that needs it says so and is skipped.
"""

import json
import os
import re
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from presscast.script.lexicon import read_pls
from presscast.script.say import say

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("PRESSCAST_SHARED", ROOT.parent / "shared"))
BODIES = sorted((SHARED / "articles").glob("*.gold.json"))

# What a rule may touch: a letter of another alphabet, a digit, a sign, capitals, or a short word with a dot ("Sen.", "vs.", "J.").
MARKED = re.compile(
    r".*(?:[^\x00-\u024f\u1e00-\u20ff]|\d|[^\w\s.,;:!?'’‘“”\"()…–—-]|_|--|[A-Z]{2}|\.[A-Za-z]|\[|\])|\W*(?:[A-Za-z][a-z]{0,5}|[A-Z])\.\W*$|-$"
)
BRITISH = {"Mr", "Mrs", "Ms", "Dr", "Lt", "Col", "Prof", "Sgt", "Capt", "Gen", "St", "Rev"}


def changes(written: str, said: str) -> list[str]:
    """Return the changed words that hold none of what a rule may touch, words said beside one that does aside.

    A dash that joins two words is said as the hyphen it stands for.
    """
    before, after = re.sub(r"(?<=[a-z])–(?=[a-z])", "-", written).split(), said.split()
    odd = []
    for tag, start, end, _, _ in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        near = before[max(0, start - 3) : end + 3]
        if tag != "equal" and not any(MARKED.match(word) or word.strip(".,()“”") in BRITISH for word in near):
            odd += before[start:end] or ["(added)"]
    return odd


@pytest.mark.skipif(not BODIES, reason="the prose of ../shared/articles is not here")
def test_only_marked_words_change():
    words = odd = 0
    seen = []
    for path in BODIES:
        for paragraph in json.loads(path.read_text("utf-8"))["body"].split("\n"):
            found = changes(paragraph, say(paragraph, "en"))
            words, odd = words + len(paragraph.split()), odd + len(found)
            seen += found
    assert words > 10_000
    assert odd == 0, seen


def test_the_measure_sees_a_changed_word():
    assert changes("they went home by boat that day", "they walked home by boat that day") == ["went"]


def test_the_house_lexicon_is_read_and_stable():
    house = read_pls((ROOT / "voices" / "house.pls").read_bytes(), "house.pls")
    written = [word for word, _ in house.entries]
    assert len(written) >= 80
    assert len(written) == len(set(written))
    for word, alias in house.entries:
        said = say(f"the {word} question", "en", (house,))
        assert said == f"the {alias} question"
        assert say(said, "en", (house,)) == said
    assert say("Xi won.", "de", (house,)) == "Xi won."

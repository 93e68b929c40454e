"""What leaks into the middle of a sentence: footnote marks, picture links, buttons. Taken out of it by named rules."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BUTTONS = (
    r"\((?:opens? in (?:a )?new (?:window|tab)|external link|play video|watch video)\)",
    r"click to tweet\b",
    r"\[(?:video|photos|watch)\](?=\s+[a-z])",
    r"\bplay(?: video)? \d+:\d\d(?:\s*/\s*\d+:\d\d)?",
)


@dataclass(frozen=True, slots=True)
class Leak:
    """A named thing that leaks into sentences; `hints` are what a text that may hold it has in it, lower case."""

    name: str
    meaning: str
    form: re.Pattern[str]
    hints: tuple[str, ...]


INLINE = (
    Leak(
        "footnote-mark",
        "a footnote's mark inside a sentence",
        re.compile(
            r"\s?\[\^[^\]\s]+\]|(?<=[\w.,;:!?。！？”\"’)%」』])(?:\s?\[(?:\d{1,3}|note \d+|citation needed)\])+"
            r"|(?<=[.,;:!?。！？”\"’)」』])(?:\[[a-z]\])+(?!\w)"
            r"|(?<=[.,;:!?”\"’)])[¹²³⁴-⁹⁰]+|(?<=\w[.,;”\"])[†‡]"
            r"|(?<=[^\W\d_”」』）)])[①-⑳](?=[。，、；：！？,.;:!?”」』）)]|$)"
        ),
        ("[", *"¹²³⁴⁵⁶⁷⁸⁹†‡①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    ),
    Leak(
        "picture-link",
        "the address of a picture inside a post",
        re.compile(r"(?:(?<!\s)\s+)?\b(?:https?://)?(?:pic\.(?:twitter|x)\.com|t\.co)/\w+", re.IGNORECASE),
        ("pic.", "t.co/"),
    ),
    Leak(
        "inline-widget",
        "a button's words inside a sentence",
        re.compile(rf"(?:(?<!\s)\s+)?(?:{'|'.join(_BUTTONS)})", re.IGNORECASE),
        ("(open", "(external", "(play", "(watch", "click to", "[video", "[photos", "[watch", "play "),
    ),
)


def clean(text: str, kept: frozenset[str] = frozenset()) -> tuple[str, tuple[str, ...]]:
    """Return `text` without what leaked into it, and the names of the rules that took it out, but for those `kept`."""
    found: list[str] = []
    low = text.lower()
    for leak in INLINE:
        if leak.name in kept or not any(hint in low for hint in leak.hints):
            continue
        if (cut := leak.form.sub("", text)) != text:
            found.append(leak.name)
            text = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(cut.split()))
    return text, tuple(found)

"""What a shell offers after an option: names of voices, formats, rules, languages and articles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from presscast.files import layout

if TYPE_CHECKING:
    from collections.abc import Iterable


def voice(incomplete: str) -> list[tuple[str, str]]:
    """Offer the voices, each with what it is."""
    from presscast.settings import voices

    told = [("auto", "the best installed voice of the article's language")]
    told += [(name, voices.load(name).description) for name in voices.names()]
    return [each for each in told if each[0].startswith(incomplete)]


def formats(incomplete: str) -> list[str]:
    """Offer the formats that are not in the list yet."""
    return _further(incomplete, layout.FORMATS)


def only(incomplete: str) -> list[str]:
    """Offer the formats and writers that are not in the list yet."""
    from presscast import plugins

    return _further(incomplete, (*layout.FORMATS, *plugins.names("writers")))


def without(incomplete: str) -> list[str]:
    """Offer what may be left out."""
    from presscast.script.write import OMISSIBLE

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in _beginning(last, OMISSIBLE)]


def keep(incomplete: str) -> list[tuple[str, str]]:
    """Offer the rules of reading, each with what it drops."""
    from presscast.read.rules.order import meanings

    return [(name, told) for name, told in meanings().items() if name.startswith(incomplete)]


def without_rule(incomplete: str) -> list[str]:
    """Offer the rules of saying."""
    from presscast.script.rules.order import known_names

    return _beginning(incomplete, known_names())


def reader(incomplete: str) -> list[str]:
    """Offer the readers."""
    from presscast import plugins

    return _beginning(incomplete, plugins.names("readers"))


def language(incomplete: str) -> list[str]:
    """Offer the languages that have rules of saying, and the places English is written in."""
    return _beginning(incomplete, LANGUAGES)


LANGUAGES = (
    "de", "en", "en-AU", "en-CA", "en-GB", "en-IE", "en-IN", "en-NZ", "en-US", "en-ZA", "es", "fr", "it", "ja", "ko",
    "pt", "zh",
)  # fmt: skip


def slug(incomplete: str) -> list[str]:
    """Offer the articles in the folder of what was made."""
    from presscast.settings import project

    return _beginning(incomplete, made(project.load(Path()).out))


def made(out: Path) -> list[str]:
    """Return the names of the finished articles' folders in `out`."""
    return sorted(path.parents[1].name for path in out.glob(f"[!.]*/{layout.MADE}"))


def _further(incomplete: str, known: Iterable[str]) -> list[str]:
    """Return the lists that a list of names begins, each with one more that is not in it yet."""
    before, comma, last = incomplete.rpartition(",")
    taken = before.split(",")
    return [f"{before}{comma}{name}" for name in _beginning(last, known) if name not in taken]


def _beginning(incomplete: str, names: Iterable[str]) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]

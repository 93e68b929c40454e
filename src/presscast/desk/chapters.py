"""Rename, move and join the chapters of an article:
changes by hand as those of its sentences, and undone as they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from presscast.desk import proof as proofs
from presscast.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from presscast.desk.home import Home
    from presscast.desk.proof import Proof, Sentence

Way = Literal["earlier", "later"]
_STEPS: Mapping[Way, int] = {"earlier": -1, "later": 1}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter as it would be made now:
    the sentence it begins with, and the second of the finished edition, if it is there."""

    sentence: Sentence
    at: float | None

    @property
    def title(self) -> str:
        """Name it."""
        return self.sentence.line.chapter


def chapters(shown: Proof, heard: Mapping[str, float]) -> tuple[Chapter, ...]:
    """Return the chapters of an article;
    `heard` is when each sentence of the finished edition begins, in seconds by key."""
    return tuple(Chapter(each, heard.get(each.key)) for each in shown.sentences if each.line.chapter)


def rename(home: Home, slug: str, key: str, title: str, seen: str, editor: str = "") -> None:
    """Name the chapter that begins with a sentence; raise as `proof.change`, SettingsError where no name is left."""
    if not title.strip():
        raise SettingsError("a chapter needs a name; join it to the one before it instead")
    proofs.change(home, slug, key, proofs.Wanted(chapter=title), seen, editor)


def join(home: Home, slug: str, key: str, seen: str, editor: str = "") -> None:
    """Join a chapter to the one before it; raise as `proof.change`, SettingsError for the first one."""
    _begun(proofs.proof(home, slug), key)
    proofs.change(home, slug, key, proofs.Wanted(chapter=""), seen, editor)


def move(home: Home, slug: str, key: str, way: Way, seen: str, editor: str = "") -> str:
    """Have a chapter begin a sentence earlier or later; return the key of that sentence.

    It begins there before it no longer begins here: who is killed between the two has it twice, not lost. Raises as
    `proof.change`, SettingsError for the first one, or where another begins or the article ends there.
    """
    now = proofs.proof(home, slug)
    here = _begun(now, key)
    number = here.number + _STEPS[way]
    if number == len(now.sentences) or now.sentences[number].line.chapter:
        raise SettingsError(f"a sentence {way} another chapter begins, or none is left; join the two, or leave it")
    there = now.sentences[number]
    proofs.change(home, slug, there.key, proofs.Wanted(chapter=here.line.chapter), there.version, editor)
    proofs.change(home, slug, key, proofs.Wanted(chapter=""), seen, editor)
    return there.key


def _begun(shown: Proof, key: str) -> Sentence:
    """The sentence of this key, which begins a chapter that is not the first."""
    begun = [each for each in shown.sentences if each.line.chapter]
    found = next((each for each in begun if each.key == key), None)
    if found is None:
        raise SettingsError("no chapter begins there any more; load the page again")
    if found is begun[0]:
        raise SettingsError("the first chapter begins with the article; it can be renamed alone")
    return found

"""The script of an article to be proofread: sentence by sentence, with what is changed by hand, and back."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from presscast import casting, layout
from presscast.atomic import replacing
from presscast.desk import intake
from presscast.desk.provenance import Span, spans
from presscast.errors import OutputError, PresscastError, SettingsError
from presscast.model import Script
from presscast.production.text import trace
from presscast.pronounced import worded
from presscast.records import digest
from presscast.script import edit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from presscast.desk.home import Home
    from presscast.model import Article, Line
    from presscast.script.say import Step
    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile

MOST_UNDONE = 500
LONGEST = 5_000
"""Characters that a sentence may be changed to."""


class ConflictError(PresscastError):
    """Another editor has changed the sentence since it was shown; both wordings are kept."""

    def __init__(self, sentence: Sentence) -> None:
        """`sentence` is as it stands now."""
        super().__init__("somebody else has changed this sentence meanwhile; both wordings are kept, choose one")
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line of the script as an editor sees it.

    `by_rule` is what is said unless a hand changes it, `also` the wordings of editors who lost a race, `version` names
    the state it is in.
    """

    number: int
    line: Line
    by_rule: str
    steps: tuple[Step, ...]
    also: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[Span, ...]:
        """Tell of each word that is said where it comes from."""
        return spans(self.steps, self.line.said, self.by_rule)

    @property
    def changed(self) -> bool:
        """Tell whether a hand changed what is said."""
        return self.line.said != self.by_rule

    @property
    def version(self) -> str:
        """Name what is written and said now: who saves another wording sends it along."""
        return digest(self.line.role, self.line.shown, self.line.said)[:16]

    @property
    def differs(self) -> bool:
        """Tell whether another text is said than is written."""
        return bool(self.line.shown) and worded(self.line.said) != " ".join(self.line.shown.split())


@dataclass(frozen=True, slots=True)
class Proof:
    """An article with its script; `lost` are changes by hand that fit no line of it any more."""

    slug: str
    article: Article
    profile: Profile
    sentences: tuple[Sentence, ...]
    lost: tuple[str, ...] = ()
    undoable: bool = False

    @property
    def changed(self) -> int:
        """Count the sentences that a hand changed."""
        return sum(sentence.changed for sentence in self.sentences)


def proof(home: Home, slug: str) -> Proof:
    """Return the article `slug` as it would be made now.

    Raises ReadError where there is none, EngineError where no voice can speak it, SettingsError where the settings,
    a lexicon or the changes say something they may not.
    """
    article, settings = intake.article(home, slug), home.settings()
    profile = casting.asked(settings, article.language)
    traced = _traced(article, settings, profile)
    kept = _read(home, slug)
    script = Script(article, tuple(line for line, _ in traced))
    said, lost = edit.fitted(script, kept.rows, layout.MENDED)
    sentences = tuple(
        Sentence(
            number,
            replace(line, said=said.get(number, line.said)),
            line.said,
            steps,
            kept.also.get(_key(line), ()),
        )
        for number, (line, steps) in enumerate(traced)
    )
    return Proof(slug, article, profile, sentences, lost, bool(kept.before))


_known: dict[str, tuple[tuple[Line, tuple[Step, ...]], ...]] = {}
_MOST_KNOWN = 16
"""Articles whose script is remembered: to say 800 sentences anew takes half a second, at each word that is changed."""


def _traced(article: Article, settings: Settings, profile: Profile) -> tuple[tuple[Line, tuple[Step, ...]], ...]:
    files = [(path, path.stat().st_mtime_ns) for path in (*settings.lexicons, *profile.lexicons) if path.is_file()]
    key = digest(article, repr(settings), repr(profile), repr(files))
    found = _known.get(key)
    if found is None:
        found = tuple(trace(article, settings, profile))
        for old in list(_known)[: len(_known) + 1 - _MOST_KNOWN]:
            _known.pop(old, None)
        _known[key] = found
    return found


def change(home: Home, slug: str, number: int, said: str, seen: str) -> Proof:
    """Have another text said for a sentence, "" for what the rules say; `seen` is the version that was changed.

    Raises ConflictError where that is not the present one: the wording is then kept beside it. SettingsError for a text
    that cannot be said.
    """
    text = " ".join(said.split())
    if len(text) > LONGEST:
        raise SettingsError(f"the sentence has {len(text)} characters; {LONGEST} can be said at once")
    with home.alone():
        now = proof(home, slug)
        sentence = _sentence(now, number)
        if sentence.version != seen:
            if text and text != sentence.line.said:
                _keep_beside(home, slug, sentence, text)
            raise ConflictError(_sentence(proof(home, slug), number))
        _write(home, now, {number: text})
    return proof(home, slug)


def undo(home: Home, slug: str) -> tuple[Proof, int | None]:
    """Take back the last change; return the article, and the number of the sentence, None where there was none."""
    with home.alone():
        kept = _read(home, slug)
        if not kept.before:
            return proof(home, slug), None
        was, key = kept.before[-1]
        now = proof(home, slug)
        number = next((sentence.number for sentence in now.sentences if _key(sentence.line) == key), None)
        _save(home, slug, was, kept.also, kept.before[:-1])
    return proof(home, slug), number


def _sentence(found: Proof, number: int) -> Sentence:
    if not 0 <= number < len(found.sentences):
        raise SettingsError(
            f"the script has {len(found.sentences)} sentences, and no number {number + 1}; load it again"
        )
    return found.sentences[number]


def _write(home: Home, now: Proof, new: Mapping[int, str]) -> None:
    lines = tuple(sentence.line for sentence in now.sentences)
    said = {sentence.number: sentence.line.said for sentence in now.sentences if sentence.changed} | dict(new)
    chosen = {n: text for n, text in said.items() if text and text != now.sentences[n].by_rule}
    kept, touched = _read(home, now.slug), [now.sentences[number] for number in new]
    also = {key: texts for key, texts in kept.also.items() if key not in {_key(s.line) for s in touched}}
    before = (*kept.before, *((kept.rows, _key(sentence.line)) for sentence in touched))
    rows = edit.rows(Script(now.article, lines), chosen, now.lost)
    edit.fitted(Script(now.article, lines), rows, "what is said")  # raises for what cannot be said
    _save(home, now.slug, rows if chosen or now.lost else "", also, before)


def _keep_beside(home: Home, slug: str, sentence: Sentence, text: str) -> None:
    kept, key = _read(home, slug), _key(sentence.line)
    also = {**kept.also, key: tuple(dict.fromkeys((*kept.also.get(key, ()), text)))}
    _save(home, slug, kept.rows, also, kept.before)


def _key(line: Line) -> str:
    return digest(line.role, line.shown, line.block)[:16]


@dataclass(frozen=True, slots=True)
class _Kept:
    """The changes of an article: the file that a make takes, and what only the desk knows of them.

    `also` holds the wordings that lost a race, by sentence; `before` the files as they were, with the sentence that
    was changed next.
    """

    rows: str
    also: Mapping[str, tuple[str, ...]]
    before: tuple[tuple[str, str], ...]


def _read(home: Home, slug: str) -> _Kept:
    path = home.folder(slug) / layout.MENDED
    try:
        rows = path.read_text("utf-8-sig") if path.is_file() else ""
        held = json.loads(_aside(home, slug).read_text("utf-8")) if _aside(home, slug).is_file() else {}
        also = {str(key): tuple(map(str, texts)) for key, texts in held.get("also", {}).items()}
        return _Kept(rows, also, tuple((str(was), str(key)) for was, key in held.get("before", ())))
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise OutputError(f"{path}: the changes cannot be read: {error}") from error


def _save(home: Home, slug: str, rows: str, also: Mapping[str, tuple[str, ...]], before: object) -> None:
    """Write the file that a make takes first: a kill between the two costs an undo, never a change."""
    path, aside = home.folder(slug) / layout.MENDED, _aside(home, slug)
    aside.parent.mkdir(exist_ok=True)
    if rows:
        with replacing(path) as part:
            part.write_text(rows, "utf-8")
    else:
        path.unlink(missing_ok=True)
    with replacing(aside) as part:
        held = {"also": also, "before": list(before)[-MOST_UNDONE:] if isinstance(before, tuple) else []}
        part.write_text(json.dumps(held, ensure_ascii=False), "utf-8")


def _aside(home: Home, slug: str) -> Path:
    return home.own / "changes" / f"{slug}.json"

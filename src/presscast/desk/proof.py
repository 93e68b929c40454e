"""The script of an article to be proofread: sentence by sentence, with what is changed by hand, and back."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from presscast import casting
from presscast.desk import changes, intake
from presscast.desk.changes import Beside, Changes, Done
from presscast.desk.provenance import Span, spans
from presscast.errors import PresscastError, SettingsError
from presscast.files import layout
from presscast.model import Script
from presscast.production.text import as_taught, trace
from presscast.read.facts import dates
from presscast.records import digest
from presscast.script import edit, front
from presscast.writing import silence
from presscast.writing.pronounced import worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from presscast.desk.changes import Thing
    from presscast.desk.home import Home
    from presscast.model import Article, Dropped, Line
    from presscast.script.say import Step
    from presscast.settings.project import Settings
    from presscast.settings.voices import Profile

LONGEST = 5_000
"""Characters that a sentence may be changed to."""


class ConflictError(PresscastError):
    """Another editor has changed the sentence since it was shown; both wordings are kept."""

    def __init__(self, proof: Proof, number: int) -> None:
        """`proof` is the article as it stands now, `number` that of the sentence."""
        super().__init__("somebody else has changed this sentence meanwhile; both wordings are kept, choose one")
        self.proof, self.number = proof, number


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line of the script as an editor sees it.

    `key` names it as long as it is in the article; `by_rule` is what is said unless a hand changes it, and `by_chapter`
    the chapter it then begins; `also` are the wordings of editors who lost a race, `asked` the pause a hand asked for
    after it, in ms; `version` names the state it is in.
    """

    number: int
    key: str
    line: Line
    by_rule: str
    steps: tuple[Step, ...]
    by_chapter: str = ""
    asked: int | None = None
    also: tuple[Beside, ...] = ()

    @property
    def disputed(self) -> tuple[Beside, ...]:
        """Return what stands now of each thing that editors were too late for."""
        return tuple(Beside(self.key, _things(self)[of], of) for of in dict.fromkeys(late.of for late in self.also))

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
        """Name what is written and said now, and what follows it: who saves something else sends it along."""
        return digest(self.line.role, self.line.shown, self.line.said, self.asked, self.line.chapter, self.line.take)[
            :16
        ]

    @property
    def differs(self) -> bool:
        """Tell whether another text is said than is written."""
        return bool(self.line.shown) and worded(self.line.said) != " ".join(self.line.shown.split())


@dataclass(frozen=True, slots=True)
class Proof:
    """An article with its script; `lost` are changes by hand that fit no line of it any more.

    `pauses` are those asked for by hand, in ms by the sentence's number, -1 for the head.
    """

    slug: str
    article: Article
    profile: Profile
    sentences: tuple[Sentence, ...]
    lost: tuple[str, ...] = ()
    undoable: bool = False
    pauses: Mapping[int, int] = field(default_factory=dict)

    @property
    def changed(self) -> int:
        """Count the sentences that a hand changed."""
        return sum(sentence.changed for sentence in self.sentences)

    @property
    def by_people(self) -> bool:
        """Tell whether a person read any of it."""
        return any(sentence.line.by_person for sentence in self.sentences)

    def said_as(self, left: Dropped) -> str:
        """Name the line before the story that says what was left out already, "" where none does."""
        article = self.article
        lines = (each.line for each in self.sentences)
        heard = " ".join(line.shown for line in lines if line.role == "byline" and line.block < 0).casefold()
        if left.reason == "byline-line":
            names = (name.casefold() for name in article.authors)
            return "byline" if any(name in heard and name in left.text.casefold() for name in names) else ""
        day = dates.find(left.text, article.language)[:10] if left.reason == "date-line" else ""
        told = front.dates(article).casefold()
        is_told = told and told in heard and day in (article.published[:10], article.updated[:10])
        return "date line" if day and is_told else ""


def proof(home: Home, slug: str, editor: str = "") -> Proof:
    """Return the article `slug` as it would be made now, to be shown to `editor`.

    Raises ReadError where there is none, EngineError where no voice can speak it, SettingsError where the settings,
    a lexicon or the changes say something they may not.
    """
    article, settings = intake.article(home, slug), _settings(home, slug)
    profile = casting.asked(settings, article.language)
    kept = changes.read(home, slug)
    traced, mended, lost = _mended(_traced(article, settings, profile), article, kept.rows)
    if mended.by_people:
        traced, mended, lost = _mended(_traced(article, settings, profile, by_people=True), article, kept.rows)
    script = Script(article, tuple(line for line, _ in traced))
    asked = edit.pauses(script, kept.rows, layout.MENDED)
    beside: defaultdict[str, tuple[Beside, ...]] = defaultdict(tuple)
    for wording in kept.beside:
        beside[wording.key] += (wording,)
    sentences = tuple(
        Sentence(number, key, now, line.said, steps, line.chapter, asked.get(number), beside[key])
        for number, (key, now, (line, steps)) in enumerate(zip(keys(script), mended.lines, traced, strict=True))
    )
    undoable = any(done.editor == editor for done in kept.done)
    return Proof(slug, article, profile, sentences, lost, undoable, asked)


def _mended(traced: Traced, article: Article, rows: str) -> tuple[Traced, Script, tuple[str, ...]]:
    """The lines of a script as they are written, the script with the changes by hand, and those that fit no line."""
    return traced, *edit.mended(Script(article, tuple(line for line, _ in traced)), rows, layout.MENDED)


def paragraph(shown: Proof, key: str) -> tuple[Sentence, ...]:
    """Return the sentences of the block that the one of this key is of, as far as they are read in one go.

    Raises SettingsError where there is no such sentence.
    """
    asked = next((sentence for sentence in shown.sentences if sentence.key == key), None)
    if asked is None:
        raise SettingsError("this sentence is no more in the article; load the page again")
    whole = (asked.line.block, asked.line.role)
    of_block = tuple(each for each in shown.sentences if (each.line.block, each.line.role) == whole)
    return of_block if asked.line.block >= 0 else (asked,)


def tried(home: Home, shown: Proof, number: int, word: str, spoken: str) -> str:
    """Return what would be said for a sentence if `word` were known to be `spoken`; "" where there is no such one."""
    settings = _settings(home, shown.slug)
    taught = replace(settings, lexicon=((word, spoken), *settings.lexicon))
    traced = _traced(shown.article, taught, shown.profile, by_people=shown.by_people)
    return traced[number][0].said if number < len(traced) else ""


def _settings(home: Home, slug: str) -> Settings:
    """The settings with the words of this article."""
    return as_taught(home.settings(), home.folder(slug))


def keys(script: Script) -> Iterator[str]:
    """Yield a name for each line, of its words and how often they were said before:
    a correction elsewhere changes none.

    Nor does another kind of its block; what is heard only is named by its role.
    """
    met: Counter[str] = Counter()
    for line in script.lines:
        words = line.shown or f"{line.role}:"
        yield digest(words, met[words])[:16]
        met[words] += 1


Traced = tuple[tuple["Line", tuple["Step", ...]], ...]
_known: dict[str, Traced] = {}
_MOST_KNOWN = 16
"""Articles whose script is remembered: to say 800 sentences anew takes half a second, at each word that is changed."""


def _traced(article: Article, settings: Settings, profile: Profile, *, by_people: bool = False) -> Traced:
    files = [(path, path.stat().st_mtime_ns) for path in (*settings.lexicons, *profile.lexicons) if path.is_file()]
    key = digest(article, repr(settings), repr(profile), repr(files), by_people)
    found = _known.get(key)
    if found is None:
        found = tuple(trace(article, settings, profile, by_people=by_people))
        for old in list(_known)[: len(_known) + 1 - _MOST_KNOWN]:
            _known.pop(old, None)
        _known[key] = found
    return found


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to become of a sentence; what is None stays.

    `said` "" is what the rules say, `pause` is in ms, "" for the voice's own;
    `chapter` "" begins none, `take` "" is the voice's first.
    """

    said: str | None = None
    pause: str | None = None
    chapter: str | None = None
    take: str | None = None


def change(
    home: Home, slug: str, key: str, wanted: Wanted, seen: str, editor: str = ""
) -> tuple[Proof, int, tuple[Done, ...]]:
    """Have a sentence said otherwise, another pause after it, or a chapter begin there;
    return the article, its number, and what was changed.

    `seen` is the version that was changed. Raises ConflictError where that is not the present one: the wording is then
    kept beside it. SettingsError for a text that cannot be said, or a sentence that is gone.
    """
    given = _given(wanted)
    with home.alone():
        now, kept = proof(home, slug), changes.read(home, slug)
        sentence = next((sentence for sentence in now.sentences if sentence.key == key), None)
        if sentence is None:
            raise SettingsError(
                "the article was corrected meanwhile, and this sentence is no more in it; load it again"
            )
        if sentence.version != seen:
            late = (Beside(key, text, of) for of, text in given.items() if text and text != _things(sentence)[of])
            new = tuple(wording for wording in late if wording not in sentence.also)
            changes.save(home, slug, replace(kept, beside=(*kept.beside, *new)))
            raise ConflictError(proof(home, slug), sentence.number)
        was, become = _things(sentence), _things(sentence) | given
        become["said"] = become["said"] or sentence.by_rule
        done = tuple(Done(key, was[of], become[of], editor, of) for of in was if was[of] != become[of])
        beside = tuple(wording for wording in kept.beside if wording.key != key or wording.of not in given)
        changes.save(home, slug, Changes(_rows(now, sentence, become), (*kept.done, *done), beside))
    return *_found(proof(home, slug, editor), key), done


def undo(home: Home, slug: str, editor: str = "") -> tuple[Proof, int | None, Done | None]:
    """Take back the last change that `editor` made;
    return the article, the sentence's number, None where it is gone, and what was taken back.

    Raises SettingsError where somebody else has changed the sentence since: theirs stays.
    """
    with home.alone():
        kept, now = changes.read(home, slug), proof(home, slug)
        last = next((done for done in reversed(kept.done) if done.editor == editor), None)
        sentence = next((sentence for sentence in now.sentences if last and sentence.key == last.key), None)
        left = tuple(done for done in kept.done if done is not last)
        theirs, rows = False, kept.rows
        if last and sentence:
            things = _things(sentence)
            theirs = things[last.of] != last.after
            rows = kept.rows if theirs else _rows(now, sentence, things | {last.of: last.before})
        if last:
            changes.save(home, slug, replace(kept, rows=rows, done=left))
    if theirs:
        raise SettingsError("somebody else has changed this sentence since; theirs stays")
    shown, number = _found(proof(home, slug, editor), sentence.key) if sentence else (proof(home, slug, editor), None)
    return shown, number, last


def _found(shown: Proof, key: str) -> tuple[Proof, int]:
    """Find a sentence by its key: what a change adds to the disclosure moves those behind it."""
    for sentence in shown.sentences:
        if sentence.key == key:
            return shown, sentence.number
    raise SettingsError("the article was corrected meanwhile, and this sentence is no more in it; load it again")


def _things(sentence: Sentence) -> dict[Thing, str]:
    """What of a sentence may be changed."""
    asked = "" if sentence.asked is None else str(sentence.asked)
    return {"said": sentence.line.said, "pause": asked, "chapter": sentence.line.chapter, "take": sentence.line.take}


def _given(wanted: Wanted) -> dict[Thing, str]:
    """What is to change, looked at; raise SettingsError for what cannot be said, or is no pause."""
    given: dict[Thing, str] = {}
    if wanted.said is not None:
        given["said"] = " ".join(wanted.said.split())
        if len(given["said"]) > LONGEST:
            raise SettingsError(f"the sentence has {len(given['said'])} characters; {LONGEST} can be said at once")
    if wanted.pause is not None:
        given["pause"] = wanted.pause.strip()
        if given["pause"] and not (
            given["pause"].isdecimal() and len(given["pause"]) < 9 and int(given["pause"]) <= silence.LONGEST
        ):
            raise SettingsError(f"a pause is from 0 to {silence.LONGEST / 1000:g} seconds, not {wanted.pause[:20]!r}")
    if wanted.chapter is not None:
        given["chapter"] = " ".join(wanted.chapter.split())
    if wanted.take is not None:
        if wanted.take and not edit.is_take(wanted.take):
            raise SettingsError(f"there is no take {wanted.take[:20]!r}")
        given["take"] = wanted.take
    return given


def _rows(now: Proof, changed: Sentence, become: Mapping[Thing, str]) -> str:
    """Return the file of changes with another state of one sentence; raise SettingsError for what cannot be said."""
    script = Script(now.article, tuple(sentence.line for sentence in now.sentences))
    states = {sentence.number: _things(sentence) for sentence in now.sentences} | {changed.number: become}
    said, named, taken = dict[int, str](), dict[int, str](), dict[int, str]()
    pauses = {-1: now.pauses[-1]} if -1 in now.pauses else {}
    for sentence in now.sentences:
        state = states[sentence.number]
        if state["said"] != sentence.by_rule:
            said[sentence.number] = state["said"]
        if state["pause"]:
            pauses[sentence.number] = int(state["pause"])
        if state["chapter"] != sentence.by_chapter:
            named[sentence.number] = state["chapter"]
        if state["take"]:
            taken[sentence.number] = state["take"]
    rows = (
        edit.rows(script, said, now.lost, pauses, named, taken) if said or pauses or named or taken or now.lost else ""
    )
    edit.mended(script, rows, "what is said")
    return rows

"""Cast an article into lines: who says what, in which words, with which silence after it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from presscast.errors import SettingsError
from presscast.model import LEFT_OUT_AS, Block, Pauses, Saying, Script
from presscast.script.brackets import unbracketed
from presscast.script.chapters import chapters
from presscast.script.front import byline, dates, disclosing_note, disclosure as disclosing
from presscast.script.interview import questions
from presscast.script.lexicon import from_pairs
from presscast.script.passages import Passage, block_passage, disclosing_passage, flow, passage
from presscast.script.remind import remind
from presscast.script.rules import given
from presscast.script.rules.order import rules_for
from presscast.script.say import say, why
from presscast.script.silences import before, behind
from presscast.script.words import words
from presscast.writing.variety import variety

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presscast.model import Article, Line
    from presscast.script.lexicon import Lexicon
    from presscast.script.say import Step

OMISSIBLE = ("byline", "captions", "credits", "dates", "lexicon", "notes", "standfirst")


@dataclass(frozen=True, slots=True)
class Manner:
    """How an article is to be said.

    `without` names what is left out, from OMISSIBLE. The article's own lexicon takes precedence over
    `lexicons`, and each of those over the ones after it. `disclosure` words the disclosure anew; a
    note of the article that says the same takes its place, and comes to the head; `by_people` has it say
    also that people read some of it. `without_rules` names the rules of saying that do nothing. Where
    `remind_ms` is not 0, the disclosure is said again about as often, by a narrator of `rate` words a minute.
    """

    pauses: Pauses = field(default_factory=Pauses)
    without: frozenset[str] = frozenset()
    lexicons: tuple[Lexicon, ...] = ()
    disclosure: str | None = None
    by_people: bool = False
    without_rules: frozenset[str] = frozenset()
    remind_ms: int = 0
    rate: int = 170
    saying: Saying = field(default_factory=Saying)


def write_script(article: Article, manner: Manner) -> Script:
    """Return what will be said: headline, byline, dates, disclosure, then the blocks in their order.

    Raises SettingsError for an empty disclosure.
    """
    disclosed = _disclosed(article, manner)
    spoken = tuple(line for _, line in _lines(article, disclosed, manner))
    head = before(article)
    return Script(article, spoken, " ".join(disclosed), manner.pauses.head if head is None else head)


def trace_script(article: Article, manner: Manner) -> Iterator[tuple[Line, tuple[Step, ...]]]:
    """Yield the lines that `write_script` returns,
    each with the steps that led from what is written to what is said."""
    known, language = lexicons_of(article, manner.without, manner.lexicons), language_of(article)
    for written, spoken in _lines(article, _disclosed(article, manner), manner):
        yield spoken, why(written.said, language, known, manner.without_rules, manner.saying)


def _disclosed(article: Article, manner: Manner) -> tuple[str, ...]:
    return disclosing(article, manner.disclosure, by_people=manner.by_people)


def _lines(article: Article, disclosed: tuple[str, ...], manner: Manner) -> Iterator[tuple[Line, Line]]:
    """Yield each line that is heard as it is written and as it is said."""
    known, language = lexicons_of(article, manner.without, manner.lexicons), language_of(article)
    for line in _written(article, disclosed, manner):
        said = say(line.said, language, known, manner.without_rules, manner.saying).strip() or line.said
        if said.strip():
            yield line, replace(line, said=said)


def _written(article: Article, disclosed: tuple[str, ...], manner: Manner) -> Iterable[Line]:
    """Return the lines as they are written, not yet as they are said."""
    passages = [each for each in _passages(article, disclosed, manner) if each.lines]
    if manner.remind_ms:
        note = disclosing_passage(-1, disclosed, article.language, manner.pauses)
        passages = list(remind(passages, article.blocks, note, manner.remind_ms, manner.rate))
    return flow(passages, manner.pauses)


def lexicons_of(article: Article, without: frozenset[str], lexicons: tuple[Lexicon, ...]) -> tuple[Lexicon, ...]:
    """Return the article's own lexicons before `lexicons`, none where they are left out."""
    return () if "lexicon" in without else (*_own(article), *lexicons)


def language_of(article: Article) -> str:
    """Return the article's language, the variety of English that its words and address tell."""
    return variety(" ".join(block.text for block in article.blocks), article.language, article.url)


def _own(article: Article) -> tuple[Lexicon, ...]:
    """Return the article's lexicon, and the pronunciations its text gives."""
    told = given.pairs("\n".join(block.text for block in article.blocks)) if rules_for(article.language) else ()
    return tuple(from_pairs(pairs, article.language) for pairs in (article.lexicon, told) if pairs)


def check_omissions(without: frozenset[str], where: str) -> None:
    """Raise SettingsError for what cannot be left out; `where` names who asks for it."""
    if "disclosure" in without:
        raise SettingsError(f"{where}: the disclosure is part of the product: it can be worded anew but not left out")
    if unknown := sorted(without - set(OMISSIBLE)):
        raise SettingsError(f"{where}: cannot leave out {', '.join(map(repr, unknown))}; known: {', '.join(OMISSIBLE)}")


def _passages(article: Article, disclosed: tuple[str, ...], manner: Manner) -> Iterator[Passage]:
    note, without, pauses = disclosing_note(article), manner.without, manner.pauses
    headed, story = _told(article, without, note)
    titles = chapters([headed, *story], article.title, words(article.language).cue)
    asked = questions(article.blocks)

    def told(index: int, block: Block) -> Passage:
        plain = block_passage(
            index, block, article.language, pauses, credits_read="credits" not in without, asks=index in asked
        )
        spoken = unbracketed(plain) if manner.saying.brackets == "out" else plain
        return _begun(spoken, titles.get(index, ""))

    yield told(*headed)
    yield from (told(index, block) for index, block in story if block.kind == "standfirst")
    for text in _front(article, without):
        yield passage(-1, text, "byline", article.language, pauses)
    yield disclosing_passage(article.blocks.index(note) if note else -1, disclosed, article.language, pauses)
    yield from (told(index, block) for index, block in story if block.kind != "standfirst")


def _told(
    article: Article, without: frozenset[str], note: Block | None
) -> tuple[tuple[int, Block], list[tuple[int, Block]]]:
    """Return the headline and the other blocks that are spoken, each with its index in the article."""
    left_out = {kind for kind, name in LEFT_OUT_AS.items() if name in without}
    kept: list[tuple[int, Block]] = []
    for index, block in enumerate(article.blocks):
        if block is not note and block.kind not in left_out:
            kept.append((index, block))
        elif kept and (ms := behind(block)) is not None:
            kept[-1] = _pausing(*kept[-1], ms)
    headed = next((item for item in kept if item[1].kind == "headline"), (-1, Block("headline", article.title)))
    return headed, [item for item in kept if item is not headed]


def _pausing(index: int, block: Block, ms: int) -> tuple[int, Block]:
    """Give a block the pause asked for behind one that is left out after it."""
    return index, replace(block, pauses=(*block.pauses, (len(block.text), ms)))


def _front(article: Article, without: frozenset[str]) -> Iterable[str]:
    """Return byline and dates, each unless it is left out, the byline also where it is a block already."""
    stated = {block.kind for block in article.blocks}
    if "byline" not in without and "byline" not in stated:
        yield byline(article)
    if "dates" not in without:
        yield dates(article)


def _begun(told: Passage, title: str) -> Passage:
    if not (title and told.lines):
        return told
    return replace(told, lines=(replace(told.lines[0], chapter=title), *told.lines[1:]))

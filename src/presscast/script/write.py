"""The article cast into lines: who says what, in which words, with which silence after it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from presscast.errors import SettingsError
from presscast.model import LEFT_OUT_AS, Block, Saying, Script
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
from presscast.variety import variety

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from presscast.model import Article, Line, Pauses
    from presscast.script.lexicon import Lexicon
    from presscast.script.say import Step

_USUAL = Saying()
OMISSIBLE = ("byline", "captions", "credits", "dates", "lexicon", "notes", "standfirst")


def write_script(
    article: Article,
    *,
    pauses: Pauses,
    without: frozenset[str],
    lexicons: tuple[Lexicon, ...],
    disclosure: str | None = None,
    by_people: bool = False,
    without_rules: frozenset[str] = frozenset(),
    remind_ms: int = 0,
    rate: int = 170,
    saying: Saying = _USUAL,
) -> Script:
    """Return what will be said: headline, byline, dates, disclosure, then the blocks in their order.

    `without` names what is left out, from OMISSIBLE. The article's own lexicon takes precedence over
    `lexicons`, and each of those over the ones after it. `disclosure` words the disclosure anew; a
    note of the article that says the same takes its place, and comes to the head; `by_people` has it say
    also that people read some of it. `without_rules` names the rules of saying that do nothing. Where
    `remind_ms` is not 0, the disclosure is said again about as often, by a narrator of `rate` words a minute. Raises
    SettingsError for an empty disclosure.
    """
    disclosed = disclosing(article, disclosure, by_people=by_people)
    known, language = lexicons_of(article, without, lexicons), language_of(article)
    written = _written(article, pauses, without, disclosed, remind_ms, rate, saying)
    lines = (_spoken(line, say(line.said, language, known, without_rules, saying)) for line in written)
    head = before(article)
    spoken = tuple(line for line in lines if line.said.strip())
    return Script(article, spoken, " ".join(disclosed), pauses.head if head is None else head)


def trace_script(
    article: Article,
    *,
    pauses: Pauses,
    without: frozenset[str],
    lexicons: tuple[Lexicon, ...],
    disclosure: str | None = None,
    by_people: bool = False,
    without_rules: frozenset[str] = frozenset(),
    remind_ms: int = 0,
    rate: int = 170,
    saying: Saying = _USUAL,
) -> Iterator[tuple[Line, tuple[Step, ...]]]:
    """Yield the lines that `write_script` returns, each with the steps that led from what is written to what is said."""
    known, language = lexicons_of(article, without, lexicons), language_of(article)
    disclosed = disclosing(article, disclosure, by_people=by_people)
    for line in _written(article, pauses, without, disclosed, remind_ms, rate, saying):
        spoken = _spoken(line, say(line.said, language, known, without_rules, saying))
        if spoken.said.strip():
            yield spoken, why(line.said, language, known, without_rules, saying)


def _written(
    article: Article,
    pauses: Pauses,
    without: frozenset[str],
    disclosed: tuple[str, ...],
    remind_ms: int,
    rate: int,
    saying: Saying,
) -> Iterable[Line]:
    """Return the lines as they are written, not yet as they are said."""
    passages = [each for each in _passages(article, pauses, without, disclosed, saying) if each.lines]
    if remind_ms:
        note = disclosing_passage(-1, disclosed, article.language, pauses)
        passages = list(remind(passages, article.blocks, note, remind_ms, rate))
    return flow(passages, pauses)


def lexicons_of(article: Article, without: frozenset[str], lexicons: tuple[Lexicon, ...]) -> tuple[Lexicon, ...]:
    """Return the article's own lexicons before `lexicons`, none where they are left out."""
    return () if "lexicon" in without else (*_own(article), *lexicons)


def language_of(article: Article) -> str:
    """Return the article's language, the variety of English that its words and address tell."""
    return variety(" ".join(block.text for block in article.blocks), article.language, article.url)


def _spoken(line: Line, said: str) -> Line:
    return replace(line, said=said.strip() or line.said)


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


def _passages(
    article: Article, pauses: Pauses, without: frozenset[str], disclosed: tuple[str, ...], saying: Saying
) -> Iterator[Passage]:
    note = disclosing_note(article)
    headed, story = _told(article, without, note)
    titles = chapters([headed, *story], article.title, words(article.language).cue)
    asked = questions(article.blocks)

    def told(index: int, block: Block) -> Passage:
        plain = block_passage(
            index, block, article.language, pauses, credits_read="credits" not in without, asks=index in asked
        )
        spoken = unbracketed(plain) if saying.brackets == "out" else plain
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

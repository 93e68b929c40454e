"""The words of an article that no lexicon says, without what the rules of its language say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from anyascii import anyascii

from presscast.script.fold import fold
from presscast.script.lexicon import finder
from presscast.script.say import say
from presscast.script.sentences import split
from presscast.script.write import language_of, lexicons_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Article
    from presscast.script.lexicon import Lexicon

_ADDRESS = re.compile(r"\S*(?:@|://|\w\.\w)\S*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORT_PART = re.compile(r"(?<=\w-)[^\W\d_]{1,3}(?!\w)|(?<!\w)[^\W\d_]{1,3}(?=-\w)")
_OWNED = re.compile(r"['’]s$")


class Written(NamedTuple):
    """A word as it is written, as it is said, the index of its block, and whether a sentence begins with it."""

    word: str
    said: str
    block: int
    opens: bool


def unlisted(article: Article, lexicons: tuple[Lexicon, ...]) -> Iterator[Written]:
    """Yield the words of the blocks in order, without those of `lexicons` and of the article's own.

    What is said otherwise than written (numbers, abbreviations, addresses), what is all capitals, and parts of up to
    three letters, as in Wi-Fi, are left out.
    """
    known = finder(lexicons_of(article, frozenset(), lexicons), article.language)
    language = language_of(article)
    for index, block in enumerate(article.blocks):
        for sentence in split(f"{block.text} {block.credit}".strip(), language):
            plain = fold(sentence)
            left = known.replace(plain, lambda _: " ") if known else plain
            bare, said = _ADDRESS.sub(" ", left), {_key(word): word for word in _words(say(left, language))}
            first = next(_words(plain), "")
            for word in _words(_SHORT_PART.sub(" ", bare)):
                if len(word) > 1 and not word.isupper() and (spoken := said.get(_key(word))):
                    yield Written(word, spoken, index, word == first)


def _words(text: str) -> Iterator[str]:
    return (_OWNED.sub("", word) for word in _WORD.findall(text))


def _key(word: str) -> str:
    return anyascii(word).casefold()

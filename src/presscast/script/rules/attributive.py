"""Whether an amount stands before the noun it describes: "a $5 note", not "a record $5 in cash"."""

from __future__ import annotations

import re

_DETERMINER = (
    r"(?i)(?:\b(?P<vague>the|that|this|these|those)|\b(?:an?|its|his|her|their|our|my|your|each|every|another|one|"
    r"whose)|"
    r"\w[’']s|s[’'])\s+(?:(?:\w+-[\w-]*[^\W\d_],?|\w{2,}(?:ous|ive|ful|able|ible|al|ary|ing|[^e\W]ed)|new|massive|"
    r"huge|giant|joint|first|second|third|record|extra|further|separate|fresh|surprise|landmark|single|secret|private|"
    r"public|latest|original|roughly|nearly|almost|about|approximately|over)\s+){0,2}$"
)
_NOUN = r"\s+[“‘\"']?(?P<word>[^\W\d_][\w’'-]*)(?P<next>\s[A-Z])?"
_SOLD = """
    bill bills note notes coin coins banknote banknotes homes houses tickets loans grants fines bonds
"""
_PRICED = frozenset(_SOLD.split())
_FUNCTION_WORDS = """
    a about above according across after again against ago all along already also although always am among an
    and annually any apart apiece are around as aside at away back be became because been before behind being
    below between beyond both but by came can combined could daily did do does down due during each either even
    every extra fell for four from gained had has have he her here hers higher him his how i if in instead into
    is it its itself just last later less lost lower may me might monthly more most must my near nearly next nor
    not now of off on once one only onto or other our out over overall paid per plus rather rose saved she
    should since so some spent still such than that the their them then there these they this those though three
    through throughout till to today together tomorrow tonight too total toward towards two under unless until
    up upon us versus via was we weekly well went were what when where whereas whether which while who whom
    whose why will with within without worth would yearly yesterday yet you your monday tuesday wednesday
    thursday friday saturday sunday january february march april june july august september october november
    december
"""
_NO_NOUN = frozenset(_FUNCTION_WORDS.split())


def attributive(before: str, after: str) -> bool:
    """Tell whether what stands between `before` and `after` describes the noun that follows it."""
    found, noun = re.search(_DETERMINER, before[-60:]), re.match(_NOUN, after)
    if not noun or noun["word"] in _PRICED:
        return bool(noun)
    named = noun["word"][0].isupper() and not noun["next"]
    return found is not None and described(after) and not (found["vague"] and named)


def described(after: str) -> bool:
    """Tell whether `after` begins with a word that may be a noun."""
    noun = re.match(_NOUN, after)
    return bool(noun and noun["word"].lower() not in _NO_NOUN)

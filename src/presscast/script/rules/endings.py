"""Whether the dot of a shortened word is the full stop of its sentence too."""

from __future__ import annotations

import re

# Words that begin a sentence and follow no name, title or initial.
STARTERS = (
    "The|He|She|It|They|We|But|And|In|On|At|This|That|These|Those|There|If|When|While|As|After|Before|Its|His|Her|"
    "Their|Our|"
    "You|For|An?|So|What|Who|Why|How|Yet|Now|Then|Since|Some|Many|Most|With|Also|Both|Nobody|Nothing|None|Neither|"
    "Nor|Not|"
    "Someone|Somebody|Everyone|Everybody|Everything|Anyone|Anybody|Each|Every|Several|Another|Others|Officials|"
    "Police|Doctors|"
    "Investors|Shares|Critics|Experts|Researchers|Residents|Voters|Authorities|Prosecutors|Here|Today|Yesterday|"
    "Tomorrow|"
    "Last|Next|Meanwhile|However|Still|Even|Only|Though|Although|Because|Until|During|From|By|To|Once|Where|Which|"
    "Whether|Without|Within|My|Your|Perhaps|Maybe|Despite|Later|Earlier|Instead|Moreover|Of|One|Two|Three|People"
)
# What a letter tells apart, a vitamin or a plan: a full stop after it ends the sentence, and is no initial's.
LETTERED = (
    "plan|type|vitamin|hepatitis|grade|class|group|option|category|exhibit|appendix|point|section|team|generation|gen|"
    "unit|studio|league|serie"
)
_NOTHING_MORE = r"[”\"’')\]]*\s*$"
_BEGINS = r"[”\"’')]*(?:$|\s[A-Z“\"\d])"
_NEXT = rf"[”\"’')\]]*\s+[“\"‘]?(?:{STARTERS})\s"


def stop(match: re.Match[str], at: int | None = None) -> str:
    """Return "." where nothing, or a new sentence, follows the match (or offset `at`), else ""."""
    rest = match.string[match.end() if at is None else at :]
    return "." if re.match(_NOTHING_MORE, rest) or re.match(_NEXT, rest) else ""


def unit_stop(match: re.Match[str]) -> str:
    """Return "." as `stop` does, behind a shortened unit:
    no name follows one, so any capital or figure begins a sentence."""
    return "." if re.match(_BEGINS, match.string[match.end() :]) else ""

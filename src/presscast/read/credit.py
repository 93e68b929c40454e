"""The credit of a picture, apart from its caption."""

from __future__ import annotations

import re

AGENCY = (
    r"(?i:(?:The )?Associated Press|Agence France-Presse|AP|AFP|EPA|EFE|ANP|PTI|TASS|Reuters|Getty|Yonhap|Xinhua|"
    r"Bloomberg|Shutterstock|iStock|Alamy|Unsplash|dpa|Keystone|Newscom)"
)
_PICTURE = r"(?:file )?(?:photo(?:graph)?|picture|image|illustration|graphic|foto|bild|사진)s?"
_GIVEN = r"(?: ?(?:credits?|by|courtesy(?: of)?|via|illustration by|von))*"
_PERSON = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}"
_AFTER = r"(?:^|(?<=[.!?…”\"’)\]])|(?<=[a-z])(?=[A-Z]))\s*"

_BEHIND_STROKE = r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}"
"""A name as it stands behind a stroke after a caption's last sentence."""

# Each of these at the end of a caption is its credit.
_CREDITS = tuple(
    re.compile(rf"{form}\s*$", flags)
    for form, flags in (
        (r"\s*\[(?P<credit>[^\[\]]{2,80})\]", 0),
        (
            rf"\s*\((?P<credit>\s*(?:{_PICTURE}|credits?|courtesy|source|quelle|{AGENCY})\b[^()]{{0,80}})\)",
            re.IGNORECASE,
        ),
        (rf"\s*\((?P<credit>[^()]{{2,60}}(?:{AGENCY}|/ ?[A-Z]\w+|\.com)[^()]{{0,20}})\)", 0),
        (r"\s*\(\s*(?P<credit>[A-Z][A-Z .,/&'’-]{3,60}?)\s*\)", 0),
        (rf"(?:{_AFTER}|\s)(?P<credit>{_PICTURE}{_GIVEN} ?[:：] ?[^.:]{{2,80}})", re.IGNORECASE),
        (rf"(?:{_AFTER}|(?<=\w))(?P<credit>(?:[Pp]hoto )?(?:Credit|Courtesy) ?(?:[:：…]|\.\.\.) ?[^.]{{2,100}}\.?)", 0),
        (rf"(?<=[.!?…”\"’»])\s+/\s*(?P<credit>{_BEHIND_STROKE})", 0),
        (r"(?<=\S)\s*©\s*(?P<credit>(?!(?:19|20)\d\d)[^©.!?]{2,60})", 0),
        (rf"{_AFTER}(?P<credit>{_PICTURE} ?(?:by|via|courtesy of|von) [^.]{{3,60}})\.?", re.IGNORECASE),
        (
            (
                rf"(?<=[.!?…”\"’])\s+(?P<credit>{_PERSON} ?(?:/|–|-|,) ?{AGENCY}\b[^.]{{0,20}}|{AGENCY}"
                rf"(?:/[\w ]{{2,30}}){{0,2}})"
            ),
            0,
        ),
    )
)
_LEAD = re.compile(
    r"^(?:© ?)?(?:(?:image|media|photo|picture|video) caption ?[,:：] ?)?"
    r"(?:(?:image|photo|slide|picture|bild|foto) \d+ ?(?:/|of|von) ?\d+[:.]? ?)?"
    r"(?:(?:file|archive)(?: (?:photo|picture|image) ?[:：]| ?[-–—:]) ?|"
    r"(?:photo|image|picture) ?[:：] ?(?=[A-Z][^/]{40}))?",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"(?:\(\s*(?:{AGENCY} )?{_PICTURE}\b[^()]{{0,80}}\)|\b(?:photo|image|picture)(?: credit| by)? ?:[^.:]{{2,60}}|"
    rf"(?-i:\[[A-Z][A-Z /.&-]{{3,50}}\])|(?<=[.!?…”\"’»])\s+/ ?(?-i:{_BEHIND_STROKE}))\s*$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"^(?:(?i:image|media|photo|picture|video) (?i:caption) ?[,:：] ?\S|(?:FILE|File) ?[-–—] ?[A-Z“].*\(.{2,60}\)\s*$|"
    r"(?i:file (?:photo|picture|image)) ?[:：] ?\S)"
)
_CUT_SHORT = re.compile(r"\s(?:\.\.\.|…)\s*(?:\[\+\]|more)\s*$", re.IGNORECASE)


def split(caption: str) -> tuple[str, str]:
    """Return a caption's words and its credit: "… on June 10.
    [PRESIDENTIAL OFFICE]" gives both without the brackets."""
    text = _LEAD.sub("", " ".join(caption.split()), count=1)
    for form in _CREDITS:
        found = form.search(text)
        if found and len(found["credit"].split()) <= 14 and not found["credit"].strip().isdigit():
            return text[: found.start()].rstrip(" -–—|"), unbracketed(found["credit"])
    return text, ""


def unbracketed(credit: str) -> str:
    """Return a credit as it is written, without the marks round it."""
    return " ".join(credit.split()).strip(" .:()[]–—-|")


def is_captioned(line: str, *, beside: bool) -> bool:
    """Say whether a line is a caption by its form: it begins as one, or ends in a credit and is `beside` a picture."""
    if len(line) > 500 or line.count(" ") < 2:
        return False
    return bool(_BEGINS.match(line)) or is_credited(line) or (beside and bool(all(split(line))))


def is_credited(line: str) -> bool:
    """Say whether a line ends as only captions do: with a photographer's credit, or cut short for want of room."""
    return len(line) < 500 and line.count(" ") >= 4 and bool(_ENDS.search(line) or _CUT_SHORT.search(line))

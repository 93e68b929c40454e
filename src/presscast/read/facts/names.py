"""Who wrote it: names out of byline lines, and names printed in capitals set in title case."""

from __future__ import annotations

import re

from presscast.read.words import phrases as words

# A mailbox has at most 64 letters and a label of a domain 63; without these bounds long words take long.
EMAIL = re.compile(
    r"(?<![\[(<])[\[(<]*(?:\[?e-?mail\s+protected\]?|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,255}\w)[\])>]*", re.IGNORECASE
)
_BY = re.compile(
    r"^[\s–—-]*(?:(?:words|text|story|author|writer|written|reporter|reporting)\s*[:：]\s*|(?:(?:words|story|text|"
    r"analysis|opinion|commentary|reporting|written|reported|review|column|posted|edited|"
    r"interview)\s+)?(?:by|von|por|par|di)\b[:\s]+)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<!\S)(?:follow\s+)?@\w+", re.IGNORECASE)
_AND = re.compile(
    r"\s*(?:,\s*(?:and|und)\s+|;|\s/\s|\||·|ㆍ|•|,|、|，)\s*|"
    r"\s(?:(?i:and|und|et|&)|y|e|en|och|og|ve|i|и|та|και|و|と|與|和|및)\s"  # an initial is no such word, hence its case
)
_BYS = "|".join(sorted(words.all_of("by"), key=len, reverse=True))
_TO_NAME = r"(?:\s*[:：・＝／]\s*|(?<=[一-鿿])/|\s+)"
_ONLY_BY = re.compile(_BYS, re.IGNORECASE)
_ALL_BY = re.compile(rf"^[\s–—-]*(?:{_BYS}){_TO_NAME}", re.IGNORECASE)
_SAID_BY = re.compile(rf"(?:^|(?<=[\s|·•,(–—-]))(?:by|{_BYS}){_TO_NAME}\S.*$", re.IGNORECASE)
_PICTURED = re.compile(rf"(?<!\w)(?:{'|'.join(words.all_of('photo'))})\s*[:：・＝=]", re.IGNORECASE)
_POST = re.compile(rf"\s*(?:{'|'.join(words.all_of('roles'))})\s*$", re.IGNORECASE)
_OUR_POST = re.compile(
    rf"^(?i:(?:unser\w*|onze|nuestr\w+|notre|nostr\w+|noss\w+|vår\w*|"
    rf"our)\s(?:\w+\s)?)(?i:{'|'.join(words.all_of('roles'))})\s+"
)
_SYSTEM = re.compile(
    r"(?:super ?user|admin(?:istrator)?|root|webmaster|comments?|editor|redaktion|redacci[oó]n|guest|unknown|"
    r"anonymous|print|"
    r"share|follow|posted|advertisement|(?:다른 ?)?기사 ?보기|(?:all|more) (?:posts|stories|articles))$",
    re.IGNORECASE,
)
_STATED = re.compile("|".join((*words.all_of("published"), *words.all_of("updated"))), re.IGNORECASE)
_PARTICLES = {
    "de",
    "da",
    "di",
    "del",
    "della",
    "der",
    "den",
    "van",
    "von",
    "la",
    "le",
    "du",
    "dos",
    "bin",
    "ibn",
    "al",
    "el",
}
_WORD = r"(?:[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΫЀ-Я][\w’'.-]*|[가-힣]{2,4}|[一-鿿ぁ-ヿ]{2,8}|[א-ת][א-ת'’״׳-]*|[؀-ۿ]+|[ऀ-ॿ]+|[฀-๿]{2,30})"
_FULL = rf"{_WORD}(?:\s+{_WORD}){{1,3}}"
_IN_POST = re.compile(
    rf"^{_FULL}(?:\s(?:and|und|et|y|e|i|и|та|en|och|"
    rf"og)\s{_FULL})?,\s+(?:[^\W\d]\w*\s+){{0,3}}(?i:{'|'.join(words.all_of('roles'))})"
    rf"(?:\s[^\W\d]\w*){{0,3}}$"
)
_LONGEST_POST = 60
_ONLY_POST = re.compile(
    rf"(?:[^\W\d]\w*\s+){{0,3}}(?i:{'|'.join(words.all_of('roles'))})(?:\s[a-zà-ÿ]{{1,4}}\s\w+(?:\s\w+)?)?"
)
_TOWN = re.compile(
    r"^(?:New|San|Santa|Los|Las|El|La|Le|St\.?|Saint|Fort|Port|Cape|North|South|East|West|Salt|Hong|Kuala|Buenos|"
    r"Rio|Tel|Abu|São|"
    r"Mexico|Addis|Phnom|Costa|Puerto|Sri|United|White|Wall|Middle|Latin|Top|World|Home|Breaking|Real)\b|\b(?:City|"
    r"Street|House|East)$"
)
"""Names of two words that are hardly ever a person's."""
_NAME = re.compile(rf"^{_WORD}(?:\s+(?:{_WORD}|{'|'.join(sorted(_PARTICLES))})){{0,4}}$")
_ROLE = re.compile(
    r"\b(?:writers?|reporters?|editors?|correspondents?|staff|press|columnists?|contributors?|bureau|desk|journalists?|"
    r"producers?|photographers?|chief|analysts?|critics?|special to|for the|the associated|associated|mail|times|"
        r"post|news)\b",
    re.IGNORECASE,
)  # fmt: skip
_DEGREES = {
    "MD",
    "PHD",
    "PH.D",
    "MS",
    "MA",
    "MBA",
    "RD",
    "RDN",
    "RN",
    "JD",
    "ESQ",
    "DO",
    "CPT",
    "LCSW",
    "JR",
    "SR",
    "AP",
    "AFP",
    "CNN",
    "BBC",
    "NPR",
    "DPA",
    "EFE",
    "ANSA",
    "TASS",
    "REUTERS",
    *"ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST AEST KST JST MSK".split(),  # noqa: SIM905
}
_LONGEST_LINE = 120
_WEEKDAY = re.compile(r"(?:^|(?<=[·|•,;–—-]))\s*[^\W\d_]+,\s+(?=(?:[^\W\d_]+\.?\s)?\d)")
_CASELESS = re.compile(
    r"^(?:(?:[가-힣]{2,6}\s*[=＝/]\s*)?[가-힣]{2,4}(?:\s*[·ㆍ,]\s*[가-힣]{2,4})*\s*(?:선임|인턴|수습|객원|전문)?(?:기자|특파원)|"
    r"(?:本[报報])?(?:记者|記者)\s*[:：]?\s*[一-鿿]{2,4}|[一-鿿]{2,4}\s*(?:记者|記者))$"
)
_HAN_NAMES = re.compile(
    r"^(?:\S{2,12}\s+)?(?:(?:本[报報])?[记記]者|通[讯訊]员|特[约約]撰稿人?|作者|撰文)\s*[:：]?\s*"
    r"(?P<names>[一-鿿]{2,4}(?:[\s、,，]+[一-鿿]{2,4})*)(?:\s*[/／|｜].*)?$"
)
"""Names after a post, with nothing between: "記者廖采薇／溪北報導"."""
_DASH = re.compile(r"(?<=\w)\s+[–—-]+\s")
"""What parts a name from the writer's post or paper."""
_PLACE = re.compile(r"\s+(?:in|at|from)\s+[A-ZÀ-Þ].*$")
_TRAILING = re.compile(r"\s+(?:on|op|am|le|el|em|il|den|dnia|den|at|à|a)\s*$")
_IN_CAPITALS = re.compile(r"^(?=[^a-zß-ÿ]*[A-ZÀ-Þ]{2})([A-ZÀ-Þ][A-ZÀ-Þ’'.-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ’'.-]*)+) [A-Z][a-z].*$")
_LONGEST = 1000  # letters in a byline; its patterns take long over longer ones
_KOREAN_FAMILY = (
    "kim lee park choi jung jeong kang cho jo yoon yun jang chang lim im han oh seo shin kwon hwang ahn an song ryu "
    "yoo yu hong jeon ko go moon son yang bae baek heo nam shim noh roh ha kwak sung cha joo woo koo gu min jin na ji "
    "um chae won"
)


def from_byline(line: str) -> tuple[str, ...]:
    """Return the names in a byline, in the order given: "BY MICHAEL LEE AND SEO JI-EUN [a@b.c]" gives two."""
    if len(line) > _LONGEST:
        return ()
    text = _PICTURED.split(_HANDLE.sub(" ", EMAIL.sub(" ", without_weekday(line))))[0].strip(" -–—•|\t")
    if posted := _HAN_NAMES.match(text):
        return tuple(dict.fromkeys(re.split(r"[\s、,，]+", posted["names"])))
    text = re.sub(r"^[\[(【](?P<told>[^\[\]()【】]*)[\])】]$", r"\g<told>", text)
    text = min((form.sub("", text, count=1).strip() for form in (_BY, _ALL_BY)), key=len)
    text = " · ".join(part for part in re.split(r"\s[·|]\s", text) if not is_post(part)) or text
    text = _OUR_POST.sub("", text, count=1)
    text = text if text.isascii() else _POST.sub("", re.sub(r"^[가-힣]{2,6}\s*[=＝/]\s*", "", text))
    parts = [_PLACE.sub("", _bare(_posted_off(_DASH.split(part)[0]))) for part in _AND.split(text)]
    found = [proper(_IN_CAPITALS.sub(r"\1", part)) for part in parts if not _is_house(part, parts[0])]
    people = (name for name in found if not _ROLE.search(name) and not name.startswith(("The ", "@")))
    named = (name for name in people if _NAME.match(name) and name.upper() not in _DEGREES)
    names = [name for name in named if not any(form.fullmatch(name) for form in (_SYSTEM, _STATED, _ONLY_BY))]
    return tuple(dict.fromkeys(name for name in names if " " in name or " " not in names[0]))


def _is_house(name: str, first: str) -> bool:
    """Say whether a name stands in capitals behind a `first` that does not: that of the paper behind its writer's."""
    return " " in name and name.isupper() and first != first.upper()


def without_weekday(line: str) -> str:
    """Return a byline without the word that stands alone before a date: "Ann Vale, Sunday, May 17" names no Sunday."""
    return _WEEKDAY.sub(" ", line)


def _posted_off(part: str) -> str:
    """Return a name without the writer's post behind it and the word that led on to a date."""
    return _TRAILING.sub("", part if part.isascii() else _POST.sub("", part))


def _bare(part: str) -> str:
    """Return a name without the marks round it; the stop of "Jr." is its own."""
    name = part.strip(" -–—,.[]()（）")
    return f"{name}." if re.search(r"\b(?:Jr|Sr)$", name) and f"{name}." in part else name


def plain(text: str) -> str:
    """Return a name as it stands, but for a "By" before it: an agency's or a staff's; "" for a site's own user."""
    name = " ".join(_BY.sub("", text, count=1).split()).strip(" ,|")
    return "" if _SYSTEM.match(name) else name


def beside(line: str) -> tuple[str, ...]:
    """Return the names in a line that says other things before them: "3 декабря, 10:15 · Автор: Иван Лебедев"."""
    said = _SAID_BY.search(line)
    return from_byline(said[0]) if said else _posted_names(line)


def _posted_names(line: str) -> tuple[str, ...]:
    return from_byline(line) if _HAN_NAMES.match(line.strip()) else ()


def has_by(line: str) -> bool:
    """Say whether `line` begins as bylines do."""
    return bool(_BY.match(line) or (_ALL_BY.match(line) and len(line) < _LONGEST_LINE) or _posted(line))


def _posted(line: str) -> bool:
    """A name with the writer's post after or before it, in scripts without capitals: "김도윤 기자", "记者 林若溪"."""
    return len(line) < 40 and not line.isascii() and bool(_CASELESS.match(EMAIL.sub("", line).strip(" []()【】")))


def is_in_post(line: str) -> bool:
    """Say whether `line` is a name and the writer's post: "Ana Ruiz, corresponsal en Lima"."""
    return len(line) < _LONGEST_LINE and bool(_IN_POST.match(line))


def is_post(line: str) -> bool:
    """Say whether `line` is a writer's post and no more: "Rural affairs reporter"."""
    return len(line) < _LONGEST_POST and bool(_ONLY_POST.fullmatch(line.strip()))


def before(line: str) -> tuple[str, ...]:
    """Return the people named before a stroke: "Ann Vale and Tom Okoro | 9:05 a.m. ET";
    a town or a section is nobody."""
    told, stroke, _ = re.sub(r"\s[|·•]\s", "|", line).partition("|")
    found = from_byline(told) if stroke else ()
    return found if all(looks_like_name(name) and not _TOWN.search(name) for name in found) else ()


def looks_like_name(text: str) -> bool:
    """Say whether `text` is two to four words, each written as in a name."""
    return bool(_NAME.match(text)) and 2 <= len(text.split()) <= 4 and not _ROLE.search(text)


def is_person(text: str) -> bool:
    """Say whether `text` is a name of two to four words that is hardly a town's, a paper's or a section's."""
    return looks_like_name(text) and not _TOWN.search(text) and bool(from_byline(text))


def proper(name: str) -> str:
    """Set a name printed in capitals in title case; leave any other as it is."""
    words = re.sub(r"\bMc(?=[A-ZÀ-Þ]{2})", "MC", name).split()
    if not words or any(char.islower() for word in words for char in word) or not any(len(word) > 2 for word in words):
        return " ".join(words)
    korean = {words[0].lower(), words[-1].lower()} & set(_KOREAN_FAMILY.split())
    return " ".join(_cased(word, at, bool(korean)) for at, word in enumerate(words))


def _cased(word: str, at: int, korean: bool) -> str:
    if at and word.lower() in _PARTICLES:
        return word.lower()
    if "." in word or (word in {"II", "III", "IV"}):
        return word
    head, *rest = word.split("-")
    return "-".join([_capital(head), *(part.lower() if korean else _capital(part) for part in rest)])


def _capital(word: str) -> str:
    text = re.sub(r"(?<=['’])\w(?=\w)", lambda found: found[0].upper(), word.capitalize())
    return re.sub(r"^(Mc)(\w)", lambda found: found[1] + found[2].upper(), text)

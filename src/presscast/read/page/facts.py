"""What a page says of its article: JSON-LD first, then OpenGraph and meta, then the markup."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from presscast.net.address import host, joined
from presscast.read.captions import same, share
from presscast.read.facts import dates, names
from presscast.read.page import jsonld
from presscast.read.rules import bylines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_SUFFIX = re.compile(r"^(?P<title>.*\S)\s+[|–—·»-]\s+(?P<site>\S.*?)$")
_CLOSE = re.compile(r"\s*(?:--|[|｜丨：_–—-])\s*(?P<site>[^|｜丨：_]+)$")
_SEAM = re.compile(r"\s+[|–—·»«-]\s+|(?<=\w)[:：]\s")
_SHOWING = ("b", "strong", "font", "span", "div", "p", "td", "center", "big")
_PREFIX = re.compile(r"^(?P<site>\S.{0,60}?)\s+[|–—·»]\s+(?P<title>\S.*)$")
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "parsely-title", "title")
_AUTHORS = (
    "author", "authors", "authorname", "byl", "byline", "articleauthor", "ogauthor", "sailthruauthor", "parselyauthor",
    "dccreator", "dctermscreator", "creator", "dcsextauthor", "citationauthor",
)  # fmt: skip
_PUBLISHED = (
    "articlepublishedtime", "articlepublished", "datepublished", "ogpubdate", "ogpublishedtime",
    "ogarticlepublishedtime", "pubdate", "publishdate", "publicationdate", "originalpublicationdate", "firstpublished",
    "date", "dcdateissued", "dcdate", "dctermsdate", "dctermscreated", "dcdatecreated", "dctermsissued", "sailthrudate",
    "parselypubdate", "datecreated", "articlecreated", "published", "publishedat", "publishtime", "displaydate",
    "articledateoriginal",
)  # fmt: skip
_UPDATED = (
    "articlemodifiedtime", "articlemodified", "datemodified", "ogupdatedtime", "ogmodifiedtime", "dctermsmodified",
    "dcdatemodified", "lastmodified", "lastmod", "updateddate", "articledateupdated", "articleupdated", "revised",
    "moddate",
)  # fmt: skip
"""Metas' names, by their letters."""


_MUCH = 0.6  # share of a headline's words that the page's <title> has too
_LONGEST_SECTION = 40  # characters: a name, not a list of keywords
_ALL_POSTS = re.compile(r"^(?:all |more )?(?:posts|articles|stories) (?:by|from)\s+", re.IGNORECASE)
_DATED = re.compile(r"header|by-?line|meta|date|publi|time-?stamp|info|author|posted|entry", re.IGNORECASE)
_AUTHOR = re.compile(
    r"(?:^|\s)(?:by-?line|(?:[\w-]{0,40}[-_])?(?:post|entry|article|news|story|item)?(?:author|writer|reporter|journalist|autor|auteur|autore|auteurs|"
    r"autores|firma|signature|verfasser|redacteur|hissha|yazar|muhabir|skribent|forfatter|toimittaja)"
    r"(?:[-_]{0,2}(?:name|nome|nombre|nom|adi|naam|namn|navn))?)(?:$|\s)",
    re.IGNORECASE,
)
_NOT_DATED = re.compile(
    r"\b(?:aside|nav|(?<!post-)(?<!entry-)(?<!article-)footer|li|table)\b|masthead|related|recommend|comment|side-?bar|event|widget|teaser|card|latest|(?<!post-)(?<!entry-)(?<!article-)footer",
    re.IGNORECASE,
)


_NOT_OWN = re.compile(r"\b(?:aside|nav)\b|related|recommend|comment|side-?bar|teaser|latest", re.IGNORECASE)
_DATED_TAGS = ("span", "p", "div", "h4", "h5", "h6", "small", "em", "a", "font", "strong")
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date?|datum|fecha|data|date-?time|publi\w*|posted(?:-?on)?|time-?stamp|(?:post|entry|asset|article|news)-?(?:meta|info|date|time|footer)(?:-?time|-?date)?|autor|byline)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}")
_LONGEST_DATE, _MOST_DAYS = 100, 2


@dataclass(frozen=True, slots=True)
class Facts:
    """What is stated of an article; "" or () where nothing is.

    `house` is the publication or the office that is stated in the place of `authors`,
    `body` the paragraphs of its text.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    house: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    site: str = ""
    url: str = ""
    language: str = ""
    image: str = ""
    section: str = ""
    body: tuple[str, ...] = ()


def facts(page: etree._Element, address: str = "") -> Facts:
    """Gather the facts that `page` states; addresses are made absolute on `address` or the page's own."""
    metas = _metas(page)
    things = list(jsonld.things(page))
    article = jsonld.article_of(things)
    base = address if "://" in address else ""
    url = _first(_canonical(page), metas.get("og:url"), jsonld.text(article.get("url")), base)
    site = _site(metas, article)
    tongue = _language(page, metas, article)
    authors, house = _authors(page, article, things, site, url or base)
    return Facts(
        title=_title(page, metas, article, site, url or base),
        authors=authors,
        house=house,
        published=_date(page, metas, article, _PUBLISHED, "datePublished", tongue),
        updated=_date(page, metas, article, _UPDATED, "dateModified", tongue),
        site=site,
        url=joined(base, url) if base or "://" in url else "",
        language=tongue,
        body=jsonld.body(article),
        image=joined(
            url or base, _first(metas.get("og:image"), _image(article.get("image")), metas.get("twitter:image"))
        ),
        section=_section(metas, article),
    )


def _section(metas: dict[str, str], article: dict[str, Any]) -> str:
    """Return the first part of the publication that the page states it belongs to,
    "" for what is longer than a name."""
    stated = [jsonld.text(each) for each in jsonld.many(article.get("articleSection"))]
    found = html.unescape(_first(*stated, metas.get("article:section"), metas.get("parsely-section")))
    return found if len(found) <= _LONGEST_SECTION else ""


def _metas(page: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
            found.setdefault(_lettered(name), content)
    return found


def _lettered(name: str) -> str:
    """Return the letters of a meta's name: pages write "article:author", "article.author" and "article_author"."""
    return re.sub(r"[\W_]+", "", name.lower())


def _title(page: etree._Element, metas: dict[str, str], article: dict[str, Any], site: str, url: str) -> str:
    headline, shared = jsonld.text(article.get("headline")), _first(*(metas.get(name) for name in _TITLES))
    heads, lesser = (_heads(page, *tags) for tags in (("h1",), ("h2", "h3")))
    shown = page.find(".//title")
    named = " ".join(shown.text.split()) if shown is not None and shown.text else ""
    marked = page.xpath("string((//h1|//h2)[@itemprop='headline' or *[@itemprop='headline']][1])")
    stated = headline or " ".join(marked.split()) or _shown_head(list(filter(None, heads)), shared, named) or shared
    own = re.split(r"\s+[|–—·»«-]\s+", named)[0]
    if site and stated and stated.lower() == site.lower():
        stated = ""
    part = own if own in lesser else next((head for head in lesser if _ends_in(named, head)), "")
    title = stated or (part if part and part not in heads else "") or next(filter(None, heads), "")
    title = title or _shown_part(page, named) or named
    title = next((head for head in heads if _is_suffixed(title, head)), title)
    return unsuffixed(" ".join(html.unescape(html.unescape(title)).split()), site, url)


def _shown_head(heads: list[str], shared: str, named: str) -> str:
    """Return the one headline a page shows, where its <title> says more of that than of what is `shared` elsewhere."""
    if len(heads) != 1 or not shared or same(heads[0], shared):
        return ""
    shown, told = share(heads[0], named), share(shared, named)
    return heads[0] if shown >= _MUCH and shown > told else ""


def _heads(page: etree._Element, *tags: str) -> list[str]:
    """Return what the headings of a page say, without the sign that links to them."""
    return [" ".join("".join(head.itertext()).split()).rstrip("¶#§🔗 ") for head in page.iter(*tags)]


def _shown_part(page: etree._Element, named: str) -> str:
    """Return the longest part of a page's <title> that the page shows by itself, "" where it shows none."""
    parts = {part.strip() for part in _SEAM.split(named)}
    told = (" ".join((element.text or "").split()) for element in page.iter(*_SHOWING)) if len(parts) > 1 else ()
    return max((text for text in told if text in parts), key=len, default="")


def _is_suffixed(title: str, head: str) -> bool:
    """Say whether a title is a heading and a shorter name behind a mark: "The mill burns -- Fen Post"."""
    rest = title.removeprefix(head) if head else ""
    return rest != title and 0 < len(rest) < len(head) and bool(_CLOSE.match(rest))


def _ends_in(named: str, head: str) -> bool:
    """Say whether a page's <title> is a site's name and this heading: "The Fen Post: The mill"."""
    return len(head) > 3 and named.endswith(head) and bool(re.search(r"[|–—·»«:：-]\s*$", named[: -len(head)]))


def unsuffixed(title: str, site: str, url: str = "") -> str:
    """Return a title without the site's name at its end, or before it: "The mill | Fen Post" gives "The mill"."""
    if (parted := _SUFFIX.match(title)) and _names(parted["site"], site, url):
        return parted["title"]
    if (closed := _CLOSE.search(title)) and closed.start() and _is_publication(closed["site"], site, url):
        return title[: closed.start()]
    parted = _PREFIX.match(title)
    return parted["title"] if parted and _names(parted["site"], site, url) else title


def _names(part: str, site: str, url: str) -> bool:
    """Say whether a part of a title is the site's name, as the page or its address has it."""
    tail, name, place = (re.sub(r"\W", "", text).lower() for text in (part, site, host(url)))
    return bool(tail) and (tail in name + place or bool(name and name in tail))


def _authors(
    page: etree._Element, article: dict[str, Any], things: list[dict[str, Any]], site: str, url: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the people that a page states as its writers, and the publication or the office where it states that."""
    known = {str(thing.get("@id")): thing for thing in things if thing.get("@id") and thing.get("name")}
    given = jsonld.many(article.get("author") or article.get("creator"))
    stated = list(filter(None, (_name(author, known) for author in given)))
    if stated and all(map(_is_body, given)):
        return tuple(dict.fromkeys(name for text in stated if (name := names.plain(text)))), ()
    if stated:
        return _people(stated), ()
    metas = _stated_authors(page)
    if metas and all(_is_publication(name, site, url) for name in metas):
        return _people(_marked_authors(page)), _people(metas)
    return _people(metas or _marked_authors(page)), ()


def _people(stated: list[str]) -> tuple[str, ...]:
    found = [name for text in stated for name in (names.from_byline(text) or (names.plain(text),)) if name]
    return tuple(dict.fromkeys(found))


def _stated_authors(page: etree._Element) -> list[str]:
    """Return what the metas of the first name that is an author's say."""
    told: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        content = html.unescape(" ".join((meta.get("content") or "").split()))
        if content and "://" not in content and not content.isdigit():
            told.setdefault(_lettered(meta.get("property") or meta.get("name") or ""), []).append(content)
    return next((told[name] for name in _AUTHORS if name in told), [])


def _is_publication(name: str, site: str, url: str) -> bool:
    """Say whether a name is that of the site, or of its address."""
    named, own, place = (re.sub(r"\W", "", text).lower() for text in (name, site, host(url)))
    return bool(named) and (named == own or named in place or bool(_HOST.fullmatch(name.lower())))


def _is_body(author: Any) -> bool:  # noqa: ANN401
    """Say whether an author is an organisation, whose name may have commas in it."""
    return isinstance(author, dict) and "Organization" in str(author.get("@type"))


def _name(author: Any, known: dict[str, dict[str, Any]]) -> str:  # noqa: ANN401  (whatever the page wrote)
    if isinstance(author, dict):
        author = author if author.get("name") else known.get(str(author.get("@id")), {})
        return ", ".join(filter(None, map(jsonld.text, jsonld.many(author.get("name")))))
    return author if isinstance(author, str) and "://" not in author else ""


def _marked_authors(page: etree._Element) -> list[str]:
    """Return the names that links and elements marked as the author's hold."""
    marked = page.xpath(
        "//*[@rel='author' or @itemprop='author' or @itemprop='name' and ancestor::*[@itemprop='author']]"
    )
    texts = [_parted(element) for element in _together(marked)]
    if any(texts):
        named = dict.fromkeys(name for text in texts if len(text) < 160 for name in names.from_byline(text))
        if named:
            return [", ".join(named)]
    lines = page.xpath(
        "//*[contains(@class,'byline') or contains(@class,'author-name') or contains(@class,'author_name')]"
    )
    texts += [_parted(element) for element in (*lines[:4], *islice(_signed(page), 3))]
    found = [names.from_byline(text[:160]) for text in texts if text and len(text) < 160]
    return [", ".join(line) for line in found if line][:1]


def _signed(page: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements that a class of theirs calls the author's, where no box round them is a reader's or a card."""
    for element in page.iter("span", "div", "p", "a", "dd", "li", "address", "cite", "strong"):
        named = element.get("class")
        if named and _AUTHOR.search(named) and not _NOT_DATED.search(_around(element).removeprefix(element.tag)):
            yield element


def _together(marked: list[etree._Element]) -> list[etree._Element]:
    """Return those of the marked elements that stand in one box with the first."""
    if not marked:
        return []
    box = next(islice(marked[0].iterancestors(), 1, 2), marked[0].getparent())
    return [element for element in marked[:12] if box in element.iterancestors()]


def _parted(element: etree._Element) -> str:
    """Return an element's text, with a mark between what its children hold."""
    told = (" ".join(text.split()) for text in element.itertext())
    return _ALL_POSTS.sub("", re.sub(r"^(\w+) · (?=[A-Z])", r"\1 ", " · ".join(filter(None, told))))


def _date(
    page: etree._Element,
    metas: dict[str, str],
    article: dict[str, Any],
    fields: tuple[str, ...],
    name: str,
    language: str,
) -> str:
    stated = (jsonld.text(article.get(name)), *(metas.get(field) for field in fields), *_marked_dates(page, name))
    days = (dates.find(text, language) for text in stated if text)
    return next((day for day in days if day > "1995"), "")


def _marked_dates(page: etree._Element, name: str) -> Iterator[str]:
    for element in page.iter("time", "span", "div", "abbr"):
        marked = element.get("itemprop") == name or (
            name == "datePublished" and element.tag == "time" and element.get("pubdate") is not None
        )
        if marked and not _NOT_OWN.search(_around(element)):
            yield element.get("datetime") or element.get("content") or "".join(element.itertext())


def shown_date(page: etree._Element, language: str) -> str:
    """Return the date in the first <time> that stands among an article's own facts, "" where none does."""
    for element in page.iter("time"):
        around = list(islice(element.iterancestors(), 4))
        named = " ".join(f"{e.tag} {e.get('class') or ''} {e.get('id') or ''}" for e in (element, *around))
        alone = len("".join(around[0].itertext())) < 160 if around else True
        if alone and _DATED.search(named) and not _NOT_DATED.search(named):
            day = dates.find(element.get("datetime") or "".join(element.itertext()), language)
            if day > "1995":
                return day
    return _day_named_so(page, language)


def _day_named_so(page: etree._Element, language: str) -> str:
    """Return the day in short elements that their class calls a date, where all of them say the same or two do."""
    days: list[str] = []
    for element in page.iter(*_DATED_TAGS):
        named = element.get("class")
        if named and _DATE_CLASS.search(named) and not _NOT_DATED.search(_around(element)):
            text = " ".join(" ".join(islice(element.itertext(), 12)).split())
            if (
                len(text) < _LONGEST_DATE
                and not bylines.is_updated(text)
                and (day := dates.find(text, language)) > "1995"
            ):
                days.append(day)
    return days[0] if days and len({day[:10] for day in days}) <= _MOST_DAYS else ""


def _around(element: etree._Element) -> str:
    """Return the names and classes of an element and of those round it."""
    near = (element, *islice(element.iterancestors(), 6))
    return " ".join(f"{e.tag} {e.get('class') or ''} {e.get('id') or ''}" for e in near)


def dated_address(address: str) -> str:
    """Return the date in a page's own address, as blogs and papers set it: "/2024/11/05/"."""
    found = re.search(r"://[^/]+/(?:.*/)?((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:/|-|$)", address)
    return dates.find("-".join(found.groups())) if found else ""


def _site(metas: dict[str, str], article: dict[str, Any]) -> str:
    publisher = next((item for item in jsonld.many(article.get("publisher")) if isinstance(item, dict)), {})
    return html.unescape(
        next(
            (
                name
                for name in (
                    metas.get("og:site_name"),
                    jsonld.text(publisher.get("name")),
                    metas.get("application-name"),
                )
                if name and "://" not in name
            ),
            "",
        )
    )


def _canonical(page: etree._Element) -> str:
    return next(
        (
            link.get("href")
            for link in page.iter("link")
            if (link.get("rel") or "").lower() == "canonical" and link.get("href")
        ),
        "",
    )


def _language(page: etree._Element, metas: dict[str, str], article: dict[str, Any]) -> str:
    root = page.getroottree().getroot()
    stated = _first(
        root.get("lang"),
        root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        jsonld.text(article.get("inLanguage")),
        metas.get("og:locale"),
        metas.get("content-language"),
        metas.get("dc.language"),
    )
    found = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?\b", stated)
    return "" if not found else found[1].lower() + (f"-{found[2].upper()}" if found[2] else "")


def _image(value: Any) -> str:  # noqa: ANN401  (whatever the page wrote)
    first = next(iter(jsonld.many(value)), "")
    return jsonld.text(first.get("url")) if isinstance(first, dict) else jsonld.text(first)


def _first(*values: str | None) -> str:
    return next((value for value in values if value), "")

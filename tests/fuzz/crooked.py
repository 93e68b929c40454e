"""Crooked dates, addresses, numbers and bytes through the command line's own entry, in this process: thousands a minute.

    python tests/fuzz/crooked.py 0 100000       run these numbers, two processes at a time
    python tests/fuzz/crooked.py 4711           show what is tried under this number, and what becomes of it

What is tried under a number is made of it alone. A fault is an exit code that says so, a refusal that is not one line
of presscast's, or one that lasts over ten seconds.
"""

from __future__ import annotations

import atexit
import io
import json
import os
import random
import re
import shutil
import sys
import tempfile
import zipfile
from contextlib import redirect_stderr, redirect_stdout, suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

sys.path += [str(Path(__file__).parents[1] / "read/documents")] if __name__ == "__main__" else []

import newsroom
from marathon import attend, printable

SLOWEST_S = 10.0
TOLD = "The boat came in at noon on Monday, and nobody on the quay saw it. "
URL = "https://feed.example/feed.xml"
ARTICLES = Path(__file__).parents[1] / "articles"

DATES = (
    "2025-06-10", "2025-06-10T04:00:00R", "2025-06-10T04:0", "2025-13-45", "0000-00-00", "0001-01-01T00:00:00+23:59", "2025-06-10T04:00:00+99:99",
    "9999-12-31T23:59:59-23:59", "2025-W01-1", "２０２５-０６-１０", "²⁰²⁵", "20250610", "2025-06-10T25:61", "-2025", "99999999999", "10000-01-01",
    "Tue, 10 Jun 2025 04:00:00 +0000", "Tue, 10 Jun 2025 04:00:00 +9999", "Tue, 31 Feb 2025 24:00:00 GMT", "Mon, 01 Jan 0001 00:00:00 +2359",
    "Tue, 10 Jun", "10 Jun 99999 00:00:00", "June 31, 2025", "31.02.2025", "0.0.0", "٢٠٢٥-٠٦-١٠", "1-1-1T1", "T", "2025-06-10T04:00:00.1234567890123Z",
)  # fmt: skip
ADDRESSES = (
    "https://news.example/a", "http://[::1", "//[x]/", "http://a℀b/", "http://a:99999/", "http://a:x/", "http://[v1.x]/", "http://", "http:///x", "//", "?", "#",
    "http://user:p@ss@[::1]:x/", "javascript:alert(1)", "data:text/html,x", "mailto:", "file:///etc/passwd", "http://xn--/", f"http://{'a' * 300}.example/",
    "http://news.example/%zz%00%ff", "http://news.example/\x00", "http://a b/", "http://news.example:/", "HTTP://NEWS.EXAMPLE", "http://１２７.0.0.1/", "tag:x,2025:1", "http://[fe80::1%25en0]/",
)  # fmt: skip
NUMBERS = (
    "0",
    "-1",
    "1e999",
    "NaN",
    "-Infinity",
    "9" * 5000,
    "0x10",
    "1_0",
    "٣",
    "²",
    "1.5",
    "1" * 400,
    "-0",
    "2147483648",
    "1e-999",
    "",
)
TEXTS = ("", " ", "\ud800", "\x00", "a" * 5000, "\u202e", "<b>", "&amp;", "]]>", "'\"", "..", "../..", "/", "C:\\x", "🙂", "\ufeff", "null", "{}", "%s%n", "\x1b[31m", "ﷺ", "en-", "x" * 300, "zh_Hant-TW", "und", "i-klingon")  # fmt: skip
ENCODINGS = (
    "UTF-8",
    "utf-16",
    "utf-32",
    "latin-1",
    "cp949",
    "rot13",
    "hex",
    "zlib",
    "idna",
    "punycode",
    "unicode_escape",
    "undefined",
    "utf-7",
    "mbcs",
    "iso-2022-jp",
    "x",
    "",
)
KINDS = {"D": DATES, "A": ADDRESSES, "N": NUMBERS, "T": TEXTS, "E": ENCODINGS}
PLAIN = (None, True, False, 0, -1, 1.5, 10**30, float("inf"), float("nan"), [], {}, [[]], {"": None}, [None], "")


class Case(NamedTuple):
    """A command to run among files, beside a folder `made` of finished articles where it is to be `shelved`."""

    words: tuple[str, ...]
    files: dict[str, bytes]
    shelved: bool = False
    environment: tuple[tuple[str, str], ...] = ()


def bent(text: str, chance: random.Random) -> str:
    """Cut, double or exchange something of a value."""
    at, kind = chance.randint(0, len(text)), chance.randrange(5)
    more = chance.choice([" ", "x", "-", ":", "[", "]", "9", "é", "\ud800", "%", "\x00", "/", "+"])
    return (text[:at], text[:at] + more + text[at:], text[at:], text[:at] + text[at + 1 :], text * 2)[kind]


def value(kind: str, chance: random.Random) -> str:
    """Return a crooked value of a kind: a Date, an Address, a Number, a Text, or one where another is due."""
    known = KINDS[kind] if chance.random() < 0.85 else chance.choice(list(KINDS.values()))
    text = chance.choice(known)
    return bent(text, chance) if chance.random() < 0.4 else text


def filled(form: str, chance: random.Random) -> bytes:
    """Fill the places `@D @A @N @T` of a form, most of them well, and damage its bytes now and then."""
    good = {"D": "2025-06-10", "A": "https://news.example/a", "N": "3", "T": "Ann Lee", "E": "UTF-8"}

    def fill(found: re.Match[str]) -> str:
        return value(found[1], chance) if chance.random() < 0.35 else good[found[1]]

    return spoiled(re.sub(r"@([DANTE])", fill, form).encode("utf-8", "surrogatepass"), chance, 0.15)


def spoiled(data: bytes, chance: random.Random, often: float = 1.0) -> bytes:
    """Exchange, cut out, double or add some bytes."""
    held = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5]) if held and chance.random() < often else 0):
        at, length = chance.randrange(len(held) + 1), chance.choice([1, 1, 2, 8, 64])
        new = chance.choice(
            [
                b"",
                bytes([chance.randrange(256)]),
                bytes(held[at : at + length]) * 2,
                b"\xff\xfe",
                b"\0",
                b"<",
                b'"',
                b"}",
                b"9" * 30,
            ]
        )
        held[at : at + length] = new
    return bytes(held)


def crooked_json(held: object, chance: random.Random) -> object:
    """Exchange one value somewhere in what JSON held, take it away, or put one more there."""
    at = held
    while isinstance(at, (dict, list)) and at:
        name = chance.choice(list(at)) if isinstance(at, dict) else chance.randrange(len(at))
        inner = at[name]
        if not (isinstance(inner, (dict, list)) and inner) or chance.random() < 0.15:
            new = chance.choice(PLAIN) if chance.random() < 0.5 else value(chance.choice("DANTE"), chance)
            change = chance.randrange(6)
            if change == 0:
                del at[name]
            elif change == 1 and isinstance(at, dict):
                at[value("T", chance)] = inner
            elif change == 2 and isinstance(at, list):
                at.append(inner)
            else:
                at[name] = new
            break
        at = inner
    return held


PAGE = f"""<!doctype html><html lang="@T"><head><meta charset="@E"><title>The boat</title><base href="@A"><link rel="canonical" href="@A">
<meta property="og:url" content="@A"><meta property="article:published_time" content="@D"><meta name="author" content="@T">
<meta property="og:image" content="@A"><meta name="date" content="@D"><meta property="og:locale" content="@T"><meta property="og:site_name" content="@T">
<script type="application/ld+json">{{"@@type": "NewsArticle", "headline": "@T", "datePublished": "@D", "dateModified": "@D", "url": "@A",
"author": [{{"name": "@T", "url": "@A"}}], "publisher": {{"name": "@T", "logo": "@A"}}, "image": ["@A"], "mainEntityOfPage": "@A", "wordCount": @N, "inLanguage": "@T"}}</script></head>
<body><article><h1>The boat came</h1><time datetime="@D">@D</time><p>{TOLD * 3}<a href="@A">@T</a></p><p>By @T | Published: @D | Updated: @D</p>
<figure><img src="@A" width="@N" height="@N" srcset="@A @Nx" alt="A boat lies at the quay"><figcaption>A boat lies at the quay of the town. Photo: @T</figcaption></figure>
<p>{TOLD * 4} @D @N @A</p><blockquote class="twitter-tweet" cite="@A"><p>@T</p><a href="@A">@D</a></blockquote><table><tr><td colspan="@N">@N<td rowspan="@N">@T</table>
<ol start="@N"><li value="@N">{TOLD}</ol><p>&#@N; &#x@N; @A {TOLD}</p></article></body></html>"""
MARKDOWN = f"""---
title: @T
date: @D
updated: @D
authors: [@T, "@T"]
url: @A
image: @A
language: @T
id: @T
lexicon: {{"@T": "@T", boat: "@T"}}
change: @T
---

# The boat came

{TOLD * 3}

By @T, @D

![A boat lies at the quay](@A "@T")

{TOLD} [@T](@A) <@A> @N. <!-- pause @N --> {TOLD}

@N. {TOLD}

[x]: @A "@T"
"""
TOML_FRONT = f"+++\ntitle = \"@T\"\ndate = @D\nupdated = '@D'\nauthors = ['@T', @N]\nurl = '@A'\nlexicon = {{ '@T' = '@T' }}\n+++\n\n{TOLD * 4}\n"
TEXT = f"The boat came\n\nBy @T\n\nPublished @D; updated @D\n\n{TOLD * 3}\n\nPhoto: @T\n\n{TOLD * 3} @A @N @D $@N @N% @N-@N.\n"
MAIL = f"From: @T <a@@news.example>\nTo: b@@news.example\nSubject: =?@E?B?VGhlIGJvYXQ=?= The boat\nDate: @D\nMessage-ID: <@T>\nMIME-Version: @N\nContent-Type: text/plain; charset=@E\nContent-Transfer-Encoding: 8bit\n\n{TOLD * 5}\n"
PARTED = f'From: @T\nSubject: The boat\nDate: @D\nMessage-ID: <x>\nContent-Type: multipart/alternative; boundary="@T"\n\n--@T\nContent-Type: text/html; charset="@E"\n\n<p>{TOLD * 4}</p>\n--@T\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n@T\n--@T--\n'
RTF = f"{{\\rtf1\\ansi\\ansicpg@N\\deff@N{{\\fonttbl{{\\f@N\\fcharset@N @T;}}}}{{\\info{{\\title @T}}{{\\author @T}}{{\\creatim\\yr@N\\mo@N\\dy@N\\hr@N}}}}\\uc@N\\f0 {TOLD}\\u@N?\\'@N\\par {TOLD}\\bin@N x\\par\\fs@N {TOLD * 3}\\par}}"
SETTINGS = """voice = "tone"
rate = @N
out = "@T"
formats = ["mp3", "@T"]
without = ["@T"]
url = "@A"
media_url = "@A"
loudness = "@N"
lexicons = ["names.pls"]
[pauses]
paragraph = @N
"@T" = @N
[lexicon]
"@T" = "@T"
"boat" = "[@T](@T)"
[show]
title = "@T"
timezone = "@T"
author = "@T"
language = "@T"
category = "@T"
email = "@T"
guid = "@T"
[disclosure]
every = @N
[sign]
timestamps = "@A"
"""
VOICE = '[voice.narrator]\nengine = "@T"\nrate = @N\npitch = @N\nlanguage = "@T"\nname = "@T"\n[voice.caption]\nrate = @N\n[pauses]\nsentence = @N\n[sounds]\nintro = "@T"\nlevel_db = @N\n'
LEXICON = '<?xml version="1.0" encoding="@E"?><lexicon version="@N" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="@T"><lexeme role="@T"><grapheme>boat</grapheme><grapheme>@T</grapheme><alias>@T</alias><phoneme alphabet="@T">@T</phoneme></lexeme><lexeme xml:lang="@T"><grapheme>quay</grapheme><alias>@A</alias></lexeme></lexicon>'
RSS = """<?xml version="1.0" encoding="@E"?><rss version="@N" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="@A"><channel><title>@T</title><link>@A</link>
<atom:link rel="next" href="@A"/><item><title>@T</title><link>@A</link><guid isPermaLink="@T">@A</guid><pubDate>@D</pubDate><dc:date>@D</dc:date></item>
<item><title>The boat</title><link>@A</link><pubDate>@D</pubDate><updated>@D</updated></item></channel></rss>"""
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="@A"><entry xml:base="@A"><id>@A</id><link href="@A" rel="@T"/><published>@D</published><updated>@D</updated><title>@T</title></entry><link rel="next" href="@A"/></feed>'
SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>@A</loc><lastmod>@D</lastmod><priority>@N</priority></url><url><loc>@A</loc></url></urlset>'
SOURCES = {
    "a.html": (PAGE,),
    "a.md": (MARKDOWN, TOML_FRONT),
    "a.txt": (TEXT,),
    "a.eml": (MAIL, PARTED),
    "a.rtf": (RTF,),
}
DOCUMENTS = {
    "a.docx": (newsroom.press_release, newsroom.tracked, newsroom.word_table), "a.odt": (newsroom.odt_ar, newsroom.minutes_de),
    "a.epub": (newsroom.essays_epub,), "a.eml": (newsroom.agency_mail, newsroom.html_mail_de, newsroom.quoting_mail), "a.rtf": (newsroom.wire_rtf,),
}  # fmt: skip


@cache
def saved(build) -> bytes:
    """Return a document's bytes."""
    return build()


def repacked(data: bytes, chance: random.Random) -> bytes:
    """Put crooked values into one part of an archive, or damage the archive itself."""
    if chance.random() < 0.15:
        return spoiled(data, chance)
    held, packed = io.BytesIO(), zipfile.ZipFile(io.BytesIO(data))
    parts = [name for name in packed.namelist() if name.endswith((".xml", ".rels", ".opf", ".xhtml", ".html", ".ncx"))]
    wrong = chance.choice(parts)
    with zipfile.ZipFile(held, "w") as archive:
        for name in packed.namelist():
            part = packed.read(name)
            if name == wrong:
                part = marked_up(part, chance)
            if name != wrong or chance.random() > 0.05:
                archive.writestr(name, part)
    return held.getvalue()


def marked_up(part: bytes, chance: random.Random) -> bytes:
    """Exchange some attributes and texts of markup for crooked values."""
    text = part.decode("utf-8", "replace")
    for _ in range(chance.choice([1, 1, 2, 6])):
        places = list(re.finditer(r'(?<==")[^"]*(?=")|(?<=>)[^<>]+(?=<)', text))
        if not places:
            break
        found = chance.choice(places)
        new = value(chance.choice("DANTE"), chance).replace("<", "&lt;").replace('"', "")
        text = text[: found.start()] + new + text[found.end() :]
    return spoiled(text.encode("utf-8", "surrogatepass"), chance, 0.2)


def source(chance: random.Random) -> Case:
    """An article whose facts are crooked."""
    name = chance.choice(list(SOURCES))
    words = chance.choice([("read", name), ("read", name, "--json"), ("script", name), ("script", name, "--json")])
    return Case(words, {name: filled(chance.choice(SOURCES[name]), chance)})


def document(chance: random.Random) -> Case:
    """A document one of whose parts is crooked."""
    name = chance.choice(list(DOCUMENTS))
    data = saved(chance.choice(DOCUMENTS[name]))
    bad = (
        repacked(data, chance)
        if data.startswith(b"PK")
        else marked_up(data, chance)
        if chance.random() < 0.3
        else spoiled(data, chance)
    )
    return Case((chance.choice(["read", "script"]), name), {name: bad})


def settings(chance: random.Random) -> Case:
    """Settings, a voice and a lexicon that are crooked."""
    crooked = chance.choice(["presscast.toml", "voices/own.toml", "names.pls", "edited.txt"])
    files = {
        "presscast.toml": b'voice = "own"\nlexicons = ["names.pls"]\n',
        "voices/own.toml": b'[voice.narrator]\nengine = "tone"\n',
        "a.md": f"# The boat\n\n{TOLD * 3}".encode(),
    }
    files["names.pls"] = (
        LEXICON.replace("@N", "1.0").replace("@E", "UTF-8").replace("@A", "x").replace("@T", "en").encode()
    )
    forms = {
        "presscast.toml": SETTINGS,
        "voices/own.toml": VOICE,
        "names.pls": LEXICON,
        "edited.txt": "1 narrator | @T | @T\n[pause @N]\n@N @T | @T | @T\n",
    }
    form = forms[crooked]
    if crooked.endswith(".toml"):  # each line alone: one fault hides the others
        form = "".join(line for line in form.splitlines(True) if line.startswith("[") or chance.random() < 0.3)
    words = chance.choice(
        [("script", "a.md"), ("say", "The boat on the quay"), ("script", "a.md", "--why"), ("names", "a.md")]
    )
    if crooked == "edited.txt":
        words = ("make", "a.md", "--script", crooked)
    return Case(words, files | {crooked: filled(form, chance)})


def listing(chance: random.Random) -> Case:
    """A feed or a sitemap whose entries are crooked; what it names is refused by a machine that is not asked."""
    form = chance.choice([RSS, ATOM, SITEMAP])
    words = ("make", "a.xml", "--since", value("D", chance)) if chance.random() < 0.2 else ("make", "a.xml")
    return Case((*words, "-q"), {"a.xml": filled(form, chance)})


RECORDS = ("build/1-article.json", "build/2-script.json", "build/3-track.json", "build/4-edition.json", "build/episode.json", "build/spoken.json", "build/made.json", "chapters.json", "transcript.json")  # fmt: skip
OVER_ALL = (".ledger.json", ".articles.json", ".paces.json", "feed.xml")
COMMANDS = (
    ("feed", "{dir}", "--url", URL), ("withdraw", "{slug}", "{dir}"), ("withdraw", "{slug}", "{dir}", "--undo"),
    ("store", "--out", "{dir}"), ("store", "--out", "{dir}", "--keep", "5GB", "--json"), ("publish", "gone", "{dir}"), ("verify", "{dir}"), ("sign", "{dir}"),
)  # fmt: skip
LONG_ONES = (
    ("check", "{dir}"),
    ("check", "{dir}/{slug}"),
    ("make", "ferry-bell.md", "--voice", "tone", "--out", "{dir}"),
    ("make", "ferry-bell.md", "--voice", "tone", "--rate", "170", "--dry-run", "--out", "{dir}"),
)


def record(chance: random.Random) -> Case:
    """A record in DIR that is crooked."""
    slug = made().name
    name = chance.choice(OVER_ALL) if chance.random() < 0.35 else f"{slug}/{chance.choice(RECORDS)}"
    data = (made().parent / name).read_bytes()
    if name.endswith(".json") and chance.random() < 0.8:
        bad = json.dumps(crooked_json(json.loads(data), chance)).encode("utf-8", "surrogatepass")
    else:
        bad = marked_up(data, chance) if name.endswith(".xml") else spoiled(data, chance)
    words = tuple(
        word.format(dir="made", slug=slug) for word in chance.choice(COMMANDS if chance.random() < 0.95 else LONG_ONES)
    )
    return Case(words, {f"made/{name}": bad, "ferry-bell.md": (ARTICLES / "ferry-bell.md").read_bytes()}, shelved=True)


def arguments(chance: random.Random) -> Case:
    """Flags that are crooked."""
    flags = {"--pause": "T", "--rate": "N", "--limit": "N", "--since": "D", "--loudness": "N", "--formats": "T", "--without": "T", "--keep": "T", "--numbers": "T", "--from": "T", "--cluster": "A", "--out": "T", "--reader": "T"}  # fmt: skip
    name = chance.choice(list(flags))
    words = chance.choice([("make", "none.md", name, value(flags[name], chance)), ("make", value("A", chance)), ("read", value("T", chance)), ("publish", value("A", chance), "made"), ("feed", "made", "--url", value("A", chance)), ("feed", "made", "--url", URL, "--media-url", value("A", chance)), ("verify", value("A", chance)), ("store", "--keep", value("N", chance) + chance.choice(["", "GB", "x"])), ("withdraw", value("T", chance), "made"), ("say", value("T", chance), "--language", value("T", chance))])  # fmt: skip
    words = tuple(word.replace("\0", "") for word in words)  # no system hands one on
    if any(word.startswith(("/", "..", "file:", "~")) for word in words[1:]):  # the machine's own files
        return arguments(chance)
    return Case(words, {}, shelved="made" in words)


VARIABLES = (
    "PRESSCAST_CERTIFICATE", "PRESSCAST_KEY", "PRESSCAST_TIMESTAMPS", "IMAGEIO_FFMPEG_EXE", "ESPEAK_DATA_PATH", "PYTHONIOENCODING", "COLUMNS", "LINES", "TERM",
    "NO_COLOR", "FORCE_COLOR", "LANG", "LC_ALL", "TZ", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY",
    "SSL_CERT_FILE", "SOURCE_DATE_EPOCH", "LOCALAPPDATA",
)  # fmt: skip


def environment(chance: random.Random) -> Case:
    """Variables that are crooked."""
    held = tuple(
        (name, os.fsdecode(value(chance.choice("DANTE"), chance).replace("\0", "").encode("utf-8", "replace")))
        for name in chance.sample(VARIABLES, chance.choice([1, 1, 2, 4]))
    )
    words = chance.choice([("read", "a.md"), ("script", "a.md"), ("say", "The boat"), ("make", "a.md", "--dry-run"), ("make", "http://127.0.0.1:9/a"), ("feed", "made", "--url", URL), ("sign", "made"), ("publish", "gone", "made"), ("embed", made().name, "made", "--url", URL)])  # fmt: skip
    return Case(words, {"a.md": f"# The boat\n\n{TOLD * 3}".encode()}, "made" in words, held)


KIND = (environment, source, source, source, document, document, settings, listing, record, record, arguments)


@cache
def made() -> Path:
    """Make an article once, with a feed over it; return its folder."""
    desk = Path(tempfile.mkdtemp(prefix="crooked-"))
    atexit.register(shutil.rmtree, desk)
    for name in ("night-trains.md", "ferry-bell.md"):  # the second leaves a catalogue
        shutil.copy(ARTICLES / name, desk)
        code, said = command(desk, ("make", name, "--voice", "tone"))
        assert code == 0, said
    code, said = command(desk, ("feed", "--url", URL))
    assert code == 0, said
    return next((desk / "out").glob("*ferry*/build")).parent


def command(folder: Path, words: tuple[str, ...]) -> tuple[int, str]:
    """Run presscast in this process as its `main` does; return its exit code and what it says on standard error."""
    from presscast.cli import app

    told, said, here = io.TextIOWrapper(io.BytesIO(), "utf-8", "backslashreplace"), io.StringIO(), Path.cwd()
    sys.argv = ["presscast", *words]
    os.chdir(folder)
    try:
        with redirect_stdout(told), redirect_stderr(said):
            return app._run(), said.getvalue()
    finally:
        os.chdir(here)


def case(seed: int) -> Case:
    """Make what is tried under the number `seed`."""
    chance = random.Random(seed)
    return chance.choice(KIND)(chance)


def fault(seed: int) -> str:
    """Try what stands under the number; return what is wrong with its end, or ""."""
    tried = case(seed)
    with tempfile.TemporaryDirectory(prefix="crooked-") as name:
        desk = Path(name)
        if tried.shelved:
            shutil.copytree(made().parent, desk / "made", copy_function=os.link)
        for path, data in tried.files.items():
            (desk / path).parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):
                (desk / path).unlink()
            (desk / path).write_bytes(data)
        with patch.dict(os.environ, dict(tried.environment)):
            code, said = command(desk, tried.words)
    wrong = code == 1 or (code not in (0, 2) and "presscast: " not in said)
    return (
        f"{' '.join(tried.words)} with {', '.join(tried.files)} and {dict(tried.environment)} ended with {code}: {said[-3000:] if len(said) < 6000 else said[:3000]}"
        if wrong
        else ""
    )


if __name__ == "__main__":
    os.environ["PRESSCAST_VERBOSE"] = "1"
    os.environ["HTTP_PROXY"] = os.environ["HTTPS_PROXY"] = "http://127.0.0.1:9"  # nothing is asked
    first, *rest = map(int, sys.argv[1:])
    if rest:
        made()
        attend(range(first, rest[0]), fault=fault, slowest_s=SLOWEST_S)
    print(case(first), printable(fault(first)) or "no fault", sep="\n")

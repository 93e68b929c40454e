"""Every visible sentence of a source stands in its blocks or among what was dropped: counted from what was written.

    python tests/fuzz/standing.py 0 100000      compose and read these sources, two processes at a time
    python tests/fuzz/standing.py 4711          show the source of this number, and what of it stands nowhere

The sources are composed of sentences whose words stand together nowhere else, set among marks, boxes and damage as
they occur in newsrooms. What is visible is thus known by whoever composed them, not found by any reader. A sentence
of five words or more stands somewhere if half of its runs of four words do.
"""

from __future__ import annotations

import random
import re
import sys
import traceback
import unicodedata
from html import unescape
from typing import TYPE_CHECKING

from marathon import attend, warm

from presscast.errors import ReadError
from presscast.sources.choose import reader_for
from presscast.sources.source import Source

if TYPE_CHECKING:
    from presscast.model import Article

WORDS = re.findall(
    r"\w+",
    """anchor apron autumn baker barley basket beacon bell berth bishop blanket boat border bottle bridge broom brother
candle captain carpet carriage castle cellar chapel cherry clerk cloth coal copper corner cotton council cousin cradle
customs dairy daughter deck doctor donkey drawer eagle engine farmer feather ferry fiddle flour forest fountain garden
glass goose grain guest hammer harbour harvest hazel heron hill horse island jacket judge kettle kitchen ladder lantern
lawyer leather ledger letter lighthouse linen lock lorry mayor meadow merchant mill minister mirror morning mountain
needle neighbour nephew night nurse oak ocean office orchard organ oven paint palace paper parish pasture pencil pepper
piano pigeon pilot plank plough pocket porch potter powder price quarry quay quilt rabbit railway ribbon river road roof
rope sailor salt sandal school season shadow shepherd ship shoe shoulder silver sister slate smoke soldier spoon spring
stable station steam stone storm street sugar summer swallow table tailor teacher temple thread thunder tide timber
tower tractor treasurer tunnel uncle valley vessel village vinegar violin wagon wall water weather weaver wharf wheel
whistle widow window winter wool workshop""",
)
VERBS = ("carried", "painted", "sold", "mended", "followed", "counted", "remembered", "sheltered", "bought", "measured")
PROSE = "The ferry lay at its berth with the ramp down, and the queue of lorries reached back to the second roundabout, where a man sold coffee from a van. Nobody could say when the bell would ring again, because the clock of the tower had stopped at noon, said Ada Fenn, who keeps both."
ENDS = (".", ".", ".", "!", "?", ".”", "…")

_DAMAGED = re.compile("[\u0300-\u036f'’\x07\x92\u00ad\u200b\ufffd\ue000]")
_TEXT_BEFORE = ("", "", "", "", "- ", "* ", "• ", "“", "> ", "1. ", "## ", "By ", "Photo: ", "Related: ", "Read more: ", "Correction: ", "Editor’s note: ", "VARN (AP) — ", "[1] ", "Q: ", "| ", "© ", "Updated: ", "ADVERTISEMENT ", "# ", "\t", "    ", "— ", "(", "[", "*", "_", "⚠ ", "Share this: ", "March 3, 2026 — ", "Caption: ", "Image: ", "Sign up: ")  # fmt: skip
_TEXT_AFTER = ("", "", "", "", "[1]", " [2]", "[^1]", "¹", "*", " †", " (Photo: Ann Lee/Reuters)", " Photo: Ann Lee", " https://a.example/b?c=d", " 3 min read", " | Saltmere Courier", " @ann", " #harbour", " Read more", " »", ")", "]", " Advertisement", " …", " ©", "\\", " <b>", " &amp;", " | 4 |", " ![", "](x")  # fmt: skip
_DAMAGE = ("", "", "", "", "", "", "", "\ufffd", "â€™", "Ã©", "\x07", "\u00ad", "\u200b", "\ue000", "&#8217;", "\x92", "ﬁ", "É", "ß", "İ", "\u0301", "1", "'")  # fmt: skip
_BETWEEN_TEXT = ("\n\n", "\n\n", "\n\n", "\n", "\n\n\n\n", "\n\n***\n\n", "\n\nAdvertisement\n\n", "\n\n---\n\n", "\r\n\r\n", "\n\nShare\n\n", "\n\nPhoto: Ann Lee/Reuters\n\n", "\n\n| a | b |\n\n", "\n\nBy Ann Lee\n\n", "\n\nMarch 3, 2026\n\n")  # fmt: skip
_MARKED = (
    "{0}\n\n{1}", "{0} {1}", "{0}\n{1}", "- {0}\n- {1}", "> {0}\n>\n> {1}", "1. {0}\n2. {1}", "# {0}\n\n{1}", "## {0}\n{1}", "{0}\n===\n\n{1}", "**{0}** {1}",
    "[{0}](x.html) {1}", "![{0}](x.jpg)\n\n{1}", '![A boat](x.jpg "{0}")\n\n{1}', '{1}\n\n![](x.jpg "{0}")', '[![{0}](x.jpg)](y.html)\n\n{1}', "{0}[^1]\n\n[^1]: {1}", "{1}[^n] {0}", "[^2]: {0}\n\n{1}",
    "| a | b |\n|---|---|\n| {0} | {1} |", "| {0} |\n|---|\n| {1} |", "{0}\n| a | b |\n|---|---|\n| 1 | 2 |\n{1}", "![A boat](x.jpg)\n*{0}*\n\n{1}", "![A boat](x.jpg) {0}\n\n{1}",
    "<figure><img src='x.jpg' alt='A boat'><figcaption>{0}</figcaption></figure>\n\n{1}", "<div>{0}</div>\n\n{1}", "<div>\n\n{0}\n\n</div>\n{1}", "<p>{0}</p>\n{1}", "<aside>{0}</aside>\n\n{1}",
    "</article>\n\n{0}\n\n{1}", "<br>{0}<br/>{1}", "```\n{0}\n```\n\n{1}", "    {0}\n\n{1}", "`{0}` {1}", "{0}  \n{1}", "{0}\\\n{1}", "* * *\n{0}\n{1}", "<span>{0}</span> {1}", "<center>{0}</center>\n{1}",
    "- {0}\n\n  {1}", "> - {0}\n>   {1}", "- [ ] {0}\n- [x] {1}", "{0}<sup>1</sup> {1}", "<details><summary>{0}</summary>{1}</details>", "<table><tr><td>{0}</td><td>{1}</td></tr></table>", "*{0}* _{1}_",
    "[{0}][x] {1}\n\n[x]: y.html", "<!-- remark -->\n{0}\n\n{1}", "{0} <!-- pause 800 --> {1}", "<b>{0}\n\n{1}", "{0}</div>\n\n{1}", "<h2>{0}</h2>\n{1}", "&nbsp;{0} &mdash; {1}", "<blockquote>{0}</blockquote>{1}",
    "<plaintext>\n{0}\n\n{1}", "![{0}\n\n{1}", "[{0}\n\n{1}](", "[{0}]: {1}", "[^{0}] {1}",
)  # fmt: skip
_PAGED = (
    "<p>{0}</p><p>{1}</p>", "<p>{0} {1}", "<p>{0}<br>{1}</p>", "<div>{0}</div><div>{1}</div>", "<p><b>{0}</b> {1}</p>", "<p><a href='x'>{0}</a> {1}</p>", "<ul><li>{0}<li>{1}</ul>", "<ol><li><p>{0}</p></li><li>{1}</li></ol>",
    "<blockquote><p>{0}</p></blockquote><p>{1}</p>", "<blockquote class='twitter-tweet'><p>{0}</p>{1}</blockquote>", "<h2>{0}</h2><p>{1}</p>", "<figure><img src='a.jpg' alt='A boat'><figcaption>{0}</figcaption></figure><p>{1}</p>",
    "<figure><img src='a.jpg' alt='{0}'><figcaption>{1}</figcaption></figure>", "<img src='a.jpg' alt='{0}'><p>{1}</p>", "<table><tr><td>{0}<td>{1}</table>", "<table><caption>{0}</caption><tr><th>{1}</table>", "<table><tr><td><p>{0}</p><p>{1}</p></table>",
    "<aside><p>{0}</p></aside><p>{1}</p>", "<div class='related'><p>{0}</p></div><p>{1}</p>", "<nav><p>{0}</p></nav><p>{1}</p>", "<footer>{0}</footer><p>{1}</p>", "<header><p>{0}</p></header>{1}", "</article><p>{0}</p><p>{1}</p>", "</div></div><p>{0}</p>{1}",
    "<section><h3>{0}</h3>{1}</section>", "<pre>{0}\n{1}</pre>", "<code>{0}</code> {1}", "<dl><dt>{0}<dd>{1}</dl>", "<details><summary>{0}</summary><p>{1}</p></details>", "<p>{0}<sup>1</sup> {1}</p>", "<p>{0}<a href='#n'>[1]</a> {1}</p>", "<p class='caption'>{0}</p><p>{1}</p>",
    "<div class='newsletter'><p>{0}</p></div>{1}", "<form><p>{0}</p>{1}</form>", "<label>{0}</label><p>{1}</p>", "<p><span>{0}</span><span> {1}</span></p>", "<center>{0}</center>{1}", "<font>{0}</font><p>{1}", "<p>{0}</p></article><article><p>{1}</p>", "<main><p>{0}</p></main><p>{1}</p>",
    "<p><time>{0}</time> {1}</p>", "<address>{0}</address><p>{1}</p>", "<q>{0}</q> <em>{1}</em>", "<p>{0}</p><hr><p>{1}</p>", "<custom-box>{0}</custom-box><p>{1}</p>", "<div role='note'>{0}</div><p>{1}</p>", "<p><i>{0}</i></p><p><strong>{1}</strong></p>", "<p>{0}</P><P>{1}</p>", "<p title='x'>{0}</p >{1}",
    "<div class='sidebar'><p>{0}</p></div><p>{1}</p>", "<div class='comments'><p>{0}</p></div><p>{1}</p>", "<div id='footer'><p>{0}</p></div><p>{1}</p>", "<p>{0}<p>{1}<plaintext>", "<figure><blockquote>{0}</blockquote><figcaption>{1}</figcaption></figure>", "<video src='x'></video><p>{0}</p><p>{1}</p>", "<ins>{0}</ins> {1}", "<mark>{0}</mark> <small>{1}</small>",
)  # fmt: skip


def sentence(chance: random.Random) -> str:
    """Return a sentence of five to fourteen words, which hardly stand together anywhere else."""
    words = chance.sample(WORDS, chance.randint(4, 12))
    words.insert(chance.randint(1, 3), chance.choice(VERBS))
    if chance.random() < 0.3:
        words.insert(0, "the")
    text = " ".join(words)
    if chance.random() < 0.08:
        text = text.upper()
    text = text[0].upper() + text[1:]
    at = chance.randint(1, 4) if chance.random() < 0.5 else len(text) - chance.randint(0, 2)  # one word, at an end
    return text[:at] + chance.choice(_DAMAGE) + text[at:] + chance.choice(ENDS)


def composed(seed: int) -> tuple[str, str, list[str]]:
    """Compose the source `seed`: its text, its name, and the sentences to be seen in it."""
    chance = random.Random(seed)
    told = [sentence(chance) for _ in range(2 * chance.choice([3, 5, 8, 14]))]
    name = ("a.txt", "a.md", "a.html")[seed % 3]
    return {"a.txt": _text, "a.md": _markdown, "a.html": _page}[name](told, chance), name, told


def _text(told: list[str], chance: random.Random) -> str:
    parts = []
    for text in told:
        odd = chance.random() < 0.4
        before, after = (chance.choice(_TEXT_BEFORE), chance.choice(_TEXT_AFTER)) if odd else ("", "")
        parts += [before, text, after, chance.choice(_BETWEEN_TEXT) if chance.random() < 0.5 else " "]
    return f"The bell of the ferry rings again\n\n{PROSE}\n\n{''.join(parts)}\n\n{PROSE}\n"


def _pairs(told: list[str], chance: random.Random, forms: tuple[str, ...], plain: str) -> list[str]:
    pairs = zip(told[::2], told[1::2], strict=True)
    return [(chance.choice(forms) if chance.random() < 0.5 else plain).format(*pair) for pair in pairs]


def _markdown(told: list[str], chance: random.Random) -> str:
    known = _MARKED if chance.random() < 0.5 else chance.sample(_MARKED, 3)
    head = chance.choice(
        ["# The bell of the ferry rings again\n\n", "---\ntitle: The bell\n---\n\n", "", "## The bell\n"]
    )
    return f"{head}\n{PROSE}\n\n" + "\n\n".join(_pairs(told, chance, known, "{0} {1}"))


def _page(told: list[str], chance: random.Random) -> str:
    known = _PAGED if chance.random() < 0.5 else chance.sample(_PAGED, 3)
    body = chance.choice(["", "\n"]).join(_pairs([_escaped(text) for text in told], chance, known, "<p>{0} {1}</p>"))
    box = chance.choice(["<article>{}</article>", "<body><div class='story'>{}</div></body>", "<html><body><main><article>{}</article></main></body></html>", "<body>{}", "<div><div><article>{}"])  # fmt: skip
    return "<!doctype html><title>The bell of the ferry</title>" + box.format(
        f"<h1>The bell of the ferry</h1><p>{PROSE}</p>{body}"
    )


def _escaped(text: str) -> str:
    return text.replace("'", "&#39;")


def lost(article: Article, told: list[str]) -> list[str]:
    """Return the sentences of which less than half stands in the article's blocks or among what was dropped."""
    texts = [article.title, *(piece.text for piece in article.dropped)]
    texts += [part for block in article.blocks for part in (block.text, block.credit)]
    stood = {run for text in texts for run in runs(text)}
    return [text for text in told if (due := runs(text)) and 2 * sum(run in stood for run in due) < len(due)]


def runs(text: str) -> list[tuple[str, ...]]:
    """Return the runs of four words of a text, without case, accents and damage; none of one under five words."""
    words = re.findall(r"[^\W_]+", _DAMAGED.sub("", unicodedata.normalize("NFKD", unescape(text).casefold())))
    return [tuple(words[at : at + 4]) for at in range(len(words) - 3)] if len(words) >= 5 else []


def article(text: str, name: str) -> Article | None:
    """Read a source; None where it is refused."""
    try:
        return reader_for(Source(text.encode(), name)).read(text.encode(), name)
    except ReadError:
        return None


def fault(seed: int) -> str:
    """Read the source `seed`; return the sentences that stand nowhere, or ""."""
    text, name, told = composed(seed)
    try:
        read = article(text, name)
        return "\n".join(lost(read, told)) if read else ""
    except Exception:  # noqa: BLE001  (whatever it is, it is a fault)
        return traceback.format_exc()


if __name__ == "__main__":
    first, *rest = map(int, sys.argv[1:])
    if rest:
        warm()
        attend(range(first, rest[0]), fault=fault)
    print(*composed(first)[:2], "", fault(first) or "no fault", sep="\n")

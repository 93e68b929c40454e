"""Sentences put into real articles, in forms seldom written: each is read, or listed as dropped; none is overlooked.

    python tests/fuzz/overlooked.py 0 100000    read these sources, two processes at a time
    python tests/fuzz/overlooked.py 4711        show the source of this number, and what of it is overlooked

README promises that nothing is skipped in silence. Here a page, a Markdown file or a text of `tests/` gets new
sentences at places of its own, in marks that a browser, a Markdown renderer or an editor shows; where the reader has
put them is found by their letters alone. `standing.py` composes whole sources of other forms.
"""

from __future__ import annotations

import random
import re
import sys
import traceback
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from marathon import attend, warm
from standing import VERBS, WORDS

from presscast.errors import ReadError
from presscast.sources.choose import reader_for
from presscast.sources.source import Source

if TYPE_CHECKING:
    from presscast.model import Article

SHORTEST = 500
"""Characters of an article; a text of fewer is a list of headings."""
HERE = Path(__file__).parents[1]
PAGE_FORMS = (
    "<dl><dt>{0}</dt><dd>{1}</dd></dl>", "<dl><div><dt>{0}<dd>{1}<dd>{2}</div></dl>", "<details>{0}<summary>{1}</summary>{2}</details>", "<details open><p>{0}</p></details>{1}", "<dialog open><p>{0}</p></dialog><p>{1}</p>",
    "<p aria-hidden='true'>{0}</p><p>{1}</p>", "<span aria-hidden=true>{0}</span> {1}", "<my-note>{0}</my-note><x-y><p>{1}</p></x-y>", "<slot>{0}</slot><slot name=x><p>{1}</p></slot>", "<select><option>{0}<option>{1}</select>",
    "<textarea>{0}</textarea><p>{1}</p>", "<button>{0}</button> {1}", "<fieldset><legend>{0}</legend>{1}</fieldset>", "<ruby>{0}<rt>a</rt></ruby> {1}", "<bdo dir=ltr>{0}</bdo><bdi>{1}</bdi>", "<menu><li>{0}<li>{1}</menu>",
    "<marquee>{0}</marquee><blink>{1}</blink>", "<nobr>{0}</nobr><wbr>{1}", "<xmp>{0}</xmp><p>{1}", "<listing>{0}</listing>{1}", "<tt>{0}</tt> <kbd>{1}</kbd> <samp>{2}</samp>", "<object data=x><p>{0}</p></object><p>{1}</p>",
    "<table>{0}<tr><td>{1}</table>", "<table><thead><tr><th>{0}<tfoot><tr><td>{1}<tbody><tr><td>{2}</table>", "<table><tr><td><table><tr><td>{0}</table><td>{1}</table>", "<table><caption>{0}</caption><colgroup><tr><td colspan=9>{1}</table>",
    "<table><tr><td>{0}<tr><td><ul><li>{1}<li>{2}</ul></table>", "<div role=table><div role=row><span role=cell>{0}</span><span role=cell>{1}</span></div></div>", "<div role=heading aria-level=2>{0}</div><p>{1}</p>",
    "<figure><figcaption>{0}</figcaption><img src=a.jpg alt='A boat at the quay'></figure><p>{1}", "<figure><figure><img src=a.jpg><figcaption>{0}</figcaption></figure><figcaption>{1}</figcaption></figure>", "<figure><p>{0}</p><p>{1}</p></figure>",
    "<picture><source srcset=a.webp><img src=a.jpg alt=''></picture><em>{0}</em><p>{1}</p>", "<figure><video src=x></video><figcaption>{0} <small>{1}</small></figcaption></figure>", "<ul><li>{0}<ul><li>{1}<ol><li>{2}</ol></ul></ul>", "<ol reversed><li value=7>{0}<li>{1}</ol>",
    "<p><div>{0}</div></p>{1}", "<p>{0}<table><tr><td>{1}</table>", "<a href=x>{0}<a href=y>{1}</a></a>", "<b><p>{0}</b>{1}</p>", "<i>{0}<b>{1}</i>{2}</b>", "<h2><a href=x>{0}</a></h2><h3>{1}<p>{2}", "<h1>{0}</h2>{1}", "<p>{0}</p></body></html><p>{1}</p>",
    "<blockquote>{0}<footer>{1}</footer></blockquote>", "<blockquote><blockquote><p>{0}</p></blockquote>{1}</blockquote>", "<aside class='pullquote'><p>{0}</p></aside>{1}", "<q>{0}</q><cite>{1}</cite>", "<p>{0}<sup><a href='#fn1' id=r1>1</a></sup></p><section class=footnotes><ol><li id=fn1>{1} <a href='#r1'>↩</a></ol></section>",
    "<p>{0}<a href='#_ftn1'>[1]</a> {1}</p><div id='_ftn1'>[1] {2}</div>", "<p>{0} &nbsp &copy &#x; &#99999999; &bogus; {1} &", "<p>{0} &lt;br&gt; {1} &amp;amp; {2}", "<p>{0} <3 {1} < {2}", "<p {0}>{1}</p>".replace("{0}", "title='a>b'").replace("{1}", "{0} {1}"), "<p<p>{0}</p>{1}",
    "<P CLASS=X>{0}</P ><BR/ >{1}", "<!-- a -- b --><p>{0}</p><!-->{1}<!---->", "<![CDATA[a]]>{0} <?php echo 1 ?>{1}", "</p></span></div>{0}<p>{1}</i></b>", "<p>{0}</br>{1}</p>", "<image src=x>{0}<p>{1}", "<noindex>{0}</noindex><p>{1}", "<svg><text>a</text></svg>{0}<p>{1}", "<svg><foreignObject><p>{0}</p></foreignObject></svg>{1}",
    "<math><mi>x</mi></math> {0} <math><mtext>y</mtext></math>{1}", "<label for=x>{0}</label><input id=x value=y>{1}", "<output>{0}</output><meter value=1>a</meter>{1}", "<div contenteditable>{0}</div><div tabindex=0>{1}</div>", "<div style='display:block;visibility:visible'>{0}</div>{1}", "<p hidden=until-found>a</p>{0}<p>{1}",
    "<div class='note'><b>Note</b> {0}</div><div class='box info'>{1}</div>", "<div data-x='</p>'>{0}</div>{1}", "<header><h2>{0}</h2></header><footer>{1}</footer>", "<main>{0}</main><search>{1}</search><hgroup><h2>{2}</h2></hgroup>", "<p>{0}<hr>{1}<p>", "<span><div><p>{0}</div></span>{1}", "<del>{0}</del><ins>{1}</ins><s>{2}</s>",
    "<abbr title='x'>{0}</abbr> <dfn>{1}</dfn> <var>{2}</var>", "<data value=1>{0}</data> <time datetime='2026-01-01'>{1}</time>", "<center><font size=1>{0}</font></center><big>{1}</big>", "<address>{0}<br>{1}<br>{2}</address>", "<p>{0}\u2028{1}\u0085{2}</p>", "<p>{0}<br><br><br>{1}", "<map name=x><p>{0}</p></map>{1}", "<canvas>a</canvas>{0}<p>{1}",
    "<frameset>{0}</frameset><p>{1}", "<noembed>a</noembed>{0}{1}", "<applet>{0}</applet>{1}", "<dir><li>{0}<li>{1}</dir>", "<optgroup label=a>{0}</optgroup>{1}", "<template><p>a</p></template>{0} {1}", "<iframe src=x></iframe>{0} <p>{1}", "<plaintext>{0}</plaintext>{1}",
)  # fmt: skip
MARKED_FORMS = (
    "Boat\n: {0}\n: {1}", "{0}[^q]\n\n[^q]: {1}\n\n    {2}", "- {0}\n  - {1}\n    - {2}", "1. {0}\n   > {1}\n   > {2}", "- {0}\n\n      {1}\n- {2}", "* {0}\n+ {1}\n- {2}", "> [!NOTE]\n> {0}\n> {1}", "!!! note \"Boat\"\n    {0}\n    {1}", "::: note\n{0}\n:::\n{1}",
    "<details>\n<summary>{0}</summary>\n\n{1}\n\n</details>", "<dl>\n<dt>{0}</dt>\n<dd>{1}</dd>\n</dl>", "| a | b |\n|---|---|\n| {0} \\| x | {1} |", "| a | b |\n|---|---|\n| 1 | 2 | {0} |\n\n{1}", "| a |\n|---|\n{0}\n{1}", "| a | b\n|---|---\n{0} | {1}\n{2}", "a | b\n--|--\n{0} | {1}", "|---|\n| {0} |\n\n{1}", "+---+\n| {0} |\n+---+\n| {1} |",
    "{0}\n---\n{1}", "{0}\n{1}\n===\n{2}", "# {0} #\n###### {1}", "#{0}\n\n{1}", "{0} {{#id .class}}\n\n{1}", "## {0} {{#quay}}\n{1}", "==\n{0}\n==\n{1}", "=={0}== ~~{1}~~ ^{2}^", "***{0}*** __*{1}*__", "**{0}\n\n{1}**", "*{0} **{1}* {2}**", "`{0}\n{1}`", "``` text {{.x}}\n{0}\n\n{1}", "~~~\n{0}\n~~~ {1}\n~~~\n{2}", "\t{0}\n\n{1}",
    "[{0}](<x y> \"t\") {1}", "[{0}]\n\n{1}", "[{0}][]\n[{1}] [x]", "![{0}][pic]\n\n{1}\n\n[pic]: a.jpg \"A boat\"", "[![A boat](a.jpg)](b.html)\n{0}\n\n{1}", "![A boat](a.jpg){{width=50%}}\n{0}\n\n{1}", "<img src='a.jpg' alt='A boat'>\n\n{0}\n\n{1}", "<figure>\n\n![A boat](a.jpg)\n\n<figcaption>{0}</figcaption>\n\n</figure>\n\n{1}",
    "<!-- {{x}} -->{0}<!-- y -->\n\n{1}", "{0} <!-- open\n\n{1} -->".replace("{1} -->", "-->\n\n{1}"), "<script>x</script>\n{0}\n\n{1}", "<p align=center>\n{0}\n</p>\n{1}", "<td>{0}</td>\n\n{1}", "</div>\n{0}\n\n{1}", "<b>{0}</b>\n<i>{1}</i>", "<br>\n{0}\n<br>\n{1}", "<hr>{0}<hr>\n{1}", "<pre>\n{0}\n\n{1}\n</pre>", "<custom-x>\n{0}\n</custom-x>\n{1}", "{0} <https://a.example> {1}", "{0} <3 {1}", "{0} &bogus; &#0; {1}",
    "{0}\\\n{1}  \n{2}", "\\# {0}\n\\- {1}", "1) {0}\n2) {1}", "10. {0}\n11. {1}", "a. {0}\nb. {1}", "- [ ] {0}\n- [X] {1}", "-\n  {0}\n-\n  {1}", "> {0}\n{1}\n> {2}", "> > {0}\n> {1}", ">{0}\n>\n>— {1}", "> {0}\n\n> {1}", "***\n{0}\n___\n{1}", "{{% note %}}\n{0}\n{{% /note %}}\n{1}", "{{{{< figure src=\"a.jpg\" >}}}}\n{0}\n\n{1}", "$$\n{0}\n$$\n{1}", "[TOC]\n{0}\n\n{1}", "---\n{0}\n---\n\n{1}", "+++\n{0}\n+++\n\n{1}", "{0}\r\r{1}", "{0}\n\f\n{1}", "\ufeff{0}\n\n{1}", "[^1]: {0}\n[^1]: {1}", "{0} ^[{1}]", "*[BOAT]: {0}\n\n{1}", "Photo: {0}\n\n*Caption: {1}*", "[x]: a.html ({0})\n\n{1}".replace("({0})", "\n\n{0}"), "(see {0}\n\n{1}", "{0}]({1}", "![{0}\n{1}](x.jpg)",
)  # fmt: skip
TEXT_FORMS = (
    "{0}\n{1}", "  {0}\n  {1}", "\t{0}\t{1}", "{0}    {1}", "· {0}\n· {1}", "■ {0}\n▪ {1}", "– {0}\n– {1}", "(a) {0}\n(b) {1}", "1) {0}\n2) {1}", "I. {0}\nII. {1}", "+------+\n| {0} |\n+------+\n{1}", "{0} | {1}", "---\n{0}\n---\n{1}", "*****\n{0}\n*****\n{1}", "###\n{0}\n\n{1}", "(MORE)\n\n{0}\n\n{1}", "-30-\n\n{0}\n\n{1}",
    "[Photo: {0}]\n\n{1}", "(Photo: {0})\n\n{1}", "Caption: {0}\n\n{1}", "PHOTO {0}\n{1}", "Picture 1: {0}\n{1}", "<b>{0}</b>\n{1}", "&lt;p&gt;{0}&lt;/p&gt; {1}", "> {0}\n> {1}", ">> {0}\n{1}", "“{0}\n“{1}”", "« {0} » {1}", "Q. {0}\nA. {1}", "REPORTER: {0}\nMAYOR: {1}", "Note: {0}\n{1}", "* {0}\n** {1}", "¹ {0}\n² {1}", "[1] {0}\n[2] {1}", "†{0}\n\n{1}", "{0}[1]\n\n1. {1}", "{0}\r{1}", "{0}\u2028{1}\u2029{2}", "{0}\x0b{1}\x0c{2}", "{0}\x85{1}", "{0}\u00a0\u00a0{1}", "\u200e{0}\u200f{1}", "{0}\u00ad\n{1}",
    "www.a.example {0}\n{1}", "{0} (continued)\n\n{1}", "Page 2 of 3\n{0}\nPage 3 of 3\n{1}", "12:30 {0}\n12:45 {1}", "March 3, 2026: {0}\n\nMarch 4, 2026: {1}", "Update: {0}\n\nCorrection: {1}", "SUMMARY\n{0}\n\nDETAILS\n{1}", "{0}\n=====\n{1}\n-----\n{2}", "    {0}\n\n        {1}", "=== {0} ===\n{1}", "~ {0} ~\n{1}", "^ {0}\n{1}", "© {0}\n\n{1}", "Related: {0}\n{1}", "Also read: {0}\n\n{1}", "Contact: {0}\n\n{1}", "Sources: {0}; {1}", "Tags: {0}, {1}", "— {0}\n\n{1} —", "{0}\n{0}\n{1}",
)  # fmt: skip
FORMS = {"html": PAGE_FORMS, "md": MARKED_FORMS, "txt": TEXT_FORMS}
_UNSHOWN = re.compile(
    r"<(script|style|template|head|select|textarea|svg|iframe|noscript|title|button)\b.*?</\1\s*>|<!--.*?-->|<!doctype[^>]*>|<meta[^>]*>",
    re.IGNORECASE | re.DOTALL,
)


@cache
def articles(ending: str) -> tuple[str, ...]:
    """Return the articles of `tests/` with this ending."""
    found = (path for top in ("articles", "read/cases") for path in sorted((HERE / top).rglob(f"*.{ending}")))
    return tuple(text for path in found if len(text := path.read_text("utf-8")) > SHORTEST)


def sentence(chance: random.Random) -> str:
    """Return a sentence of six to twelve words, which hardly stand together anywhere else."""
    words = chance.sample(WORDS, chance.randint(5, 11))
    words.insert(chance.randint(1, 3), chance.choice(VERBS))
    text = " ".join(words)
    return text[0].upper() + text[1:] + chance.choice([".", ".", ".", "?", "!", "”", ""])


def places(text: str, ending: str) -> list[int]:
    """Return where a text can be cut without cutting a mark: beside a page's tags that are shown, else at a line's end."""
    if ending != "html":
        start = text.find("---", 3) + 3 if text.startswith("---") else 0
        return [found.end() for found in re.finditer(r"\n\s*\n", text) if found.end() > start] or [len(text)]
    begun = re.search(r"<body[^>]*>|<article[^>]*>|<p[^>]*>", text, re.IGNORECASE)
    unshown = [range(*found.span()) for found in _UNSHOWN.finditer(text)]
    tags = (
        found.end()
        for found in re.finditer(
            r"</?(?:p|div|li|section|article|h\d|blockquote|figure|td|em|a|span|ul)\b[^<>]*>", text
        )
        if not begun or found.start() >= begun.start()
    )
    return [at for at in tags if not any(at in unshowable for unshowable in unshown)] or [len(text)]


def composed(seed: int) -> tuple[str, str, list[str]]:
    """Put sentences into the source `seed`: its text, its name, and these sentences."""
    chance = random.Random(seed)
    ending = ("html", "md", "txt")[seed % 3]
    text, told = chance.choice(articles(ending)), list[str]()
    for at in sorted(chance.choices(places(text, ending), k=chance.choice([1, 1, 2, 4])), reverse=True):
        new = [sentence(chance) for _ in range(3)]
        form = chance.choice(FORMS[ending])
        told += [new[number] for number in range(3) if f"{{{number}}}" in form]
        gap = "" if ending == "html" else "\n\n"
        text = text[:at] + gap + form.format(*new) + gap + text[at:]
    return text, f"a.{ending}", told


def letters(text: str) -> str:
    """Return a text's letters and digits alone, without case and accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", text).casefold() if char.isalnum())


def overlooked(article: Article, told: list[str]) -> list[str]:
    """Return the sentences of which fewer than half of the runs of four words stand in what was read or dropped."""
    kept = [part for block in article.blocks for part in (block.text, block.credit)]
    held = "|".join(map(letters, [article.title, *article.authors, *kept, *(piece.text for piece in article.dropped)]))
    return [text for text in told if _missed(text, held) * 2 > len(text.split()) - 3]


def _missed(text: str, held: str) -> int:
    words = list(map(letters, text.split()))
    return sum("".join(words[at : at + 4]) not in held for at in range(len(words) - 3))


def fault(seed: int) -> str:
    """Read the source `seed`; return the sentences that are overlooked, or ""."""
    text, name, told = composed(seed)
    data = text.encode()
    try:
        return "\n".join(overlooked(reader_for(Source(data, name)).read(data, name), told))
    except ReadError:
        return ""
    except Exception:  # noqa: BLE001  (whatever it is, it is a fault)
        return traceback.format_exc()


if __name__ == "__main__":
    first, *rest = map(int, sys.argv[1:])
    if rest:
        warm()
        attend(range(first, rest[0]), fault=fault)
    print(*composed(first)[:2], "", fault(first) or "no fault", sep="\n")

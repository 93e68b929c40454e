"""Articles as nobody would write them: pieces of pages, Markdown and scraped text, joined at random."""

from __future__ import annotations

from hypothesis import strategies as st

PIECES = (
    "# ", "## A head\n", "---\n", "+++\n", "title: x\n", "date: 2026-01-01\n", "lang: de\n", "> ", "- ", "* ", "1. ", "| a | b |\n", "|---|---|\n", "```\n", "~~~\n", "`",
    "![alt](x.jpg)", "![", "](", "[a](b)", "[x]: y.html\n", "[x]", "[^1]", "[^1]: note\n", "**", "_", "\n", "\n\n", "\r\n", "\t", "    ", "\v", "\u2028", "<p>", "</p>", "<article>",
    "<div class='caption'>", "<div class='related'>", "<ul><li>", "<blockquote>", "<blockquote class='twitter-tweet'>", "<pre>", "<span hidden>", "<html lang='ko'>", "<b>", "<a href='x'>",
    "<figure><img src='a' alt='A boat at the quay'><figcaption>", "</figcaption></figure>", "<table><tr><td>", "<tr><th>", "</table>", "<script>x</script>", "<!--", "-->", "<![CDATA[", "<?x",
    "<meta property='og:title' content='T'>", "<time datetime='2026-01-01'>", "&amp;", "&nbsp;", "&#0;", "&#x110000;", "&lt;", "<title>T</title>", "<h1>", "<h2>", "<br>", "</div>",
    "<script type='application/ld+json'>{\"headline\":\"H\"}</script>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":[1]}],\"datePublished\":\"2026\"}</script>",
    "“", "”", "’", "'", '"', "(", ")", "[", "]", "{", "}", "…", "—", "--", " - ", "/", "By Ann Lee", "BY ANN LEE AND BO HUR [a@b.c]", "Photo by X/Reuters", "VARN (AP) — ", "Correction: ",
    "Published March 3, 2026 7:15 a.m.", "Updated:", "Sen. Smith (R-Ohio)", "Sign up for our newsletter", "Don't miss", "Related: ", "[email protected]", "© 2026 Fen Post", "(pronounced shee)",
    "$1.5 million", "£3bn", "3-2", "10%", "1995", "the 1980s", "No. 5", "U.S.", "e.g.", "St. ", "Dr. ", "II", "XIV", "vs.", "10:30 p.m.", "Feb. 11", "https://a.example/b?c=d", "a@b.example", "#tag",
    "@ann", "+1 (555) 010-2000", "100,000", "1e9", "½", "€5", "°C", "km/h", "5 ft 3 in", "Q3", "-40", "1/2", "2026-02-30", "99/99/9999",
    "The boat came in at noon and nobody saw it. ", "“I saw it,” she said. ", "부산 항구에서 시계가 다시 간다. ", "Der Hafen ist leer. ", "港の時計が動いた。", "\u200b", "\u202e", "\ufeff", "\ue000",
    "\ue001", "🙂", "\x00", "\x1b[31m", "a" * 300, "1" * 60, "[word](/wɜːd/)",
)  # fmt: skip

TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=40).map("".join)
SOURCES = st.one_of(TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary(max_size=200))
ORIGINS = ("a.txt", "a.md", "a.html", "a", "https://news.example/a")

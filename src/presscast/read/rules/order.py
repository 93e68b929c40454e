"""The rules that say what is not story: plain functions in an ordered, named list.

A rule is asked of one piece among its neighbours, and says whether it drops it. The first that
does names the reason. The readers have reasons of their own, listed in `READERS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscast.read.inline import INLINE
from presscast.read.rules import bylines, furniture, pictures, prompts, repeats

if TYPE_CHECKING:
    from collections.abc import Callable

    from presscast.read.piece import Form, Galley


PICTURE: tuple[Form, ...] = ("image",)
LINES: tuple[Form, ...] = ("line", "item")
TEXT: tuple[Form, ...] = (*LINES, "heading", "quote", "row", "code", "meta")


@dataclass(frozen=True, slots=True)
class Rule:
    """A named reason to leave a piece out, and the function that knows it.

    It is asked only of pieces of its `forms` that are no longer than `limit` characters.
    """

    name: str
    meaning: str
    drops: Callable[[Galley, int], bool]
    limit: int = 10_000
    forms: tuple[Form, ...] = TEXT


RULES: tuple[Rule, ...] = (
    Rule("alt-repeated", "a picture whose alt text its caption says again", pictures.alt_repeated, forms=PICTURE),
    Rule("alt-captioned", "a picture that has a caption of its own", pictures.alt_captioned, forms=PICTURE),
    Rule("alt-headline", "a picture whose alt text is the headline", pictures.alt_headline, forms=PICTURE),
    Rule("alt-empty", "a picture without a description", pictures.alt_empty, forms=PICTURE),
    Rule("alt-file-name", "a picture whose alt text is a file name", pictures.alt_file_name, forms=PICTURE),
    Rule("alt-brief", "a picture whose alt text is a label, no description", pictures.alt_brief, forms=PICTURE),
    Rule("caption-repeated", "a caption that was said before", pictures.caption_repeated, forms=(*TEXT, "image")),
    Rule("lone-mark", "a line of marks without a word", furniture.lone_mark, 80),
    Rule("headline-repeated", "the headline once more", bylines.headline_repeated, 400, (*LINES, "heading")),
    Rule("slug", "a wire service's name for the story", bylines.slug, 120),
    Rule("date-line", "when it was published or updated", bylines.date_line, 160, (*LINES, "heading")),
    Rule("dead-email", "an e-mail address, or where one was hidden", bylines.dead_email, 120),
    Rule("byline-line", "who wrote it", bylines.byline_line, 160, LINES),
    Rule("sign-off", "the publication's name under the story", bylines.sign_off, 120),
    Rule("contributors", "who helped with the reporting", bylines.contributors, 400),
    Rule("kicker", "the section's name above the headline", furniture.kicker, 60),
    Rule("label", "a few words between headline and story: a section, a place, a button", furniture.label, 60, LINES),
    Rule("tags", "the topics it is filed under", furniture.tags, 300, LINES),
    Rule("lone-credit", "a picture's credit without a caption", furniture.lone_credit, 110, ("line",)),
    Rule("source", "where it is from, what it is filed under", furniture.source, 200),
    Rule("ticker", "a ticker's or a banner's line", furniture.ticker, 90),
    Rule("standfirst-repeated", "a standfirst that the story says again", repeats.standfirst_repeated, 1_500),
    Rule("said-twice", "words pulled out of the story, or set a second time", repeats.said_twice, 1_500),
    Rule("comment-furniture", "the comment box and its rules", prompts.comment, 260),
    Rule("link-line", "a line inside the story that is all link", prompts.link_line),
    Rule("read-more", "a pointer to another story", prompts.read_more, 300),
    Rule("link-list", "a list of nothing but links or headlines", prompts.link_list, 400, ("item",)),
    Rule("newsletter", "a newsletter or subscription prompt", prompts.newsletter, 400, ("line", "heading", "quote")),
    Rule("app-prompt", "an invitation to install an app", prompts.app, 120),
    Rule("follow-us", "where to follow the writer or the publication", prompts.follow, 300),
    Rule("share-prompt", "buttons and prompts to share", prompts.share, 260),
    Rule("reader-notice", "what the publication tells its readers of itself", prompts.notice, 400),
    Rule("policy-line", "copyright, affiliate and policy lines", furniture.policy, 400),
    Rule("widget", "the text of a player, a form or an advertisement", furniture.widget, 200),
    Rule("css-leak", "style sheet or script text", furniture.css_leak, forms=LINES),
    Rule("page-address", "a line that is only an address", furniture.address, 500),
    Rule("source-link", "a source named alone in brackets", furniture.source_link, 60, ("line",)),
    Rule("about-company", "a press release's words on the company", furniture.about_company),
    Rule("release-line", "a press release's embargo, its end, and whom to call", furniture.whom_to_call, 200),
    Rule("about-author", "who the writer is", furniture.about_author, 1_000),
    Rule(
        "page-tail", "what stands under the first prompt after the story", furniture.page_tail, forms=(*TEXT, *PICTURE)
    ),
)

SITE = frozenset(
    [
        "alt-brief",
        "kicker",
        "label",
        "tags",
        "ticker",
        "said-twice",
        "comment-furniture",
        "link-line",
        "read-more",
        "link-list",
        "newsletter",
        "app-prompt",
        "follow-us",
        "share-prompt",
        "reader-notice",
        "widget",
        "css-leak",
        "page-tail",
    ]
)
"""The rules about what a site sets round a story: not asked of documents, which have no site."""

READERS: tuple[tuple[str, str], ...] = (
    ("table-retold", "a table's row, retold in a sentence"),
    ("code-block", "program code"),
    ("front-matter", "the lines that state title, date and the like"),
    ("footnote", "a footnote's text"),
    ("struck-out", "words struck out by the writer"),
    ("reading-aid", "how characters are read, set beside them"),
    ("formula", "a formula that does not say how it is read"),
    *((leak.name, leak.meaning) for leak in INLINE),
    ("html-comment", "a remark hidden in the markup"),
    ("link-definition", "the address of a link used above"),
    ("running-head", "a page's head, foot or number"),
    ("remark", "an editor's remark in the margin"),
    ("hidden-text", "text that the document does not show"),
    ("drawing", "the words of a drawing"),
    ("scanned-page", "a page that is a picture, without a text layer"),
    ("contents", "a table of contents"),
    ("book-matter", "a book's cover, title page, contents and imprint"),
    ("mail-header", "an e-mail's sender, receivers, subject and date"),
    ("greeting", "whom an e-mail greets"),
    ("cover-note", "what the sender says of the story that follows"),
    ("signature", "how an e-mail ends: regards, names, telephones"),
    ("quoted-reply", "the e-mail that is answered"),
    ("other-part", "what only an e-mail's other form says, plain or marked up"),
    ("attachment", "a file sent along or set in, which is not read"),
    ("next-page", "a further page of the story that could not be had"),
    ("page-furniture", "what the page holds outside its article"),
)


def meanings() -> dict[str, str]:
    """Return every rule's name with what it drops, in one line."""
    return {**{rule.name: rule.meaning for rule in RULES}, **dict(READERS)}

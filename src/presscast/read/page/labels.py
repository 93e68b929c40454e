"""What an element's name, class, id and role say about it: where pages put what is not story."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from presscast.read.words import phrases as words

if TYPE_CHECKING:
    from lxml import etree

_WORDS = {
    "newsletter": "newsletters? sign-?up subscri(?:be|ption)s? mailchimp email-?signup paywall",
    "comment-furniture": (
        "comments? comment-?(?:list|form|section|count|area|respond) respond disqus\\w* livefyre fb-comments replies"
    ),
    "share-prompt": "shar(?:e|ing) share-?\\w+ sharedaddy social social-?\\w+ addthis\\w* addtoany sharethis follow "
    "follow-?us click-?to-?tweet tweet-?this",
    "read-more": "related related-?\\w+ recommend\\w* recirc\\w* trending popular most-?(?:read|popular|viewed)"
    " more-?(?:on|from|stories|news|like)\\w* read-?(?:more|next|also) see-?also also-?(?:on|read) outbrain taboola "
    "ob-widget rev-?content zergnet promo\\w* teasers? up-?next next-?up latest(?:-\\w+)? suggest\\w* further-?reading"
    " inline-?(?:link|related)\\w* story-?links post-?navigation pagination pager article-?(?:list|links) "
    "jp-relatedposts",
    "about-author": "author-?(?:bio|box|info|card|about|details|description|profile) bio about-?(?:the-?)?author"
    " (?:contributor|writer)-?bio",
    "byline-line": "by-?lines? author-?name authors? (?:post|entry|article)-?meta dateline-?info timestamp pub-?date"
    " publish\\w*-?date article-?date",
    "widget": "ads? advert\\w* ad-?(?:slot|unit|container|wrapper|block) sponsor\\w* dfp gpt player playlist carousel "
    "slider video-?(?:player|container|meta|info|title) widget\\w* poll quiz modal "
    "(?<!hero.)(?<!image.)(?<!header.)overlay pop-?up lightbox tooltip toast gallery-?(?:nav|controls?)",
    "footnote": "foot-?notes?(?:-list|-text|-section)? end-?notes? fn-?\\d+ ref-?list reflist",
    "policy-line": "cookie\\w* consent gdpr disclaimer copyright legal terms trust-?project",
    "page-furniture": "nav navigation navbar menu breadcrumbs? masthead site-?(?:header|footer) footer side-?bar "
    "(?:right-?)?rail skip-?link tags? tag-?list topics? keywords categories toolbar utility search banner"
    " print(?:-?(?:only|links?|button|btn|icon|logo|this|page|version|friendly|me|share|tools?|menu|footer|header))?",
}
_FORMS = {name: "|".join(f"{told} {words.classes(name)}".split()) for name, told in _WORDS.items()}


def _named(forms: str) -> re.Pattern[str]:
    """Compile a pattern for a class or an id, lower case, that one of `forms` is a part of."""
    return re.compile(rf"(?:^|[\s_/-])(?:{forms})(?:$|[\s_/-]|\d)")


_LABELS = tuple((name, _named(forms)) for name, forms in _FORMS.items())
_ANY_LABEL = _named("|".join(f"({forms})" for forms in _FORMS.values()))
"""Any of them, each label's forms a group, in the same order."""
_BY_TAG = {"nav": "page-furniture", "footer": "page-furniture", "aside": "aside", "form": "widget"}
_AMP = frozenset(
    ["amp-ad", "amp-embed", "amp-sticky-ad", "amp-auto-ads", "amp-social-share", "amp-consent", "amp-user-notification"]
)
"""Elements of AMP that hold advertisements, buttons and notices, never a story."""
_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BY_ROLE = {
    "navigation": "page-furniture",
    "contentinfo": "page-furniture",
    "search": "page-furniture",
    "banner": "page-furniture",
    "doc-endnotes": "footnote",
    "doc-footnote": "footnote",
    "complementary": "aside",
    "dialog": "widget",
}


def of(element: etree._Element, named: str) -> tuple[str, str]:
    """Return the rule that what stands in `element`, of class `named`, would fall under, and the word that says so.

    Both are "" where nothing says so.
    """
    if element.tag in ("html", "body"):
        return "", ""
    known = element.get("id")
    if (named or known) and (found := _said(f"{named} {known}" if known else named)):
        return found
    if element.tag in _AMP:
        return "widget", element.tag
    if element.tag == "a" and _is_card(element):
        return "read-more", element.tag
    role = element.get("role")
    return (_BY_ROLE[role], role) if role in _BY_ROLE else (_BY_TAG.get(element.tag, ""), element.tag)


def _is_card(link: etree._Element) -> bool:
    """Say whether a link is a box that shows another story: a headline in it, and more beside that."""
    heads = ("".join("".join(inner.itertext()).split()) for inner in link.iterdescendants(*_HEADS))
    head = next(filter(None, heads), "")
    return bool(head) and len(head) < len("".join("".join(link.itertext()).split()))


@lru_cache(4096)
def _said(named: str) -> tuple[str, str] | None:
    low = named.lower()
    if (first := _ANY_LABEL.search(low)) is None:
        return None
    at = (first.lastindex or 0) - 1
    for name, form in _LABELS[:at]:
        if found := form.search(low, first.start()):
            return name, found[0].strip(" _-/")
    return _LABELS[at][0], first[0].strip(" _-/")

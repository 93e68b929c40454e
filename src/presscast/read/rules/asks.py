"""Know the lines that ask the reader for something: to read on, subscribe, share or comment."""

from __future__ import annotations

import re

from presscast.read.measure import count
from presscast.read.rules.phrases import holds, starts, whole

_SITES = (
    r"(?:facebook|twitter|x|whatsapp|e-?mail|linkedin|reddit|pinterest|copy link|print|share|telegram|messenger|"
    r"threads|"
    r"bluesky|flipboard|pocket|sms|instagram|tumblr|line|kakao(?:talk)?)"
)
MORE_HEADS = whole(
    r"(?:further|suggested|more|related|recommended) (?:reading|stor(?:y|ies)|articles?|posts?|news|links?|content|"
    r"coverage|topics|tags?|videos?)",
    r"related(?: \w+)?|recommend(?:s|ed)(?: (?:for you|stories|reading))?|more(?: on this (?:story|topic)|"
    r" (?:stories|news|from .{2,40}))?",
    r"don[’']?t miss(?: (?:it|this|these))?|in case you missed it|you (?:may|might)(?: also)? (?:like|enjoy|"
    r"be interested in)(?: this| these)?",
    r"more (?:[\w’']+ ){0,3}(?:stories|articles|reads|news|coverage)",
    r"most (?:read|popular|viewed|shared|commented)\b.{0,40}|trending\b.{0,30}|top stories|latest (?:news|stories|"
    r"headlines)",
    r"what to read next|editor[’']?s[’']? picks?|explore (?:further|more)|(?:read|see|watch) (?:more|next|also|on)|"
    r"see also|up next:",
    r"popular(?: now| stories| on .{2,30})?|(?:article |story )?tags|topics|(?:more )?from (?:our|the) (?:partners|"
    r"web)",
    r"how to (?:listen|subscribe|watch)(?: to .{2,40})?|mehr zum thema|lesen sie auch|weiterlesen|관련 ?기사|"
    r"à lire aussi|lee también",
)
NEWSLETTER = holds(
    r"\b(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|e-?mails?|inbox|digest|updates|alerts|magazine|"
    r"channel|podcast|briefing|youtube)\b",
    r"\b(?:newsletters?|inbox|digest)\b.{0,60}\b(?:sign up|subscrib\w+|delivered|every (?:morning|day|week))",
    r"^\W*(?:sign up|subscribe|register)\b(?: (?:here|now|today|below|free|for free))* (?:to (?:get|receive|read|"
    r"continue|unlock|our)|and (?:get|receive)|for (?:our|the|free|a))\b",
    r"\bin(?:to)? your inbox\b|\bby (?:signing up|subscribing),? you\b|\benter your e-?mail\b",
    r"\b(?:delivered|sent)\b.{0,20}\b(?:to|through) your (?:inbox|e-?mail|door|letterbox)",
    r"^\W*(?:subscribe|sign up)(?: (?:now|today|here|below|free|for (?:free|more|our|the)|by|via|with|to (?:our|"
    r"the|this|my|us|(?-i:[A-Z])))\b[^.]{0,40})?[!:.]?$",
    r"\bsubscribe to our (?:sister )?\w+",
    r"\bget (?:unlimited |full )?access to\b.{0,100}\bsubscri",
    r"\bthanks for (?:signing up|subscribing)|\bkeep an eye on your inbox|newsletter abonnieren|뉴스레터",
    hints="sign subscri regist newsletter inbox enter digest delivered sent 뉴스레터",
)
NEWSLETTER_HEAD = re.compile(r"^\W*+(?:[\w’']+ ){0,5}newsletters?[^\w.]*$", re.IGNORECASE)
SHARE = whole(
    rf"{_SITES}(?:\W+(?:and )?{_SITES}){{0,12}}|gift (?:this )?(?:article|story)",
    r"share(?: (?:this|on|via|all|the|article|story|post|it|with|information).{0,60})?|tweet(?: this)?|pin it|"
    r"teilen|공유하기",
    r"print(?: this)?(?: article)?|(?:copy|get) (?:the )?link|save (?:this )?(?:article|story|for later)|"
    r"e-?mail this.{0,30}",
    r"like this (?:story|article|post)\W.*|like this|facebook|twitter|linkedin|whatsapp|pinterest|reddit|flipboard",
    r".{0,240}click to tweet|view .{0,30} on (?:instagram|twitter|x|facebook)",
)
COMMENT = starts(
    r"to (?:write|post|leave|read|view) (?:a )?comments?\b",
    r"(?:post|leave|write|add|view|show|read|see|load(?:ing)?) (?:a |all |your |the |more )?(?:comments?|repl(?:y|"
    r"ies))\b.{0,20}$",
    r"\d*\s*comments?\W*(?:\d*|off|closed)\W*$",
    r"comments? (?:are|is) (?:closed|moderated|off)|share your (?:thoughts|views)|tell us what you think|"
    r"be the first to comment",
    r"(?:please )?(?:log|sign) in to (?:comment|reply|post|write)|join the (?:conversation|discussion)|"
    r"conversations? are opinions",
    r"(?:let us know|what do you think)\b.{0,60}\bcomments?\b",
    r"(?:standards board|comment(?:s|ing)?|community|moderation) (?:policy|rules|guidelines)",
    r"\d+ (?:responses|replies|thoughts|comments) (?:to|on)\b|.*\(0\s*/\s*\d{2,}\s*\w{0,5}\)\s*$",
    r".{0,140}\bletters to the editor\b|we[’']d (?:like|love) to hear (?:what you think|from you)",
    r"kommentare?\W*$|댓글",
)


def is_prompt(text: str) -> bool:
    """Say whether a line asks for something that is asked for only under a story."""
    asks = (MORE_HEADS, NEWSLETTER_HEAD, COMMENT)
    shares = bool(SHARE.match(text)) and not is_statement(text)
    return len(text) <= 260 and (shares or NEWSLETTER(text) or any(form.match(text) for form in asks))


def is_statement(text: str) -> bool:
    """Say whether a line ends as a sentence that tells something, of four words or more."""
    return text[-1:] in ".。।" and count(text) >= 4

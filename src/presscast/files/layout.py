"""The names of what stands in DIR, the folder of all articles, and in DIR/SLUG, the folder of one.

Names in DIR begin with nothing of their own; those in DIR/SLUG are relative to it. What begins with a dot, and
`build/`, is never published.
"""

from __future__ import annotations

FORMATS = ("mp3", "m4b", "opus", "flac", "wav")
"""The audio formats that can be asked for, each the ending of its file."""

AUDIO = tuple(f".{form}" for form in FORMATS)

# in DIR
FEED = "feed.xml"
SITE = "index.html"
VERIFIER = "verify.html"
ABOUT = "about.html"
SEARCH = "search.json"
SEARCH_TEXT = "search-text-{}.json"
"""The words of so many articles, by the number of the part."""
COMPONENT = "presscast-player.js"
"""The player for other people's pages, as a web component."""
PROGRAMME = (
    FEED,
    "feed-archive-*.xml",
    SITE,
    "page-*.html",
    ABOUT,
    SEARCH,
    SEARCH_TEXT.format("*"),
    VERIFIER,
    COMPONENT,
    "artwork.jpg",
    "artwork.png",
)
"""The names, as patterns, of all that is written over the articles of DIR."""
SAMPLES = "samples"
STORE = ".clips"
LEDGER = ".ledger.json"
LEDGER_LOCK = ".ledger.lock"
RECORDINGS = ".recordings"
"""What people have read themselves, each recording named by its content."""
CATALOGUE = ".articles.json"
PACES = ".paces.json"
"""How fast this machine made articles, for the next estimate."""
SENT = ".presscast.json"
"""What `publish` copied to a target, beside the copies."""
PUBLISHED = ".published"
"""What each target got with the last `publish` to it, for who looks from here."""
DESK = ".desk"
"""What the desk keeps: the articles it was given, what it was asked to make, what was undone."""
CLAIM = ".claim-"
"""How the names of folders in passing begin; old ones are swept."""

# in DIR/SLUG
PAGE = "index.html"
EMBED = "embed.html"
OEMBED = "oembed.json"
PLAYER = "player.json"
"""What the player for other people's pages is told of an edition."""
COVER = "cover.jpg"
COVER_SMALL = "cover-small.jpg"
"""The cover as a list of many shows it."""
CHAPTERS = "chapters.json"
CHAPTERS_SHORT = "chapters-short.json"
VTT = "transcript.vtt"
SRT = "transcript.srt"
TEXT = "transcript.txt"
WORDS = "transcript.json"
DAISY = ("ncc.html", "daisy.html", "daisy.smil")
"""What makes the folder a DAISY book: contents, text, and which part of the sound belongs to which of the text."""
IMAGES = "images"
LOCK = ".lock"
ADDED = ".added"
WORK = ".new"
PIECES = ".pieces"
WITHDRAWN = ".withdrawn"
"""Where the files of a withdrawn article are put away; a tombstone stands in their place."""

# in DIR/SLUG/build
ARTICLE = "build/1-article.json"
SCRIPT = "build/2-script.json"
TRACK = "build/3-track.json"
EDITION = "build/4-edition.json"
SPOKEN = "build/spoken.json"
EPISODE = "build/episode.json"
MADE = "build/made.json"
LOG = "build/log.txt"
MENDED = "build/script.txt"
"""The rows of the script that an editor changed; a make takes them, and leaves the file alone."""
KEPT = "build/keep.txt"
"""The rules of reading that are switched off for this article alone, one a line; a make leaves the file alone."""
KINDS = "build/kinds.txt"
"""The kinds that an editor chose for blocks of this article; a make leaves the file alone."""
CORRECTION = "build/correction.txt"
"""What readers and listeners are told was corrected, in place of the article's own `change`; a make leaves it alone."""
OWN_WORDS = "build/lexicon.toml"
"""How words are said in this article alone, as [lexicon] of presscast.toml has it; a make leaves the file alone."""

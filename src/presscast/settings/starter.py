"""A commented presscast.toml to begin with: every setting of the show, and the ones of a make most asked for."""

from __future__ import annotations

import json
from string import Template
from typing import TYPE_CHECKING

from presscast.writing.prose import clean

if TYPE_CHECKING:
    from presscast.model import Show

_TEMPLATE = Template("""\
# Settings of presscast. Flags of a command win over them; paths are relative to this file.

voice = $voice # see `presscast voices`; "auto" takes the best installed for each article's language
# rate = 170               # words a minute, for any voice
# out = "out"              # where the articles, the feed and the clips are kept
# formats = ["mp3"]        # any of mp3, m4b, opus, flac, wav; the first is what the feed plays
# only = ["mp3", "vtt"]    # no other files than these; also chapters, embed, epub, json, page, srt, text
# without = ["captions"]   # leave out what is not to be read
# without_rules = []       # rules of saying to switch off, by the names that `presscast say --why` shows
# numbers = "words"        # "written" leaves them to the voice
# emoji = "alone"          # named where one stands alone; "named" names each (in English), "out" none
# brackets = "read"        # "out" leaves out what stands in them; it is still shown
# footnotes = "out"        # "read" reads them where they stand
# loudness = "podcast"     # -16 LUFS; "mono" is -19, "off" leaves the sound alone, or a number
# cover = "cover.jpg"      # one picture for every article; without it, each gets one drawn
# lexicons = ["names.pls"] # W3C PLS 1.0: how names are said
url = $url # the feed's own address, such as "https://example.org/audio/feed.xml"

[disclosure] # who reads, said at the head
# every = 20               # minutes, after which it is said again in a long edition
# text = "Read by a machine."

[sign] # content credentials; `presscast init --signing` makes a pair for trials
# certificate = "signing.pem"
# key = "signing.key"

[pauses] # in ms; where two meet, the longer one is kept
# sentence = 450
# paragraph = 900
# headline = 1200

[lexicon] # what is written, and how it is said
# "Saltmere" = "Salt-meer"

[show]
title = $title             # the podcast's name
link = $link               # the site it belongs to
description = $description # what it is, in at most 4,000 bytes
author = $author           # shown under the name
owner = $owner             # who directories write to; never shown
email = $email             # their address; directories ask it to be in the feed
category = $category       # one of Apple's, such as "News" or "News > Politics"
language = $language       # such as "en-GB"; empty takes that of most articles
timezone = $timezone       # such as "Europe/Oslo": of dates that state no zone; empty is UTC
guid = $guid               # the podcast:guid directories know it by; empty takes that of its first address
explicit = $explicit       # true where it is not for children
artwork = $artwork         # a square RGB JPEG or PNG of 1,400 to 3,000 pixels, or its address; empty draws one
design = $design           # of the covers drawn: plain, picture (with the lead picture) or paper; empty is plain
colour = $colour           # theirs, such as "#0a5069"; empty takes one by the publication's name
logo = $logo               # a picture that stands on them in place of the name
copyright = $copyright
frequency = $frequency     # daily, weekdays, weekly or monthly; empty says nothing
license = $license         # of the episodes, by its SPDX name, such as "cc-by-4.0"
license_url = $license_url # where it can be read
publisher = $publisher     # the address of the publisher's own feed, over several podcasts
locked = $locked           # true asks other hosts not to import the feed
wav = $wav                 # true has the feed offer WAV files too, where they are made
""")


def template(show: Show, url: str = "", voice: str = "auto") -> str:
    """Return the text of presscast.toml for a show: valid TOML that gives back these very values."""
    names = (
        "title",
        "link",
        "description",
        "author",
        "owner",
        "email",
        "category",
        "language",
        "timezone",
        "guid",
        "artwork",
        "design",
        "colour",
        "logo",
        "copyright",
        "frequency",
        "license",
        "license_url",
        "publisher",
    )
    values = {name: json.dumps(clean(getattr(show, name)), ensure_ascii=False) for name in names}
    values["url"] = json.dumps(clean(url), ensure_ascii=False)
    values["voice"] = json.dumps(voice)
    switches = {name: json.dumps(getattr(show, name)) for name in ("explicit", "locked", "wav")}
    return _TEMPLATE.substitute(values, **switches)

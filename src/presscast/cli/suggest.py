"""What a mistyped command or option may have meant: by spelling, and by what others call it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from presscast.writing.near import nearest

COMMANDS: Mapping[str, str] = {
    "build": "make", "create": "make", "generate": "make", "convert": "make", "render": "make", "run": "make",
    "speak": "say", "tts": "say", "languages": "voices", "undo": "withdraw", "restore": "withdraw",
    "bring-back": "withdraw", "pronounce": "say", "parse": "read", "show": "read", "extract": "read", "edit": "script",
    "proof": "script", "lexicon": "names", "words": "names", "list": "voices", "ls": "voices", "speakers": "voices",
    "rss": "feed", "podcast": "feed", "xml": "feed", "delete": "withdraw", "remove": "withdraw", "rm": "withdraw",
    "unpublish": "withdraw", "retract": "withdraw", "preview": "serve", "server": "serve", "open": "serve",
    "listen": "serve", "play": "serve", "hear": "serve", "web": "desk", "gui": "desk", "ui": "desk",
    "upload": "publish", "deploy": "publish", "push": "publish", "sync": "publish", "test": "check",
    "validate": "check", "lint": "check", "measure": "check", "c2pa": "sign", "credentials": "verify",
    "detect": "verify", "follow": "watch", "monitor": "watch", "cache": "store", "clean": "store", "clips": "store",
    "prune": "store", "config": "init", "setup": "init", "configure": "init", "new": "init", "narrate": "make",
    "export": "publish", "status": "doctor", "info": "doctor", "diagnose": "doctor", "env": "doctor",
}  # fmt: skip
"""Commands by what other tools, and people, call them."""

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "speed": ("--rate",), "wpm": ("--rate",), "tempo": ("--rate",), "words-per-minute": ("--rate",),
    "out": ("--to",), "o": ("--to",), "output": ("--out", "--to"), "output-dir": ("--out",), "dest": ("--out",),
    "dir": ("--out",), "folder": ("--out",), "speaker": ("--voice",), "narrator": ("--voice",), "model": ("--voice",),
    "engine": ("--voice",), "lang": ("--language",), "locale": ("--language",), "format": ("--formats",),
    "codec": ("--formats",), "type": ("--formats",), "bitrate": ("--formats",), "ext": ("--formats",),
    "by": ("--author",), "byline": ("--author",), "writer": ("--author",), "authors": ("--author",),
    "published": ("--date",), "pubdate": ("--date",), "headline": ("--title",), "name": ("--title", "--as"),
    "guid": ("--id",), "slug": ("--id",), "stdin": ("--as",), "filename": ("--as",), "no-captions": ("--without",),
    "no-credits": ("--without",), "no-byline": ("--without",), "no-dates": ("--without",), "no-lexicon": ("--without",),
    "skip": ("--without",), "exclude": ("--without",), "omit": ("--without",), "volume": ("--loudness",),
    "lufs": ("--loudness",), "normalize": ("--loudness",), "silence": ("--pause",), "pauses": ("--pause",),
    "gap": ("--pause",), "yes": ("--force",), "overwrite": ("--force",), "replace": ("--force",), "again": ("--force",),
    "rebuild": ("--force",), "dry": ("--dry-run",), "simulate": ("--dry-run",), "preview": ("--dry-run", "--open"),
    "what-if": ("--dry-run",), "browser": ("--open",), "show": ("--open",), "silent": ("--quiet",),
    "progress": ("--quiet",), "after": ("--since",), "newer": ("--since",), "max": ("--limit", "--max-items"),
    "count": ("--limit",), "images": ("--fetch-images",), "pictures": ("--fetch-images",), "text": ("--script",),
    "list": ("--from",), "input": ("--from",), "files": ("--from",), "base-url": ("--url",), "site": ("--url",),
    "parser": ("--reader",), "size": ("--keep",), "limit": ("--keep",), "clean": ("--keep",), "clear": ("--keep",),
    "empty": ("--keep",), "delete": ("--keep",), "prune": ("--keep", "--prune"), "max-size": ("--keep",),
    "explain": ("--why",), "file": ("--to",), "v": ("--version",), "completion": ("--install-completion",),
    "wav": ("--to",), "mp3": ("--formats", "--to"), "workers": ("--cluster",), "drafts": ("--drafts",),
}  # fmt: skip
"""Options by what other tools, and people, call them; of several the first that the command has is meant."""


def command(name: str, known: Iterable[str]) -> str:
    """Say what an unknown command may have meant, "" for nothing."""
    if name.lower() in ("completion", "completions", "autocomplete"):
        return "Did you mean 'presscast --install-completion'?"
    names = [COMMANDS[name.lower()]] if name.lower() in COMMANDS else nearest(name, known)[:2]
    if names:
        return f"Did you mean {' or '.join(map(repr, names))}?"
    if Path(name).exists() or "://" in name:
        return f"Did you mean 'presscast make {name}'?"
    return "`presscast --help` lists them."


def option(name: str, known: Iterable[str]) -> list[str]:
    """Return the options that an unknown one may have meant."""
    bare, flags = name.lstrip("-").lower(), [each for each in known if each.startswith("--")]
    called = bare if bare in OPTIONS else next(iter(get_close_matches(bare, OPTIONS, 1, 0.85)), "")
    meant = [each for each in OPTIONS.get(called, ()) if each in flags]
    without = "--without" in flags and bare.startswith("no-")
    spelled = [f"--{each}" for each in nearest(bare, [flag[2:] for flag in flags])]
    return spelled[:1] if spelled and called != bare else meant[:2] or (["--without"] if without else spelled[:2])

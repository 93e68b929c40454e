"""Write the manual page of presscast from what its commands tell of themselves."""

from __future__ import annotations

import re
from importlib import import_module

import typer

from presscast import errors
from presscast.cli.app import COMMANDS

HEAD = r""".TH PRESSCAST 1 "" "presscast" "User Commands"
.SH NAME
presscast \- written articles in, audio editions out
.SH SYNOPSIS
.B presscast
.I COMMAND
.RI [ OPTIONS ]
.SH DESCRIPTION
presscast reads a news article (text, Markdown, a web page, an address, a document or an e\-mail), tells story from
furniture, says it sentence by sentence with a speech engine on your own machine, and writes an MP3 with chapters, tags
and cover, a transcript, a page to read along and a book with the sound in it.
.PP
What is made stands in out/, a folder an article. Run it again and nothing is done twice.
"""
FILES = r""".SH FILES
.TP
presscast.toml
Settings of the folder you work in;
.B presscast init
writes one with every setting explained. Flags come before it.
.TP
voices/NAME.toml
A voice of your own.
.TP
out/.clips
Each sentence as it was spoken.
.SH ENVIRONMENT
PRESSCAST_CERTIFICATE, PRESSCAST_KEY, PRESSCAST_TIMESTAMPS: as in [sign] of presscast.toml. IMAGEIO_FFMPEG_EXE: the ffmpeg
to use.
"""


def page() -> str:
    """Return the page as roff."""
    rows = [HEAD, ".SH COMMANDS\n"]
    for name in COMMANDS:
        alone = typer.Typer(add_completion=False)
        import_module(f"presscast.cli.{name}").register(alone)
        rows += _command(name, typer.main.get_command(alone))
    return "".join([*rows, FILES, ".SH EXIT STATUS\n", *_codes()])


def _command(name, command):
    arguments = [each for each in command.params if each.param_type_name == "argument"]
    options = [each for each in command.params if each.param_type_name == "option" and each.name != "help"]
    named = " ".join(each.human_readable_name.strip("[]") for each in arguments)
    yield f".SS presscast {name} {_escaped(named)}\n{_escaped(command.help)}\n"
    for each in options:
        value = "" if each.is_flag else f" {(each.metavar or each.name).upper()}"
        flags = ", ".join(sorted([*each.opts, *each.secondary_opts], key=len))
        yield f".TP\n.B {_escaped(flags)}{_escaped(value)}\n{_escaped(each.help or '')}\n"


def _codes():
    kinds = {
        kind.code: kind for kind in vars(errors).values() if hasattr(kind, "code") and kind.__name__ != "DraftError"
    }
    told = {
        0: "Done.",
        2: "Wrong usage: a command, flag or argument that there is not, is missing, or does not go with another.",
        130: "Interrupted; the same command goes on from there.",
    }
    told |= {code: kind.__doc__ or "" for code, kind in kinds.items() if code != 1} | {
        1: "A fault of presscast itself."
    }
    yield from (f".TP\n.B {code}\n{_escaped(text.splitlines()[0])}\n" for code, text in sorted(told.items()))


def _escaped(text):
    plain = re.sub(r"\s+", " ", text.replace("\\", r"\e").replace("-", r"\-"))
    return plain.replace("…", "...").replace("–", r"\-")


if __name__ == "__main__":
    print(page(), end="")

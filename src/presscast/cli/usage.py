"""Tell what is wrong with a command line, in one plain line that says what may be meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from presscast.cli import suggest
from presscast.cli.faults import FAULTS
from presscast.writing.near import suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from typer._click import Command, Context

_PLAINER: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(.*) is not a valid int(eger)?( range)?"), r"must be a whole number, not \1"),
    (re.compile(r"(.*) is not a valid float( range)?"), r"must be a number, not \1"),
    (re.compile(r"(.*) is not in the range (.*)<=x<=(.*)"), r"must be from \2 to \3, not \1"),
    (re.compile(r"(.*) is not in the range x>=(.*)"), r"must be \2 or more, not \1"),
    (
        re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)"),
        r"\1: more than is asked for; words that belong together stand in quotation marks",
    ),
)
"""What click says, and the same in plain words."""


def told(error: Any, commands: Callable[[], Iterable[Command]]) -> str:  # noqa: ANN401  (of click, or of typer's copy)
    """Return what to tell of wrong usage;
    `commands` are all there are, of which one may have an option that is lacking."""
    path = error.ctx.command_path if error.ctx else "presscast"
    said = _said(error).rstrip(".")
    if isinstance(error, FAULTS.NoSuchOption):
        said += suggestion(_meant(error, commands))
    return said if "--help`" in said or said.endswith("?") else f"{said}; `{path} --help` shows what there is"


def check_filled(command: Command, ctx: Context, args: list[str]) -> None:
    """Refuse an argument or a path that is empty, as of a variable that is not set: it would mean this folder."""
    own = command.context_class(command, info_name=command.name, parent=ctx)
    given, _, _ = command.make_parser(own).parse_args(args=list(args))
    for param in command.params:
        values = given.get(param.name or "")
        if "" in (values if isinstance(values, (list, tuple)) else [values]) and _is_of_place(param):
            raise FAULTS.BadParameter("is empty; give something, or leave it out", own, param)


def _is_of_place(param: Any) -> bool:  # noqa: ANN401
    named = param.type.name in ("path", "file", "directory") or "--out" in param.opts  # which may be an address too
    return named or param.param_type_name == "argument"


def _said(error: Any) -> str:  # noqa: ANN401
    """Return what click says, without its formulas."""
    if isinstance(error, FAULTS.MissingParameter) or not isinstance(error, FAULTS.BadParameter):
        return _plain(str(error.message if isinstance(error, FAULTS.NoSuchOption) else error.format_message()))
    if not error.param:
        return str(error.message)
    option = error.param.opts[0]
    return f"{option if option.startswith('-') else error.param.human_readable_name}: {_plain(error.message)}"


def _plain(message: str) -> str:
    bare = message.rstrip(".")
    return next((found.expand(plain) for said, plain in _PLAINER if (found := said.fullmatch(bare))), message)


def _meant(error: Any, commands: Callable[[], Iterable[Command]]) -> list[str]:  # noqa: ANN401
    """Return the options an unknown one may stand for: of its command, else of presscast, else of other commands."""
    name, command = error.option_name, error.ctx.command
    if own := suggest.option(name, _options(command)):
        return own
    root = error.ctx.find_root().command
    if above := suggest.option(name, _options(root)):
        return [f"presscast {each}" for each in above]
    others = (each.name for each in commands() if command is root and name in _options(each))
    return [f"presscast {other} {name}" for other in others][:1]


def _options(command: Command) -> list[str]:
    return [name for each in command.params for name in each.opts]

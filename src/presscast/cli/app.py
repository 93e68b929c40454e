"""The commands put together; failures turned into one line and an exit code."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
import traceback
import warnings
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from presscast import __version__
from presscast.cli.faults import FAULTS
from presscast.errors import OutputError, PresscastError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from typer._click import Command, Context

GRACE_S = 30.0
"""How long what was interrupted may take to end."""
INTERRUPTED = "interrupted; run the same command again to go on from here"
UNANSWERED = "a question was not answered: standard input is at its end; answer at a terminal, or by flags (--help)"
LIMITS = frozenset([errno.EMFILE, errno.ENFILE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.ENOMEM])
USAGE = 2
INTERRUPT = 130
UNREAD = 141  # nobody reads on: nothing left to say

COMMANDS = (
    "make",
    "read",
    "script",
    "say",
    "names",
    "voices",
    "feed",
    "withdraw",
    "embed",
    "serve",
    "desk",
    "publish",
    "check",
    "sign",
    "verify",
    "watch",
    "store",
    "init",
    "doctor",
)
"""Each is a module of this package; the help lists them in this order."""


class _Commands(TyperGroup):
    """The commands, each imported when it is asked for."""

    def list_commands(self, ctx: Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name not in COMMANDS:
            return None
        alone = typer.Typer(add_completion=False)
        import_module(f"presscast.cli.{cmd_name}").register(alone)
        return typer.main.get_command(alone)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Take `help`, `help COMMAND` and `version`, which other tools have, and --verbose wherever it stands."""
        if args[:1] == ["help"]:
            args = [*args[1:2], "--help"]
        elif args == ["version"]:
            args = ["--version"]
        end = args.index("--") if "--" in args else len(args)
        if "--verbose" in args[:end]:
            args = ["--verbose", *(word for at, word in enumerate(args) if at >= end or word != "--verbose")]
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        try:
            name, command, rest = super().resolve_command(ctx, args)
        except FAULTS.UsageError as error:
            from presscast.cli import suggest

            if args[0] not in COMMANDS and not args[0].startswith("-"):
                error.message = f"{error.message} {suggest.command(args[0], COMMANDS)}"
            raise
        if command and "" in rest:
            from presscast.cli import usage

            usage.check_filled(command, ctx, rest)
        return name, command, rest

    def invoke(self, ctx: Context) -> object:
        """Run the command by compiled patterns that are kept, its temporary files in a folder of their own."""
        from presscast import compiled
        from presscast.files import scratch

        compiled.use()
        try:
            with scratch.own():
                return super().invoke(ctx)
        except FAULTS.UsageError as error:
            error.ctx = error.ctx or self._of_command(ctx)
            raise
        finally:
            compiled.keep()

    def _of_command(self, ctx: Context) -> Context:
        """Return the context of the command that was called, for errors that tell none."""
        command = self.get_command(ctx, ctx.invoked_subcommand or "")
        return command.context_class(command, info_name=command.name, parent=ctx) if command else ctx

    def all_commands(self, ctx: Context) -> Iterator[Command]:
        """Yield the commands, each imported."""
        return (command for name in COMMANDS if (command := self.get_command(ctx, name)))


app = typer.Typer(
    name="presscast",
    cls=_Commands,
    help="Written articles in, chaptered and disclosed audio editions out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"presscast {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
    verbose: Annotated[bool, typer.Option("--verbose", help="Show the traceback of a failure.")] = False,
) -> None:
    """Written articles in, chaptered and disclosed audio editions out."""
    if verbose:
        os.environ["PRESSCAST_VERBOSE"] = "1"


def main() -> None:
    """Run the command line; end with 0, 2 for wrong usage, or the code of the error's class.

    The process ends at once: to take apart what ends anyway takes longer than starting Python.
    """
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupted)
    sys.unraisablehook = _unraised
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # of libraries, about pictures and pages of others: no one here can do anything
    gc.set_threshold(100_000)  # imports and articles make many objects and few cycles
    _open_what_is_closed()
    _speak_utf8()
    code = _run()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or UNREAD
    os._exit(code)


def _open_what_is_closed() -> None:
    """Give a closed standard stream nothing to write to; else the next file opened would have its number."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w"))  # noqa: PTH123, SIM115


def _speak_utf8() -> None:
    """Write UTF-8 to files and pipes, whatever the system's code page; what a terminal cannot show is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not os.environ.get("PYTHONIOENCODING"):
            utf8 = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=utf8, errors="backslashreplace")


def _run() -> int:
    try:
        ended = app(standalone_mode=False)
    except SystemExit as left:
        ended = left.code
    except BrokenPipeError:
        return UNREAD
    except BaseException as error:  # noqa: BLE001  (a fault of ours too: the user gets a line, not our stack)
        return _told(error)
    code = ended if isinstance(ended, int) else 0
    return _failed(INTERRUPTED, code) if code == INTERRUPT else code  # typer has caught a KeyboardInterrupt


def _told(error: BaseException) -> int:
    """Tell of what ended a command, and return its exit code."""
    if isinstance(error, PresscastError):
        return _failed(str(error), error.code)
    if isinstance(error, FAULTS.NoArgsIsHelpError):
        typer.echo(error.message, nl=False)  # empty where typer has printed it, in a frame
        return USAGE
    if isinstance(error, FAULTS.UsageError):
        return _failed(_misused(error), SettingsError.code if _is_of_value(error) else USAGE)
    if _is_of_interrupt(error):
        return _failed(INTERRUPTED, INTERRUPT)
    if isinstance(error, typer.Abort):
        return _failed(UNANSWERED, USAGE)
    return _refused(error) if isinstance(error, OSError) else _at_fault(error)


def _is_of_value(error: Any) -> bool:  # noqa: ANN401  (of click, or of typer's copy)
    """Tell a value that click refuses from wrong usage; what this package itself raises names no parameter."""
    refused = isinstance(error, FAULTS.BadParameter) and not isinstance(error, FAULTS.MissingParameter)
    return refused and error.param is not None


def _misused(error: Any) -> str:  # noqa: ANN401  (of click, or of typer's copy)
    from presscast.cli import usage

    group = error.ctx.find_root().command if error.ctx else None
    return usage.told(error, lambda: group.all_commands(error.ctx) if isinstance(group, _Commands) else ())


def _is_of_interrupt(error: BaseException | None) -> bool:
    """Tell whether an error came up while an interrupt was taking things down,
    as of a thread that had not begun yet."""
    while error and not isinstance(error, KeyboardInterrupt):
        error = error.__context__
    return error is not None


def _refused(error: OSError) -> int:
    """Tell of what the system does not give or take."""
    if error.errno == errno.ENAMETOOLONG:
        return _failed(
            f"{error.filename}: the name is too long for this system; give a shorter one", SettingsError.code
        )
    if error.errno == errno.ENOENT and "temporary directory" in str(error.strerror):
        return _failed(f"{error.strerror}: name a folder that can be written, by TMPDIR", OutputError.code)
    if error.errno in LIMITS:
        where = f"{error.filename} " if error.filename else ""
        told = f"the system's limit is reached: {where}{error.strerror}; raise it (ulimit -a), or free some"
        return _failed(told, OutputError.code)
    return _at_fault(error)


def _at_fault(error: BaseException) -> int:
    return _failed(f"a fault of presscast itself, {type(error).__name__}: {error} (--verbose shows where)", 1)


def _interrupted(_signal: int, _frame: FrameType | None) -> None:
    """Interrupt what runs; where it does not end, as on a lock that was held just then,
    end the process all the same."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, _given_up)
        signal.setitimer(signal.ITIMER_REAL, GRACE_S)
    raise KeyboardInterrupt


def _unraised(told: sys.UnraisableHookArgs) -> None:
    """End where an interrupt fell into what Python lets nothing out of, as a lock of an import being taken away."""
    if told.exc_type is KeyboardInterrupt:
        _given_up(signal.SIGINT, None)
    sys.__unraisablehook__(told)


def _given_up(_signal: int, _frame: FrameType | None) -> None:
    os.write(2, f"presscast: {INTERRUPTED}\n".encode())
    os._exit(130)


def _failed(message: str, code: int) -> int:
    if os.environ.get("PRESSCAST_VERBOSE"):
        traceback.print_exc()
    from presscast.cli import table

    with suppress(OSError):  # nobody can be told; the code is told all the same
        table.write(f"presscast: {message}", err=True)
    return code

"""What a mistyped word may have meant: near by spelling or by meaning, and nothing where nothing is near."""

from __future__ import annotations

from importlib import import_module

import pytest
import typer

from presscast.cli import make, suggest
from presscast.cli.app import COMMANDS


@pytest.fixture(scope="module")
def flags():
    app = typer.Typer()
    make.register(app)
    return [name for each in typer.main.get_command(app).params for name in each.opts]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mkae", "make"), ("raed", "read"), ("scirpt", "script"), ("publsih", "publish"), ("wathc", "watch"),
        ("verfiy", "verify"), ("docotr", "doctor"), ("voces", "voices"), ("feeds", "feed"), ("narrate", "make"),
        ("rm", "withdraw"), ("preview", "serve"), ("gui", "desk"), ("cache", "store"), ("config", "init"),
        ("undo", "withdraw"), ("languages", "voices"),
    ],
)  # fmt: skip
def test_a_command_is_near(typed, meant):
    assert suggest.command(typed, COMMANDS) == f"Did you mean {meant!r}?"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("--langauge", "--language"), ("--voce", "--voice"), ("--otu", "--out"), ("--sppeed", "--rate"), ("--wpm", "--rate"),
        ("--nocaptions", "--without"), ("--no-dates", "--without"), ("--headline", "--title"), ("--dryrun", "--dry-run"),
        ("--bitrate", "--formats"), ("--lang", "--language"), ("--quite", "--quiet"), ("--overwrite", "--force"),
    ],
)  # fmt: skip
def test_an_option_is_near(typed, meant, flags):
    assert suggest.option(typed, flags)[0] == meant


@pytest.mark.parametrize("typed", ["--chapters", "--x", "--frobnicate"])
def test_nothing_is_suggested_where_nothing_is_near(typed, flags):
    assert suggest.option(typed, flags) == []


def test_every_meaning_is_a_command_or_an_option_that_there_is():
    assert set(suggest.COMMANDS.values()) <= set(COMMANDS)
    assert not set(suggest.COMMANDS) & set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_no_help_loses_a_word_in_brackets_or_shows_a_type_of_the_parser(name):
    """Where a help is set in colours, [name] is a colour, and is not printed."""
    app = typer.Typer()
    import_module(f"presscast.cli.{name}").register(app)
    command = typer.main.get_command(app)
    helps = [command.help or "", *(getattr(each, "help", "") or "" for each in command.params)]
    assert not [text for text in helps if "[" in text]
    context = command.context_class(command, info_name=name)
    assert not [each.name for each in command.params if " range" in str(each.make_metavar(ctx=context))]

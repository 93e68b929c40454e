"""Name the errors by which click refuses a command line: those of click, or of the copy of it in newer typer."""

from __future__ import annotations

from importlib import import_module

import typer

FAULTS = import_module(typer.BadParameter.__module__)

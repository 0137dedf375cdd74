"""The manual: every command and option is in it, and it is current."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from skillgap.cli import cli

ROOT = Path(__file__).resolve().parent.parent


def commands(command: click.Command = cli, path: tuple[str, ...] = ()) -> Iterator[tuple[str, click.Command]]:
    """Yield every command with its words."""
    if not isinstance(command, click.Group):
        yield " ".join(path), command
        return
    for name, inner in command.commands.items():
        yield from commands(inner, (*path, name))


ALL = dict(commands())


@pytest.mark.parametrize("name", ALL)
def test_every_command_is_documented_with_an_example(name):
    """Each command has a help text and an example that calls it, in the manual."""
    manual = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"`skillgap {name}`" in manual
    assert ALL[name].help
    assert f"skillgap {name}" in (ALL[name].epilog or "")


@pytest.mark.parametrize("name", ALL)
def test_every_option_is_explained_with_an_example(name):
    """Each option says what it does; each that takes a value shows one, or shows its default."""
    for parameter in ALL[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
            assert "Example: " in parameter.help, parameter.name


def test_manual_is_current():
    """docs/cli.md is what the program's --help says now."""
    tool = ROOT / "tools" / "build_cli_docs.py"
    done = subprocess.run([sys.executable, tool, "--check"], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr

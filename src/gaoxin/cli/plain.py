"""A click command whose usage errors take one line, like every other refusal of ours."""

from typing import Any

import click

from gaoxin.cli.output import fail


class PlainCommand(click.Command):
    """Unknown, missing and malformed options are told in one line, with exit code 2."""

    def make_context(self, *arguments: Any, **extra: Any) -> click.Context:
        """Parse the arguments or leave."""
        try:
            return super().make_context(*arguments, **extra)
        except click.UsageError as error:
            path = error.ctx.command_path if error.ctx else "gaoxin"
            fail(f"{error.format_message()} ({path} --help)")

"""`gaoxin manage …`: Django's own commands, on the database of the data folder."""

import os
import sys
from contextlib import ExitStack
from pathlib import Path

import click

from gaoxin.cli.speech import leave, tell
from gaoxin.kernel.problems import Refusal


@click.command(context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def manage(words: tuple[str, ...]) -> None:
    """Run a management command, such as `gaoxin manage shell` or `gaoxin manage changepassword NAME`.

    It works on DATABASE_URL, else on the private database of the data folder, which is started for it if need be.
    Before the first `gaoxin up` there is none. It signs in as the owner of the database, who sees every row.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gaoxin.site.settings")
    try:
        with ExitStack() as stack:
            _take_database(stack)
            from django.core.management import execute_from_command_line

            execute_from_command_line(["gaoxin manage", *words])
    except Refusal as refusal:
        leave(refusal)


def _take_database(stack: ExitStack) -> None:
    if sys.platform == "win32":
        return
    from gaoxin.site.at_hand import database_at_hand
    from gaoxin.site.postgres import known_home

    data = Path(os.environ.get("GAOXIN_DATA", "data")).resolve()
    if known_home(data) is not None:
        os.environ["DATABASE_URL"] = stack.enter_context(database_at_hand(data, tell, owner=True))

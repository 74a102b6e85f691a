"""Loading the product into a process: by the web, the worker and every command that works with records."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gaoxin.site.at_hand import database_at_hand
from gaoxin.site.postgres import Tell


def load() -> None:
    """`django.setup()`, with the collector of garbage held back.

    What is loaded stays for good: to look through it again and again while it grows takes nearly as long as loading it,
    and later full collections would walk through all of it.
    """
    import django

    held_back = gc.isenabled()
    gc.disable()
    try:
        django.setup()
        gc.freeze()
    finally:
        if held_back:
            gc.enable()


@contextmanager
def loaded_on(data: Path, tell: Tell) -> Iterator[None]:
    """The product in this process, on the database of a data folder for as long as a command works with it."""
    with database_at_hand(data, tell) as url:
        os.environ["DATABASE_URL"] = url
        load()
        from django.db import connection

        try:
            yield
        finally:
            connection.close()  # a server started for this command ends with it

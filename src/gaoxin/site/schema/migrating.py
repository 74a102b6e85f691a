"""Bringing a database to the present schema, sparing of time on an empty one."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 500_000
"""Objects made before the collector looks again: some 600 MB at most while an empty database is filled."""


def migrate() -> None:
    """Bring the database of the settings to the present schema."""
    from django.core.management import call_command

    with rarely_collecting():
        call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def rarely_collecting() -> Iterator[None]:
    """Let the garbage collector look seldom: migrating makes models by the ten thousand, and searching them for what is
    free takes a quarter of the time."""
    before = gc.get_threshold()
    gc.set_threshold(MANY, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.collect()

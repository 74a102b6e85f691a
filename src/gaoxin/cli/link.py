"""`gaoxin link`: which names and records mean the same organisation, on the command line."""

import click

from gaoxin.cli.lazy import LazyGroup

PLACES = {"pairs": "gaoxin.cli.link_pairs:pairs", "records": "gaoxin.cli.link_records:records"}


@click.group(cls=LazyGroup, places=PLACES)
def link() -> None:
    """Find out which records are the same organisation."""

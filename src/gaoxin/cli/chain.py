"""`gaoxin chain`: industry chains on the command line."""

import click

from gaoxin.cli.lazy import LazyGroup

PLACES = {
    "draft": "gaoxin.cli.chain_draft:draft_chain",
    "import": "gaoxin.cli.chain_import:chain_import",
    "who-makes": "gaoxin.cli.chain_who_makes:who_makes",
}


@click.group(cls=LazyGroup, places=PLACES)
def chain() -> None:
    """Read and ask industry chains (产业链)."""

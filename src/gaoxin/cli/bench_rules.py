"""`gaoxin bench rules`: rulebooks in bulk and for one enterprise, beside OpenFisca and plain Polars."""

import click

from gaoxin.bench.rules import BOOKS, ONE, ROWS, run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand


@click.command(cls=PlainCommand)
@click.option("--rows", type=click.IntRange(1, 10_000_000), default=ROWS, show_default=True, help="Enterprises asked.")
@click.option("--rulebooks", type=click.IntRange(1, 2000), default=BOOKS, show_default=True, help="Rulebooks in bulk.")
@click.option(
    "--one", type=click.IntRange(1, 2000), default=ONE, show_default=True, help="Rulebooks for one enterprise."
)
@click.option(
    "--tries", type=click.IntRange(1, 20), default=3, show_default=True, help="Tries, the best of which counts."
)
def rules(rows: int, rulebooks: int, one: int, tries: int) -> None:
    """Time every condition of every rulebook for a frame of enterprises, and one enterprise with every reason."""
    print_json(run(rows, rulebooks, one, tries))

"""`gaoxin bench expressions`: the expression language on policies and enterprises, beside hand-written Polars."""

import click

from gaoxin.bench.expressions import POLICIES, ROWS, run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand


@click.command(cls=PlainCommand)
@click.option("--policies", type=click.IntRange(1, 5000), default=POLICIES, show_default=True, help="Policies to ask.")
@click.option("--rows", type=click.IntRange(1, 5_000_000), default=ROWS, show_default=True, help="Enterprises asked.")
def expressions(policies: int, rows: int) -> None:
    """Time reading, one enterprise with every reason, and a frame of enterprises."""
    print_json(run(policies, rows))

"""`gaoxin bench link`: batch linkage against plain Splink on made records."""

import click

from gaoxin.bench.link.agreement import run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand


@click.command(cls=PlainCommand)
@click.option("--records", type=click.IntRange(1000, 5_000_000), default=200_000, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Of the made records.")
@click.option("--turns", type=click.IntRange(1, 20), default=3, show_default=True, help="How often each is timed.")
def link(records: int, seed: int, turns: int) -> None:
    """Precision, recall and records a second of batch linkage and of plain Splink, in one run."""
    print_json(run(records, seed, turns))

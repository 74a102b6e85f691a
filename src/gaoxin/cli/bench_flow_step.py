"""`gaoxin bench flow-step`: one step of a case, saved and restored, beside SpiffWorkflow where it is installed."""

import click

from gaoxin.bench.flow_step import ROUNDS, run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand


@click.command(cls=PlainCommand)
@click.option("--rounds", type=click.IntRange(10, 5000), default=ROUNDS, show_default=True, help="Rounds of the loop.")
def flow_step(rounds: int) -> None:
    """Time the steps of two cases, reading and writing their state included."""
    print_json(run(rounds))

"""`gaoxin bench attraction`: whether recommendations of whom to bring in would have come true."""

from pathlib import Path

import click

from gaoxin.bench.attraction import SEED, UNTIL, run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave
from gaoxin.kernel.problems import Refusal


@click.command(cls=PlainCommand)
@click.option(
    "--graph",
    type=click.Path(path_type=Path),
    required=True,
    help="Folder with companies, company_industry, industries and industry_up as CSV.",
)
@click.option(
    "--names", type=click.Path(path_type=Path), required=True, help="CSV with columns code, province and city."
)
@click.option("--until", type=int, default=UNTIL, show_default=True, help="Last year of listing that is known.")
@click.option("--seed", type=int, default=SEED, show_default=True, help="Of ties and of the bootstrap.")
def attraction(graph: Path, names: Path, until: int, seed: int) -> None:
    """Rank what came to each region later with what was known before, beside random order and order by size."""
    try:
        print_json(run(graph, names, until, seed))
    except Refusal as refusal:
        leave(refusal)

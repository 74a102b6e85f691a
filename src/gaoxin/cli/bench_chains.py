"""`gaoxin bench chains`: graphs of chains, beside networkx."""

from pathlib import Path

import click

from gaoxin.bench.chains import ENTERPRISES, PIVOTS, QUERIES, SEED, run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave
from gaoxin.kernel.problems import Refusal


@click.command(cls=PlainCommand)
@click.option("--graph", type=click.Path(path_type=Path), help="Folder of a set; without it one is made up.")
@click.option("--enterprises", type=click.IntRange(1, 2_000_000), default=ENTERPRISES, show_default=True)
@click.option("--queries", type=click.IntRange(2, 100_000), default=QUERIES, show_default=True, help="Nodes looked at.")
@click.option("--pivots", type=click.IntRange(1, 10_000), default=PIVOTS, show_default=True, help="Of betweenness.")
@click.option("--seed", type=int, default=SEED, show_default=True)
@click.option("--part", type=click.FloatRange(0.001, 1), default=1.0, show_default=True, help="Of the made-up set.")
def chains(graph: Path | None, enterprises: int, queries: int, pivots: int, seed: int, part: float) -> None:
    """Time loading, attaching, neighbourhoods and figures of a whole graph; the same work in networkx."""
    try:
        print_json(run(graph, enterprises, queries, pivots, seed, part))
    except Refusal as refusal:
        leave(refusal)

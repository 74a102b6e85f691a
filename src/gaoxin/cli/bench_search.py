"""`gaoxin bench search`: the search over a registry of synthetic enterprises."""

import click

from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell
from gaoxin.kernel.problems import Refusal


@click.command(cls=PlainCommand)
@click.option(
    "--enterprises",
    type=click.IntRange(100, 5_000_000),
    default=100_000,
    show_default=True,
    help="How many enterprises to search among.",
)
def search(enterprises: int) -> None:
    """Fill a database of its own and measure; 100,000 take about three minutes, a million about half an hour."""
    from gaoxin.site.scratch import scratch_site

    try:
        with scratch_site(tell) as owner:
            from gaoxin.bench.search.run import run

            report = run(owner, enterprises)
    except Refusal as refusal:
        leave(refusal)
    print_json(report)

"""`gaoxin bench places`: the map of places and a shock over many enterprises."""

import click

from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import tell


@click.command(cls=PlainCommand)
@click.option("--enterprises", type=click.IntRange(100, 2_000_000), default=100_000, show_default=True)
@click.option("--rounds", type=click.IntRange(1, 1_000), default=20, show_default=True, help="Times each is asked.")
def places(enterprises: int, rounds: int) -> None:
    """Time windows of the map at every zoom, beside gathering in Python, and the page of a shock."""
    from gaoxin.site.scratch import scratch_site

    with scratch_site(tell) as owner_url:
        from gaoxin.bench.places import run

        print_json(run(owner_url, enterprises, rounds))

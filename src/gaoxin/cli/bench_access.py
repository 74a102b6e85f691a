"""`gaoxin bench access`: what row-level security costs on list pages."""

import click

from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import tell


@click.command(cls=PlainCommand)
@click.option("--enterprises", type=click.IntRange(100, 2_000_000), default=100_000, show_default=True)
@click.option("--rounds", type=click.IntRange(1, 100), default=15, show_default=True, help="Times each page is asked.")
def access(enterprises: int, rounds: int) -> None:
    """Time the registry's pages with the policies of the database and without them."""
    from gaoxin.site.scratch import scratch_site

    with scratch_site(tell) as owner_url:
        from gaoxin.bench.access import run

        print_json(run(owner_url, enterprises, rounds))

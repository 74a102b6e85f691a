"""`gaoxin bench cases`: lists of cases over very many open ones."""

import click

from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import tell


@click.command(cls=PlainCommand)
@click.option("--cases", type=click.IntRange(1000, 5_000_000), default=200_000, show_default=True, help="Open cases.")
@click.option("--rounds", type=click.IntRange(5, 1000), default=40, show_default=True, help="Times each page is asked.")
def cases(cases: int, rounds: int) -> None:
    """Time baskets, overdue and supervision lists through the whole stack, on a scratch site."""
    from gaoxin.site.scratch import scratch_site

    with scratch_site(tell) as owner_url:
        from gaoxin.bench.cases import run

        print_json(run(owner_url, cases, rounds))

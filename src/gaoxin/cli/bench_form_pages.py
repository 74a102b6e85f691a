"""`gaoxin bench form-pages`: the page of a long form on the server."""

import click

from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import tell


@click.command(cls=PlainCommand)
@click.option("--rounds", type=click.IntRange(2, 1000), default=40, show_default=True, help="Times each page is asked.")
def form_pages(rounds: int) -> None:
    """Time a form of 300 fields and 250 conditions: opened, asked again, sent back, handed in."""
    from gaoxin.site.scratch import scratch_site

    with scratch_site(tell):
        from gaoxin.bench.form_pages import run

        print_json(run(rounds))

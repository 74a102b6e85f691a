"""`gaoxin bench pages`: how long reading takes, by format and number of pages."""

import click

from gaoxin.bench.pages import PAGES, run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand


@click.command(cls=PlainCommand)
@click.option(
    "--pages", type=click.IntRange(1, 10_000), multiple=True, default=PAGES, show_default=True, help="Pages to try."
)
def pages(pages: tuple[int, ...]) -> None:
    """Time the reading of documents made for the purpose."""
    print_json(run(pages))

"""`gaoxin bench forms`: a long form asked and checked, beside a validator of JSON Schema."""

import click

from gaoxin.bench.forms import CONDITIONS, FIELDS, run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand


@click.command(cls=PlainCommand)
@click.option("--fields", type=click.IntRange(10, 2000), default=FIELDS, show_default=True, help="Fields of the form.")
@click.option("--conditions", type=click.IntRange(0, 1900), default=CONDITIONS, show_default=True)
@click.option("--tries", type=click.IntRange(20, 1000), default=50, show_default=True)
def forms(fields: int, conditions: int, tries: int) -> None:
    """Time the declaration, what is asked, and the check of a form made for the purpose."""
    print_json(run(fields, conditions, tries))

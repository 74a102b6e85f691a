"""`gaoxin bench read-policies`: the reading of policies against labels made by a person."""

from pathlib import Path

import click

from gaoxin.bench.read_policies import run
from gaoxin.cli.output import fail, print_json
from gaoxin.cli.plain import PlainCommand

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(cls=PlainCommand)
@click.option("--docs", type=_FOLDER, required=True, help="Folder with clauses.jsonl and policies.jsonl.")
def read_policies(docs: Path) -> None:
    """Score amounts, rates and caps of every labelled clause, and the heads of every policy."""
    try:
        print_json(run(docs))
    except FileNotFoundError as missing:
        fail(str(missing))

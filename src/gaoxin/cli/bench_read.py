"""`gaoxin bench read`: the reading of plans against labels made by a person."""

from pathlib import Path

import click

from gaoxin.bench.read import run
from gaoxin.cli.output import fail, print_json
from gaoxin.cli.plain import PlainCommand

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(cls=PlainCommand)
@click.option("--gold", type=_FOLDER, required=True, help="Folder with one folder of labels for each document.")
@click.option("--docs", type=_FOLDER, required=True, help="Folder with the documents; ID-….txt belongs to ID.")
def read(gold: Path, docs: Path) -> None:
    """Score the reading of every labelled document."""
    try:
        print_json(run(gold, docs))
    except FileNotFoundError as missing:
        fail(str(missing))

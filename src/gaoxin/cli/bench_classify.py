"""`gaoxin bench classify`: industry coding against the standard's own items, beside a plain peer."""

from pathlib import Path

import click

from gaoxin.bench.classify.agreement import TESTED_TENTH, run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand

_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(cls=PlainCommand)
@click.option("--data", type=_FOLDER, default=Path("../shared/data"), show_default=True, help="Folder to learn from.")
@click.option(
    "--unseen", type=_FILE, help="CSV with columns text, gb_code to test on, in place of a tenth of the items."
)
@click.option(
    "--tenth", type=click.IntRange(0, 9), default=TESTED_TENTH, show_default=True, help="Which tenth to test on."
)
def classify(data: Path, unseen: Path | None, tenth: int) -> None:
    """Train without the tested items and measure; several minutes on one core."""
    print_json(run(data, unseen, tenth))

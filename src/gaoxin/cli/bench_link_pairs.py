"""`gaoxin bench link-pairs`: the judging of pairs of names against labels."""

from pathlib import Path

import click

from gaoxin.bench.link_pairs import companies, run
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave
from gaoxin.kernel.problems import Refusal

_FILE = click.Path(path_type=Path)


@click.command("link-pairs", cls=PlainCommand)
@click.option("--pairs", type=_FILE, required=True, help="CSV with columns name_a, name_b, same and, if known, kind.")
@click.option("--companies", "names", type=_FILE, help="CSV with columns code, name: reports the untouched part too.")
def link_pairs(pairs: Path, names: Path | None) -> None:
    """Precision, recall and F1 by kind, beside plain character similarity at its best threshold."""
    try:
        print_json(run(pairs, companies(names) if names else None))
    except Refusal as refusal:
        leave(refusal)

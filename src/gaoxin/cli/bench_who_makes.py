"""`gaoxin bench who-makes`: held-back makers found again, beside BM25."""

import json
from pathlib import Path

import click

from gaoxin.bench.makers.held import hold_back
from gaoxin.bench.makers.run import SHIPPED, run
from gaoxin.bench.makers.training import fit
from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave
from gaoxin.engines.chains.makers.ranking import stated
from gaoxin.engines.chains.makers.reading import read_frames
from gaoxin.kernel.problems import Refusal

_PATH = click.Path(path_type=Path)


@click.command(cls=PlainCommand)
@click.option("--graph", "folder", type=_PATH, required=True, help="Folder of a set with who makes what.")
@click.option("--seed", type=int, default=SHIPPED, show_default=True, help="Draws the pairs held back.")
@click.option("--products", type=click.IntRange(1), help="Products asked, drawn by the seed; all by default.")
@click.option("--refit", is_flag=True, help="Train the weights anew inside what the seed leaves (some minutes).")
@click.option("--train", "target", type=_PATH, help="Only train inside what the seed leaves, and write the weights.")
def who_makes(folder: Path, seed: int, products: int | None, refit: bool, target: Path | None) -> None:
    """Hold back a tenth of the pairs of firm and product, ask for their products, and count what is found again."""
    try:
        if target:
            frames, _ = read_frames(folder)
            left = hold_back(frames["company_product.csv"], seed).left
            ranking = fit(frames | {"company_product.csv": left})
            target.write_text(json.dumps(stated(ranking), separators=(",", ":")) + "\n", encoding="utf-8")
        else:
            print_json(run(folder, seed, products, refit))
    except Refusal as refusal:
        leave(refusal)

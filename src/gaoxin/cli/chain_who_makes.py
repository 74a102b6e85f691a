"""`gaoxin chain who-makes`: the firms that most likely make each product of a list."""

from pathlib import Path

import click

from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell
from gaoxin.engines.chains.makers.asking import Maker, Makers
from gaoxin.engines.chains.makers.questions import read_names
from gaoxin.engines.chains.makers.reading import read_world
from gaoxin.kernel.problems import Refusal

_PATH = click.Path(path_type=Path)


@click.command(cls=PlainCommand)
@click.argument("file", type=_PATH)
@click.option("--graph", "folder", type=_PATH, required=True, help="Folder of a set: who makes what, industries, …")
@click.option("--top", type=click.IntRange(1, 200), default=50, show_default=True, help="Firms for each product.")
@click.option("--known-first", is_flag=True, help="Put firms known to make the very product before all others.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: product, companies.")
def who_makes(file: Path, folder: Path, top: int, known_first: bool, as_json: bool) -> None:
    """Name the firms for each row of a CSV file (column product, UTF-8), in order, best first.

    The product may be one nobody has heard of. Firms are ranked by the chance that they make it too; those known to
    make the very product stand apart under "known", and may be put first.
    """
    try:
        names = read_names(file)
        world, problems = read_world(folder)
    except Refusal as refusal:
        leave(refusal)
    for problem in problems:
        tell(problem)
    makers = Makers(world)
    for name, found in zip(names, makers.who_makes(names, top, known_first=known_first), strict=True):
        known = makers.known(name)
        if as_json:
            print_json({"product": name, "companies": [_as_dict(maker) for maker in found], "known": known})
        else:
            _print(name, found, known)


def _as_dict(maker: Maker) -> dict[str, object]:
    return {"company_code": maker.code, "score": maker.score, "reason": maker.reason}


def _print(name: str, found: tuple[Maker, ...], known: tuple[str, ...]) -> None:
    print_bytes(name + "\n")
    if known:
        print_bytes(f"  已知生产：{'、'.join(known)}\n")
    for maker in found:
        print_bytes(f"  {maker.score:8.4f}  {maker.code}  {maker.reason}\n")

"""`gaoxin draw verify FILE`: does a published random draw again, on anybody's machine."""

import sys
from pathlib import Path

import click

from gaoxin.catalogue.sentences import line
from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell, terminal_language
from gaoxin.engines.draws import Opened, verify
from gaoxin.kernel.problems import Place, Refusal, refuse

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is still read; a draw among a million targets has fewer."""

_HOLDS = {
    "zh": "重抽一致：{title}\n承诺值 {commitment}\n共 {strata} 层 {entries} 户，抽中 {drawn} 户：\n",
    "en": "The draw holds: {title}\nCommitment {commitment}\n{drawn} of {entries} drawn, in {strata} strata:\n",
}


@click.group()
def draw() -> None:
    """Check random draws (双随机) that were opened."""


@draw.command("verify", cls=PlainCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--commitment", "known", default="", metavar="HEX", help="The commitment as published before the draw.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object: whether it holds, problems, who is drawn.")
def verify_file(file: Path, known: str, as_json: bool) -> None:
    """Draw again from FILE, as downloaded from the public page, and compare everything.

    Exit code 0 when all agrees, 2 otherwise.
    """
    try:
        opened = verify(_content(file), known)
    except Refusal as refusal:
        leave(refusal)
    if as_json:
        print_json(_as_json(opened))
    elif opened.holds:
        print_bytes(_told(opened))
    else:
        for problem in opened.problems:
            tell(problem)
    if not opened.holds:
        sys.exit(2)


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        raise refuse("draws.unreadable", Place(str(file)), why=error.strerror or str(error)) from None
    if len(content) > LARGEST:
        raise refuse("draws.no_file", Place(str(file)))
    return content


def _as_json(opened: Opened) -> dict[str, object]:
    teams = opened.drawn.teams if opened.drawn else ()
    return {
        "holds": opened.holds,
        "commitment": opened.commitment,
        "problems": [{"code": one.code, "sentence": line(one, terminal_language())} for one in opened.problems],
        "drawn": [{"stratum": one.stratum, "target": one.target, "inspectors": [*one.inspectors]} for one in teams],
    }


def _told(opened: Opened) -> str:
    roster, outcome = opened.roster, opened.drawn
    if roster is None or outcome is None:  # what holds has both
        raise RuntimeError("a draw that holds has a roster and an outcome")
    head = _HOLDS[terminal_language()].format(
        title=roster.title,
        commitment=opened.commitment,
        strata=len(roster.strata),
        entries=roster.entries,
        drawn=len(outcome.teams),
    )
    return head + "".join(f"  {one.stratum}  {one.target}  {' '.join(one.inspectors)}\n" for one in outcome.teams)

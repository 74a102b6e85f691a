"""`gaoxin chain draft`: a chain around some products, as the text of a catalogue file to be confirmed."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gaoxin.cli.output import fail, print_bytes
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell, terminal_language
from gaoxin.kernel.problems import Refusal

if TYPE_CHECKING:
    from gaoxin.engines.chains.drafting import Draft

_KEY = re.compile(r"[a-z][a-z0-9_]{1,59}")
_DEFINITION = "由产品关系草拟，待核定。"


@click.command("draft", cls=PlainCommand)
@click.argument("products", metavar="PRODUCT...", nargs=-1)
@click.option("--graph", type=click.Path(path_type=Path), required=True, help="Folder with a set of chain data.")
@click.option("--key", required=True, help="Key of the chain, such as carbon_fibre.")
@click.option("--name", required=True, help="Name of the chain.")
@click.option("--industry", "codes", multiple=True, help="Code of an industry of the set; may stand several times.")
@click.option("--document", default="产品图谱", show_default=True, help="What the set is called.")
@click.option("--steps", type=click.IntRange(0, 5), default=2, show_default=True, help="Steps upstream.")
@click.option("--most", type=click.IntRange(1, 200), default=40, show_default=True, help="Most segments.")
def draft_chain(
    products: tuple[str, ...],
    graph: Path,
    key: str,
    name: str,
    codes: tuple[str, ...],
    document: str,
    steps: int,
    most: int,
) -> None:
    """Draft a chain from PRODUCTs and industries, and what lies upstream of them.

    The catalogue file comes to standard output, with what each segment rests on before it as comments. Shares and
    English names are left to whoever confirms it. Exit code 0; 2 when nothing could be drafted.
    """
    from gaoxin.engines.chains.drafting import draft
    from gaoxin.engines.chains.set_sources import set_sources
    from gaoxin.engines.chains.sets import read_set

    if not _KEY.fullmatch(key):
        fail("--key takes lower-case letters, digits and underscores, a letter first. (gaoxin chain draft --help)")
    try:
        found = read_set(graph, document)
    except Refusal as refusal:
        leave(refusal)
    for problem in found.problems:
        tell(problem)
    drafted = draft(key, name, _DEFINITION, products, set_sources(found, document), codes=codes, steps=steps, most=most)
    if not drafted.chain.segments:
        fail("Nothing of this is in the set; name other products or industries. (gaoxin chain draft --help)")
    print_bytes("".join(_comments(drafted)) + _text(drafted, document))


def _comments(drafted: "Draft") -> Iterator[str]:
    from gaoxin.catalogue.sentences import sentence

    for key, segment in drafted.chain.segments.items():
        said = " ".join(sentence(reason, terminal_language()) for reason in drafted.reasons[key])
        yield f"# {key} {segment.name} {drafted.confidence[key]:.0%} {' '.join(said.split())}\n"


def _text(drafted: "Draft", document: str) -> str:
    from gaoxin.catalogue.bases import Assurance, Basis, Confidence
    from gaoxin.catalogue.chains import Chain
    from gaoxin.catalogue.chains.text import chain_text

    assurance = Assurance(Confidence.UNCERTAIN, "由产品关系自动草拟，逐环节核对后再启用。")
    return chain_text(Chain(drafted.chain, None, (Basis(f"《{document}》", "", "", "", assurance),)))

"""`gaoxin chain import`: a folder of chain data, what of it can be placed and what cannot."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gaoxin.catalogue.sentences import sentence
from gaoxin.cli.output import fail, print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell, terminal_language
from gaoxin.kernel.problems import Problem, Refusal, refuse

if TYPE_CHECKING:
    import polars as pl

    from gaoxin.engines.chains.graph import Graph
    from gaoxin.engines.chains.sets import ChainSet

_WORDS = {
    "rows": ("读到的行", "rows read"),
    "nodes": ("节点", "nodes"),
    "edges": ("关系", "edges"),
    "not_placed": ("未放入，待核", "not placed, to be settled"),
    "placed_in_doubt": ("已放入，存疑", "placed, in doubt"),
}

_THERE = {
    "companies": ("企业", "companies"),
    "products": ("企业产品", "products of companies"),
    "edges": ("产品关系", "relations of products"),
    "placements": ("落在环节上", "placed on segments"),
    "waiting": ("待核", "to be settled"),
}
_SAME = ("这套数据已经在库，没有变化。", "This set is there already; nothing changed.")


@click.command("import", cls=PlainCommand)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Read and report; write nothing.")
@click.option("--queue", type=click.Path(path_type=Path), help="With --check: write what needs a look here (.csv).")
@click.option("--zone", help="Code of the zone that the set is for; it takes the place of the zone's last set.")
@click.option("--source", default="", help="With --zone: where the set is from.  [default: name of the folder]")
@click.option("--json", "as_json", is_flag=True, help="One JSON object: counts, queue by reason, problems.")
@click.option(
    "--data", default="data", show_default=True, envvar="GAOXIN_DATA", type=click.Path(path_type=Path),
    help="Data folder (environment: GAOXIN_DATA).",
)  # fmt: skip
def chain_import(
    folder: Path, check: bool, queue: Path | None, zone: str | None, source: str, as_json: bool, data: Path
) -> None:
    """Read a set of chain data from DIR: companies.csv, products.csv, industries.csv, company_product.csv,
    company_industry.csv, product_edges.csv, industry_up.csv (UTF-8 or GB18030). Either --check it or lay it down for a
    --zone: all of it or nothing, and the same set again changes nothing.

    Exit code 0; 1 when a file, a column or lines could not be read; 2 when nothing could be done.
    """
    if check == bool(zone):
        fail("Either --check or --zone is needed. (gaoxin chain import --help)")
    if queue and not check:
        fail("--queue goes with --check; a zone has a queue of its own. (gaoxin chain import --help)")
    try:
        found = _checked(folder, queue, as_json) if check else _laid_down(folder, zone or "", source, as_json, data)
    except Refusal as refusal:
        leave(refusal)
    sys.exit(found)


def _checked(folder: Path, queue: Path | None, as_json: bool) -> int:
    from gaoxin.engines.chains.graph import build_graph
    from gaoxin.engines.chains.review import located
    from gaoxin.engines.chains.sets import read_set

    found = read_set(folder, folder.resolve().name)
    graph, unsettled = build_graph(found.nodes, found.edges)
    if queue:
        _write(queue, located(unsettled, found.nodes, found.edges))
    report = _report(found, graph, unsettled)
    if as_json:
        print_json(report | {"problems": [_as_dict(problem) for problem in found.problems]})
    else:
        _say(report)
        for problem in found.problems:
            tell(problem)
    return 1 if found.problems else 0


def _laid_down(folder: Path, zone: str, source: str, as_json: bool, data: Path) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gaoxin.site.settings")
    if sys.platform == "win32":
        raise refuse("up.no_windows")
    from gaoxin.site.chain_sets import laid_down

    there = laid_down(data, folder, zone, source, tell)
    if as_json:
        print_json(there)
        return 0
    english = terminal_language() == "en"
    if there.pop("same"):
        print_bytes(f"{_SAME[english]}\n")
    for key, count in there.items():
        print_bytes(f"{count:>12,}  {_THERE[key][english]}\n")
    return 0


def _report(found: "ChainSet", graph: "Graph", queue: "pl.DataFrame") -> dict[str, dict[str, int]]:
    def counted(frame: "pl.DataFrame", column: str) -> dict[str, int]:
        return {str(key): count for key, count in sorted(frame[column].cast(str).value_counts().iter_rows())}

    return {
        "rows": dict(found.counts),
        "nodes": counted(graph.nodes, "kind"),
        "edges": counted(graph.edges, "relation"),
        "not_placed": counted(queue.filter(~queue["placed"]), "reason"),
        "placed_in_doubt": counted(queue.filter(queue["placed"]), "reason"),
    }


def _say(report: dict[str, dict[str, int]]) -> None:
    english = terminal_language() == "en"
    for part, counts in report.items():
        print_bytes(f"{sum(counts.values()):>12,}  {_WORDS[part][english]}\n")
        for key, count in counts.items():
            print_bytes(f"{count:>16,}  {key}\n")


def _write(path: Path, queue: "pl.DataFrame") -> None:
    import polars as pl

    from gaoxin.engines.chains.review import problem

    language = terminal_language()
    said = [sentence(problem(row), language) for row in queue.iter_rows(named=True)]
    wanted = ("file", "line", "placed", "reason", "start", "relation", "end", "weight", "confidence")
    table = queue.select(*wanted, sentence=pl.Series(said, dtype=pl.String))
    try:
        table.write_csv(path, include_bom=True)
    except OSError as error:
        raise refuse("chain_set.not_written", name=path.name, reason=error.strerror or type(error).__name__) from None


def _as_dict(problem: Problem) -> dict[str, Any]:
    place = problem.place
    return {
        "code": problem.code,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.path if place else None,
        "sentence": sentence(problem, terminal_language()),
    }

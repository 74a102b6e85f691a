"""`gaoxin import`: a table into a zone's registry, on the command line."""

import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gaoxin.catalogue.sentences import line
from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell, terminal_language
from gaoxin.kernel.problems import Problem, Refusal, refuse

if TYPE_CHECKING:
    from gaoxin.site.importing import Report

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_WORDS = {
    "rows": ("行", "rows"),
    "new": ("新增企业", "new enterprises"),
    "changed": ("更新企业", "changed"),
    "unchanged": ("没有变化", "unchanged"),
    "years_new": ("新增年度数据", "new years"),
    "years_changed": ("更正年度数据", "corrected years"),
    "doubtful": ("存疑", "in doubt"),
    "bad": ("不合格", "bad"),
}


@click.command("import", cls=PlainCommand)
@click.argument("file", type=_FILE)
@click.option("--zone", required=True, help="Code of the zone whose registry it goes into.")
@click.option("--mapping", type=_FILE, help="YAML or JSON: under columns what each head means, under year the year.")
@click.option("--check", is_flag=True, help="Compare with the registry and write nothing.")
@click.option("--units-right", is_flag=True, help="Write although the size of a column does not fit its unit.")
@click.option("--batch", default=50_000, show_default=True, type=click.IntRange(1, 1_000_000), help="Rows a batch.")
@click.option("--synthetic", is_flag=True, help="Mark everything it brings as synthetic (模拟数据).")
@click.option("--bad", "bad_file", type=click.Path(path_type=Path), help="Write bad and doubtful rows here (.xlsx).")
@click.option("--json", "as_json", is_flag=True, help="One JSON object: counts, questions, rows.")
@click.option(
    "--data", default="data", show_default=True, envvar="GAOXIN_DATA", type=click.Path(path_type=Path),
    help="Data folder (environment: GAOXIN_DATA).",
)  # fmt: skip
def import_table(
    file: Path, mapping: Path | None, bad_file: Path | None, as_json: bool, data: Path, **said: Any
) -> None:
    """Import FILE (.csv, .xlsx, .xls, .parquet) into the registry of a zone.

    Each batch is written whole or not at all; a run that was killed goes on where it stopped, and the same file again
    changes nothing. Exit code 0; 1 when rows are bad or in doubt; 2 when nothing could be done.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gaoxin.site.settings")
    try:
        if sys.platform == "win32":
            raise refuse("up.no_windows")
        from gaoxin.site.importing import Order, carried_out

        order = Order(file, _mapping(mapping), bad_file, said)
        with click.progressbar(length=1_000, file=sys.stderr) as bar:
            report = carried_out(
                data, order, tell, lambda done, total: bar.update(1_000 * done // max(total, 1) - bar.pos)
            )
    except Refusal as refusal:
        leave(refusal)
    if as_json:
        print_json({**asdict(report), "problems": [_as_dict(problem) for problem in report.problems]})
    else:
        _say(report)
    sys.exit(1 if report.counts.get("bad") or report.counts.get("doubtful") else 0)


def _mapping(path: Path | None) -> dict[str, Any] | None:
    if path is None:
        return None
    import yaml

    try:
        said = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise refuse("imports.mapping_unreadable", reason=" ".join(str(error).split())[:200]) from None
    if not isinstance(said, dict):
        raise refuse("imports.mapping_unreadable", reason=type(said).__name__)
    return said


def _say(report: "Report") -> None:
    language = terminal_language()
    for key, words in _WORDS.items():
        if report.counts.get(key):
            print_bytes(f"{report.counts[key]:>12,}  {words[language == 'en']}\n")
    for problem in report.problems:
        print_bytes(f"{line(problem, language)}\n")


def _as_dict(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "code": problem.code,
        "values": dict(problem.values),
        "line": place.line if place else None,
        "column": place.column if place else None,
    }

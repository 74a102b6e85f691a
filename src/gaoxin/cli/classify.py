"""`gaoxin classify`: the industries that business texts suggest, on the command line."""

from collections.abc import Iterator
from pathlib import Path

import click

from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, terminal_language
from gaoxin.engines.classification.industries import Coding, Reason, industries
from gaoxin.engines.linkage.tables import rows
from gaoxin.kernel.problems import Refusal

_REASONS = {
    "zh": {Reason.TOO_SHORT: "文字太短，不能判断", Reason.UNFAMILIAR: "文字与标准中的任何行业都不相近"},
    "en": {Reason.TOO_SHORT: "too short to tell", Reason.UNFAMILIAR: "like no industry of the standard"},
}


@click.command(cls=PlainCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--column", default="text", show_default=True, help="Column that holds the business text.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: codes, reason.")
def classify(file: Path, column: str, as_json: bool) -> None:
    """Suggest four-digit codes of GB/T 4754-2017 for each row of a CSV file (UTF-8 or GB18030), in order."""
    try:
        coded = ((row[column], industries(row[column])) for row in rows(file, (column,)))
        if as_json:
            for _, coding in coded:
                print_json(_as_dict(coding))
        else:
            _print_table(coded)
    except Refusal as refusal:
        leave(refusal)


def _as_dict(coding: Coding) -> dict[str, object]:
    codes = [{"code": one.code, "name": one.name, "confidence": one.confidence} for one in coding.suggestions]
    return {"codes": codes, "reason": coding.reason}


def _print_table(coded: Iterator[tuple[str, Coding]]) -> None:
    """The text, then a line for each suggestion, written as soon as it is found."""
    reasons = _REASONS[terminal_language()]
    for text, coding in coded:
        print_bytes(" ".join(text.split())[:200] + "\n")
        for one in coding.suggestions:
            print_bytes(f"  {one.confidence:6.1%}  {one.code}  {one.name}\n")
        if coding.reason:
            print_bytes(f"  {reasons[coding.reason]}\n")

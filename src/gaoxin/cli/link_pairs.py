"""`gaoxin link pairs`: which names mean the same organisation."""

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave
from gaoxin.engines.linkage.judgement import Judgement, judge
from gaoxin.engines.linkage.known import KnownNames
from gaoxin.engines.linkage.reasons import Language
from gaoxin.engines.linkage.tables import rows
from gaoxin.kernel.problems import Refusal

_FILE = click.Path(path_type=Path)
_ANSWERS = {
    "zh": ("相同", "不同", "概率", "结论", "名称", "理由"),
    "en": ("same", "different", "P", "", "names", "why"),
}
_WIDTH = 34


@click.command(cls=PlainCommand)
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line: probability, same, reasons.")
@click.option("--known", type=_FILE, help="CSV of known former names: columns name, former_name.")
@click.option("--language", type=click.Choice(("zh", "en")), default="zh", show_default=True, help="Of the reasons.")
def pairs(file: Path, as_json: bool, known: Path | None, language: Language) -> None:
    """Judge each row of a CSV file (columns name_a, name_b; UTF-8 or GB18030), in order."""
    try:
        others = _known(known) if known else None
        judged = ((row, judge(row["name_a"], row["name_b"], others)) for row in rows(file, ("name_a", "name_b")))
        if as_json:
            for _, found in judged:
                print_json(_as_dict(found, language))
        else:
            _print_table(judged, language)
    except Refusal as refusal:
        leave(refusal)


def _known(path: Path) -> KnownNames:
    return KnownNames((row["name"], row["former_name"]) for row in rows(path, ("name", "former_name")))


def _as_dict(found: Judgement, language: Language) -> dict[str, object]:
    return {
        "probability": found.probability,
        "same": found.same,
        "reasons": [reason.words(language) for reason in found.reasons],
    }


def _print_table(judged: Iterator[tuple[Mapping[str, str], Judgement]], language: Language) -> None:
    """A line for each pair, written as soon as it is judged."""
    same, different, *heads = _ANSWERS[language]
    probability, answer, names, why = heads
    print_bytes(f"{_padded(probability, 5)} {_padded(answer, 9)} {_padded(f'{names} A', _WIDTH)} ")
    print_bytes(f"{_padded(f'{names} B', _WIDTH)} {why}\n")
    for row, found in judged:
        cells = (f"{found.probability:.3f}", _padded(same if found.same else different, 9))
        both = (_padded(row["name_a"], _WIDTH), _padded(row["name_b"], _WIDTH))
        reasons = ("；" if language == "zh" else "; ").join(reason.words(language) for reason in found.reasons)
        print_bytes(f"{' '.join((*cells, *both))} {reasons}\n")


def _padded(text: str, width: int) -> str:
    """The text on one line, filled with spaces to so many columns; a Chinese character takes two."""
    text = " ".join(text.split())
    taken = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
    return text + " " * (width - taken)

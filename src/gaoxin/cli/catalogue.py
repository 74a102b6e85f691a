"""`gaoxin catalogue`: the files that say what a zone counts, allows and calls things."""

import sys
from pathlib import Path

import click

from gaoxin.catalogue.loader import KINDS, load
from gaoxin.catalogue.rule_facts.listing import listed_facts
from gaoxin.catalogue.sentences import line
from gaoxin.catalogue.shelves import folder_shelf, package_shelf
from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, terminal_language
from gaoxin.kernel.problems import Refusal

_CLEAN = {"zh": "没有发现错误：{files} 个文件，{kinds}。\n", "en": "No mistakes in {files} files: {kinds}.\n"}
_ONE_KIND = {"zh": "{kind} {number} 条", "en": "{number} {kind}"}


@click.group()
def catalogue() -> None:
    """Work with catalogue files: calendars, indicators, sentences and the glossary."""


@catalogue.command(cls=PlainCommand)
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Name every mistake in the product's catalogue and in a zone's FOLDER, with file, line and remedy.

    Exit code 0 without mistakes, 2 with any.
    """
    language = terminal_language()
    try:
        shelves = [package_shelf(), *([folder_shelf(folder)] if folder else [])]
    except Refusal as refusal:
        leave(refusal)
    found = load(*shelves)
    for problem in found.problems:
        print_bytes(f"{line(problem, language)}\n")
    if found.problems:
        sys.exit(2)
    files = sum(len(shelf.files) for shelf in shelves)
    counts = [_ONE_KIND[language].format(kind=kind, number=len(getattr(found, kind))) for kind in KINDS]
    print_bytes(_CLEAN[language].format(files=files, kinds=("，" if language == "zh" else ", ").join(counts)))


@catalogue.command(cls=PlainCommand)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON list with everything that is known of each.")
def facts(as_json: bool) -> None:
    """List every fact that rules may ask: name, kind, unit, and what it means."""
    found = listed_facts()
    if as_json:
        print_json(found)
        return
    for fact in found:
        unit = f"（{fact['unit']}）" if fact["unit"] else ""
        yearly = "，按年" if fact["period"] else ""
        print_bytes(f"{fact['name']}{unit} [{fact['kind']}{yearly}] {fact['definition']}\n")

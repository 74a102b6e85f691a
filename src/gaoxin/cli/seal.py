"""`gaoxin seal`: the daily seals over histories and access logs."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from gaoxin.catalogue.sentences import line
from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell, terminal_language
from gaoxin.kernel.problems import Refusal, refuse

_MADE = {
    "zh": "{day}  {seal}  {entries} 条\n",
    "en": "{day}  {seal}  {entries} entries\n",
}
_NONE_MADE = {"zh": "所有已结束的日子都已封存。\n", "en": "Every closed day is sealed already.\n"}
_CHECKED = {
    "zh": "核验 {seals} 日封存、{entries} 条；到期清理 {pruned} 条，尚未封存 {unsealed} 条；发现问题 {found} 个。\n",
    "en": "Checked {seals} seals, {entries} entries; {pruned} pruned, {unsealed} not yet sealed; {found} found.\n",
}
_EXPORTED = {
    "zh": "已导出 {seals} 日封存、{entries} 条，另有尚未封存的 {loose} 条。核验：python3 {script}\n",
    "en": "Exported {seals} seals, {entries} entries and {loose} not yet sealed. To check: python3 {script}\n",
}
_DATA = click.option(
    "--data",
    default="data",
    show_default=True,
    envvar="GAOXIN_DATA",
    type=click.Path(path_type=Path),
    help="Data folder (environment: GAOXIN_DATA).",
)


def _known(text: str) -> tuple[str, str]:
    day, _, hashed = text.partition("=")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day) or not re.fullmatch(r"[0-9a-f]{64}", hashed.lower()):
        raise click.BadParameter(f"{text!r} is no DAY=HASH, such as 2026-11-21=9f86d081…")
    return day, hashed.lower()


@click.group()
def seal() -> None:
    """Make, check and export the daily seals over histories and access logs.

    They work on DATABASE_URL, else on the private database of the data folder.
    """


@seal.command(cls=PlainCommand)
@_DATA
def make(data: Path) -> None:
    """Seal every closed day that has no seal yet. The running product does this by itself at ten past midnight."""
    with _told(None) as told:
        from gaoxin.site import seals

        made = seals.make(data, tell, told)
    language = terminal_language()
    for day, hashed, entries in made:
        print_bytes(_MADE[language].format(day=day, seal=hashed, entries=entries))
    if not made:
        print_bytes(_NONE_MADE[language])


@seal.command(cls=PlainCommand)
@_DATA
@click.option(
    "--known",
    multiple=True,
    metavar="DAY=HASH",
    callback=lambda context, option, values: [_known(value) for value in values],
    help="A seal known from elsewhere; may be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object: counts and problems.")
def verify(data: Path, known: list[tuple[str, str]], as_json: bool) -> None:
    """Check all seals against the entries and name every changed, removed or added row.

    Exit code 0 when nothing is found, 2 otherwise.
    """
    with _told("") as told:
        from gaoxin.site import seals

        counted, problems = seals.verify(data, tell, told, dict(known))
    if as_json:
        found = [{"code": one.code, **{name: str(value) for name, value in one.values.items()}} for one in problems]
        print_json({**counted, "problems": found})
    else:
        for problem in problems:
            print_bytes(line(problem, terminal_language()) + "\n")
        print_bytes(_CHECKED[terminal_language()].format(**counted))
    if counted["found"]:
        sys.exit(2)


@seal.command(cls=PlainCommand)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@_DATA
def export(folder: Path, data: Path) -> None:
    """Write seals and entries into FOLDER as plain files, with a script that checks them anywhere."""
    with _told("") as told:
        from gaoxin.site import seals

        counted = seals.export(data, tell, told, folder)
    script = folder / "verify_seal.py"
    print_bytes(_EXPORTED[terminal_language()].format(**counted, script=script))


@contextmanager
def _told(label: str | None) -> Iterator[Callable[[int, int], None]]:
    """A bar on standard error, and refusals as lines there."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gaoxin.site.settings")
    try:
        if sys.platform == "win32":
            raise refuse("up.no_windows")
        with click.progressbar(length=0, label=label, file=sys.stderr) as bar:

            def told(done: int, total: int) -> None:
                bar.length = total or done
                bar.update(done - bar.pos)

            yield told
    except Refusal as refusal:
        leave(refusal)

"""`gaoxin doctor`: is this machine fit, and if not, what to do."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from gaoxin.catalogue.sentences import remedy, sentence
from gaoxin.cli.output import print_bytes
from gaoxin.cli.speech import leave, terminal_language
from gaoxin.kernel.problems import Problem, Severity, refuse

_NAMES = {
    "python": ("Python", "Python"),
    "data": ("数据文件夹", "Data folder"),
    "disk": ("可用空间", "Free space"),
    "database": ("数据库", "Database"),
    "time_zone": ("时区", "Time zone"),
    "port": ("端口", "Port"),
    "browser": ("浏览器（测试用）", "Browser (for tests)"),
    "font": ("中文字体（测试用）", "Chinese font (for tests)"),
}


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address that would be served.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to look at.")
@click.option(
    "--data",
    default="data",
    show_default=True,
    envvar="GAOXIN_DATA",
    type=click.Path(path_type=Path),
    help="Data folder to look at (environment: GAOXIN_DATA).",
)
def doctor(host: str, port: int, data: Path) -> None:
    """Check Python, data folder, disk, database, time zone, port, browser and fonts. Exit code 2 when one fails."""
    if sys.platform == "win32":
        leave(refuse("up.no_windows"))
    from gaoxin.site.doctor import examine

    language = terminal_language()
    findings = examine(data, host, port)
    for finding in findings:
        label = _NAMES[finding.name][language == "en"]
        print_bytes(f"{_sign(finding.problems)} {label}  {finding.found}".rstrip() + "\n")
        for problem in finding.problems:
            print_bytes(f"    {sentence(problem, language)}\n    → {remedy(problem, language)}\n")
    sys.exit(2 if any(finding.fails for finding in findings) else 0)


def _sign(problems: Sequence[Problem]) -> str:
    if any(problem.severity is Severity.ERROR for problem in problems):
        return "✗"
    return "!" if problems else "✓"

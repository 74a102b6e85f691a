"""`gaoxin up`: the whole site on this machine."""

import io
import sys
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table

from gaoxin.cli.speech import leave, tell, terminal_language
from gaoxin.kernel.problems import Refusal, refuse

_WORDS = {
    "zh": {"open": "请打开", "data": "数据文件夹", "stop": "按 Ctrl-C 停止", "users": "样例用户", "password": "口令"},
    "en": {
        "open": "Open",
        "data": "Data folder",
        "stop": "Ctrl-C stops",
        "users": "Sample users",
        "password": "Password",
    },
}


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve; 0.0.0.0 for all networks.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to serve on.")
@click.option(
    "--data",
    default="data",
    show_default=True,
    envvar="GAOXIN_DATA",
    type=click.Path(path_type=Path),
    help="Folder for everything that is stored (environment: GAOXIN_DATA).",
)
def up(host: str, port: int, data: Path) -> None:
    """Start database, web and worker, and keep them running until Ctrl-C.

    A private PostgreSQL is used unless DATABASE_URL names one. An empty database gets the sample zone.
    """
    try:
        if sys.platform == "win32":
            raise refuse("up.no_windows")
        # Below here stand modules that only Unix has.
        from gaoxin.site import up as site

        site.up(site.Place(host, port, data), tell, _announce)
    except Refusal as refusal:
        leave(refusal)


def _announce(address: str, data: Path, sign_ins: Sequence[Sequence[str]]) -> None:
    """The box a newcomer waits for. Each sign-in is a name, a password and who that is."""
    words = _WORDS[terminal_language()]
    facts = Table.grid(padding=(0, 2))
    facts.add_row(words["open"], f"[bold]{address}[/bold]")
    for number, (name, _, role) in enumerate(sign_ins):
        facts.add_row("" if number else words["users"], f"[bold]{escape(name)}[/bold]  {escape(role)}")
    for password in dict.fromkeys(password for _, password, _ in sign_ins):
        facts.add_row(words["password"], f"[bold]{escape(password)}[/bold]")
    facts.add_row(words["data"], escape(str(data)))
    facts.add_row("", f"[dim]{words['stop']}[/dim]")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without Chinese still gets the address
    Console(highlight=False).print(Panel(facts, title="gaoxin 高新", expand=False, padding=(1, 3)))

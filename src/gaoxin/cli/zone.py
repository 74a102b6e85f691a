"""`gaoxin zone`: the zones of an installation, entered by whoever runs it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell, terminal_language
from gaoxin.kernel.problems import Refusal, refuse

_ENTERED = {"zh": "已录入 {name}（{code}）。\n", "en": "Entered {name} ({code}).\n"}
_NEXT = {
    "zh": "管理员 {administrator}：24 小时内在浏览器打开 {address}{path} 设置密码，只能用一次。\n",
    "en": "Administrator {administrator}: open {address}{path} within 24 hours to set a password; it works once.\n",
}
_NOBODY = {
    "zh": "还没有管理员：gaoxin zone administrator {code} 登录名\n",
    "en": "Nobody administers it yet: gaoxin zone administrator {code} LOGIN\n",
}
_NONE = {
    "zh": "还没有录入任何区：gaoxin zone new 代码 名称 --administrator 登录名\n",
    "en": "There is no zone yet: gaoxin zone new CODE NAME --administrator LOGIN\n",
}
_LEVELS = {
    "zh": {"province": "省", "city": "市", "zone": "开发区", "part": "片区"},
    "en": {"province": "province", "city": "city", "zone": "zone", "part": "part"},
}
_LINE = {
    "zh": "{code:<28} {level}  {name}{under}  管理员 {administrators}{mark}\n",
    "en": "{code:<28} {level:<9} {name}{under}  administrators {administrators}{mark}\n",
}
_UNDER = {"zh": "（属 {under}）", "en": " (in {under})"}
_MARK = {"zh": "  模拟数据", "en": "  synthetic"}
_DATA = click.option(
    "--data", default="data", show_default=True, envvar="GAOXIN_DATA", type=click.Path(path_type=Path),
    help="Data folder (environment: GAOXIN_DATA).",
)  # fmt: skip
_ADDRESS = click.option(
    "--address", default="http://127.0.0.1:8000", show_default=True, help="Where people reach the site, for the link."
)
_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object.")


@click.group()
def zone() -> None:
    """Enter the zones of an installation and their first administrators.

    They work on DATABASE_URL, else on the private database of the data folder. A start with GAOXIN_SAMPLE=none leaves
    an empty database without the sample zone.
    """


@zone.command(cls=PlainCommand)
@click.argument("code")
@click.argument("name")
@click.option("--level", type=click.Choice(["province", "city", "zone", "part"]), default="zone", show_default=True)
@click.option("--under", default="", metavar="CODE", help="The city, province or zone that it belongs to.")
@click.option("--english", default="", help="Its English name.")
@click.option("--administrator", default="", metavar="LOGIN", help="Opens the account of its administrator.")
@_ADDRESS
@_DATA
@_JSON
def new(
    code: str, name: str, level: str, under: str, english: str, administrator: str, address: str, data: Path,
    as_json: bool,
) -> None:  # fmt: skip
    """Enter a zone: CODE stands in addresses (changchun-gaoxin), NAME is its full name.

    With --administrator a link is printed with which that person sets a password, once, within 24 hours."""
    with _refusals():
        from gaoxin.site import founding

        made = founding.new(data, tell, founding.Wanted(code, name, level, under, english, administrator))
    if as_json:
        print_json(made)
        return
    language = terminal_language()
    print_bytes(_ENTERED[language].format(**made))
    print_bytes((_NEXT if administrator else _NOBODY)[language].format(**made, address=address.rstrip("/")))


@zone.command(cls=PlainCommand)
@click.argument("code")
@click.argument("login")
@_ADDRESS
@_DATA
@_JSON
def administrator(code: str, login: str, address: str, data: Path, as_json: bool) -> None:
    """Open the account LOGIN as administrator of a zone that has none, and print the link that sets its password."""
    with _refusals():
        from gaoxin.site import founding

        made = founding.appoint(data, tell, code, login)
    if as_json:
        print_json(made)
    else:
        print_bytes(_NEXT[terminal_language()].format(**made, address=address.rstrip("/")))


@zone.command("list", cls=PlainCommand)
@_DATA
@_JSON
def list_zones(data: Path, as_json: bool) -> None:
    """All zones by code, with level, what they belong to, and how many administer them."""
    with _refusals():
        from gaoxin.site import founding

        found = founding.listed(data, tell)
    if as_json:
        print_json({"zones": found})
        return
    language = terminal_language()
    for one in found:
        one |= {
            "level": _LEVELS[language][str(one["level"])],
            "under": _UNDER[language].format(**one) if one["under"] else "",
            "mark": _MARK[language] if one["synthetic"] else "",
        }
        print_bytes(_LINE[language].format(**one))
    if not found:
        print_bytes(_NONE[language])


@contextmanager
def _refusals() -> Iterator[None]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gaoxin.site.settings")
    try:
        if sys.platform == "win32":
            raise refuse("up.no_windows")
        yield
    except Refusal as refusal:
        leave(refusal)

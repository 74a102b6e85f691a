"""`gaoxin demo`: a zone full of synthetic enterprises."""

import os
import sys
from pathlib import Path

import click

from gaoxin.cli.output import print_bytes
from gaoxin.cli.speech import leave, tell, terminal_language
from gaoxin.kernel.problems import Refusal, refuse

_DONE = {
    "zh": "{zone}：已装入 {new} 家模拟企业（本次生成 {count} 家，其余早已在册）。\n",
    "en": "{zone}: {new} synthetic enterprises loaded ({count} made, the rest were there before).\n",
}


@click.command()
@click.option(
    "--enterprises", "count", type=click.IntRange(1, 10_000_000), required=True, help="How many enterprises to make."
)
@click.option("--seed", default="1", show_default=True, help="The same seed makes the same enterprises.")
@click.option(
    "--years", default=5, show_default=True, type=click.IntRange(0, 20), help="Years of figures, up to the last."
)
@click.option("--zone", help="Code of the zone to fill; without it the first one.")
@click.option(
    "--data",
    default="data",
    show_default=True,
    envvar="GAOXIN_DATA",
    type=click.Path(path_type=Path),
    help="Data folder (environment: GAOXIN_DATA).",
)
def demo(count: int, seed: str, years: int, zone: str | None, data: Path) -> None:
    """Fill a zone with synthetic enterprises and their yearly figures, all of them marked as such (模拟数据).

    It works on DATABASE_URL, else on the private database of the data folder. Loading the same again changes nothing.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gaoxin.site.settings")
    try:
        if sys.platform == "win32":
            raise refuse("up.no_windows")
        from gaoxin.site.demo import Filling, fill

        with click.progressbar(length=count, file=sys.stderr) as bar:
            name, new = fill(
                data, Filling(count, seed, years, zone), tell, lambda done, total: bar.update(done - bar.pos)
            )
    except Refusal as refusal:
        leave(refusal)
    print_bytes(_DONE[terminal_language()].format(zone=name, new=new, count=count))

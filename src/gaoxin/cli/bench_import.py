"""`gaoxin bench import`: a large table into the registry."""

import click

from gaoxin.cli.output import print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell
from gaoxin.kernel.problems import Refusal


@click.command("import", cls=PlainCommand)
@click.option("--rows", type=click.IntRange(1_000, 10_000_000), default=1_000_000, show_default=True)
@click.option("--kind", type=click.Choice(["csv", "parquet"]), default="csv", show_default=True, help="Kind of file.")
def bench_import(rows: int, kind: str) -> None:
    """Import a table of thirty columns into an empty registry of its own, beside a plain COPY of the same bytes."""
    from gaoxin.site.scratch import scratch_site

    try:
        with scratch_site(tell) as owner:
            from gaoxin.bench.importing.run import run

            report = run(owner, rows, kind)
    except Refusal as refusal:
        leave(refusal)
    print_json(report)

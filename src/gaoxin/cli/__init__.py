"""The `gaoxin` command. A subcommand is imported only when it is called: reading a file loads no web framework."""

import click

from gaoxin.cli.lazy import LazyGroup

COMMANDS = {
    "bench": "gaoxin.cli.bench:bench",
    "catalogue": "gaoxin.cli.catalogue:catalogue",
    "chain": "gaoxin.cli.chain:chain",
    "classify": "gaoxin.cli.classify:classify",
    "deadline": "gaoxin.cli.deadline:deadline",
    "demo": "gaoxin.cli.demo:demo",
    "doctor": "gaoxin.cli.doctor:doctor",
    "draw": "gaoxin.cli.draw:draw",
    "explain": "gaoxin.cli.explain:explain",
    "flow": "gaoxin.cli.flow:flow",
    "import": "gaoxin.cli.import_table:import_table",
    "link": "gaoxin.cli.link:link",
    "manage": "gaoxin.cli.manage:manage",
    "mcp": "gaoxin.cli.mcp:mcp",
    "qualify": "gaoxin.cli.qualify:qualify",
    "read": "gaoxin.cli.read:read",
    "seal": "gaoxin.cli.seal:seal",
    "up": "gaoxin.cli.up:up",
    "zone": "gaoxin.cli.zone:zone",
}
"""Name of each subcommand and where its click command stands."""


@click.group(cls=LazyGroup, places=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gaoxin")
def main() -> None:
    """gaoxin (高新): the open operating system of a development zone."""

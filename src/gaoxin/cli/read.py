"""`gaoxin read`: what a plan says, on the command line."""

from pathlib import Path

import click

from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell
from gaoxin.engines.documents.plan import read_plan
from gaoxin.engines.documents.reading import read as read_file
from gaoxin.kernel.problems import Refusal, Severity


@click.command(cls=PlainCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "form", flag_value="json", help="One JSON object with every row and its place in the text.")
@click.option("--text", "form", flag_value="text", help="The text that all places point into, as UTF-8.")
@click.option("--language", type=click.Choice(("zh", "en")), default="zh", show_default=True, help="Of the summary.")
def read(file: Path, form: str | None, language: str) -> None:
    """Read a plan (.docx, .pdf, .html, .md, .txt): its indicators, projects and tasks, and an audit of its numbers."""
    try:
        document = read_file(file)
    except Refusal as refusal:
        leave(refusal)
    if form == "text":
        print_bytes(document.text)
        return
    reading = read_plan(document)
    for problem in document.problems:
        if problem.severity is Severity.WARNING:
            tell(problem)
    if form == "json":
        print_json(reading.as_dict())
        return
    # Only the summary needs the tables of rich, a tenth of a second to import.
    from gaoxin.cli.summary import print_summary

    print_summary(reading, "en" if language == "en" else "zh")

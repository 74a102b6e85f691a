"""`gaoxin read`: what a plan or a policy says, on the command line."""

from pathlib import Path

import click

from gaoxin.cli.output import print_bytes, print_json
from gaoxin.cli.plain import PlainCommand
from gaoxin.cli.speech import leave, tell
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.plan import read_plan
from gaoxin.engines.documents.reading import read as read_file
from gaoxin.kernel.problems import Refusal, Severity

_OPENING = 40
"""Characters of a clause without a title that its line shows."""


@click.command(cls=PlainCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "form", flag_value="json", help="One JSON object with every row and its place in the text.")
@click.option("--text", "form", flag_value="text", help="The text that all places point into, as UTF-8.")
@click.option("--policy", is_flag=True, help="Read it as a policy: its clauses, conditions and benefits.")
@click.option("--language", type=click.Choice(("zh", "en")), default="zh", show_default=True, help="Of the summary.")
def read(file: Path, form: str | None, policy: bool, language: str) -> None:
    """Read a plan (.docx, .pdf, .html, .md, .txt): its indicators, projects and tasks, and an audit of its numbers; or,
    with --policy, the clauses of a policy with what each gives to whom, as proposals to confirm."""
    try:
        document = read_file(file)
    except Refusal as refusal:
        leave(refusal)
    if form == "text":
        print_bytes(document.text)
        return
    if policy:
        _policy(document, form)
        return
    reading = read_plan(document)
    _warn(document)
    if form == "json":
        print_json(reading.as_dict())
        return
    # Only the summary needs the tables of rich, a tenth of a second to import.
    from gaoxin.cli.summary import print_summary

    print_summary(reading, "en" if language == "en" else "zh")


def _warn(document: Document) -> None:
    for problem in document.problems:
        if problem.severity is Severity.WARNING:
            tell(problem)


def _policy(document: Document, form: str | None) -> None:
    """The reading as JSON, or one line for each clause and each benefit."""
    from gaoxin.engines.documents.policies import read_policy

    reading = read_policy(document)
    _warn(document)
    if form == "json":
        answer = reading.as_dict()
        print_json(answer | {"document": reading.head.as_dict() | {"sha256": document.sha256}})
        return
    click.echo(" ".join(part for part in (reading.head.title, reading.head.number) if part) or "—")
    for clause in reading.clauses:
        label = clause.path[-1] if clause.path else ""
        opening = clause.heading or clause.quoted.text.removeprefix(label).strip()[:_OPENING]
        click.echo(f"{clause.address or '—'} {opening}")
        for benefit in clause.benefits:
            click.echo(f"    {benefit.shown}")

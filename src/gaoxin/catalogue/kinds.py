"""What a kind of declaration is, and how its files are gathered from the shelves."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import Shelf
from gaoxin.catalogue.texts import Node, Scalar, Table, read_text
from gaoxin.kernel.problems import Place, Problem

Declaration = TypeVar("Declaration")
Settled = TypeVar("Settled")


@dataclass(frozen=True, slots=True)
class Entry(Generic[Declaration]):
    """A declaration and where it was written."""

    declaration: Declaration
    key: Scalar
    report: Report


@dataclass(frozen=True, slots=True)
class Kind(Generic[Declaration, Settled]):
    """A folder of declarations. `read` reads one of them; `settle` sees all together, notes what is wrong between them
    in their reports, and gives what the catalogue hands out. `relate` sees the kinds gathered before it, by folder,
    and notes what does not agree with them. A kind that cannot be read without them gives itself anew, `informed` by
    them. Files that are not YAML have another `ending`, and `scan` to read one."""

    folder: str
    read: Callable[[str, Node, Report], Declaration]
    settle: Callable[[Mapping[str, Entry[Declaration]]], Mapping[str, Settled]]
    relate: Callable[[Mapping[str, Entry[Declaration]], Mapping[str, Mapping[str, Any]]], None] | None = None
    ending: str = ".yaml"
    scan: Callable[[str | bytes, Report], Sequence[tuple[Scalar, Declaration]]] | None = None
    informed: "Callable[[Mapping[str, Mapping[str, Any]]], Kind[Declaration, Settled]] | None" = None


def gather(
    kind: Kind[Declaration, Settled],
    shelves: Sequence[Shelf],
    others: Mapping[str, Mapping[str, Any]] | None = None,
) -> tuple[Mapping[str, Settled], tuple[Problem, ...]]:
    """All declarations of one kind, and every mistake in its files.

    A declaration with a mistake is left out; the one it would have replaced is left out too, so that nobody goes on
    with a value that somebody meant to change. Without `others`, what the kind says of other kinds is not looked at.
    """
    reports: list[Report] = []
    found: dict[str, Entry[Declaration]] = {}
    for number, shelf in enumerate(shelves):
        here: dict[str, Entry[Declaration]] = {}
        for path in sorted(shelf.files):
            if path.startswith(f"{kind.folder}/") and not any(path in later for later in shelves[number + 1 :]):
                report = Report(f"{shelf.name}/{path}" if shelf.name else path, path)
                reports.append(report)
                _read_file(kind, shelf.files[path], report, here, found)
        found |= here
    settled = kind.settle(found)
    if kind.relate is not None and others is not None:
        kind.relate(found, others)
    return settled, tuple(problem for report in reports for problem in sorted(report.problems, key=_spot))


def _spot(problem: Problem) -> tuple[int, int]:
    place = problem.place or Place()
    return place.line or 0, place.column or 0


def _read_file(
    kind: Kind[Declaration, Settled],
    text: str | bytes,
    report: Report,
    here: dict[str, Entry[Declaration]],
    found: dict[str, Entry[Declaration]],
) -> None:
    if not report.file.endswith(kind.ending):
        report.problems.append(
            Problem("catalogue.file_type", {"kind": kind.folder, "ending": kind.ending}, Place(report.file))
        )
        return
    for key, declaration, clean in _scanned(kind, text, report) if kind.scan else _declared(kind, text, report):
        if key.text in here:
            first = here[key.text]
            report.add("catalogue.declared_twice", key, key=key.text, file=first.report.path, line=first.key.line)
        elif clean:
            here[key.text] = Entry(declaration, key, report)
        else:
            found.pop(key.text, None)


def _scanned(
    kind: Kind[Declaration, Settled], text: str | bytes, report: Report
) -> Iterator[tuple[Scalar, Declaration, bool]]:
    """What a file that is not YAML declares; with a mistake anywhere, none of it is used."""
    for key, declaration in kind.scan(text, report) if kind.scan else ():
        yield key, declaration, report.clean(0)


def _declared(
    kind: Kind[Declaration, Settled], text: str | bytes, report: Report
) -> Iterator[tuple[Scalar, Declaration, bool]]:
    """What a YAML file declares, and whether each declaration is without mistakes."""
    node, problems = read_text(text, report.file)
    report.problems.extend(problems)
    if node is None or (isinstance(node, Scalar) and node.empty):
        if not problems:
            report.problems.append(Problem("catalogue.empty_file", {}, Place(report.file)))
        return
    for key, value in report.entries(node) if isinstance(node, Table) else _wrong_top(report, node):
        since = len(report.problems)
        declaration = kind.read(key.text, value, report)
        yield key, declaration, report.clean(since)


def _wrong_top(report: Report, node: Node) -> tuple[tuple[Scalar, Node], ...]:
    report.add("catalogue.not_mapping", node)
    return ()

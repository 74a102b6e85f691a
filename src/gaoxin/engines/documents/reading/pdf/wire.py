"""What passes between the process that reads and the one that asked: plain JSON, since a hostile file may have taken
hold of the reader."""

from collections.abc import Mapping, Sequence
from typing import Any

from gaoxin.engines.documents.model import Block, BlockKind, Cell, Document, Span, Table
from gaoxin.kernel.problems import Problem, Refusal, Severity

Plain = dict[str, Any]


def plain_reading(text: str, blocks: Sequence[Block], pages: Sequence[int], problems: Sequence[Problem]) -> Plain:
    """What was read."""
    return {
        "text": text,
        "blocks": [_plain_block(block) for block in blocks],
        "pages": list(pages),
        "problems": [_plain_problem(problem) for problem in problems],
    }


def plain_refusal(refusal: Refusal) -> Plain:
    """Why nothing was read."""
    return {"refused": [_plain_problem(problem) for problem in refusal.problems]}


def document_of(answer: Mapping[str, Any], sha256: str) -> Document:
    """The document that was read; raises the refusal if it was refused."""
    if "refused" in answer:
        raise Refusal(*map(_problem, answer["refused"]))
    return Document(
        text=answer["text"],
        format="pdf",
        sha256=sha256,
        blocks=tuple(map(_block, answer["blocks"])),
        pages=tuple(answer["pages"]),
        problems=tuple(map(_problem, answer["problems"])),
    )


def _plain_block(block: Block) -> list[Any]:
    cells = block.table and [
        [cell.row, cell.column, cell.span.start, cell.span.end, cell.rows, cell.columns] for cell in block.table.cells
    ]
    size = block.table and [block.table.height, block.table.width]
    return [block.kind.value, block.span.start, block.span.end, block.level, block.boxed, cells, size]


def _block(plain: Sequence[Any]) -> Block:
    kind, start, end, level, boxed, cells, size = plain
    table = None
    if cells is not None:
        held = (Cell(row, column, Span(first, last), *reach) for row, column, first, last, *reach in cells)
        table = Table(tuple(held), *size)
    return Block(BlockKind(kind), Span(start, end), level, table, boxed)


def _plain_problem(problem: Problem) -> Plain:
    return {"code": problem.code, "values": dict(problem.values), "severity": problem.severity.value}


def _problem(plain: Mapping[str, Any]) -> Problem:
    return Problem(plain["code"], plain["values"], severity=Severity(plain["severity"]))

"""The seals one after the other: each as it was made, each naming the one before, no day left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from gaoxin.kernel.problems import Problem
from gaoxin.web.models import Seal
from gaoxin.web.seal import statement
from gaoxin.web.seal.statement import Statement


@dataclass(frozen=True, slots=True)
class Link:
    """One seal with its statement, None where it cannot be read, and what is wrong with it as a part of the chain."""

    seal: Seal
    told: Statement | None
    problems: list[Problem] = field(default_factory=list)


def chain() -> Iterator[Link]:
    """All seals in order."""
    before: Link | None = None
    for seal in Seal.objects.iterator(chunk_size=10):
        link = Link(seal, _read(seal.statement))
        values = {"day": seal.day, "number": seal.number}
        if not _intact(link):
            link.problems.append(Problem("seal.statement_altered", values))
        elif not _follows(link, before):
            link.problems.append(Problem("seal.chain_broken", values))
        yield link
        before = link


def _read(text: str) -> Statement | None:
    try:
        return statement.read(text)
    except (ValueError, KeyError, TypeError, AttributeError):  # whatever someone may have written there
        return None


def _intact(link: Link) -> bool:
    seal, told = link.seal, link.told
    if told is None or statement.digest(seal.statement) != seal.hash:
        return False
    return (told.number, told.day, told.entries) == (seal.number, seal.day, seal.entries)


def _follows(link: Link, before: Link | None) -> bool:
    told = link.told
    if told is None:
        return False
    if before is None:
        return (told.number, told.previous) == (1, "")
    after = before.seal.day + timedelta(days=1)
    return (told.number, told.day, told.previous) == (before.seal.number + 1, after, before.seal.hash)

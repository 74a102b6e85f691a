"""Queues: what waits for a person, most urgent first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from gaoxin.web import clock, registry
from gaoxin.web.registry import Queue, Waiting

FIRST = 8  # lines of each queue on the first page


@dataclass(frozen=True, slots=True)
class Filled:
    """A queue with its first lines and how many wait in all."""

    queue: Queue
    items: Sequence[Waiting]
    count: int


def waiting(request: HttpRequest, limit: int = FIRST) -> list[Filled]:
    """The queues of all apps that this person has: that with the most urgent line first, the empty ones last."""
    filled = [
        Filled(queue, queue.items(request, limit), queue.count(request))
        for queue in registry.every(Queue)
        if queue.visible(request.user)
    ]
    return sorted(filled, key=_urgency)


def _urgency(filled: Filled) -> tuple[bool, bool, datetime]:
    """Sorts queues: with lines, with a deadline, by the earliest deadline; otherwise as they were."""
    dues = [clock.local(item.due) for item in filled.items if item.due]
    return (not filled.items, not dues, min(dues, default=clock.now()))

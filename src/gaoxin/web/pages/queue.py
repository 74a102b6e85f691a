"""Queues: what waits for a person, most urgent first."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from gaoxin.web import registry
from gaoxin.web.registry import Queue, Waiting

FIRST = 8  # lines of each queue on the first page


@dataclass(frozen=True, slots=True)
class Filled:
    """A queue with its first lines and how many wait in all."""

    queue: Queue
    items: Sequence[Waiting]
    count: int


def waiting(request: HttpRequest, limit: int = FIRST) -> list[Filled]:
    """The queues of all apps that this person has, the empty ones too, in their fixed order."""
    return [
        Filled(queue, queue.items(request, limit), queue.count(request))
        for queue in registry.every(Queue)
        if queue.visible(request.user)
    ]

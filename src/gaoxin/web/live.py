"""Pages that update by themselves: a stream of server-sent events that a browser reconnects to where it left off.

    def stream(request):
        return live.respond(request, look)

    def look(person, after):        # in a scope of the person, asked again and again
        return [Beat(id, "event", {...}), ...]   # what came after `after`, the oldest first

`after` is the id of the last event the browser has seen (`Last-Event-ID`), or None for one that has just come, to whom
`look` answers where the order stands now. Every look has a transaction and a scope of its own and reads the person
anew: who was signed out, locked or lost a role sees nothing more.

Transactions end in another order than they take numbers in. A look may therefore go back a little behind `after`: what
one stream has told it does not tell again, and after a new connection being told twice does no harm, because a page
shows the state that an event carries.

Connections are bounded: `MOST` of a process, `MOST_OF_ONE` of a person; who comes beyond is told to come back later
(503) and goes on asking now and then. A stream ends by itself after `LONGEST` and is opened again by the browser.
"""

import asyncio
import json
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth import get_user_model
from django.core.handlers.asgi import ASGIRequest
from django.db import close_old_connections
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse

from gaoxin.web.registry import Person
from gaoxin.web.scope import acting_as

MOST, MOST_OF_ONE = 64, 5
"""Of a process and of a person: browsers open six connections to one host, and pages need one of them."""
EVERY = 1.0
"""Seconds between two looks."""
ALIVE = 15.0
"""Seconds after which a silent stream says that it is still there, so that no proxy closes it."""
LONGEST = 900.0
"""Seconds after which a stream ends, to be opened anew: whatever it remembers is bounded by it."""
RETRY = 3_000
"""Milliseconds after which a browser opens a broken stream again."""
BUSY = 30
"""Seconds after which one that found no place asks again."""
_LOOKERS = ThreadPoolExecutor(2, "live")
"""Looks of all streams take turns in these, so that streams never take more than two connections of the database."""


@dataclass(frozen=True, slots=True)
class Beat:
    """One event: its place in the order, its name, and what it carries."""

    id: int
    name: str
    data: Mapping[str, Any]


Look = Callable[[Person, int | None], Sequence[Beat]]


class LiveResponse(StreamingHttpResponse):
    """A stream that opens a scope for each of its looks; the request's own is over when it begins."""


@dataclass(slots=True)
class Places:
    """The places of one process, taken and given back."""

    held: Counter[int] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, person: int) -> Callable[[], None] | None:
        """How to give the place back, as often as one likes; None where there is none left."""
        with self.lock:
            if self.held.total() >= MOST or self.held[person] >= MOST_OF_ONE:
                return None
            self.held[person] += 1
        given_back = threading.Event()

        def give_back() -> None:
            with self.lock:
                if not given_back.is_set():
                    given_back.set()
                    self.held[person] -= 1

        return give_back


PLACES = Places()


def respond(request: HttpRequest, look: Look) -> HttpResponse:
    """A stream of what `look` sees for whoever asks."""
    give_back = PLACES.take(request.user.pk)
    if give_back is None:
        return HttpResponse(status=503, headers={"Retry-After": str(BUSY)})
    watch = Watch(request.user.pk, request.session.session_key or "", type(request.session), look, _seen(request))
    parts = _told_later(watch, give_back) if isinstance(request, ASGIRequest) else _told(watch, give_back)
    kept_apart = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    response = LiveResponse(parts, content_type="text/event-stream; charset=utf-8", headers=kept_apart)
    response._resource_closers.append(give_back)  # a browser may go before the first part is asked for
    return response


def _seen(request: HttpRequest) -> int | None:
    said = request.headers.get("Last-Event-ID", "")
    return int(said) if said.isdecimal() and len(said) < 19 else None


@dataclass(slots=True)
class Watch:
    """One stream: for whom, and what was seen last."""

    person: int
    session: str
    sessions: Any
    look: Look
    after: int | None
    told: set[int] = field(default_factory=set)

    def beats(self) -> Sequence[Beat] | None:
        """What there is to tell; None when the person is not signed in any more."""
        try:
            people = get_user_model()._default_manager
            with acting_as(people.model(pk=self.person)):
                person = people.filter(pk=self.person, is_active=True).first()
                if person is None or not self.sessions().exists(self.session):
                    return None
                found = self.look(person, self.after)
        finally:
            close_old_connections()
        fresh = [one for one in found if one.id not in self.told]
        self.told.update(one.id for one in fresh)
        if fresh:
            self.after = max(self.after or 0, *(one.id for one in fresh))
        return fresh


def _text(beat: Beat) -> bytes:
    data = json.dumps(beat.data, ensure_ascii=False, default=str)
    return f"id: {beat.id}\nevent: {beat.name}\ndata: {data}\n\n".encode()


def _parts(found: Sequence[Beat], silent: float) -> tuple[bytes, float]:
    """What to send, and for how long nothing was sent since."""
    if found:
        return b"".join(map(_text, found)), 0.0
    return (b": here\n\n", 0.0) if silent >= ALIVE else (b"", silent + EVERY)


OPENING = f"retry: {RETRY}\n\n".encode()


async def _told_later(watch: Watch, give_back: Callable[[], None]) -> AsyncIterator[bytes]:
    """The stream under ASGI: between two looks it costs nothing."""
    loop, end, silent = asyncio.get_running_loop(), time.monotonic() + LONGEST, 0.0
    try:
        yield OPENING
        while time.monotonic() < end:
            found = await loop.run_in_executor(_LOOKERS, watch.beats)
            if found is None:
                return
            part, silent = _parts(found, silent)
            if part:
                yield part
            await asyncio.sleep(EVERY)
    finally:
        give_back()


def _told(watch: Watch, give_back: Callable[[], None]) -> Iterator[bytes]:
    """The same where each request has a thread, as under the server of tests. Only by writing is it noticed that a
    browser has gone, so that something is written after each look."""
    end = time.monotonic() + LONGEST
    try:
        yield OPENING
        while time.monotonic() < end:
            found = watch.beats()
            if found is None:
                return
            yield _parts(found, ALIVE)[0]
            time.sleep(EVERY)
    finally:
        give_back()

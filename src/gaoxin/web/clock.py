"""What time it is in the zone. Nothing else asks the system, so that tests and demonstrations can choose the moment.

`GAOXIN_CLOCK=2025-03-05T09:00` starts the clock of a process at that moment (Asia/Shanghai when it names no offset),
from where it runs on. `at` holds it still for the length of a block.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")
_held: ContextVar[datetime | None] = ContextVar("held", default=None)
_started = time.monotonic()


def now() -> datetime:
    """The present moment, aware, in Asia/Shanghai."""
    if held := _held.get():
        return held
    if text := os.environ.get("GAOXIN_CLOCK"):
        return _moment(text) + timedelta(seconds=time.monotonic() - _started)
    return datetime.now(SHANGHAI)


def today() -> date:
    """The present day in Asia/Shanghai."""
    return now().date()


@contextmanager
def at(moment: datetime | str) -> Iterator[datetime]:
    """Hold the clock at a moment (ISO text or datetime) inside the block; blocks may nest."""
    held = _moment(moment) if isinstance(moment, str) else local(moment)
    token = _held.set(held)
    try:
        yield held
    finally:
        _held.reset(token)


def local(moment: datetime) -> datetime:
    """The same moment in Asia/Shanghai; a moment without an offset is taken as already there."""
    return moment.replace(tzinfo=SHANGHAI) if moment.tzinfo is None else moment.astimezone(SHANGHAI)


def _moment(text: str) -> datetime:
    return local(datetime.fromisoformat(text))

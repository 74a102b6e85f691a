"""Limits in seconds for a machine that has neighbours: they grow with how slow it is at the moment."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

QUIET = 0.032
"""Seconds of the loop below on an idle machine of two cores, rounded up."""


def slowness() -> float:
    """How many times slower than idle this machine is now, by a plain loop; at least 1."""
    took = []
    for _ in range(3):
        started = time.perf_counter()
        for _ in range(1_000_000):
            pass
        took.append(time.perf_counter() - started)
    return max(1.0, sorted(took)[1] / QUIET)


def allowed(seconds: float) -> float:
    """What these seconds of an idle machine are now."""
    return seconds * slowness()


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail when the block takes longer than these seconds of an idle machine: by the clock or, where others held the
    processor, by the processor time of this process."""
    before, started, used = slowness(), time.perf_counter(), time.process_time()
    yield
    took = min(time.perf_counter() - started, time.process_time() - used)
    assert took < seconds * max(before, slowness()), f"{took:.2f} s"

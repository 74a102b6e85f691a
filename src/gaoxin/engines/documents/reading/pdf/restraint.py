"""Limits the operating system keeps, for a process that calls native code."""

import math
import sys
import time
from contextlib import suppress
from pathlib import Path

from gaoxin.engines.documents.reading.limits import Limits

if sys.platform != "win32":
    import resource

_REST_SECONDS = 60
"""Processor time for putting the pages together, which grows only with their text."""
_STATM = Path("/proc/self/statm")
_UNMEASURED = 1 << 30


class Restraint:
    """Bounds on this process. Where the system keeps none (Windows), the caller's wall time is what remains."""

    def __init__(self, limits: Limits) -> None:
        self._page_seconds = limits.page_seconds
        if sys.platform != "win32":
            _limit(resource.RLIMIT_CORE, 0)
            _limit(resource.RLIMIT_AS, _address_space() + limits.memory_bytes)

    def allow_page(self) -> None:
        """The time for opening the file or for one page begins now."""
        self._allow(self._page_seconds)

    def allow_rest(self) -> None:
        """The time for all that is left begins now."""
        self._allow(_REST_SECONDS)

    def _allow(self, seconds: int) -> None:
        if sys.platform != "win32":
            _limit(resource.RLIMIT_CPU, math.ceil(time.process_time()) + seconds)


def _limit(what: int, soft: int) -> None:
    """Lower or raise a limit below what the system allows at most; a system that knows no such limit keeps its own."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(what)
        soft = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (soft, hard))


def _address_space() -> int:
    """Bytes of address space already in use."""
    if sys.platform == "linux":
        return int(_STATM.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    return _UNMEASURED

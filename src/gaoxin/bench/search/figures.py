"""Times of many questions as figures."""

from collections.abc import Sequence
from math import ceil


def percentile(times: Sequence[float], share: float) -> float:
    """The nearest-rank percentile of times."""
    ordered = sorted(times)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def summary(times: Sequence[float]) -> dict[str, float | int]:
    """How many, and in milliseconds the median, the 95th percentile and the longest."""
    return {
        "asked": len(times),
        "p50_ms": round(percentile(times, 0.5) * 1000, 2),
        "p95_ms": round(percentile(times, 0.95) * 1000, 2),
        "max_ms": round(max(times) * 1000, 2),
    }

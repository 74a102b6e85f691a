"""How many random examples a test tries: a part of them in everyday runs, all of them where time is no matter."""

import os
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

PART = 5
"""Everyday runs try one of so many."""
ALL = bool(os.environ.get("GAOXIN_ALL_EXAMPLES"))


def many(examples: int) -> Callable[[Any], Any]:
    """So many examples with GAOXIN_ALL_EXAMPLES set, as `make test-long` does; a fifth of them without."""
    count = examples if ALL else examples // PART
    tried = settings(max_examples=count, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    return lambda test: pytest.mark.examples(tried(test))

"""Which way is better for an indicator, where the catalogue knows it by this name."""

from functools import cache

from gaoxin.apps.plans.states import Direction
from gaoxin.catalogue.indicators import by_name, package_indicators


@cache
def _directions() -> dict[str, Direction]:
    return {name: Direction(one.direction.value) for name, one in by_name(package_indicators()).items()}


def known_direction(name: str) -> Direction | None:
    """The direction of the indicator of exactly this name or alias; None for one the catalogue does not know."""
    return _directions().get("".join(name.split()))

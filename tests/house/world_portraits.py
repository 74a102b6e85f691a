"""What the addresses of portraits ask for, in walks over every address; the chain is that of `world_chains`."""

from collections.abc import Callable
from typing import Any

RECORDS: dict[str, Callable[[Any], object]] = {
    "measure": lambda world: "revenue",
    "industry:portrait_report:kind": lambda world: "xlsx",
    "industry:portrait_firms:kind": lambda world: "here",
}

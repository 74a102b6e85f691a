"""The folder of public documents and labels that lies beside the checkout. It is never part of the product."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("GAOXIN_SHARED", Path(__file__).resolve().parents[1].parent / "shared"))


def need_shared(*parts: str) -> Path:
    """The path below the shared folder, or skip the test and say which folder is missing."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs {'/'.join(('../shared', *parts))}, which is not here")
    return path

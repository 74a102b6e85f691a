"""The example of the engine's README runs."""

import re
from pathlib import Path

import gaoxin.engines.forms

README = Path(gaoxin.engines.forms.__file__).parent / "README.md"


def test_the_example_runs():
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 1
    exec(compile(blocks[0], str(README), "exec"), {"__name__": "readme"})  # noqa: S102 - our own README

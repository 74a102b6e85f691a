"""The example of the README runs as it stands there."""

import re
from pathlib import Path

import gaoxin.engines.flows

README = Path(gaoxin.engines.flows.__path__[0]) / "README.md"


def test_the_example_runs():
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, object] = {}
    exec(compile(code, str(README), "exec"), names)  # noqa: S102 - our own example
    assert [entry.step for entry in names["moved"].undone] == ["draft"]

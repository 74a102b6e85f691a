"""What the README shows is true: its example runs, and the names it tells are there."""

import re
from pathlib import Path

import gaoxin.engines.rules as engine

FOLDER = Path(engine.__file__).parent
TEXT = (FOLDER / "README.md").read_text(encoding="utf-8")


def test_the_example_runs():
    (example,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own text


def test_every_file_is_told_of():
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert {name for name in files if f"`{name}`" not in TEXT} == set()


def test_options_of_the_commands_are_those_it_names():
    from gaoxin.cli.explain import explain
    from gaoxin.cli.qualify import qualify

    for command in (explain, qualify):
        line = next(text for text in TEXT.splitlines() if text.startswith(f"    gaoxin {command.name} "))
        for option in re.findall(r"--[a-z]+", line):
            assert any(option in parameter.opts for parameter in command.params), option

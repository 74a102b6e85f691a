"""Every template of the product compiles: a misspelt tag is found here, not by the first person who opens the page."""

import ast
from pathlib import Path

import pytest
from django.template import engines

import gaoxin

PACKAGE = Path(gaoxin.__file__).parent
TEMPLATES = sorted(
    {
        str(file.relative_to(folder))
        for folder in PACKAGE.rglob("templates")
        for file in folder.rglob("*")
        if file.is_file()
    }
)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_compiles(name):
    assert engines["django"].get_template(name).origin.template_name == name


def test_there_are_templates_to_compile():
    assert "web/refused.html" in TEMPLATES


def _cells():
    """Templates of columns of lists."""
    for file in sorted(PACKAGE.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        if "Column(" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Column":
                yield from (ast.literal_eval(one.value) for one in node.keywords if one.arg == "template")


def test_a_cell_of_a_list_holds_no_form():
    # The list is a form already: a browser drops the inner one, and the first row's button would do the list's deed.
    cells = set(_cells())
    assert "web/parts/notice.html" in cells
    assert [name for name in sorted(cells) if "<form" in engines["django"].get_template(name).template.source] == []

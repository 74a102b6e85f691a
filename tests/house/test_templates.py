"""Every template of the product compiles: a misspelt tag is found here, not by the first person who opens the page."""

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

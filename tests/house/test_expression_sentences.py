"""What the expression engine reports through its scope has sentences too, which speak only of what it carries."""

import ast
from pathlib import Path

import gaoxin.engines.expressions
from gaoxin.catalogue.sentences import package_sentences

FOLDER = Path(gaoxin.engines.expressions.__file__).parent


def calls() -> list[tuple[str, str, set[str]]]:
    """Place, code and names of the values of every `scope.wrong(code, node, ...)`; `text` is always among them."""
    found = []
    for path in sorted(FOLDER.glob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "wrong":
                codes = [node.value for node in ast.walk(call.args[0]) if isinstance(node, ast.Constant)]
                names = {keyword.arg or "**" for keyword in call.keywords} | {"text"}
                found.extend((f"{path.name}:{call.lineno}", code, names) for code in codes)
    return found


def test_there_are_such_problems():
    assert len(calls()) > 60


def test_every_problem_has_its_sentences():
    assert [(place, code) for place, code, _ in calls() if code not in package_sentences()] == []


def test_every_sentence_speaks_only_of_values_its_problem_carries():
    sentences = package_sentences()
    wrong = [
        (place, code, sorted(sentences[code].placeholders - names))
        for place, code, names in calls()
        if code in sentences and not sentences[code].placeholders <= names
    ]
    assert wrong == []

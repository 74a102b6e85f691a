"""Every problem the source can report has its sentences, and every sentence is used."""

import ast
from collections.abc import Iterator
from pathlib import Path

from gaoxin.catalogue.sentences import line, package_sentences, remedy
from gaoxin.kernel.problems import Place, Problem

SOURCE = Path(__file__).resolve().parents[2] / "src" / "gaoxin"


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(SOURCE.rglob("*.py")):
        if "tests" not in path.relative_to(SOURCE).parts:
            yield str(path.relative_to(SOURCE)), ast.parse(path.read_text(encoding="utf-8"))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _reported() -> list[tuple[str, int, str, frozenset[str] | None]]:
    """File, line, code and value names (None where they are not written out) of every problem made in the source."""
    found = []
    for file, tree in _trees():
        for call in ast.walk(tree):
            if not isinstance(call, ast.Call) or _name(call) not in {"refuse", "Problem"} or not call.args:
                continue
            code = call.args[0]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                found.append((file, call.lineno, code.value, _value_names(call)))
    return found


def _value_names(call: ast.Call) -> frozenset[str] | None:
    if _name(call) == "refuse":
        names = [keyword.arg for keyword in call.keywords if keyword.arg != "place"]
        return None if None in names else frozenset(name for name in names if name)
    given = [keyword.value for keyword in call.keywords if keyword.arg == "values"] or call.args[1:2]
    if not given:
        return frozenset()
    if not isinstance(given[0], ast.Dict):
        return None
    keys = [key.value if isinstance(key, ast.Constant) else None for key in given[0].keys]
    return None if None in keys else frozenset(map(str, keys))


def test_every_reported_problem_has_its_sentences():
    sentences = package_sentences()
    assert [f"{file}:{line} {code}" for file, line, code, _ in _reported() if code not in sentences] == []


def test_every_sentence_speaks_only_of_values_its_problem_carries():
    sentences = package_sentences()
    wrong = [
        f"{file}:{line} {code} lacks {sorted(sentences[code].placeholders - names)}"
        for file, line, code, names in _reported()
        if names is not None and code in sentences and not sentences[code].placeholders <= names
    ]
    assert wrong == []


def test_no_sentence_is_unused():
    """A code counts as used when it stands as a text anywhere in the source: some are handed to a helper."""
    texts = {
        node.value
        for _, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(set(package_sentences()) - texts) == []


def test_sentences_end_like_sentences():
    """Or with a value, which may be a sentence of another program."""
    said = package_sentences().values()
    assert [text for one in said for text in (one.zh, one.remedy_zh) if text[-1] not in "。？！}"] == []
    assert [text for one in said for text in (one.en, one.remedy_en) if text[-1] not in ".?!}"] == []


def test_a_line_has_place_sentence_and_remedy():
    problem = Problem(
        "catalogue.misspelt_field", {"field": "directon", "near": "direction"}, Place("a.yaml", 3, 5, "x")
    )
    assert line(problem, "zh") == "a.yaml:3:5 [x]: 没有“directon”这个字段。是不是想写“direction”？"
    assert line(problem, "en") == "a.yaml:3:5 [x]: There is no field “directon”. Did you mean “direction”?"


def test_a_sentence_that_ends_with_a_value_is_closed_before_the_remedy():
    problem = Problem("up.not_ready", {"reason": "exit 1"})
    assert f"exit 1。{remedy(problem, 'zh')}" in line(problem, "zh")
    assert f"exit 1. {remedy(problem, 'en')}" in line(problem, "en")


def test_lists_are_joined_in_the_readers_way():
    problem = Problem("catalogue.unknown_field", {"field": "x", "known": ["a", "b"]})
    assert "a、b" in line(problem, "zh")
    assert "a, b" in line(problem, "en")


def test_a_code_of_another_version_is_shown_with_its_values():
    problem = Problem("later.than_us", {"name": "甲", "years": (2025, 2026)}, Place(path="B3"))
    assert line(problem, "zh") == "B3: later.than_us name=甲、years=2025、2026"
    assert remedy(problem, "en") == ""

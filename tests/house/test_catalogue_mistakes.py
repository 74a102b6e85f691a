"""Every case below broken_catalogue is a zone's folder with mistakes, and the lines a person is told about them."""

import re
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.limits import LIMITS
from gaoxin.catalogue.loader import KINDS, load, package
from gaoxin.catalogue.sentences import line
from gaoxin.catalogue.shelves import folder_shelf, package_shelf, rows_shelf
from gaoxin.cli.catalogue import check
from gaoxin.kernel.problems import Problem

CASES = sorted(path for path in (Path(__file__).parent / "broken_catalogue").iterdir() if path.is_dir())


@cache
def problems_of(case: Path) -> tuple[Problem, ...]:
    return tuple(load(package_shelf(), folder_shelf(case / "zone")).problems)


def told(case: Path, language: str) -> list[str]:
    return [line(problem, language).removeprefix(f"{case}/zone/") for problem in problems_of(case)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_mistake_is_told_with_file_line_and_remedy(case):
    assert told(case, "zh") == (case / "expected.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_same_places_are_told_in_english(case):
    places = [re.match(r"\S+(?: \[[^ ]*\])?: ", text) for text in told(case, "zh")]
    english = [re.match(r"\S+(?: \[[^ ]*\])?: ", text) for text in told(case, "en")]
    assert [match and match[0] for match in places] == [match and match[0] for match in english]
    assert None not in places


def test_the_products_own_catalogue_is_without_mistakes():
    assert [line(problem, "en") for problem in package().problems] == []


def test_the_command_names_mistakes_and_leaves_with_two(monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    case = CASES[0]
    result = CliRunner().invoke(check, [str(case / "zone")])
    assert (result.exit_code, result.stderr) == (2, "")
    assert [text.removeprefix(f"{case}/zone/") for text in result.stdout.splitlines()] == told(case, "zh")


def test_the_command_leaves_with_zero_when_all_is_well(monkeypatch, tmp_path):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    result = CliRunner().invoke(check, [str(tmp_path)])
    assert result.exit_code == 0
    assert result.stdout.startswith("没有发现错误：")
    assert all(f"{len(getattr(package(), kind))} 条" in result.stdout for kind in KINDS)


@pytest.mark.parametrize("folder", ["missing", "link"])
def test_a_folder_that_is_not_there_takes_one_line(monkeypatch, tmp_path, folder):
    monkeypatch.setenv("LC_ALL", "C")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    result = CliRunner().invoke(check, [str(tmp_path / folder)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"{tmp_path / folder}: There is no such folder. Check the path, or make the folder first.\n"


def test_a_link_to_nothing_is_not_passed_over(tmp_path):
    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "zone.yaml").symlink_to(tmp_path / "nowhere")
    result = CliRunner().invoke(check, [str(tmp_path)])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "zone.yaml" in result.stderr


LIMIT = "{key}: {{value: {value}, unit: 工作日, reason: 本区。, source: 本区。}}"


def test_a_later_shelf_replaces_a_declaration_of_the_same_key_and_keeps_the_others():
    product = gather(LIMITS, [package_shelf("limits")])[0]
    later = rows_shelf("published", {"limits/mine.yaml": LIMIT.format(key="plans.answer_days", value=5)})
    found, problems = gather(LIMITS, [package_shelf("limits"), later])
    assert problems == ()
    assert found["plans.answer_days"].value == 5
    assert set(found) == set(product)


def test_a_later_file_of_the_same_path_replaces_the_earlier_file_whole():
    path = next(path for path, text in package_shelf("limits").files.items() if b"plans.answer_days" in text)
    others = {key for key in gather(LIMITS, [package_shelf("limits")])[0] if not key.startswith("plans.")}
    later = rows_shelf("published", {path: LIMIT.format(key="plans.answer_days", value=5)})
    found, problems = gather(LIMITS, [package_shelf("limits"), later])
    assert problems == ()
    assert set(found) == {"plans.answer_days", *others}


def test_a_wrong_declaration_does_not_fall_back_to_the_one_it_was_to_replace():
    later = rows_shelf("published", {"limits/mine.yaml": LIMIT.format(key="plans.answer_days", value="-1")})
    found, problems = gather(LIMITS, [package_shelf("limits"), later])
    assert [problem.place.file for problem in problems if problem.place] == ["published/limits/mine.yaml"]
    assert "plans.answer_days" not in found

"""Every file below broken_rulebooks has a mistake; the file beside it holds what a person is told: file, line, reason,
remedy."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from gaoxin.catalogue.loader import load
from gaoxin.catalogue.rulebooks import package_rulebooks, read_folder, read_rulebook
from gaoxin.catalogue.sentences import line
from gaoxin.catalogue.shelves import folder_shelf, package_shelf
from gaoxin.cli.qualify import qualify
from gaoxin.kernel.problems import Refusal

FOLDER = Path(__file__).parent / "broken_rulebooks"
FILES = sorted(FOLDER.glob("*.yaml"))
PLACE = re.compile(r"(\S+\.yaml):(\d+)(?::\d+)?(?: \[[^ ]*\])?: ")


def told(file: Path, language: str) -> list[str]:
    return [line(problem, language) for problem in read_rulebook(file.read_bytes(), file.name)[1]]


def test_there_are_forty_broken_files_and_more():
    assert len(FILES) >= 40
    assert {file.stem for file in FILES} == {file.stem for file in FOLDER.glob("*.txt")}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_mistake_is_told_with_file_line_reason_and_remedy(file):
    found = told(file, "zh")
    assert found == file.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    for text in found:
        place = PLACE.match(text)
        assert place and place[1] == file.name
        assert len(re.findall("[。？]", text)) >= 2, "a reason and a remedy"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_same_places_are_told_in_english(file):
    places = [[PLACE.match(text)[0] for text in told(file, language)] for language in ("zh", "en")]
    assert places[0] == places[1] != []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_wrong_is_not_used(file):
    books = read_rulebook(file.read_bytes(), file.name)[0]
    assert [book.key for book in books] in ([], ["grant_2026"])  # the earlier of two that do not agree


def test_a_file_without_mistakes_gives_its_rulebooks():
    text = (FOLDER / "example_unit.yaml").read_text(encoding="utf-8").replace("unit: 人", "unit: 万元")
    books, problems = read_rulebook(text, "grant.yaml")
    assert problems == ()
    (book,) = books
    assert (book.id, [clause.id for clause in book.clauses], len(book.passing), len(book.failing)) == (
        *("研发奖励2026", ["A", "B"]),
        *(3, 3),
    )


def test_a_folder_with_a_mistake_is_refused_whole(tmp_path, monkeypatch):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    (tmp_path / "wrong.yaml").write_bytes((FOLDER / "misspelt_field.yaml").read_bytes())
    out = tmp_path / "out.parquet"
    arguments = ["--rulebooks", str(tmp_path), "--facts", str(tmp_path / "none.parquet"), "--out", str(out)]
    done = CliRunner().invoke(qualify, arguments)
    assert (done.exit_code, done.stdout, out.exists()) == (2, "", False)
    assert [text.replace(f"{tmp_path}/wrong", "misspelt_field") for text in done.stderr.splitlines()] == told(
        FOLDER / "misspelt_field.yaml", "zh"
    )


def test_a_folder_without_rulebooks_is_refused(tmp_path):
    with pytest.raises(Refusal, match=r"rulebook\.no_files"):
        read_folder(tmp_path)


def test_a_folder_may_bring_facts_of_its_own(tmp_path):
    (tmp_path / "rule_facts").mkdir()
    (tmp_path / "rulebooks").mkdir()
    fact = "mine: {name: 本区指标, name_en: Ours, kind: number, definition: 本区自定。, document: 本区, "
    fact += "confidence: example, evidence: 本区}"
    (tmp_path / "rule_facts" / "mine.yaml").write_text(fact, encoding="utf-8")
    text = (FOLDER / "example_unit.yaml").read_text(encoding="utf-8").replace("unit: 人", "unit: 万元")
    text = text.replace(
        "{id: B, name: 没有重大事故, test: 非 重大事故或严重违法}", "{id: B, name: 指标, test: 非 本区指标 > 3}"
    )
    text = text.replace("重大事故或严重违法: false", "本区指标: 3").replace("重大事故或严重违法: true", "本区指标: 4")
    (tmp_path / "rulebooks" / "mine.yaml").write_text(text, encoding="utf-8")
    books, vocabulary, problems = read_folder(tmp_path)
    assert problems == ()
    assert [book.key for book in books] == ["grant_2026"]
    assert vocabulary.fact("本区指标") is not None
    catalogue = load(package_shelf(), folder_shelf(tmp_path))
    assert catalogue.problems == ()
    assert catalogue.rulebooks["grant_2026"].id == "研发奖励2026"


def test_the_folder_of_the_product_can_be_asked_for_by_its_path():
    import gaoxin.catalogue.rulebooks as package

    books, _, problems = read_folder(Path(package.__file__).parent)
    assert problems == ()
    assert {book.key for book in books} == set(package_rulebooks())

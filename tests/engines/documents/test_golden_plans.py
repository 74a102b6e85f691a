"""The whole reading over labelled public documents, at the agreed bars; a bar is a floor, not the figure reached."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from gaoxin.bench.agreement import AGREE
from gaoxin.bench.read import run
from gaoxin.engines.documents.plan import read_plan
from gaoxin.engines.documents.reading import read
from tests.shared import need_shared

SEEDS = [("gold",), ("seeds",)]
OTHERS = [("more", "gold"), ("more", "plans")]


@cache
def figures(gold: Path, docs: Path) -> dict[str, Any]:
    """The figures of one folder of documents."""
    return run(gold, docs)


@pytest.mark.parametrize(("kind", "floor"), [("indicators", 0.95), ("projects", 0.97), ("tasks", 0.95)])
def test_rows_of_the_seed_documents_reach_their_bar(kind: str, floor: float) -> None:
    found = figures(*(need_shared(*parts) for parts in SEEDS))["summary"][kind]
    assert found["f1"] >= floor, found


@pytest.mark.parametrize(("kind", "floor"), [("indicators", 0.90), ("tasks", 0.90)])
def test_rows_of_other_places_reach_their_bar(kind: str, floor: float) -> None:
    found = figures(*(need_shared(*parts) for parts in OTHERS))["summary"][kind]
    assert found["f1"] >= floor, found


@pytest.mark.parametrize("folders", [SEEDS, OTHERS])
def test_every_sure_contradiction_is_found_and_no_false_one(folders: list[tuple[str, ...]]) -> None:
    found = figures(*(need_shared(*parts) for parts in folders))["summary"]["inconsistencies"]
    assert (found["missed"], found["wrong"]) == (0, 0)


@pytest.mark.parametrize("docs", [("seeds",), ("more", "plans")])
def test_every_quotation_lies_at_its_offsets(docs: tuple[str, ...]) -> None:
    for path in sorted(need_shared(*docs).glob("*.txt")):
        document = read(path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert document.text == file.read()
        found = read_plan(document).as_dict()
        quoted = [row for kind in AGREE if kind != "inconsistencies" for row in found[kind]]
        quoted += [item for finding in found["inconsistencies"] for item in finding["items"]]
        assert quoted
        for row in quoted:
            assert document.text[row["offset"] : row["end"]] == row["evidence"]
        for row in found["indicators"]:
            values = [row["baseline"], *row["targets"], *row["growth"]]
            for value in values:
                if value is not None and value["raw"] is not None:
                    assert document.text[value["at"] :].startswith(value["raw"])


# What a reader would look at first in each document; the labels hold the rest.
FRONTS = {
    "001": ("吉林省人民政府", "吉政发〔2021〕16号", "2021-08-20"),
    "002": ("吉林省人民政府", "吉政发〔2014〕23号", "2014-06-24"),
    "07": ("国务院", "国发〔2018〕42号", "2018-12-21"),
}


@pytest.mark.parametrize("name", FRONTS)
def test_issuer_number_and_day_stand_in_the_front(name: str) -> None:
    folder = need_shared("seeds") if len(name) == 3 else need_shared("more", "plans")
    front = read_plan(read(next(folder.glob(f"{name}-*.txt")))).front.as_dict()
    assert (front["issuer"], front["number"], front["date"]) == FRONTS[name]

"""`gaoxin bench who-makes`: holding back, what an answer is worth, the plain peers, and the shape of the report."""

import polars as pl
import pytest

from gaoxin.bench.makers.held import Held, asked, hold_back, worth
from gaoxin.bench.makers.plain import answers, characters, words_by
from gaoxin.bench.makers.run import run
from gaoxin.bench.makers.training import fit
from gaoxin.engines.chains.makers.ranking import packaged_ranking, ranking_of, stated
from gaoxin.engines.chains.makers.reading import read_frames
from tests.shared import need_shared

PAIRS = pl.DataFrame({"company_code": ["A"] * 6 + ["B"] * 5, "product": [*"abcdef", *"abxyz"]})


def test_a_tenth_of_the_pairs_is_held_back_and_no_pair_is_on_both_sides() -> None:
    held = hold_back(pl.concat([PAIRS, PAIRS]), 3)
    back = {(firm, product) for product, firms in held.makers.items() for firm in firms}
    assert (held.left.height, len(back)) == (10, 1)
    assert back.isdisjoint(held.left.rows())
    assert back | set(held.left.rows()) == set(PAIRS.rows())
    assert asked(held, None, 1) == list(held.makers)


def test_an_answer_is_worth_the_part_it_finds_and_one_over_the_first_rank() -> None:
    held = Held(
        pl.DataFrame({"company_code": ["C"], "product": ["old"]}), {"old": frozenset("AB"), "new": frozenset("C")}
    )
    found = worth(held, ["old", "new"], [["X", "A"], ["C"]])
    assert (found["recall_at_20"], found["mrr"]) == (0.75, 0.75)
    assert found["new_products"] == {"recall_at_20": 1.0, "mrr": 1.0}


def test_the_peers_rank_by_characters_and_by_words_of_the_names_themselves() -> None:
    pairs = pl.DataFrame({"company_code": ["A", "B", "C"], "product": ["车灯", "灯具", "白酒"]})
    assert answers(pairs, ["白酒瓶"], characters, 1) == [["C"]]
    cut = words_by(["车灯", "白酒", "一个很长的名字"])
    assert cut("白酒车灯盒") == ["白酒", "车灯", "盒"]
    assert answers(pairs, ["酒"], cut, 3)[0] == ["A", "B", "C"]


def test_the_weights_come_back_from_their_file_as_they_went_in() -> None:
    packaged = packaged_ranking()
    assert stated(ranking_of(stated(packaged))) == stated(packaged)
    assert all(net.into.shape[0] == len(packaged.columns) for net in packaged.nets)


@pytest.mark.long
def test_held_back_makers_are_found_better_than_by_any_peer() -> None:
    found = run(need_shared("data", "chain_graph"))
    ours, peer = found["ours"], found["bm25_characters"]
    assert found["products_asked"] == 4213
    assert ours["recall_at_20"] > peer["recall_at_20"] + 0.05
    assert ours["mrr"] > peer["mrr"] + 0.03
    assert peer["recall_at_20"] > found["bm25_words"]["recall_at_20"]
    assert ours["recall_at_20"] >= found["ours_known_makers_first"]["recall_at_20"]
    assert found["met"] == {"recall_at_20": True, "mrr": True, "processor_seconds": True, "gigabytes": True}


@pytest.mark.long
def test_training_gives_the_same_weights_for_the_same_frames() -> None:
    frames, _ = read_frames(need_shared("data", "chain_graph"))
    few = frames | {"company_product.csv": frames["company_product.csv"].filter(pl.col("company_code") < "000300.SZ")}
    once, again = (fit(few, inner=(11,), lists=40) for _ in range(2))
    assert stated(once) == stated(again)
    assert once.columns == packaged_ranking().columns

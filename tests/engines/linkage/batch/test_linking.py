"""A file of records from rows to clusters, doubts and lasting ids."""

import json
from functools import cache

import polars as pl
import pytest

from gaoxin.apps.enterprises.synthetic.codes import credit_codes
from gaoxin.bench.link.agreement import agreement
from gaoxin.bench.link.made import made
from gaoxin.engines.linkage.batch.calibration import Calibration
from gaoxin.engines.linkage.batch.explained import WORDS, reasons
from gaoxin.engines.linkage.batch.levels import EVERY
from gaoxin.engines.linkage.batch.linking import Linkage, link
from gaoxin.engines.linkage.batch.records import COLUMNS

CODE, OTHER_CODE = "91350100M000100Y43", "91220101MA0Y2T5K32"
TRADES = ("机械", "商贸", "物流", "软件", "食品", "建材")
FULL = {"name": "长春瑞禾精密机械有限公司", "code": CODE, "address": "长春市朝阳区人民大街100号", "phone": "85551234"}


def records(*rows: dict[str, str]) -> pl.DataFrame:
    """Records counted from 1; what is not said is empty."""
    filled = [{name: row.get(name, "") for name in COLUMNS} for row in rows]
    return pl.DataFrame([{**row, "record": str(number)} for number, row in enumerate(filled, 1)])


def codes(count: int) -> list[str]:
    """So many valid codes."""
    return credit_codes("linking", pl.Series(range(count), dtype=pl.UInt64)).to_list()


def clusters(*rows: dict[str, str]) -> list[str]:
    """The cluster of each record."""
    return link(records(*rows)).clusters["cluster"].to_list()


def doubts(found: Linkage) -> list[tuple[str, str]]:
    return found.doubtful.select("record_a", "record_b").rows()


@cache
def zone() -> tuple[pl.DataFrame, list[int], Linkage]:
    """Made records with the truth and what was found."""
    rows = list(made(20_000, 42))
    frame = pl.DataFrame({name: [getattr(row, name) for row in rows] for name in COLUMNS})
    return frame, [row.firm for row in rows], link(frame)


def test_one_code_makes_one_organisation_however_the_name_is_written() -> None:
    assert clusters(FULL, {"name": "瑞禾精机", "code": CODE}) == ["1", "1"]


def test_two_codes_make_two_organisations() -> None:
    assert clusters(FULL, {**FULL, "code": OTHER_CODE}) == ["1", "2"]


def test_where_each_code_stands_once_look_alikes_teach_nothing() -> None:
    firms = [
        (f"长春{brand}精密机械有限公司", "长春市朝阳区人民大街100号") for brand in ("瑞禾", "中泰", "金鼎", "恒远")
    ]
    alike = [{"name": f"{name[:4]}{trade}有限公司", "address": address} for name, address in firms for trade in TRADES]
    coded = [{**row, "code": code} for row, code in zip(alike, codes(len(alike)), strict=True)]
    again = {"name": "瑞禾精密机械", "address": "长春市朝阳区人民大街100号"}
    full = {**again, "name": "长春瑞禾精密机械有限公司", "code": CODE}
    alone, among = (link(records(full, again, *rest), codes_teach=False) for rest in ((), coded))
    taught = link(records(full, again, *coded))
    pair = (pl.col("record_a") == "1") & (pl.col("record_b") == "2")
    here, there, lost = (found.doubtful.filter(pair)["probability"].to_list() for found in (alone, among, taught))
    assert here == there
    assert among.calibration.counted == 0 < taught.calibration.counted
    assert not lost or lost[0] < here[0]


def test_another_code_where_all_else_agrees_is_a_question_for_a_person() -> None:
    frame, _, found = zone()
    asked = [row for row in found.doubtful.iter_rows(named=True) if "统一社会信用代码不同" in reasons(row)]
    assert asked
    codes = dict(frame.select("record", "code").iter_rows())
    assert all(codes[row["record_a"]] != codes[row["record_b"]] for row in asked)


def test_one_code_under_strange_names_is_left_to_a_person() -> None:
    found = link(records(FULL, {"name": "四平岚川食品厂", "code": CODE}))
    assert found.clusters["cluster"].to_list() == ["1", "2"]
    assert doubts(found) == [("1", "2")]


def test_without_codes_name_city_and_address_do() -> None:
    without = {name: value for name, value in FULL.items() if name != "code"}
    assert clusters(FULL, {**without, "name": "瑞禾精密机械（长春）有限公司"}) == ["1", "1"]


def test_a_former_name_that_is_given_links_a_complete_renaming() -> None:
    renamed = {"name": "长春岚川食品有限公司", "former_names": "长春松石食品有限公司", "address": "长春市解放路5号"}
    assert clusters(renamed, {"name": "长春松石食品有限公司", "address": "绿园区解放路5号"}) == ["1", "1"]


def test_sisters_at_one_address_stay_two() -> None:
    assert clusters(FULL, {**FULL, "code": "", "name": "长春瑞禾精密机械销售有限公司"}) == ["1", "2"]


def test_a_short_name_between_two_sisters_is_left_to_a_person() -> None:
    place = {"address": FULL["address"], "phone": FULL["phone"]}
    sister = {"name": "长春瑞禾信息科技有限公司", "code": OTHER_CODE, **place}
    found = link(records(FULL, sister, {"name": "瑞禾", **place}))
    assert found.clusters["cluster"].to_list() == ["1", "2", "3"]
    assert set(doubts(found)) == {("1", "3"), ("2", "3")}


def test_a_branch_is_not_its_firm() -> None:
    assert clusters(FULL, {**FULL, "code": "", "name": f"{FULL['name']}吉林分公司"}) == ["1", "2"]


def test_decisions_hold_against_all_evidence() -> None:
    rows = records(FULL, {**FULL, "code": OTHER_CODE}, {"name": "瑞禾精机", "code": CODE})
    decided = pl.DataFrame({"record_a": ["1", "1"], "record_b": ["2", "3"], "same": [True, False]})
    found = link(rows, decided=decided)
    assert found.clusters["cluster"].to_list() == ["1", "1", "3"]
    assert ("1", "3") not in doubts(found)


def test_the_same_records_get_the_same_ids_in_any_order() -> None:
    frame, _, found = zone()
    again = link(frame.sample(fraction=1.0, shuffle=True, seed=3), before=found.clusters)
    assert again.clusters.sort("record").equals(found.clusters.sort("record"))
    assert again.retired.is_empty()


def test_precision_holds_on_made_records_and_plain_questions_remain() -> None:
    _, firms, found = zone()
    measured = agreement(found.clusters["cluster"].to_list(), firms)
    assert measured["precision"] >= 0.999
    assert measured["recall"] >= 0.68
    assert found.calibration.counted > 4000
    assert found.calibration.expected_wrong <= 0.0007


def test_doubtful_pairs_are_as_likely_as_is_said() -> None:
    frame, firms, found = zone()
    firm = dict(zip(frame["record"].to_list(), firms, strict=True))
    doubtful = found.doubtful
    right = [firm[one] == firm[other] for one, other in doubtful.select("record_a", "record_b").iter_rows()]
    assert sum(right) / len(right) == pytest.approx(doubtful["probability"].mean(), abs=0.05)


def test_new_records_join_what_is_there_and_move_nothing() -> None:
    frame, firms, _ = zone()
    old, new = frame[:18_000], frame[18_000:]
    first = link(old)
    grown = link(pl.concat([old, new]), before=first.clusters, calibration=first.calibration, only_new=True)
    kept = grown.clusters.join(first.clusters, on="record", suffix="_before")
    assert kept.height == 18_000
    moved = kept.filter(pl.col("cluster") != pl.col("cluster_before"))
    assert set(moved["cluster_before"]) <= set(grown.retired["cluster"])  # two old clusters may meet in a new record
    joined = grown.clusters.join(new, on="record").join(first.clusters.select("cluster").unique(), on="cluster")
    assert joined.height > 500
    assert agreement(grown.clusters["cluster"].to_list(), firms)["precision"] >= 0.999


def test_what_was_learnt_can_be_kept() -> None:
    _, _, found = zone()
    kept = json.loads(json.dumps(found.calibration.as_data()))
    assert Calibration.of_data(kept) == found.calibration


def test_no_records_and_one_record_are_fine() -> None:
    assert link(pl.DataFrame(schema=dict.fromkeys(COLUMNS, pl.String))).clusters.is_empty()
    assert clusters(FULL) == ["1"]


def test_every_level_has_its_words() -> None:
    assert set(WORDS) == {(comparison.key, level.key) for comparison in EVERY for level in comparison.levels}

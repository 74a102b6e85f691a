"""Reading a set of chain data: what can be read is, and what cannot is told with file and line."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from gaoxin.engines.chains import review, set_files
from gaoxin.engines.chains.graph import build_graph
from gaoxin.engines.chains.sets import FILES, read_set
from gaoxin.kernel.problems import Refusal, Severity
from tests.pace import within
from tests.shared import need_shared

SET = {
    "companies.csv": "code,name,fullname,exchange,listed_on\n1.SZ,甲,甲公司,SZ,2001-02-03\n2.SZ,乙,,SZ,\n",
    "products.csv": 'name\n钢\n钢板\n铁矿\n"带,逗号"\n',
    "industries.csv": "code,name,level,parent\n10,旧钢,1,\n20,钢铁,1,\n2001,钢材,2,20\n9901,钢材,2,\n",
    "company_product.csv": "company_code,product,share\n1.SZ,钢,-0.5\n1.SZ,钢板,1.5\n2.SZ,钢,\n",
    "company_industry.csv": "company_code,industry_code\n1.SZ,2001\n",
    "product_edges.csv": "from,to,rel\n钢,铁矿,上游材料\n钢,钢板,产品小类\n"
    "铁矿,钢,下游产品\n钢,钢,上游材料\n钢,铁矿,替代\n",
    "industry_up.csv": "industry,upstream_industry,count\n钢材,旧钢,2\n钢材,银行Ⅱ,1\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in SET.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def told(found):
    return [(problem.code, problem.place.file, problem.place.line) for problem in found.problems]


def test_what_the_files_say_becomes_nodes_and_edges(folder):
    found = read_set(folder, "示例", date(2021, 10, 1))
    assert found.problems == () and found.whole
    graph, queue = build_graph(found.nodes, found.edges)
    said = {
        (graph.key(start), relation, graph.key(end), weight, None if confidence is None else round(confidence, 3))
        for start, end, relation, weight, confidence in graph.edges.select(
            "start", "end", "relation", "weight", "confidence"
        ).iter_rows()
    }
    assert said == {
        ("product:钢", "upstream", "product:铁矿", None, None),
        ("product:钢板", "kind_of", "product:钢", None, None),
        ("company:1.SZ", "makes", "product:钢", -0.5, None),
        ("company:1.SZ", "makes", "product:钢板", 1.5, None),
        ("company:2.SZ", "makes", "product:钢", None, None),
        ("company:1.SZ", "belongs_to", "industry:2001", None, None),
        ("industry:2001", "kind_of", "industry:20", None, None),
        ("industry:2001", "upstream", "industry:10", None, 0.75),
    }
    assert set(graph.edges["source"]) == {"示例"} and set(graph.edges["as_of"]) == {date(2021, 10, 1)}
    assert [(row["reason"], row["placed"], row["end"]) for row in queue.iter_rows(named=True)] == [
        (review.REPEATED, False, "product:钢"),
        (review.SELF_LOOP, False, "product:钢"),
        (review.RELATION_UNKNOWN, False, "product:铁矿"),
        (review.WEIGHT_STRANGE, True, "product:钢"),
        (review.WEIGHT_STRANGE, True, "product:钢板"),
        (review.END_UNKNOWN, False, "industry:银行Ⅱ"),
    ]
    places = review.located(queue, found.nodes, found.edges).select("file", "line").rows()
    assert places == [
        *(("product_edges.csv", line) for line in (4, 5, 6)),
        *(("company_product.csv", line) for line in (2, 3)),
        ("industry_up.csv", 3),
    ]
    said = ("code", "name", "fullname", "exchange", "listed_on", "industry", "province", "revenue")
    assert found.companies.select(said).row(0) == ("1.SZ", "甲", "甲公司", "SZ", date(2001, 2, 3), "钢材", "", None)


def test_a_file_beside_tells_more_of_companies_where_theirs_is_silent(folder):
    (folder / "companies.csv").write_text("code,name,province,revenue\n1.SZ,甲,吉林,5\n2.SZ,乙,,x\n", encoding="utf-8")
    (folder / "company_facts.csv").write_text(
        "code,province,city,revenue,growth,sites,longitude,latitude\n1.SZ,云南,长春市,7,,,126,43\n2.SZ,湖北,,9,-2.5,云南/昆明市,500,1\n",
        encoding="utf-8",
    )
    found = read_set(folder, "示例")
    said = ("province", "city", "revenue", "growth", "sites", "longitude", "latitude")
    assert found.companies.select(said).rows() == [
        ("吉林", "长春市", 5.0, None, "", 126.0, 43.0),
        ("湖北", "", 9.0, -2.5, "云南/昆明市", None, None),
    ]
    assert [(one.code, one.place.line) for one in found.problems if one.code == "chain_set.no_number"] == [
        ("chain_set.no_number", 3)
    ]


def test_a_bad_line_is_left_out_and_told_with_its_line(folder):
    path = folder / "products.csv"
    text = 'name\r\n钢\r\n\r\n钢板,多\r\n"没有闭合\r\n铁矿\r\n \r\n'
    path.write_bytes(text.encode() + b"\xff\xfe\r\n" + "带\0零\n".encode())
    found = read_set(folder, "x")
    assert told(found) == [
        ("chain_set.cells", "products.csv", 4),
        ("chain_set.quotes", "products.csv", 5),
        ("chain_set.no_text", "products.csv", 8),
        ("chain_set.no_text", "products.csv", 9),
    ]
    assert found.counts["products.csv"] == 2 and found.whole
    assert {problem.severity for problem in found.problems} == {Severity.WARNING}


def test_empty_cells_no_numbers_and_no_days_are_told(folder):
    (folder / "company_product.csv").write_text(
        "company_code,product,share\n1.SZ,,0.5\n1.SZ,钢,很多\n2.SZ,钢,inf\n", encoding="utf-8"
    )
    (folder / "companies.csv").write_text(
        "code,name,listed_on\n1.SZ,甲,2001/2/3\n2.SZ,乙,2001-13-01\n", encoding="utf-8"
    )
    found = read_set(folder, "x")
    assert sorted(told(found)) == [
        ("chain_set.empty_cell", "company_product.csv", 2),
        ("chain_set.no_day", "companies.csv", 2),
        ("chain_set.no_day", "companies.csv", 3),
        ("chain_set.no_number", "company_product.csv", 3),
        ("chain_set.no_number", "company_product.csv", 4),
    ]
    makes = found.edges.filter(pl.col("relation") == "makes")
    assert makes["weight"].to_list() == [None, None]


def test_a_missing_file_and_a_missing_column_are_errors_and_the_rest_is_read(folder):
    (folder / "industry_up.csv").unlink()
    (folder / "product_edges.csv").write_text("from,to\n钢,铁矿\n", encoding="utf-8")
    (folder / "company_industry.csv").write_bytes(b"")
    found = read_set(folder, "x")
    assert told(found) == [
        ("chain_set.no_column", "company_industry.csv", 1),
        ("chain_set.no_column", "product_edges.csv", 1),
        ("chain_set.no_file", "industry_up.csv", None),
    ]
    assert not found.whole
    assert found.problems[1].values == {"missing": ["rel"], "found": ["from", "to"]}
    assert found.counts["products.csv"] == 4


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_other_encodings_read_the_same(folder, encoding):
    plain = read_set(folder, "x")
    for name, text in SET.items():
        (folder / name).write_bytes(text.encode(encoding))
    found = read_set(folder, "x")
    assert found.problems == ()
    assert found.nodes.equals(plain.nodes) and found.edges.equals(plain.edges)


def test_files_that_cannot_be_read_and_too_large_ones_are_errors(folder, monkeypatch):
    monkeypatch.setattr(set_files, "LIMIT_MB", 1)
    monkeypatch.setattr(Path, "read_bytes", _forbidden)
    (folder / "industry_up.csv").write_bytes(b"x" * ((1 << 20) + 1))
    found = read_set(folder, "x")
    codes = {problem.place.file: problem.code for problem in found.problems}
    assert codes == dict.fromkeys(FILES, "chain_set.not_readable") | {"industry_up.csv": "chain_set.too_large"}
    assert found.nodes.is_empty() and found.edges.is_empty()


def _forbidden(path):
    raise PermissionError(13, "Permission denied")


def test_no_folder_and_nothing_in_it_are_refused(tmp_path):
    for path, code in ((tmp_path / "none", "chain_set.no_folder"), (tmp_path, "chain_set.nothing_there")):
        with pytest.raises(Refusal) as refused:
            read_set(path, "x")
        assert refused.value.problems[0].code == code


def test_the_public_set_loads_whole_and_nothing_is_lost():
    folder = need_shared("data", "chain_graph")
    with within(10):  # less than five alone
        found = read_set(folder, "x", date(2021, 10, 31))
        graph, queue = build_graph(found.nodes, found.edges)
    assert found.problems == ()
    assert [found.counts[name] for name in FILES] == [4689, 95575, 519, 47887, 3331, 99138, 5256]
    lost = queue.filter(~pl.col("placed"))
    assert found.nodes.height == graph.nodes.height == 100_783
    assert found.edges.height == graph.edges.height + lost.height
    assert dict(queue.group_by("reason").len().iter_rows()) == {
        review.SELF_LOOP: 102,
        review.START_UNKNOWN: 48,
        review.END_UNKNOWN: 37,
        review.REPEATED: 297,
        review.WEIGHT_STRANGE: 723,
        review.BOTH_WAYS: 1434,
    }

"""Who makes it, in a world of eleven firms: what a name is compared with, the order, and the reasons."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from gaoxin.engines.chains.makers.asking import Makers
from gaoxin.engines.chains.makers.names import runs, spelling
from gaoxin.engines.chains.makers.questions import read_names
from gaoxin.engines.chains.makers.reading import read_world
from gaoxin.engines.chains.makers.sparse import leading, rows_of
from gaoxin.engines.chains.makers.world import World, world_of
from gaoxin.kernel.problems import Refusal

MAKES = {
    "A": "汽车车灯 前照灯 尾灯 车灯模具",
    "B": "汽车座椅 座椅骨架 座椅面套",
    "C": "啤酒 白酒 葡萄酒",
    "D": "白酒 黄酒 酒糟饲料",
    "E": "锂电池 动力电池 电池隔膜",
    "F": "电池隔膜 湿法隔膜 涂覆隔膜",
    "G": "房地产开发 物业管理 物业出租",
    "H": "住宅开发 物业管理 商品房销售",
    "J": "果酒 米酒",
    "K": "钠电池 电池回收",
}
SECTORS = {"A": "11", "B": "11", "C": "21", "D": "21", "J": "21", "K": "31", "E": "31", "F": "31", "G": "41", "H": "41"}
TITLES = {"10": "汽车", "11": "汽车零部件", "20": "食品饮料", "21": "酒", "31": "电池", "41": "房地产开发"}
EDGES = [("电池隔膜", "聚乙烯", "上游材料"), ("电池隔膜", "干法隔膜", "产品小类"), ("储能电站", "锂电池", "上游材料")]


def frames() -> tuple[pl.DataFrame, ...]:
    pairs = [(firm, product) for firm, products in MAKES.items() for product in products.split()]
    return (
        pl.DataFrame({"code": [*MAKES, "I"], "name": [f"甲{firm}" for firm in [*MAKES, "I"]], "fullname": ""}),
        pl.DataFrame(pairs, {"company_code": pl.String, "product": pl.String}, orient="row"),
        pl.DataFrame(list(SECTORS.items()), {"company_code": pl.String, "industry_code": pl.String}, orient="row"),
        pl.DataFrame(
            {
                "code": list(TITLES),
                "name": list(TITLES.values()),
                "parent": ["10" if code == "11" else "20" if code == "21" else "" for code in TITLES],
            }
        ),
        pl.DataFrame(EDGES, {"from": pl.String, "to": pl.String, "rel": pl.String}, orient="row"),
    )


@pytest.fixture(scope="module")
def makers() -> Makers:
    return Makers(world_of(*frames()))


def first(makers: Makers, name: str) -> str:
    (found,) = makers.who_makes([name])
    return found[0].code


def test_names_are_compared_in_one_spelling_with_their_ends_marked() -> None:
    assert spelling("ＬＥＤ 灯(车用)、*") == "led灯车用"
    assert list(runs("灯")) == [("one", "灯"), ("end", "灯$")]


@pytest.mark.parametrize(
    ("name", "firm"), [("新能源汽车尾灯", "A"), ("电动座椅骨架", "B"), ("商品房物业出租", "G"), ("陶瓷涂覆隔膜", "F")]
)
def test_a_name_never_heard_of_finds_who_makes_the_like(makers: Makers, name: str, firm: str) -> None:
    assert first(makers, name) == firm


def test_every_firm_is_ranked_once_with_chances_that_fall_and_sum_to_one(makers: Makers) -> None:
    (found,) = makers.who_makes(["隔膜"])
    assert sorted(maker.code for maker in found) == sorted([*MAKES, "I"])
    scores = [maker.score for maker in found]
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) == pytest.approx(1, abs=1e-5)
    assert [len(some) for some in makers.who_makes(["隔膜", "酒"], top=3)] == [3, 3]


def test_known_makers_stand_apart_and_may_be_put_first(makers: Makers) -> None:
    assert makers.known("白酒") == ("C", "D")
    assert makers.known("白 酒") == ()
    assert makers.known("聚乙烯") == ()
    (found,) = makers.who_makes(["白酒"], known_first=True)
    assert [(maker.code, maker.score, maker.known) for maker in found[:2]] == [("C", 1.0, True), ("D", 1.0, True)]
    assert found[0].reason.startswith("已知生产“白酒”")
    assert not any(maker.known for maker in found[2:])


def test_reasons_name_the_product_the_industry_and_the_neighbour(makers: Makers) -> None:
    reasons = {name: {maker.code: maker.reason for maker in found} for name, found in _asked(makers)}
    assert reasons["葡萄酒庄"]["C"].startswith("已知产品“葡萄酒”名称相近")
    assert "所属行业“酒”多生产此类产品" in reasons["葡萄酒庄"]["C"]
    assert "生产其下游产品“电池隔膜”" in reasons["聚乙烯"]["F"]
    assert "生产其所属大类“电池隔膜”" in reasons["干法隔膜"]["E"]
    assert "生产其上游材料“锂电池”" in reasons["储能电站"]["E"]


def _asked(makers: Makers) -> list[tuple[str, tuple]]:  # type: ignore[type-arg]
    names = ["葡萄酒庄", "聚乙烯", "干法隔膜", "储能电站"]
    return list(zip(names, makers.who_makes(names), strict=True))


def test_the_same_world_gives_the_same_answers_whatever_the_order_of_its_rows(makers: Makers) -> None:
    turned = Makers(world_of(*(frame.reverse() for frame in frames())))
    names = ["尾灯", "酱香白酒", "从未听说过的东西", "xyz"]
    assert list(turned.who_makes(names)) == list(makers.who_makes(names))
    alone = [found for name in names for found in makers.who_makes([name])]
    together = list(makers.who_makes(names))
    assert [[maker.code for maker in found] for found in alone] == [
        [maker.code for maker in found] for found in together
    ]


def test_a_world_of_pairs_alone_answers_too() -> None:
    companies, pairs, sits, industries, edges = frames()
    bare = world_of(companies, pairs, sits.clear(), industries.clear(), edges.clear())
    assert first(Makers(bare), "汽车尾灯") == "A"
    one = pl.DataFrame({"company_code": ["A"], "product": ["灯"]})
    tiny: World = world_of(companies.clear(), one, sits.clear(), industries.clear(), edges.clear())
    assert [maker.code for maker in next(Makers(tiny).who_makes(["xyz"]))] == ["A"]


def test_the_leading_directions_are_those_of_the_exact_decomposition() -> None:
    draw = np.random.default_rng(3)
    full = (draw.random((30, 12)) * (draw.random((30, 12)) > 0.6)).astype(np.float32)
    rows, columns = np.nonzero(full)
    found = leading(rows_of(rows, columns, full[rows, columns], 30, 12), 2, rounds=12)
    exact = np.linalg.svd(full)[2][:2]
    assert np.abs(np.abs(exact @ found) - np.eye(2)).max() < 1e-3


def test_a_folder_is_read_and_what_is_lacking_is_told(tmp_path: Path) -> None:
    companies, pairs, *_ = frames()
    companies.write_csv(tmp_path / "companies.csv")
    with pytest.raises(Refusal) as refused:
        read_world(tmp_path)
    assert [problem.code for problem in refused.value.problems] == ["chain_set.no_file"]
    pairs.write_csv(tmp_path / "company_product.csv")
    world, problems = read_world(tmp_path)
    assert (len(world.codes), world.made) == (11, len(set(pairs["product"])))
    assert {problem.place.file for problem in problems if problem.place} == {
        "industries.csv",
        "company_industry.csv",
        "product_edges.csv",
    }


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "documents.empty_file", None),
        (b"name\nx\n", "chain_set.no_column", 1),
        (b"product\n", "chain_makers.no_rows", None),
        ("product\n灯\n\n \n".encode(), "chain_makers.empty_cell", 4),
        ("product,n\n灯,1\n,2\n".encode(), "chain_makers.empty_cell", 3),
        (b'product\n"a\n', "chain_set.quotes", 2),
        (b"product\na\n\xff\xfe\x00\n", "chain_makers.no_text", 3),
        (b"product\n" + b"a" * 501 + b"\n", "chain_makers.too_long", 2),
        (b"product\n" + b"a\n" * 200_001, "chain_makers.too_many", 200_002),
    ],
)
def test_a_bad_list_is_refused_at_its_line(tmp_path: Path, content: bytes, code: str, line: int | None) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        read_names(path)
    (problem,) = refused.value.problems
    assert (problem.code, problem.place and problem.place.line) == (code, line)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_list_keeps_order_and_repetitions(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text('number,product\n1,车灯\n2,"锂,电池"\n3,车灯\n', encoding)
    assert read_names(path) == ["车灯", "锂,电池", "车灯"]

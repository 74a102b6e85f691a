"""Placing enterprises on segments, in a world of one chain with three segments."""

import polars as pl

from gaoxin.engines.chains.declared import DeclaredChain, Segment, Tier
from gaoxin.engines.chains.placing import LEAST_CONFIDENCE, MOST, Placer, place


def segment(key: str, name: str, products: str, codes: str) -> Segment:
    return Segment(key, name, key, Tier.MIDSTREAM, "all", tuple(products.split()), tuple(codes.split()), (), "", None)


SEGMENTS = (
    segment("lamps", "车灯", "车灯 前照灯 尾灯", "3879"),
    segment("moulds", "汽车模具", "车灯模具 注塑模具", "3525"),
    segment("parts", "其他汽车零部件", "汽车座椅 保险杠", "367"),
    segment("glass", "汽车玻璃", "汽车玻璃", "3051"),
)
CHAIN = DeclaredChain("cars", "汽车", "Cars", "……", {}, {one.key: one for one in SEGMENTS}, ())
PLACER = Placer([CHAIN])


def test_the_very_product_places_an_enterprise_and_says_so() -> None:
    (found,) = place([CHAIN], ["前照灯"])
    assert (found.segment, found.confidence) == ("cars/lamps", 0.95)
    assert [(match.given, match.word, match.alike) for match in found.matches] == [("前照灯", "前照灯", 1.0)]
    assert [reason.code for reason in found.reasons] == ["chain_placing.same"]
    assert found.reasons[0].values == {"given": "前照灯", "word": "前照灯"}


def test_the_end_of_a_name_says_what_is_made() -> None:
    assert PLACER.place(["汽车车灯"])[0].segment == "cars/lamps"
    assert PLACER.place(["新能源车灯模具"])[0].segment == "cars/moulds"


def test_a_business_scope_is_read_in_pieces_without_what_is_done_with_them() -> None:
    found = PLACER.place(["一般项目：车灯的研发、生产及销售；注塑模具制造（不含铸造）；技术服务"])
    assert [one.segment for one in found] == ["cars/lamps", "cars/moulds"]
    assert {match.given for one in found for match in one.matches if match.alike == 1} == {"车灯", "注塑模具"}


def test_one_who_only_sells_is_less_certain_than_one_who_makes() -> None:
    made, sold = PLACER.place(["汽车座椅制造"])[0], PLACER.place(["汽车座椅零售"], least=0.0)[0]
    assert made.confidence == 0.95
    assert sold.confidence < made.confidence / 2


def test_a_code_supports_words_and_alone_is_worth_half() -> None:
    (alone,) = PLACER.place([], ["C3670"])
    assert (alone.segment, alone.confidence, alone.codes) == ("cars/parts", 0.5, ("3670",))
    assert [reason.code for reason in alone.reasons] == ["chain_placing.code"]
    (both,) = PLACER.place(["保险杠"], ["3670"])
    assert both.confidence == round(1 - 0.05 * 0.5, 4)
    (against,) = PLACER.place(["保险杠"], ["5211"])
    assert against.confidence < 0.95


def test_nothing_fitting_gives_nothing() -> None:
    assert PLACER.place(["酒店经营", "", "、；", "x"], ["6110", ""]) == ()
    assert PLACER.place([]) == ()
    assert PLACER.place(["销售、租赁、技术服务"], least=0.0) == ()
    assert Placer([]).place(["车灯"], ["3879"]) == ()


def test_many_at_once_are_placed_as_each_alone() -> None:
    texts = [["车灯"], [], ["注塑模具、保险杠"], ["酒店"], ["汽车玻璃的安装"]]
    codes = [["3879"], ["C3051"], [], [], ["3525"]]
    frame = pl.DataFrame({"key": list("abcde"), "texts": texts, "codes": codes})
    bulk = PLACER.place_frame(frame)
    assert bulk.columns == ["key", "segment", "confidence", "given", "words", "alike", "codes"]
    for key, text, code in zip("abcde", texts, codes, strict=True):
        rows = bulk.filter(pl.col("key") == key).select("segment", "confidence").rows()
        assert rows == [(one.segment, one.confidence) for one in PLACER.place(text, code)]
    assert bulk["confidence"].min() >= LEAST_CONFIDENCE
    assert bulk.group_by("key").len()["len"].max() <= MOST


def test_rows_without_texts_or_codes_are_no_error() -> None:
    frame = pl.DataFrame({"key": [1, 2, 3], "texts": [None, [], ["车灯", None]], "codes": [[], None, []]})
    assert PLACER.place_frame(frame).select("key", "segment").rows() == [(3, "cars/lamps")]
    assert PLACER.place_frame(frame.clear()).height == 0

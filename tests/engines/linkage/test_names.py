"""Names taken apart into place, brand, trade and form."""

import pytest

from gaoxin.engines.linkage.names import families, parsed
from gaoxin.engines.linkage.words import places, rarity


@pytest.mark.parametrize(
    ("written", "brand", "trades", "where", "form"),
    [
        ("江苏省瑞禾（苏州）精密机械有限公司", "瑞禾", ("精密", "机械"), ["江苏省", "苏州市"], "有限公司"),
        ("瑞禾精密机械(江苏)股份有限公司", "瑞禾", ("精密", "机械"), ["江苏省"], "股份有限公司"),
        ("吉林省长春市岚川软件有限责任公司", "岚川", ("软件",), ["吉林省", "长春市"], "有限责任公司"),
        ("岚川控股集团有限公司", "岚川", (), [], "控股集团有限公司"),
        ("岚川（集团）股份有限公司", "岚川", (), [], "集团股份有限公司"),
        ("岚川股份", "岚川", (), [], "股份"),
        ("延边岚川食品有限公司", "岚川", ("食品",), ["延边朝鲜族自治州"], "有限公司"),
    ],
)
def test_a_name_falls_into_its_parts(
    written: str, brand: str, trades: tuple[str, ...], where: list[str], form: str
) -> None:
    name = parsed(written)
    assert (name.brand, name.trades, [place.name for place in name.places], name.form) == (brand, trades, where, form)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("＊ＳＴ岚川", "岚川"),
        ("*ST岚川", "岚川"),
        ("S*ST岚川", "岚川"),
        ("ST岚川", "岚川"),
        ("N岚川", "岚川"),
        ("XD岚川", "岚川"),
        ("深岚川Ａ", "深岚川"),
        ("岚川 科技", "岚川科技"),
        ("嵐川電氣", "岚川电气"),
        ("岚川·科技", "岚川科技"),
        ("岚川科技股份有限公司(简称：岚川)", "岚川科技"),
        ("Ruihe Machinery Co., Ltd.", "RUIHEMACHINERY"),
        ("STAR科技", "STAR科技"),
        ("TCL科技", "TCL科技"),
    ],
)
def test_spelling_and_marks_make_no_difference(written: str, text: str) -> None:
    assert parsed(written).text == text


def test_a_mark_is_remembered() -> None:
    assert parsed("*ST岚川").marked
    assert not parsed("岚川").marked


def test_a_branch_stands_apart_from_its_house() -> None:
    name = parsed("岚川银行股份有限公司苏州分行")
    assert (name.text, name.branch, name.form) == ("岚川银行", "苏州分行", "股份有限公司")


def test_a_county_needs_its_ending_and_a_city_does_not() -> None:
    assert "凌云县" in places()
    assert "凌云" not in places()
    assert places()["常熟"].name == "常熟市"
    assert "东方" not in places()


def test_only_an_inner_place_follows_a_place() -> None:
    assert [place.name for place in parsed("江苏常熟岚川纺织有限公司").places] == ["江苏省", "常熟市"]
    assert [place.name for place in parsed("江苏长春岚川纺织有限公司").places] == ["江苏省"]


def test_words_without_a_trade_belong_to_no_family() -> None:
    assert families(parsed("岚川科技发展有限公司")) == frozenset()
    assert families(parsed("岚川软件科技有限公司")) == {"信息"}


@pytest.mark.parametrize("written", ["", " ", "公司", "有限公司", "()", "*ST", "（", "A", "第一", "🙂" * 300])
def test_odd_texts_are_taken_as_they_are(written: str) -> None:
    assert parsed(written).written == written


def test_common_characters_weigh_less() -> None:
    assert rarity("金") < rarity("岚")
    assert rarity("东方") < rarity("岚川")

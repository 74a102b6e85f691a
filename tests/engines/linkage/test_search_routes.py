"""What is kept so that an organisation can be found, and how a query is read."""

import re
from collections.abc import Iterable

import pytest

from gaoxin.engines.linkage.search import grams
from gaoxin.engines.linkage.search.entries import Described, Indexed, indexed, plain
from gaoxin.engines.linkage.search.routes import Meaning, Route, routes, understood

RUIHE = Described(
    names=("吉林省瑞禾（长春）精密机械有限公司", "瑞禾精机", "Jilin Ruihe Precision Co., Ltd."),
    past=("长春市重信工具厂",),
    codes=("91220101MA0Y1234XK",),
    address="吉林省吉林市高新区深圳街1299号",
)


def _like(text: str, pattern: str) -> bool:
    signs = {"%": ".*", "_": "."}
    return bool(re.fullmatch("".join(signs.get(one) or re.escape(one) for one in pattern), text, re.DOTALL))


def _fulfils(entry: Indexed, route: Route) -> bool:
    return (
        route.pieces <= entry.pieces
        and all(_like(entry.names, pattern) for pattern in route.names)
        and all(_like(entry.sounds, pattern) for pattern in route.sounds)
        and all(_like(entry.address, pattern) for pattern in route.address)
        and (not route.spelt or bool(re.search(route.spelt, entry.names)))
        and (not route.heard or bool(re.search(route.heard, entry.sounds)))
        and not (route.head or route.tail)
    )


def _meanings(typed: str, described: Described) -> list[Meaning]:
    entry = indexed(described)
    return [route.meaning for route in routes(understood(typed)) if _fulfils(entry, route)]


FOUND = {
    "91220101MA0Y1234XK": Meaning.CODE,
    "91220101ma0y1234xk": Meaning.CODE,
    "MA0Y1234-X": Meaning.CODE,
    "吉林省瑞禾(长春)精密机械有限公司": Meaning.NAME,
    "瑞禾精機": Meaning.NAME,
    "JILIN RUIHE PRECISION CO LTD": Meaning.NAME,
    "長春市重信工具廠": Meaning.FORMER_NAME,
    "吉林省瑞禾": Meaning.BEGINNING,
    "吉林瑞禾": Meaning.BEGINNING,
    "ｊｉｌｉｎ ｒｕｉｈｅ": Meaning.BEGINNING,
    "瑞": Meaning.BEGINNING,
    "吉": Meaning.BEGINNING,
    "瑞禾精密": Meaning.BRAND,
    "精密机械": Meaning.PART,
    "禾": Meaning.PART,
    "precision": Meaning.PART,
    "重信": Meaning.FORMER_PART,
    "瑞禾 机械": Meaning.WORDS,
    "瑞禾机械": Meaning.WORDS,
    "瑞禾jixie": Meaning.WORDS,
    "jm ruihe": Meaning.WORDS,
    "瑞禾 深圳街": Meaning.WORDS,
    "jilinsheng": Meaning.SOUND,
    "ruihe jingji": Meaning.SOUND,
    "zhongxin": Meaning.SOUND,
    "chongxin": Meaning.SOUND,
    "jlrh": Meaning.INITIALS,
    "RHJJ": Meaning.INITIALS,
    "r": Meaning.INITIALS,
    "深圳街1299号": Meaning.ADDRESS,
    "瑞精机": Meaning.SCATTERED,
    "锐和精密": Meaning.SAME_SOUND,
    "锐合金密": Meaning.SAME_SOUND,
    "瑞禾精细机械": Meaning.MISSPELT,
    "瑞禾禾精密": Meaning.MISSPELT,
}


@pytest.mark.parametrize(("typed", "meaning"), FOUND.items())
def test_an_organisation_is_found_by_what_people_type(typed: str, meaning: Meaning) -> None:
    assert _meanings(typed, RUIHE)[0] == meaning


@pytest.mark.parametrize("typed", ["瑞和食品", "RHSP", "91220101MA0Y1234XX", "北京路", "chongqing", "精密瑞禾公园"])
def test_another_organisation_is_not_found(typed: str) -> None:
    assert _meanings(typed, RUIHE) == []


@pytest.mark.parametrize(
    "typed", ["", "   ", "，。！？", "%%%___", "\\\\", "😀😀😀", "\x00\x01\x1f", "()[]{}*+?|^$", "'"]
)
def test_what_says_nothing_is_looked_for_nowhere(typed: str) -> None:
    assert routes(understood(typed)) == []


@pytest.mark.parametrize(
    "typed", ["吉林" * 5000, "a" * 100_000, "a b " * 9000, "1" * 5000, "长行重" * 50, "x" * 60 + "吉"]
)
def test_a_very_long_query_is_cut_and_has_few_routes(typed: str) -> None:
    query = understood(typed)
    assert len(query.whole) <= 60 and len(query.words) <= 5
    assert len(routes(query)) <= 220


SIGNS = re.compile(r"[\w \n\f%^:#]*")


@pytest.mark.parametrize("typed", ["100%纯", "a_b", "a\\b", "' OR 1=1 --", "$1{}", "[a-z]+", "吉.林*", "\n吉\f林#：^"])
def test_no_sign_of_a_pattern_comes_from_what_is_typed(typed: str) -> None:
    query = understood(typed)
    assert not set(query.whole) & set("%_\\^#:\n\f'\"")
    for route in routes(query):
        for pattern in (*route.names, *route.sounds, *route.address):
            assert SIGNS.fullmatch(pattern) and pattern.count("%") <= len(query.whole) + 3
        assert re.fullmatch(r"[a-z0-9 \[\]*?-]*", route.heard)
        assert re.fullmatch(r"(?:\w\??|\[\^\n\][*?])*", route.spelt)


def test_every_route_narrows_by_pieces_or_by_the_ends_of_a_code() -> None:
    for typed in (*FOUND, "a", "1", "9122", "MA0Y1234"):
        for route in routes(understood(typed)):
            assert route.pieces or route.head or route.tail


def test_a_part_of_a_code_is_looked_for_at_both_ends() -> None:
    ends = [(route.head, route.tail) for route in routes(understood("9122")) if route.meaning == Meaning.CODE_PART]
    assert ends == [("9122", ""), ("", "9122")]


def test_brackets_width_and_traditional_characters_make_no_difference() -> None:
    assert plain("東北（吉林）　光电Ｃｏ．，Ｌｔｄ．") == "东北吉林光电CO LTD"


def test_names_no_longer_in_force_stand_behind_the_form_feed() -> None:
    in_force, past = indexed(RUIHE).names.split("\f")
    assert "瑞禾精机" in in_force and "重信" not in in_force
    assert past == "\n长春市重信工具厂\n长春重信工具厂\n^重信工具厂\n"


def test_an_ambiguous_character_is_found_by_each_of_its_readings() -> None:
    changxin = Described(names=("长信科技",))
    assert _meanings("changxin", changxin)[0] == Meaning.SOUND
    assert _meanings("zhangxin", changxin)[0] == Meaning.SOUND
    assert _meanings("zhangchun", Described(names=("长春科技",))) == []


def test_keys_of_another_zone_or_tier_are_other_keys() -> None:
    pieces = list(indexed(RUIHE).pieces)
    keys = [set(grams.mixed(pieces, zone, tier)) for zone in (1, 2, 700_001) for tier in range(grams.TIERS)]
    assert all(not one & other for one, other in _pairs(keys))
    assert all(-(2**31) <= key < 2**31 for found in keys for key in found)


def _pairs(keys: list[set[int]]) -> Iterable[tuple[set[int], set[int]]]:
    return ((one, other) for at, one in enumerate(keys) for other in keys[at + 1 :])


def test_properties_are_pieces_to_filter_by() -> None:
    entry = indexed(Described(names=("瑞禾",), properties=(("size", "large"), ("industry", "36"))))
    assert {grams.of_property("size", "large"), grams.of_property("industry", "36")} <= entry.pieces


def test_nothing_is_kept_of_an_organisation_without_a_readable_name() -> None:
    assert indexed(Described(names=("——",))).names == "\n\f\n"

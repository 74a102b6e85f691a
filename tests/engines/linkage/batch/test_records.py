"""Records made ready: codes checked, addresses and telephones in one spelling, nothing guessed."""

import polars as pl
import pytest

from gaoxin.bench.link.made import made
from gaoxin.engines.linkage.batch.records import former_stems, prepared, valid_code


def row(**values: str) -> dict[str, object]:
    """One record, made ready."""
    return prepared(pl.DataFrame([{"record": "1", "name": "长春瑞禾机械有限公司", **values}])).row(0, named=True)


def test_a_code_with_a_wrong_check_character_is_kept_apart() -> None:
    good = row(code=" 91350100m000100y43 ")
    assert (good["code"], good["odd_code"]) == ("91350100M000100Y43", None)
    bad = row(code="91350100M000100Y44")
    assert (bad["code"], bad["odd_code"]) == (None, "91350100M000100Y44")


def test_codes_made_for_the_bench_are_valid_unless_mistyped() -> None:
    codes = [record.code for record in made(4000, 3) if record.code]
    valid = sum(map(valid_code, codes)) / len(codes)
    assert 0.95 < valid < 0.99


@pytest.mark.parametrize("code", ["", "9135", "91350100M000100Y4I", "９１350100M000100Y43"])
def test_other_texts_are_no_codes(code: str) -> None:
    assert not valid_code(code)


def test_an_address_gives_city_road_and_room() -> None:
    found = row(address="吉林省长春市朝阳区人民大街１００号科技园3栋1203室")
    assert (found["city"], found["road"], found["room"]) == ("2201", "人民大街100", "3-1203")


def test_the_name_says_the_city_before_the_address_does() -> None:
    assert row(address="吉林省吉林市昌邑区解放路5号")["city"] == "2201"
    assert row(name="瑞禾机械", address="吉林省吉林市昌邑区解放路5号")["city"] == "2202"
    assert row(name="瑞禾机械", address="解放路5号")["city"] is None


@pytest.mark.parametrize("phone", ["0431-8555 1234", "043185551234", "85551234", "+86 431 85551234"])
def test_a_telephone_is_one_with_and_without_area_code(phone: str) -> None:
    assert row(phone=phone)["phone"] == "5551234"


def test_what_is_not_said_stays_unknown() -> None:
    found = row(code="", address=" ", phone="12", former_names="")
    assert [found[key] for key in ("code", "odd_code", "road", "room", "phone")] == [None] * 5


def test_several_former_names_stand_in_one_cell() -> None:
    frame = prepared(
        pl.DataFrame([{"record": "1", "name": "瑞禾机械", "former_names": "长春松石食品有限公司；岚川科技|"}])
    )
    assert sorted(former_stems(frame)["stem"]) == ["岚川科技", "松石食品"]


def test_records_without_keys_of_their_own_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="keys of their own"):
        prepared(pl.DataFrame({"record": ["1", "1"], "name": ["甲", "乙"]}))
    with pytest.raises(ValueError, match="name"):
        prepared(pl.DataFrame({"record": ["1"]}))

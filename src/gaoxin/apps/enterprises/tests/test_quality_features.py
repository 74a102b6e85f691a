"""What is seen of texts and points by themselves."""

from random import Random

import polars as pl
import pytest
from stdnum.cn import uscc

from gaoxin.apps.enterprises.frames import features
from gaoxin.apps.enterprises.synthetic.codes import credit_codes


def seen(expression: pl.Expr, **columns: object):
    return pl.DataFrame({name: [value] for name, value in columns.items()}).select(expression).item()


def test_codes_are_checked_as_the_standard_does():
    random = Random(1)  # noqa: S311 - the same slips of the pen every time
    right = credit_codes("1", pl.int_range(0, 500, eager=True)).to_list()
    wrong = []
    for code in right:
        place = random.randrange(18)
        wrong.append(code[:place] + random.choice(features.CODE_SIGNS) + code[place + 1 :])
    tried = [*right, *wrong, "91110000600037341L", "91110000600037341", "9111000060003734IL", "A1110000600037341L", ""]
    found = pl.DataFrame({"code": tried}).select(features.credit_code_valid("code")).to_series().to_list()
    assert found == [uscc.is_valid(code) for code in tried]
    nothing = pl.DataFrame({"code": [None]}, schema={"code": pl.String})
    assert nothing.select(features.credit_code_valid("code")).item() is None


@pytest.mark.parametrize(
    ("code", "synthetic", "known", "province"),
    [
        ("91220201MA0000000X", False, True, "22"),
        ("91990012MA0000000X", True, True, None),
        ("91990012MA0000000X", False, False, None),
    ],
)
def test_the_province_of_a_code_is_one_that_exists(code, synthetic, known, province):
    assert seen(features.code_province_known("code", "synthetic"), code=code, synthetic=synthetic) is known
    assert seen(features.code_province("code"), code=code) == province


@pytest.mark.parametrize(
    ("name", "form", "signs"),
    [
        ("吉林市示例轴承有限公司", True, True),
        ("示例创投合伙企业（有限合伙）", True, True),
        ("示例汽车（集团）有限公司", True, True),
        ("示例轴承", False, True),
        ("示例轴承(吉林)有限公司", True, False),
        ("示例轴承（吉林有限公司", True, False),
        ("示例 轴承有限公司", True, False),
        ("示例轴承有限公司？", False, False),
    ],
)
def test_names_have_a_form_and_regular_signs(name, form, signs):
    assert seen(features.name_has_form("name"), name=name) is form
    assert seen(features.name_signs_regular("name"), name=name) is signs


@pytest.mark.parametrize(
    ("address", "division", "named"),
    [
        ("吉林省吉林市丰满区创业路1号", "220211", True),
        ("丰满创业路1号", "220211", True),
        ("长春市朝阳区人民大街1号", "220211", False),
        ("吉林高新技术产业开发区创业路1号", "220272", True),
        ("创业路1号", "220211", False),
        ("创业路1号", "", False),
    ],
)
def test_an_address_names_its_division_or_city(address, division, named):
    found = seen(features.address_names_division("address", "division"), address=address, division=division)
    assert found is named


def test_distances_are_measured_on_the_ground():
    east, north = 126.55, 43.85
    assert seen(features.metres_from("x", "y", (east, north)), x=east, y=north) == 0
    degree = seen(features.metres_from("x", "y", (east, north)), x=east, y=north + 1)
    assert degree == pytest.approx(111_200, rel=0.01)
    beside = seen(features.metres_from("x", "y", (east, north)), x=east + 1, y=north)
    assert beside == pytest.approx(80_400, rel=0.01)


def test_exchanged_coordinates_are_seen():
    assert seen(features.point_swapped("x", "y"), x=43.85, y=126.55) is True
    assert seen(features.point_swapped("x", "y"), x=126.55, y=43.85) is False


def test_codes_of_divisions_and_industries_are_those_of_the_standards():
    for code, known in (("220211", True), ("220211001000", True), ("229999", False)):
        assert seen(features.division_known("code"), code=code) is known
    for code, known in (("3670", True), ("36", False), ("9999", False)):
        assert seen(features.industry_known("code"), code=code) is known

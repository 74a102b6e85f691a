"""What can be seen of a registry's texts and points by themselves: is a code right, a name regular, a point far."""

import polars as pl

from gaoxin.catalogue.classifications import DIVISIONS, INDUSTRIES, package_classifications

CODE_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""The 31 characters of a 统一社会信用代码, in the order of their values (GB 32100-2015)."""
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_CODE = f"^[0-9]{{8}}[{CODE_SIGNS}]{{10}}$"
SYNTHETIC_PROVINCE = "99"
"""No province of GB/T 2260: the codes of synthetic enterprises carry it."""

_FORM = (
    "(公司|厂|店|中心|合伙企业|合作社|事务所|研究院|研究所|医院|诊所|学校|学院|大学|银行|分行|支行|营业部|基金会|协会"
    "|工作室|服务部|经营部|门市部|农场|林场|酒店|宾馆|药房|超市|商场|公寓|集团|所|社|站|部|院|行|场|馆|厅|局)"
    "(（[^（）]*）)?$"
)
_SIGNS = r"^[\p{Han}A-Za-z0-9·．.\-&、＋+（）]+$"
_GATE = "[0-9０-９]|号|栋|幢|座|室|层|楼"
_HAN = r"\p{Han}"
_SUFFIX = "(特别行政区|自治区|自治州|自治县|自治旗|地区|开发区|林区|矿区|新区|省|市|区|县|旗|盟|州)$"
_METRES_OF_DEGREE = 111_320
"""Of latitude; of longitude it shrinks with the cosine."""


def credit_code_valid(code: str) -> pl.Expr:
    """Whether the form and the check character of a code are right; null without a code."""
    text = pl.col(code)
    values = {sign: value for value, sign in enumerate(CODE_SIGNS)}
    total = sum(
        (
            text.str.slice(at, 1).replace_strict(values, default=0, return_dtype=pl.Int32) * weight
            for at, weight in enumerate(_WEIGHTS)
        ),
        pl.lit(0),
    )
    last = text.str.slice(17, 1).replace_strict(values, default=-1, return_dtype=pl.Int32)
    return pl.when(text.is_not_null()).then(text.str.contains(_CODE) & ((total + last) % 31 == 0))


def provinces() -> list[str]:
    """The two digits with which the codes of a province begin."""
    return sorted({code[:2] for code in package_classifications()[DIVISIONS].codes})


def code_province_known(code: str, synthetic: str) -> pl.Expr:
    """Whether the third and fourth character of a code are a province, or the mark of a synthetic one."""
    place = pl.col(code).str.slice(2, 2)
    return place.is_in(provinces()) | (pl.col(synthetic) & (place == SYNTHETIC_PROVINCE))


def code_province(code: str) -> pl.Expr:
    """The province of a code, null for one that is none."""
    place = pl.col(code).str.slice(2, 2)
    return pl.when(place.is_in(provinces())).then(place)


def name_has_form(name: str) -> pl.Expr:
    return pl.col(name).str.contains(_FORM)


def name_signs_regular(name: str) -> pl.Expr:
    """Chinese, letters, digits and a few signs, with full-width brackets in pairs."""
    text = pl.col(name)
    pairs = text.str.count_matches("（") == text.str.count_matches("）")
    return text.str.contains(_SIGNS) & pairs


def without_chinese(name: str) -> pl.Expr:
    return ~pl.col(name).str.contains(_HAN)


def address_has_number(address: str) -> pl.Expr:
    return pl.col(address).str.contains(_GATE)


def division_known(division: str) -> pl.Expr:
    codes = list(package_classifications()[DIVISIONS].codes)
    return pl.col(division).str.slice(0, 6).is_in(codes)


def industry_known(industry: str) -> pl.Expr:
    codes = [code for code in package_classifications()[INDUSTRIES].codes if len(code) == 4]
    return pl.col(industry).is_in(codes)


def address_names_division(address: str, division: str) -> pl.Expr:
    """Whether an address names its division or the city above it, with or without 市, 区 and the like."""
    names = package_classifications()[DIVISIONS].codes
    code = pl.col(division).str.slice(0, 6)
    found = pl.lit(False)
    for above in (code, pl.concat_str(code.str.slice(0, 4), pl.lit("00"))):
        name = above.replace_strict(dict(names), default=None, return_dtype=pl.String)
        short = name.str.replace(_SUFFIX, "")
        wanted = pl.when(short.str.len_chars() >= 2).then(short).otherwise(name)
        found = found | pl.col(address).str.contains(wanted, literal=True).fill_null(False)
    return found


def point_swapped(longitude: str, latitude: str) -> pl.Expr:
    """Whether the two would lie in the country if they were exchanged, and do not as they are."""
    east, north = pl.col(longitude), pl.col(latitude)
    return east.is_between(3, 54) & north.is_between(73, 136)


def metres_from(longitude: str, latitude: str, centre: tuple[float, float]) -> pl.Expr:
    """Metres to a centre (longitude, latitude), on a plane: right to a few percent within some hundred kilometres."""
    east, north = centre
    across = (pl.col(longitude) - east) * pl.lit(north).radians().cos()
    return ((across**2 + (pl.col(latitude) - north) ** 2).sqrt() * _METRES_OF_DEGREE).round().cast(pl.Int64)

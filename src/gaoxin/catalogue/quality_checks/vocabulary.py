"""What quality checks may ask of an enterprise: the registry's record, its years as a whole, and every yearly figure.

Some facts are counted or compared when a record is looked at (how many share its name, whether its code belongs to a
province that exists); what each means stands beside it. Of what is not written down the fact is unknown.
"""

from decimal import Decimal
from functools import cache

from gaoxin.catalogue.enterprise_facts import package_facts
from gaoxin.engines.expressions.facts import Fact, FactKind, Vocabulary, vocabulary
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.units import NUMBER, parse_unit

INDUSTRIAL = frozenset(f"{number:02}" for number in range(6, 47))
"""The divisions of GB/T 4754-2017 that statistics call 工业: mining, manufacturing, energy and water supply."""


def _number(name: str, key: str, unit: str = "", step: str | None = None, grain: Grain | None = None) -> Fact:
    size = None if step is None else Decimal(step)
    return Fact(name, FactKind.NUMBER, key, parse_unit(unit) if unit else NUMBER, grain, step=size)


def _truth(name: str, key: str, grain: Grain | None = None) -> Fact:
    return Fact(name, FactKind.TRUTH, key, grain=grain)


def _date(name: str, key: str) -> Fact:
    return Fact(name, FactKind.DATE, key)


def _code(name: str, key: str, grain: Grain | None = None) -> Fact:
    return Fact(name, FactKind.CODE, key, grain=grain)


REGISTRY = (
    # the organisation
    _truth("有信用代码", "has_credit_code"),
    _truth("信用代码校验通过", "credit_code_valid"),  # its form and check character, GB 32100-2015
    _code("信用代码所载省份", "code_province"),  # two digits of GB/T 2260; unknown where the code is synthetic
    _truth("信用代码所载省份有效", "code_province_known"),
    _number("名称字数", "name_length", "个"),
    _truth("名称有组织形式", "name_has_form"),  # ends in 公司, 厂, 中心, 合伙企业 and the like
    _truth("名称字符规范", "name_signs_regular"),  # Chinese, letters, digits, · and full-width brackets, in pairs
    _number("同名企业数", "same_name", "家"),  # others in the zone with the very same name
    _number("简称字数", "short_name_length", "个"),
    _truth("简称等于全称", "short_is_legal_name"),
    _truth("英文名称规范", "english_name_regular"),  # no Chinese characters in it
    _truth("曾用名等于现名", "former_is_present_name"),
    # where it stands
    _number("地址字数", "address_length", "个"),
    _truth("地址有门牌", "address_has_number"),  # a digit or 号, 栋, 室, 层 somewhere
    _code("区划所属省份", "division_province"),
    _truth("区划代码有效", "division_known"),
    _truth("地址与区划同名", "address_names_division"),  # the address names the division or its city
    _number("经度", "longitude", step="0.000001"),
    _number("纬度", "latitude", step="0.000001"),
    _number("距区中心", "distance", "公里", step="0.001"),  # from the median point of the zone's enterprises
    _truth("坐标互换", "point_swapped"),  # longitude and latitude look exchanged
    # what it does
    _code("行业代码", "industry"),
    _code("行业大类", "industry_division"),
    _truth("行业代码有效", "industry_known"),  # a four-digit class of GB/T 4754-2017
    _code("行业代码状态", "industry_state"),
    _number("行业建议把握", "industry_confidence", "%"),
    _number("经营范围字数", "business_length", "个"),
    _number("主要产品字数", "products_length", "个"),
    # how it stands
    _code("经营状态", "status"),
    _code("企业规模", "size"),
    _date("成立日期", "founded_on"),
    _date("入区日期", "joined_on"),
    _date("离区日期", "left_on"),
    _number("注册资本", "registered_capital", "万元"),
    _number("母公司持股", "parent_share", "%", step="0.0001"),
    _number("联系岗位数", "contacts", "个"),
    _date("最早待核申报日期", "oldest_proposal"),
    # its years
    _date("首个填报年度末", "first_reported"),  # 31 December of the first year with figures
    _truth("年度数据已报", "reported", Grain.YEAR),
    _code("年度数据状态", "facts_state", Grain.YEAR),
    _number("估算数据项数", "estimated_cells", "项", grain=Grain.YEAR),  # single figures that are estimates
    # what other zones say of the same organisation
    _date("外区登记成立日期", "founded_elsewhere"),
    _code("外区登记行业代码", "industry_elsewhere"),
    _number("外区登记注册资本", "capital_elsewhere", "万元"),
    _number("外区同年营业收入", "revenue_elsewhere", "万元", grain=Grain.YEAR),
)


@cache
def quality_vocabulary() -> Vocabulary:
    """All facts of quality checks. A mistake in them is a defect of the product."""
    figures = [fact.as_fact() for fact in package_facts().values()]
    found, problems = vocabulary([*REGISTRY, *figures], {"工业": INDUSTRIAL})
    if problems:
        raise ValueError([problem.code for problem in problems])
    return found

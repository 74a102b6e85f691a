"""What a table brought by an officer can fill: the fields of an organisation, its record in a zone, and its years."""

from functools import cache

from gaoxin.apps.enterprises.imports.fields import Field, Fields, Kind
from gaoxin.apps.enterprises.queries.figures import facts
from gaoxin.apps.enterprises.queries.names import industries
from gaoxin.apps.enterprises.states import EnterpriseStatus
from gaoxin.catalogue.classifications import DIVISIONS, package_classifications
from gaoxin.catalogue.enterprise_facts import EnterpriseFact, FigureKind
from gaoxin.kernel.units import Unit, parse_unit

_KINDS = {FigureKind.MONEY: Kind.MONEY, FigureKind.COUNT: Kind.COUNT, FigureKind.RATIO: Kind.RATIO}
_STATUS = {
    EnterpriseStatus.ACTIVE: "在营 存续 在业 开业 正常 营业 在营在册 存续在业 开业在册 正常经营 正常营业 运营",
    EnterpriseStatus.PREPARING: "筹建 在建 筹备 新建",
    EnterpriseStatus.SUSPENDED: "停业 歇业 停产 停工停产 停业歇业",
    EnterpriseStatus.LIQUIDATING: "清算 破产清算 清算中 破产",
    EnterpriseStatus.REVOKED: "吊销 吊销未注销 吊销营业执照",
    EnterpriseStatus.DEREGISTERED: "注销 已注销 注销登记",
    EnterpriseStatus.MOVED_OUT: "迁出 已迁出 外迁 迁移",
}


@cache
def importable() -> Fields:
    """The fields by their keys, in the order they are offered."""
    found = [*_identity(), *_record(), *map(_figure, facts().values())]
    return {field.key: field for field in found}


def _identity() -> list[Field]:
    return [
        Field("credit_code", "统一社会信用代码", "Credit code", Kind.CODE, longest=18),
        Field("legal_name", "企业名称", "Name", Kind.NAME),
        Field("former_name", "曾用名", "Former name", Kind.NAME),
        Field("short_name", "简称", "Short name", Kind.NAME, longest=80),
        Field("english_name", "英文名称", "English name", Kind.TEXT),
        Field("since", "入区日期", "In the zone since", Kind.DAY),
    ]


def _record() -> list[Field]:
    statuses = {word: state.value for state, words in _STATUS.items() for word in words.split()}
    codes = {code: name for code, name in industries().codes.items() if len(code) == 4}
    divisions = package_classifications()[DIVISIONS].codes
    return [
        Field("division", "行政区划代码", "Administrative division", Kind.DIGITS, longest=12, known=divisions),
        Field("address", "地址", "Address", Kind.TEXT),
        _degrees("longitude", "经度", "Longitude", 180),
        _degrees("latitude", "纬度", "Latitude", 90),
        Field("premises", "园区或楼宇", "Park or building", Kind.TEXT, longest=120),
        Field("industry", "行业代码", "Industry", Kind.DIGITS, longest=4, known=codes),
        Field("business", "经营范围", "Business scope", Kind.TEXT, longest=10_000),
        Field("products", "主要产品或服务", "Main products or services", Kind.TEXT, longest=5_000),
        Field(
            "registered_capital",
            "注册资本",
            "Registered capital",
            Kind.MONEY,
            unit=parse_unit("万元"),
            decimals=2,
            least=0,
        ),
        Field("founded_on", "成立日期", "Founded on", Kind.DAY),
        Field("status", "经营状态", "Status", Kind.CHOICE, choices=statuses),
        Field("year", "数据年度", "Year of the figures", Kind.YEAR),
    ]


def _degrees(key: str, label: str, label_en: str, most: int) -> Field:
    return Field(key, label, label_en, Kind.DEGREES, decimals=6, least=-most, largest=most)


def _figure(fact: EnterpriseFact) -> Field:
    kind = _KINDS.get(fact.kind, Kind.AMOUNT)
    return Field(
        fact.key,
        fact.name,
        fact.name_en,
        kind,
        names=fact.aliases,
        unit=fact.unit,
        decimals=fact.decimals,
        least=None if fact.signed else 0,
        largest=100 if kind is Kind.RATIO else None,
        yearly=True,
    )


_AMOUNTS = {
    "吨标准煤": ["吨标准煤", "万吨标准煤", "千克标准煤"],
    "万千瓦时": ["万千瓦时", "千瓦时", "兆瓦时", "亿千瓦时"],
    "立方米": ["立方米", "万立方米"],
    "亩": ["亩", "平方米", "公顷", "万平方米"],
    "平方米": ["平方米", "万平方米"],
    "吨": ["吨", "千克", "万吨"],
    "人年": ["人年"],
}


def units_for(field: Field) -> list[Unit]:
    """The units that a column of a field may be written in, the field's own first."""
    words = {
        Kind.MONEY: ["元", "千元", "万元", "百万元", "亿元"],
        Kind.COUNT: [str(field.unit), f"万{field.unit}"],
        Kind.AMOUNT: _AMOUNTS.get(str(field.unit), [str(field.unit)]),
    }.get(field.kind, [])
    units = [parse_unit(word) for word in words]
    return [field.unit, *(unit for unit in units if unit != field.unit)] if units else []

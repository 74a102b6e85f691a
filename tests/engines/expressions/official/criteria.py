"""Official criteria as texts of the language, and the facts they ask for. Each names its document and article.

They are written here as an officer would write them into a rulebook, to show that the language holds them; the
product's own rulebooks are catalogue files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from gaoxin.engines.expressions.facts import Fact, FactKind, vocabulary
from gaoxin.engines.expressions.findings import Finding, Reading
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.program import Program
from gaoxin.engines.expressions.reading import read_condition, read_number
from gaoxin.engines.expressions.records import read_record
from gaoxin.engines.expressions.written import written
from gaoxin.kernel.periods import Grain
from gaoxin.kernel.units import parse_unit

MOMENT = Moment(date(2026, 5, 1))
NONE = Decimal(0)


def _yearly(name: str, unit: str, **more: Any) -> Fact:
    return Fact(name, FactKind.NUMBER, unit=parse_unit(unit), grain=Grain.YEAR, **more)


FACTS = (
    *(_yearly(name, "万元", least=NONE) for name in ("销售收入", "营业收入", "总收入", "高新技术产品收入")),
    *(_yearly(name, "万元", least=NONE) for name in ("研发费用", "境内研发费用", "成本费用支出总额", "资产总额")),
    _yearly("净资产", "万元"),
    *(_yearly(name, "人", least=NONE) for name in ("职工总数", "科技人员数", "从业人员", "大专以上人员")),
    *(_yearly(name, "万元", least=NONE) for name in ("离岸外包收入", "先进型服务收入")),
    Fact("成立日期", FactKind.DATE),
    *(Fact(name, FactKind.NUMBER, unit=parse_unit("项"), least=NONE) for name in ("Ⅰ类知识产权数", "Ⅱ类知识产权数")),
    Fact("重大安全事故", FactKind.TRUTH),
    Fact("重大质量事故", FactKind.TRUTH),
    Fact("严重环境违法", FactKind.TRUTH),
    Fact("技术领域", FactKind.CODE, codes=frozenset({"电子信息", "生物与新医药", "新材料", "其他"})),
    Fact("行业", FactKind.CODE, codes=frozenset({"工业", "软件", "建筑"})),
)
VOCABULARY = vocabulary(FACTS, {"高新技术领域": frozenset({"电子信息", "生物与新医药", "新材料"})})[0]


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion with where it stands."""

    document: str
    number: str
    article: str
    written: Mapping[str, Any]


HNTE = Criterion(
    "《高新技术企业认定管理办法》",
    "国科发火〔2016〕32号",
    "第十一条",
    {
        "let": {
            "研发占比": "合计(研发费用, 近3年 自 成立日期) / 合计(销售收入, 近3年 自 成立日期)",
            "境内占比": "合计(境内研发费用, 近3年 自 成立日期) / 合计(研发费用, 近3年 自 成立日期)",
            "门槛": {
                "bands": "销售收入",
                "rows": [
                    {"to": "5000 万元", "value": "5%"},
                    {"above": "5000 万元", "to": "2 亿元", "value": "4%"},
                    {"above": "2 亿元", "value": "3%"},
                ],
            },
        },
        "all": [
            {"id": "H1", "test": "成立日期 <= 申报日 - 365 天"},
            {"id": "H2", "test": "Ⅰ类知识产权数 + Ⅱ类知识产权数 >= 1 项"},
            {"id": "H3", "test": "技术领域 属于 高新技术领域"},
            {"id": "H4", "test": "科技人员数 / 职工总数 >= 10%"},
            {"id": "H5", "test": "研发占比 >= 门槛"},
            {"id": "H5d", "test": "境内占比 >= 60%"},
            {"id": "H6", "test": "高新技术产品收入 / 总收入 >= 60%"},
            {"id": "H8", "veto": ["重大安全事故", "重大质量事故", "严重环境违法"]},
        ],
    },
)

GROWTH_POINTS = Criterion(
    "《高新技术企业认定管理工作指引》",
    "国科发火〔2016〕195号",
    "三（七）企业成长性",
    {
        "let": {"销售增长率": "平均(增长率(销售收入), 近2年)"},
        "bands": "销售增长率",
        "rows": [
            {"from": "35%", "points": ["9", "10"]},
            {"from": "25%", "below": "35%", "points": ["7", "8"]},
            {"from": "15%", "below": "25%", "points": ["5", "6"]},
            {"from": "5%", "below": "15%", "points": ["3", "4"]},
            {"above": "0%", "below": "5%", "points": ["1", "2"]},
            {"to": "0%", "points": "0"},
        ],
    },
)

TECH_SME_LIMITS = Criterion(
    "《科技型中小企业评价办法》",
    "国科发政〔2017〕115号",
    "第六条",
    {"all": ["职工总数 <= 500 人", "销售收入 <= 2 亿元", "资产总额 <= 2 亿元"]},
)

TECH_SME_POINTS = Criterion(
    "《科技型中小企业评价办法》",
    "国科发政〔2017〕115号",
    "第七条",
    {
        "total": [
            {
                "id": "科技人员",
                "bands": "科技人员数 / 职工总数",
                "rows": [
                    {"from": "30%", "points": "20"},
                    {"from": "25%", "below": "30%", "points": "16"},
                    {"from": "20%", "below": "25%", "points": "12"},
                    {"from": "15%", "below": "20%", "points": "8"},
                    {"from": "10%", "below": "15%", "points": "4"},
                    {"below": "10%", "points": "0"},
                ],
            },
            {
                "id": "研发投入",
                "best": [
                    {
                        "bands": "研发费用 / 销售收入",
                        "rows": [
                            {"from": "6%", "points": "50"},
                            {"from": "5%", "below": "6%", "points": "40"},
                            {"from": "4%", "below": "5%", "points": "30"},
                            {"from": "3%", "below": "4%", "points": "20"},
                            {"from": "2%", "below": "3%", "points": "10"},
                            {"below": "2%", "points": "0"},
                        ],
                    },
                    {
                        "bands": "研发费用 / 成本费用支出总额",
                        "rows": [
                            {"from": "30%", "points": "50"},
                            {"from": "25%", "below": "30%", "points": "40"},
                            {"from": "20%", "below": "25%", "points": "30"},
                            {"from": "15%", "below": "20%", "points": "20"},
                            {"from": "10%", "below": "15%", "points": "10"},
                            {"below": "10%", "points": "0"},
                        ],
                    },
                ],
            },
            {
                "id": "科技成果",
                "cases": [
                    {"when": "Ⅰ类知识产权数 >= 1 项", "points": "30"},
                    {"when": "Ⅱ类知识产权数 >= 4 项", "points": "24"},
                    {"when": "Ⅱ类知识产权数 = 3 项", "points": "18"},
                    {"when": "Ⅱ类知识产权数 = 2 项", "points": "12"},
                    {"when": "Ⅱ类知识产权数 = 1 项", "points": "6"},
                    {"points": "0"},
                ],
            },
        ]
    },
)

SERVICE = Criterion(
    "《关于将技术先进型服务企业所得税政策推广至全国实施的通知》",
    "财税〔2017〕79号",
    "第二条",
    {
        "all": [
            "大专以上人员 / 职工总数 >= 50%",
            "先进型服务收入 / 总收入 >= 50%",
            "离岸外包收入 / 总收入 >= 35%",
        ]
    },
)

SIZE_DOCUMENT = ("《统计上大中小微型企业划分办法（2017）》", "国统字〔2017〕213号", "附表")
SIZES = {
    "工业": {
        "大型": "从业人员 >= 1000 人 且 营业收入 >= 4 亿元",
        "中型及以上": "从业人员 >= 300 人 且 营业收入 >= 2000 万元",
        "小型及以上": "从业人员 >= 20 人 且 营业收入 >= 300 万元",
    },
    "软件": {
        "大型": "从业人员 >= 300 人 且 营业收入 >= 1 亿元",
        "中型及以上": "从业人员 >= 100 人 且 营业收入 >= 1000 万元",
        "小型及以上": "从业人员 >= 10 人 且 营业收入 >= 50 万元",
    },
    "建筑": {
        "大型": "营业收入 >= 8 亿元 且 资产总额 >= 8 亿元",
        "中型及以上": "营业收入 >= 6000 万元 且 资产总额 >= 5000 万元",
        "小型及以上": "营业收入 >= 300 万元 且 资产总额 >= 300 万元",
    },
}
"""The floors of three lines of business; what reaches none is micro."""


def judged(criterion: Criterion, facts: Mapping[str, Any]) -> Finding:
    """What a criterion says of these facts."""
    expression, problems = read_condition(written(criterion.written), VOCABULARY)
    assert problems == ()
    return _answers(expression, facts).finding(0)


def measured(criterion: Criterion, facts: Mapping[str, Any]) -> Reading:
    """What a criterion's number comes to."""
    expression, problems = read_number(written(criterion.written), VOCABULARY)
    assert problems == ()
    return _answers(expression, facts).reading(0)


def _answers(expression: Any, facts: Mapping[str, Any]) -> Any:
    record, problems = read_record(facts, VOCABULARY)
    assert problems == ()
    return Program([expression]).answer(record, MOMENT)

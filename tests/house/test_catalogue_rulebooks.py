"""The shipped rulebooks and the facts they ask: complete, without mistakes, dated side by side, and alike where they
say the same."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.rule_facts import RULE_FACTS, assumptions, package_rule_facts, rule_vocabulary
from gaoxin.catalogue.rulebooks import RULEBOOKS, package_rulebooks
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.size_classes import package_methods
from gaoxin.engines.classification.sizes import Size, size_of
from gaoxin.engines.rules.books import BookKind, Certainty, Purpose, edition
from tests.engines.rules.official.asking import BOOKS, verdict

CONTRACT = (
    *(
        "成立日期",
        "有效知识产权数",
        "属于重点支持领域",
        "职工总数",
        "科技人员数",
        "研发费用",
        "境内研发费用",
        "销售收入",
    ),
    *("总收入", "高新技术产品收入", "创新能力评分", "重大事故或严重违法", "资产总额", "成本费用支出"),
    *("Ⅰ类知识产权数", "Ⅱ类知识产权数", "高新技术企业证书有效", "信用与合规正常"),
)


def test_rulebooks_and_facts_are_without_mistakes():
    assert gather(RULEBOOKS, [package_shelf("rulebooks")])[1] == ()
    assert gather(RULE_FACTS, [package_shelf("rule_facts")])[1] == ()


@pytest.mark.parametrize("name", CONTRACT)
def test_a_promised_fact_is_known_and_answers_by_its_promised_name(name):
    assert rule_vocabulary().fact(name).name == name


@pytest.mark.parametrize(
    ("one", "other"), [("营业收入", "销售收入"), ("成本费用支出总额", "成本费用支出"), ("资产总计", "资产总额")]
)
def test_a_yearly_figure_is_known_by_the_names_of_registry_and_rules(one, other):
    assert rule_vocabulary().fact(one) == rule_vocabulary().fact(other)


def test_everything_promised_is_shipped():
    assert {
        *("高新技术企业2016", "高新技术企业创新能力评价2016", "科技型中小企业2017", "创新型中小企业2022"),
        *("专精特新中小企业2022", "专精特新中小企业2026", "专精特新中小企业复核2022", "专精特新中小企业复核2026"),
        *("专精特新小巨人2022", "专精特新小巨人2026", "专精特新小巨人复核2022", "专精特新小巨人复核2026"),
        *("瞪羚企业", "潜在瞪羚企业", "独角兽企业", "潜在独角兽企业", "技术先进型服务企业2017"),
        *("技术先进型服务企业服务贸易类2018", "规上工业企业2011", "规上服务业企业", "小升规培育", "上市后备企业"),
        *("省级科技小巨人", "吉林省省级专精特新2022", "大型企业2017", "中型企业2017", "小型企业2017", "微型企业2017"),
        *("企业信用风险A类", "企业信用风险B类", "企业信用风险C类", "企业信用风险D类"),
    } <= BOOKS.keys()
    assert sum(book.kind is BookKind.POLICY for book in BOOKS.values()) >= 12
    assert [book.id for book in BOOKS.values() if book.pending] == ["省级科技小巨人"]


def test_every_policy_clause_brings_money_and_names_its_place():
    for book in BOOKS.values():
        if book.kind is BookKind.POLICY:
            assert book.benefit is not None, book.id
            assert book.citation.document.startswith("《"), book.id
            assert book.citation.article, book.id
            assert book.citation.number or book.citation.verify, book.id


def test_what_is_not_read_in_the_original_says_what_to_look_up():
    for book in BOOKS.values():
        for citation in (book.citation, *(clause.citation for clause in book.clauses)):
            assert (citation.certainty is not Certainty.UNCERTAIN) or citation.verify, book.id


@pytest.mark.parametrize(
    ("title", "on", "purpose", "found"),
    [
        ("专精特新中小企业", "2026-03-31", Purpose.NEW, "专精特新中小企业2022"),
        ("专精特新中小企业", "2026-04-01", Purpose.NEW, "专精特新中小企业2026"),
        ("专精特新小巨人", "2026-03-31", Purpose.NEW, "专精特新小巨人2022"),
        ("专精特新小巨人", "2026-04-01", Purpose.NEW, "专精特新小巨人2026"),
        ("专精特新小巨人", "2026-12-31", Purpose.REVIEW, "专精特新小巨人复核2022"),
        ("专精特新小巨人", "2027-01-01", Purpose.REVIEW, "专精特新小巨人复核2026"),
        ("高新技术企业", "2015-12-31", Purpose.NEW, None),
        ("高新技术企业", "2016-01-01", Purpose.NEW, "高新技术企业2016"),
    ],
)
def test_the_edition_in_force_is_chosen_by_day_and_purpose(title, on, purpose, found):
    book = edition(package_rulebooks(), title, date.fromisoformat(on), purpose)
    assert (book.id if book else None) == found


def test_the_score_stands_alike_in_the_two_rulebooks_that_hold_it():
    """Files cannot point into one another, so the table is written twice."""
    facts = {
        "有效知识产权数": 5,
        "Ⅰ类知识产权数": 0,
        "Ⅱ类知识产权数": 5,
        "有自主研发知识产权": True,
        "参与编制标准": True,
        "科技成果转化项数": [2, 3, 2],
        "净资产": [1000, 1300, 1200],
        "销售收入": [2000, 2000, 2300],
    }
    one, other = (verdict(name, facts).points for name in ("高新技术企业2016", "高新技术企业创新能力评价2016"))
    assert one == other
    assert (one.low, one.high) == (20, 70)


SORTED = [(code, line) for code, line in package_methods()["size_2017"].sectors.items() if line.sorted]


@pytest.mark.parametrize(("code", "line"), SORTED[::4])
def test_size_classes_agree_with_the_floors_of_the_method(code, line):
    names = {"staff": ("从业人员数", 1), "revenue": ("营业收入", 1_000_000), "total_assets": ("资产总额", 1_000_000)}
    industry = code.ljust(4, "0")
    for step in range(3):
        for off in (0, -1):
            amounts = {fact: floors[step] + off for fact, floors in line.floors.items()}
            facts = {names[fact][0]: Decimal(amount) / names[fact][1] for fact, amount in amounts.items()}
            states = {
                size: verdict(f"{name}企业2017", {"行业代码": industry, **facts}).state
                for size, name in (
                    (Size.LARGE, "大型"),
                    (Size.MEDIUM, "中型"),
                    (Size.SMALL, "小型"),
                    (Size.MICRO, "微型"),
                )
            }
            wanted = size_of(line.floors, amounts).size
            assert {size for size, state in states.items() if state == "met"} == {wanted}


def test_benefits_come_out_in_whole_fen():
    got = verdict("大连市新型技术改造补助2025", {"注册地区": ["大连市"], "设备更新投资额": 123.45}).benefit
    assert (got.low, got.high, got.unit.name) == (Decimal("24.69"), Decimal("24.69"), "万元")
    capped = verdict("大连市新型技术改造补助2025", {"注册地区": ["大连市"], "设备更新投资额": 1234.56}).benefit
    assert capped.value == 200
    up_to = verdict("长春新区高企首次认定补助2025", {}).benefit
    assert (up_to.low, up_to.high) == (0, 10)


@pytest.mark.parametrize(
    ("book", "facts", "money"),
    [
        ("吉林省国家级开发区企业上市奖励2021", {}, 1000),
        ("大连市小升规奖励2024", {"属于战略性新兴产业": True}, 10),
        ("大连市小升规奖励2024", {"属于战略性新兴产业": False}, 5),
        ("大连市专精特新担保费补助2024", {"担保费支出": 40}, 20),
        ("大连市台套设备更新补助2025", {"设备更新投资额": 50}, 5),
        ("吉林省智改数转事后奖补2025", {"智能工厂类别": "智能工厂", "软硬件投入额": 20000}, 1000),
        ("吉林省智改数转事后奖补2025", {"智能工厂类别": "数字化车间", "软硬件投入额": 100}, 10),
        ("长春新区研发服务券", {"研发服务合同额": 8}, 4),
        ("长春新区知识产权券", {"知识产权服务合同额": 20}, 10),
        ("长春新区首台套配套奖励2025", {"首台套上级奖励额": 150}, 30),
        ("中关村知识产权质押贷款贴息", {"知识产权质押贷款利息": 60}, 24),
        ("柳河县企业上市奖励2023", {"上市板块": "科创板"}, 200),
        ("柳河县高企认定奖励2023", {}, 20),
    ],
)
def test_a_clause_brings_what_its_text_says(book, facts, money):
    assert verdict(book, facts).benefit.value == money


def test_only_truths_that_are_rare_or_nearly_always_so_are_assumed():
    """An assumption is a promise to show it; no fact on which officers decide a case is among them."""
    assert {name for name, value in assumptions().items() if value} == {"境内注册居民企业", "省内注册"}
    assert not set(CONTRACT) & assumptions().keys()


def test_each_fact_says_who_proves_it():
    assert [fact.key for fact in package_rule_facts().values() if not (fact.evidence or fact.same_as)] == []

"""What sentences of policies give: amounts, rates, caps, tiers and years, and what is no benefit at all."""

import pytest

from gaoxin.engines.documents.policies import read_policy
from gaoxin.engines.documents.reading import read


def benefits(text):
    """Every benefit of a text, as its JSON without the quotation."""
    document = read(text.encode(), "policy.txt")
    found = [benefit for clause in read_policy(document).clauses for benefit in clause.benefits]
    for benefit in found:
        span = benefit.quoted.span
        assert document.text[span.start : span.end] == benefit.quoted.text
    return [benefit.as_dict() for benefit in found]


def figures(text):
    """Amount, rate and cap of each benefit."""
    return [tuple(one.get(name) for name in ("amount", "rate_pct", "cap")) for one in benefits(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("对新认定的创新平台，给予80万元一次性奖励。", [(80, None, None)]),
        ("对入选的示范项目，给予 50-200 万元奖励。", [([50, 200], None, None)]),
        ("对新引进的领军团队给予最高500万元资助。", [(None, None, 500)]),
        ("对购置研发设备的企业，按设备购置额的20%给予补助，最高不超过300万元。", [(None, 20, 300)]),
        ("按照不超过审定投资额15%的比例给予补助，单个项目补助金额最高不超过1500万元。", [(None, 15, 1500)]),
        ("按增量的10%给予最高200万元奖励。", [(None, 10, 200)]),
        ("奖励投资额的5%—20%。", [(None, [5, 20], None)]),
        ("对贷款本金贴息1.5个百分点。", [(None, 1.5, None)]),
        ("按技术合同实际成交额的3‰给予奖励，最高30万元。", [(None, 0.3, 30)]),
        ("对固定资产投资超过十亿元的项目，给予一亿元奖励。", [(10000, None, None)]),
        ("对首次上市的企业奖励0.5亿元。", [(5000, None, None)]),
        ("在创业板上市的奖励企业50万，在新三板挂牌的奖励企业20万。", [(50, None, None), (20, None, None)]),
        ("对取得证书的个人奖励5000元。", [(0.5, None, None)]),
        ("每笔补助企业10万元，单户企业累计不超过50万元。", [(10, None, 50)]),
    ],
)
def test_one_sentence_in_the_usual_order(text, wanted):
    assert figures(text) == wanted


@pytest.mark.parametrize(
    ("text", "amounts", "tiers"),
    [
        ("对认定为国家级、省级的中心，分别给予200万元和50万元奖励。", [200, 50], ["国家级", "省级"]),
        ("国家级孵化器奖励100万元、省级孵化器奖励50万元。", [100, 50], ["国家级孵化器", "省级孵化器"]),
        ("奖励标准：国家级500万元，省级200万元，市级50万元。", [500, 200, 50], ["国家级", "省级", "市级"]),
        ("一等奖20万元、二等奖10万元、三等奖5万元。", [20, 10, 5], ["一等奖", "二等奖", "三等奖"]),
        ("对评为2—4星级的单位，分别给予2万元、4万元、8万元奖励。", [2, 4, 8], ["2星级", "3星级", "4星级"]),
        ("对年收入首次突破1亿元、5亿元的企业，分别给予10万元、50万元奖励。", [10, 50], ["1亿元", "5亿元"]),
        ("分别给予A类、B类、C类人才20、50、100万元补贴。", [20, 50, 100], ["A类", "B类", "C类"]),
    ],
)
def test_amounts_of_a_list_go_to_the_names_of_a_list(text, amounts, tiers):
    found = benefits(text)
    assert [one["amount"] for one in found] == amounts
    assert [one["tier"] for one in found] == tiers


@pytest.mark.parametrize(
    "text",
    [
        "设立总规模不低于5亿元的产业基金。",
        "每年安排不少于2000万元专项资金，列入预算。",
        "高新技术企业减按15%的税率征收企业所得税。",
        "建设经费分两期拨付，首期拨付60%，验收后拨付40%。",
        "提供最高1000万元的信用贷款。",
        "对年销售收入2000万元以上、研发费用占比5%以上的企业优先推荐。",
        "到2027年，规上工业企业达到200家，产值突破500亿元。",
        "奖励资金由市、县按50%比例进行分担。",
    ],
)
def test_budgets_taxes_loans_goals_and_conditions_give_nothing(text):
    assert benefits(text) == []


def test_a_cap_in_the_sentence_after_closes_the_one_before():
    assert figures("对符合条件的企业，按实付利息的40%给予贴息。单个企业每年最高50万元。") == [(None, 40, 50)]


def test_a_cap_after_several_benefits_of_one_sentence_closes_them_all():
    text = "投资500万元以上的，按8%给予补助；投资2000万元以上的，按10%给予补助。单个项目最高不超过1000万元。"
    assert figures(text) == [(None, 8, 1000), (None, 10, 1000)]


def test_a_further_cap_is_kept_as_it_is_written():
    (found,) = benefits("按贷款本金的1.5%给予贴息，单个项目年度最高100万元，单个企业年度最高500万元。")
    assert (found["rate_pct"], found["cap"]) == (1.5, 100)
    assert found["limits"] == ["单个企业年度最高500万元"]


def test_one_rate_with_a_cap_for_each_tier():
    found = benefits("按投入的10%给予奖补，数字化车间最高不超过300万元，智能工厂最高不超过1000万元。")
    assert [(one["rate_pct"], one["cap"], one["tier"]) for one in found] == [
        (10, 300, "数字化车间"),
        (10, 1000, "智能工厂"),
    ]


def test_conditions_in_money_are_not_taken_for_benefits():
    text = "对投资额1000万元（含）至5000万元的项目给予投资额2%的补助，5000万元以上的给予投资额3%的补助，最高500万元。"
    assert figures(text) == [(None, 2, 500), (None, 3, 500)]


def test_what_is_counted_by_the_piece_keeps_its_unit():
    found = benefits("给予种植户100元/亩补贴。每人每月给予1000元生活补贴。每间奖励2000元。")
    assert [(one["amount"], one["unit"]) for one in found] == [(100, "元/亩"), (1000, "元/人/月"), (2000, "元/间")]


def test_phases_have_their_rates_and_years():
    found = benefits("对新建项目，前2年按财政贡献的80%给予奖励，后3年按财政贡献的50%给予奖励，每年最高500万元。")
    assert [(one["rate_pct"], one["cap"], one["years"], one["tier"]) for one in found] == [
        (80, 500, 2, "前2年"),
        (50, 500, 3, "后3年"),
    ]


def test_months_make_years_where_they_do():
    (found,) = benefits("按同期利率的50%给予贴息，贴息时间不超过24个月，每户企业累计不超过100万元。")
    assert (found["rate_pct"], found["cap"], found["years"]) == (50, 100, 2)


def test_what_is_agreed_case_by_case_is_named_without_a_number():
    (found,) = benefits("对重大项目，实行“一事一议”。")
    assert found["type"] == "一事一议"
    assert not {"amount", "rate_pct", "cap"} & found.keys()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("按实付利息的40%给予贴息。", "贷款贴息"),
        ("对担保费给予50%的补助。", "担保费补助"),
        ("按国拨经费的10%给予配套。", "配套奖励"),
        ("按设备投资额的10%给予补助。", "投资补助"),
        ("按租金的50%给予补贴。", "租金补贴"),
        ("给予10万元一次性奖励。", "一次性奖励"),
    ],
)
def test_the_kind_of_benefit_is_told_by_its_words(text, kind):
    assert [one["type"] for one in benefits(text)] == [kind]


def test_the_basis_of_a_rate_is_named():
    (found,) = benefits("对企业，按照不超过实际投资额的10%予以补助。")
    assert found["basis"] == "实际投资额"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("给予100万元、" * 2000, 2000),
        ("对企业的，" * 4000, 0),
        ("（" * 3000 + "给予10万元" + "）" * 3000, 0),
        ("给予10万元" + "研发经费" * 5000, 1),
        ("1" * 50000 + "万元", 0),
        ("一二三四五六七八九十" * 3000 + "元", 0),
    ],
)
def test_a_hostile_text_is_read_to_its_end(text, count):
    assert len(benefits("第一条 " + text)) == count

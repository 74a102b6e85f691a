"""The shipped forms: what they ask, that they can be filled in, and that JSON says the same as YAML."""

import json
from datetime import date
from decimal import Decimal

import pytest

from gaoxin.catalogue.forms import FORMS, package_forms
from gaoxin.catalogue.kinds import gather
from gaoxin.catalogue.shelves import package_shelf, rows_shelf
from gaoxin.catalogue.texts import Items, Node, Scalar, Table, read_text
from gaoxin.engines.forms.asking import ask
from gaoxin.engines.forms.checking import check

DAY = date(2026, 3, 5)
FILE = {"key": "k", "name": "a.pdf", "size": 1}
FILLED = {
    "appeal": {
        "organisation": "长春示例光电有限公司",
        "credit_code": "91990001MA0000001R",
        "kind": "arrears",
        "title": "工程款拖欠八个月",
        "request": "请协调欠款单位在六月底前付清工程款。",
        "began_on": "2025-07-01",
        "place": "示例大街 1 号",
        "debtor": "state_owned",
        "arrears_amount": "120.5",
        "arrears_due": "2025-06-30",
        "urgent": True,
        "urgent_reason": "停工十天。",
        "filed_before": True,
        "filed_where": ["hotline"],
        "filed_number": "2025-0001",
        "contact_post": "行政部负责人",
        "contact_phone": "0431-81234567",
        "files": [FILE],
    },
    "city_event": {
        "kind": "traffic",
        "traffic_type": "accident",
        "description": "两车追尾，占用右侧车道。",
        "hurt": True,
        "hurt_number": 1,
        "lanes_blocked": 1,
        "seen_on": "2026-03-05",
        "seen_at": "08:30",
        "address": "示例大街与示例路路口",
        "longitude": "125.412345",
        "latitude": "43.812345",
        "source": "device",
        "device_code": "CAM-0001",
    },
    "project_filing": {
        "legal_name": "长春示例光电有限公司",
        "credit_code": "91990001MA0000001R",
        "ownership": "foreign",
        "foreign_share": "49%",
        "negative_list": True,
        "contact_post": "投资部",
        "contact_phone": "0431-81234567",
        "project_name": "车载光学模组扩建项目",
        "nature": "extension",
        "former_code": "2024-220174-39-01-123456",
        "industry_code": "C3971",
        "site": "示例大街 1 号",
        "content": "新建厂房一万二千平方米，购置模组装配线四条及检测设备。",
        "capacity": "年产模组 200 万套",
        "starts_on": "2026-05-01",
        "ends_on": "2027-10-31",
        "phased": True,
        "phases": [
            {"phase_name": "一期", "phase_ends_on": "2026-12-31", "phase_investment": "8000万元"},
            {"phase_name": "二期", "phase_ends_on": "2027-10-31", "phase_investment": "0.7亿元"},
        ],
        "new_land": True,
        "land_area": "30",
        "land_way": "standard",
        "intensity": "400",
        "floor_area": "12000",
        "total_investment": "15000",
        "building_cost": "5000",
        "equipment_cost": "9000",
        "other_cost": "1000",
        "own_funds": "6000",
        "bank_loans": "9000",
        "other_funds": "0",
        "imports": True,
        "import_value": "500",
        "machines": [
            {"machine_name": "装配线", "machine_count": 4, "machine_price": 8000, "machine_origin": "abroad"},
            {"machine_name": "检测台", "machine_count": 6, "machine_price": 900, "machine_origin": "home"},
        ],
        "coal_equivalent": "1200",
        "electricity": "800",
        "coal": "0",
        "energy_review": "running",
        "industrial_policy": True,
    },
}


def test_three_forms_are_shipped_and_the_filing_has_many_fields_with_conditions():
    forms = package_forms()
    assert forms.keys() >= FILLED.keys()
    filing = forms["project_filing"]
    columns = [column for one in filing.fields if one.table for column in one.table.level.fields]
    assert len(filing.fields) + len(columns) >= 50
    assert sum(bool(one.when) for one in [*filing.fields, *columns]) >= 15
    assert {one.prefill.source for one in filing.fields if one.prefill} >= {
        "organisation.credit_code",
        "enterprise.facts.revenue",
    }


@pytest.mark.parametrize("key", FILLED)
def test_a_form_can_be_filled_in_completely(key):
    found = check(package_forms()[key], FILLED[key], DAY)
    assert [(one.code, one.place.path) for one in found.problems] == []
    assert found.aside == {}
    assert set(found.answers) == set(FILLED[key])


@pytest.mark.parametrize(
    ("changed", "path", "says"),
    [
        ({"total_investment": "15001"}, "total_investment", "总投资要等于建筑工程费、设备购置费、其他费用之和。"),
        ({"starts_on": "2026-03-04"}, "starts_on", "备案应当在开工之前，计划开工日期不能早于今天。"),
        ({"ends_on": "2026-05-01"}, "ends_on", "竣工要晚于开工。"),
        ({"intensity": "600"}, "intensity", "承诺的投资强度乘以用地面积超过了总投资。"),
        ({"negative_list": False}, "negative_list", "属于负面清单的项目不适用备案，请咨询投资主管部门。"),
        ({"industrial_policy": False}, "industrial_policy", "产业政策禁止投资建设的项目不予备案。"),
    ],
)
def test_a_filing_that_contradicts_itself_is_told_so(changed, path, says):
    found = check(package_forms()["project_filing"], {**FILLED["project_filing"], **changed}, DAY)
    assert (path, says) in [
        (one.place.path, one.values["says"]["zh"]) for one in found.problems if one.code == "form.must"
    ]


def test_the_energy_review_is_asked_from_a_thousand_tons_on():
    form = package_forms()["project_filing"]
    below = {"coal_equivalent": "999.99", "coal": "999.99"}
    assert "energy_review" not in ask(form, below, DAY).fields
    assert "energy_review" in ask(form, {**below, "coal": "1000"}, DAY).fields
    assert "energy_review" in ask(form, {**below, "coal_equivalent": "1000"}, DAY).required


def test_appeals_ask_no_one_for_personal_numbers():
    words = " ".join(one.label["zh"] for form in package_forms().values() for one in form.fields)
    assert not any(word in words for word in ("身份证", "姓名", "出生"))


def native(node: Node) -> object:
    if isinstance(node, Table):
        return {key: native(one) for key, one in node.fields.items()}
    if isinstance(node, Items):
        return [native(one) for one in node.items]
    assert isinstance(node, Scalar)
    return {"true": True, "false": False}.get(node.text, node.text) if node.plain else node.text


@pytest.mark.parametrize("key", FILLED)
def test_the_same_form_written_as_json_asks_the_same(key):
    node, _ = read_text(package_shelf("forms").files[f"forms/{key}.yaml"], key)
    shelf = rows_shelf("published", {"forms/json.yaml": json.dumps(native(node), ensure_ascii=False, indent=1)})
    found, problems = gather(FORMS, [shelf])
    assert problems == ()
    assert check(found[key], FILLED[key], DAY).answers == check(package_forms()[key], FILLED[key], DAY).answers


def test_a_later_shelf_replaces_a_form():
    text = """
appeal:
  type: object
  x-label: {zh: 诉求, en: Appeal}
  x-sections: {all: {x-label: {zh: 全部, en: All}}}
  properties:
    amount: {type: number, x-unit: 万元, x-section: all, x-label: {zh: 金额, en: Amount}}
"""
    found, problems = gather(FORMS, [package_shelf("forms"), rows_shelf("zone", {"forms/own.yaml": text})])
    assert problems == ()
    assert [one.key for one in found["appeal"].fields] == ["amount"]
    assert check(found["appeal"], {"amount": "1亿元"}, DAY).answers == {"amount": Decimal(10000)}

"""The reading of policies against labels made by a person, and what it proposes against the rules' vocabulary."""

import json

import pytest
from click.testing import CliRunner

from gaoxin.bench.read_policies import run
from gaoxin.catalogue.rule_facts import rule_vocabulary
from gaoxin.cli import main
from gaoxin.engines.documents.policies import read_policy
from gaoxin.engines.documents.policies.conditions import expression_of
from gaoxin.engines.documents.reading import read
from gaoxin.engines.expressions.reading import read_condition, read_number
from gaoxin.engines.expressions.written import Text, written
from gaoxin.kernel.units import parse_unit
from tests.shared import need_shared


def test_labelled_clauses_are_read_as_they_were_labelled():
    found = run(need_shared("data", "policies"))
    for name in ("amount", "rate_pct", "cap", "row"):
        assert found[name]["precision"] >= 0.95, (name, found["other"])
        assert found[name]["recall"] >= 0.95, (name, found["other"])
    assert found["policies"]["rows"]["found"] >= 0.95 * found["policies"]["rows"]["labelled"]


def test_every_proposed_condition_is_in_the_language_of_rules():
    rows = need_shared("data", "policies", "policies.jsonl").read_text(encoding="utf-8").splitlines()
    proposed = 0
    for row in map(json.loads, rows):
        reading = read_policy(read((row["full_text"] or "无。").encode(), "policy.txt"))
        for condition in (one for clause in reading.clauses for one in clause.conditions if one.expression):
            assert read_condition(Text(condition.expression), rule_vocabulary())[1] == (), condition.expression
            proposed += 1
    assert proposed >= 20


def test_every_proposed_formula_is_money_in_the_language_of_rules():
    rows = need_shared("data", "policies", "clauses.jsonl").read_text(encoding="utf-8").splitlines()
    proposed = []
    for row in map(json.loads, rows):
        reading = read_policy(read(row["text"].encode(), "policy.txt"))
        benefits = [one.as_dict() for clause in reading.clauses for one in clause.benefits]
        proposed += [benefit["formula"] for benefit in benefits if "formula" in benefit]
    assert len(proposed) >= 50
    for formula in proposed:
        piece = written({"number": formula} if isinstance(formula, str) else formula)
        assert read_number(piece, rule_vocabulary(), parse_unit("万元"))[1] == (), formula


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("给予20万元奖励。", "20 万元"),
        ("给予50-200万元奖励。", {"cases": [{"value": ["50 万元", "200 万元"]}]}),
        ("给予最高10万元补助。", {"cases": [{"value": ["0 万元", "10 万元"]}]}),
        ("按设备投资额的10%给予补助，最高300万元。", "最小(设备更新投资额 * 10%, 300 万元)"),
        ("按研发费用增量的10%给予补助。", None),
        ("给予种植户100元/亩补贴。", None),
    ],
)
def test_a_benefit_is_proposed_as_a_number(text, formula):
    (clause,) = read_policy(read(f"第一条 对企业，{text}".encode(), "policy.txt")).clauses
    assert clause.benefits[0].as_dict().get("formula") == formula


@pytest.mark.parametrize(
    "words",
    [
        "在示范高新区注册3年以上且年营业收入2000万元以上的规模以上工业企业",
        "拥有有效期内的高新技术企业证书、发明专利5件以上",
        "净利润不低于500万元",
        "固定资产投资1亿元以上",
        "职工总数不超过500人",
        "未被列入经营异常名录和严重违法失信企业名单",
        "在主板、创业板、科创板上市",
        "高新技术产品收入占总收入比例不低于60%",
    ],
)
def test_words_that_are_sure_enough_become_a_condition(words):
    text = expression_of(words)
    assert text
    assert read_condition(Text(text), rule_vocabulary())[1] == ()


def test_the_command_prints_clauses_as_json_or_line_by_line(tmp_path):
    path = tmp_path / "policy.txt"
    path.write_text("示范区若干措施\n第一条 对新认定的高新技术企业，给予20万元奖励。\n", encoding="utf-8")
    answer = CliRunner().invoke(main, ["read", str(path), "--policy", "--json"])
    (clause,) = json.loads(answer.stdout)["clauses"]
    assert (clause["address"], clause["benefits"][0]["amount"]) == ("第一条", 20)
    lines = CliRunner().invoke(main, ["read", str(path), "--policy"]).stdout.splitlines()
    assert lines[0] == "示范区若干措施"
    assert lines[2].strip().endswith("一次性奖励 20万元")


def test_the_bench_prints_its_figures(tmp_path):
    clause = {"clause_id": "A-1", "policy_id": "A", "text": "给予20万元奖励，最高30万元。", "rewards": [{"amount": 20}]}
    (tmp_path / "clauses.jsonl").write_text(json.dumps(clause, ensure_ascii=False), encoding="utf-8")
    policy = {"policy_id": "A", "title": "甲", "doc_no": "", "issuer": "", "full_text": ""}
    (tmp_path / "policies.jsonl").write_text(json.dumps(policy, ensure_ascii=False), encoding="utf-8")
    answer = json.loads(CliRunner().invoke(main, ["bench", "read-policies", "--docs", str(tmp_path)]).stdout)
    assert (answer["amount"]["precision"], answer["amount"]["recall"]) == (1, 1)
    assert (answer["cap"]["precision"], answer["cap"]["recall"]) == (0, None)
    assert answer["other"] == ["A-1"]

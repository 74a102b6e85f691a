"""From a document to proposals, and from a proposal to a clause: nothing is public that nobody confirmed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from gaoxin.apps.policies.library_states import ClauseState, ProposalState, ReadingState
from gaoxin.apps.policies.models import Clause, ClauseProposal
from gaoxin.apps.policies.queries.library.readings import figures_of, initial_of
from gaoxin.apps.policies.queries.library.rules import read_rule, template_of
from gaoxin.apps.policies.services.library import reading
from gaoxin.apps.policies.services.library.clauses import WrittenClause
from gaoxin.apps.policies.tests.library_world import NOW, build, upper_policy
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
TEXT = """示例区支持创新若干措施

第一条 为支持企业创新，制定本措施。

第二条 对首次认定的高新技术企业，给予一次性奖励20万元。

第三条 对年研发费用500万元以上的企业，按研发费用的5%给予补助，最高不超过100万元。

第四条 企业有下列情形之一的，不予支持：
（一）被列入经营异常名录的；
（二）骗取过财政资金的。
""" + (
    "\n第五条 对购置设备的企业，按设备投资额的10%给予补助，单个项目最高100万元，单个企业年度补助最高300万元，"
    "全年总额不超过2000万元。就高不重复。由区财政金融局会同科技创新局负责。\n"
)


@pytest.fixture
def world():
    with clock.at(NOW):
        yield build()


@pytest.fixture
def policy(world):
    kept = upper_policy(world)
    reading.upload_document(world.officer, kept.pk, "措施.txt", [TEXT.encode()])
    reading.read_document(world.officer, kept.pk, lambda done, word: None)
    kept.refresh_from_db()
    return kept


def code(refused: pytest.ExceptionInfo[Refusal]) -> str:
    return refused.value.problems[0].code


def proposal(policy, words: str) -> ClauseProposal:
    return policy.proposals.get(text__contains=words)


def test_what_is_read_stands_on_its_place_in_the_text_and_is_no_clause(policy, client):
    assert policy.reading == ReadingState.READ
    for one in policy.proposals.all():
        assert policy.document.text[one.start : one.end] == one.text
    assert proposal(policy, "一次性奖励20万元").proposed["benefits"][0]["amount"] in (20, [20, 20])
    assert Clause.objects.count() == 0
    page = client.get(reverse("policies:policy", args=[policy.pk])).content.decode()
    assert "一次性奖励20万元" not in page


def test_the_form_of_a_clause_begins_with_what_was_read(policy):
    begun = initial_of(proposal(policy, "最高不超过100万元"))
    assert begun["cap"] == 100
    assert begun["title"] == "对年研发费用500万元以上的企业"
    assert begun["benefit_kind"] == "subsidy"
    assert "第三条" in begun["address"]


def test_an_officer_confirms_with_corrections_and_still_nothing_is_public(world, policy, client):
    one = proposal(policy, "一次性奖励20万元")
    written = WrittenClause(one.address, "高企奖励", one.text, "reward", "奖励20万元", "首次认定的高企", world.science)
    clause = reading.confirm_proposal(world.officer, policy.pk, one.pk, written)
    one.refresh_from_db()
    assert (one.state, one.clause, one.decided_by) == (ProposalState.CONFIRMED, clause, world.officer)
    assert (clause.state, clause.confirmed_by) == (ClauseState.DRAFT, world.officer)
    assert clause.passage.quotation == one.text
    assert client.get(reverse("policies:clause", args=[policy.pk, clause.address])).status_code == 404
    with pytest.raises(Refusal) as refused:
        reading.confirm_proposal(world.officer, policy.pk, one.pk, written)
    assert code(refused) == "library.proposal_decided"
    assert Clause.objects.count() == 1


def test_the_rule_of_a_confirmed_clause_begins_with_what_was_read(world, policy):
    one = proposal(policy, "最高不超过100万元")
    written = WrittenClause(one.address, "研发补助", one.text, "subsidy", "补助", "研发企业", world.science)
    clause = reading.confirm_proposal(world.officer, policy.pk, one.pk, written)
    read = read_rule(template_of(clause, clock.today()))
    assert [found.expression.root.spot.text for found in read.book.clauses] == ["研发费用 >= 500 万元"]
    assert read.book.benefit.root.spot.text == "最小(研发费用 * 5%, 100 万元)"


def test_what_shuts_out_is_said_in_words_and_named_so_in_the_rule(world, policy, client):
    client.force_login(world.officer)
    for page in ("reading", "confirm"):
        key = [proposal(policy, "不予支持").pk] if page == "confirm" else []
        shown = client.get(reverse(f"policies:{page}", args=[policy.pk, *key])).content.decode()
        assert "<strong>不予支持的情形：</strong>被列入经营异常名录" in shown
        assert "没有对应的事实，规则里要手工写" in shown
    one = proposal(policy, "不予支持")
    written = WrittenClause(one.address, "不予支持", one.text, "reward", "不予支持", "企业", world.science)
    clause = reading.confirm_proposal(world.officer, policy.pk, one.pk, written)
    text = template_of(clause, clock.today())
    assert [found.name for found in read_rule(text).book.clauses] == ["没有以下情形：被列入经营异常名录"]
    assert "请手工补写：没有以下情形：骗取过财政资金" in text


def test_further_caps_and_departments_of_the_text_begin_the_form(world, policy, client):
    one = proposal(policy, "购置设备")
    begun = initial_of(one)
    assert (begun["cap"], begun["budget"]) == (300, 2000)
    assert (begun["department"], begun["partners"]) == (world.finance, [world.science])
    client.force_login(world.officer)
    shown = client.get(reverse("policies:confirm", args=[policy.pk, one.pk])).content.decode()
    assert "单个企业年度补助最高300万元" in shown
    assert "原文写明就高或者不重复" in shown


def test_a_dropped_proposal_comes_back(world, policy):
    one = proposal(policy, "制定本措施")
    reading.drop_proposal(world.officer, policy.pk, one.pk)
    assert ClauseProposal.objects.get(pk=one.pk).state == ProposalState.DROPPED
    reading.restore_proposal(world.officer, policy.pk, one.pk)
    assert ClauseProposal.objects.get(pk=one.pk).state == ProposalState.PROPOSED


def test_what_was_decided_is_not_read_over(world, policy):
    reading.drop_proposal(world.officer, policy.pk, proposal(policy, "制定本措施").pk)
    with pytest.raises(Refusal) as refused:
        reading.upload_document(world.officer, policy.pk, "另一份.txt", [b"a"])
    assert code(refused) == "library.decided_before_reading"


def test_a_file_that_cannot_be_read_says_why(world, client):
    kept = upper_policy(world)
    reading.upload_document(world.officer, kept.pk, "坏.docx", [b"PK\x03\x04 cut off here"])
    with pytest.raises(Refusal):
        reading.read_document(world.officer, kept.pk, lambda done, word: None)
    kept.refresh_from_db()
    assert kept.reading == ReadingState.FAILED
    client.force_login(world.officer)
    assert "识读未成" in client.get(reverse("policies:reading", args=[kept.pk])).content.decode()


def test_the_two_panes_show_text_and_proposals(world, policy, client):
    client.force_login(world.officer)
    page = client.get(reverse("policies:reading", args=[policy.pk])).content.decode()
    one = proposal(policy, "一次性奖励20万元")
    assert f'data-key="{one.pk}"' in page
    assert f'data-for="{one.pk}"' in page
    confirm = reverse("policies:confirm", args=[policy.pk, one.pk])
    form = client.get(confirm)
    assert "一次性奖励20万元" in form.content.decode()
    file = SimpleUploadedFile("甲.exe", b"a")
    assert client.post(reverse("policies:upload", args=[policy.pk]), {"file": file}).status_code == 422


def test_a_cap_on_what_is_paid_by_the_piece_is_shown_in_its_own_unit():
    paid = {"amount": 300, "unit": "元/吨", "cap": 150, "cap_unit": "万元"}
    assert figures_of(paid) == "300 元/吨，≤ 150 万元"
    assert figures_of({"rate_pct": 5, "basis": "研发费用", "unit": "万元", "cap": 100}) == "研发费用 5%，≤ 100 万元"

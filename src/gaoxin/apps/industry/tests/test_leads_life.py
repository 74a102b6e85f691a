"""A lead from the first word to appraisal: what each stage asks for, who may end it, what stops it."""

from datetime import date
from decimal import Decimal

import pytest

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.lead_states import LeadSource, LeadState, Verdict
from gaoxin.apps.industry.models import Lead, LeadReview, LeadStep, Placement
from gaoxin.apps.industry.queries.leads import lists, precision
from gaoxin.apps.industry.queries.leads import page as pages
from gaoxin.apps.industry.queries.leads.lacking import lacking, missing_papers, round_of
from gaoxin.apps.industry.services.leads import disputing, moving, opening, reviewing
from gaoxin.apps.industry.services.leads.papers import Handed
from gaoxin.apps.industry.tests import leads_world
from gaoxin.apps.industry.tests.leads_world import CODE, DAY, WAN, agree, on_to, opened, papers, step, talked, written
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock, inbox
from gaoxin.web.errors import NotFound

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with clock.at(leads_world.NOW):
        yield leads_world.build()


def codes(refused: pytest.ExceptionInfo[Refusal]) -> list[str]:
    return [one.code for one in refused.value.problems]


def test_a_lead_goes_through_every_stage_and_its_enterprise_stands_on_the_segment(world) -> None:
    lead = opened(world)
    assert (lead.number, lead.stage, lead.state) == (f"ZS2026-{world.zone.pk:03d}-000001", "lead", "open")
    assert clock.local(lead.due).isoformat() == "2026-03-19T17:00:00+08:00"
    lead = on_to(world, lead, "performance")
    lead = step(world, lead)
    assert (lead.state, lead.signed_on, lead.due) == ("done", DAY, None)
    assert lead.project_code == f"示例{lead.pk}-filing"
    assert Enterprise.objects.get(pk=lead.enterprise_id).organisation.credit_code == CODE
    placed = Placement.objects.get(enterprise=lead.enterprise_id)
    assert (placed.chain, placed.segment, placed.state) == ("power_electronics", "power_modules", "confirmed")
    moved = [one.before for one in lead.steps.filter(kind__in=["talked", "moved", "done"])]
    assert moved == leads_world.stages()
    (quarter,) = precision.quarters(world.leader, world.zone)
    assert (quarter.period, quarter.opened, quarter.signed, quarter.precision) == ("2026Q1", 1, 1, 100.0)


def test_what_a_stage_lacks_is_told_all_at_once_and_nothing_moves(world) -> None:
    lead = opened(world, investment=None, jobs=None)
    lead = on_to(world, lead, "negotiation")
    with pytest.raises(Refusal) as refused:
        moving.move_on(world.promoter, lead.pk, DAY)
    assert codes(refused) == ["leads.field_missing", "leads.field_missing", "leads.paper_missing"]
    assert [one.values for one in refused.value.problems] == [
        {"field": "计划总投资"},
        {"field": "带动就业"},
        {"paper": "项目建议书"},
    ]
    assert Lead.objects.get().stage == "negotiation"


def test_a_number_is_asked_for_where_the_stage_names_one(world) -> None:
    lead = on_to(world, opened(world), "legality")
    papers(world, lead)
    with pytest.raises(Refusal) as refused:
        moving.move_on(world.promoter, lead.pk, DAY)
    assert codes(refused) == ["leads.number_missing"]


def test_only_a_leader_ends_the_meeting_and_only_some_stages_are_passed_over(world) -> None:
    lead = on_to(world, opened(world, land_mu=Decimal(0)), "approval")
    with pytest.raises(Refusal) as refused:
        moving.move_on(world.promoter, lead.pk, DAY, "示例纪要1号")
    assert codes(refused) == ["leads.not_mover"]
    with pytest.raises(Refusal) as refused:
        moving.skip(world.leader, lead.pk, "不需要")
    assert codes(refused) == ["leads.not_skippable"]
    lead = on_to(world, lead, "land")
    with pytest.raises(Refusal) as refused:
        moving.skip(world.maker, lead.pk, " ")
    assert codes(refused) == ["leads.reason_missing"]
    lead = moving.skip(world.maker, lead.pk, "租用厂房，不需要供地")
    assert lead.stage == "building"
    standing = {one.key: one.standing for one in pages.lead_page(world.leader, lead.pk).stages}
    assert (standing["filing"], standing["land"], standing["building"]) == ("done", "skipped", "now")


def test_the_first_department_to_file_the_talk_leads_and_the_next_is_told_so(world) -> None:
    lead = opened(world)
    industry = world.departments["industry"]
    lead = moving.register_talk(world.maker, lead.pk, industry, DAY, "董事会办公室")
    assert (lead.leading, lead.stage, lead.talked_on) == (industry, "first_talk", DAY)
    with pytest.raises(Refusal) as refused:
        talked(world, lead)
    (told,) = refused.value.problems
    assert (told.code, told.values) == (
        "leads.talk_held",
        {"department": industry.name, "day": "2026-03-05", "number": lead.number},
    )
    assert Lead.objects.get().leading == industry


def test_a_dispute_about_who_leads_holds_the_lead_until_a_leader_decides(world) -> None:
    lead = talked(world, opened(world))
    industry = world.departments["industry"]
    dispute = disputing.raise_dispute(world.maker, lead.pk, industry, "去年已经洽谈")
    with pytest.raises(Refusal) as refused:
        moving.move_on(world.promoter, lead.pk, DAY)
    assert codes(refused) == ["leads.disputed"]
    with pytest.raises(Refusal) as refused:
        disputing.raise_dispute(world.purse, lead.pk, world.departments["finance"], "我局引荐")
    assert codes(refused) == ["leads.disputed"]
    with pytest.raises(Refusal) as refused:
        disputing.decide_dispute(world.promoter, dispute.pk, given=False, decision="维持")
    assert codes(refused) == ["leads.leader_decides"]
    lead = disputing.decide_dispute(world.leader, dispute.pk, given=True, decision="证据充分")
    assert lead.leading == industry
    assert moving.move_on(world.maker, lead.pk, DAY).stage == "study"


def test_a_company_known_by_code_or_name_is_refused_with_who_leads(world) -> None:
    lead = opened(world, credit_code=CODE)
    for other in (written(world, "另名有限公司", credit_code=CODE), written(world, " 岚川半导体股份有限公司 ")):
        with pytest.raises(Refusal) as refused:
            opening.open_lead(world.maker, world.zone, _of(other, world.departments["industry"]))
        (told,) = refused.value.problems
        assert (told.code, told.values["number"]) == ("leads.same_company", lead.number)
    assert Lead.objects.count() == 1


def test_a_company_that_looks_like_one_known_waits_for_an_officers_word(world) -> None:
    opened(world)
    short = written(world, "岚川半导体")
    with pytest.raises(Refusal) as refused:
        opening.open_lead(world.promoter, world.zone, short)
    assert codes(refused) == ["leads.like_company"]
    lead = opening.open_lead(world.promoter, world.zone, short, checked="other")
    assert lead.number.endswith("-000002")


def test_a_registered_enterprise_may_expand(world) -> None:
    lead = on_to(world, opened(world), "filing")
    moving.lose(world.promoter, lead.pk, "改投外地")
    with pytest.raises(Refusal) as refused:
        opened(world)
    assert codes(refused) == ["leads.registered_company"]
    more = opening.open_lead(world.promoter, world.zone, written(world), checked="expansion")
    assert more.enterprise_id == lead.enterprise_id


def test_a_lost_lead_frees_the_company_and_does_not_come_back_beside_another(world) -> None:
    lead = opened(world)
    with pytest.raises(Refusal) as refused:
        moving.lose(world.promoter, lead.pk, "")
    assert codes(refused) == ["leads.reason_missing"]
    moving.lose(world.promoter, lead.pk, "改投外地")
    second = opened(world)
    with pytest.raises(Refusal) as refused:
        moving.reopen(world.promoter, lead.pk, "又来联系")
    assert codes(refused) == ["leads.opened_since"]
    assert Lead.objects.get(pk=lead.pk).state == LeadState.LOST
    moving.park(world.promoter, second.pk, "等企业年报")
    assert Lead.objects.get(pk=second.pk).due is None
    assert moving.reopen(world.promoter, second.pk, "年报已出").state == LeadState.OPEN


def test_all_desks_are_asked_at_once_and_one_against_it_stops_it(world) -> None:
    lead = on_to(world, opened(world), "admission")
    rows = round_of(lead)
    assert [one.desk for one in rows] == ["industry", "intensity", "tax", "energy", "environment", "land", "safety"]
    assert {one.department.name for one in rows} == {"示例industry局", "示例finance局"}
    assert len(lacking(lead)) == 7
    with pytest.raises(Refusal) as refused:
        reviewing.give_verdict(world.promoter, rows[0].pk, Verdict.AGREED)
    assert codes(refused) == ["leads.not_your_desk"]
    with pytest.raises(Refusal) as refused:
        reviewing.give_verdict(world.maker, rows[0].pk, Verdict.OPPOSED)
    assert codes(refused) == ["leads.opinion_missing"]
    leads_world.agree(world, lead)
    reviewing.give_verdict(world.maker, rows[4].pk, Verdict.OPPOSED, "超出总量")
    with pytest.raises(Refusal) as refused:
        moving.move_on(world.promoter, lead.pk, DAY)
    assert codes(refused) == ["leads.review_opposed"]
    lead = moving.send_back(world.promoter, lead.pk, "调整工艺")
    with pytest.raises(Refusal) as refused:
        reviewing.give_verdict(world.maker, rows[4].pk, Verdict.AGREED)
    assert codes(refused) == ["leads.review_over"]
    lead = moving.move_on(world.promoter, lead.pk, DAY)
    assert [one.round for one in round_of(lead)] == [2] * 7
    assert lists.waiting_reviews(world.maker, world.zone).count() == 6
    assert LeadReview.objects.count() == 14


def test_another_zones_lead_is_not_found(world) -> None:
    lead = opened(world)
    for act in (
        lambda: pages.lead_page(world.stranger, lead.pk),
        lambda: moving.lose(world.stranger, lead.pk, "看看"),
        lambda: moving.add_note(world.stranger, lead.pk, DAY, "看看"),
        lambda: moving.attach(world.stranger, lead.pk, "材料", Handed("a.pdf", [b"a"])),
    ):
        with pytest.raises(NotFound):
            act()
    assert lists.all_leads(world.stranger, world.zone).count() == 0
    assert LeadStep.objects.count() == 1


def test_a_day_to_come_and_a_segment_nobody_knows_are_refused(world) -> None:
    with pytest.raises(Refusal) as refused:
        opened(world, spot="power_electronics/none")
    assert codes(refused) == ["leads.no_segment"]
    lead = opened(world)
    with pytest.raises(Refusal) as refused:
        moving.add_note(world.promoter, lead.pk, date(2026, 3, 6), "明天")
    assert codes(refused) == ["leads.day_to_come"]


def _of(told: opening.Written, department) -> opening.Written:
    return opening.Written(
        **{**{name: getattr(told, name) for name in opening.WRITTEN}, "spot": told.spot, "department": department}
    )


def refused(act, *told, **more) -> list[str]:
    with pytest.raises(Refusal) as caught:
        act(*told, **more)
    return codes(caught)


def test_two_colleagues_end_one_stage_once(world) -> None:
    lead = on_to(world, opened(world, land_mu=Decimal(0)), "land")
    moving.skip(world.promoter, lead.pk, "租用厂房", seen="land")
    assert refused(moving.skip, world.second, lead.pk, "租用厂房", seen="land") == ["leads.moved_since"]
    assert refused(moving.send_back, world.second, lead.pk, "材料不全", seen="land") == ["leads.moved_since"]
    assert refused(moving.move_on, world.second, lead.pk, DAY, seen="land") == ["leads.moved_since"]
    assert Lead.objects.get().stage == "building"


def test_a_project_that_needs_land_does_not_pass_over_its_provision(world) -> None:
    lead = on_to(world, opened(world), "land")
    assert not pages.lead_page(world.promoter, lead.pk).skips
    assert refused(moving.skip, world.promoter, lead.pk, "租用厂房") == ["leads.stage_needed"]
    assert Lead.objects.get().stage == "land"


def test_papers_handed_in_before_a_return_do_not_serve_again(world) -> None:
    lead = on_to(world, opened(world), "approval")
    with clock.at("2026-03-06T09:00"):
        moving.send_back(world.leader, lead.pk, "支持条件要重谈")
    with clock.at("2026-03-09T09:00"):
        lead = Lead.objects.get()
        assert (lead.stage, missing_papers(lead)) == ("negotiation", [])
        moving.move_on(world.promoter, lead.pk, date(2026, 3, 9))
        agree(world, lead)
        moving.move_on(world.promoter, lead.pk, date(2026, 3, 9))
        moving.skip(world.promoter, lead.pk, "没有一事一议事项")
        lead = Lead.objects.get()
        assert missing_papers(lead) == ["合法性审查意见", "公平竞争审查结论"]
        assert refused(moving.move_on, world.promoter, lead.pk, date(2026, 3, 9), "新编号") == [
            "leads.paper_missing",
            "leads.paper_missing",
        ]
        papers(world, lead)
        assert missing_papers(lead) == []


def test_figures_under_review_stay_until_the_contract_and_are_told_afterwards(world) -> None:
    lead = on_to(world, opened(world), "legality")
    more = {"investment": 40_000 * WAN, "land_mu": Decimal("55.00")}
    assert refused(opening.change_lead, world.promoter, lead.pk, written(world, **more)) == ["leads.under_review"]
    lead = Lead.objects.get()
    assert (lead.investment, lead.land_mu) == (30_000 * WAN, Decimal("40.00"))
    opening.change_lead(world.promoter, lead.pk, written(world, content="建设三条封装线"))
    on_to(world, lead, "registration")
    opening.change_lead(world.promoter, lead.pk, written(world, **more))
    assert Lead.objects.get().investment == 40_000 * WAN
    told = LeadStep.objects.filter(kind="note").order_by("-pk").first()
    assert told.note == "计划总投资 30,000 万元 → 40,000 万元；用地 40.00 → 55.00"


def test_a_change_over_a_colleagues_change_is_refused(world) -> None:
    lead = opened(world)
    seen = opening.written_print(lead)
    talked(world, lead)
    opening.change_lead(world.second, lead.pk, written(world, content="建设四条封装线"), seen=seen)
    again = written(world, content="建设一条封装线")
    assert refused(opening.change_lead, world.promoter, lead.pk, again, seen=seen) == ["leads.changed_since"]
    moving.lose(world.promoter, lead.pk, "企业选择别处")
    assert refused(opening.change_lead, world.promoter, lead.pk, again) == ["leads.not_open"]
    assert Lead.objects.get().content == "建设四条封装线"


def test_where_a_lead_came_from_stands_once_talks_began(world) -> None:
    lead = opened(world, source=LeadSource.HAND)
    opening.change_lead(world.promoter, lead.pk, written(world, source=LeadSource.RECOMMENDED))
    talked(world, lead)
    other = written(world, source=LeadSource.HAND)
    assert refused(opening.change_lead, world.promoter, lead.pk, other) == ["leads.source_stands"]
    assert Lead.objects.get().source == LeadSource.RECOMMENDED


def test_those_who_carry_a_lead_are_told_what_others_decide(world) -> None:
    def told_to(user) -> list[str]:
        return [inbox.wording(one) for one in inbox.notices(user)]

    lead = on_to(world, opened(world, "松石新材料有限公司"), "admission")
    row = next(one for one in round_of(lead) if one.desk == "tax")
    reviewing.give_verdict(world.purse, row.pk, Verdict.OPPOSED, "亩均税收低")
    opposed = "示例finance局对 松石新材料有限公司 的项目出具不同意意见：亩均税收低"
    assert told_to(world.promoter) == told_to(world.second) == [opposed]
    agree(world, lead)
    on_to(world, lead, "approval")
    moving.send_back(world.leader, lead.pk, "条件过高")
    assert told_to(world.second)[0] == "松石新材料有限公司 的项目已退回：条件过高"
    assert (told_to(world.maker), told_to(world.leader)) == ([], [])
    made = disputing.raise_dispute(world.maker, lead.pk, world.departments["industry"], "已洽谈")
    disputing.decide_dispute(world.leader, made.pk, given=True, decision="有纪要")
    decided = "松石新材料有限公司 的项目由示例industry局牵头，领导已裁定"
    assert told_to(world.maker) == [decided]
    assert told_to(world.promoter)[0] == decided

"""The pages of attraction: what each shows, what a form does, what stays closed."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from gaoxin.apps.industry.frames.sites import draw
from gaoxin.apps.industry.lead_states import BasisKind, LeadSource, Measure, OfferKind
from gaoxin.apps.industry.models import (
    ArrivedFund,
    AttractionProject,
    Bridge,
    ForeignContact,
    Lead,
    LeadDispute,
    OutsideVisit,
)
from gaoxin.apps.industry.queries.leads import grounds
from gaoxin.apps.industry.services.leads import arriving, offering, opening, promising, recording
from gaoxin.apps.industry.services.leads.offering import Offer
from gaoxin.apps.industry.services.leads.promising import Grant, Movement
from gaoxin.apps.industry.tests import leads_world
from gaoxin.apps.industry.tests.leads_world import DAY, WAN, arrived, on_to, opened, recognised, written
from gaoxin.web import clock, registry
from gaoxin.web.registry import Hit, SearchSource
from gaoxin.web.scope import acting_as

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    with clock.at(leads_world.NOW):
        yield leads_world.build()


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def text_of(answer) -> str:
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def test_a_recommendation_fills_the_form_and_the_lead_begins_with_its_next_step(world) -> None:
    client = signed_in(world.promoter)
    told = {
        "company": "松石新材料有限公司",
        "spot": "power_electronics/power_modules",
        "reason": "缺口",
        "source": "recommended",
    }
    shown = text_of(client.get(reverse("leads:new"), told))
    assert 'value="松石新材料有限公司"' in shown
    assert 'value="松石新材料有限公司项目"' in shown
    sent = {**told, "project": "示例项目", "capital": "domestic", "department": world.departments["investment"].pk}
    answer = client.post(reverse("leads:new"), {**sent, "investment": "1234.5", "keeper": world.promoter.pk})
    lead = Lead.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, reverse("leads:lead", args=[lead.pk]))
    assert (lead.investment, lead.source, lead.keeper) == (1_234_500_000, "recommended", world.promoter)
    page = text_of(client.get(answer["Location"]))
    assert "还没有首谈报备。" in page
    assert reverse("leads:talk", args=[lead.pk]) in page
    again = client.post(reverse("leads:new"), sent)
    assert again.status_code == 422
    assert lead.number in again.content.decode()
    assert Lead.objects.count() == 1


def test_another_department_reads_and_disputes_and_a_leader_decides(world) -> None:
    lead = leads_world.talked(world, opened(world))
    maker = signed_in(world.maker)
    page = text_of(maker.get(reverse("leads:lead", args=[lead.pk])))
    assert reverse("leads:dispute", args=[lead.pk]) in page
    assert reverse("leads:move", args=[lead.pk]) not in page
    industry = world.departments["industry"]
    maker.post(reverse("leads:dispute", args=[lead.pk]), {"department": industry.pk, "reason": "已洽谈"})
    decide = reverse("leads:decide", args=[LeadDispute.objects.get().pk])
    leader = signed_in(world.leader)
    assert "示例industry局认为应由本部门牵头" in text_of(leader.get(reverse("leads:lead", args=[lead.pk])))
    assert leader.post(decide, {"given": "yes", "decision": "有纪要"}).status_code == 302
    assert Lead.objects.get().leading == industry
    assert signed_in(world.stranger).get(reverse("leads:lead", args=[lead.pk])).status_code == 404


def test_a_paper_is_attached_under_the_name_that_the_stage_asks_for_and_read_back(world) -> None:
    lead = on_to(world, opened(world), "study")
    client = signed_in(world.promoter)
    file = SimpleUploadedFile("考察.pdf", b"%PDF-1.4 study")
    address = reverse("leads:attach", args=[lead.pk])
    assert '<option value="考察报告" selected>' in text_of(client.get(address))
    assert client.post(address, {"title": "考察报告", "other": "", "file": file}).status_code == 302
    paper = lead.papers.get()
    assert (paper.title, paper.stage) == ("考察报告", "study")
    answer = client.get(reverse("leads:paper", args=[lead.pk, paper.pk]))
    assert b"".join(answer.streaming_content) == b"%PDF-1.4 study"
    assert client.post(reverse("leads:move", args=[lead.pk]), {"day": "2026-03-05", "words": ""}).status_code == 302
    assert Lead.objects.get().stage == "negotiation"


def test_the_list_filters_sorts_and_exports_and_the_board_counts(world) -> None:
    lead = on_to(world, opened(world), "study")
    opened(world, "松石新材料有限公司", investment=None)
    client = signed_in(world.leader)
    rows = text_of(client.get(reverse("leads:leads"), {"stage": "study"}))
    assert lead.company in rows
    assert "松石新材料有限公司" not in rows
    book = load_workbook(BytesIO(client.get(reverse("leads:leads"), {"export": "xlsx", "sort": "investment"}).content))
    names = [str(cell.value) for row in book.active.iter_rows() for cell in row]
    assert {lead.company, "松石新材料有限公司"} <= set(names)
    board = text_of(client.get(reverse("leads:board")))
    assert f'href="{reverse("leads:leads")}?state=open&amp;stage=study">1</a>' in board


def test_arrived_money_stands_beside_the_goal_and_the_sheet_prints(world) -> None:
    lead = on_to(world, opened(world), "registration")
    recognised(world, lead, "V-1")
    promoter = signed_in(world.promoter)
    goal = {"year": 2026, "kind": "domestic", "amount": "1000", "document": "示例"}
    assert promoter.post(reverse("leads:goal"), goal).status_code == 302
    page = text_of(promoter.get(reverse("leads:funds")))
    assert "50.0%" in page
    assert "V-1" in page
    assert signed_in(world.maker).get(reverse("leads:goal")).status_code == 422
    sheet = promoter.get(reverse("leads:sheet", args=[lead.pk]))
    assert (sheet.status_code, sheet["Content-Type"], sheet.content[:5]) == (200, "application/pdf", b"%PDF-")


def test_an_offer_is_public_only_while_it_is_published(world) -> None:
    promoter = signed_in(world.promoter)
    told = {
        "kind": "project",
        "title": "示例封装项目",
        "spot": "power_electronics/power_modules",
        "content": "示例内容",
        "office": world.departments["investment"].pk,
        "investment": "5000",
    }
    promoter.post(reverse("leads:new_offer"), told)
    row = AttractionProject.objects.get()
    assert (row.state, row.investment) == ("draft", 5_000_000_000)
    public = reverse("leads:project", args=[row.pk])
    assert Client().get(public).status_code == 404
    assert signed_in(world.maker).post(reverse("leads:publish_offer", args=[row.pk])).status_code == 422
    unreachable = promoter.post(reverse("leads:publish_offer", args=[row.pk]))
    assert (unreachable.status_code, AttractionProject.objects.get().state) == (422, "draft")
    edit = reverse("leads:edit_offer", args=[row.pk])
    seen = promoter.get(edit).context["form"]["seen"].value()
    promoter.post(edit, {**told, "office_phone": "0432-0000000", "seen": seen})
    stale = promoter.post(edit, {**told, "content": "旧页面", "office_phone": "0432-0000000", "seen": seen})
    assert "别人已经改过这条记录" in stale.content.decode()
    promoter.post(reverse("leads:publish_offer", args=[row.pk]))
    assert "示例内容" in text_of(Client().get(public))
    assert "功率模块" in text_of(Client().get(reverse("leads:map")))
    assert "示例封装项目" in text_of(Client().get(reverse("leads:projects")))
    promoter.post(reverse("leads:withdraw_offer", args=[row.pk]))
    assert Client().get(public).status_code == 404


def test_published_entries_with_a_place_are_numbered_on_a_drawing_of_their_zone(world) -> None:
    assert "ld-ground" not in text_of(Client().get(reverse("leads:map")))
    places = {"甲": ("126.540000", "43.880000"), "乙": ("126.540000", "43.880000"), "丙": ("126.560000", "43.820000")}
    with acting_as(world.promoter):
        for title, (x, y) in {**places, "丁": (None, None)}.items():
            offer = Offer(
                kind=OfferKind.PROJECT,
                title=title,
                spot="power_electronics/power_modules",
                content="示例内容",
                office=world.departments["investment"],
                longitude=x and Decimal(x),
                latitude=y and Decimal(y),
                office_phone="0432-0000000",
            )
            offering.publish_offer(
                world.promoter, offering.write_offer(world.promoter, world.zone, offer).pk, shown=True
            )
    (drawn,) = Client().get(reverse("leads:map")).context["sites"]
    marks = {row.title: (row.number, x, y) for row, x, y in drawn.marks}
    assert [(title, marks[title][0]) for title in marks] == [("甲", 1), ("乙", 2), ("丙", 3)]
    assert marks["甲"][2] == marks["乙"][2] < marks["丙"][2]  # north above south
    assert marks["乙"][1] - marks["甲"][1] == pytest.approx(26, abs=0.2)  # side by side
    assert all(0 < x < drawn.drawing.width and 0 < y < drawn.drawing.height for _n, x, y in marks.values())
    assert drawn.without == 1
    page = text_of(Client().get(reverse("leads:map")))
    assert "另有 1 项没有坐标" in page
    assert page.count("<circle") == 3


def test_a_drawing_is_true_to_scale() -> None:
    square = {"type": "Polygon", "coordinates": [[[126.0, 43.0], [126.1, 43.0], [126.1, 43.1], [126.0, 43.0]]]}
    drawing = draw(
        [{"geometry": square, "properties": {"name": "示例"}}], [(126.0, 43.0), (126.1, 43.0), (126.0, 43.1)]
    )
    (x, y), (east, _y), (_x, north) = drawing.marks
    assert (y - north) / (east - x) == pytest.approx(1 / 0.7308, rel=0.01)  # the cosine of 43.05°
    assert drawing.bar / drawing.km == pytest.approx((y - north) / 11.132, rel=0.01)
    alone = draw([], [(126.0, 43.0)])
    assert alone.marks == ((pytest.approx(alone.width / 2, abs=1), pytest.approx(alone.height / 2, abs=1)),)


def test_a_journey_is_written_corrected_and_only_read_by_other_departments(world) -> None:
    client = signed_in(world.promoter)
    told = {
        "department": world.departments["investment"].pk,
        "post": "管委会副主任",
        "starts_on": "2026-03-02",
        "ends_on": "2026-03-01",
        "place": "示例市",
        "purpose": "功率半导体",
        "visited": "示例企业",
        "result": "",
    }
    assert client.post(reverse("leads:new_visits"), told).status_code == 422
    assert OutsideVisit.objects.count() == 0
    assert client.post(reverse("leads:new_visits"), {**told, "ends_on": "2026-03-03"}).status_code == 302
    row = OutsideVisit.objects.get()
    edit = reverse("leads:edit_visits", args=[row.pk])
    client.post(edit, {**told, "ends_on": "2026-03-03", "result": "带回线索一条"})
    assert OutsideVisit.objects.get().result == "带回线索一条"
    reader = text_of(signed_in(world.maker).get(edit))
    assert "带回线索一条" in reader
    assert '<form method="post"' not in reader.split("<main", 1)[-1]
    assert signed_in(world.stranger).get(edit).status_code == 404
    assert row.starts_on < DAY


def voucher(**more) -> dict:
    file = SimpleUploadedFile("凭证.pdf", "凭证".encode())
    return {"month": "2026-03", "kind": "foreign", "voucher": "V-USD", "file": file, **more}


def test_money_in_another_currency_is_converted_at_the_rate_of_its_day(world) -> None:
    lead = on_to(world, opened(world), "registration")
    claim, client = reverse("leads:claim_fund", args=[lead.pk]), signed_in(world.promoter)
    dollars = {"currency": "USD", "foreign": "100", "rate": "7.12345"}
    wrong = client.post(claim, voucher(**dollars, kind="domestic", amount="5"))
    assert {*wrong.context["form"].errors} == {"kind", "amount", "rate_day"}
    assert {*client.post(claim, voucher(currency="CNY")).context["form"].errors} == {"amount"}
    assert client.post(claim, voucher(**dollars, rate_day="2026-03-04")).status_code == 302
    fund = ArrivedFund.objects.get()
    told = "美元 100 万，按 2026-03-04 汇率 7.12345 折算"
    assert (fund.amount, fund.kind, fund.reason) == (712_345_000, "foreign", told)
    decide, purse = reverse("leads:decide_fund", args=[fund.pk]), signed_in(world.purse)
    assert told in text_of(purse.get(decide))
    purse.post(decide, {"recognised": "no", "reason": "户名不符"})
    assert ArrivedFund.objects.get().reason == f"{told}；户名不符"


def test_only_those_who_recognise_money_are_led_to_it_and_the_year_keeps_the_filters(world) -> None:
    lead = on_to(world, opened(world), "registration")
    fund = arriving.claim_fund(world.promoter, lead.pk, arrived("V-1"))
    funds, decide = reverse("leads:funds"), reverse("leads:decide_fund", args=[fund.pk])
    shown = text_of(signed_in(world.purse).get(funds, {"of": "2025", "state": "claimed"}))
    assert f'"{decide}"' in shown
    assert '?of=2026&amp;state=claimed"' in shown
    assert '<input type="hidden" name="of" value="2025" form="list-filters">' in shown
    for other in (world.promoter, world.maker):
        assert f'"{decide}"' not in text_of(signed_in(other).get(funds))
    assert signed_in(world.maker).get(decide).status_code == 422


def test_an_occasion_leads_to_what_came_of_it_and_a_late_contact_waits(world) -> None:
    home = {"department": world.departments["investment"], "made_by": world.promoter, "made_at": clock.now()}
    visit = OutsideVisit.objects.create(
        zone=world.zone,
        post="管委会主任",
        starts_on=DAY,
        ends_on=DAY,
        place="长三角",
        purpose="封装",
        visited="一家",
        **home,
    )
    lead = opened(world, visit=visit, source=LeadSource.VISIT)
    opened(world, "松石新材料有限公司")
    client = signed_in(world.promoter)
    address = f"{reverse('leads:leads')}?visit={visit.pk}"
    assert address in text_of(client.get(reverse("leads:visits")))
    found = text_of(client.get(address))
    assert lead.number in found
    assert "松石新材料有限公司" not in found
    ForeignContact.objects.create(
        zone=world.zone, company="澜森电子", country="日本", every_days=60, contacted_on=date(2026, 1, 3), **home
    )
    ForeignContact.objects.create(
        zone=world.zone, company="柏恩传动", country="德国", every_days=90, contacted_on=date(2026, 1, 3), **home
    )
    first = text_of(client.get("/"))
    assert "外资企业待联系" in first
    assert "澜森电子" in first
    assert "柏恩传动" not in first


def test_a_link_that_is_agreed_upon_in_the_ledger_is_closed_on_its_day(world) -> None:
    values = {
        "department": world.departments["investment"],
        "chain": "power_electronics",
        "segment": "power_modules",
        "kind": "partner",
        "partner": "示例伙伴",
        "offer": "封装工艺",
        "state": "proposed",
    }
    row = recording.add_line("bridges", world.promoter, world.zone, values)
    recording.change_line("bridges", world.promoter, row.pk, {**values, "state": "done", "result": "已签约"})
    assert Bridge.objects.get().closed_on == DAY
    client = signed_in(world.promoter)
    shown = text_of(client.get(reverse("leads:bridges"), {"chain": "power_electronics"}))
    assert "功率模块" in shown
    recording.change_line("bridges", world.promoter, row.pk, {**values, "state": "talking"})
    assert Bridge.objects.get().closed_on is None


def test_whatever_is_invented_says_so_wherever_it_is_published(world) -> None:
    AttractionProject.objects.create(
        zone=world.zone,
        kind="project",
        title="示例项目",
        chain="power_electronics",
        segment="power_modules",
        content="示例",
        office=world.departments["investment"],
        office_phone="0432-0000000",
        state="published",
        published_on=DAY,
        made_by=world.promoter,
        made_at=clock.now(),
        synthetic=True,
    )
    for page in ("projects", "map"):
        assert "模拟数据" in text_of(Client().get(reverse(f"leads:{page}")))
    assert "模拟数据" not in text_of(Client().get(reverse("leads:guide")))
    assert "示例项目" in text_of(Client().get(reverse("leads:projects"), {"chain": "power_electronics"}))


def test_a_clause_is_looked_up_in_the_policy_library(world, monkeypatch) -> None:
    asked = []

    def find(request, words, limit):
        asked.append(words)
        return [Hit("示例措施（修订）", "/policies/8/"), Hit("示例措施", "/policies/7/")] if "示例措施" in words else []

    library = SearchSource(key=grounds.LIBRARY, label="政策", find=find)
    monkeypatch.setattr(registry, "get", lambda kind, key: library)
    lead = opened(world)
    agree, client = reverse("leads:incentive", args=[lead.pk]), signed_in(world.promoter)
    told = {"kind": "equipment", "amount": "100", "basis_kind": "clause", "node": "production"}
    client.post(agree, {**told, "title": "设备补助", "basis": "《示例措施》第五条"})
    missing = client.post(agree, {**told, "title": "租金补贴", "basis": "《没有的办法》第二条"}, follow=True)
    shown = text_of(missing)
    assert asked[:2] == ["示例措施", "没有的办法"]
    assert "政策库里没有“没有的办法”" in shown
    assert 'href="/policies/7/"' in shown
    assert "/policies/8/" not in shown
    assert shown.count("政策库里没有</span>") == 1


def test_what_waits_for_a_leader_and_for_those_who_book_money_stands_on_their_first_page(world) -> None:
    lead = on_to(world, opened(world), "approval")
    leader = text_of(signed_in(world.leader).get("/"))
    assert "招商项目待审定" in leader
    assert reverse("leads:lead", args=[lead.pk]) in leader
    lead = on_to(world, lead, "registration")
    assert reverse("leads:lead", args=[lead.pk]) not in text_of(signed_in(world.leader).get("/"))
    fund = arriving.claim_fund(world.promoter, lead.pk, arrived("V-1"))
    decide = reverse("leads:decide_fund", args=[fund.pk])
    assert decide in text_of(signed_in(world.purse).get("/"))
    for other in (world.promoter, world.maker):
        assert decide not in text_of(signed_in(other).get("/"))
    grant = Grant("equipment", "设备补助", 100 * WAN, BasisKind.CLAUSE, "《示例措施》", "signing")
    incentive = promising.agree_incentive(world.promoter, lead.pk, grant)
    promising.release(world.purse, incentive.pk, Movement(100 * WAN, "P-1", DAY))
    made = promising.promise(world.promoter, lead.pk, Measure.JOBS, 100, DAY)
    promising.judge_promise(world.promoter, made.pk, 60, DAY, "社保清单")
    first = text_of(signed_in(world.purse).get("/"))
    assert reverse("leads:recover", args=[incentive.pk]) in first
    assert "前追回 40.00 万元" in first
    shown = text_of(signed_in(world.purse).get(reverse("leads:lead", args=[lead.pk])))
    assert "2026-03-05" in shown
    assert "2026年3月5日" not in shown


def test_what_a_record_said_before_is_read_beside_it(world) -> None:
    lead = opened(world)
    with acting_as(world.second):
        opening.change_lead(world.second, lead.pk, written(world, content="建设三条封装线"))
    client = signed_in(world.maker)
    history = reverse("leads:history", args=[lead.pk])
    assert history in text_of(client.get(reverse("leads:lead", args=[lead.pk])))
    told = text_of(client.get(history))
    assert "示例second" in told
    assert "<del>建设两条封装线</del> <ins>建设三条封装线</ins>" in told
    home = {"department": world.departments["investment"], "made_by": world.promoter, "made_at": clock.now()}
    contact = {"company": "澜森电子", "country": "日本", "every_days": 60, "contacted_on": DAY}
    row = ForeignContact.objects.create(zone=world.zone, **contact, **home)
    line = reverse("leads:line_history", args=["contacts", row.pk])
    for person in (world.promoter, world.maker):
        assert line in text_of(signed_in(person).get(reverse("leads:edit_contacts", args=[row.pk])))
    assert "新建" in text_of(client.get(line))
    assert client.get(reverse("leads:line_history", args=["nothing", row.pk])).status_code == 404
    for address in (history, line):
        assert signed_in(world.stranger).get(address).status_code == 404

"""A gap of the power chain from its reasons to a signed project on the map; a supplier that stops, played through."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from playwright.sync_api import expect

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.lead_states import CapitalKind, LeadSource, Verdict
from gaoxin.apps.industry.models import Lead, Placement
from gaoxin.apps.industry.queries.leads.lacking import round_of
from gaoxin.apps.industry.queries.leads.process import stage_of
from gaoxin.apps.industry.services.chains import deciding, placing, reckoning
from gaoxin.apps.industry.services.leads import arriving, landing, moving, reviewing
from gaoxin.apps.industry.services.leads.papers import Handed
from gaoxin.apps.zones.models import Grant, User, Zone
from gaoxin.catalogue.chains import package_chains
from gaoxin.catalogue.lead_stages import LeadAct, Office
from gaoxin.site.sample.industry import load_industry
from gaoxin.web import clock

pytestmark = pytest.mark.browser
CHAIN, SEGMENT = "power_electronics", "igbt_modules"
MAP = f"/industry/chains/{CHAIN}/"
BOX = f"a.ch-box[data-segment={SEGMENT}]"
CODE = "91220201MA1700001G"
FIGURES = {
    "project": "车规级IGBT模块封装",
    "content": "建设三条封装测试线",
    "investment": "50000",
    "land_mu": "60",
    "tax_per_mu": "25",
    "output": "90000",
    "energy": "1200",
    "jobs": "300",
    "site": "电力电子产业园",
}


@pytest.fixture
def chained(visitor) -> Iterator:
    """The sample on its chains; two of them, for all take seconds."""
    few = tuple(package_chains()[key].declared for key in (CHAIN, "automobiles"))
    told = [patch.object(module, "declared_of", lambda zone: few) for module in (reckoning, placing)]
    with told[0], told[1]:
        load_industry(home(), {"industry": somebody("industry")})
        yield visitor


def home() -> Zone:
    return Zone.objects.get(code="jilin-gaoxin")


def somebody(name: str) -> User:
    return User.objects.get(username=name)


def carry(lead: Lead, stage: str) -> None:
    """Do what the stages up to this one ask for, by those who have to."""
    officer = somebody("industry")
    while lead.stage != stage:
        declared = stage_of(lead.stage)
        for title in declared.papers:
            moving.attach(officer, lead.pk, title, Handed(f"{title}.pdf", [f"{lead.pk} {title}".encode()]))
        if declared.act is LeadAct.REVIEW:
            for row in round_of(lead):
                desk = Grant.objects.filter(department=row.department, role="officer").earliest("pk").user
                reviewing.give_verdict(desk, row.pk, Verdict.AGREED)
        elif declared.act is LeadAct.REGISTER:
            landing.register_company(officer, lead.pk, lead.company, CODE)
        elif declared.act is LeadAct.FUNDS:
            today, handed = clock.today(), Handed("进账单.pdf", [b"SK-1"])
            sum_ = arriving.Arrived(today.year, today.month, CapitalKind.DOMESTIC, 10**9, "SK-1", handed)
            arriving.decide_fund(somebody("finance"), arriving.claim_fund(officer, lead.pk, sum_).pk, recognised=True)
        movers = declared.movers
        by_office = somebody("leader" if Office.LEADER in movers else "investment")
        mover = officer if Office.LEADING in movers else by_office
        document = f"示例〔{lead.pk}〕{lead.stage}" if declared.number else ""
        moving.move_on(mover, lead.pk, clock.today(), document)
        lead.refresh_from_db()


def test_igbt_packaging_is_seen_to_be_lacking_and_a_lead_is_carried_until_the_map_changes(chained, do_jobs):
    page = chained.sign_in("industry", "/industry/").page
    chained.press("^电力电子与功率半导体$")
    expect(page.locator(BOX)).to_contain_text("0 家 · 缺口")
    page.locator(BOX).click()
    chained.sees("本地没有企业供给，全部要从区外采购")
    chained.sees("本地的电机控制器、变频器与软启动器")
    page.locator("#candidates li", has_text="斯达半导").get_by_role("link", name="开一条线索").click()
    expect(page.locator("[name=company]")).to_have_value("斯达半导体股份有限公司")
    expect(page.locator("[name=spot]")).to_have_value(f"{CHAIN}/{SEGMENT}")
    for name, value in FIGURES.items():
        page.fill(f"[name={name}]", value)
    chained.press("^登记$")
    chained.sees("已登记线索")
    lead = Lead.objects.get(listed_code="603290.SH")
    assert (lead.source, lead.origin) == (LeadSource.RECOMMENDED, "浙江嘉兴市")
    assert "从事IGBT模块封装。" in lead.reason

    chained.press("首谈报备")
    page.fill("[name=talked_with]", "投资发展部")
    chained.press("^报备$")
    chained.sees("已报备首谈")
    lead.refresh_from_db()
    carry(lead, "signing")
    chained.open(MAP)
    expect(page.locator(BOX)).not_to_contain_text("签约在途")
    chained.open(f"/leads/{lead.pk}/")
    chained.press("上传材料")
    page.select_option("[name=title]", "投资协议")
    page.set_input_files("[name=file]", {"name": "投资协议.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    chained.press("^上传$")
    chained.press("办结本环节")
    page.fill("[name=document]", "示例协议1号")
    chained.press("^办结$")
    chained.sees("已进入“注册”")
    lead.refresh_from_db()
    assert lead.signed_on == clock.today()
    chained.open(MAP)
    expect(page.locator(BOX)).to_contain_text("签约在途 1")
    expect(page.locator(BOX)).to_contain_text("0 家 · 缺口")
    page.locator(BOX).click()
    chained.sees("已签约、还没有投产")
    expect(page.locator(".ch-coming")).to_contain_text("斯达半导体股份有限公司")

    carry(lead, "full_production")
    placed = Placement.objects.get(chain=CHAIN, segment=SEGMENT, state="confirmed")
    assert placed.enterprise_id == lead.enterprise_id
    do_jobs()
    chained.open(MAP)
    expect(page.locator(BOX)).to_contain_text("1 家 · 缺口")
    expect(page.locator(BOX)).not_to_contain_text("签约在途")


def test_a_leader_plays_the_stop_of_one_supplier_and_sees_who_is_hit_when_nobody_can_step_in(chained):
    supplier = Enterprise.objects.filter(zone=home(), yearly_facts__revenue__gt=0).order_by("pk")[0]
    organisation = supplier.organisation
    deciding.put(somebody("industry"), home(), organisation.pk, CHAIN, SEGMENT, "样例")
    page = chained.sign_in("leader", "/industry/").page
    chained.press("冲击推演")
    page.fill("[name=enterprise_words]", organisation.legal_name)
    page.locator(f"label:has(input[type=radio][value='{organisation.pk}'])").click()
    chained.press("^推演$")
    chained.sees("库存和其他供应商接得住")
    page.get_by_text("假设", exact=True).click()
    for name in ("elsewhere", "spare"):
        page.fill(f"[name={name}]", "0")
    chained.press("^推演$")
    hit = page.get_by_role("region", name="谁会受影响").locator("tr", has_text="岚驰电驱动（示例）有限公司")
    step, first_day, worst, lost = (float(one) for one in hit.locator("td.gx-number-cell").all_inner_texts())
    assert (step, first_day >= 30, 0 < worst <= 100, lost > 0) == (1, True, True, True)
    expect(hit).to_contain_text(f"{package_chains()[CHAIN].declared.name} · IGBT模块封装")
    expect(hit).to_contain_text(organisation.legal_name)
    chained.sees("没有合同数据，买卖按环节推断")
    expect(page.get_by_text("谁能替代").locator("xpath=../..")).to_contain_text("斯达半导")

"""One lead: opened, corrected, shown, printed, its papers."""

from decimal import Decimal
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.lead_access import READERS, WORKERS, require_opener
from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.lead_forms import LeadForm
from gaoxin.apps.industry.lead_states import (
    FUND_TONES,
    IN_MONEY,
    LEAD_TONES,
    PROMISE_TONES,
    STEP_TONES,
    VERDICT_TONES,
)
from gaoxin.apps.industry.queries.leads import ledgers, lists
from gaoxin.apps.industry.queries.leads import page as queries
from gaoxin.apps.industry.queries.leads.grounds import Ground, grounds_of
from gaoxin.apps.industry.queries.leads.process import forbidden_kinds, kind_words, mover_words, stage_words, words_of
from gaoxin.apps.industry.services.leads import opening, printing
from gaoxin.apps.industry.views.lead_common import ask, yuan, zone_or_missing
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

GIVEN = ("company", "credit_code", "listed_code", "origin", "project", "spot", "reason", "source", "investment")
"""What the address of a new lead may fill in beforehand."""
KEPT = (
    *("company", "credit_code", "listed_code", "origin", "project", "content", "capital", "site", "investment"),
    *("land_mu", "tax_per_mu", "output", "energy", "jobs", "source", "reason", "visit", "activity"),
)


def _form(request: HttpRequest, zone: Any, keepers: Any = ()) -> Any:
    user = request.user
    known = {one.pk: one for one in [*lists.colleagues(user, zone), *keepers]}
    return with_arguments(
        LeadForm,
        spots=lists.segment_choices(zone),
        departments=lists.own_departments(user, zone),
        keepers=list(known.values()),
        visits=ledgers.lines("visits", user, zone),
        activities=ledgers.lines("activities", user, zone),
    )


@open_to(*WORKERS)
def new(request: HttpRequest) -> HttpResponse:
    """A new lead; a recommendation fills in company, segment and reason through the address."""
    zone = zone_or_missing(request)
    require_opener(request.user, zone)

    def save(form: LeadForm) -> str:
        checked = form.cleaned_data["checked"]
        lead = opening.open_lead(request.user, zone, form.written(), checked=checked, synthetic=zone.synthetic)
        return reverse("leads:lead", args=[lead.pk])

    given = {name: request.GET[name] for name in GIVEN if name in request.GET}
    mine = lists.own_departments(request.user, zone)
    initial = {"department": mine.first(), "keeper": request.user.pk, "source": "hand", **given}
    if "company" in given and "project" not in given:
        initial["project"] = _t("%(company)s项目") % {"company": given["company"]}
    return ask(
        request,
        _("登记线索"),
        reverse("leads:board"),
        _form(request, zone),
        save,
        said=_("已登记线索，首次洽谈以后报备首谈。"),
        submit=_("登记"),
        purpose=_("一家企业在本区同时只有一条推进中的线索；登记时会核对线索台账和企业名录。"),
        after=_("登记以后，首次洽谈并报备首谈的部门牵头。"),
        draft="" if given else "industry.lead",
        initial=initial,
        crumbs=[(_t("招商看板"), reverse("leads:board"))],
    )


@open_to(*WORKERS)
def change(request: HttpRequest, lead_id: int) -> HttpResponse:
    lead = queries.lead_page(request.user, lead_id).lead
    back = reverse("leads:lead", args=[lead_id])

    def save(form: LeadForm) -> None:
        opening.change_lead(request.user, lead_id, form.written(), seen=form.cleaned_data["seen"])

    initial = {name: getattr(lead, name) for name in KEPT} | {"seen": opening.written_print(lead)}
    initial |= {"spot": f"{lead.chain}/{lead.segment}", "keeper": lead.keeper_id}
    own = lists.own_departments(request.user, lead.zone)
    initial["department"] = lead.leading if lead.leading in own else own.first()
    make = _form(request, lead.zone, [lead.keeper] if lead.keeper else [])
    return ask(request, _("修改线索"), back, make, save, said=_("已修改。"), initial=initial, crumbs=_crumbs(lead))


@open_to(*READERS)
def lead(request: HttpRequest, lead_id: int) -> HttpResponse:
    """Where it stands, what is missing, and everything that was written down."""
    page = queries.lead_page(request.user, lead_id)
    row = page.lead
    policies = grounds_of(request, page.incentives)
    context = {
        "record": _head(page),
        "title": row.company,
        "page": page,
        "row": row,
        "lacking": [say(one) for one in page.lacking],
        "movers": mover_words(row.stage),
        "grounds_now": "；".join(one.shown for one in page.stage.basis),
        "facts": _facts(page),
        "papers": [(one, stage_words(one.stage)) for one in page.papers],
        "desks": [(one, VERDICT_TONES[one.row.verdict], working_days_left(one.row.due)) for one in page.desks],
        "earlier": [(one, VERDICT_TONES[one.row.verdict]) for one in page.earlier],
        "incentives": [_incentive(one, policies.get(one.pk)) for one in page.incentives],
        "obligations": [_obligation(one) for one in page.obligations],
        "claw_backs": [(one, yuan(one.amount - one.returned)) for one in page.claw_backs],
        "funds": [(one, yuan(one.amount), FUND_TONES[one.state]) for one in page.funds],
        "recognised": yuan(page.recognised),
        "steps": [
            (one, STEP_TONES.get(one.kind, "info"), stage_words(one.before) if one.before else "") for one in page.steps
        ],
        "grounds": [(words_of(one), "；".join(basis.shown for basis in one.basis)) for one in forbidden_kinds()],
        "crumbs": [(_t("招商看板"), reverse("leads:board")), (_t("线索列表"), reverse("leads:leads"))],
    }
    return render(request, "industry/leads/lead.html", context)


def _head(page: queries.LeadPage) -> Record:
    row = page.lead
    state = row.get_state_display()
    return Record(
        title=row.company,
        kind=f"{row.number} · {row.project} · {page.chain} / {page.segment}",
        state=f"{state} · {stage_words(row.stage)}" if page.open else f"{state}：{row.state_reason}".rstrip("："),
        tone=LEAD_TONES[row.state],
        owner=row.leading.name,
        history_url=reverse("leads:history", args=[row.pk]),
        due=row.due if page.open else None,
        working_days_left=working_days_left(row.due) if page.open else None,
        synthetic=row.synthetic,
        facts=[
            Fact(_("跟进人"), row.keeper or _t("未定")),
            Fact(_("线索来源"), row.get_source_display()),
            Fact(_("首谈报备"), row.talked_on.isoformat() if row.talked_on else _t("未报备")),
        ],
    )


def _facts(page: queries.LeadPage) -> list[tuple[Any, Any, Any]]:
    """Label, value and unit of what is written; None is unknown. What comes with a later stage is left out before."""
    row = page.lead
    later = [
        (_("统一社会信用代码"), row.credit_code, ""),
        (_("项目代码"), row.project_code, ""),
        (_("签约日期"), row.signed_on and row.signed_on.isoformat(), ""),
    ]
    return [
        (_("计划总投资"), yuan(row.investment), "元"),
        (_("资金来源"), row.get_capital_display(), ""),
        (_("用地"), _figure(row.land_mu), "亩"),
        (_("承诺亩均税收"), yuan(row.tax_per_mu), "元"),
        (_("达产年产值"), yuan(row.output), "元"),
        (_("年综合能耗"), _figure(row.energy), "吨标准煤"),
        (_("带动就业"), _figure(row.jobs), "人"),
        (_("拟选址"), row.site or None, ""),
        (_("企业所在地"), row.origin or None, ""),
        *[one for one in later if one[1]],
    ]


def _figure(value: Any) -> str | None:
    """A figure without empty decimals; None where it is not known."""
    return None if value is None else f"{Decimal(value).normalize():,f}"


def _incentive(row: Any, policy: Ground | None) -> dict[str, Any]:
    return {
        "row": row,
        "policy": policy,
        "kind": kind_words(row.kind),
        "node": stage_words(row.node),
        "amount": yuan(row.amount),
        "released": yuan(row.released),
        "recovered": yuan(row.recovered),
        "movements": [(one, yuan(one.amount)) for one in row.movements.all()],
    }


def _obligation(row: Any) -> tuple[Any, str, bool, Any, Any]:
    money = row.measure in IN_MONEY
    return (
        row,
        PROMISE_TONES[row.state],
        money,
        yuan(row.target) if money else row.target,
        yuan(row.actual) if money else row.actual,
    )


@open_to(*READERS)
def sheet(request: HttpRequest, lead_id: int) -> HttpResponse:
    """The lead on paper."""
    page = queries.lead_page(request.user, lead_id)
    answer = HttpResponse(printing.lead_pdf(page), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{page.lead.number}.pdf"'
    return answer


@open_to(*READERS)
def paper(request: HttpRequest, lead_id: int, paper_id: int) -> FileResponse:
    name, stream = queries.paper_file(request.user, lead_id, paper_id)
    return FileResponse(stream, as_attachment=True, filename=name)


def _crumbs(row: Any) -> list[tuple[str, str]]:
    return [(_t("招商看板"), reverse("leads:board")), (row.company, reverse("leads:lead", args=[row.pk]))]

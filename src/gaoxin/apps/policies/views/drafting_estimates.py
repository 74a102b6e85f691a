"""What-if before adoption: a changed rule beside the one in force, on the zone's own enterprises."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.access import STAFF, WORKERS
from gaoxin.apps.policies.library_rule_forms import EstimateForm
from gaoxin.apps.policies.queries.drafting import estimates as queries
from gaoxin.apps.policies.queries.drafting import results
from gaoxin.apps.policies.queries.library import rules
from gaoxin.apps.policies.services.drafting.estimating import estimate as make_estimate
from gaoxin.apps.policies.views.library_common import library_crumb, library_tabs, policy_crumbs
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.web import clock, messages
from gaoxin.web.exports import XLSX, workbook
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to

ESTIMATES = List(
    key="policies.estimates",
    title=_("政策测算"),
    purpose=_("改门槛、改公式以前，在本区企业上算过的方案。"),
    columns=[
        Column(
            key="title",
            label=_("方案"),
            link=lambda row: reverse("policies:estimate_result", args=[row.pk]),
            wide=True,
        ),
        Column(key="clause", label=_("条款"), value=lambda row: row.clause.citation),
        Column(key="on", label=_("测算日期"), kind="date", sort="on"),
        Column(key="enterprises", label=_("企业数"), kind="number", unit=_("家")),
        Column(key="made_by", label=_("测算人"), value=lambda row: str(row.made_by)),
        Column(key="made_at", label=_("测算时间"), kind="moment", sort="made_at"),
    ],
    filters=[Dates(key="on", label=_("测算日期"), field="on")],
    search=["title"],
    search_hint=_("方案名称"),
    order="-made_at",
    empty=Empty(title=_("还没有测算"), text=_("在条款的规则编辑页点“测算”。")),
)


@open_to(*STAFF)
def estimates(request: HttpRequest) -> HttpResponseBase:
    found = queries.estimates_of(request.user, zone_of_request(request))
    tabs = library_tabs(request, staff=True)
    return respond(
        request, ESTIMATES, found, template="policies/library/list.html", tabs=tabs, crumbs=[library_crumb()]
    )


@open_to(*WORKERS)
def new(request: HttpRequest, clause_id: int) -> HttpResponse:
    """Calculate a plan; it begins with the draft, or with the rule in force to be changed."""
    page = rules.editor_page(request.user, clause_id, clock.today())
    clause = page.clause

    def save(form: EstimateForm) -> str:
        sent = form.cleaned_data
        made = make_estimate(request.user, clause_id, sent["title"], sent["proposed"], sent["on"])
        messages.done(request, _t("已算好，结果和这一条一起保存。"))
        return reverse("policies:estimate_result", args=[made.pk])

    about = FormPage(
        title=_("测算政策变化"),
        purpose=clause.citation,
        submit=_("测算"),
        cancel=reverse("policies:rule", args=[clause_id]),
        after=_("拿拟定规则和现行规则在本区全部在库企业上比；没有现行规则的，和“不支持”比。缺事实的给出上下限。"),
    )
    initial = {"on": clock.today(), "proposed": page.text}
    crumbs = [*policy_crumbs(clause.policy), (clause.address, _address(clause))]
    return respond_form(request, about, EstimateForm, save, initial=initial, crumbs=crumbs)


@open_to(*STAFF)
def estimate(request: HttpRequest, estimate_id: int) -> HttpResponse:
    """The comparison: how many, how much, who wins, who loses, who may."""
    kept = queries.require_estimate(request.user, estimate_id)
    context = {
        "kept": kept,
        "result": results.shown(kept),
        "changed": results.difference(kept),
        "title": kept.title,
        "crumbs": [*policy_crumbs(kept.clause.policy), (kept.clause.address, _address(kept.clause))],
    }
    return render(request, "policies/drafting/estimate.html", context)


@open_to(*STAFF)
def file(request: HttpRequest, estimate_id: int) -> HttpResponse:
    """The comparison as a workbook."""
    kept = queries.require_estimate(request.user, estimate_id)
    answer = HttpResponse(workbook(*results.sheets(kept)), content_type=XLSX)
    name = _t("政策测算_%(title)s.xlsx") % {"title": kept.title}
    answer["Content-Disposition"] = content_disposition_header(True, name) or ""
    return answer


def _address(clause: Any) -> str:
    return reverse("policies:clause", args=[clause.policy_id, clause.address])

"""What people do on the page of a segment: say what they think of its gap, put an enterprise on it, suggest a word or a
need for it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.chain_access import SUGGESTERS, WORKERS, require_suggester
from gaoxin.apps.industry.chain_forms import NeedForm, OverrideForm, PutForm, WordForm
from gaoxin.apps.industry.chain_states import GapVerdict, NeededAs
from gaoxin.apps.industry.queries.chains import known
from gaoxin.apps.industry.queries.leads.lists import segment_choices
from gaoxin.apps.industry.services.chains import deciding, overriding, suggesting
from gaoxin.apps.industry.views.chains_common import chain_crumbs, zone_here
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.rights import open_to


@open_to(*WORKERS)
@require_POST
def override(request: HttpRequest, chain_key: str, segment_key: str) -> HttpResponse:
    """What experts say over the gap of a segment."""
    form = OverrideForm(data=request.POST)
    back = f"{reverse('industry:segment', args=[chain_key, segment_key])}#verdict"
    if not form.is_valid():
        messages.warn(request, _t("没有认定：请选一种认定并写明理由（不超过 500 字）。"))
        return redirect(back)
    sent = form.cleaned_data
    verdict = GapVerdict(sent["verdict"])
    said = overriding.override(request.user, zone_here(request), chain_key, segment_key, verdict, sent["reason"])
    undo = reverse("industry:withdraw", args=[said.pk])
    messages.done(request, _t("已认定为“%(verdict)s”，写在计算结果旁边。") % {"verdict": verdict.label}, undo)
    return redirect(back)


@open_to(*WORKERS)
@require_POST
def withdraw(request: HttpRequest, override_id: int) -> HttpResponse:
    said = overriding.withdraw(request.user, zone_here(request), override_id)
    messages.done(request, _t("已撤销认定，记录还在。"))
    return redirect(f"{reverse('industry:segment', args=[said.chain, said.segment])}#verdict")


@open_to(*WORKERS)
def put(request: HttpRequest, chain_key: str, segment_key: str) -> HttpResponse:
    """Put an enterprise on the segment."""
    zone = zone_here(request)
    spot = known.require_segment(zone, chain_key, segment_key)
    there = reverse("industry:segment", args=[chain_key, segment_key])

    def make(**given: Any) -> PutForm:
        form = PutForm(**given)
        form.fields["enterprise"].user = request.user  # type: ignore[attr-defined]
        return form

    def save(form: Any) -> str:
        sent = form.cleaned_data
        deciding.put(request.user, zone, sent["enterprise"], chain_key, segment_key, sent["reason"])
        messages.done(
            request, _t("已登记到“%(segment)s”，算作已确认；下次计算时计入。") % {"segment": spot.segment.name}
        )
        return f"{there}#local"

    page = FormPage(
        title=_t("登记企业到环节"),
        submit=_t("登记"),
        cancel=there,
        purpose=f"{spot.chain.name} · {spot.segment.name}",
        after=_t("登记后算作已确认的落链，下次计算时计入画像和缺口。"),
    )
    crumbs = [*chain_crumbs(spot.chain), (spot.segment.name, there)]
    return respond_form(request, page, make, save, crumbs=crumbs)


@open_to(*SUGGESTERS)
def suggest_word(request: HttpRequest, chain_key: str, segment_key: str) -> HttpResponse:
    """Suggest a product word for the segment."""

    def save(zone: Any, form: Any) -> None:
        sent = form.cleaned_data
        suggesting.suggest_word(request.user, zone, chain_key, segment_key, sent["word"], sent["source"])

    return _suggest(request, chain_key, segment_key, _t("建议一个产品词"), WordForm, save)


@open_to(*SUGGESTERS)
def suggest_need(request: HttpRequest, chain_key: str, segment_key: str) -> HttpResponse:
    """Suggest that the segment needs another one."""

    def make(**given: Any) -> NeedForm:
        return NeedForm(others=segment_choices(zone_here(request)), **given)

    def save(zone: Any, form: Any) -> None:
        sent = form.cleaned_data
        share = None if sent["share"] is None else sent["share"] / 100
        need = suggesting.NeedSuggested(sent["other"], NeededAs(sent["kind"]), share, sent["source"])
        suggesting.suggest_need(request.user, zone, chain_key, segment_key, need)

    return _suggest(request, chain_key, segment_key, _t("建议一条上下游关系"), make, save)


def _suggest(request: HttpRequest, chain_key: str, segment_key: str, title: str, make: Any, keep: Any) -> HttpResponse:
    zone = require_suggester(request.user, zone_here(request))
    spot = known.require_segment(zone, chain_key, segment_key)
    there = reverse("industry:segment", args=[chain_key, segment_key])

    def save(form: Any) -> str:
        keep(zone, form)
        messages.done(request, _t("已提交建议，处理后在消息里告诉您。"))
        return f"{there}#suggested"

    page = FormPage(
        title=title,
        submit=_t("提交建议"),
        cancel=there,
        purpose=f"{spot.chain.name} · {spot.segment.name}",
        after=_t("由产业、招商、规划等部门核对；采用后写进本区的产业链，落链和计算都按它来。"),
    )
    crumbs = [*chain_crumbs(spot.chain), (spot.segment.name, there)]
    return respond_form(request, page, make, save, crumbs=crumbs)

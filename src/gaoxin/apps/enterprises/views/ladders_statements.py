"""Facts of enterprises: stated by the enterprise or an officer, confirmed or turned down by a department."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import KEEPERS, OWN, STAFF, WRITERS
from gaoxin.apps.enterprises.forms.ladders import FactsForm, ReasonForm
from gaoxin.apps.enterprises.queries.ladders import facts as facts_queries
from gaoxin.apps.enterprises.queries.ladders import lists as queries
from gaoxin.apps.enterprises.queries.record import Page, enterprise_page, own_page
from gaoxin.apps.enterprises.services.ladders import stating
from gaoxin.apps.enterprises.services.sourcing import given
from gaoxin.apps.enterprises.views.common import crumbs_to, evidence_of, registry_crumb
from gaoxin.apps.enterprises.views.ladders_common import (
    chosen_keys,
    ladder_tabs,
    rejecting,
    saved,
    way_back,
    zone_at_hand,
)
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import BulkAction, Change, Choice, Column, Dates, Empty, List, Outcome, Preview, respond
from gaoxin.web.registry import Person
from gaoxin.web.rights import open_to

# Stating


@open_to(*OWN)
def own_state(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """Facts that the enterprise states itself."""
    page = own_page(request.user, enterprise_id)
    back = reverse("enterprises:own_ladder", args=[enterprise_id])
    return _state(request, page, back, [(page.organisation.legal_name, back)])


@open_to(*WRITERS)
def state(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """Facts that an officer enters."""
    page = enterprise_page(request.user, enterprise_id)
    return _state(request, page, reverse("enterprises:ladder", args=[enterprise_id]), crumbs_to(page))


def _state(request: HttpRequest, page: Page, back: str, crumbs: Sequence[tuple[str, str]]) -> HttpResponse:
    asked = facts_queries.statable_of(page.enterprise)
    form_page = FormPage(
        title=_t("填写规则要问的事实"),
        purpose=_("缺少的排在前面；填好后马上重新判断够不够条件。"),
        submit=_("保存"),
        cancel=back,
        after=_("企业自报的内容先按自报值判断并标明“待确认”，由开发区有关部门核对证明材料后确认。"),
        draft=f"enterprises.facts.{page.enterprise.pk}",
    )

    def save(form: FactsForm) -> str:
        data = form.cleaned_data
        source = given(request.user, page.enterprise.zone, data["source_note"], evidence_of(data))
        made = stating.state_facts(request.user, page.enterprise.pk, form.values(), source, data["as_of"])
        messages.done(request, _t("已保存 %(n)s 项事实，并重新判断了达标情况。") % {"n": len(made)})
        return back

    make = partial(FactsForm, asked=asked)
    return respond_form(request, form_page, make, save, initial={"as_of": clock.today()}, crumbs=crumbs)


# Facts that wait


def _name(row: Any) -> str:
    return facts_queries.fact_name(row.fact)


FACTS = {
    "key": "enterprises.stated",
    "title": _("待确认事实"),
    "purpose": _("企业自报、等待有关部门核对证明材料的事实。"),
    "order": "entered",
    "empty": Empty(title=_("没有待确认的事实"), text=_("企业在“梯度培育”里自报的事实会列在这里。")),
}


@open_to(*STAFF)
def waiting(request: HttpRequest) -> HttpResponseBase:
    """Facts that wait to be confirmed."""
    zone = zone_at_hand(request)
    declared = List(
        **FACTS,
        columns=[
            Column(
                key="enterprise",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: reverse("enterprises:ladder", args=[row.enterprise_id]),
                wide=True,
            ),
            Column(key="fact", label=_("事实"), value=_name),
            Column(key="value", label=_("自报值"), value=facts_queries.stated_words),
            Column(key="as_of", label=_("截至日期"), kind="date", sort="as_of"),
            Column(key="evidence", label=_("谁能证明"), value=lambda row: facts_queries.evidence(row.fact), wide=True),
            Column(key="source", label=_("来源说明"), value=lambda row: row.source_note or str(row.document or "")),
            Column(key="entered", label=_("填写时间"), kind="moment", value="entered_at", sort="entered_at"),
        ],
        filters=[
            Choice(key="fact", label=_("事实"), field="fact", options=facts_queries.fact_options),
            Dates(key="entered", label=_("填写时间"), field="entered_at", moments=True),
        ],
        actions=FACT_ACTIONS if queries.may_work(request.user, zone) else (),
    )
    return respond(
        request,
        declared,
        queries.stated(request.user, zone),
        template="enterprises/ladders/list.html",
        crumbs=[registry_crumb()],
        tabs=ladder_tabs("stated_facts"),
    )


def _confirm_preview(user: Person, rows: Sequence[Any]) -> Preview:
    changes = [Change(str(row.enterprise.organisation), _name(row), facts_queries.stated_words(row)) for row in rows]
    return Preview(changes, then=_t("确认后按这些值判断，企业会收到消息。"))


def _confirm(user: Person, rows: Sequence[Any]) -> Outcome:
    return Outcome(_t("已确认 %(n)s 项。") % {"n": stating.decide_facts(user, [row.pk for row in rows], accept=True)})


def _reject(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse:
    named = [
        (row.pk, str(row.enterprise.organisation), f"{_name(row)}：{facts_queries.stated_words(row)}") for row in rows
    ]
    return rejecting(request, ReasonForm(), named, "reject_stated_facts", request.get_full_path())


FACT_ACTIONS = (
    BulkAction(key="confirm", label=_("确认"), preview=_confirm_preview, apply=_confirm, icon="check"),
    BulkAction(key="reject", label=_("不采纳"), ask=_reject, icon="x"),
)


@open_to(*KEEPERS)
@require_POST
def reject(request: HttpRequest) -> HttpResponse:
    """Turn down the chosen facts."""
    zone = zone_at_hand(request)
    rows = list(queries.stated(request.user, zone).filter(pk__in=chosen_keys(request)))
    if not rows:
        raise NotFound
    form, back = ReasonForm(request.POST), way_back(request, "stated_facts")

    def save() -> str:
        stating.decide_facts(request.user, [row.pk for row in rows], False, form.cleaned_data["reason"])
        messages.done(request, _t("已不采纳 %(n)s 项，理由已告知企业。") % {"n": len(rows)})
        return back

    named = [(row.pk, str(row.enterprise.organisation), _name(row)) for row in rows]
    return saved(form, save) or rejecting(request, form, named, "reject_stated_facts", back, status=422)

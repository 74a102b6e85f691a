"""Titles held: recorded with the certificate, confirmed or turned down by whoever keeps the ladder, revoked, rolls."""

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
from gaoxin.apps.enterprises.forms.ladders import ReasonForm, RevokeForm, RollForm, TitleForm
from gaoxin.apps.enterprises.ladder_states import STATEMENT_TONES, StatementState
from gaoxin.apps.enterprises.queries.ladders import lists as queries
from gaoxin.apps.enterprises.queries.record import Page, enterprise_page, own_page
from gaoxin.apps.enterprises.services.ladders import stating
from gaoxin.apps.enterprises.services.sourcing import given
from gaoxin.apps.enterprises.views.common import crumbs_to, evidence_of, registry_crumb
from gaoxin.apps.enterprises.views.ladders_common import (
    chosen_keys,
    ladder_tabs,
    ladders_crumb,
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


@open_to(*OWN)
def own_title(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """A title that the enterprise says it holds."""
    page = own_page(request.user, enterprise_id)
    back = reverse("enterprises:own_ladder", args=[enterprise_id])
    return _title(request, page, back, [(page.organisation.legal_name, back)])


@open_to(*WRITERS)
def title(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """A title that an officer enters."""
    page = enterprise_page(request.user, enterprise_id)
    return _title(request, page, reverse("enterprises:ladder", args=[enterprise_id]), crumbs_to(page))


def _title(request: HttpRequest, page: Page, back: str, crumbs: Sequence[tuple[str, str]]) -> HttpResponse:
    zone = page.enterprise.zone
    form_page = FormPage(
        title=_t("登记资质：%(name)s") % {"name": page.organisation.legal_name},
        purpose=_("按证书填写；到期前系统会提醒。"),
        submit=_("保存"),
        cancel=back,
        after=_("企业自报的资质，经开发区确认后才作为有效资质使用。"),
    )

    def save(form: TitleForm) -> str:
        data = form.cleaned_data
        source = given(request.user, zone, data["source_note"], evidence_of(data))
        certificate = stating.TitleGiven(
            data["title"], data["issued_on"], data["valid_until"], data["number"], data["issuer"]
        )
        stating.record_title(request.user, page.enterprise.pk, certificate, source)
        messages.done(request, _t("已登记资质。"))
        return back

    make = partial(TitleForm, titles=queries.title_options())
    return respond_form(request, form_page, make, save, crumbs=crumbs)


@open_to(*STAFF)
def titles(request: HttpRequest) -> HttpResponseBase:
    """The titles of the zone's enterprises."""
    zone = zone_at_hand(request)
    may_work = queries.may_work(request.user, zone)
    declared = List(
        key="enterprises.titles",
        title=_("资质台账"),
        purpose=_("企业持有的资质、证书和有效期；名单核对齐全的资质，不在台账内即为未持有。"),
        columns=[
            Column(
                key="enterprise",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: reverse("enterprises:ladder", args=[row.enterprise_id]),
                wide=True,
            ),
            Column(key="title", label=_("资质名称"), sort="title"),
            Column(key="number", label=_("证书编号"), kind="code"),
            Column(key="issued", label=_("发证日期"), kind="date", value="issued_on", sort="issued_on"),
            Column(key="until", label=_("有效期至"), kind="date", value="valid_until", sort="valid_until"),
            Column(key="revoked", label=_("取消日期"), kind="date", value="revoked_on", shown=False),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: STATEMENT_TONES[row.state],
            ),
            Column(key="source", label=_("来源说明"), value=lambda row: row.source_note or str(row.document or "")),
        ],
        filters=[
            Choice(key="title", label=_("资质名称"), field="title", options=queries.title_options(), multiple=True),
            Choice(key="state", label=_("状态"), field="state", options=StatementState.choices[:3]),
            Dates(key="until", label=_("有效期至"), field="valid_until"),
        ],
        order="until",
        actions=TITLE_ACTIONS if may_work else (),
        empty=Empty(title=_("还没有登记资质"), text=_("在企业的“梯度培育”里登记，或者由企业自报后确认。")),
    )
    return respond(
        request,
        declared,
        queries.titles(request.user, zone),
        template="enterprises/ladders/titles.html",
        crumbs=[registry_crumb()],
        tabs=ladder_tabs("held_titles"),
        rolls=queries.rolls(zone),
        may_work=may_work,
    )


def _titles_preview(user: Person, rows: Sequence[Any]) -> Preview:
    changes = [
        Change(
            str(row.enterprise.organisation),
            after=row.title,
            left_alone="" if row.state == StatementState.STATED else _t("不在待确认"),
        )
        for row in rows
    ]
    return Preview(changes, then=_t("确认后作为有效资质使用，企业会收到消息。"))


def _confirm_titles(user: Person, rows: Sequence[Any]) -> Outcome:
    return Outcome(_t("已确认 %(n)s 项。") % {"n": stating.decide_titles(user, [row.pk for row in rows], accept=True)})


def _reject_titles(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse:
    named = [
        (row.pk, str(row.enterprise.organisation), row.title) for row in rows if row.state == StatementState.STATED
    ]
    return rejecting(request, ReasonForm(), named, "reject_held_titles", request.get_full_path())


TITLE_ACTIONS = (
    BulkAction(key="confirm", label=_("确认"), preview=_titles_preview, apply=_confirm_titles, icon="check"),
    BulkAction(key="reject", label=_("不采纳"), ask=_reject_titles, icon="x"),
)


@open_to(*KEEPERS)
@require_POST
def reject_titles(request: HttpRequest) -> HttpResponse:
    """Turn down the chosen titles."""
    zone = zone_at_hand(request)
    rows = list(queries.titles(request.user, zone).filter(pk__in=chosen_keys(request), state=StatementState.STATED))
    if not rows:
        raise NotFound
    form, back = ReasonForm(request.POST), way_back(request, "held_titles")

    def save() -> str:
        stating.decide_titles(request.user, [row.pk for row in rows], False, form.cleaned_data["reason"])
        messages.done(request, _t("已不采纳 %(n)s 项，理由已告知企业。") % {"n": len(rows)})
        return back

    named = [(row.pk, str(row.enterprise.organisation), row.title) for row in rows]
    return saved(form, save) or rejecting(request, form, named, "reject_held_titles", back, status=422)


@open_to(*KEEPERS)
def revoke(request: HttpRequest, held_title_id: int) -> HttpResponse:
    """Note that a title was taken away."""
    row = queries.title(request.user, held_title_id)
    back = reverse("enterprises:ladder", args=[row.enterprise_id])
    form_page = FormPage(
        title=_t("取消资质：%(title)s") % {"title": row.title},
        purpose=str(row.enterprise.organisation),
        submit=_("记为已取消"),
        cancel=back,
        after=_("从取消之日起不再作为有效资质；证书记录和理由保留。"),
    )

    def save(form: RevokeForm) -> str:
        stating.revoke_title(request.user, held_title_id, form.cleaned_data["day"], form.cleaned_data["reason"])
        messages.done(request, _t("已记为取消。"))
        return back

    return respond_form(request, form_page, RevokeForm, save, initial={"day": clock.today()}, crumbs=[ladders_crumb()])


@open_to(*KEEPERS)
def roll(request: HttpRequest) -> HttpResponse:
    """Say that the list of holders of a title is complete."""
    zone = zone_at_hand(request)
    back = reverse("enterprises:held_titles")
    form_page = FormPage(
        title=_t("名单已核对齐全"),
        purpose=_("把台账与公布的名单逐一核对之后登记；此后不在台账内的企业，按没有该资质判断。"),
        submit=_("登记"),
        cancel=back,
        after=_("达标情况在下次评估时按此更新。"),
    )

    def save(form: RollForm) -> str:
        data = form.cleaned_data
        stating.complete_roll(request.user, zone, data["title"], data["day"], data["source_note"])
        messages.done(request, _t("已登记。"))
        return back

    make = partial(RollForm, titles=queries.title_options())
    crumbs = [ladders_crumb(), (_t("资质台账"), back)]
    return respond_form(request, form_page, make, save, initial={"day": clock.today()}, crumbs=crumbs)

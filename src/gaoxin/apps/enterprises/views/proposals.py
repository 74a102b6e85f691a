"""The queue of what enterprises propose: looked at, taken or left, one by one or many at once."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import KEEPERS
from gaoxin.apps.enterprises.forms.decisions import RejectForm
from gaoxin.apps.enterprises.queries import proposals as queries
from gaoxin.apps.enterprises.services import proposals as services
from gaoxin.apps.enterprises.states import PROPOSAL_TONES, ProposalState, Subject
from gaoxin.apps.enterprises.views.common import registry_crumb
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import (
    BulkAction,
    Change,
    Choice,
    Column,
    Dates,
    Empty,
    List,
    Outcome,
    Preview,
    respond,
)
from gaoxin.web.pages.record import TabLine
from gaoxin.web.registry import Person
from gaoxin.web.rights import open_to

DECIDED = _("已经办过")


def _accept_preview(user: Person, rows: Sequence[Any]) -> Preview:
    changes = []
    for row in rows:
        words = queries.said(row)
        changes.append(
            Change(
                f"{row.enterprise.organisation} · {words.field}",
                words.before,
                words.after,
                left_alone="" if row.state == ProposalState.PENDING else DECIDED,
            )
        )
    return Preview(changes, then=_t("采纳后记入企业档案，年度数据记为“已核实”，并告知企业。"))


def _accept(user: Person, rows: Sequence[Any]) -> Outcome:
    count = services.accept(user, [row.pk for row in rows if row.state == ProposalState.PENDING])
    return Outcome(
        ngettext("已采纳 %(n)d 项申报，并告知企业。", "已采纳 %(n)d 项申报，并告知企业。", count) % {"n": count}
    )


def _ask_reason(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse:
    open_ones = [row for row in rows if row.state == ProposalState.PENDING]
    if not open_ones:
        messages.warn(request, _t("选中的申报都已经办过。"))
        return redirect(request.get_full_path())
    return _reject_page(request, RejectForm(), open_ones, request.get_full_path())


def _list(key: str, firms: Sequence[tuple[str, str]], *, decided: bool) -> List:
    """The open proposals, or those that were decided; `firms` are the enterprises one may filter by."""
    states = [(state.value, state.label) for state in ProposalState if (state == ProposalState.PENDING) is not decided]
    return List(
        key=key,
        title=_("申报核定"),
        purpose=_("企业申报的更正和年度数据：对照依据，采纳或写明理由退回。"),
        columns=[
            Column(
                key="name",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: reverse("enterprises:record", args=[row.enterprise_id]),
                wide=True,
            ),
            Column(key="field", label=_("申报事项"), value=lambda row: queries.said(row).field),
            Column(key="before", label=_("原值"), value=lambda row: queries.said(row).before),
            Column(key="after", label=_("申报值"), value=lambda row: queries.said(row).after),
            Column(key="reason", label=_("依据"), template="enterprises/cells/reason.html"),
            Column(key="at", label=_("申报时间"), kind="moment", value="submitted_at", sort="submitted_at"),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: PROPOSAL_TONES[row.state],
                shown=decided,
            ),
            Column(key="by", label=_("核定人"), value=lambda row: str(row.decided_by or ""), shown=decided),
            Column(key="decision", label=_("核定意见"), shown=decided),
        ],
        filters=[
            Choice(key="enterprise", label=_("企业"), field="enterprise", options=firms),
            Choice(key="subject", label=_("对象"), field="subject", options=Subject.choices),
            *([Choice(key="state", label=_("状态"), field="state", options=states, multiple=True)] if decided else []),
            Dates(key="at", label=_("申报日期"), field="submitted_at", moments=True, primary=False),
        ],
        order="-at" if decided else "at",
        actions=[]
        if decided
        else [
            BulkAction(key="accept", label=_("采纳"), preview=_accept_preview, apply=_accept),
            BulkAction(key="reject", label=_("不采纳"), ask=_ask_reason, icon="x"),
        ],
        empty=Empty(
            title=_("没有办过的申报") if decided else _("没有待核定的申报"),
            text=_("企业在“我的企业”里申报更正或年度数据后，会列在这里。"),
        ),
    )


@open_to(*KEEPERS)
def proposals(request: HttpRequest) -> HttpResponseBase:
    """What waits for a decision in the zone."""
    return _answer(request, decided=False)


@open_to(*KEEPERS)
def decided(request: HttpRequest) -> HttpResponseBase:
    """What was decided, taken back or replaced."""
    return _answer(request, decided=True)


def _answer(request: HttpRequest, *, decided: bool) -> HttpResponseBase:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    found = queries.proposals(request.user, zone)
    found = found.exclude(state=ProposalState.PENDING) if decided else found.filter(state=ProposalState.PENDING)
    tabs = [("proposals", _("待核定")), ("decided", _("已办"))]
    addresses = [(reverse(f"enterprises:{name}"), label) for name, label in tabs]
    return respond(
        request,
        _list(f"enterprises.{'decided' if decided else 'proposals'}", queries.firms_of(found), decided=decided),
        found,
        template="enterprises/proposals.html",
        crumbs=[registry_crumb()],
        tabs=[TabLine(label, address, address == request.path) for address, label in addresses],
    )


@open_to(*KEEPERS)
@require_POST
def reject(request: HttpRequest) -> HttpResponse:
    """Leave the chosen proposals out, for the reason given."""
    zone = zone_of_request(request)
    keys = [int(key) for key in request.POST.getlist("row") if key.isdecimal()]
    chosen = list(queries.proposals(request.user, zone).filter(pk__in=keys)) if zone else []
    if not chosen:
        messages.warn(request, _t("没有选中任何一项申报。"))
        return redirect("enterprises:proposals")
    back = request.POST.get("back", "")
    form = RejectForm(request.POST)
    if form.is_valid():
        try:
            count = services.reject(request.user, [row.pk for row in chosen], form.cleaned_data["reason"])
        except Refusal as refusal:
            form.refuse(refusal.problems)
        else:
            words = ngettext("已退回 %(n)d 项申报，并告知企业。", "已退回 %(n)d 项申报，并告知企业。", count)
            messages.done(request, words % {"n": count})
            return redirect("enterprises:proposals")
    return _reject_page(request, form, chosen, back, status=422)


def _reject_page(
    request: HttpRequest, form: RejectForm, rows: Sequence[Any], back: str, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "rows": [(row, queries.said(row)) for row in rows],
        "back": back,
        "title": _t("不采纳申报"),
        "crumbs": [(_t("申报核定"), reverse("enterprises:proposals"))],
    }
    return render(request, "enterprises/reject.html", context, status=status)

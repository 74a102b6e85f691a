"""培育库: who is in which library since when and why, exits that wait, history."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import KEEPERS, STAFF
from gaoxin.apps.enterprises.forms.ladders import ReasonForm
from gaoxin.apps.enterprises.ladder_states import LIBRARY_TONES, LibraryState
from gaoxin.apps.enterprises.queries.ladders import lists as queries
from gaoxin.apps.enterprises.services.ladders import libraries as services
from gaoxin.apps.enterprises.views.common import registry_crumb
from gaoxin.apps.enterprises.views.ladders_common import (
    ask,
    chosen_keys,
    ladder_tabs,
    saved,
    way_back,
    zone_at_hand,
)
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
    Yes,
    respond,
)
from gaoxin.web.registry import Person
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def libraries(request: HttpRequest) -> HttpResponse:
    """All libraries with their rules and counts."""
    zone = zone_at_hand(request)
    context = {
        "libraries": queries.libraries(request.user, zone),
        "title": _t("培育库"),
        "tabs": ladder_tabs("libraries"),
        "crumbs": [registry_crumb()],
        "synthetic": zone.synthetic,
    }
    return render(request, "enterprises/ladders/libraries.html", context)


@open_to(*STAFF)
def library(request: HttpRequest, library: str) -> HttpResponseBase:
    """One library: inside, exits that wait, those that left."""
    zone = zone_at_hand(request)
    one, rows = queries.library(request.user, zone, library)
    actions = ACTIONS if queries.may_work(request.user, zone) else ()
    return respond(
        request,
        _list(queries.library_name(one), actions),
        rows,
        template="enterprises/ladders/list.html",
        crumbs=[registry_crumb(), (_t("培育库"), reverse("enterprises:libraries"))],
        tabs=ladder_tabs("libraries"),
    )


def _list(name: str, actions: Sequence[BulkAction]) -> List:
    return List(
        key="enterprises.library",
        title=name,
        purpose=_("按规则或手工入库；出库由规则提出、由人确认。"),
        columns=[
            Column(
                key="enterprise",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: reverse("enterprises:ladder", args=[row.enterprise_id]),
                wide=True,
            ),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value="get_state_display",
                tone=lambda row: LIBRARY_TONES[row.state],
            ),
            Column(key="entered", label=_("入库日期"), kind="date", value="entered_on", sort="entered_on"),
            Column(key="how", label=_("入库方式"), value=lambda row: _t("规则") if row.by_rule else _t("手工")),
            Column(key="reason", label=_("入库理由"), wide=True),
            Column(key="leaving", label=_("出库理由"), value="leaving_reason", wide=True),
            Column(key="left", label=_("出库日期"), kind="date", value="left_on"),
            Column(key="by", label=_("经办"), value=lambda row: str(row.left_by or row.entered_by or _t("系统"))),
            Column(key="kept", label=_("保留理由"), shown=False, wide=True),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="state", options=LibraryState.choices, multiple=True),
            Yes(key="by_hand", label=_("只看手工入库"), field="by_rule", value=False),
            Dates(key="entered", label=_("入库日期"), field="entered_on", primary=False),
        ],
        order="-entered",
        actions=actions,
        empty=Empty(title=_("库里还没有企业"), text=_("评估后按规则入库，也可以在“达标分布”里选中企业放入。")),
    )


def _confirm_preview(user: Person, rows: Sequence[Any]) -> Preview:
    changes = [
        Change(
            str(row.enterprise.organisation),
            row.get_state_display(),
            row.leaving_reason,
            left_alone="" if row.state == LibraryState.LEAVING else _t("没有出库建议；要出库请用“手工出库”"),
        )
        for row in rows
    ]
    return Preview(changes, then=_t("出库后留在历史里，符合条件时规则会再次入库。"))


def _confirm(user: Person, rows: Sequence[Any]) -> Outcome:
    waiting = [row.pk for row in rows if row.state == LibraryState.LEAVING]
    return Outcome(_t("已出库 %(n)s 家。") % {"n": services.leave(user, waiting)})


def _leave(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse:
    return _asking(request, ReasonForm(), rows, "leave_library", request.get_full_path())


def _keep(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse:
    return _asking(request, ReasonForm(), rows, "keep_in_library", request.get_full_path())


def _asking(
    request: HttpRequest, form: ReasonForm, rows: Sequence[Any], to: str, back: str, status: int = 200
) -> HttpResponse:
    named = [(row.pk, str(row.enterprise.organisation), row.leaving_reason or row.reason) for row in rows]
    leaving = to == "leave_library"
    return ask(
        request,
        form,
        named,
        title=_t("手工出库") if leaving else _t("保留在库"),
        submit=(_t("出库 %(n)s 家") if leaving else _t("保留 %(n)s 家")) % {"n": len(rows)},
        to=to,
        back=back,
        after=_t("手工出库的企业，规则不会再自动放入。") if leaving else _t("同样的理由不再重复提出。"),
        status=status,
    )


ACTIONS = (
    BulkAction(key="confirm", label=_("确认出库"), preview=_confirm_preview, apply=_confirm, icon="check"),
    BulkAction(key="keep", label=_("保留在库"), ask=_keep, icon="lock"),
    BulkAction(key="leave", label=_("手工出库"), ask=_leave, icon="x"),
)


@open_to(*KEEPERS)
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Take the chosen enterprises out for the reason given."""
    return _done(request, "leave_library", services.leave, _t("已出库 %(n)s 家。"))


@open_to(*KEEPERS)
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the chosen enterprises although the rule proposes their exit."""
    return _done(request, "keep_in_library", services.keep, _t("已保留 %(n)s 家。"))


def _done(request: HttpRequest, to: str, act: Any, words: str) -> HttpResponse:
    zone = zone_at_hand(request)
    rows = queries.entries(request.user, zone, chosen_keys(request))
    if not rows:
        raise NotFound
    form, back = ReasonForm(request.POST), way_back(request, "libraries")

    def save() -> str:
        count = act(request.user, [row.pk for row in rows], form.cleaned_data["reason"])
        messages.done(request, words % {"n": count})
        return back

    return saved(form, save) or _asking(request, form, rows, to, back, status=422)

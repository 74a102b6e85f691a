"""One suggestion for a chain: what is suggested, on what it rests, and the decision."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.chain_access import READERS, WORKERS
from gaoxin.apps.industry.chain_forms import TakeForm, TurnDownForm
from gaoxin.apps.industry.chain_states import REVIEW_TONES
from gaoxin.apps.industry.queries.chains import suggestions as queries
from gaoxin.apps.industry.services.chains import suggesting
from gaoxin.apps.industry.views.chains_common import chains_crumb, zone_here
from gaoxin.web import messages
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to


@open_to(*READERS)
def suggestion(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    return _shown(request, queries.suggestion(request.user, zone_here(request), suggestion_id))


@open_to(*WORKERS)
@require_POST
def take(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    """Write it into the zone's edition."""
    zone = zone_here(request)
    one = queries.suggestion(request.user, zone, suggestion_id)
    form = TakeForm(data=request.POST)
    if not form.is_valid():
        return _shown(request, one, 422, take=form)
    suggesting.take(request.user, zone, suggestion_id, form.cleaned_data["sure"])
    messages.done(request, _t("已采用，写进了本区的产业链；落链和计算会重新做，做完在任务里看。"))
    return redirect("industry:segment", one.row.chain, one.row.segment)


@open_to(*WORKERS)
@require_POST
def turn_down(request: HttpRequest, suggestion_id: int) -> HttpResponse:
    zone = zone_here(request)
    one = queries.suggestion(request.user, zone, suggestion_id)
    form = TurnDownForm(data=request.POST)
    if not form.is_valid():
        return _shown(request, one, 422, drop=form)
    suggesting.turn_down(request.user, zone, suggestion_id, form.cleaned_data["reason"])
    undo = reverse("industry:reopen", args=[suggestion_id])
    messages.done(request, _t("没有采用，理由已告诉提出的人。"), undo)
    return redirect("industry:reviews")


def _shown(
    request: HttpRequest, one: queries.Suggested, status: int = 200, take: Any = None, drop: Any = None
) -> HttpResponse:
    row = one.row
    context = {
        "title": one.what,
        "one": one,
        "record": Record(
            title=one.what,
            kind=f"{row.get_kind_display()} · {one.where}",
            state=row.get_state_display(),
            tone=REVIEW_TONES[row.state],
            facts=[
                Fact(_("提出"), row.raised_by or row.get_reason_display()),
                Fact(_("提出日期"), row.raised_on),
                Fact(_("依据"), row.source or None, missing=_("依据")),
                Fact(
                    _("处理"), f"{row.settled_by} · {row.settled_at:%Y-%m-%d}" if row.settled_by else _t("还没有处理")
                ),
            ],
        ),
        "tabs": [],
        "take": take or TakeForm(),
        "drop": drop or TurnDownForm(),
        "crumbs": [chains_crumb(), (_t("图谱待核"), reverse("industry:reviews"))],
    }
    return render(request, "industry/chains/suggestion.html", context, status=status)

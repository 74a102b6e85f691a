"""疑似同一单位: pairs decided one by one or many at once, mergers and how they are undone."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import KEEPERS, STAFF
from gaoxin.apps.enterprises.forms.linkage import DecisionForm, UndoForm
from gaoxin.apps.enterprises.linkage_states import PAIR_TONES, PairState
from gaoxin.apps.enterprises.queries import linkage as queries
from gaoxin.apps.enterprises.services.linkage import deciding, running
from gaoxin.apps.enterprises.views.common import registry_crumb
from gaoxin.apps.enterprises.views.linkage_bulk import (
    ACTIONS,
    AGAIN,
    different_words,
    postponed_words,
    same_words,
)
from gaoxin.apps.enterprises.views.linkage_lists import mergers_list, pairs_list, percent
from gaoxin.apps.enterprises.views.quality import zone_at_hand
from gaoxin.web import clock, messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import BulkAction, respond
from gaoxin.web.pages.record import Fact, Record, TabLine
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

TABS = (
    ("suspected_pairs", _("待判断")),
    ("suspected_postponed", _("暂缓")),
    ("suspected_different", _("判为不同")),
    ("mergers", _("合并记录")),
)


def tabs(request: HttpRequest) -> list[TabLine]:
    """The pages about who is who, with the present one marked."""
    addresses = [(label, reverse(f"enterprises:{name}")) for name, label in TABS]
    return [TabLine(label, address, address == request.path) for label, address in addresses]


# Lists


@open_to(*STAFF)
def waiting(request: HttpRequest) -> HttpResponseBase:
    """What waits to be decided, most probable first."""
    return _pairs(request, "waiting", PairState.WAITING, ACTIONS)


@open_to(*STAFF)
def postponed(request: HttpRequest) -> HttpResponseBase:
    """What was left for later."""
    return _pairs(request, "postponed", PairState.POSTPONED, ACTIONS[:2])


@open_to(*STAFF)
def different(request: HttpRequest) -> HttpResponseBase:
    """What was called two organisations."""
    return _pairs(request, "different", PairState.DIFFERENT, (AGAIN,))


def _pairs(request: HttpRequest, name: str, state: PairState, actions: Sequence[BulkAction]) -> HttpResponseBase:
    zone = zone_at_hand(request)
    return respond(
        request,
        pairs_list(name, actions),
        queries.pairs(request.user, zone, [state]),
        template="enterprises/linkage/list.html",
        crumbs=[registry_crumb()],
        tabs=tabs(request),
        run=queries.last_run(request.user, zone),
        may_run=queries.may_run(request.user, zone),
    )


@open_to(*STAFF)
def mergers(request: HttpRequest) -> HttpResponseBase:
    """What was merged, and what of it was undone."""
    found = queries.mergers(request.user, zone_at_hand(request))
    context = {"crumbs": [registry_crumb()], "tabs": tabs(request)}
    return respond(request, mergers_list(), found, template="enterprises/linkage/mergers.html", **context)


@open_to(*KEEPERS)
@require_POST
def run(request: HttpRequest) -> HttpResponse:
    """Look through the zone now."""
    job = running.start_linking(request.user, zone_at_hand(request))
    return redirect("web:job", job.pk)


# One


@open_to(*STAFF)
def pair(request: HttpRequest, pair_id: int) -> HttpResponse:
    """Two records side by side, what differs, and the decision."""
    page = queries.pair_page(request.user, pair_id)
    context = {
        "page": page,
        "pair": page.pair,
        "percent": percent(page.pair),
        "tone": PAIR_TONES[PairState(page.pair.state)],
        "prospect": deciding.prospects([page.pair])[0] if page.may_decide else None,
        "title": f"{page.pair.one.organisation} ／ {page.pair.other.organisation}",
        "crumbs": [registry_crumb(), (_t("疑似同一单位"), reverse("enterprises:suspected_pairs"))],
    }
    if context["prospect"] is not None and context["prospect"].problem is not None:
        context["obstacle"] = say(context["prospect"].problem)
    return render(request, "enterprises/linkage/pair.html", context)


@open_to(*KEEPERS)
@require_POST
def decide(request: HttpRequest, pair_id: int) -> HttpResponse:
    """Take a decision about one pair, and go on to the next."""
    page = queries.pair_page(request.user, pair_id)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        messages.warn(request, _t("请选择“同一单位”“不是同一单位”或“暂缓”；理由最多 300 个字。"))
        return redirect("enterprises:suspected", pair_id)
    why, decision = form.cleaned_data["why"], form.cleaned_data["decision"]
    if decision == "same":
        decided, words = deciding.call_same(request.user, [pair_id], why, form.cleaned_data["keep"]), same_words
    elif decision == "different":
        decided, words = deciding.call_different(request.user, [pair_id], why), different_words
    else:
        decided, words = deciding.postpone(request.user, [pair_id], why), postponed_words
    messages.done(request, words(decided.count), reverse("enterprises:take_back", args=[decided.batch]))
    if page.following is None:
        return redirect("enterprises:suspected_pairs")
    return redirect("enterprises:suspected", page.following)


@open_to(*KEEPERS)
@require_POST
def ask_again(request: HttpRequest, pair_id: int) -> HttpResponse:
    """Judge a pair anew that was called two organisations."""
    deciding.ask_again(request.user, [pair_id])
    return redirect("enterprises:suspected", pair_id)


@open_to(*KEEPERS)
@require_POST
def take_back(request: HttpRequest, batch: UUID) -> HttpResponse:
    """Take back what was decided in one go; a single pair is shown again at once."""
    pairs = deciding.take_back(request.user, batch, _t("撤回刚才的判断"))
    words = ngettext("已撤回，%(n)d 对重新待判断。", "已撤回，%(n)d 对重新待判断。", len(pairs))
    messages.done(request, words % {"n": len(pairs)})
    if len(pairs) == 1:
        return redirect("enterprises:suspected", pairs[0])
    return redirect("enterprises:suspected_pairs")


# Mergers


@open_to(*STAFF)
def merger(request: HttpRequest, merger_id: int) -> HttpResponse:
    """One merger: what went into what, why, and how it can be undone."""
    page = queries.merger_page(request.user, merger_id)
    one = page.merger
    record = Record(
        title=_t("“%(gone)s”并入“%(into)s”") % {"gone": one.gone.legal_name, "into": one.into.legal_name},
        kind=_("合并记录"),
        state=_("已撤销") if one.undone_at else _("有效"),
        tone="plain" if one.undone_at else "good",
        synthetic=one.synthetic,
        facts=[
            Fact(_("合并人"), str(one.merged_by)),
            Fact(_("合并时间"), f"{clock.local(one.merged_at):%Y-%m-%d %H:%M}"),
            Fact(_("当时的把握"), percent(one) if one.probability is not None else _("人工合并")),
        ],
    )
    context = {
        "page": page,
        "merger": one,
        "record": record,
        "crumbs": [registry_crumb(), (_t("合并记录"), reverse("enterprises:mergers"))],
        "title": record.title,
    }
    return render(request, "enterprises/linkage/merger.html", context)


@open_to(*KEEPERS)
def undo_merger(request: HttpRequest, merger_id: int) -> HttpResponse:
    """Undo a merger, for a reason."""
    page = queries.merger_page(request.user, merger_id)
    back = reverse("enterprises:merger", args=[merger_id])

    def save(form: UndoForm) -> str:
        deciding.undo_merger(request.user, merger_id, form.cleaned_data["why"])
        messages.done(request, _t("已撤销合并，两条记录恢复原样，重新列入待判断。"))
        return back

    words = FormPage(
        title=_t("撤销合并"),
        purpose=f"{page.merger.gone} → {page.merger.into}",
        submit=_("撤销合并"),
        cancel=back,
        after=_("撤销后两条记录都重新列出；合并期间记在保留单位名下的内容仍留在那里。"),
    )
    crumbs = [registry_crumb(), (_t("合并记录"), reverse("enterprises:mergers"))]
    return respond_form(request, words, UndoForm, save, crumbs=crumbs)

"""Drafting a chain from what the zone knows of products, and picking from the draft."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.chain_access import WORKERS, require_chain_work
from gaoxin.apps.industry.chain_forms import DraftForm
from gaoxin.apps.industry.queries.chains.drafted import draft_page
from gaoxin.apps.industry.queries.chains.drawing import TIERS
from gaoxin.apps.industry.queries.chains.reviews import graph_set
from gaoxin.apps.industry.services.chains import drafting
from gaoxin.apps.industry.views.chains_common import chains_crumb, zone_here
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.forms import Form
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

LIKELY = 50
"""How sure, in %, a segment must be to be picked beforehand."""


@open_to(*WORKERS)
def new_draft(request: HttpRequest) -> HttpResponse:
    """Draft a chain around some products or industries."""
    zone = require_chain_work(request.user, zone_here(request))
    loaded = graph_set(zone)

    def save(form: Form) -> str:
        sent = form.cleaned_data
        asked = drafting.Asked(
            key=sent["key"],
            name=sent["name"],
            definition=_t("由产品关系草拟，待核定。"),
            products=_words(sent["products"]),
            codes=_words(sent["codes"]),
            steps=sent["steps"],
            most=sent["most"],
            replace=sent["replace"],
        )
        job = drafting.draft_chain(request.user, zone, asked)
        if job is not None:
            return reverse("web:job", args=[job.pk])
        messages.done(request, _t("已起草，挑出要的环节。"))
        return reverse("industry:pick_segments", args=[asked.key])

    page = FormPage(
        title=_t("从产品图谱起草产业链"),
        submit=_t("起草"),
        cancel=reverse("industry:chains"),
        purpose=_t("从几个产品或者行业出发，顺着产品的上下游关系找出环节，再由人挑选、改名、发布。"),
        after=_t("起草的是本区的草稿，不发布不影响任何计算。"),
    )
    return respond_form(
        request,
        page,
        DraftForm,
        save,
        template="industry/chains/draft.html",
        loaded=loaded,
        crumbs=[chains_crumb()],
    )


@open_to(*WORKERS)
def pick(request: HttpRequest, chain_key: str) -> HttpResponse:
    """Pick the segments of a draft that are wanted."""
    zone = zone_here(request)
    page = draft_page(request.user, zone, chain_key)
    there = reverse("industry:edit_chain", args=[chain_key])
    if request.method != "POST":
        return _shown(request, page, {one.segment.key for one in page.segments if (one.sure or 100) >= LIKELY})
    kept = set(request.POST.getlist("segment"))
    try:
        drafting.keep_segments(request.user, zone, chain_key, kept)
    except Refusal as refusal:
        return _shown(request, page, kept, 422, refused=[say(one) for one in refusal.problems])
    dropped = sum(one.segment.key not in kept for one in page.segments)
    messages.done(
        request,
        _t("草稿留下 %(kept)d 个环节，去掉 %(dropped)d 个；看过以后在这里发布。")
        % {"kept": len(page.segments) - dropped, "dropped": dropped},
    )
    return redirect(there)


def _shown(request: HttpRequest, page: Any, kept: set[str], status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "title": _t("%(chain)s：挑选环节") % {"chain": page.editor.name},
        "purpose": _t("勾选要的环节；没有勾选的连同它的上下游从草稿里去掉。"),
        "page": page,
        "lines": [(one, TIERS[one.segment.tier], one.segment.key in kept) for one in page.segments],
        "crumbs": [chains_crumb(), (page.editor.name, reverse("industry:edit_chain", args=[page.editor.key]))],
        **more,
    }
    return render(request, "industry/chains/pick.html", context, status=status)


def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in re.split(r"[、，,;；\s]+", text) if one))

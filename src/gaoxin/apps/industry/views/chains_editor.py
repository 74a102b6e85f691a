"""The editor of a zone's own edition of a chain: the text with live checks, forms for the usual changes, versions."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.chain_access import WORKERS
from gaoxin.apps.industry.chain_forms import ChainTextForm, ConnectForm, NewChainForm, RenameForm, SegmentForm
from gaoxin.apps.industry.chain_states import EDITION_TONES
from gaoxin.apps.industry.queries.chains import editing as queries
from gaoxin.apps.industry.queries.chains.drafted import was_drafted
from gaoxin.apps.industry.queries.chains.known import chains_of, named
from gaoxin.apps.industry.services.chains import editing, editions
from gaoxin.apps.industry.views.chains_common import chain_tabs, chains_crumb, zone_here
from gaoxin.kernel.problems import Refusal
from gaoxin.web import messages
from gaoxin.web.forms import Form
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

SHOWN = 30
"""Mistakes listed at a time."""


def _page(request: HttpRequest, key: str) -> queries.Editor:
    return queries.editor(request.user, zone_here(request), key)


def _checked(page: queries.Editor, text: str) -> dict[str, Any]:
    read = queries.read_chain(page.zone, page.key, text)
    told = [(one.place.line if one.place else None, say(one)) for one in read.problems[:SHOWN]]
    chain = read.chain.declared if read.chain else None
    return {
        "told": told,
        "problem_count": len(read.problems),
        "more_problems": max(0, len(read.problems) - SHOWN),
        "counted": {
            "segments": len(chain.segments),
            "needs": sum(len(one.needs) for one in chain.segments.values()),
            "branches": len(chain.branches),
        }
        if chain
        else None,
    }


def _shown(request: HttpRequest, page: queries.Editor, text: str, status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "page": page,
        "text": text,
        "seen": editions.mark_of(page.draft.text) if page.draft else "",
        "drafted": bool(page.draft and was_drafted(page.draft.text)),
        "versions": [(one, EDITION_TONES[one.state]) for one in page.versions],
        "title": _t("%(chain)s：编辑和版本") % {"chain": page.name},
        "purpose": _t("本区可以改自己的一版；发布后在本区代替通用版本，别的区不受影响。"),
        "tabs": chain_tabs(request, page.key) if page.key in chains_of(page.zone) else [],
        "crumbs": [chains_crumb()],
        **_checked(page, text),
        **more,
    }
    return render(request, "industry/chains/editor.html", context, status=status)


@open_to(*WORKERS)
def edit(request: HttpRequest, chain_key: str) -> HttpResponse:
    """The editor. A POST keeps the draft."""
    page = _page(request, chain_key)
    if request.method != "POST":
        return _shown(request, page, page.text)
    form = ChainTextForm(data=request.POST)
    if not form.is_valid():
        return _shown(request, page, request.POST.get("text", "")[:400_000], 422, form_errors=form.errors)
    sent = form.cleaned_data
    try:
        editions.save_draft(request.user, page.zone, chain_key, sent["text"], seen=sent["seen"], why=sent["why"])
    except Refusal as refusal:
        return _shown(request, page, sent["text"], 422, refused=[say(one) for one in refusal.problems])
    messages.done(request, _t("已保存草稿，没有发布；发布以后图和计算才用它。"))
    return redirect("industry:edit_chain", chain_key)


@open_to(*WORKERS)
@require_POST
def check(request: HttpRequest, chain_key: str) -> HttpResponse:
    """What is wrong with the text as it is typed, line by line."""
    page = _page(request, chain_key)
    text = request.POST.get("text", "")[:400_000]
    return render(request, "industry/chains/parts/checked.html", {"page": page, **_checked(page, text)})


@open_to(*WORKERS)
@require_POST
def publish(request: HttpRequest, chain_key: str) -> HttpResponse:
    page = _page(request, chain_key)
    try:
        kept = editions.publish(request.user, page.zone, chain_key, request.POST.get("why", "")[:300])
    except Refusal as refusal:
        return _shown(request, page, page.text, 422, refused=[say(one) for one in refusal.problems])
    messages.done(request, _t("已发布第 %(n)d 版；重新计算后画像和缺口按它来。") % {"n": kept.version})
    return redirect("industry:chain", chain_key)


@open_to(*WORKERS)
@require_POST
def drop(request: HttpRequest, chain_key: str) -> HttpResponse:
    page = _page(request, chain_key)
    editions.drop_draft(request.user, page.zone, chain_key)
    messages.done(request, _t("已放弃草稿，已发布的版本不变。"))
    return redirect("industry:edit_chain", chain_key) if page.shipped or page.present else redirect("industry:chains")


@open_to(*WORKERS)
@require_POST
def end(request: HttpRequest, chain_key: str) -> HttpResponse:
    """Go back to the shipped chain."""
    page = _page(request, chain_key)
    editions.end(request.user, page.zone, chain_key)
    messages.done(request, _t("已停用本区版本。") + (_t("现在用通用版本。") if page.shipped else ""))
    return redirect("industry:edit_chain", chain_key)


@open_to(*WORKERS)
def new_chain(request: HttpRequest) -> HttpResponse:
    """Begin a chain of the zone's own."""
    zone = zone_here(request)

    def save(form: Form) -> str:
        sent = form.cleaned_data
        about = (sent[name] for name in ("key", "name", "name_en", "definition", "document"))
        editing.begin_chain(request.user, zone, *about)
        messages.done(request, _t("已建草稿，接着加环节；发布以后才列进产业链。"))
        return reverse("industry:edit_chain", args=[sent["key"]])

    page = FormPage(
        title=_t("编一条新的产业链"),
        submit=_t("建草稿"),
        cancel=reverse("industry:chains"),
        purpose=_t("通用版本里没有的产业链，由本区自己编。"),
        after=_t("先建只有一个环节的草稿，再在编辑页加环节、连上下游。"),
    )
    return respond_form(request, page, NewChainForm, save, crumbs=[chains_crumb()])


@open_to(*WORKERS)
def add_segment(request: HttpRequest, chain_key: str) -> HttpResponse:
    page, branches, _segments, _others = _choices(request, chain_key)

    def make(**given: Any) -> SegmentForm:
        return SegmentForm(branches=branches, **given)

    def save(form: Form) -> str:
        sent = form.cleaned_data
        products, codes = (
            tuple(one for one in re.split(r"[、，,;；\s]+", sent[name]) if one) for name in ("products", "codes")
        )
        new = editing.NewSegment(
            sent["key"], sent["name"], sent["name_en"], sent["tier"], sent["branch"], products, codes
        )
        editing.add_segment(request.user, page.zone, chain_key, new)
        return _done(request, chain_key, _t("已在草稿里加了环节“%(name)s”。") % {"name": sent["name"]})

    return _form(request, page, _t("加一个环节"), make, save)


@open_to(*WORKERS)
def connect(request: HttpRequest, chain_key: str) -> HttpResponse:
    page, _branches, segments, others = _choices(request, chain_key)

    def make(**given: Any) -> ConnectForm:
        return ConnectForm(segments=segments, others=others, **given)

    def save(form: Form) -> str:
        sent = form.cleaned_data
        editing.connect(request.user, page.zone, chain_key, sent["buyer"], sent["supplier"], sent["kind"])
        return _done(request, chain_key, _t("已在草稿里连上。"))

    return _form(request, page, _t("连上下游"), make, save)


@open_to(*WORKERS)
def rename(request: HttpRequest, chain_key: str) -> HttpResponse:
    page, _branches, segments, _others = _choices(request, chain_key)

    def make(**given: Any) -> RenameForm:
        return RenameForm(segments=segments, **given)

    def save(form: Form) -> str:
        sent = form.cleaned_data
        editing.rename_segment(request.user, page.zone, chain_key, sent["segment"], sent["name"], sent["name_en"])
        return _done(request, chain_key, _t("已在草稿里改名为“%(name)s”。") % {"name": sent["name"]})

    return _form(request, page, _t("改环节名称"), make, save)


def _words(text: str) -> tuple[str, ...]:
    return tuple(one for one in re.split(r"[、，,;；\s]+", text) if one)


Pairs = list[tuple[str, str]]


def _choices(request: HttpRequest, key: str) -> tuple[queries.Editor, Pairs, Pairs, Pairs]:
    """The branches and segments of what is being written, and the segments of other chains."""
    page = _page(request, key)
    chain = queries.declared_draft(page)
    branches = [(one.key, named(one)) for one in chain.branches.values()] if chain else []
    segments = [(one.key, named(one)) for one in chain.segments.values()] if chain else []
    others = [
        (f"{other}/{one.key}", f"{named(found.declared)} · {named(one)}")
        for other, found in chains_of(page.zone).items()
        if other != key
        for one in found.declared.segments.values()
    ]
    return page, branches, segments, others


def _done(request: HttpRequest, key: str, words: str) -> str:
    messages.done(request, words)
    return reverse("industry:edit_chain", args=[key])


def _form(request: HttpRequest, page: queries.Editor, title: str, make: Any, save: Any) -> HttpResponse:
    there = reverse("industry:edit_chain", args=[page.key])
    about = FormPage(
        title=title,
        submit=_t("写进草稿"),
        cancel=there,
        purpose=page.name,
        after=_t("只改草稿；看过以后在编辑页发布。"),
    )
    return respond_form(request, about, make, save, crumbs=[chains_crumb(), (page.name, there)])

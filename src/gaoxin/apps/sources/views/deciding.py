"""Opening data: proposing a version, seeing exactly what would go out, and deciding about it."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.sources.forms import NoteForm, OpenRowsForm, OpenStatisticForm, ReasonForm
from gaoxin.apps.sources.queries import catalogue
from gaoxin.apps.sources.queries import opening as queries
from gaoxin.apps.sources.services import background, deciding, proposing
from gaoxin.apps.sources.services.proposing import Opening
from gaoxin.apps.sources.states import VERSION_TONES, OpenKind, VersionState
from gaoxin.apps.sources.views.heads import crumbs
from gaoxin.apps.sources.views.registering import WORKERS
from gaoxin.apps.zones.queries import zone_of_request
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as form_page
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

VERSIONS = List(
    key="sources.open_versions",
    title=_("开放审核"),
    purpose=_("提请开放的每一版数据：谁提请、谁审核、结果如何。提请人不能审核自己的版本。"),
    columns=[
        Column(
            key="open_set",
            label=_("开放数据"),
            value=lambda row: row.open_set.title,
            sort="open_set__title",
            link=lambda row: reverse("sources:open_version", args=[row.pk]),
            wide=True,
        ),
        Column(key="number", label=_("版次"), kind="number", sort="number"),
        Column(key="kind", label=_("内容"), value=lambda row: row.open_set.get_kind_display()),
        Column(key="department", label=_("数据提供部门"), value=lambda row: str(row.open_set.dataset.department)),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: VERSION_TONES[row.state],
            sort="state",
        ),
        Column(key="rows", label=_("行数"), kind="number", sort="rows"),
        Column(key="proposed_by", label=_("提请人"), value=lambda row: str(row.proposed_by)),
        Column(key="proposed_at", label=_("提请时间"), kind="moment", sort="proposed_at"),
        Column(key="decided_by", label=_("审核人"), value=lambda row: str(row.decided_by or "")),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=VersionState.choices, multiple=True),
        Dates(key="proposed", label=_("提请日期"), field="proposed_at", moments=True, primary=False),
    ],
    order="-proposed_at",
    empty=Empty(title=_("还没有提请开放的数据"), text=_("在数据集的“开放”页提请。")),
)


@open_to(*STAFF)
def versions(request: HttpRequest) -> HttpResponseBase:
    found = queries.versions(request.user, zone_of_request(request))
    return respond(request, VERSIONS, found, crumbs=crumbs())


@open_to(*STAFF)
def version(request: HttpRequest, version_id: int) -> HttpResponse:
    """Exactly what is or would be public, with how it was checked."""
    page = queries.version_page(request.user, version_id)
    out = page.version
    context = {
        "page": page,
        "version": out,
        "record": _record(page),
        "columns": out.columns,
        "rows": page.frame.rows(),
        "crumbs": crumbs(None, (_t("开放审核"), reverse("sources:open_versions"))),
        "changes": page.changes,
        "public": reverse("open:set", args=[page.open_set.zone.code, page.open_set.code]),
    }
    return render(request, "sources/open_version.html", context)


def _record(page: queries.VersionPage) -> Record:
    out = page.version
    decided = [Fact(_t("审核人"), str(out.decided_by))] if out.decided_by else []
    return Record(
        title=_t("%(title)s 第 %(n)s 版") % {"title": out.card["title"], "n": out.number},
        kind=page.open_set.get_kind_display(),
        state=out.get_state_display(),
        tone=VERSION_TONES[VersionState(out.state)],
        synthetic=out.card["synthetic"],
        next_step=_t("请核对将要公开的说明和数据，再决定。") if page.may_decide else "",
        facts=[
            Fact(_t("数据提供部门"), str(page.dataset.department)),
            Fact(_t("提请人"), str(out.proposed_by)),
            *decided,
            Fact(_t("数据时点"), out.card["as_of"]),
            Fact(_t("行数"), f"{out.rows:,}"),
        ],
    )


@open_to(*WORKERS)
def propose_rows(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Propose to open rows as they are, in fields that are fit for it."""
    possible = queries.openable

    def make(page: catalogue.Page) -> Callable[..., OpenRowsForm]:
        choices = [(one.name, one.label) for one in possible(page.dataset).fields]
        return lambda **given: OpenRowsForm(choices=choices, **given)

    def read(data: dict[str, Any]) -> Opening:
        return Opening(data["code"], data["title"], OpenKind.RECORDS, data["licence"], fields=data["fields_open"])

    words = _t("提请后由部门负责人或数据管理部门的另一人审核，通过后才公开。")
    return _propose(request, dataset_id, _t("提请开放数据行"), words, make, read)


@open_to(*WORKERS)
def propose_statistic(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Propose to open a statistic; small cells are withheld and the whole is audited before anybody sees it."""
    possible = queries.openable

    def make(page: catalogue.Page) -> Callable[..., OpenStatisticForm]:
        found = possible(page.dataset)
        dimensions = [(one.name, one.label) for one in found.dimensions]
        measures = [(one.name, one.label) for one in found.measures]
        return lambda **given: OpenStatisticForm(dimensions=dimensions, measures=measures, **given)

    def read(data: dict[str, Any]) -> Opening:
        return Opening(
            data["code"],
            data["title"],
            OpenKind.STATISTIC,
            data["licence"],
            dimensions=data["dimensions"],
            measures=data["measures"],
            crossing=data["crossing"],
            dominance=data["dominance"],
        )

    words = _t("系统先遮盖描述不足 %(n)s 家企业的格子，连同已开放的各表一起核验能否相减推出，再交另一人审核。")
    words %= {"n": queries.smallest()}
    return _propose(request, dataset_id, _t("提请开放统计表"), words, make, read)


def _propose(
    request: HttpRequest,
    dataset_id: int,
    title: str,
    after: str,
    make: Callable[[catalogue.Page], Callable[..., Any]],
    read: Callable[[dict[str, Any]], Opening],
) -> HttpResponse:
    page = catalogue.dataset_page(request.user, dataset_id)
    if not page.owns:
        raise NotFound
    back = reverse("sources:opening", args=[dataset_id])

    def save(form: Any) -> str:
        opening, note = read(form.cleaned_data), form.cleaned_data["note"]
        job = background.start_proposal(request.user, dataset_id, opening, note)
        if job is not None:
            return reverse("web:job", args=[job.pk])
        out = proposing.propose_opening(request.user, dataset_id, opening, note)
        messages.done(request, _t("已提请开放第 %(n)s 版，待另一人审核。") % {"n": out.number})
        return reverse("sources:open_version", args=[out.pk])

    described = FormPage(title=title, purpose=page.dataset.title, submit=_t("提请开放"), cancel=back, after=after)
    return form_page(
        request,
        described,
        make(page),
        save,
        initial={"title": page.dataset.title, "code": page.dataset.code},
        crumbs=crumbs(page, (_t("开放"), back)),
    )


@open_to(*WORKERS)
def propose_next(request: HttpRequest, open_set_id: int) -> HttpResponse:
    """Propose the next version of an open set by the same recipe."""
    open_set = queries.open_set(request.user, open_set_id)
    page = catalogue.dataset_page(request.user, open_set.dataset_id)
    if not page.owns:
        raise NotFound
    back = reverse("sources:opening", args=[open_set.dataset_id])

    def save(form: NoteForm) -> str:
        out = proposing.propose_next(request.user, open_set_id, form.cleaned_data["note"])
        messages.done(request, _t("已提请开放第 %(n)s 版，待另一人审核。") % {"n": out.number})
        return reverse("sources:open_version", args=[out.pk])

    described = FormPage(
        title=_t("提请开放新一版"),
        purpose=open_set.title,
        submit=_t("提请开放"),
        cancel=back,
        after=_t("按原来的字段或统计口径，用数据集现行版本生成；与上一版的差异会一并列出。"),
    )
    return form_page(request, described, NoteForm, save, crumbs=crumbs(page, (_t("开放"), back)))


@open_to(*WORKERS)
@require_POST
def approve(request: HttpRequest, version_id: int) -> HttpResponse:
    """Let the version out."""
    out = deciding.approve_opening(request.user, version_id, request.POST.get("reason", ""))
    messages.done(request, _t("已开放《%(title)s》第 %(n)s 版。") % {"title": out.open_set.title, "n": out.number})
    return redirect("sources:open_version", version_id)


@open_to(*WORKERS)
def refuse(request: HttpRequest, version_id: int) -> HttpResponse:
    """Keep the version in, with the reason."""
    page = queries.version_page(request.user, version_id)
    if not page.may_decide:
        raise NotFound
    return _with_reason(
        request,
        page,
        _t("不予开放"),
        _t("提请人会看到理由，可修改后重新提请。"),
        lambda reason: deciding.refuse_opening(request.user, version_id, reason),
    )


@open_to(*WORKERS)
def withdraw(request: HttpRequest, version_id: int) -> HttpResponse:
    """Take a version off the public pages, with the reason."""
    page = queries.version_page(request.user, version_id)
    if not page.may_withdraw:
        raise NotFound
    return _with_reason(
        request,
        page,
        _t("撤下"),
        _t("公开页立即不再提供这一版。已被下载的无法收回，以后的核验仍把它当作公众已知。"),
        lambda reason: deciding.withdraw_opening(request.user, version_id, reason),
    )


def _with_reason(
    request: HttpRequest, page: queries.VersionPage, title: str, after: str, act: Callable[[str], Any]
) -> HttpResponse:
    back = reverse("sources:open_version", args=[page.version.pk])

    def save(form: ReasonForm) -> str:
        act(form.cleaned_data["reason"])
        messages.done(request, _t("%(what)s：已办理。") % {"what": title})
        return back

    described = FormPage(title=title, purpose=str(page.open_set), submit=title, cancel=back, after=after)
    return form_page(request, described, ReasonForm, save, crumbs=crumbs(None, (_t("开放审核"), back)))


@open_to(*WORKERS)
@require_POST
def take_back(request: HttpRequest, version_id: int) -> HttpResponse:
    """The providing department takes the version back from the gate."""
    out = deciding.take_back_opening(request.user, version_id)
    messages.done(request, _t("已撤回。"))
    return redirect("sources:opening", out.open_set.dataset_id)

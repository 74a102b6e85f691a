"""Sharing a data set: who may use what until when, revoking, and the record of every use."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources.forms import ReasonForm, ShareForm
from gaoxin.apps.sources.queries import catalogue
from gaoxin.apps.sources.queries import sharing as queries
from gaoxin.apps.sources.services import sharing as services
from gaoxin.apps.sources.states import Channel
from gaoxin.apps.sources.views.heads import crumbs, frame
from gaoxin.apps.sources.views.registering import WORKERS
from gaoxin.apps.zones.states import STAFF, Role
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as form_page
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.rights import open_to

USES = List(
    key="sources.uses",
    title=_("使用记录"),
    columns=[
        Column(key="at", label=_("时间"), kind="moment", sort="at"),
        Column(key="department", label=_("使用部门"), value=lambda row: str(row.department or "")),
        Column(key="user", label=_("使用人"), value=lambda row: str(row.user)),
        Column(key="channel", label=_("方式"), value="get_channel_display"),
        Column(key="fields", label=_("读取字段"), wide=True),
        Column(key="rows", label=_("行数"), kind="number"),
        Column(key="version", label=_("版次"), kind="number"),
        Column(key="purpose", label=_("用途"), value=lambda row: _t(row.purpose), wide=True),
        Column(key="to_zone", label=_("所在区"), value=lambda row: str(row.to_zone), shown=False),
    ],
    filters=[
        Choice(key="channel", label=_("方式"), field="channel", options=Channel.choices, multiple=True),
        Dates(key="at", label=_("日期"), field="at", moments=True),
    ],
    order="-at",
    empty=Empty(title=_("还没有使用记录"), text=_("其他部门每次查看或下载，都会记在这里。")),
)


@open_to(*STAFF)
def sharing(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """The grants of a data set, and for its owner the requests that wait."""
    page = catalogue.dataset_page(request.user, dataset_id)
    if not page.belongs:
        raise NotFound
    requests = queries.requests(request.user).filter(dataset=page.dataset)[:50]
    grants = [(one, queries.runs(one)) for one in queries.grants_of(request.user, page.dataset)]
    context = {**frame(request, page), "grants": grants, "requests": requests, "may_share": page.owns or page.heads}
    return render(request, "sources/sharing.html", context)


@open_to(*STAFF)
def uses(request: HttpRequest, dataset_id: int) -> HttpResponseBase:
    """Every reading by others, for the owner and those who watch; one's own department's for the rest."""
    page, found = catalogue.uses(request.user, dataset_id)
    if not page.belongs:
        raise NotFound
    return respond(request, USES, found, template="sources/uses.html", **frame(request, page))


@open_to(*WORKERS, Role.LEADER)
def share(request: HttpRequest, dataset_id: int) -> HttpResponse:
    """Share fields without having been asked; heads may share with other zones."""
    page = catalogue.dataset_page(request.user, dataset_id)
    if not (page.owns or page.heads):
        raise NotFound
    places = queries.sharing_places(request.user, page.dataset)
    by_key = {f"{zone.pk}": (zone, None) for zone, _found in places if zone.pk != page.dataset.zone_id}
    by_key |= {f"{zone.pk}:{one.pk}": (zone, one) for zone, departments in places for one in departments}
    fields = [(one.name, one.label) for one in queries.askable_fields(page.dataset, far=len(places) > 1)]

    def make(**given: Any) -> ShareForm:
        return ShareForm(places=_grouped(by_key), choices=fields, **given)

    def save(form: ShareForm) -> str:
        data = form.cleaned_data
        zone, department = by_key[data["place"]]
        services.share_dataset(
            request.user, dataset_id, zone, department, data["fields_shared"], data["purpose"], data["valid_to"]
        )
        messages.done(request, _t("已共享给%(who)s。") % {"who": department or zone})
        return reverse("sources:sharing", args=[dataset_id])

    described = FormPage(
        title=_t("主动共享"),
        purpose=page.dataset.title,
        submit=_t("共享"),
        cancel=reverse("sources:sharing", args=[dataset_id]),
        after=_t("对方马上可以查看所选字段，每次使用都有记录；您可以随时收回。"),
    )
    return form_page(request, described, make, save, crumbs=_crumbs(page))


def _grouped(by_key: dict[str, Any]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The places by zone: the zone as a whole, then its departments."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for key, (zone, department) in by_key.items():
        words = department.name if department else _t("全区各部门")
        groups.setdefault(zone.name, []).append((key, words))
    return list(groups.items())


@open_to(*WORKERS)
def revoke(request: HttpRequest, grant_id: int) -> HttpResponse:
    """Take a grant back, with the reason that the other side reads."""
    grant = queries.grant_to_revoke(request.user, grant_id)
    page = catalogue.dataset_page(request.user, grant.dataset_id)
    back = reverse("sources:sharing", args=[grant.dataset_id])

    def save(form: ReasonForm) -> str:
        services.revoke_grant(request.user, grant_id, form.cleaned_data["reason"])
        messages.done(request, _t("已收回授权，对方从现在起不能再查看。"))
        return back

    described = FormPage(
        title=_t("收回授权"),
        purpose=_t("《%(title)s》，使用方：%(who)s")
        % {"title": grant.dataset.title, "who": grant.to_department or grant.to_zone},
        submit=_t("收回授权"),
        cancel=back,
        after=_t("收回立即生效，对方会收到理由。以前的使用记录保留。"),
    )
    return form_page(request, described, ReasonForm, save, crumbs=_crumbs(page))


def _crumbs(page: catalogue.Page) -> list[tuple[str, str]]:
    return crumbs(page, (_t("共享"), reverse("sources:sharing", args=[page.dataset.pk])))

"""The ground of the map of places: loading a zone's boundaries, saying where its parcels lie."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.place_access import DRAWERS, require_drawing, require_parcel
from gaoxin.apps.industry.place_forms import BoundaryForm, ParcelPlaceForm
from gaoxin.apps.industry.queries.chains import grounds
from gaoxin.apps.industry.services.chains import boundaries as services
from gaoxin.apps.industry.views.chains_common import chains_crumb, zone_here
from gaoxin.web import messages
from gaoxin.web.pages import form as pages
from gaoxin.web.pages.listing import Column, Empty, List, Yes, respond
from gaoxin.web.rights import open_to


def _crumbs() -> list[tuple[str, str]]:
    return [chains_crumb(), (_t("企业和资源分布图"), reverse("industry:places"))]


@open_to(*DRAWERS)
def boundary(request: HttpRequest) -> HttpResponse:
    """Load the zone's boundaries from a file."""
    zone = require_drawing(request.user, zone_here(request))  # type: ignore[arg-type]

    def save(form: Any) -> str:
        sent = form.cleaned_data
        kept = services.load_boundary(request.user, zone, sent["file"].name, sent["file"].read(), sent["source"])  # type: ignore[arg-type]
        messages.done(request, _t("已采用边界：%(areas)d 个面、%(points)d 个点。") % vars(kept))
        return reverse("industry:places")

    page = pages.FormPage(
        title=_("上传园区边界"),
        purpose=_("上传后分布图改画本区自己的边界；原来的文件留在历史里，也可以恢复示意轮廓。"),
        submit=_("上传并采用"),
        cancel=reverse("industry:places"),
        after=_("文件先检查，有一处错误就整份不采用；通过后立即生效。"),
    )
    return pages.respond(request, page, BoundaryForm, save, crumbs=_crumbs())


@open_to(*DRAWERS)
@require_POST
def drop_boundary(request: HttpRequest) -> HttpResponse:
    services.drop_boundary(request.user, zone_here(request))  # type: ignore[arg-type]
    messages.done(request, _t("已恢复示意轮廓。"))
    return redirect("industry:places")


PARCELS = List(
    key="industry.place_parcels",
    title=_("地块位置"),
    purpose=_("标准地地块在分布图上的位置；填了经纬度才画在图上。"),
    columns=[
        Column(
            key="code",
            label=_("地块编号"),
            kind="code",
            sort="parcel__code",
            value=lambda row: row.parcel.code,
            link=lambda row: reverse("industry:place_parcel", args=[row.pk]),
        ),
        Column(key="name", label=_("位置"), value=lambda row: row.parcel.name, wide=True),
        Column(key="area", label=_("面积"), kind="number", unit=_("亩"), decimals=2, value=lambda row: row.parcel.area),
        Column(
            key="longitude", label=_("经度"), kind="code", value=lambda row: row.place and f"{row.place.longitude:.6f}"
        ),
        Column(
            key="latitude", label=_("纬度"), kind="code", value=lambda row: row.place and f"{row.place.latitude:.6f}"
        ),
        Column(
            key="placed_at",
            label=_("登记时间"),
            kind="date",
            value=lambda row: row.place and row.place.placed_at,
            shown=False,
        ),
    ],
    filters=[Yes(key="open", label=_("只看没有位置的"), field="placed", value=False)],
    search=["parcel__code", "parcel__name"],
    search_hint=_("地块编号、位置"),
    order="code",
    empty=Empty(title=_("没有标准地地块"), text=_("完成区域评估、确定控制指标的地块会列在这里。")),
)


@open_to(*DRAWERS)
def parcels(request: HttpRequest) -> HttpResponseBase:
    zone = require_drawing(request.user, zone_here(request))  # type: ignore[arg-type]
    return respond(request, PARCELS, grounds.parcel_lines(request.user, zone), crumbs=_crumbs())  # type: ignore[arg-type]


@open_to(*DRAWERS)
def place_parcel(request: HttpRequest, parcel_id: int) -> HttpResponse:
    """Say where one parcel lies."""
    zone = zone_here(request)
    parcel, place = require_parcel(request.user, zone, parcel_id)  # type: ignore[arg-type]

    def save(form: Any) -> str:
        services.place_parcel(request.user, zone, parcel_id, form.place)  # type: ignore[arg-type]
        said = _t("“%(parcel)s”的位置已登记。") if form.place else _t("“%(parcel)s”不再画在图上。")
        messages.done(request, said % {"parcel": parcel})
        return reverse("industry:place_parcels")

    page = pages.FormPage(
        title=_t("地块位置：%(parcel)s") % {"parcel": parcel},
        submit=_("保存"),
        cancel=reverse("industry:place_parcels"),
        after=_("保存后立即画在分布图上。"),
    )
    initial = {"longitude": place.longitude, "latitude": place.latitude} if place else {}
    crumbs = [*_crumbs(), (str(PARCELS.title), reverse("industry:place_parcels"))]
    return pages.respond(request, page, ParcelPlaceForm, save, initial=initial, crumbs=crumbs)

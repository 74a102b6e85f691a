"""One resource or patent: shown, entered, corrected, ended."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.queries.leads.lists import segment_choices
from gaoxin.apps.industry.queries.resources import lists as queries
from gaoxin.apps.industry.resource_access import EVERYBODY, WORKERS, require_keeper
from gaoxin.apps.industry.resource_forms import SPOTS, PatentForm, ResourceForm
from gaoxin.apps.industry.resource_states import PATENT_TONES, SHARING_TONES
from gaoxin.apps.industry.services.resources import keeping
from gaoxin.apps.industry.views.lead_common import ask
from gaoxin.apps.industry.views.resource_common import resources_crumb, seat_here
from gaoxin.web import clock, messages
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

KEPT = ("holder_name", "source", "as_of", "shown")
OF_RESOURCE = ("kind", "name", "level", "offers", "address", "longitude", "latitude", "contact", "sharing", "charge")
OF_PATENT = ("number", "title", "ipc", "legal_state", "filed_on")


@open_to(*EVERYBODY)
def resource(request: HttpRequest, resource_id: int) -> HttpResponse:
    found = queries.resource(request.user, resource_id)
    row = found.row
    where = _t("%(longitude)s，%(latitude)s") % {"longitude": row.longitude, "latitude": row.latitude}
    facts = [
        Fact(_("类型"), row.get_kind_display()),
        Fact(_("级别"), row.get_level_display()),
        Fact(_("持有单位"), row.holder_name),
        Fact(_("收费标准和依据"), row.charge or _t("未写明")),
        Fact(_("地址"), row.address or None, missing=_("地址")),
        Fact(_("经纬度"), where if row.longitude is not None else None, missing=_("经纬度")),
    ]
    state, tone = row.get_sharing_display(), SHARING_TONES[row.sharing]
    return _page(request, found, "resource", row.get_kind_display(), state, tone, facts, row.offers)


@open_to(*EVERYBODY)
def patent(request: HttpRequest, patent_id: int) -> HttpResponse:
    found = queries.patent(request.user, patent_id)
    row = found.row
    facts = [
        Fact(_("专利号"), row.number),
        Fact(_("专利权人"), row.holder_name),
        Fact(_("IPC 主分类号"), row.ipc),
        Fact(_("申请日"), row.filed_on.isoformat() if row.filed_on else None, missing=_("申请日")),
    ]
    state, tone = row.get_legal_state_display(), PATENT_TONES[row.legal_state]
    return _page(request, found, "patent", _("专利"), state, tone, facts, row.title)


def _page(
    request: HttpRequest,
    found: queries.Shown,
    what: str,
    kind: Any,
    state: Any,
    tone: str,
    facts: list[Fact],
    offers: str,
) -> HttpResponse:
    row = found.row
    record = Record(
        title=str(row) if what == "resource" else row.title,
        kind=kind,
        state=state,
        tone=tone,
        synthetic=row.synthetic,
        facts=[*facts, Fact(_("截至日期"), row.as_of.isoformat())],
    )
    asked = ""
    if found.may_ask and found.own is not None:
        asked = reverse("industry:ask_contact", args=[found.own.pk, what, row.pk])
    context = {
        "record": record,
        "title": record.title,
        "found": found,
        "row": row,
        "offers": offers,
        "what": what,
        "edit": reverse(f"industry:change_{what}", args=[row.pk]),
        "end": reverse(f"industry:end_{what}", args=[row.pk]),
        "asked": asked,
        "crumbs": [resources_crumb()],
    }
    return render(request, "industry/resources/record.html", context)


def _new(
    request: HttpRequest, form: type[Any], title: Any, initial: Mapping[str, Any], add: Callable[..., Any], page: str
) -> HttpResponse:
    zone = seat_here(request).zone
    require_keeper(request.user, zone)

    def save(sent: Any) -> str:
        row = add(request.user, zone, sent.values(), sent.segments(), synthetic=zone.synthetic)
        return reverse(f"industry:{page}", args=[row.pk])

    return ask(
        request,
        title,
        reverse(f"industry:{page}s"),
        with_arguments(form, spots=segment_choices(zone)),
        save,
        said=_("已登记。"),
        submit=_("登记"),
        initial={"as_of": clock.today(), "shown": True, **initial},
        crumbs=[resources_crumb()],
    )


@open_to(*WORKERS)
def new_resource(request: HttpRequest) -> HttpResponse:
    return _new(
        request,
        ResourceForm,
        _("登记创新资源"),
        {"level": "none", "sharing": "talks"},
        keeping.add_resource,
        "resource",
    )


@open_to(*WORKERS)
def new_patent(request: HttpRequest) -> HttpResponse:
    return _new(request, PatentForm, _("登记专利"), {}, keeping.add_patent, "patent")


def _change(
    request: HttpRequest, found: queries.Shown, form: type[Any], names: tuple[str, ...], change: Any, page: str
) -> HttpResponse:
    row = found.row
    require_keeper(request.user, row.zone)
    keys = [one.key for one in row.served.all()]

    def save(sent: Any) -> None:
        change(request.user, row.pk, sent.values(), sent.segments())

    initial = {name: getattr(row, name) for name in (*KEPT, *names)} | dict(zip(SPOTS, keys, strict=False))
    back = reverse(f"industry:{page}", args=[row.pk])
    return ask(
        request,
        _t("修改：%(name)s") % {"name": row},
        back,
        with_arguments(form, spots=segment_choices(row.zone), more=keys[len(SPOTS) :]),
        save,
        said=_("已修改，原来的内容留在变更记录里。"),
        initial=initial,
        crumbs=[resources_crumb(), (str(row), back)],
    )


@open_to(*WORKERS)
def change_resource(request: HttpRequest, resource_id: int) -> HttpResponse:
    found = queries.resource(request.user, resource_id)
    return _change(request, found, ResourceForm, OF_RESOURCE, keeping.change_resource, "resource")


@open_to(*WORKERS)
def change_patent(request: HttpRequest, patent_id: int) -> HttpResponse:
    found = queries.patent(request.user, patent_id)
    return _change(request, found, PatentForm, OF_PATENT, keeping.change_patent, "patent")


def _end(request: HttpRequest, found: queries.Shown, page: str) -> HttpResponse:
    ended = found.row.ended_on is None
    keeping.end(request.user, found.row, ended=ended)
    undo = reverse(f"industry:end_{page}", args=[found.row.pk])
    messages.done(request, _t("已停用，企业查不到了。") if ended else _t("已恢复使用。"), undo)
    return redirect(f"industry:{page}", found.row.pk)


@open_to(*WORKERS)
@require_POST
def end_resource(request: HttpRequest, resource_id: int) -> HttpResponse:
    """Take a resource out of use, or up again."""
    return _end(request, queries.resource(request.user, resource_id), "resource")


@open_to(*WORKERS)
@require_POST
def end_patent(request: HttpRequest, patent_id: int) -> HttpResponse:
    return _end(request, queries.patent(request.user, patent_id), "patent")

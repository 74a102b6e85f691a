"""Devices that report city events: registered, given another key, revoked, by an administrator of the zone."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.city_access import administered_zone
from gaoxin.apps.cases.city_forms import DeviceForm
from gaoxin.apps.cases.queries.city import devices as queries
from gaoxin.apps.cases.queries.city.words import type_word
from gaoxin.apps.cases.services.city import devices as services
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.pages.listing import Column, Empty, List, Yes
from gaoxin.web.pages.listing import respond as respond_list
from gaoxin.web.rights import open_to

SHOWN = "device_key"
"""The key that was just made, shown once."""
DEVICES = List(
    key="city.devices",
    title=_("上报设备"),
    purpose=_("自动上报城市事件的设备。每台一把密钥，只在登记或换发时显示一次，库里只存指纹。"),
    columns=[
        Column(key="code", label=_("编号"), kind="code", sort="code"),
        Column(key="name", label=_("名称"), sort="name", wide=True),
        Column(key="type", label=_("上报类型"), value=lambda row: type_word(row.type)),
        Column(key="address", label=_("安装地点"), wide=True),
        Column(
            key="state",
            label=_("密钥"),
            kind="chip",
            value=lambda row: _t("已停用") if row.revoked_at else _t("有效"),
            tone=lambda row: "plain" if row.revoked_at else "good",
        ),
        Column(key="sent", label=_("上报次数"), kind="number", unit=_("次"), sort="sent"),
        Column(key="seen", label=_("最近上报"), kind="moment", value="seen_at", sort="seen_at"),
        Column(key="made", label=_("登记时间"), kind="moment", value="made_at", sort="made_at", shown=False),
        Column(key="acts", label=_("操作"), value=lambda row: "", template="cases/city/parts/device_acts.html"),
    ],
    filters=[Yes(key="revoked", label=_("已停用"), field="revoked_at__isnull", value=False)],
    search=["code", "name", "address"],
    search_hint=_("编号、名称、地点"),
    order="code",
    empty=Empty(title=_("还没有登记设备"), text=_("登记后把密钥写进设备或者物联平台，就能自动上报。")),
)


@open_to("administrator")
def devices(request: HttpRequest) -> HttpResponseBase:
    zone = administered_zone(request.user, zone_of_request(request))
    shown = request.session.pop(SHOWN, None)
    return respond_list(request, DEVICES, queries.devices(zone), template="cases/city/devices.html", shown=shown)


@open_to("administrator")
def new(request: HttpRequest) -> HttpResponse:
    zone = administered_zone(request.user, zone_of_request(request))

    def save(form: DeviceForm) -> str:
        device, key = services.register(request.user, zone, services.Sited(**form.cleaned_data))
        request.session[SHOWN] = {"device": str(device), "key": key}
        return reverse("city:devices")

    page = FormPage(
        title=_t("登记设备"),
        submit=_t("登记并生成密钥"),
        cancel=reverse("city:devices"),
        after=_t("密钥只显示一次，请当场写进设备。"),
    )
    return respond(request, page, DeviceForm, save, crumbs=[(_t("上报设备"), reverse("city:devices"))])


@open_to("administrator")
@require_POST
def renew(request: HttpRequest, device_id: int) -> HttpResponse:
    """Another key; the one before opens nothing any more."""
    device, key = services.renew_key(request.user, device_id)
    request.session[SHOWN] = {"device": str(device), "key": key}
    return redirect("city:devices")


@open_to("administrator")
@require_POST
def revoke(request: HttpRequest, device_id: int) -> HttpResponse:
    device = services.revoke(request.user, device_id)
    messages.done(request, _t("已停用 %(device)s 的密钥") % {"device": device})
    return redirect("city:devices")

"""Matters of platforms above: their numbers and statuses by hand or from a file."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.cases.matter_forms import FollowForm, StatusFileForm
from gaoxin.apps.cases.queries.matters import cases as queries
from gaoxin.apps.cases.services.matters import following
from gaoxin.apps.cases.services.matters.following import COLUMNS, Told
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to

DESK = ("officer", "head", "steward")


@open_to(*DESK)
def follow(request: HttpRequest) -> HttpResponse:
    """Note one number, or what the platform says of it now."""
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound

    def save(form: FollowForm) -> str:
        cleaned = form.cleaned_data
        code = cleaned["credit_code"]
        organisation = queries.present_with_code(zone, code) if code else None
        if code and organisation is None:
            raise refuse("matters.no_organisation", Place(path="credit_code"), code=code)
        told = Told(
            cleaned["matter"],
            cleaned["number"].strip(),
            organisation,
            cleaned["accepted"],
            cleaned["status"],
            cleaned["finished"],
        )
        case, what = following.note_status(request.user, zone, told)
        words = {"new": _t("已登记"), "changed": _t("已更新状态"), "same": _t("状态没有变化")}
        messages.done(request, words[what])
        return reverse("matters:case", args=[case.pk])

    page = FormPage(
        title=_t("登记平台办件"),
        submit=_t("登记"),
        cancel=reverse("matters:cases"),
        purpose=_t("在上级平台受理的办件，登记编号和状态；同一编号再登记是更新状态。"),
        after=_t("按事项承诺时限从平台受理日起计算期限，临近和超时在办件清单里标出。"),
    )
    return respond(request, page, FollowForm, save, crumbs=[(_t("政务服务办件"), page.cancel)])


@open_to(*DESK)
def import_statuses(request: HttpRequest) -> HttpResponse:
    """Take in a file of numbers and statuses, whole or not at all."""
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound

    def save(form: StatusFileForm) -> str:
        taken = following.import_statuses(request.user, zone, form.cleaned_data["file"].read())
        counts = {"new": taken.new, "changed": taken.changed, "same": taken.same}
        messages.done(request, _t("新登记 %(new)s 件，更新 %(changed)s 件，没有变化 %(same)s 件") % counts)
        return reverse("matters:cases")

    page = FormPage(
        title=_t("导入平台办件"),
        submit=_t("导入"),
        cancel=reverse("matters:cases"),
        purpose=_t("表头：%(columns)s。日期写成 2026-03-02，是否办结填“是”或“否”。") % {"columns": "，".join(COLUMNS)},
        after=_t("有一行不对，整个文件都不导入，并逐行说明；同一文件再导入一次不会重复登记。"),
    )
    return respond(request, page, StatusFileForm, save, crumbs=[(_t("政务服务办件"), page.cancel)])

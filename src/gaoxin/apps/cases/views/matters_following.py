"""Matters of platforms above: their numbers and statuses by hand or from a file."""

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.matter_access import at_window
from gaoxin.apps.cases.matter_forms import FollowForm, StatusFileForm
from gaoxin.apps.cases.queries.matters import cases as queries
from gaoxin.apps.cases.queries.matters.platform import Told
from gaoxin.apps.cases.services.matters import following, statuses
from gaoxin.apps.cases.services.matters.statuses import COLUMNS
from gaoxin.apps.sources import files
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.problems import say
from gaoxin.web.rights import open_to

DESK = ("officer", "head", "steward")
BECOMES = {"new": _("新登记"), "changed": _("更新状态"), "same": _("没有变化")}
SALT = "cases.matters.statuses"
DAY = 24 * 60 * 60
"""Seconds for which a file that was looked at can be confirmed."""


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
    """A file of numbers and statuses: looked at first, every bad row named; confirmed, taken in whole."""
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    if not at_window(request.user, zone):
        raise refuse("matters.window_is_for_service")
    if request.method == "POST" and "confirm" in request.POST:
        return _confirmed(request)
    form = StatusFileForm(data=request.POST or None, files=request.FILES or None)
    context: dict[str, object] = {
        "form": form,
        "title": _t("导入平台办件"),
        "columns": "，".join(COLUMNS),
        "crumbs": [(_t("政务服务办件"), reverse("matters:cases"))],
    }
    status = 200
    if form.is_bound and form.is_valid():
        upload = form.cleaned_data["file"]
        found = statuses.look_at(zone, files.store(upload.chunks(), statuses.LARGEST), upload.name)
        status = 422 if found.problems else 200
        context |= {
            "preview": found,
            "becomes": [(line, BECOMES[line.becomes]) for line in found.lines],
            "problems": [say(problem) for problem in found.problems],
            "confirm": signing.dumps([found.sha256, upload.name, request.user.pk], salt=SALT),
        }
    elif form.is_bound:
        status = 422
    return render(request, "cases/matters/import.html", context, status=status)


def _confirmed(request: HttpRequest) -> HttpResponse:
    """Take in the file that was looked at by the same person, a day ago at most."""
    zone = zone_of_request(request)
    try:
        sha256, name, person = signing.loads(request.POST["confirm"], salt=SALT, max_age=DAY)
    except signing.BadSignature:
        raise refuse("matters.no_such_status_file") from None
    path = files.path_of(sha256)
    if zone is None or person != request.user.pk or not path.is_file():
        raise refuse("matters.no_such_status_file")
    taken = statuses.import_statuses(request.user, zone, path.read_bytes(), name)
    counts = {"new": taken.new, "changed": taken.changed, "same": taken.same}
    messages.done(request, _t("新登记 %(new)s 件，更新 %(changed)s 件，没有变化 %(same)s 件") % counts)
    return redirect("matters:cases")

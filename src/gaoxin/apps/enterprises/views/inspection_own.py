"""What an enterprise sees of its inspections: all of them, the code at the door, the results, and its rating."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import OWN
from gaoxin.apps.enterprises.forms.inspections import RateForm
from gaoxin.apps.enterprises.queries.inspections import visits as queries
from gaoxin.apps.enterprises.services.inspections import entering, rating
from gaoxin.apps.enterprises.views.inspection_checks import head, item_rows
from gaoxin.apps.enterprises.views.inspection_common import NOT_A_VISIT, crumb
from gaoxin.apps.enterprises.views.inspection_lists import RESULTS, own_list
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import respond
from gaoxin.web.pages.record import Fact
from gaoxin.web.rights import PUBLIC, open_to


@open_to(*OWN)
def own(request: HttpRequest) -> HttpResponseBase:
    """Every inspection of one's own enterprises."""
    template = "enterprises/inspections/list.html"
    return respond(request, own_list(), queries.own(request.user), template=template, note=NOT_A_VISIT)


@open_to(*OWN)
def own_inspection(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """One of them, with the code while the inspectors have yet to sign in."""
    page = queries.own_page(request.user, inspection_id)
    one = page.inspection
    code = queries.code_of(one) if one.state == "notified" else None
    address = reverse("enterprises:inspection_sign_in", args=[one.pk])
    scanned = request.build_absolute_uri(f"{address}?code={code.code}") if code else ""
    following = (
        {
            "next_step": _t("检查已经结束，请评价这次检查。"),
            "next_url": reverse("enterprises:rate_inspection", args=[one.pk]),
            "next_action": _t("评价"),
        }
        if page.may_rate and page.rating is None
        else {}
    )
    context = {
        "page": page,
        "inspection": one,
        "rows": item_rows(page),
        "record": head(page, [Fact(_("理由"), one.reason)] if one.reason else [], **following),
        "code": code,
        "used_up": queries.used_up(code),
        "picture": queries.picture_of(scanned) if scanned else "",
        "note": NOT_A_VISIT,
        "title": one.name,
        "crumbs": [crumb("own_inspections")],
    }
    return render(request, "enterprises/inspections/own.html", context)


@open_to(*OWN)
@require_POST
def renew_code(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Have a new code made."""
    entering.renew_code(request.user, inspection_id)
    messages.done(request, _t("已生成新的入企码，原来的作废。"))
    return redirect("enterprises:own_inspection", inspection_id)


@open_to(*OWN)
def rate(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Rate an inspection."""
    page = queries.own_page(request.user, inspection_id)
    back = reverse("enterprises:own_inspection", args=[inspection_id])
    given = page.rating

    def save(form: RateForm) -> str:
        rating.rate(request.user, inspection_id, form.cleaned_data["stars"], form.cleaned_data["comment"])
        messages.done(request, _t("感谢评价。"))
        return back

    shown = FormPage(
        title=_("评价这次检查"),
        purpose=page.inspection.name,
        submit=_("提交评价"),
        cancel=back,
        after=_("评价给检查部门和统筹部门看，不公开，也不影响以后的检查。"),
    )
    initial = {"stars": given.stars, "comment": given.comment} if given else {}
    return respond_form(
        request, shown, RateForm, save, initial=initial, crumbs=[crumb("own_inspections"), (page.inspection.name, back)]
    )


@open_to(PUBLIC)
def results(request: HttpRequest) -> HttpResponseBase:
    """The published results of all zones."""
    return respond(request, RESULTS, queries.published(), template="enterprises/inspections/public_list.html")

"""Standard land: the list of plots, one plot with its promise and reviews, signing, completion and review."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import OWN, WORKERS
from gaoxin.apps.cases.queries import lands as queries
from gaoxin.apps.cases.queries.filing import whom
from gaoxin.apps.cases.services import lands
from gaoxin.apps.cases.views.matters_guides import tabs
from gaoxin.apps.cases.window_forms import CompletionForm, PromiseForm, ReviewForm
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.kernel.problems import refuse
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Empty, List, respond
from gaoxin.web.rights import PUBLIC, open_to

PARCELS = List(
    key="lands.parcels",
    title=_("标准地"),
    purpose=_("事先作评价、事前定标准、事中作承诺、事后强监管：地块、控制指标和承诺。"),
    columns=[
        Column(
            key="code",
            label=_("地块编号"),
            value="code",
            sort="code",
            link=lambda row: reverse("lands:parcel", args=[row.pk]),
        ),
        Column(key="name", label=_("位置"), value="name", wide=True),
        Column(key="zone", label=_("所在区"), value=lambda row: str(row.zone)),
        Column(key="area", label=_("面积"), kind="number", unit=_("亩"), value="area", sort="area"),
        Column(
            key="promised",
            label=_("承诺"),
            kind="chip",
            value=lambda row: _("已签订") if queries.promised(row) else _("未签订"),
            tone=lambda row: "good" if queries.promised(row) else "plain",
        ),
    ],
    filters=[Choice(key="kind", label=_("类别"), field="kind", options=queries.kinds)],
    search=["code", "name"],
    search_hint=_("地块编号、位置"),
    order="code",
    empty=Empty(title=_("还没有标准地"), text=_("完成区域评估、确定控制指标的地块会列在这里。")),
)


@open_to(PUBLIC)
def parcels(request: HttpRequest) -> HttpResponseBase:
    rows = queries.parcels(request.user, zone_of_request(request))
    return respond(request, PARCELS, rows, template="cases/matters/list.html", tabs=tabs(request))


@open_to(PUBLIC)
def parcel(request: HttpRequest, parcel_id: int) -> HttpResponse:
    """One plot: what it asks for, what was promised, how that shortens the way, and what reviews found."""
    page = queries.parcel_page(request.user, parcel_id)
    context = {"page": page, "title": str(page.parcel), "crumbs": [(PARCELS.title, reverse("lands:parcels"))]}
    return render(request, "cases/lands/parcel.html", context)


@open_to(*OWN, *WORKERS)
def sign(request: HttpRequest, parcel_id: int) -> HttpResponse:
    """Sign the promise: the enterprise itself, or the window for it."""
    page = queries.parcel_page(request.user, parcel_id)
    if page.promise is not None:
        raise refuse("lands.promised_already", parcel=str(page.parcel))
    if not page.may_promise:
        raise refuse("lands.for_the_applicant")
    organisations = queries.signers(request.user, page.parcel.zone)

    def make(**kwargs: Any) -> PromiseForm:
        given = {"indicators": page.indicators, "organisations": organisations, "user": request.user}
        return PromiseForm(**given, **kwargs)

    def save(form: PromiseForm) -> str:
        cleaned = form.cleaned_data
        chosen = whom(request.user, (page.parcel.zone_id, int(cleaned["organisation"])))
        if chosen.organisation is None:
            raise NotFound
        values = {one.key: cleaned[one.key] for one in page.indicators}
        lands.sign_promise(request.user, page.parcel.pk, chosen.organisation, values)
        messages.done(request, _t("承诺已签订，可以按承诺申请拿地即开工"))
        return _back(page)

    about = FormPage(
        title=_t("签订标准地承诺：%(parcel)s") % {"parcel": page.parcel},
        submit=_t("签订承诺"),
        cancel=_back(page),
        purpose=_t("承诺值不低于地块的控制指标要求；签订后不能更改。"),
        after=_t("签订后凭承诺走拿地即开工，区域评价过的事项先批后查；竣工和达产后按承诺复核。"),
    )
    return respond_form(request, about, make, save, crumbs=_crumbs(page))


@open_to(*WORKERS)
def completion(request: HttpRequest, parcel_id: int) -> HttpResponse:
    """Note the day of completion: from it the reviews are due."""
    page = _reviewed(request, parcel_id)

    def save(form: CompletionForm) -> str:
        lands.note_completion(request.user, page.parcel.pk, form.cleaned_data["completed_on"])
        messages.done(request, _t("竣工日期已登记，复核期限已排定"))
        return _back(page)

    about = FormPage(
        title=_t("登记竣工"),
        submit=_t("登记"),
        cancel=_back(page),
        after=_t("从竣工日起按标准排定竣工复核和达产复核的期限。"),
    )
    return respond_form(request, about, CompletionForm, save, crumbs=_crumbs(page))


@open_to(*WORKERS)
def review(request: HttpRequest, parcel_id: int) -> HttpResponse:
    """Review the promise at the milestone that waits."""
    page = _reviewed(request, parcel_id)
    if page.waiting is None:
        raise refuse("lands.nothing_to_review")
    waiting = page.waiting
    promised = {one.key: one for one in page.indicators}

    def make(**kwargs: Any) -> ReviewForm:
        asked = [(one.key, f"{promised[one.key].name}（{promised[one.key].unit}）") for one in page.asked]
        return ReviewForm(indicators=asked, **kwargs)

    def save(form: ReviewForm) -> str:
        values = {one.key: form.cleaned_data[one.key] for one in page.asked}
        found = lands.review(request.user, waiting.pk, values, form.cleaned_data["note"])
        messages.done(request, _t("复核结论：%(state)s") % {"state": found.get_state_display()})
        return _back(page)

    about = FormPage(
        title=_t("标准地复核"),
        submit=_t("得出结论"),
        cancel=_back(page),
        purpose=_t("逐项填实际值，与承诺值比较；缺一项就不能得出结论。"),
        after=_t("未达标的按处置办法逐级处理，期限内可以整改再复核。"),
    )
    return respond_form(request, about, make, save, crumbs=_crumbs(page))


def _reviewed(request: HttpRequest, parcel_id: int) -> queries.ParcelPage:
    page = queries.parcel_page(request.user, parcel_id)
    if not page.may_review:
        raise refuse("lands.for_the_reviewers")
    return page


def _back(page: queries.ParcelPage) -> str:
    return reverse("lands:parcel", args=[page.parcel.pk])


def _crumbs(page: queries.ParcelPage) -> list[tuple[str, str]]:
    return [(str(PARCELS.title), reverse("lands:parcels")), (str(page.parcel), _back(page))]

"""好差评: rating, calling back and answering bad ratings, and the rates with their formula."""

from fractions import Fraction

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import OWN, STAFF
from gaoxin.apps.cases.queries.matters import ratings as queries
from gaoxin.apps.cases.services.matters import rating as services
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Column, Empty, List, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.rights import open_to

BY_WORDS = {"department": _("按部门"), "matter": _("按事项"), "month": _("按受理月份")}
BAD = List(
    key="matters.bad_ratings",
    title=_("差评待办"),
    purpose=_("差评要限时回访、限时整改答复，最急的在前。"),
    columns=[
        Column(
            key="case",
            label=_("办件"),
            value=lambda row: row.case.title,
            link=lambda row: f"{reverse('matters:case', args=[row.case_id])}#ratings",
            wide=True,
        ),
        Column(key="occasion", label=_("环节"), value=lambda row: queries.occasion_word(row.occasion)),
        Column(key="level", label=_("评价"), value=lambda row: dict(queries.level_words())[row.level]),
        Column(key="text", label=_("意见"), wide=True),
        Column(key="department", label=_("部门"), value=lambda row: str(row.case.department or "")),
        Column(key="called", label=_("回访"), value=lambda row: _t("已回访") if row.called_at else _t("待回访")),
        Column(
            key="due",
            label=_("期限"),
            kind="due",
            value=lambda row: row.answer_due if row.called_at else row.call_due,
            left=lambda row: working_days_left(row.answer_due if row.called_at else row.call_due),
        ),
    ],
    exports=False,
    empty=Empty(title=_("没有待处理的差评"), text=_("收到差评会列在这里，并通知政务服务部门。")),
)


@open_to(*STAFF)
def rates(request: HttpRequest) -> HttpResponse:
    """The rates by department, matter or month, and how they are reckoned."""
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    by = request.GET.get("by", "department")
    if by not in queries.BY:
        raise NotFound
    lines = queries.rate_lines(request.user, zone, by)
    address = reverse("matters:rates")
    context = {
        "title": _t("好差评"),
        "purpose": _t("评价自愿；不评的记为未评，不算满意。"),
        "levels": [words for _key, words in queries.level_words()],
        "lines": [(line, *map(_percent, (line.good, line.satisfied, line.active))) for line in lines],
        "by_word": BY_WORDS[by],
        "tabs": [TabLine(str(words), f"{address}?by={key}", key == by) for key, words in BY_WORDS.items()],
    }
    return render(request, "cases/matters/rates.html", context)


@open_to(*STAFF)
def bad(request: HttpRequest) -> HttpResponseBase:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return respond(
        request, BAD, queries.bad_ratings(request.user, zone), crumbs=[(_t("好差评"), reverse("matters:rates"))]
    )


@open_to(*OWN)
@require_POST
def rate(request: HttpRequest, case_id: int) -> HttpResponse:
    sent = request.POST
    services.rate(request.user, case_id, sent.get("occasion", ""), sent.get("level", ""), sent.get("text", ""))
    messages.done(request, _t("谢谢您的评价"))
    return _back(case_id)


@open_to(*STAFF)
@require_POST
def call_back(request: HttpRequest, rating_id: int) -> HttpResponse:
    rating = services.call_back(request.user, rating_id, request.POST.get("note", ""))
    messages.done(request, _t("回访情况已记录"))
    return _back(rating.case_id)


@open_to(*STAFF)
@require_POST
def answer(request: HttpRequest, rating_id: int) -> HttpResponse:
    rating = services.answer(request.user, rating_id, request.POST.get("note", ""))
    messages.done(request, _t("已答复评价人"))
    return _back(rating.case_id)


def _back(case_id: int) -> HttpResponse:
    return redirect(f"{reverse('matters:case', args=[case_id])}#ratings")


def _percent(rate: Fraction | None) -> str:
    return "—" if rate is None else f"{float(rate * 100):.1f}%"

"""数据质量: the checks explained, and how departments get on with what was found."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import KEEPERS, STAFF
from gaoxin.apps.enterprises.queries import quality as queries
from gaoxin.apps.enterprises.services.checking import start_check
from gaoxin.apps.enterprises.views.common import registry_crumb
from gaoxin.apps.enterprises.views.quality import quality_tabs, zone_at_hand
from gaoxin.apps.enterprises.views.quality_lists import checks_list
from gaoxin.apps.enterprises.words import CHECK_KINDS, CHECK_SUBJECTS
from gaoxin.web import clock
from gaoxin.web.pages.board import Chart, Series, Shown
from gaoxin.web.pages.listing import respond
from gaoxin.web.registry import Tile, TileFigure
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def checks(request: HttpRequest) -> HttpResponseBase:
    """Every check with what it has found."""
    return respond(
        request,
        checks_list(),
        queries.checks_with_counts(request.user, zone_at_hand(request)),
        template="enterprises/quality/list.html",
        crumbs=[registry_crumb()],
        tabs=quality_tabs(request),
    )


@open_to(*STAFF)
def check(request: HttpRequest, code: str) -> HttpResponse:
    """One check: what it asks, why, who puts it right, and an example of each kind."""
    page = queries.check_page(request.user, zone_at_hand(request), code)
    words = page.line.words
    context = {
        "page": page,
        "words": words,
        "kind": CHECK_KINDS[words.kind.value],
        "subject": CHECK_SUBJECTS[words.subject.value],
        "title": words.name,
        "crumbs": [registry_crumb(), (_t("检查项目"), reverse("enterprises:quality_checks"))],
    }
    return render(request, "enterprises/quality/check.html", context)


@open_to(*STAFF)
def board(request: HttpRequest) -> HttpResponse:
    """Each department's findings now and over time, and which checks find most."""
    zone = zone_at_hand(request)
    context = {
        "title": _t("部门趋势"),
        "purpose": _t("各部门还有多少数据问题、是在减少还是积压；每个数都能打开明细。"),
        "crumbs": [registry_crumb()],
        "tabs": quality_tabs(request),
        "tiles": _tiles(queries.counts(request.user, zone), zone),
        "may_check": queries.may_check(request.user, zone),
        "departments": queries.by_department(request.user, zone),
        "charts": _charts(request, zone),
        "run": queries.last_run(request.user, zone),
        "today": clock.today(),
    }
    return render(request, "enterprises/quality/board.html", context)


def _tiles(counts: queries.Counts, zone: Any) -> list[Shown]:
    """What waits, by gravity, and what became of the rest; each opens its rows."""
    waiting = reverse("enterprises:quality")
    lines = [
        ("errors", _("必须改正"), counts.errors, f"{waiting}?gravity=1"),
        ("warnings", _("需要核实"), counts.warnings, f"{waiting}?gravity=2"),
        ("notices", _("建议补充"), counts.notices, f"{waiting}?gravity=3"),
        ("accepted", _("已认可"), counts.accepted, reverse("enterprises:quality_accepted")),
        ("fixed", _("已消除"), counts.fixed, reverse("enterprises:quality_fixed")),
    ]
    found = []
    for key, label, value, link in lines:
        figure = TileFigure(value, _("项"), clock.today(), link, synthetic=zone.synthetic)
        tile = Tile(key=f"enterprises.quality.{key}", board="enterprises.quality", label=label, figure=lambda _: None)
        found.append(Shown(tile, figure))
    return found


def _charts(request: HttpRequest, zone: Any) -> Sequence[Chart]:
    trend = queries.trend(request.user, zone)
    commonest = queries.commonest(request.user, zone)
    address = reverse("enterprises:quality")
    as_of = f"{trend.days[-1]:%Y-%m-%d}" if trend.days else ""
    source = _t("每次全区检查后的统计")
    return [
        Chart(
            id="quality-trend",
            title=_("各部门待处理的数据问题"),
            kind="line",
            categories=[f"{day:%Y-%m-%d}" for day in trend.days],
            series=[Series(name or _t("未定部门"), values) for name, values in trend.departments],
            unit=_("项"),
            source=source,
            as_of=as_of,
            decimals=0,
        ),
        Chart(
            id="quality-checks",
            title=_("问题最多的检查"),
            kind="barh",
            categories=[line.words.name for line in commonest],
            series=[Series(_("待处理"), [line.waiting for line in commonest])],
            unit=_("项"),
            source=_t("数据质量检查"),
            as_of=f"{clock.today():%Y-%m-%d}",
            decimals=0,
            links={line.words.name: f"{address}?check={line.pk}" for line in commonest},
        ),
    ]


@open_to(*KEEPERS)
@require_POST
def check_zone(request: HttpRequest) -> HttpResponse:
    """Check the whole zone now, as a job."""
    job = start_check(request.user, zone_at_hand(request))
    return redirect("web:job", job.pk)

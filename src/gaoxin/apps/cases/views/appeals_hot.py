"""热点清单: what enterprises brought again and again in a week, and the task made of it."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF, WORKERS
from gaoxin.apps.cases.appeal_forms import TaskForm
from gaoxin.apps.cases.appeal_states import HOT_TONES
from gaoxin.apps.cases.queries.appeals import hotspots as queries
from gaoxin.apps.cases.services.appeals import hotspots as services
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.forms import Form
from gaoxin.web.pages.board import Chart, Series
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.rights import open_to

EARLIEST = 2000
"""The first year that an address may ask for."""


@open_to(*STAFF)
def hot_spots(request: HttpRequest) -> HttpResponse:
    """The list of one week."""
    zone = _zone(request)
    week = _week(request.GET.get("week", "")) or queries.last_week()
    spots = list(queries.hot_spots(request.user, zone, week))
    context = {
        "title": _t("诉求热点"),
        "purpose": _t("一周里说的是同一件事的诉求；多的、涨得快的在前，由研判的人决定是否改政策、改服务。"),
        "week": week,
        "weeks": queries.weeks(request.user, zone),
        "lines": [(spot, queries.growth(spot), HOT_TONES[spot.state]) for spot in spots],
    }
    return render(request, "cases/appeals/hot_spots.html", context)


@open_to(*WORKERS)
@require_POST
def find(request: HttpRequest) -> HttpResponse:
    """Find the hot spots of a week anew."""
    week = _week(request.POST.get("week", "")) or queries.last_week()
    found = services.find_for(request.user, _zone(request), week)
    messages.done(request, _t("已重新归并，新列出 %(n)s 个热点") % {"n": len(found)})
    return redirect(f"{reverse('appeals:hot_spots')}?week={week.isoformat()}")


@open_to(*STAFF)
def hot_spot(request: HttpRequest, spot_id: int) -> HttpResponse:
    """One hot spot with its appeals and the weeks before."""
    spot = queries.hot_spot(request.user, spot_id)
    context = {
        "title": "、".join(spot.words[:3]),
        "purpose": _t("共同提到“%(words)s”") % {"words": "、".join(spot.words)},
        "spot": spot,
        "tone": HOT_TONES[spot.state],
        "growth": queries.growth(spot),
        "members": queries.members(spot)[:200],
        "charts": [_chart(spot)],
        "crumbs": [(_t("诉求热点"), f"{reverse('appeals:hot_spots')}?week={spot.week.isoformat()}")],
    }
    return render(request, "cases/appeals/hot_spot.html", context)


@open_to(*WORKERS)
def make_task(request: HttpRequest, spot_id: int) -> HttpResponse:
    """Make a task of a hot spot."""
    spot = queries.hot_spot(request.user, spot_id)
    back = reverse("appeals:hot_spot", args=[spot_id])

    def save(form: Form) -> str:
        task = services.make_task(request.user, spot_id, dict(form.cleaned_data))
        messages.done(request, _t("已立改进任务 %(number)s，办成后告诉反映过的企业") % {"number": task.number})
        return reverse("cases:case", args=[task.pk])

    page = FormPage(
        title=_t("立改进任务"),
        purpose=_t("由 %(n)s 件诉求提出") % {"n": spot.members.count()},
        submit=_t("立项"),
        cancel=back,
        after=_t("分拨部门定下由谁改；改成以后，反映过的企业会收到通知。"),
    )
    words = "、".join(spot.words[:3])
    first: dict[str, Any] = {
        "title": _t("改进：%(words)s") % {"words": words},
        "problem": _t("一周内 %(n)s 件诉求提到“%(words)s”，涉及 %(firms)s 家单位。")
        % {"n": spot.number, "words": words, "firms": spot.organisations},
    }
    return respond(request, page, TaskForm, save, initial=first, crumbs=[(words, back)])


@open_to(*WORKERS)
@require_POST
def set_aside(request: HttpRequest, spot_id: int) -> HttpResponse:
    """Judge that no task is needed."""
    services.set_aside(request.user, spot_id, request.POST.get("why", ""))
    messages.done(request, _t("已记录研判意见"))
    return redirect("appeals:hot_spot", spot_id)


def _zone(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone


def _week(text: str) -> date | None:
    """The Monday of the week of a day that is not to come; none for what is no such day."""
    try:
        day = date.fromisoformat(text) if text else None
    except ValueError:
        return None
    return services.week_of(day) if day and day.year >= EARLIEST and day <= clock.today() else None


def _chart(spot: Any) -> Chart:
    """The weeks before and the week itself."""
    number = len(spot.former)
    names = [_t("前 %(n)s 周") % {"n": number - at} for at in range(number)] + [_t("本周")]
    return Chart(
        id="weeks",
        title=_t("每周件数"),
        kind="bar",
        unit=_t("件"),
        categories=names,
        series=[Series(_t("诉求"), [*spot.former, spot.number])],
        source=_t("本区诉求"),
        as_of=spot.week.isoformat(),
    )

"""The board of city events: a map and a list that update by themselves."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.city_states import CATEGORY_TONES, Source
from gaoxin.apps.cases.queries.city import board
from gaoxin.apps.cases.queries.city import stream as happenings
from gaoxin.apps.cases.queries.city.words import area_word, categories, category_word, type_word, types
from gaoxin.apps.cases.queries.city.words import areas as area_words
from gaoxin.apps.cases.queries.kinds import outcome_word
from gaoxin.apps.cases.queries.public.zones import zone_named
from gaoxin.apps.cases.states import CASE_TONES, CaseState, Urgency
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import live
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.registry import Person
from gaoxin.web.rights import PUBLIC, open_to

URGENCY_TONES = {Urgency.ORDINARY: "plain", Urgency.URGENT: "warn", Urgency.CRITICAL: "bad"}


def _declared(name: str, title: object, empty: Empty, zone: Any) -> List:
    return List(
        key=f"city.{name}",
        title=title,
        purpose=_("按类型和地点交主管部门处置；地图和列表自己更新，不用刷新。"),
        columns=[
            Column(
                key="title",
                label=_("事件"),
                link=lambda row: reverse("city:event", args=[row.pk]),
                wide=True,
            ),
            Column(
                key="category",
                label=_("类别"),
                kind="chip",
                value=lambda row: category_word(row.city_event.category),
                tone=lambda row: CATEGORY_TONES[row.city_event.category],
            ),
            Column(key="type", label=_("类型"), value=lambda row: type_word(row.city_event.type), shown=False),
            Column(
                key="urgency",
                label=_("紧急程度"),
                kind="chip",
                value="get_urgency_display",
                tone=lambda row: URGENCY_TONES[row.urgency],
            ),
            Column(key="area", label=_("网格"), value=lambda row: area_word(zone, row.city_event.area), wide=True),
            Column(key="department", label=_("主管部门"), value=lambda row: str(row.department or "")),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value=lambda row: outcome_word(row) or row.get_state_display(),
                tone=lambda row: CASE_TONES[row.state],
            ),
            Column(
                key="due",
                label=_("期限"),
                kind="due",
                value="due",
                left=lambda row: working_days_left(row.due),
                sort="due",
            ),
            Column(
                key="reports",
                label=_("上报次数"),
                kind="number",
                unit=_("次"),
                value=lambda row: row.city_event.reports,
            ),
            Column(key="source", label=_("来源"), value=lambda row: row.city_event.get_source_display()),
            Column(key="filed", label=_("首次上报"), kind="moment", value="filed_at", sort="filed_at"),
            Column(key="number", label=_("编号"), kind="code", shown=False),
            Column(key="closed", label=_("办结时间"), kind="moment", value="closed_at", sort="closed_at", shown=False),
        ],
        filters=[
            Choice(key="category", label=_("类别"), field="city_event__category", options=categories, multiple=True),
            Choice(key="area", label=_("网格"), field="city_event__area", options=partial(area_words, zone)),
            Choice(key="state", label=_("状态"), field="state", options=CaseState.choices, multiple=True),
            Choice(key="source", label=_("来源"), field="city_event__source", options=Source.choices, primary=False),
            Choice(key="type", label=_("类型"), field="city_event__type", options=types, primary=False),
            Dates(key="filed", label=_("上报日期"), field="filed_at", moments=True, primary=False),
        ],
        order="-filed",
        empty=empty,
    )


@open_to(*STAFF)
def running(request: HttpRequest) -> HttpResponseBase:
    """What is being handled, on the map and below it."""
    zone = _zone(request)
    empty = Empty(title=_("没有正在处置的事件"), text=_("有新的上报，这里会自己出现。"))
    return _board(request, zone, _declared("running", _("城市运行"), empty, zone), board.running_events)


@open_to(*STAFF)
def all_events(request: HttpRequest) -> HttpResponseBase:
    """Every event, also those that are over."""
    zone = _zone(request)
    empty = Empty(title=_("没有符合条件的事件"), text=_("减少筛选条件再试。"))
    return _board(request, zone, _declared("all", _("全部城市事件"), empty, zone), board.events)


def _board(request: HttpRequest, zone: Any, declared: List, rows: Callable[..., Any]) -> HttpResponseBase:
    counted = board.counted(request.user, zone)
    numbers = [(word, CATEGORY_TONES[key], counted.by_category.get(key, 0)) for key, word in categories()]
    return respond(
        request,
        declared,
        rows(request.user, zone),
        template="cases/city/board.html",
        zone=zone,
        counted=counted,
        numbers=numbers,
        tabs=_tabs(request),
        crumbs=[],
    )


def _tabs(request: HttpRequest) -> list[TabLine]:
    lines = [("city:board", _t("正在处置")), ("city:all", _t("全部事件"))]
    return [TabLine(word, reverse(name), request.path == reverse(name)) for name, word in lines]


@open_to(*STAFF)
def on_map(request: HttpRequest) -> JsonResponse:
    """Running events with a place, for the map."""
    return JsonResponse(board.on_map(request.user, _zone(request)))


@open_to(PUBLIC)
@cache_control(max_age=3600)
def areas(request: HttpRequest, zone_code: str) -> JsonResponse:
    """The areas of a zone, for maps."""
    return JsonResponse(board.outlines(zone_named(zone_code)))


@open_to(*STAFF)
def stream(request: HttpRequest) -> HttpResponse:
    """What happens to the events of the zone, as it happens."""
    zone = _zone(request)

    def look(person: Person, after: int | None) -> Sequence[live.Beat]:
        return happenings.beats(person, zone, after)

    return live.respond(request, look)


def _zone(request: HttpRequest) -> Any:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return zone

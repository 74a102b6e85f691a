"""达标分布: who stands how near a title; from here into libraries, plans, and questions to enterprises."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import KEEPERS, STAFF
from gaoxin.apps.enterprises.forms.ladders import LibraryForm, PlanForm
from gaoxin.apps.enterprises.ladder_states import REACH_TONES, Reach
from gaoxin.apps.enterprises.queries.ladders import lists as queries
from gaoxin.apps.enterprises.services.ladders import asking, assessing, libraries, planning
from gaoxin.apps.enterprises.states import SizeClass
from gaoxin.apps.enterprises.views.common import registry_crumb
from gaoxin.apps.enterprises.views.ladders_common import (
    ask,
    chosen_keys,
    ladder_tabs,
    saved,
    way_back,
    zone_at_hand,
)
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.figures import number
from gaoxin.web.pages.filters import Filter, Options
from gaoxin.web.pages.listing import (
    BulkAction,
    Change,
    Choice,
    Column,
    Empty,
    List,
    Outcome,
    Preview,
    Range,
    respond,
)
from gaoxin.web.pages.rows import Rows
from gaoxin.web.registry import Person
from gaoxin.web.rights import open_to

FIRST = "hnte"
"""The rung that opens first: 高新技术企业."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InLibrary(Choice):
    """Only enterprises inside one of the chosen libraries; nobody is inside one that there is not."""

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        return rows.having(enterprise__in=queries.inside([key for key in words.getlist(self.key) if key]))


@open_to(*STAFF)
def ladders(request: HttpRequest) -> HttpResponse:
    """The rung an officer looks at first."""
    return redirect("enterprises:ladder_rung", FIRST)


@open_to(*STAFF)
def rung(request: HttpRequest, rung: str) -> HttpResponseBase:
    """The enterprises of the zone before one rung: filtered, sorted, chosen."""
    zone = zone_at_hand(request)
    page = queries.rung_page(request.user, zone, rung)
    return respond(
        request,
        _list(page, ACTIONS if page.cultivates else ()),
        page.rows,
        template="enterprises/ladders/rung.html",
        crumbs=[registry_crumb()],
        tabs=ladder_tabs("ladders"),
        page=page,
        heading=_t("达标分布：%(title)s") % {"title": page.rung.title},
        choices=_choices(rung),
        counts=[(reach, reach.label, REACH_TONES[reach], page.counts.get(reach, 0)) for reach in Reach],
    )


def _choices(current: str) -> list[tuple[str, list[tuple[str, str, bool]]]]:
    """The rungs by ladder, as links."""
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for ladder, one in queries.rungs():
        address = reverse("enterprises:ladder_rung", args=[one.key])
        found.setdefault(queries.ladder_name(ladder), []).append((one.title, address, one.key == current))
    return list(found.items())


def _list(page: queries.RungPage, actions: Sequence[BulkAction]) -> List:
    inside: dict[int, list[str]] = {}
    industries: dict[str, str] = {}

    def prepare(rows: Sequence[Any]) -> None:
        queries.with_enterprises(rows)
        inside.update(queries.libraries_of(row.enterprise_id for row in rows))
        industries.update(queries.industry_names(row.enterprise.industry_division for row in rows))

    filters: list[Filter] = [
        Choice(key="reach", label=_("达标状态"), field="reach", options=Reach.choices, multiple=True),
        Choice(key="failed", label=_("未达条件"), field="failed__overlap", options=page.clauses, multiple=True),
        Choice(key="lacks", label=_("缺少的事实"), field="lacks__overlap", options=_facts(page), multiple=True),
        Range(key="steps", label=_("差几项"), field="steps", unit=_("项"), primary=False),
        Choice(
            key="industry",
            label=_("行业大类"),
            field="enterprise__industry_division",
            options=queries.industry_options,
            primary=False,
        ),
        Choice(key="size", label=_("企业规模"), field="enterprise__size", options=SizeClass.choices, primary=False),
        InLibrary(
            key="library", label=_("所在培育库"), field="enterprise", options=queries.library_options, primary=False
        ),
    ]
    return List(
        key="enterprises.ladders",
        title=_("达标分布"),
        purpose=_("按现行条件逐家判断：谁已达到、谁只差一两项、差在哪里。"),
        columns=[
            Column(
                key="enterprise",
                label=_("企业"),
                value=lambda row: str(row.enterprise.organisation),
                link=lambda row: f"{reverse('enterprises:ladder', args=[row.enterprise_id])}?rung={page.rung.key}",
                wide=True,
            ),
            Column(
                key="reach",
                label=_("达标状态"),
                kind="chip",
                value="get_reach_display",
                tone=lambda row: REACH_TONES[row.reach],
                sort="reach",
            ),
            Column(key="steps", label=_("差几项"), kind="number", unit=_("项"), sort="steps"),
            Column(key="failed", label=_("未达条件"), value=lambda row: page.clause_names(row.failed), wide=True),
            Column(key="lacks", label=_("缺少的事实"), value=lambda row: row.lacks, wide=True),
            Column(key="unsettled", label=_("待核条件"), kind="number", unit=_("项"), sort="unsettled", shown=False),
            Column(key="effort", label=_("工作量"), kind="number", sort="effort"),
            Column(key="points", label=_("得分"), value=_points, shown=bool(page.book and page.book.points)),
            Column(
                key="industry",
                label=_("行业大类"),
                value=lambda row: industries.get(row.enterprise.industry_division, ""),
                shown=False,
            ),
            Column(key="size", label=_("企业规模"), value="enterprise.get_size_display"),
            Column(key="inside", label=_("所在培育库"), value=lambda row: inside.get(row.enterprise_id, [])),
            Column(key="since", label=_("判定起始"), kind="date", value="since", shown=False),
        ],
        filters=filters,
        order="reach",
        prepare=prepare,
        counted=10_000,
        actions=actions,
        empty=Empty(title=_("没有符合条件的企业"), text=_("评估每天夜里运行，企业数据改动后也会马上重新判断。")),
    )


def _facts(page: queries.RungPage) -> Options:
    return page.facts


def _points(row: Any) -> str:
    if row.points_low is None:
        return ""
    low, high = number(row.points_low), number(row.points_high)
    return low if low == high else f"{low}–{high}"


@open_to(*KEEPERS)
@require_POST
def assess(request: HttpRequest) -> HttpResponse:
    """Have the whole zone judged now."""
    job = assessing.start_assessment(request.user, zone_at_hand(request))
    return redirect("web:job", job.pk)


# Many at once


def _rows(rows: Sequence[Any]) -> list[tuple[int, str, str]]:
    short = _t("差 %(n)s 项")
    named = queries.with_enterprises(rows)
    return [(row.enterprise_id, str(row.enterprise.organisation), short % {"n": row.steps}) for row in named]


def _collect(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse:
    form = LibraryForm(libraries=queries.library_options())
    return _collecting(request, form, _rows(rows), request.get_full_path())


def _collecting(
    request: HttpRequest, form: LibraryForm, rows: Sequence[Any], back: str, status: int = 200
) -> HttpResponse:
    return ask(
        request,
        form,
        rows,
        title=_t("放入培育库"),
        submit=_t("放入 %(n)s 家") % {"n": len(rows)},
        to="collect_into_library",
        back=back,
        after=_t("已在库的企业保持不变；入库理由留在记录里。"),
        status=status,
    )


def _plan(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse:
    zone = zone_at_hand(request)
    title = queries.title_of_book(zone, rows[0].book)
    first = {"title": title, "department": queries.department_for(zone, title)}
    form = PlanForm(departments=queries.departments(zone), initial=first)
    return _planning(request, form, title, _rows(rows), request.get_full_path())


def _planning(
    request: HttpRequest, form: PlanForm, title: str, rows: Sequence[Any], back: str, status: int = 200
) -> HttpResponse:
    return ask(
        request,
        form,
        rows,
        title=_t("制定一企一策：%(title)s") % {"title": title},
        submit=_t("为 %(n)s 家企业制定") % {"n": len(rows)},
        to="plan_many",
        back=back,
        after=_t("每家企业一份，已有同一目标计划的跳过；企业会收到消息，措施可以逐家补充。"),
        status=status,
    )


def _ask_preview(user: Person, rows: Sequence[Any]) -> Preview:
    changes = [
        Change(
            str(row.enterprise.organisation),
            after="、".join(row.lacks),
            left_alone="" if row.lacks else _t("没有缺少的事实"),
        )
        for row in queries.with_enterprises(rows)
    ]
    return Preview(changes, then=_t("每家企业的人员收到一条消息，点开就能填写缺少的事实。"))


def _ask(user: Person, rows: Sequence[Any]) -> Outcome:
    asked = asking.ask_for_facts(user, [row.pk for row in rows])
    words = _t("已请 %(enterprises)s 家企业补充事实（%(people)s 人收到消息），%(none)s 家没有可联系的人员。")
    values = {"enterprises": asked.enterprises, "people": asked.people, "none": asked.unreachable}
    return Outcome(words % values)


ACTIONS = (
    BulkAction(key="collect", label=_("放入培育库"), ask=_collect, icon="folder"),
    BulkAction(key="plan", label=_("制定一企一策"), ask=_plan, icon="list-check"),
    BulkAction(key="ask", label=_("请企业补充事实"), preview=_ask_preview, apply=_ask, icon="send"),
)


@open_to(*KEEPERS)
@require_POST
def collect(request: HttpRequest) -> HttpResponse:
    """Put the chosen enterprises into a library."""
    zone = zone_at_hand(request)
    keys = chosen_keys(request)
    rows = queries.chosen_enterprises(request.user, zone, keys)
    if not rows:
        raise NotFound
    form = LibraryForm(request.POST, libraries=queries.library_options())

    def save() -> str:
        library = form.cleaned_data["library"]
        made = libraries.enter(request.user, [key for key, *_ in rows], library, form.cleaned_data["reason"])
        messages.done(request, _t("已放入 %(n)s 家。") % {"n": made})
        return reverse("enterprises:library", args=[library])

    back = way_back(request, "ladders")
    return saved(form, save) or _collecting(request, form, rows, back, status=422)


@open_to(*KEEPERS)
@require_POST
def plan_many(request: HttpRequest) -> HttpResponse:
    """Make the same plan for the chosen enterprises."""
    zone = zone_at_hand(request)
    rows = queries.chosen_enterprises(request.user, zone, chosen_keys(request))
    title = request.POST.get("title", "")
    if not rows:
        raise NotFound
    form = PlanForm(request.POST, departments=queries.departments(zone))

    def save() -> str:
        data = form.cleaned_data
        given = planning.PlanGiven(title, data["department"], data["due_on"], data["summary"])
        made, there = planning.make_plans(request.user, [key for key, *_ in rows], given)
        messages.done(
            request, _t("已制定 %(made)s 份，%(there)s 家已有同一目标的计划。") % {"made": made, "there": there}
        )
        return reverse("enterprises:cultivation_plans")

    back = way_back(request, "ladders")
    return saved(form, save) or _planning(request, form, title, rows, back, status=422)

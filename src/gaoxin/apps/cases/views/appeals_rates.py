"""三率 with their definitions, the cases behind each figure, and 误派 by who routed, by what, by rule and by month."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.cases.access import STAFF
from gaoxin.apps.cases.appeal_access import Watch, require_overseer, watch_of
from gaoxin.apps.cases.queries.appeals import drill, rates, routings
from gaoxin.apps.cases.queries.appeals.rates import Chosen, RateLine, RatePage
from gaoxin.apps.cases.queries.kinds import outcome_word, topic_word
from gaoxin.apps.cases.states import CASE_TONES
from gaoxin.apps.zones.queries.frame import zone_of_request
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.exports import XLSX, Sheet, SheetColumn, workbook
from gaoxin.web.pages.listing import Column, Empty, List, respond
from gaoxin.web.pages.record import TabLine
from gaoxin.web.registry import Text
from gaoxin.web.rights import open_to

BY_WORDS: dict[str, Text] = {"department": _("按主办部门"), "topic": _("按诉求类型"), "month": _("按提交月份")}
ROUTED_BY: dict[str, Text] = {
    "routed": _("按分拨依据"),
    "topic": _("按规则"),
    "person": _("按分拨人"),
    "month": _("按月份"),
}
COUNTED: dict[str, Text] = {
    "filed": _("提交"),
    "accepted": _("受理"),
    "answered": _("已答复"),
    "solved": _("答复为已解决"),
    "explained": _("解释到位"),
    "pending": _("挂账推进"),
    "unreached": _("无法联系"),
    "refused": _("不予受理"),
    "reopened": _("重新办理过"),
    "judged": _("企业评价过"),
    "asked": _("已请企业评价"),
    "response_due": _("应响应"),
    "responded": _("按时响应"),
    "solution_due": _("应计解决率"),
    "said_solved": _("企业说解决了"),
    "satisfaction_due": _("应计满意率"),
    "said_satisfied": _("企业说满意"),
}
"""What is counted, in words; the columns of the table are the first of them."""
COLUMNS = ("filed", "accepted", "answered", "pending", "refused", "reopened")
EARLIEST, LATEST = 2000, 2100
"""Years that an address may ask for."""
MONTHS = 12
LONGEST = 24
"""Months a list of cases goes over at most, so that it answers at once with a million cases."""


@open_to(*STAFF)
def rate_page(request: HttpRequest) -> HttpResponseBase:
    """The three rates by department, topic or month."""
    watch = _watch(request)
    chosen = _chosen(request)
    page = rates.rate_page(watch, chosen)
    if request.GET.get("export") == "xlsx":
        return _sheet(page, chosen)
    address = reverse("appeals:rates")
    kept = _kept(chosen)
    context = {
        "title": _t("诉求三率"),
        "purpose": _t("只按发生过的事和企业自己说的计算；挂账不算解决，没有回答不算满意。"),
        "tabs": [
            TabLine(str(words), f"{address}?{urlencode({**kept, 'by': key})}", key == chosen.by)
            for key, words in BY_WORDS.items()
        ],
        "by_word": BY_WORDS[chosen.by],
        "chosen": chosen,
        "page": page,
        "columns": [(key, COUNTED[key]) for key in COLUMNS],
        "names": [cell.rate for cell in page.total.rates],
        "lines": [_shown(watch, chosen, line) for line in page.lines],
        "total": _shown(watch, chosen, page.total),
        "departments": rates.departments_seen(watch),
        "topics": rates.topics(),
        "export": f"{address}?{urlencode({**kept, 'by': chosen.by, 'export': 'xlsx'})}",
        "everything": watch.everything,
    }
    return render(request, "cases/appeals/rates.html", context)


CASES = List(
    key="appeals.counted",
    title=_("数字背后的诉求"),
    purpose=_("这个数字由下列诉求组成；本部门办理的，企业说了什么不在这里列出。"),
    columns=[
        Column(
            key="title",
            label=_("诉求"),
            value=lambda row: row.case.title,
            link=lambda row: reverse("cases:case", args=[row.case_id]),
            wide=True,
        ),
        Column(key="number", label=_("编号"), kind="code", value=lambda row: row.case.number),
        Column(key="topic", label=_("类型"), value=lambda row: topic_word(row.case)),
        Column(key="organisation", label=_("单位"), value=lambda row: str(row.case.organisation or ""), wide=True),
        Column(key="department", label=_("主办部门"), value=lambda row: str(row.case.department or "")),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value=lambda row: row.case.get_state_display(),
            tone=lambda row: CASE_TONES[row.case.state],
        ),
        Column(key="outcome", label=_("结果"), value=lambda row: outcome_word(row.case)),
        Column(key="filed", label=_("提交时间"), kind="moment", value=lambda row: row.case.filed_at),
    ],
    order="",
    empty=Empty(title=_("没有这样的诉求"), text=_("这段时间里没有计入这个数字、您又可以看的诉求。")),
)


@open_to(*STAFF)
def counted(request: HttpRequest) -> HttpResponseBase:
    """The cases behind a figure."""
    watch, chosen = _watch(request), _chosen(request)
    word = request.GET.get("count", "filed")
    if word not in COUNTED or word not in drill.words():
        raise NotFound
    since = max(chosen.since, _months_before(chosen.until, LONGEST - 1))
    rows = drill.counted_cases(watch, word, since, chosen.until)
    if chosen.department is not None:
        rows = rows.filter(department=chosen.department)
    if chosen.topic:
        rows = rows.filter(topic=chosen.topic)
    title = _t("%(word)s：%(since)s 至 %(until)s 提交的诉求") % {
        "word": COUNTED[word],
        "since": f"{since:%Y-%m}",
        "until": f"{chosen.until:%Y-%m}",
    }
    back = f"{reverse('appeals:rates')}?{urlencode({**_kept(chosen), 'by': chosen.by})}"
    return respond(request, CASES, rows, title=title, crumbs=[(_t("诉求三率"), back)])


@open_to(*STAFF)
def routing(request: HttpRequest) -> HttpResponse:
    """误派: what was handed back because it was wrongly assigned."""
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    watch = require_overseer(request.user, zone)
    by = request.GET.get("by", "routed")
    if by not in routings.BY:
        raise NotFound
    chosen = _chosen(request)
    lines = routings.routing_lines(watch, by, chosen.since, chosen.until)
    if request.GET.get("export") == "xlsx":
        return _routing_sheet(str(ROUTED_BY[by]), lines, chosen)
    address, kept = reverse("appeals:routing"), _kept(chosen)
    context = {
        "title": _t("误派和退单率"),
        "purpose": _t("退单率 = 因派错部门退回的部分 ÷ 派出的部分，按分拨的月份。"),
        "tabs": [
            TabLine(str(words), f"{address}?{urlencode({**kept, 'by': key})}", key == by)
            for key, words in ROUTED_BY.items()
        ],
        "by_word": ROUTED_BY[by],
        "by": by,
        "chosen": chosen,
        "lines": [(line, _percent(line.share)) for line in lines],
        "total": _total(routings.total_line(lines)),
        "export": f"{address}?{urlencode({**kept, 'by': by, 'export': 'xlsx'})}",
        "returned": routings.returned_routings(watch, chosen.since, chosen.until)[:50],
    }
    return render(request, "cases/appeals/routing.html", context)


def _total(line: Any) -> Any:
    return None if line is None else (line, _percent(line.share))


def _routing_sheet(by: str, lines: Sequence[Any], chosen: Chosen) -> HttpResponse:
    columns = [SheetColumn(by, width=24), SheetColumn(_t("派出（部分）"), numeric=True)]
    columns += [SheetColumn(_t("派错退回（部分）"), numeric=True), SheetColumn(_t("退单率"), "%", numeric=True)]
    rows = [(one.name or "—", one.assigned, one.returned, round(float(one.share * 100), 1)) for one in lines]
    head = [(_t("分拨月份"), _months(chosen)), (_t("退单率"), _t("因派错部门退回的部分 ÷ 派出的部分"))]
    return _download(Sheet(_t("误派和退单率"), head, columns, rows), "routing", chosen)


def _watch(request: HttpRequest) -> Watch:
    zone = zone_of_request(request)
    if zone is None:
        raise NotFound
    return watch_of(request.user, zone)


def _chosen(request: HttpRequest) -> Chosen:
    """What the address chooses; by itself the last twelve months."""
    words = request.GET
    until = _month(words.get("until", "")) or clock.today().replace(day=1)
    since = _month(words.get("since", "")) or _months_before(until, MONTHS - 1)
    by, department = words.get("by", "department"), words.get("department", "")
    return Chosen(
        min(since, until),
        max(since, until),
        by if by in rates.BY else "department",
        int(department) if department.isdecimal() and len(department) < 18 else None,
        words.get("topic", "")[:40],
    )


def _kept(chosen: Chosen) -> dict[str, str]:
    found = {"since": f"{chosen.since:%Y-%m}", "until": f"{chosen.until:%Y-%m}"}
    if chosen.department is not None:
        found["department"] = str(chosen.department)
    return found | ({"topic": chosen.topic} if chosen.topic else {})


def _month(text: str) -> date | None:
    try:
        month = date.fromisoformat(f"{text}-01") if len(text) == len("2026-03") else None
    except ValueError:
        return None
    return month if month and EARLIEST <= month.year <= LATEST else None


def _months_before(month: date, count: int) -> date:
    number = month.year * 12 + month.month - 1 - count
    return date(number // 12, number % 12 + 1, 1)


def _shown(watch: Watch, chosen: Chosen, line: RateLine) -> tuple[RateLine, list[Any], list[Any]]:
    """A line with its figures, each with the address of its cases."""
    counts = [(line.counts[key], _cases(watch, chosen, line, key)) for key in COLUMNS]
    cells = [
        (
            cell,
            _percent(cell.share),
            _cases(watch, chosen, line, cell.rate.part),
            _cases(watch, chosen, line, cell.rate.whole),
        )
        for cell in line.rates
    ]
    return line, counts, cells


def _cases(watch: Watch, chosen: Chosen, line: RateLine, word: str) -> str:
    """Where the cases of a figure are listed; nowhere for what was said of the reader's own departments."""
    own = chosen.by == "department" and line.key in {str(key) for key in watch.departments}
    if word in rates.SAID_WORDS and (own or not watch.everything):
        return ""
    kept = {**_kept(chosen), "by": chosen.by, "count": str(word)}
    if line.name and chosen.by == "month":
        kept |= {"since": line.key, "until": line.key}
    elif line.key and chosen.by in ("department", "topic"):
        kept[chosen.by] = line.key
    return f"{reverse('appeals:counted')}?{urlencode(kept)}"


def _percent(rate: Fraction | None) -> str:
    return "—" if rate is None else f"{float(rate * 100):.1f}%"


def _sheet(page: RatePage, chosen: Chosen) -> HttpResponse:
    """The table as a workbook, with the definitions in its head."""
    columns = [SheetColumn(str(BY_WORDS[chosen.by]), width=24)]
    columns += [SheetColumn(str(COUNTED[key]), str(_t("件")), numeric=True) for key in COLUMNS]
    for cell in page.total.rates:
        name = cell.rate.name
        columns += [SheetColumn(f"{name}：{part}", numeric=True) for part in (_t("分子"), _t("分母"))]
        columns.append(SheetColumn(name, "%", numeric=True))
    head = [(_t("提交月份"), _months(chosen)), *page.definitions]
    rows = [_row(line) for line in [*page.lines, page.total]]
    return _download(Sheet(_t("诉求三率"), head, columns, rows), "appeals", chosen)


def _download(sheet: Sheet, name: str, chosen: Chosen) -> HttpResponse:
    answer = HttpResponse(workbook(sheet), content_type=XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}-{chosen.since:%Y%m}-{chosen.until:%Y%m}.xlsx"'
    return answer


def _months(chosen: Chosen) -> str:
    return f"{chosen.since:%Y-%m} — {chosen.until:%Y-%m}"


def _row(line: RateLine) -> Sequence[object]:
    withheld = _t("不显示")
    cells: list[object] = [line.name or (line.key or _t("合计"))]
    cells += [withheld if line.counts[key] is None else line.counts[key] for key in COLUMNS]
    for cell in line.rates:
        share = None if cell.share is None else round(float(cell.share * 100), 1)
        cells += [withheld, withheld, withheld] if cell.withheld else [cell.part, cell.whole, share]
    return cells

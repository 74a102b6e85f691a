"""一企一档: the tabs of an enterprise's file, and 走访一页纸."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.enterprises.queries import record as queries
from gaoxin.apps.enterprises.queries import visit as visits
from gaoxin.apps.enterprises.queries import years as figures
from gaoxin.apps.enterprises.queries.merged import merged_records
from gaoxin.apps.enterprises.queries.wording import fact_words
from gaoxin.apps.enterprises.states import FACT_TONES
from gaoxin.apps.enterprises.views.common import KIND, crumbs_to, file_context
from gaoxin.apps.enterprises.words import GROUPS, SIZE_FACTS
from gaoxin.web.pages.board import Chart, Series
from gaoxin.web.pages.record import matters, tiles
from gaoxin.web.rights import open_to


def _context(request: HttpRequest, enterprise_id: int) -> tuple[queries.Page, dict[str, Any]]:
    page = queries.enterprise_page(request.user, enterprise_id)
    return page, file_context(request, page)


@open_to(*STAFF)
def record(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """基本情况: what the enterprise is, its first figures, and what other apps know of it. The address of a record that
    was merged leads to the one that goes on."""
    page, context = _context(request, enterprise_id)
    if page.enterprise.pk != enterprise_id:
        return redirect("enterprises:record", page.enterprise.pk)
    context |= {
        "headlines": queries.headlines(page.enterprise),
        "years": [figures.last_year() - back for back in range(3)],
        "tiles": tiles(request, KIND, page.enterprise),
        "matters": matters(request, KIND, page.enterprise),
        "blanks": visits.blanks(page),
        "merged": merged_records(page.enterprise),
    }
    return render(request, "enterprises/record/basics.html", context)


@open_to(*STAFF)
def years(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """年度数据: every figure by year; each opens where it comes from."""
    page, context = _context(request, enterprise_id)
    table = figures.year_table(page.enterprise)
    context |= {
        "table": table,
        "heads": [(year, row, FACT_TONES[row.state] if row else "") for year, row in table.heads],
        "parts": [(GROUPS[part.key], part) for part in table.parts],
        "merged": [(row, FACT_TONES[row.state]) for row in table.merged],
        "chart": _chart(table),
        "last_year": figures.last_year(),
    }
    return render(request, "enterprises/record/years.html", context)


def _chart(table: figures.YearTable) -> Chart | None:
    """Revenue and research by year, oldest first; nothing to draw with fewer than two years known."""
    lines = {line.fact.key: line for part in table.parts for line in part.lines}
    revenue = lines.get("revenue")
    if revenue is None or sum(cell.value is not None for cell in revenue.cells) < 2:
        return None
    shown = [lines[key] for key in ("revenue", "rd_expense") if key in lines]
    return Chart(
        id="figures",
        title=_t("营业收入与研发费用"),
        kind="bar",
        unit=str(revenue.fact.unit),
        categories=[str(year) for year in reversed(table.years)],
        series=[
            Series(fact_words(line.fact), [None if c.value is None else float(c.value) for c in reversed(line.cells)])
            for line in shown
        ],
        source=_t("本企业年度数据"),
        as_of=str(table.years[0]),
    )


@open_to(*STAFF)
def names(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """名称沿革: what it was and is called."""
    page, context = _context(request, enterprise_id)
    context |= {"names": queries.names(page.enterprise), "merged": merged_records(page.enterprise)}
    return render(request, "enterprises/record/names.html", context)


@open_to(*STAFF)
def contacts(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """联系: the offices that answer for something."""
    page, context = _context(request, enterprise_id)
    context |= {
        "contacts": queries.contacts(page.enterprise),
        "offices": [(one, contact) for one in merged_records(page.enterprise) for contact in one.contacts],
    }
    return render(request, "enterprises/record/contacts.html", context)


@open_to(*STAFF)
def changes(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """来源与历史: where each part of the file comes from, and who changed what when."""
    page, context = _context(request, enterprise_id)
    context |= {
        "rows": [(row, FACT_TONES[row.state]) for row in queries.year_rows(page.enterprise)],
        "merged": merged_records(page.enterprise),
        "history": [(_part_words(one.part), one.line) for one in queries.changes(page)],
    }
    return render(request, "enterprises/record/changes.html", context)


def _part_words(part: str | int) -> str:
    if isinstance(part, int):
        return _t("%(year)s 年数据") % {"year": part}
    return _t("基本情况") if part == "record" else _t("名称")


@open_to(*STAFF)
def size(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """By which method and which figures the size class was told; at the side."""
    page = queries.enterprise_page(request.user, enterprise_id)
    found = page.size
    context = {
        "page": page,
        "found": found,
        "floors": [(SIZE_FACTS[key], key, amounts) for key, amounts in found.floors] if found else [],
        "lacks": "、".join(str(SIZE_FACTS.get(key, _("行业代码"))) for key in found.lacks) if found else "",
        "title": _t("划型依据"),
        "crumbs": crumbs_to(page),
    }
    return render(request, "enterprises/size.html", context)


@open_to(*STAFF)
def visit(request: HttpRequest, enterprise_id: int) -> HttpResponse:
    """走访一页纸: for paper and phone."""
    brief = visits.brief(request.user, enterprise_id)
    context = {
        **file_context(request, brief.page),
        "brief": brief,
        "matters": matters(request, KIND, brief.page.enterprise),
        "crumbs": crumbs_to(brief.page),
        "title": _t("走访一页纸"),
    }
    return render(request, "enterprises/visit.html", context)

"""Several zones side by side, for whoever may look at more than one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _t

from gaoxin.apps.sources.queries import zones as queries
from gaoxin.apps.zones.states import STAFF
from gaoxin.web import clock
from gaoxin.web.pages.board import Chart, Series
from gaoxin.web.rights import open_to


@open_to(*STAFF)
def zones(request: HttpRequest) -> HttpResponse:
    """Every measure that apps tell by zone: a table of all, and a chart of each that is known of more than one."""
    found = queries.comparison(request.user)
    names = [str(zone) for zone in found.zones]
    charts = [
        Chart(
            id=f"measure-{number}",
            title=line.measure.label,
            kind="barh",
            categories=names,
            series=[Series(line.measure.label, [_number(figure.value) for figure in line.figures])],
            unit=line.measure.unit,
            as_of=f"{clock.today():%Y-%m-%d}",
        )
        for number, line in enumerate(found.lines)
        if len(names) > 1 and any(_number(figure.value) for figure in line.figures)
    ]
    context = {
        "title": _t("各区比较"),
        "purpose": _t("所辖各区并列：数字由各业务系统提供，点开即切换到该区看构成。只能看到自己有权的区。"),
        "comparison": found,
        "charts": charts,
    }
    return render(request, "sources/zones.html", context)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) or hasattr(value, "as_tuple") else None  # type: ignore[arg-type]

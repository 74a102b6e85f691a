"""The page of industrial symbiosis: linkage, flow chart, proposals, what stays over; matching is started here."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _t
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.queries.symbiosis.chart import flow_svg, kind_words, legend
from gaoxin.apps.industry.queries.symbiosis.page import YearPage, year_page
from gaoxin.apps.industry.queries.symbiosis.words import material_words
from gaoxin.apps.industry.resource_access import READERS, WORKERS
from gaoxin.apps.industry.services.symbiosis import matching
from gaoxin.apps.industry.services.symbiosis.picturing import drawn
from gaoxin.apps.industry.symbiosis_states import MATCH_TONES
from gaoxin.apps.industry.views.chains_common import zone_here
from gaoxin.apps.industry.views.symbiosis_common import symbiosis_tabs
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.rights import open_to

PICTURES = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}
STEPS = ("before", "agreed", "after")


def _page(request: HttpRequest) -> YearPage:
    asked = request.GET.get("of", "")
    return year_page(request.user, zone_here(request), int(asked) if asked.isdecimal() and len(asked) == 4 else None)


@open_to(*READERS)
def symbiosis(request: HttpRequest) -> HttpResponse:
    page = _page(request)
    words = kind_words()
    context = {
        "title": _t("产业共生"),
        "purpose": _t("一家的副产物是另一家的原料：申报、匹配、双方确认、登记实际交换，看产业关联度前后变化。"),
        "page": page,
        "tabs": symbiosis_tabs(request),
        "years": [(one, one == page.year) for one in page.years],
        "svg": mark_safe(flow_svg(page.arrows, page.names)) if page.arrows else "",  # noqa: S308 - its texts are escaped
        "legend": legend(),
        "arrows": [
            (page.names.get(one.start, ""), page.names.get(one.end, ""), one.material, one.tonnes, words[one.kind])
            for one in page.arrows
        ],
        "linkage": _linkage(page),
        "matches": [(one, material_words(one.material), MATCH_TONES[one.state]) for one in page.matches],
        "per_km": f"{page.run.per_km.normalize():f}" if page.run else "",
        "synthetic": page.zone.synthetic,
    }
    return render(request, "industry/symbiosis/page.html", context)


def _linkage(page: YearPage) -> list[dict[str, Any]]:
    """The three figures of linkage, each before, agreed and after, with what each was divided by what."""
    told = page.linkage
    if not told:
        return []

    def percent(one: float | None) -> float | None:
        return None if one is None else 100 * one

    def tonnes(text: str) -> str:
        return f"{float(text):,.0f}"

    lines = [
        (
            _t("参与交换的厂"),
            _t("给出或者接收至少一种副产物的厂，占全部申报和交换的厂"),
            [
                (
                    percent(told[step]["linked"]),
                    _t("%(n)d / %(of)d 个厂") % {"n": told[step]["joined"], "of": told[step]["plants"]},
                )
                for step in STEPS
            ],
            reverse("industry:byproducts") + f"?year={page.year}",
        ),
        (
            _t("厂间关联"),
            _t("有交换的厂对数，占所有可能的厂对数"),
            [
                (
                    percent(told[step]["connectance"]),
                    _t("%(n)d / %(of)d 对") % {"n": told[step]["links"], "of": told[step]["pairs"]},
                )
                for step in STEPS
            ],
            reverse("industry:symbiosis_matches"),
        ),
        (
            _t("副产物利用"),
            _t("有去向的副产物吨数，占有去向的与没有去向的之和"),
            [
                (
                    percent(told[step]["used"]),
                    _t("%(n)s / %(of)s 吨")
                    % {
                        "n": tonnes(told[step]["tonnes"]),
                        "of": tonnes(str(float(told[step]["tonnes"]) + float(told[step]["free"]))),
                    },
                )
                for step in STEPS
            ],
            reverse("industry:symbiosis_exchanges"),
        ),
    ]
    return [{"label": label, "meaning": meaning, "steps": steps, "rows": rows} for label, meaning, steps, rows in lines]


@open_to(*WORKERS)
@require_POST
def run_matching(request: HttpRequest, year: int) -> HttpResponse:
    """Work out the plan of a year anew."""
    made = matching.run(request.user, zone_here(request), year)
    said = _t("已匹配：%(n)d 项方案，共 %(tonnes)s 吨，双方收到消息后答复。") % {
        "n": made.matches.count(),
        "tonnes": f"{made.tonnes.normalize():,f}",
    }
    messages.done(request, said)
    return redirect(f"{reverse('industry:symbiosis')}?of={year}")


@open_to(*READERS)
def symbiosis_picture(request: HttpRequest, kind: str) -> HttpResponse:
    """The flow chart as a file that stands by itself."""
    page = _page(request)
    if kind not in PICTURES or not page.arrows:
        raise NotFound
    svg = flow_svg(page.arrows, page.names)
    if kind == "svg":
        content = svg.encode()
    else:
        title = _t("%(zone)s %(year)d 年厂际物料流向图") % {"zone": page.zone.name, "year": page.year}
        note = _t("制图日期 %(day)s，线宽按吨数%(made_up)s") % {
            "day": clock.today(),
            "made_up": _t("；模拟数据") if page.zone.synthetic else "",
        }
        content = drawn(title, note, svg, legend(), "png" if kind == "png" else "pdf")
    answer = HttpResponse(content, content_type=PICTURES[kind])
    answer["Content-Disposition"] = f'attachment; filename="flows-{page.year}.{kind}"'
    return answer

"""Entering, verifying and looking behind the figures of a year."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.enterprises.access import KEEPERS, OWN, STAFF, WRITERS
from gaoxin.apps.enterprises.forms.years import YearForm
from gaoxin.apps.enterprises.queries import figures as kept_figures
from gaoxin.apps.enterprises.queries import record as records
from gaoxin.apps.enterprises.queries import years as queries
from gaoxin.apps.enterprises.queries.wording import fact_words, unit_words
from gaoxin.apps.enterprises.services import facts as services
from gaoxin.apps.enterprises.states import FACT_TONES, FactState
from gaoxin.apps.enterprises.views.common import crumbs_to, source_of
from gaoxin.apps.enterprises.views.lists import undo_of
from gaoxin.apps.enterprises.words import ASKERS, EXTENTS, GROUPS
from gaoxin.web import messages
from gaoxin.web.errors import NotFound
from gaoxin.web.figures import number
from gaoxin.web.pages.form import FormPage, respond
from gaoxin.web.registry import Text
from gaoxin.web.rights import open_to


@dataclass(frozen=True, slots=True)
class AskedFact:
    """A fact as a form asks it."""

    key: str
    label: Text
    unit: str
    help_text: Text
    part: Text
    hint: Text


def asked_facts(facts: Sequence[Any], enterprise: Any, year: int) -> list[AskedFact]:
    """Facts as fields: what is counted and of which part of the year stands below each, the value of the year before
    inside as long as the field is empty."""
    before = next(iter(queries.rows_of(enterprise, [year - 1])), None)
    hints = {one.key: kept_figures.in_unit(one.key, getattr(before, one.key)) for one in facts} if before else {}
    return [
        AskedFact(
            key=one.key,
            label=fact_words(one),
            unit=unit_words(one),
            help_text=f"{EXTENTS[one.extent.value]}。{one.definition}",
            part=GROUPS[one.group.value],
            hint=_t("上年 %(value)s") % {"value": number(hint)} if (hint := hints.get(one.key)) is not None else "",
        )
        for one in facts
    ]


@open_to(*WRITERS)
def edit_year(request: HttpRequest, enterprise_id: int, year: int) -> HttpResponse:
    """Record or correct the figures of a year; what is known stands in the fields already."""
    page = records.enterprise_page(request.user, enterprise_id)
    if not services.FIRST_YEAR <= year <= queries.last_year():
        raise NotFound
    row = next(iter(queries.rows_of(page.enterprise, [year])), None)
    facts = list(kept_figures.facts().values())
    form_page = FormPage(
        title=_t("%(year)s 年年度数据：%(name)s") % {"year": year, "name": page.organisation.legal_name},
        purpose=_("不清楚的留空，不要填零；改动过的数字会记下本次的来源。"),
        submit=_("保存"),
        cancel=reverse("enterprises:years", args=[enterprise_id]),
        after=_("保存后年度数据、划型和企业库立即更新；原来的数字留在历史里。"),
        draft=f"enterprises.years.{enterprise_id}.{year}",
    )

    def save(form: YearForm) -> str:
        data = form.cleaned_data
        source = source_of(request, page.enterprise.zone, data)
        saved = services.record_facts(
            request.user, enterprise_id, year, form.figures, source, seen=data["seen"], state=FactState(data["state"])
        )
        messages.done(request, _t("已保存 %(year)s 年数据。") % {"year": saved.year})
        return form_page.cancel

    initial = {"seen": row.revision if row else 0, "state": FactState.REPORTED}
    if row:
        initial |= {one.key: kept_figures.in_unit(one.key, getattr(row, one.key)) for one in facts}
    make = partial(YearForm, asked=asked_facts(facts, page.enterprise, year))
    crumbs = crumbs_to(page)
    return respond(
        request, form_page, make, save, template="enterprises/year_form.html", initial=initial, crumbs=crumbs
    )


@open_to(*STAFF, *OWN)
def figure(request: HttpRequest, enterprise_id: int, year: int, key: str) -> HttpResponse:
    """Where a figure comes from, what it was before, and what it means; at the side or as a page."""
    found = queries.figure(request.user, enterprise_id, year, key)
    context = {
        "found": found,
        "name": fact_words(found.fact),
        "tone": FACT_TONES.get(found.cell.state, "plain"),
        "state": FactState(found.cell.state).label if found.cell.state else "",
        "extent": EXTENTS[found.fact.extent.value],
        "askers": [ASKERS[one.value] for one in found.fact.asked_by],
        "may_verify": found.place.keeps and found.cell.value is not None and not (found.cell.sure or found.record),
        "title": fact_words(found.fact),
        "seen": found.revision,
        "figure_part": f"{year}:{key}",
    }
    return render(request, "enterprises/figure.html", context)


@open_to(*KEEPERS)
@require_POST
def verify(request: HttpRequest, enterprise_id: int, year: int) -> HttpResponse:
    """Mark the figures of a year, or one of them (`column`), as compared with their evidence."""
    seen = request.POST.get("seen", "")
    column = request.POST.get("column", "")
    columns = [column] if column else []
    services.verify_facts(request.user, enterprise_id, year, int(seen) if seen.isdecimal() else 0, columns)
    messages.done(request, _t("已核实 %(year)s 年数据。") % {"year": year}, undo_of(1))
    return redirect("enterprises:years", enterprise_id)

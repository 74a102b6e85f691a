"""冲击推演: what happens if an enterprise or a region stops, under assumptions that one can change."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries.registry import registry
from gaoxin.apps.industry.chain_access import READERS
from gaoxin.apps.industry.chain_forms import ShockForm
from gaoxin.apps.industry.queries.chains import shocks as queries
from gaoxin.apps.industry.queries.chains.shock_drawing import ALL_ROWS, ROWS, folded, shock_svg
from gaoxin.apps.industry.queries.chains.shock_hits import name_hits
from gaoxin.apps.industry.views.chains_common import chains_crumb, in_wan, zone_here
from gaoxin.kernel.problems import Refusal
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Yes, respond
from gaoxin.web.rights import open_to

LISTED = frozenset({"q", "sort", "page", "size", "cols", "export", "local", "step", "seen", "csrfmiddlewaretoken"})
"""Words of the address that are the list's, not the shock's."""


def _hits(steps: Any, *, tried: bool) -> List:
    return List(
        key="industry.shock",
        title=_("谁会受影响"),
        columns=[
            Column(
                key="name",
                label=_("企业"),
                link=lambda row: reverse(
                    "industry:of_enterprise" if row.local else "industry:company", args=[row.record]
                ),
            ),
            Column(
                key="where",
                label=_("在哪里"),
                kind="chip",
                value=lambda row: _("本区") if row.local else _("区外"),
                tone=lambda row: "info" if row.local else "plain",
            ),
            Column(key="steps", label=_("第几步"), kind="number", sort="steps"),
            Column(key="first_day", label=_("第几天起"), kind="number", sort="first_day"),
            Column(key="worst", label=_("最多少产"), kind="number", unit="%", decimals=0, sort="worst"),
            Column(key="lost_days", label=_("共少产"), kind="number", unit=_("天"), decimals=1, sort="lost_days"),
            Column(
                key="spread",
                label=_("换一组假设"),
                kind="code",
                value=lambda row: None if row.low is None else _t("%(low).1f 至 %(high).1f 天") % vars_of(row),
                shown=tried,
            ),
            Column(
                key="lost_output",
                label=_("少产约"),
                kind="number",
                unit=_("万元"),
                decimals=0,
                value=lambda row: None if row.lost_output is None else in_wan(int(row.lost_output)),
                sort="lost_output",
                missing=_("营业收入"),
                shown=False,
            ),
            Column(key="segment", label=_("受影响的环节")),
            Column(key="missing", label=_("缺什么")),
            Column(key="supplier", label=_("主要因为"), value=lambda row: row.supplier or _("区外没有登记的供应商")),
        ],
        filters=[
            Yes(key="local", label=_("只看本区企业"), field="local"),
            Choice(
                key="step",
                label=_("第几步"),
                field="steps",
                options=[
                    (str(step), _t("第 %(n)d 步（%(m)d 家）") % {"n": step, "m": number}) for step, number in steps
                ],
            ),
        ],
        prepare=name_hits,
        empty=Empty(title=_("没有企业受影响"), text=_("在这些假设下，库存和其他供应商接得住。")),
    )


def vars_of(row: Any) -> dict[str, float]:
    """Between which days a hit lies under other assumptions."""
    return {"low": row.low, "high": row.high}


@open_to(*READERS)
def shock(request: HttpRequest) -> HttpResponseBase:
    """Everything stands in the address: the same link plays the same shock."""
    zone = zone_here(request)
    asked = any(name not in LISTED for name in request.GET)
    form = ShockForm(
        data=_filled(request) if asked else None, regions=queries.regions(request.user, zone), user=request.user
    )
    context: dict[str, Any] = {
        "title": _t("冲击推演"),
        "purpose": _t("选一家企业或一个省，看它停下来以后谁会受影响、第几步、多严重；假设都可以改。"),
        "form": form,
        "crumbs": [chains_crumb()],
        "synthetic": zone.synthetic,
        "nobody": not queries.anybody_placed(request.user, zone),
    }
    found = _played(request, zone, form) if asked and form.is_valid() else None
    if found is None:
        return render(request, "industry/chains/shock.html", context)
    unfolded = request.GET.get("seen") == "all"
    context |= {
        "found": found,
        "svg": mark_safe(shock_svg(found, ALL_ROWS if unfolded else ROWS)),  # noqa: S308 - its texts are escaped
        "folded": folded(found),
        "unfolded": unfolded,
        "unfold": _address(request, "all"),
        "fold": _address(request, ""),
        "shock_words": [(name, value) for name, value in request.GET.items() if name not in LISTED],
    }
    declared = _hits(found.steps.items(), tried=form.cleaned_data["seed"] is not None)
    return respond(request, declared, found.hits, template="industry/chains/shock_played.html", **context)


def _address(request: HttpRequest, seen: str) -> str:
    words = request.GET.copy()
    words.pop("export", None)
    words.pop("seen", None)
    if seen:
        words["seen"] = seen
    return f"?{words.urlencode()}#picture"


def _filled(request: HttpRequest) -> Any:
    """What was sent, with the assumptions that were not said."""
    sent = request.GET.copy()
    for name, value in ShockForm.USUAL.items():
        if name not in sent:
            sent[name] = str(value)
    return sent


def _played(request: HttpRequest, zone: Any, form: ShockForm) -> queries.Played | None:
    """What came of it; None, with what is wrong in the form, where it cannot be played."""
    sent = form.cleaned_data
    company = queries.company_of(request.user, zone, sent["company"]) if sent["company"] else None
    if sent["company"] and company is None:
        form.add_error("company", _t("没有找到“%(words)s”，请写代码或简称。") % {"words": sent["company"]})
        return None
    firm = _enterprise(request, zone, sent["enterprise"])
    if sent["enterprise"] and firm is None:
        form.add_error("enterprise", _t("这家企业不在本区企业库里。"))
        return None
    numbers = {name: sent[name] for name in ("horizon", "spare", "elsewhere", "stock_days", "stock_factor", "seed")}
    asked = queries.Asked(enterprise=firm, company=company, region=sent["region"], days=sent["days"], **numbers)
    try:
        return queries.played(request.user, zone, asked)
    except Refusal:
        form.add_error(*_unplaced(asked))
        return None


def _unplaced(asked: queries.Asked) -> tuple[str, str]:
    """Why nothing can be played, at the field that asked for it."""
    if asked.enterprise:
        return "enterprise", _t("这家企业还没有确认在任何环节上，没有可以推演的；先到它的“所在环节”确认落链。")
    if asked.company:
        return "company", _t("这家区外企业还没有对到任何环节，没有可以推演的。")
    return "region", _t("这个省没有对到环节的区外企业，没有可以推演的。")


def _enterprise(request: HttpRequest, zone: Any, organisation: int | None) -> int | None:
    """The enterprise of an organisation in this zone."""
    if organisation is None:
        return None
    found = registry(request.user, zone).filter(organisation=organisation).values_list("pk", flat=True).first()
    return int(found) if found is not None else None

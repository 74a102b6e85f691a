"""Declaring by-products, answering proposals, recording what went."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.industry.lead_fields import with_arguments
from gaoxin.apps.industry.queries.symbiosis import lists as queries
from gaoxin.apps.industry.resource_access import EVERYBODY, OUTSIDERS, WORKERS
from gaoxin.apps.industry.services.symbiosis import agreeing, declaring
from gaoxin.apps.industry.symbiosis_access import require_exchange_work
from gaoxin.apps.industry.symbiosis_forms import ChooseForm, ExchangeForm, LineForm, RunningForm, SideAnswerForm
from gaoxin.apps.industry.symbiosis_states import ANSWER_TONES, LINE_TONES, MATCH_TONES, Side
from gaoxin.apps.industry.views.chains_common import zone_here
from gaoxin.apps.industry.views.lead_common import ask
from gaoxin.apps.industry.views.symbiosis_common import symbiosis_crumb
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

ALL = (*WORKERS, *OUTSIDERS)
PLAIN = ("year", "amount", "unit", "density", "reach_km", "note", "plant", "address", "longitude", "latitude")


def _staff(request: HttpRequest) -> bool:
    return not queries.own(request.user, 1).enterprises


@open_to(*ALL)
def new_byproduct(request: HttpRequest) -> HttpResponse:
    """For whom, which side, which material."""
    own = [(one.pk, str(one)) for one in queries.own(request.user, 1).enterprises]
    if not own:
        require_exchange_work(request.user, zone_here(request))

    def go(form: ChooseForm) -> str:
        sent = form.cleaned_data
        firm = (
            sent["enterprise"] if own else queries.enterprise_of(request.user, zone_here(request), sent["enterprise"])
        )
        return reverse("industry:declare_byproduct", args=[firm, sent["side"], sent["material"]])

    page = FormPage(
        title=_t("申报副产物供需"),
        submit=_t("下一步"),
        cancel=reverse("industry:own_symbiosis" if own else "industry:byproducts"),
        purpose=_t("先选物料，下一步填数量和这种物料的质量指标。"),
    )
    make = with_arguments(ChooseForm, user=request.user, materials=queries.material_options(), own=own)
    first = {"side": Side.OFFER} | ({"enterprise": own[0][0]} if own else {})
    return respond_form(request, page, make, go, initial=first, crumbs=[symbiosis_crumb(not own)])


def _told(form: LineForm, side: str, material: str) -> declaring.Declared:
    return declaring.Declared(side=Side(side), material=material, **form.values())


@open_to(*ALL)
def declare_byproduct(request: HttpRequest, enterprise_id: int, side: str, material: str) -> HttpResponse:
    enterprise = queries.declaring_for(request.user, enterprise_id)
    qualities = queries.qualities_of(material)
    if side not in Side.values or not qualities:
        raise NotFound

    def save(form: LineForm) -> str:
        row = declaring.declare(request.user, enterprise.pk, _told(form, side, material))
        return reverse("industry:byproduct", args=[row.pk])

    said = {"side": Side(side).label, "material": queries.material_words(material)}
    return ask(
        request,
        _t("%(side)s：%(material)s") % said,
        reverse("industry:new_byproduct"),
        with_arguments(LineForm, side=side, qualities=qualities),
        save,
        said=_("已申报，下次匹配时计入。"),
        submit=_("申报"),
        purpose=str(enterprise),
        after=_("数量填一年里还没有去向（或者还没有来源）的；匹配到对方以后双方都会收到消息。"),
        initial={"year": queries.this_year(), "unit": "吨"},
        crumbs=[symbiosis_crumb(_staff(request))],
    )


@open_to(*EVERYBODY)
def byproduct(request: HttpRequest, line_id: int) -> HttpResponse:
    page = queries.line(request.user, line_id)
    row = page.row
    record = Record(
        title=queries.material_words(row.material),
        kind=f"{row.get_side_display()} · {row.holder_name}{f' {row.plant}' if row.plant else ''}",
        state=row.get_state_display(),
        tone=LINE_TONES[row.state],
        synthetic=row.synthetic,
        facts=[
            Fact(_("年度"), row.year),
            Fact(_("年数量"), f"{row.amount.normalize():,f} {row.unit}"),
            *([Fact(_("密度"), f"{row.density.normalize():f} 吨/立方米")] if row.density else []),
            *(
                [Fact(_("最远运距"), f"{row.reach_km.normalize():f} 公里" if row.reach_km else _t("不限"))]
                if row.side == Side.NEED
                else []
            ),
            Fact(_("参考价"), _t("未定") if row.price is None else f"{row.price / 100:,.2f} 元/{row.unit}"),
        ],
    )
    context = {
        "record": record,
        "row": row,
        "page": page,
        "qualities": queries.line_qualities(row),
        "matches": [(one, MATCH_TONES[one.state]) for one in page.matches],
        "offers": row.side == Side.OFFER,
        "crumbs": [symbiosis_crumb(_staff(request))],
    }
    return render(request, "industry/symbiosis/line.html", context)


@open_to(*ALL)
def change_byproduct(request: HttpRequest, line_id: int) -> HttpResponse:
    page = queries.line(request.user, line_id)
    row = page.row
    back = reverse("industry:byproduct", args=[line_id])

    def save(form: LineForm) -> None:
        declaring.change(request.user, line_id, _told(form, row.side, row.material))

    initial = {name: getattr(row, name) for name in PLAIN} | {"price": None if row.price is None else row.price / 100}
    for key, one in row.qualities.items():
        initial[f"q_{key}"] = one.get("value", one.get("least"))
        initial[f"q_{key}_most"] = one.get("most")
    make = with_arguments(LineForm, side=row.side, qualities=queries.qualities_of(row.material))
    crumbs = [symbiosis_crumb(_staff(request)), (queries.material_words(row.material), back)]
    return ask(
        request, _("修改申报"), back, make, save, said=_("已修改，下次匹配时计入。"), initial=initial, crumbs=crumbs
    )


@open_to(*ALL)
@require_POST
def withdraw_byproduct(request: HttpRequest, line_id: int) -> HttpResponse:
    declaring.withdraw(request.user, line_id)
    messages.done(request, _t("已撤回，待答复的方案也一并取消。"))
    return redirect("industry:byproduct", line_id)


@open_to(*EVERYBODY)
def symbiosis_match(request: HttpRequest, match_id: int) -> HttpResponse:
    page = queries.match_page(request.user, match_id)
    row = page.row
    record = Record(
        title=f"{row.giver_name} → {row.taker_name}",
        kind=queries.material_words(row.material),
        state=row.get_state_display(),
        tone=MATCH_TONES[row.state],
        synthetic=row.synthetic,
        facts=[
            Fact(_("数量"), _t("%(n)s 吨/年") % {"n": f"{row.tonnes.normalize():,f}"}),
            Fact(_("距离"), _t("%(n)s 公里") % {"n": f"{row.km:.1f}"}),
            Fact(_("扣除运输后"), _t("%(n)s 吨") % {"n": f"{row.net:,.1f}"}),
            Fact(_("已实际交换"), _t("%(n)s 吨") % {"n": f"{page.went.normalize():,f}"}),
        ],
    )
    sides = [
        _side(_t("供方"), row, "giver", page.answers_giver),
        _side(_t("用方"), row, "taker", page.answers_taker),
    ]
    context = {
        "record": record,
        "row": row,
        "page": page,
        "sides": sides,
        "crumbs": [symbiosis_crumb(page.end.staff)],
    }
    return render(request, "industry/symbiosis/match.html", context)


def _side(words: str, row: Any, end: str, may: bool) -> dict[str, Any]:
    """One end of a proposed exchange and what it said."""
    return {
        "words": words,
        "name": getattr(row, f"{end}_name"),
        "plant": getattr(row, f"{end}_plant"),
        "answer": getattr(row, f"get_{end}_answer_display")(),
        "tone": ANSWER_TONES[getattr(row, f"{end}_answer")],
        "at": getattr(row, f"{end}_at"),
        "may": may,
        "end": end,
    }


@open_to(*ALL)
def answer_match(request: HttpRequest, match_id: int, end: str) -> HttpResponse:
    """One end agrees or does not."""
    if end not in ("giver", "taker"):
        raise NotFound
    page = queries.match_page(request.user, match_id)
    back = reverse("industry:symbiosis_match", args=[match_id])

    def save(form: SideAnswerForm) -> None:
        sent = form.cleaned_data
        agreed = sent["verdict"] == "yes"
        agreeing.answer(request.user, match_id, giver=end == "giver", agreed=agreed, note=sent["note"])

    who = page.row.giver_name if end == "giver" else page.row.taker_name
    return ask(
        request,
        _t("答复匹配：%(who)s") % {"who": who},
        back,
        SideAnswerForm,
        save,
        said=_("已答复。"),
        submit=_("提交答复"),
        purpose=page.row.reason,
        after=_("双方都同意以后，这部分数量不再参加匹配；有一方不同意，这两家不再就此匹配。"),
        crumbs=[symbiosis_crumb(page.end.staff)],
    )


@open_to(*WORKERS)
def record_exchange(request: HttpRequest, match_id: int) -> HttpResponse:
    page = queries.match_page(request.user, match_id)
    back = reverse("industry:symbiosis_match", args=[match_id])

    def save(form: ExchangeForm) -> None:
        sent = form.cleaned_data
        agreeing.record(request.user, match_id, sent["tonnes"], sent["day"], sent["document"])

    return ask(
        request,
        _("登记实际交换"),
        back,
        ExchangeForm,
        save,
        said=_("已登记。"),
        submit=_("登记"),
        purpose=_t("约定数量还剩 %(n)s 吨。") % {"n": f"{page.left.normalize():,f}"},
        initial={"day": clock.today()},
        crumbs=[symbiosis_crumb(True)],
    )


@open_to(*WORKERS)
def record_running(request: HttpRequest) -> HttpResponse:
    """An exchange that runs without a match."""
    zone = require_exchange_work(request.user, zone_here(request))

    def save(form: RunningForm) -> None:
        sent = form.cleaned_data
        agreeing.record_running(
            request.user,
            zone,
            sent["giver"],
            sent["taker"],
            sent["material"],
            sent["tonnes"],
            sent["day"],
            sent["document"],
        )

    return ask(
        request,
        _("登记原有交换"),
        reverse("industry:symbiosis_exchanges"),
        with_arguments(RunningForm, user=request.user, materials=queries.material_options()),
        save,
        said=_("已登记，计入产业关联度的现状。"),
        submit=_("登记"),
        purpose=_("申报以前就有的、不经匹配的交换。"),
        initial={"day": clock.today()},
        crumbs=[symbiosis_crumb(True)],
    )


@open_to(*WORKERS)
@require_POST
def take_back_exchange(request: HttpRequest, exchange_id: int) -> HttpResponse:
    row: Any = agreeing.take_back(request.user, exchange_id)
    messages.done(request, _t("已删去这笔登记，变更记录还在。"))
    return redirect("industry:symbiosis_match", row.pk) if row else redirect("industry:symbiosis_exchanges")

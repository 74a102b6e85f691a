"""Random draws: committed to, opened, given up; and checked by anybody."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.access import STAFF
from gaoxin.apps.enterprises.forms.inspections import FreezeForm, OpenForm, VerifyForm, WhyForm
from gaoxin.apps.enterprises.inspection_access import ARRANGERS, INTERNAL
from gaoxin.apps.enterprises.inspection_states import DRAW_TONES, DrawState
from gaoxin.apps.enterprises.queries.inspections import drawings as queries
from gaoxin.apps.enterprises.queries.inspections import plans
from gaoxin.apps.enterprises.queries.inspections.items import item_name
from gaoxin.apps.enterprises.services.inspections import drawing
from gaoxin.apps.enterprises.views.inspection_common import crumb, inspection_tabs, zone_at_hand
from gaoxin.web import messages
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.problems import say
from gaoxin.web.rights import PUBLIC, open_to


def _columns(address: str) -> list[Column]:
    return [
        Column(
            key="title",
            label=_("抽取"),
            link=lambda row: reverse(address, args=[row.pk]),
            wide=True,
        ),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: DRAW_TONES[row.state],
        ),
        Column(key="frozen_at", label=_("承诺时间"), kind="moment", sort="frozen_at"),
        Column(key="ended_at", label=_("开启或放弃时间"), kind="moment"),
        Column(key="entries", label=_("名册"), kind="number", unit=_("户")),
        Column(key="take", label=_("抽取"), kind="number", unit=_("户")),
        Column(key="commitment", label=_("承诺值"), kind="code", shown=False),
        Column(key="why", label=_("放弃理由"), shown=False, wide=True),
    ]


_STATES = Choice(key="state", label=_("状态"), field="state", options=DrawState.choices)
DRAWS = List(
    key="enterprises.inspection_draws",
    title=_("随机抽取"),
    purpose=_("先冻结名册、公布承诺值，再开启种子、公布结果：谁都不能预知，谁都可以重抽核验。"),
    columns=_columns("enterprises:inspection_draw"),
    filters=[_STATES],
    order="-frozen_at",
    empty=Empty(title=_("还没有抽取"), text=_("年度计划公布后，在计划事项旁点“冻结名册”。")),
)
PUBLIC_DRAWS = List(
    key="enterprises.public_draws",
    title=_("随机抽取公示"),
    purpose=_("每次抽取前公布的承诺值、抽取后公布的种子和名册，以及放弃的抽取和理由；任何人都可以重抽核验。"),
    columns=[
        Column(key="zone", label=_("开发区"), value=lambda row: str(row.zone)),
        *_columns("enterprises:public_draw"),
    ],
    filters=[_STATES],
    order="-frozen_at",
    empty=Empty(title=_("还没有抽取"), text=_("冻结名册后，承诺值会公布在这里。")),
)


@open_to(*STAFF)
def draws(request: HttpRequest) -> HttpResponseBase:
    """The draws of a zone."""
    rows = queries.draws(request.user, zone_at_hand(request))
    return respond(request, DRAWS, rows, template="enterprises/inspections/list.html", tabs=inspection_tabs(request))


@open_to(*ARRANGERS)
def freeze(request: HttpRequest, yearly_line_id: int) -> HttpResponse:
    """Freeze the rosters of a line and publish the commitment."""
    line, _listed = plans.line_page(request.user, yearly_line_id)
    back = reverse("enterprises:inspection_plan", args=[line.plan_id])

    def save(form: FreezeForm) -> str:
        made = drawing.freeze(request.user, yearly_line_id, form.cleaned_data["beacon"])
        messages.done(request, _t("名册已冻结，承诺值已公布；现在可以开启抽取。"))
        return reverse("enterprises:inspection_draw", args=[made.pk])

    page = FormPage(
        title=_t("冻结名册：%(item)s（%(month)s月）") % {"item": item_name(line.item), "month": line.month},
        purpose=_("把对象名册、检查人员名册和回避关系固定下来，随即公布承诺值。"),
        submit=_("冻结名册并公布承诺值"),
        cancel=back,
        after=_("冻结后名册不能再改；一份承诺只能开启一次，放弃要写理由并一直公开。"),
    )
    return respond_form(request, page, FreezeForm, save, crumbs=[crumb("inspection_plans"), (str(line.plan), back)])


def _head(draw: Any) -> Record:
    return Record(
        title=draw.title,
        kind=_("随机抽取"),
        state=draw.get_state_display(),
        tone=DRAW_TONES[draw.state],
        synthetic=draw.synthetic,
        facts=[
            Fact(_("名册"), _t("%(n)s 户") % {"n": draw.entries}),
            Fact(_("抽取"), _t("%(n)s 户") % {"n": draw.take}),
            Fact(_("检查人员"), _t("%(n)s 人") % {"n": draw.inspectors}),
            Fact(_("已达频次上限未入册"), _t("%(n)s 户") % {"n": draw.capped}),
        ],
    )


@open_to(*STAFF)
def draw(request: HttpRequest, draw_id: int) -> HttpResponse:
    """A draw for the zone's staff."""
    page = queries.draw_page(request.user, draw_id)
    context = {
        "page": page,
        "draw": page.draw,
        "record": _head(page.draw),
        "public_url": reverse("enterprises:public_draw", args=[draw_id]),
        "open_form": OpenForm(),
        "title": page.draw.title,
        "crumbs": [crumb("inspections"), crumb("inspection_draws")],
    }
    return render(request, "enterprises/inspections/draw.html", context)


@open_to(*ARRANGERS)
def open_draw(request: HttpRequest, draw_id: int) -> HttpResponse:
    """Open a draw, at once or with the value of the figure agreed on."""
    found = queries.draw_page(request.user, draw_id).draw
    back = reverse("enterprises:inspection_draw", args=[draw_id])

    def opened(value: str) -> str:
        drawing.open_draw(request.user, draw_id, value)
        messages.done(request, _t("已开启：种子和名册已公布，抽中的企业已列入待通知的检查。"))
        return back

    if request.method == "POST" and not found.beacon:
        return redirect(opened(""))
    page = FormPage(
        title=_t("开启抽取：%(title)s") % {"title": found.title},
        purpose=_t("约定的公开数值：%(name)s") % {"name": found.beacon} if found.beacon else "",
        submit=_("开启"),
        cancel=back,
        after=_("开启后种子、名册和结果立即公布，不能再抽。"),
    )
    return respond_form(
        request,
        page,
        OpenForm,
        lambda form: opened(form.cleaned_data["beacon_value"]),
        crumbs=[crumb("inspection_draws"), (found.title, back)],
    )


@open_to(*ARRANGERS)
def abandon_draw(request: HttpRequest, draw_id: int) -> HttpResponse:
    """Give a commitment up, with a reason."""
    found = queries.draw_page(request.user, draw_id).draw
    back = reverse("enterprises:inspection_draw", args=[draw_id])

    def save(form: WhyForm) -> str:
        drawing.abandon(request.user, draw_id, form.cleaned_data["why"])
        messages.done(request, _t("已放弃；承诺值和理由继续公开。"))
        return back

    page = FormPage(
        title=_t("放弃抽取：%(title)s") % {"title": found.title},
        submit=_("放弃这次抽取"),
        cancel=back,
        after=_("放弃的抽取一直公开，连同理由和放弃人。"),
    )
    return respond_form(request, page, WhyForm, save, crumbs=[crumb("inspection_draws"), (found.title, back)])


@open_to(*INTERNAL)
def draw_key(request: HttpRequest, draw_id: int) -> HttpResponse:
    """Who stands behind the entries, for those who may know the classes."""
    answer = JsonResponse(queries.key_of(request.user, draw_id), json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Content-Disposition"] = f'attachment; filename="draw-{draw_id}-key.json"'
    return answer


# Anybody


@open_to(PUBLIC)
def public_draws(request: HttpRequest) -> HttpResponseBase:
    """Every commitment and draw."""
    return respond(request, PUBLIC_DRAWS, queries.public_draws(), template="enterprises/inspections/public_draws.html")


@open_to(PUBLIC)
def public_draw(request: HttpRequest, draw_id: int) -> HttpResponse:
    """One of them, drawn again as it is looked at."""
    found = queries.public_draw(draw_id)
    opened = found.state == DrawState.OPENED
    again = queries.checked_draw(found) if opened else None
    context = {
        "draw": found,
        "record": _head(found),
        "again": again,
        "teams": again.drawn.teams[: queries.SHOWN] if again and again.drawn else (),
        "strata": again.roster.strata if again and again.roster else (),
        "title": found.title,
        "crumbs": [crumb("public_draws")],
    }
    return render(request, "enterprises/inspections/public_draw.html", context)


@open_to(PUBLIC)
def draw_file(request: HttpRequest, draw_id: int) -> HttpResponse:
    """The file from which anybody draws again."""
    text = queries.file_of(queries.public_draw(draw_id))
    answer = HttpResponse(text.encode(), content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="draw-{draw_id}.json"'
    return answer


@open_to(PUBLIC)
def verify_draw(request: HttpRequest) -> HttpResponse:
    """A file that somebody brings, drawn again."""
    form = VerifyForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form, "title": _t("核验抽取"), "crumbs": [crumb("public_draws")]}
    status = 200
    if request.method == "POST" and form.is_valid():
        opened = queries.checked(form.cleaned_data["file"].read(), form.cleaned_data["known"])
        context["opened"] = opened
        context["sentences"] = [say(problem) for problem in opened.problems]
        context["teams"] = opened.drawn.teams[: queries.SHOWN] if opened.drawn else ()
    elif request.method == "POST":
        status = 422
    return render(request, "enterprises/inspections/verify.html", context, status=status)

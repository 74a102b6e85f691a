"""创建称号: titles being won, and one of them with its conditions, owners, figures and evidence."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_access import STAFF, WORKERS, may_register
from gaoxin.apps.policies.fund_forms import paper_of
from gaoxin.apps.policies.fund_states import QUEST_TONES, QuestState
from gaoxin.apps.policies.queries.titles import quests as queries
from gaoxin.apps.policies.services.titles import quests as services
from gaoxin.apps.policies.title_forms import DutyForm, EvidenceForm, FigureForm, QuestForm, QuestStateForm
from gaoxin.apps.policies.views.fund_common import LIST, zone_or_missing
from gaoxin.apps.policies.views.title_common import ask, title_tabs
from gaoxin.apps.zones.queries.places import departments, organisations
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

STATE_WORDS = {"met": (_("满足"), "good"), "failed": (_("不满足"), "bad"), "unknown": (_("待核"), "warn")}
QUESTS = List(
    key="policies.quests",
    title=_("创建称号"),
    purpose=_("本区、载体和企业正在争创的称号，逐条看满足了没有、谁负责、什么时候完成。"),
    columns=[
        Column(key="title", label=_("称号"), link=lambda row: reverse("titles:quest", args=[row.pk]), wide=True),
        Column(key="holder", label=_("创建主体"), value=lambda row: str(row.holder) if row.holder else _("本区")),
        Column(key="department", label=_("牵头部门"), value=lambda row: row.department.name),
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: QUEST_TONES[row.state],
        ),
        Column(key="due", label=_("目标日期"), kind="date", sort="due"),
        Column(key="document", label=_("认定文号"), kind="code", shown=False),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=QuestState.choices, multiple=True),
        Dates(key="due", label=_("目标日期"), field="due"),
    ],
    order="due",
    empty=Empty(title=_("还没有创建任务"), text=_("选一个称号立项，系统按标准逐条列出条件。")),
)


@open_to(*STAFF)
def quests(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    new = [(_("立项创建"), reverse("titles:new_quest"))] if may_register(request.user, zone) else []
    rows = queries.quests(request.user, zone)
    return respond(request, QUESTS, rows, template=LIST, tabs=title_tabs(request), page_actions=new)


@open_to(*STAFF)
def quest(request: HttpRequest, quest_id: int) -> HttpResponse:
    page = queries.quest_page(request.user, quest_id)
    row, book = page.quest, page.book
    counts = page.counts
    record = Record(
        title=row.title,
        kind=book.citation.shown if book else _t("没有现行标准"),
        state=row.get_state_display(),
        tone=QUEST_TONES[row.state],
        owner=row.department.name,
        synthetic=row.synthetic,
        facts=[
            Fact(_("创建主体"), str(row.holder) if row.holder else row.zone.name),
            Fact(_("目标日期"), row.due),
            Fact(_("条件"), _t("满足 %(met)s，不满足 %(failed)s，待核 %(unknown)s") % counts),
            *([Fact(_("认定文号"), row.document)] if row.document else []),
        ],
    )
    context = {
        "record": record,
        "title": row.title,
        "page": page,
        "quest": row,
        "conditions": [(one, *STATE_WORDS[one.state]) for one in page.conditions],
        "doubt": book.citation.verify if book else "",
        "crumbs": _crumbs(),
    }
    return render(request, "policies/titles/quest.html", context)


@open_to(*WORKERS)
def new_quest(request: HttpRequest) -> HttpResponse:
    zone = zone_or_missing(request)
    if not may_register(request.user, zone):
        raise NotFound

    def make(**given: Any) -> QuestForm:
        titles = queries.titles(zone, clock.today())
        return QuestForm(departments=departments(zone), titles=titles, holders=organisations(zone), **given)

    def save(form: QuestForm) -> str:
        sent = form.cleaned_data
        who = (sent["department"], sent["due"], sent["holder"])
        made = services.begin_quest(request.user, zone, sent["title"], *who, synthetic=zone.synthetic)
        return reverse("titles:quest", args=[made.pk])

    said = _("已立项，接着给每个条件定责任部门和期限。")
    return ask(request, _("立项创建"), reverse("titles:quests"), make, save, said=said, crumbs=_crumbs())


@open_to(*WORKERS)
def figure(request: HttpRequest, quest_id: int) -> HttpResponse:
    page = queries.quest_page(request.user, quest_id)

    def make(**given: Any) -> FigureForm:
        facts = [(one.name, f"{one.name}（{one.unit}）" if str(one.unit) else one.name) for one in page.facts]
        return FigureForm(facts=facts, **given)

    def save(form: FigureForm) -> None:
        sent = form.cleaned_data
        services.state_figure(request.user, quest_id, sent["fact"], sent["value"], sent["source"], sent["as_of"])

    initial = {"as_of": clock.today(), "fact": request.GET.get("fact", "")}
    purpose = page.quest.title
    back = _back(quest_id)
    return ask(request, _("填报指标"), back, make, save, said=_("已填报。"), purpose=purpose, initial=initial)


@open_to(*WORKERS)
def duty(request: HttpRequest, quest_id: int, condition: str) -> HttpResponse:
    page = queries.quest_page(request.user, quest_id)
    present = _condition(page, condition).duty

    def make(**given: Any) -> DutyForm:
        return DutyForm(departments=departments(page.quest.zone), **given)

    def save(form: DutyForm) -> None:
        services.assign_condition(request.user, quest_id, condition, form.duty())

    fields = ("department", "due", "progress", "note")
    initial = {name: getattr(present, name) for name in fields} if present else {"due": page.quest.due, "progress": 0}
    name = _condition(page, condition).finding.name
    return ask(request, _("责任和进展"), _back(quest_id), make, save, said=_("已保存。"), purpose=name, initial=initial)


@open_to(*WORKERS)
def evidence(request: HttpRequest, quest_id: int, condition: str) -> HttpResponse:
    name = _condition(queries.quest_page(request.user, quest_id), condition).finding.name

    def save(form: EvidenceForm) -> None:
        file = paper_of(form)
        if file is not None:
            services.add_evidence(request.user, quest_id, condition, form.cleaned_data["title"], file)

    back = _back(quest_id)
    return ask(request, _("上传证明材料"), back, EvidenceForm, save, said=_("已上传。"), purpose=name)


@open_to(*STAFF)
def evidence_file(request: HttpRequest, quest_id: int, evidence_id: int) -> FileResponse:
    name, stream = queries.evidence_file(request.user, quest_id, evidence_id)
    return FileResponse(stream, as_attachment=True, filename=name)


@open_to(*WORKERS)
def quest_state(request: HttpRequest, quest_id: int) -> HttpResponse:
    row = queries.quest_page(request.user, quest_id).quest

    def save(form: QuestStateForm) -> None:
        sent = form.cleaned_data
        services.end_step(request.user, quest_id, QuestState(sent["state"]), sent["document"])

    initial = {"state": row.state}
    back = _back(quest_id)
    return ask(
        request, _("改变状态"), back, QuestStateForm, save, said=_("已保存。"), purpose=row.title, initial=initial
    )


def _condition(page: queries.QuestPage, condition: str) -> queries.Condition:
    found = next((one for one in page.conditions if one.finding.id == condition), None)
    if found is None:
        raise NotFound
    return found


def _back(quest_id: int) -> str:
    return reverse("titles:quest", args=[quest_id])


def _crumbs() -> list[tuple[str, str]]:
    return [(_t("创建称号"), reverse("titles:quests"))]

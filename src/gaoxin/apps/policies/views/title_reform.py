"""复制推广, 本区经验, 制度性问题: lists, records, and what officers write."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.fund_access import STAFF, WORKERS, may_register
from gaoxin.apps.policies.fund_forms import paper_of
from gaoxin.apps.policies.fund_states import (
    EXPERIENCE_TONES,
    REFORM_TONES,
    ExperienceKind,
    ExperienceState,
    ReformState,
)
from gaoxin.apps.policies.queries.titles import reform as queries
from gaoxin.apps.policies.services.titles import reform as services
from gaoxin.apps.policies.title_forms import (
    AnswerForm,
    ExperienceForm,
    ExperienceStepForm,
    OwnExperienceForm,
    ProblemForm,
    ProposalForm,
)
from gaoxin.apps.policies.views.fund_common import zone_or_missing
from gaoxin.apps.policies.views.title_common import ask, title_tabs
from gaoxin.apps.zones.queries.places import departments
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

LIST = "policies/titles/list.html"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
STATE = Column(
    key="state",
    label=_("状态"),
    kind="chip",
    value=lambda row: _("逾期") if queries.is_late(row) else row.get_state_display(),
    tone=lambda row: "bad" if queries.is_late(row) else EXPERIENCE_TONES[row.state],
)
NAME = Column(key="title", label=_("经验"), link=lambda row: reverse("titles:experience", args=[row.pk]), wide=True)
UNIT = Column(key="department", label=_("责任单位"), value=lambda row: row.department.name)
COPIES = List(
    key="policies.experiences",
    title=_("复制推广"),
    purpose=_("上级要求复制推广的改革经验：每一项由谁落实、到了哪一步、凭什么说落实了、什么时候到期。"),
    columns=[
        NAME,
        Column(key="area", label=_("领域")),
        Column(key="source", label=_("来源")),
        Column(key="document", label=_("推广文件"), shown=False),
        UNIT,
        STATE,
        Column(key="due", label=_("期限"), kind="date", sort="due"),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=ExperienceState.choices, multiple=True),
        Dates(key="due", label=_("期限"), field="due"),
    ],
    order="due",
    empty=Empty(title=_("还没有要复制推广的经验"), text=_("收到推广文件后逐项登记责任单位和期限。")),
)
OWN = List(
    key="policies.own_experiences",
    title=_("本区经验"),
    purpose=_("本区形成的可复制可推广经验，可以导出 Word 和 Excel 报送。"),
    columns=[
        NAME,
        Column(key="area", label=_("领域")),
        Column(key="source", label=_("试点单位")),
        UNIT,
        Column(key="content", label=_("主要做法"), shown=False),
        Column(key="result", label=_("取得成效"), shown=False),
    ],
    filters=[],
    empty=Empty(title=_("还没有本区经验"), text=_("改革见效后写成经验，说清做法和成效。")),
)
PROBLEMS = List(
    key="policies.reform_problems",
    title=_("制度性问题"),
    purpose=_("卡在制度上的问题：提出、建议修改、改变，一件一件有结果。"),
    columns=[
        Column(key="title", label=_("问题"), link=lambda row: reverse("titles:problem", args=[row.pk]), wide=True),
        Column(key="rule", label=_("现行规定")),
        Column(key="raised_by", label=_("提出方"), value="get_raised_by_display"),
        Column(key="raised_on", label=_("提出日期"), kind="date", sort="raised_on"),
        UNIT,
        Column(
            key="state",
            label=_("状态"),
            kind="chip",
            value="get_state_display",
            tone=lambda row: REFORM_TONES[row.state],
        ),
        Column(key="proposed_to", label=_("报送单位")),
    ],
    filters=[
        Choice(key="state", label=_("状态"), field="state", options=ReformState.choices, multiple=True),
        Dates(key="raised", label=_("提出日期"), field="raised_on"),
    ],
    order="-raised_on",
    empty=Empty(title=_("还没有制度性问题"), text=_("企业或者部门反映制度障碍时登记，再报送修改建议。")),
)


def _list(request: HttpRequest, declared: List, rows: Any, zone: Any, label: Any, url: str, **more: Any) -> Any:
    new = [(label, reverse(url))] if may_register(request.user, zone) else []
    return respond(request, declared, rows, template=LIST, tabs=title_tabs(request), page_actions=new, **more)


@open_to(*STAFF)
def experiences(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    rows = queries.experiences(request.user, zone, ExperienceKind.COPY)
    return _list(request, COPIES, rows, zone, _("登记经验"), "titles:new_experience")


@open_to(*STAFF)
def own(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    rows = queries.experiences(request.user, zone, ExperienceKind.OWN)
    return _list(request, OWN, rows, zone, _("登记本区经验"), "titles:new_own", word=reverse("titles:own_paper"))


@open_to(*STAFF)
def own_paper(request: HttpRequest) -> HttpResponse:
    """The zone's own experiences as a Word document."""
    made = HttpResponse(queries.own_paper(request.user, zone_or_missing(request)), content_type=DOCX)
    made["Content-Disposition"] = 'attachment; filename="experiences.docx"'
    return made


@open_to(*STAFF)
def problems(request: HttpRequest) -> HttpResponseBase:
    zone = zone_or_missing(request)
    rows = queries.problems(request.user, zone)
    return _list(request, PROBLEMS, rows, zone, _("登记问题"), "titles:new_problem")


@open_to(*STAFF)
def experience(request: HttpRequest, experience_id: int) -> HttpResponse:
    page = queries.experience_page(request.user, experience_id)
    row = page.experience
    late = queries.is_late(row)
    record = Record(
        title=row.title,
        kind=f"{row.get_kind_display()} · {row.area}",
        state=_t("逾期") if late else row.get_state_display(),
        tone="bad" if late else EXPERIENCE_TONES[row.state],
        owner=row.department.name,
        synthetic=row.synthetic,
        facts=[
            Fact(_("来源"), row.source),
            Fact(_("推广文件"), row.document or _t("无")),
            Fact(_("期限"), row.due or _t("未定")),
        ],
    )
    steps = [(one, EXPERIENCE_TONES[one.state]) for one in page.steps]
    crumb = (_t("本区经验"), reverse("titles:own")) if row.kind == ExperienceKind.OWN else _crumb()
    context = {"record": record, "title": row.title, "row": row, "page": page, "steps": steps, "crumbs": [crumb]}
    return render(request, "policies/titles/experience.html", context)


@open_to(*STAFF)
def problem(request: HttpRequest, problem_id: int) -> HttpResponse:
    row, works = queries.problem_page(request.user, problem_id)
    record = Record(
        title=row.title,
        kind=f"{_t('制度性问题')} · {row.get_raised_by_display()}",
        state=row.get_state_display(),
        tone=REFORM_TONES[row.state],
        owner=row.department.name,
        synthetic=row.synthetic,
        facts=[
            Fact(_("现行规定"), row.rule),
            Fact(_("提出日期"), row.raised_on),
            Fact(_("报送"), f"{row.proposed_to} {row.proposed_on}" if row.proposed_on else _t("未报送")),
            Fact(_("修改文件"), row.document or _t("无")),
        ],
    )
    crumbs = [(_t("制度性问题"), reverse("titles:problems"))]
    context = {"record": record, "title": row.title, "row": row, "works": works, "crumbs": crumbs}
    return render(request, "policies/titles/problem.html", context)


@open_to(*WORKERS)
def new_experience(request: HttpRequest) -> HttpResponse:
    return _new(
        request, _("登记经验"), "titles:experiences", "titles:experience", ExperienceForm, services.register_experience
    )


@open_to(*WORKERS)
def new_own(request: HttpRequest) -> HttpResponse:
    return _new(
        request, _("登记本区经验"), "titles:own", "titles:experience", OwnExperienceForm, services.register_experience
    )


@open_to(*WORKERS)
def new_problem(request: HttpRequest) -> HttpResponse:
    return _new(request, _("登记问题"), "titles:problems", "titles:problem", ProblemForm, services.raise_problem)


def _new(request: HttpRequest, title: Any, back: str, onward: str, form_class: Any, register: Any) -> HttpResponse:
    zone = zone_or_missing(request)
    if not may_register(request.user, zone):
        raise NotFound

    def make(**given: Any) -> Any:
        return form_class(departments=departments(zone), **given)

    def save(form: Any) -> str:
        made = register(request.user, zone, form.written(), synthetic=zone.synthetic)
        return reverse(onward, args=[made.pk])

    return ask(request, title, reverse(back), make, save, said=_("已登记。"))


@open_to(*WORKERS)
def report_experience(request: HttpRequest, experience_id: int) -> HttpResponse:
    row = queries.experience_page(request.user, experience_id).experience

    def save(form: ExperienceStepForm) -> None:
        sent = form.cleaned_data
        state = ExperienceState(sent["state"])
        services.report_experience(request.user, experience_id, state, sent["note"], paper_of(form))

    back = reverse("titles:experience", args=[experience_id])
    initial = {"state": row.state}
    return ask(
        request, _("填报进展"), back, ExperienceStepForm, save, said=_("已填报。"), purpose=row.title, initial=initial
    )


@open_to(*STAFF)
def step_file(request: HttpRequest, experience_id: int, step_id: int) -> FileResponse:
    name, stream = queries.step_file(request.user, experience_id, step_id)
    return FileResponse(stream, as_attachment=True, filename=name)


@open_to(*WORKERS)
def propose(request: HttpRequest, problem_id: int) -> HttpResponse:
    row, _works = queries.problem_page(request.user, problem_id)

    def save(form: ProposalForm) -> None:
        sent = form.cleaned_data
        services.propose_change(request.user, problem_id, sent["proposal"], sent["to"], sent["day"])

    back, initial = reverse("titles:problem", args=[problem_id]), {"day": clock.today()}
    return ask(
        request, _("报送修改建议"), back, ProposalForm, save, said=_("已登记报送。"), purpose=row.title, initial=initial
    )


@open_to(*WORKERS)
def answer(request: HttpRequest, problem_id: int) -> HttpResponse:
    row, _works = queries.problem_page(request.user, problem_id)

    def save(form: AnswerForm) -> None:
        sent = form.cleaned_data
        state = ReformState(sent["state"])
        services.answer_proposal(request.user, problem_id, state, sent["day"], sent["document"], sent["answer"])

    back, initial = reverse("titles:problem", args=[problem_id]), {"day": clock.today()}
    return ask(
        request, _("登记结果"), back, AnswerForm, save, said=_("已登记结果。"), purpose=row.title, initial=initial
    )


def _crumb() -> tuple[str, str]:
    return _t("复制推广"), reverse("titles:experiences")

"""Instructions: the list, writing one on any record, and the page of every supervised case."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from gaoxin.apps.cases.access import STAFF, WORKERS
from gaoxin.apps.cases.instruction_forms import InstructionForm
from gaoxin.apps.cases.instruction_states import LeaderVerdict
from gaoxin.apps.cases.queries.drawing import has_drawing, standing_on
from gaoxin.apps.cases.queries.instructions import lists as queries
from gaoxin.apps.cases.queries.instructions.page import SupervisedPage, supervised_page
from gaoxin.apps.cases.queries.instructions.panel import write_form
from gaoxin.apps.cases.queries.kinds import kind_word, outcome_word
from gaoxin.apps.cases.services.instructions import handling, writing
from gaoxin.apps.cases.services.limit_lines import stage_lines
from gaoxin.apps.cases.services.moving import Moved
from gaoxin.apps.cases.services.ordering import Handed
from gaoxin.apps.cases.states import CASE_TONES, RUNNING, CaseState
from gaoxin.apps.cases.subjects import found
from gaoxin.apps.cases.views.instructions_common import Late, list_tabs, rights, state_columns, zone_here
from gaoxin.apps.cases.words import told
from gaoxin.apps.sources.queries.deadlines import working_days_left
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, messages
from gaoxin.web.errors import NotFound
from gaoxin.web.pages.form import FormPage
from gaoxin.web.pages.form import respond as respond_form
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, respond
from gaoxin.web.pages.record import Fact, Record
from gaoxin.web.rights import open_to

INSTRUCTORS = ("officer", "head", "leader")


def instructions_list(zone: Any) -> List:
    """The list with the departments of a zone to filter by."""
    return List(
        key="cases.instructions",
        title=_("批示件"),
        purpose=_("领导在记录或者数据上写的批示，一件一号，跟到有结果。"),
        columns=[
            Column(
                key="text",
                label=_("批示"),
                template="cases/instructions/cells/case.html",
                wide=True,
            ),
            Column(key="number", label=_("编号"), kind="code", value=lambda row: row.shown),
            Column(key="leader", label=_("批示领导"), value=lambda row: row.leader.display_name),
            Column(key="subject", label=_("批示对象"), wide=True),
            *state_columns(),
            Column(key="verdict", label=_("领导意见"), value="get_verdict_display"),
            Column(key="rounds", label=_("继续办次数"), kind="number", unit=_("次"), shown=False),
        ],
        filters=[
            Choice(key="state", label=_("状态"), field="case__state", options=CaseState.choices, multiple=True),
            Choice(
                key="department",
                label=_("牵头单位"),
                field="case__department",
                options=lambda: queries.departments(zone),
                multiple=True,
            ),
            Late(key="late", label=_("只看逾期"), field="case"),
            Dates(key="filed", label=_("交办日期"), field="case__filed_at", moments=True, primary=False),
        ],
        order="-filed",
        empty=Empty(
            title=_("还没有批示件"),
            text=_("领导可以在企业、事项、项目、规划任务的页面上直接写批示，也可以由督查部门登记。"),
        ),
    )


@open_to(*STAFF)
def instructions(request: HttpRequest) -> HttpResponseBase:
    zone = zone_here(request)
    rows = queries.instructions(request.user, zone)
    context = {"tabs": list_tabs(request), **rights(request, zone)}
    return respond(request, instructions_list(zone), rows, template="cases/instructions/list.html", **context)


@open_to(*INSTRUCTORS)
def write(request: HttpRequest) -> HttpResponse:
    """Write an instruction on the record that the address names, or on its own."""
    asked = request.GET
    record, part, key = asked.get("record", "")[:80], asked.get("part", "")[:80], _key(asked.get("id", ""))
    subject = found(request.user, record, key or 0, part) if record else None
    if record and subject is None:
        raise NotFound
    zone = subject.zone if subject is not None else zone_here(request)
    choices = write_form(request.user, zone, subject)
    if choices is None:
        raise refuse("instructions.leaders_instruct")

    def save(form: InstructionForm) -> str:
        cleaned = form.cleaned_data
        case = writing.write(
            request.user,
            zone,
            writing.Written(
                text=cleaned["text"],
                handed=Handed(cleaned["lead"], cleaned["due"], cleaned["supporting"]),
                record=record,
                key=key,
                part=part,
                leader=cleaned.get("leader"),
                urgent=cleaned["urgent"],
                number_elsewhere=cleaned.get("number_elsewhere", ""),
                synthetic=subject.synthetic if subject is not None else zone.synthetic,
            ),
        )
        messages.done(request, _t("已交办，编号 %(number)s") % {"number": case.instruction.shown})
        return reverse("instructions:case", args=[case.pk])

    page = FormPage(
        title=_t("写批示"),
        purpose=subject.title if subject is not None else _t("不针对某条记录的批示"),
        submit=_t("交办"),
        cancel=subject.link if subject is not None else reverse("instructions:all"),
        after=_t("立即通知承办单位，一个工作日内签收；到期不报结果逐级督办。"),
        draft="" if record else "cases.instruction",
    )
    return respond_form(
        request,
        page,
        lambda **kwargs: InstructionForm(choices=choices, **kwargs),
        save,
        crumbs=[(_t("批示件"), reverse("instructions:all"))],
    )


@open_to(*STAFF)
def case(request: HttpRequest, case_id: int) -> HttpResponse:
    page = supervised_page(request.user, case_id)
    here, done = standing_on(page.case)
    return render(
        request,
        "cases/instructions/case.html",
        {
            "page": page,
            "case": page.case,
            "record": _record(page),
            "limits": stage_lines(page.case),
            "drawn": has_drawing(page.case),
            "here": here,
            "done": done,
            "trail": [(line, told(line)) for line in page.trail],
            "verdicts": LeaderVerdict.choices,
            "today": clock.today(),
            "title": page.case.title,
            "crumbs": [_crumb(page)],
        },
    )


@open_to(*WORKERS)
@require_POST
def progress(request: HttpRequest, case_id: int) -> HttpResponse:
    """Tell how it goes."""
    on = _day(request.POST.get("on", "")) or clock.today()
    handling.tell_progress(request.user, case_id, on, request.POST.get("text", ""))
    messages.done(request, _t("已填报进展"))
    return redirect(f"{reverse('instructions:case', args=[case_id])}#progress")


@open_to(*WORKERS)
@require_POST
def report(request: HttpRequest, case_id: int) -> HttpResponse:
    """Report what one's part of it came to."""
    moved = handling.report_result(request.user, case_id, request.POST.get("text", ""))
    return _moved(request, case_id, moved)


@open_to("leader")
@require_POST
def review(request: HttpRequest, case_id: int) -> HttpResponse:
    """阅, 同意 or 继续办."""
    chosen = request.POST.get("verdict", "")
    verdict = LeaderVerdict(chosen) if chosen in LeaderVerdict.values else None
    due = _day(request.POST.get("due", ""))
    moved = handling.review(request.user, case_id, verdict, request.POST.get("text", ""), due=due)
    return _moved(request, case_id, moved)


@open_to(*WORKERS)
@require_POST
def judge(request: HttpRequest, case_id: int) -> HttpResponse:
    """Whether it is done, by whoever verifies."""
    done = request.POST.get("done") == "yes"
    moved = handling.judge(request.user, case_id, request.POST.get("text", ""), done=done)
    return _moved(request, case_id, moved)


def _moved(request: HttpRequest, case_id: int, moved: Moved) -> HttpResponse:
    if moved.over:
        messages.done(request, _t("已办结"))
    elif moved.opened:
        names = "、".join(dict.fromkeys(step.name for step in moved.opened))
        messages.done(request, _t("已提交，下一步：%(names)s") % {"names": names})
    else:
        messages.done(request, _t("已提交您的部分，其他单位还在办理"))
    return redirect("instructions:case", case_id)


def _key(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 18 else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise refuse("instructions.no_day", Place(path="due")) from None


def _crumb(page: SupervisedPage) -> tuple[str, str]:
    match page.case.kind:
        case "instruction":
            return _t("批示件"), reverse("instructions:all")
        case "meeting_item":
            return _t("会议议定事项"), reverse("instructions:items")
    return _t("项目手续"), reverse("bundles:all")


def _record(page: SupervisedPage) -> Record:
    kept = page.case
    facts: list[Any] = []
    if page.instruction is not None:
        facts.append(Fact(_t("批示领导"), page.instruction.leader.display_name))
        if page.instruction.verdict:
            facts.append(Fact(_t("领导意见"), page.instruction.get_verdict_display()))
    facts.append(Fact(_t("交办时间"), f"{clock.local(kept.filed_at):%Y-%m-%d %H:%M}"))
    if kept.external_number:
        facts.append(Fact(_t("OA 编号"), kept.external_number))
    if kept.outcome:
        facts.append(Fact(_t("结果"), outcome_word(kept)))
    return Record(
        title=kept.title,
        kind=f"{kind_word(kept.kind)} {page.number}",
        state=kept.get_state_display(),
        tone=CASE_TONES[kept.state],
        owner=str(kept.department or ""),
        due=kept.due,
        working_days_left=working_days_left(kept.due),
        next_step=_next(page),
        synthetic=kept.synthetic,
        facts=facts,
    )


def _next(page: SupervisedPage) -> str:
    if page.case.state not in RUNNING:
        return ""
    if page.own is not None:
        return _t("由您办理“%(step)s”") % {"step": page.own.name}
    who = "、".join(dict.fromkeys(str(part.department or part.person) for part in page.open_parts))
    names = "、".join(dict.fromkeys(part.step.name for part in page.open_parts))
    return _t("%(who)s办理“%(step)s”") % {"who": who, "step": names} if who else ""

"""The lists of the plan board as they are declared: targets, projects, tasks."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.queries import board as queries
from gaoxin.apps.plans.states import STAGE_TONES, TARGET_TONES, Stage, TargetState
from gaoxin.apps.plans.words import goal_words, pace_words
from gaoxin.web.pages.listing import Choice, Column, Empty, List, Range, Yes
from gaoxin.web.pages.rows import Rows


def passage(passage_id: int | None) -> str:
    """The address of a passage in the side panel, or nothing."""
    return reverse("sources:passage", args=[passage_id]) if passage_id else ""


def targets_list(plan: Any, lines: list[queries.TargetLine]) -> List:
    def options(read: Any) -> list[tuple[str, str]]:
        values = {read(line) for line in lines} - {None, ""}
        return [(str(value), str(value)) for value in sorted(values, key=str)]

    return List(
        key="plans.targets",
        title=plan.name,
        columns=[
            Column(key="category", label=_("分类"), value="target__category", sort="target__category"),
            Column(
                key="name",
                label=_("指标"),
                value=lambda line: str(line.target),
                sort="target__name",
                link=lambda line: reverse("plans:target", args=[line.target.pk]),
                source=lambda line: passage(line.target.passage_id),
                wide=True,
            ),
            Column(key="unit", label=_("单位"), value="target__unit"),
            Column(
                key="attribute", label=_("属性"), value=lambda line: line.target.get_attribute_display(), shown=False
            ),
            Column(
                key="base",
                label=_("基期值"),
                kind="number",
                value="target__base_value",
                sort="target__base_value",
                template="plans/cells/base.html",
            ),
            Column(
                key="latest",
                label=_("最新值"),
                kind="number",
                value=lambda line: line.latest and line.latest.value,
                sort="latest__value",
                template="plans/cells/latest.html",
                missing=_("实际值"),
            ),
            Column(
                key="goal",
                label=_("目标值"),
                value=lambda line: goal_words(line.goal, measure=line.target.measure),
                sort="standing__goal__value",
                template="plans/cells/goal.html",
            ),
            Column(
                key="required",
                label=_("尚需年均"),
                value=lambda line: pace_words(line.standing.required, line.standing.pace, line.target.unit),
                sort="standing__required",
            ),
            Column(
                key="state",
                label=_("状态"),
                kind="chip",
                value=lambda line: str(TargetState(line.standing.state).label),
                tone=lambda line: TARGET_TONES[line.standing.state],
                sort="standing__state",
            ),
            Column(
                key="lead",
                label=_("牵头单位"),
                value=lambda line: str(line.target.lead or line.target.other_units or ""),
                sort="target__lead__name",
            ),
        ],
        filters=[
            Choice(
                key="state",
                label=_("状态"),
                field="standing__state",
                options=TargetState.choices,
                multiple=True,
            ),
            Choice(
                key="category",
                label=_("分类"),
                field="target__category",
                options=options(lambda line: line.target.category),
                multiple=True,
            ),
            Choice(
                key="lead",
                label=_("牵头单位"),
                field="target__lead__name",
                options=options(lambda line: line.target.lead and line.target.lead.name),
                multiple=True,
            ),
            Choice(
                key="attribute",
                label=_("属性"),
                field="target__attribute",
                options=[("binding", _("约束性")), ("anticipated", _("预期性"))],
                primary=False,
            ),
        ],
        search=["target__name", "target__scope"],
        search_hint=_("指标名称、口径"),
        empty=Empty(title=_("没有符合条件的指标"), text=_("放宽筛选条件，或清除后再看。")),
    )


PROJECTS = List(
    key="plans.projects",
    title=_("重点项目"),
    columns=[
        Column(key="position", label=_("序号"), kind="number", sort="position"),
        Column(key="box", label=_("所在专栏"), sort="box"),
        Column(
            key="name",
            label=_("项目名称"),
            sort="name",
            link=lambda project: reverse("plans:project", args=[project.pk]),
            source=lambda project: passage(project.passage_id),
            wide=True,
        ),
        Column(key="builders", label=_("建设主体"), sort="builders", missing=_("建设主体")),
        Column(
            key="years",
            label=_("实施年限"),
            value=lambda project: _years(project),
            sort="start_year",
            missing=_("实施年限"),
        ),
        Column(
            key="investment",
            label=_("总投资"),
            kind="number",
            unit=_("万元"),
            value=lambda project: None if project.investment is None else project.investment / 1_000_000,
            sort="investment",
            missing=_("总投资"),
        ),
        Column(
            key="stage",
            label=_("阶段"),
            kind="chip",
            value=lambda project: project.get_stage_display(),
            tone=lambda project: STAGE_TONES[project.stage],
            sort="stage",
        ),
        Column(key="stage_since", label=_("阶段起始"), kind="date", sort="stage_since"),
        Column(
            key="lead",
            label=_("责任单位"),
            value=lambda project: str(project.lead or project.other_units or ""),
            sort="lead__name",
        ),
    ],
    filters=[
        Choice(key="stage", label=_("阶段"), field="stage", options=Stage.choices, multiple=True),
        Range(key="start", label=_("开始年份"), field="start_year", unit=_("年")),
        Range(key="end", label=_("结束年份"), field="end_year", unit=_("年"), primary=False),
    ],
    search=["name", "builders", "box", "content"],
    search_hint=_("项目、建设主体、专栏"),
    order="position",
    empty=Empty(title=_("没有符合条件的项目"), text=_("放宽筛选条件，或清除后再看。")),
)


def _years(project: Any) -> str:
    years = [str(year) for year in (project.start_year, project.end_year) if year]
    return "—".join(dict.fromkeys(years))


TASKS = List(
    key="plans.tasks",
    title=_("重点任务"),
    columns=[
        Column(key="number", label=_("编号"), sort="position"),
        Column(
            key="title",
            label=_("任务"),
            sort="title",
            link=lambda task: reverse("plans:task", args=[task.pk]),
            source=lambda task: passage(task.passage_id),
            template="plans/cells/task.html",
            wide=True,
        ),
        Column(
            key="heading",
            label=_("所在章节"),
            value=lambda task: task.headings[-2] if len(task.headings) > 1 else "",
            sort="headings",
        ),
        Column(
            key="lead",
            label=_("牵头单位"),
            value=lambda task: str(task.lead or task.other_units or ""),
            sort="lead__name",
            missing=_("牵头单位"),
        ),
        Column(
            key="supporting",
            label=_("配合单位"),
            value=lambda task: [department.name for department in task.supporting.all()],
        ),
        Column(key="due", label=_("完成时限"), value=lambda task: task.deadline_text or task.due, sort="due"),
        Column(key="last_on", label=_("最近进展"), kind="date", sort="last_on", missing=_("进展")),
    ],
    filters=[
        Yes(key="silent", label=_("还没有进展"), field="last_on__isnull"),
    ],
    search=["title", "text", "lead__name", "other_units"],
    search_hint=_("任务、内容、单位"),
    order="number",
    empty=Empty(title=_("没有符合条件的任务"), text=_("放宽筛选条件，或清除后再看。")),
)


def tasks_list(leads: list[str], headings: list[str]) -> List:
    """The list with the units and headings of this plan to choose among."""
    lead = Choice(
        key="lead",
        label=_("牵头单位"),
        field="lead__name",
        options=[(name, name) for name in leads],
        multiple=True,
    )
    heading = HeadingChoice(
        key="heading",
        label=_("所在章节"),
        field="headings",
        options=[(words, words) for words in headings],
    )
    return replace(TASKS, filters=[lead, heading, *TASKS.filters])


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingChoice(Choice):
    """Tasks that stand anywhere below a heading."""

    def narrow(self, rows: Rows, words: QueryDict) -> Rows:
        return rows.having(headings__contains=[words[self.key]])

"""The issued versions of a plan: what each contains and what differs between any two."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _t

from gaoxin.apps.plans.access import require_plan
from gaoxin.apps.plans.documents import wording
from gaoxin.apps.plans.models import Change, Plan, Version
from gaoxin.apps.plans.queries.contents import SECTIONS, Contents, Item
from gaoxin.apps.plans.states import Attribute, Direction, RowKind
from gaoxin.apps.zones.access import Standing
from gaoxin.apps.zones.models import User


@dataclass(frozen=True, slots=True)
class VersionList:
    """A plan's versions, newest first, and the changes that wait for the next one."""

    plan: Plan
    standing: Standing
    versions: tuple[Version, ...]
    pending: tuple[Change, ...]


def versions(user: User, plan_id: int) -> VersionList:
    plan, place = require_plan(user, plan_id)
    found = plan.versions.select_related("approved_by", "word", "sheet").prefetch_related("changes")
    pending = plan.changes.filter(version=None).select_related("changed_by").order_by("changed_at", "pk")
    return VersionList(plan, place, tuple(found), tuple(pending) if place.plans or place.leads else ())


def version(user: User, plan_id: int, number: int) -> Version:
    """One version, or *not found*."""
    plan, _ = require_plan(user, plan_id)
    found = plan.versions.filter(number=number).select_related("approved_by", "word", "sheet").first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field of an item that differs, in the words of the task list."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ItemDifference:
    """An item that only one version has, or whose fields differ. `change` is added, removed or changed."""

    kind: RowKind
    title: str
    change: str
    fields: tuple[FieldDifference, ...] = ()


def differences(old: Contents, new: Contents) -> list[ItemDifference]:
    """What the second of two versions has added, removed and changed against the first, by kind and position."""
    found: list[ItemDifference] = []
    for kind, section in SECTIONS.items():
        before = {item["id"]: item for item in old.get(section, ())}
        after = {item["id"]: item for item in new.get(section, ())}
        for key in _in_order(before, after):
            one = _difference(RowKind(kind), before.get(key), after.get(key))
            if one is not None:
                found.append(one)
    return found


def _in_order(before: Mapping[int, Item], after: Mapping[int, Item]) -> list[int]:
    return [*after, *(key for key in before if key not in after)]


def _difference(kind: RowKind, before: Item | None, after: Item | None) -> ItemDifference | None:
    if before is None or after is None:
        item = after or before or {}
        return ItemDifference(kind, title_of(item), "added" if before is None else "removed")
    fields = tuple(
        FieldDifference(label, old, new)
        for label, old, new in _sides(_words(kind, before), _words(kind, after))
        if old != new
    )
    return ItemDifference(kind, title_of(after), "changed", fields) if fields else None


def _sides(old: Mapping[str, str], new: Mapping[str, str]) -> Iterable[tuple[str, str, str]]:
    for label in dict.fromkeys([*old, *new]):
        yield label, old.get(label, ""), new.get(label, "")


def title_of(item: Item) -> str:
    """How an item is called: a target with its scope, a task by its title."""
    return str(item["title"]) if "title" in item else wording.target_name(item | {"scope": item.get("scope", "")})


def _words(kind: RowKind, item: Item) -> dict[str, str]:
    """Every field of an item in words, by its label. Goals stand by year, so that a changed one shows alone."""
    units = {
        _t("牵头单位"): item["lead"],
        _t("配合单位"): "、".join(sorted(item["supporting"])),
        _t("其他责任单位"): item["others"],
    }
    if kind == RowKind.TARGET:
        return _target_words(item) | units
    return (_project_words(item) if kind == RowKind.PROJECT else _task_words(item)) | units


def _target_words(item: Item) -> dict[str, str]:
    goals = {
        _t("%(year)s目标值") % {"year": " ".join(filter(None, (wording.goal_time(goal), goal["part"])))}: (
            wording.goal_value(goal | {"part": ""})
        )
        for goal in item["goals"]
    }
    return {
        _t("指标"): wording.target_name(item),
        _t("分类"): item["category"],
        _t("上级指标"): item["parent"],
        _t("单位"): item["unit"],
        _t("属性"): str(Attribute(item["attribute"]).label) if item["attribute"] else "",
        _t("方向"): str(Direction(item["direction"]).label),
        _t("数值性质"): item["measure"],
        _t("基期值"): wording.base(item),
        **goals,
    }


def _project_words(item: Item) -> dict[str, str]:
    return {
        _t("项目名称"): item["name"],
        _t("所在专栏"): item["box"],
        _t("类别"): item["category"],
        _t("建设主体"): item["builders"],
        _t("建设年限"): wording.years(item),
        _t("总投资（万元）"): wording.wan_text(item),
        _t("面积"): "、".join(_area(area) for area in item["areas"]),
        _t("建设内容"): item["content"],
    }


def _area(area: Mapping[str, Any]) -> str:
    return f"{area.get('kind') or ''}{area.get('value')}{area.get('unit') or ''}"


def _task_words(item: Item) -> dict[str, str]:
    return {
        _t("编号"): item["number"],
        _t("任务"): item["title"],
        _t("所在章节"): " / ".join(item["headings"]),
        _t("内容"): item["text"],
        _t("时限表述"): item["deadline_text"],
        _t("完成时限"): item["due"] or "",
    }


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a plan, the earlier first, and what differs."""

    plan: Plan
    old: Version
    new: Version
    differences: tuple[ItemDifference, ...]
    numbers: tuple[int, ...]


def comparison(user: User, plan_id: int, first: int | None, second: int | None) -> Comparison:
    """What differs between two versions, whichever is named first; where none is named, between the last two."""
    plan, _ = require_plan(user, plan_id)
    numbers = list(plan.versions.order_by("number").values_list("number", flat=True))
    if len(numbers) < 2:
        raise Http404
    low, high = sorted((first or numbers[-2], second or numbers[-1]))
    old, new = version(user, plan_id, low), version(user, plan_id, high)
    return Comparison(plan, old, new, tuple(differences(old.contents, new.contents)), tuple(numbers))


def sections(found: Version) -> dict[str, list[Item]]:
    """The items of a version by kind."""
    return {kind: found.contents[section] for kind, section in SECTIONS.items()}


def alterations(found: Version) -> list[Change]:
    """The changes a version was issued with, in the order they were made."""
    return list(found.changes.select_related("changed_by").order_by("changed_at", "pk"))

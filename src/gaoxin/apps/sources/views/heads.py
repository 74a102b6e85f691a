"""What stands above every page of a data set: its head, its tabs, the way here."""

from datetime import date

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.sources.queries.catalogue import Page
from gaoxin.web.pages.record import Fact, Record, TabLine, tabs

Crumbs = list[tuple[str, str]]


def frame(request: HttpRequest, page: Page) -> dict[str, object]:
    """Head, tabs and crumbs of a data set, for every page about it."""
    return {
        "page": page,
        "dataset": page.dataset,
        "record": _record(page),
        "tabs": tabs(request, _tabs(page), "sources.DataSet", page.dataset),
        "title": page.dataset.title,
        "crumbs": crumbs(),
    }


def crumbs(page: Page | None = None, *further: tuple[str, str]) -> Crumbs:
    """The way to a page below the catalogue, or below a data set."""
    way = [(_t("数据目录"), reverse("sources:datasets"))]
    if page is not None:
        way.append((page.dataset.title, reverse("sources:dataset", args=[page.dataset.pk])))
    return [*way, *further]


def _record(page: Page) -> Record:
    dataset = page.dataset
    state, tone = _freshness(page)
    words, address, action = _next_step(page)
    return Record(
        title=dataset.title,
        kind=dataset.description.split("\n")[0][:200] or dataset.get_theme_display(),
        state=state,
        tone=tone,
        owner="",
        next_step=words,
        next_url=address,
        next_action=action,
        history_url=reverse("sources:dataset_history", args=[dataset.pk]),
        synthetic=dataset.synthetic,
        facts=[
            Fact(_t("数据提供部门"), _department(page)),
            Fact(_t("更新周期"), dataset.get_refresh_display()),
            Fact(_t("数据时点"), _day(dataset.renewed_on), missing=_t("数据")),
            *([Fact(_t("应更新"), _day(dataset.refresh_due))] if dataset.refresh_due else []),
            Fact(_t("行数"), f"{page.newest.rows:,}" if page.newest else None, missing=_t("数据")),
        ],
    )


def _day(day: date | None) -> str | None:
    return f"{day:%Y-%m-%d}" if day else None


def _department(page: Page) -> str:
    dataset = page.dataset
    return str(dataset.department) if page.belongs else f"{dataset.zone} · {dataset.department}"


def _freshness(page: Page) -> tuple[str, str]:
    if page.newest is None:
        return _t("还没有数据"), "plain"
    if page.days_late is None:
        return _t("不定期更新"), "plain"
    if page.days_late:
        return _t("逾期 %(n)s 天未更新") % {"n": page.days_late}, "bad"
    return _t("按期更新"), "good"


def _next_step(page: Page) -> tuple[str, str, str]:
    """What the person does next with the data set, if anything."""
    key = page.dataset.pk
    if page.owns and (page.newest is None or page.days_late):
        words = _t("请上传新一期数据；确无变化的，登记“本期无变化”。")
        return words, reverse("sources:versions", args=[key]), _t("去更新")
    if page.waiting is not None:
        words = _t("本部门已申请使用，等待数据提供部门答复。")
        return words, reverse("sources:request", args=[page.waiting]), _t("查看申请")
    if page.may_ask and not any(one.grant for one in page.readings):
        return _t("有字段须经数据提供部门同意。"), reverse("sources:ask", args=[key]), _t("申请使用")
    return "", "", ""


def _tabs(page: Page) -> list[TabLine]:
    """The tabs of whoever belongs to the zone; from outside only what is shared."""
    key = page.dataset.pk
    lines = [TabLine(_t("概况"), reverse("sources:dataset", args=[key]))]
    if page.readings and page.newest:
        lines.append(TabLine(_t("数据"), reverse("sources:rows", args=[key])))
    if page.belongs:
        lines += [
            TabLine(_t("版本"), reverse("sources:versions", args=[key])),
            TabLine(_t("共享"), reverse("sources:sharing", args=[key])),
            TabLine(_t("使用记录"), reverse("sources:uses", args=[key])),
            TabLine(_t("开放"), reverse("sources:opening", args=[key])),
        ]
    return lines

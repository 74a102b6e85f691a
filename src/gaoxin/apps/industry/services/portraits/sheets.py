"""A portrait as a workbook: its figures, the trend, segments, leaders, who came and left."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _t

from gaoxin.apps.industry.queries.portraits.page import Portrait
from gaoxin.apps.industry.queries.portraits.sums import Figure
from gaoxin.web import clock
from gaoxin.web.exports import Sheet, SheetColumn, workbook


def portrait_book(page: Portrait, who: str) -> bytes:
    """An .xlsx whose sheets say what the page says, with what it speaks of at their heads."""
    head = [
        (_t("产业"), page.name),
        (_t("年度"), str(page.year.year)),
        (_t("口径"), _t("已确认落链的企业，法人口径，企业全部数据计入")),
        (_t("数据"), _t("模拟数据") if page.zone.synthetic or page.year.synthetic else _t("企业年度数据")),
        (_t("导出"), f"{clock.now():%Y-%m-%d %H:%M} {who}"),
    ]
    return workbook(
        Sheet(_t("主要指标"), head, _figure_columns(), map(_figure, page.year.figures.values())),
        Sheet(_t("走势"), head, _figure_columns(), map(_figure, page.trend)),
        Sheet(_t("环节结构"), head, _segment_columns(), _segments(page)),
        Sheet(_t("龙头企业"), head, _leader_columns(), _leaders(page)),
        Sheet(_t("新增和退出"), head, _movement_columns(), _movements(page)),
    )


def _figure_columns() -> Sequence[SheetColumn]:
    return [
        SheetColumn(_t("指标"), width=30),
        SheetColumn(_t("年度"), numeric=True),
        SheetColumn(_t("数值"), width=18, numeric=True),
        SheetColumn(_t("单位")),
        SheetColumn(_t("上年"), width=18, numeric=True),
        SheetColumn(_t("比上年（合计）"), _t("% 或百分点"), 22, numeric=True),
        SheetColumn(_t("比上年（同口径）"), _t("% 或百分点"), 22, numeric=True),
        SheetColumn(_t("两年都填报"), _t("家"), 18, numeric=True),
        SheetColumn(_t("已填报"), _t("家"), numeric=True),
        SheetColumn(_t("应填报"), _t("家"), numeric=True),
        SheetColumn(_t("填报率"), "%", numeric=True),
        SheetColumn(_t("数据截至")),
    ]


def _figure(one: Figure) -> Sequence[object]:
    return [
        str(one.measure.label),
        one.year,
        _rounded(one.value, 4),
        str(one.measure.unit),
        _rounded(one.before, 4),
        _rounded(one.growth, 2),
        _rounded(one.growth_same, 2),
        one.same,
        one.known,
        one.of,
        _rounded(one.coverage, 1),
        one.as_of,
    ]


def _rounded(value: object, places: int) -> object:
    return None if value is None else round(value, places)  # type: ignore[call-overload] # a number


def _segment_columns() -> Sequence[SheetColumn]:
    return [
        SheetColumn(_t("分支"), width=24),
        SheetColumn(_t("环节"), width=28),
        SheetColumn(_t("企业"), _t("家"), numeric=True),
        SheetColumn(_t("营业收入"), _t("万元"), 18, numeric=True),
        SheetColumn(_t("占比"), "%", numeric=True),
        SheetColumn(_t("比上年（同口径）"), "%", 20, numeric=True),
        SheetColumn(_t("已填报"), _t("家"), numeric=True),
    ]


def _segments(page: Portrait) -> Iterator[Sequence[object]]:
    for branch in page.branches:
        for one in branch.lines:
            yield [
                branch.name,
                one.name,
                one.enterprises,
                one.value,
                _rounded(one.share, 2),
                _rounded(one.growth_same, 2),
                one.known,
            ]


def _leader_columns() -> Sequence[SheetColumn]:
    return [
        SheetColumn(_t("企业"), width=40),
        SheetColumn(_t("所在环节"), width=40),
        SheetColumn(_t("营业收入"), _t("万元"), 18, numeric=True),
        SheetColumn(_t("占产业"), "%", numeric=True),
        SheetColumn(_t("比上年"), "%", numeric=True),
        SheetColumn(_t("从业人员"), _t("人"), numeric=True),
        SheetColumn(_t("研发费用占营业收入"), "%", 22, numeric=True),
    ]


def _leaders(page: Portrait) -> Iterator[Sequence[object]]:
    for one in page.leaders:
        yield [
            one.name,
            "、".join(one.segments),
            one.revenue,
            _rounded(one.share, 2),
            _rounded(one.growth, 2),
            one.staff,
            _rounded(one.rd_intensity, 2),
        ]


def _movement_columns() -> Sequence[SheetColumn]:
    return [SheetColumn(_t("年度"), numeric=True)] + [
        SheetColumn(words, _t("家"), numeric=True) for words in (_t("新增"), _t("退出"), _t("净增"))
    ]


def _movements(page: Portrait) -> Iterator[Sequence[object]]:
    for one in page.stock.movements:
        yield [one.year, one.came, one.left, one.net]

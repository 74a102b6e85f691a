"""Projects: what a plan says shall be built, by whom, when and for how much."""

import re
from collections.abc import Iterator

from gaoxin.engines.documents.layout import Clean, Grid, Layout
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.projects.cards import Card, find_cards
from gaoxin.engines.documents.projects.columns import Row, project_table
from gaoxin.engines.documents.projects.items import Item, find_items
from gaoxin.engines.documents.projects.model import Area, Level, Project, Source
from gaoxin.engines.documents.projects.values import (
    Money,
    Period,
    find_areas,
    find_money,
    money_of_cell,
    read_builders,
    read_period,
)
from gaoxin.engines.documents.structure.ledgers.heads import Holds

__all__ = ["Area", "Level", "Project", "Source", "extract_projects"]

_CAPTION_UNIT = re.compile(r"单位[：:]?\s*((?:万亿|亿|千万|百万|万)?(?:美元|元))")


def extract_projects(document: Document, layout: Layout) -> tuple[Project, ...]:
    """The projects a document sets out in boxes, field by field, and in tables, in the order of its text."""
    cards = list(find_cards(layout.paragraphs))
    taken = {paragraph.clean.origins[0] for card in cards for paragraph in card.paragraphs}
    found = [_from_card(card, document.text) for card in cards]
    found += [
        _from_item(item, document.text)
        for item in find_items(layout.paragraphs)
        if item.paragraph.clean.origins[0] not in taken
    ]
    found += [project for grid in layout.grids for project in _from_grid(grid, document.text)]
    return tuple(sorted(found, key=lambda project: project.offset))


def _from_item(item: Item, text: str) -> Project:
    paragraph = item.paragraph
    span = paragraph.span
    return _project(
        name=item.name.text,
        text=text,
        offset=span.start,
        end=span.end,
        source=Source.BOX if paragraph.box else Source.TEXT,
        box=paragraph.box,
        seq=item.seq,
        category=_category(paragraph.box),
        builder=item.builder,
        period=item.period,
        money=item.money,
        money_text=paragraph.clean,
        content=item.content,
        section=paragraph.section,
    )


def _from_card(card: Card, text: str) -> Project:
    first = card.paragraphs[0]
    offset, end = first.span.start, card.paragraphs[-1].span.end
    builder = card.fields.get("builder") or card.fields.get("unit")
    content = card.fields.get("content")
    money_text = card.fields.get("money") or content
    money = None if money_text is None else (find_money(money_text.text) or _bare_money(card))
    return _project(
        name=card.name.text,
        text=text,
        offset=offset,
        end=end,
        source=Source.BOX if first.box else Source.TEXT,
        box=first.box,
        seq=card.seq,
        category=_category(first.box),
        builder=builder,
        period=card.fields.get("period"),
        money=money,
        money_text=money_text,
        content=content,
        section=first.section,
    )


def _bare_money(card: Card) -> Money | None:
    cell = card.fields.get("money")
    return None if cell is None else money_of_cell(cell.text, None)


def _category(box: str | None) -> str | None:
    """The field a box is about: 专栏1：汽车产业重点项目 is about 汽车产业."""
    if box is None:
        return None
    plain = re.sub(r"^专栏\s?[\d一二三四五六七八九十]*\s?[：:]?\s?", "", box)
    plain = re.sub(r"(?:领域)?(?:重点|重大|主要|建设)*(?:项目|工程)(?:清单|表|一览表)?$", "", plain)
    return plain or None


def _from_grid(grid: Grid, text: str) -> Iterator[Project]:
    table = project_table(grid)
    if table is None:
        return
    money_at = table.columns.get(Holds.MONEY, table.columns.get(Holds.PLAN_MONEY))
    head = table.heads[money_at] if money_at is not None else ""
    unit = head if re.search(r"元|[（(][亿万][）)]", head) else _unit_around(grid, text)
    for row in table.rows:
        yield _from_row(row, grid, text, unit)


def _unit_around(grid: Grid, text: str) -> str | None:
    """The unit of money printed above a table: 单位：万元."""
    above = re.sub(r"\s", "", text[max(0, grid.span.start - 200) : grid.span.start + 400])
    match = _CAPTION_UNIT.search(above)
    return match[1] if match else None


def _from_row(row: Row, grid: Grid, text: str, unit: str | None) -> Project:
    cells = row.cells
    content = cells.get(Holds.CONTENT)
    money_text = cells.get(Holds.MONEY) or cells.get(Holds.PLAN_MONEY)
    money = money_of_cell(money_text.text, unit) if money_text else None
    if money is None and content is not None:
        money, money_text = find_money(content.text), content
    seq = cells.get(Holds.SEQ)
    finish = cells.get(Holds.FINISH) or cells.get(Holds.DEADLINE)
    return _project(
        name=cells[Holds.NAME].text,
        text=text,
        offset=min(cell.origins[0] for cell in row.whole),
        end=max(cell.origins[-1] for cell in row.whole) + 1,
        source=Source.TABLE,
        box=grid.title,
        seq=seq.text if seq else None,
        category=row.category,
        builder=cells.get(Holds.BUILDER) or cells.get(Holds.UNIT) or cells.get(Holds.LEAD),
        period=cells.get(Holds.PERIOD) or cells.get(Holds.START) or finish,
        finish=finish,
        money=money,
        money_text=money_text,
        content=content,
        section=grid.section,
    )


def _project(
    *,
    name: str,
    text: str,
    offset: int,
    end: int,
    source: Source,
    box: str | None,
    seq: str | None,
    category: str | None,
    builder: Clean | None,
    period: Clean | None,
    money: Money | None,
    money_text: Clean | None,
    content: Clean | None,
    section: tuple[str, ...],
    finish: Clean | None = None,
) -> Project:
    names, tentative = read_builders(builder.text) if builder else ((), False)
    years = _years(period, finish)
    raw = money_text.span(money.start, money.end) if money and money_text else None
    kind = money.kind or ("总投资" if source is Source.TABLE else None) if money else None
    return Project(
        name=name,
        evidence=text[offset:end],
        offset=offset,
        end=end,
        source=source,
        box=box,
        seq=seq,
        category=category,
        builder=builder.text if builder and names else None,
        builders=names,
        builder_tentative=tentative,
        start_year=years.first if years else None,
        end_year=years.last if years else None,
        period_raw=period.text if period else None,
        investment_yi=money.yi if money else None,
        investment_raw=text[raw.start : raw.end] if raw else None,
        investment_kind=kind,
        area=find_areas(content, text) if content else (),
        content=content.text if content else "",
        section=section,
    )


def _years(period: Clean | None, finish: Clean | None) -> Period | None:
    years = read_period(period.text) if period and period is not finish else None
    last = read_period(finish.text) if finish else None
    if last is None:
        return years
    return Period(years.first if years else None, last.last)

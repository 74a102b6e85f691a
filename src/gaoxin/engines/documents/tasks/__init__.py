"""Tasks: what a plan says shall be done, under which heading, by whom and by when."""

import re
from collections.abc import Container, Iterable, Sequence

from gaoxin.engines.documents.layout import Layout, Paragraph, Role
from gaoxin.engines.documents.model import Document
from gaoxin.engines.documents.structure.labels import label_at
from gaoxin.engines.documents.tasks.branches import grow
from gaoxin.engines.documents.tasks.deadlines import deadlines_in
from gaoxin.engines.documents.tasks.drafts import Draft, boxed_drafts, drafts_of
from gaoxin.engines.documents.tasks.model import Deadline, Level, Task, UnitClause
from gaoxin.engines.documents.tasks.signs import (
    is_finding,
    is_overview,
    is_project,
    is_provision,
    lists_no_tasks,
    opens_with_verb,
    tells_of_the_past,
)
from gaoxin.engines.documents.tasks.tables import tasks_of_table
from gaoxin.engines.documents.tasks.wording import first_listed_leads

__all__ = ["Deadline", "Level", "Task", "UnitClause", "extract_tasks"]

_YEAR = re.compile(r"(20\d\d)\s*年")
_BARE_NUMBER = re.compile(r"^\d{1,2}(?![\d年月日万亿%])\s*")


def extract_tasks(document: Document, layout: Layout, year: int | None = None) -> tuple[Task, ...]:
    """The tasks of a document, in the order of its text.

    A task is the smallest titled or numbered part that says what to do: it names the units that do it, or it stands in
    a chapter that is not background, aims or rules. `year` is the year that a bare month belongs to; without it the
    first year in the document's head is taken.
    """
    drafts = [*drafts_of(grow(layout.paragraphs)), *boxed_drafts(layout.paragraphs)]
    leads = any(first_listed_leads(paragraph.clean.text) for paragraph in layout.paragraphs)
    year = year if year is not None else _year(layout)
    drafts = _without_notice(_tasks_among(drafts), _carried_from(layout.paragraphs))
    tasks = [_task(draft, document.text, leads, year) for draft in drafts]
    tasks += [task for grid in layout.grids for task in tasks_of_table(grid, document.text, year)]
    return tuple(sorted(tasks, key=lambda task: task.offset))


def _carried_from(paragraphs: Sequence[Paragraph]) -> int:
    """Where the plan begins that a notice of issue carries (印发给你们): at the title below it; 0 without one."""
    issues = body = False
    for paragraph in paragraphs:
        if body and paragraph.role is Role.FRONT:
            return paragraph.clean.origins[0] if issues else 0
        body = body or paragraph.role is Role.BODY
        issues = issues or "印发" in paragraph.clean.text
    return 0


def _without_notice(drafts: Sequence[Draft], carried: int) -> list[Draft]:
    """The tasks without the notice's own demands (提高认识, 加强督导), where the plan it carries holds tasks."""
    kept = [draft for draft in drafts if draft.clauses or draft.texts[0].origins[0] >= carried]
    return kept if any(draft.texts[0].origins[0] >= carried for draft in kept) else list(drafts)


def _tasks_among(drafts: Sequence[Draft]) -> list[Draft]:
    """The candidates that are tasks: by their own words, or as numbered items beside others that mostly are."""
    told = [(draft, _can_be_task(draft)) for draft in drafts]
    saying: dict[tuple[str, ...], list[bool]] = {}
    for draft, can in told:
        if can and draft.number and draft.title and draft.box is None:
            saying.setdefault(draft.above, []).append(_says(draft))
    most = {above for above, items in saying.items() if sum(items) * 2 >= len(items) and above}
    return [draft for draft, can in told if can and (_says(draft) or _is_one_of(draft, most))]


def _is_one_of(draft: Draft, most: Container[tuple[str, ...]]) -> bool:
    return bool(draft.number and draft.title and draft.box is None and draft.above in most)


def _says(draft: Draft) -> bool:
    return bool(draft.clauses) or _says_what_to_do(draft)


def _can_be_task(draft: Draft) -> bool:
    """Whether nothing speaks against a candidate: no project, background, aim or rule."""
    if draft.above and is_project(draft.above[-1], draft.texts[0].text):
        return False
    if draft.clauses:
        return True
    if draft.box is not None and (draft.title is None or lists_no_tasks(draft.box)):
        return False
    if not (draft.above or draft.number or draft.title) or is_finding(draft.name):
        return False
    opening = draft.opening
    if len(opening) < 8 or tells_of_the_past(opening) or is_provision(opening):
        return False
    return not any(is_overview(step) for step in _titles(draft))


def _titles(draft: Draft) -> Iterable[str]:
    """The headings above a candidate and its own title, without their labels."""
    for step in (*draft.above, draft.title or ""):
        label = label_at(step)
        yield step[label.end :].lstrip() if label else _BARE_NUMBER.sub("", step)


def _says_what_to_do(draft: Draft) -> bool:
    if opens_with_verb(draft.name):
        return True
    pieces = [piece for text in draft.texts for piece in re.split(r"[。；，,;]", text.text) if piece]
    return sum(opens_with_verb(piece) for piece in pieces) * 4 >= len(pieces)


def _year(layout: Layout) -> int | None:
    years = (int(match[1]) for paragraph in layout.paragraphs[:20] for match in _YEAR.finditer(paragraph.clean.text))
    return next(years, None)


def _task(draft: Draft, text: str, leads: bool, year: int | None) -> Task:
    clauses = tuple(_unit_clause(draft, at, text, leads) for at in range(len(draft.clauses)))
    lead = tuple(dict.fromkeys(unit for clause in clauses for unit in clause.lead))
    resp = tuple(dict.fromkeys(unit for clause in clauses for unit in clause.resp))
    offset, end = draft.texts[0].origins[0], draft.texts[-1].origins[-1] + 1
    return Task(
        number=draft.number,
        title=draft.name,
        title_derived=draft.title is None,
        heading_path=draft.path,
        text="\n".join(piece.text for piece in draft.texts),
        evidence=text[offset:end],
        offset=offset,
        end=end,
        lead_units=lead,
        resp_units=resp,
        unit_clauses=clauses,
        deadlines=tuple(_deadlines(draft, text, year)),
        box=draft.box,
        level=Level.MINOR if draft.box else Level.CORE,
    )


def _unit_clause(draft: Draft, at: int, text: str, leads: bool) -> UnitClause:
    clean, clause = draft.clauses[at]
    span = clean.span(clause.start, clause.end)
    lead, resp, mode = clause.lead, clause.resp, clause.mode
    if leads and not lead and resp and (mode == "负责" or mode.startswith("责任")):
        lead, resp, mode = resp[:1], resp[1:], "负责(首位牵头)"
    return UnitClause(text[span.start : span.end], span.start, lead, resp, mode, clause.etc)


def _deadlines(draft: Draft, text: str, year: int | None) -> Iterable[Deadline]:
    for clean in draft.texts:
        timing = [span for owner, clause in draft.clauses if owner is clean for span in clause.timing]
        yield from deadlines_in(clean, timing, text, year)

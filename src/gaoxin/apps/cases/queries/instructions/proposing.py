"""The items that the text of minutes holds: what is to be done, by which departments, by when."""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gaoxin.apps.cases.models import Minutes
from gaoxin.apps.cases.queries.instructions.panel import default_due
from gaoxin.apps.zones.access import current_departments
from gaoxin.apps.zones.models import Department
from gaoxin.engines.documents.layout import Paragraph, Role
from gaoxin.engines.documents.reading import read
from gaoxin.engines.documents.structure import lay_out
from gaoxin.engines.documents.tasks import extract_tasks
from gaoxin.engines.documents.tasks.deadlines import read_deadline
from gaoxin.web import clock

MOST = 60
"""Items proposed from one text."""
LONGEST_TITLE = 100
_BEFORE = re.compile(r"(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|底|末|上旬|中旬|下旬)?|年底|年内)(?:之|以)?前?")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One item read from the text; what was not found is None, and is to be chosen. `stated`: the text names a day."""

    title: str
    text: str
    lead: int | None
    supporting: Sequence[int]
    due: date
    stated: bool


def proposals(minutes: Minutes) -> Sequence[Proposal]:
    """The items of the text that were not handed out yet, in its order."""
    if not minutes.text.strip():
        return []
    known = set(minutes.items.values_list("text", flat=True))
    departments = current_departments(minutes.zone)
    found = (one for one in _read(minutes) if one[1] not in known)
    return [_proposal(title, text, units, departments, minutes) for title, text, units in found][:MOST]


def _read(minutes: Minutes) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Title, text and units named: the tasks that the reader of plans finds, and what else is numbered."""
    document = read(minutes.text.encode(), "minutes.txt")
    layout = lay_out(document)
    tasks = {task.offset: task for task in extract_tasks(document, layout, minutes.held_on.year)}
    for paragraph in layout.paragraphs:
        span = paragraph.span
        task = next((one for at, one in tasks.items() if span.start <= at < span.end), None)
        if task is not None:
            units = tuple(dict.fromkeys([*task.lead_units, *task.resp_units]))
            yield task.title, " ".join(task.text.split()), units
        elif paragraph.role is Role.BODY and paragraph.number:
            yield _title(paragraph), paragraph.clean.text, ()


def _title(paragraph: Paragraph) -> str:
    text = paragraph.clean.text.removeprefix(paragraph.number or "").strip()
    return re.split(r"[。；;]", text)[0]


def _proposal(
    title: str, text: str, units: Sequence[str], departments: Sequence[Department], minutes: Minutes
) -> Proposal:
    named = [key for unit in units if (key := _department(unit, departments)) is not None]
    for one in _mentioned(text, departments):
        if one not in named:
            named.append(one)
    due = _due(text, minutes.held_on)
    stated = due is not None and due > clock.today()
    return Proposal(
        title=title[:LONGEST_TITLE],
        text=text,
        lead=named[0] if named else None,
        supporting=named[1:],
        due=due if due is not None and stated else default_due(),
        stated=stated,
    )


def _department(unit: str, departments: Sequence[Department]) -> int | None:
    return next((one.pk for one in departments if unit in (one.name, *one.aliases)), None)


def _mentioned(text: str, departments: Sequence[Department]) -> Sequence[int]:
    """Departments the text names, in its order; the longest name that fits counts."""
    found: dict[int, int] = {}
    for one in departments:
        places = [at for name in (one.name, *one.aliases) if (at := text.find(name)) >= 0]
        if places:
            found[one.pk] = min(places)
    return sorted(found, key=lambda key: found[key])


def _due(text: str, held_on: date) -> date | None:
    """The last day that the text names."""
    for match in _BEFORE.finditer(text):
        deadline = read_deadline(match[0], match[0], match.start(), held_on.year)
        if deadline is not None and deadline.date:
            return _last_day(deadline.date)
    return None


def _last_day(words: str) -> date:
    """The last day of a day, month or year in ISO form."""
    parts = [int(part) for part in words.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1])

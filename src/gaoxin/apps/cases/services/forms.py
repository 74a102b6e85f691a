"""Cases filed on a form: what was answered becomes the case's content, its files and its title."""

from collections.abc import Mapping, Sequence

from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.services.filing import LONGEST_TITLE, Filing, file, kind_of
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.states import Channel
from gaoxin.apps.zones.models import Organisation, User, Zone
from gaoxin.catalogue.case_kinds import CaseKind
from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.model import Form
from gaoxin.engines.forms.values import plain

TITLE = "title"
"""The field of a form that names the case; without one it bears the name of its kind and of who files it, or of what it
is about."""


def file_form(
    user: User,
    zone: Zone,
    kind: str,
    form: Form,
    checked: Checked,
    *,
    organisation: Organisation | None,
    channel: Channel,
    uploads: Sequence[tuple[str, Upload]] = (),
    sources: Mapping[str, str] | None = None,
    external: tuple[str, str] = ("", ""),
) -> Case:
    """File a case with answers that have been checked against its form; `external` is system and number there."""
    declared = kind_of(kind)
    answers = plain(checked.answers)
    filing = Filing(
        title=_title(declared, answers, organisation),
        answers=answers,
        form=form.key,
        aside=plain(checked.aside),
        sources=dict(sources or {}),
        topic=_topic(declared, answers),
        channel=channel,
        organisation=organisation,
        address=str(answers.get("place", ""))[:200],
        external_system=external[0],
        external_number=external[1],
        uploads=uploads,
        synthetic=organisation is not None and organisation.synthetic,
    )
    return file(user, zone, kind, filing)


def _title(declared: CaseKind, answers: Mapping[str, object], organisation: Organisation | None) -> str:
    written = str(answers.get(TITLE) or "").strip()
    about = organisation or next((value for value in answers.values() if isinstance(value, str) and value), "")
    return written or f"{declared.name}：{about}"[:LONGEST_TITLE]


def _topic(declared: CaseKind, answers: Mapping[str, object]) -> str:
    """The topic that a field of the form names."""
    return next((str(value) for value in answers.values() if isinstance(value, str) and value in declared.topics), "")

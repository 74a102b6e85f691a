"""Suggestions: filed by anybody, answered like any case, settled with what became of them, and published where the
filer agreed and an officer has read what is published."""

from django.db import transaction

from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.public_matters import PublishedSuggestion
from gaoxin.apps.cases.public_access import require_to_publish
from gaoxin.apps.cases.public_states import SUGGESTION
from gaoxin.apps.cases.queries.public.proposals import Public, agreed
from gaoxin.apps.cases.services.filing import Filing, file, kind_of
from gaoxin.apps.cases.services.moving import locked
from gaoxin.apps.cases.services.public.contacts import apart, keep_contact
from gaoxin.apps.cases.services.trail import note
from gaoxin.apps.cases.states import CaseState, Channel
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.disclosure.personal import found
from gaoxin.engines.forms.checking import Checked
from gaoxin.engines.forms.values import plain
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import as_system


@transaction.atomic
def suggest(user: User | None, zone: Zone, checked: Checked, *, synthetic: bool = False) -> Case:
    """File a suggestion; how to reach whoever filed it is kept apart."""
    answers, contact = apart(plain(checked.answers), "contact")
    with as_system():
        case = file(
            user,
            zone,
            SUGGESTION,
            Filing(
                str(answers["title"]),
                answers,
                form="suggestion",
                topic=str(answers["topic"]),
                channel=Channel.ONLINE,
                synthetic=synthetic,
            ),
        )
        keep_contact(case, contact)
    return case


@transaction.atomic
def settle(user: User, case_id: int, outcome: str, public: Public | None = None) -> Case:
    """What became of a suggestion that was answered, and with `public` its publication."""
    case = require_to_publish(user, case_id)
    if outcome not in kind_of(SUGGESTION).outcomes:
        raise refuse("public.choose_outcome", Place(path="outcome"))
    with as_system():
        case = locked(case.pk)
        if case.state != CaseState.CLOSED:
            raise refuse("public.not_answered_yet", number=case.number)
        case.outcome = outcome
        case.save()
        note(case, "settled", user, outcome=kind_of(SUGGESTION).outcomes[outcome].name)
        if public is not None:
            _publish(user, case, public)
    return case


def _publish(user: User, case: Case, public: Public) -> None:
    if not agreed(case):
        raise refuse("public.filer_did_not_agree")
    for name in ("title", "text", "answer"):
        if left := found(getattr(public, name)):
            kinds = "、".join(dict.fromkeys(one.kind.value for one in left))
            raise refuse("public.personal_data_left", Place(path=name), kinds=kinds)
    if case.department is None or case.closed_at is None:
        raise refuse("public.not_answered_yet", number=case.number)
    PublishedSuggestion.objects.update_or_create(
        case=case,
        defaults={
            "zone_id": case.zone_id,
            "topic": case.topic,
            "title": public.title,
            "text": public.text,
            "answer": public.answer,
            "outcome": case.outcome,
            "department": case.department,
            "filed_on": clock.local(case.filed_at).date(),
            "answered_on": clock.local(case.closed_at).date(),
            "published_by": user,
            "published_at": clock.now(),
            "withdrawn_at": None,
            "withdrawn_why": "",
            "synthetic": case.synthetic,
        },
    )
    note(case, "published", user)


@transaction.atomic
def withdraw(user: User, case_id: int, why: str) -> PublishedSuggestion:
    """Take a published suggestion away from the public, for a reason; the record stays."""
    case = require_to_publish(user, case_id)
    shown = PublishedSuggestion.objects.filter(case=case, withdrawn_at__isnull=True).first()
    if shown is None:
        raise NotFound
    shown.withdrawn_at, shown.withdrawn_why = clock.now(), why.strip()[:200]
    shown.save()
    note(case, "unpublished", user, why=why.strip()[:200])
    return shown

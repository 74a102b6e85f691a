"""How to reach whoever filed without signing in: kept apart from what was filed, without a history, and deleted some
time after the answer."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.public_matters import FilerContact
from gaoxin.catalogue.limits import limit
from gaoxin.web import clock
from gaoxin.web.scope import as_system


def apart(answers: Mapping[str, Any], key: str) -> tuple[dict[str, Any], str]:
    """The answers without how to reach the filer, and that."""
    kept = {name: value for name, value in answers.items() if name != key}
    return kept, str(answers.get(key) or "").strip()


def keep_contact(case: Case, contact: str) -> None:
    """Keep it with the case until it has been closed long enough."""
    if contact:
        FilerContact.objects.create(case=case, contact=contact[:80])


def forget_contacts() -> int:
    """Delete how to reach those whose case was closed long enough ago; answers how many."""
    before = clock.now() - timedelta(days=int(limit("public.contact_days").value))
    with as_system():
        return FilerContact.objects.filter(case__closed_at__lt=before).delete()[0]

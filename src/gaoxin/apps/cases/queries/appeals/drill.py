"""The cases behind a figure: those of a time that count for a word, as far as the reader may see each."""

from datetime import date

from django.db.models import QuerySet

from gaoxin.apps.cases.appeal_access import Watch
from gaoxin.apps.cases.models import CaseTally, CaseTallySaid
from gaoxin.apps.cases.queries.appeals.rates import SAID_WORDS
from gaoxin.catalogue.case_kinds.answering import Count


def counted_cases(watch: Watch, word: str, since: date, until: date) -> QuerySet[CaseTally] | QuerySet[CaseTallySaid]:
    """The cases of these months (first days, both included) that count for a word, the latest first.

    What was said comes from the rows that the database shows to whoever did not handle the case; a person of a
    department sees what their departments answer for.
    """
    model = CaseTallySaid if word in SAID_WORDS else CaseTally
    found = model.objects.filter(zone=watch.zone, month__gte=since, month__lte=until, counted__contains=[word])
    if model is CaseTallySaid:
        found = found.exclude(handlers__overlap=list(watch.departments)) if watch.everything else found.none()
    if not watch.everything:
        found = found.filter(department__in=watch.departments)
    related = ("case__organisation", "case__department")
    return found.select_related(*related).order_by("-month", "-case")


def words() -> list[str]:
    """Everything that is counted."""
    return [one.value for one in Count]

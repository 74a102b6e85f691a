"""How to reach a filer, for those who work on the case."""

from gaoxin.apps.cases.access import Place, works
from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.models.public_matters import FilerContact


def contact_of(case: Case, place: Place) -> str:
    """Only those who do the zone's work read it; whoever watches or audits does not."""
    if not works(place):
        return ""
    return FilerContact.objects.filter(case=case).values_list("contact", flat=True).first() or ""

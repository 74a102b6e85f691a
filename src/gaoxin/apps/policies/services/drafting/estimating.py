"""Calculations made before a rule is adopted, kept with the clause whose rule it would change."""

from datetime import date

from django.db import transaction

from gaoxin.apps.policies.access import require_clause_work
from gaoxin.apps.policies.models import Estimate
from gaoxin.apps.policies.queries.drafting.estimates import books_of, compare
from gaoxin.apps.policies.queries.library.rules import version_on
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


@transaction.atomic
def estimate(user: User, clause_id: int, title: str, proposed: str, on: date) -> Estimate:
    """Compare a proposed rule with the one in force on a day, on the zone's own enterprises, and keep what comes out.
    A clause without a rule is compared with giving nothing."""
    clause = require_clause_work(user, clause_id)
    proposed = proposed.replace("\r\n", "\n")
    version = version_on(clause, on)
    present = version.text if version else ""
    if not proposed.strip():
        raise refuse("library.rule_needed", Place(path="proposed"))
    if proposed == present:
        raise refuse("library.nothing_to_compare", Place(path="proposed"))
    before, after = books_of(present, proposed)
    if after is None:
        raise refuse("library.rule_not_readable", Place(path="proposed"), count=1)
    result = compare(clause.zone, before, after, on, clause.cap)
    return Estimate.objects.create(
        zone=clause.zone,
        clause=clause,
        title=title.strip(),
        on=on,
        present=present,
        proposed=proposed,
        enterprises=result.total,
        result=result.as_json(),
        made_by=user,
        made_at=clock.now(),
        synthetic=clause.zone.synthetic,
    )

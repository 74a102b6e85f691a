"""One policy: what it is and gives, its text and interpretation, where it comes from and what became of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gaoxin.apps.policies.access import STAFF
from gaoxin.apps.policies.library_states import CLAUSE_TONES, STANDING_TONES
from gaoxin.apps.policies.queries.library import policies as queries
from gaoxin.apps.policies.views.library_common import KIND, record_context
from gaoxin.web.errors import NotFound
from gaoxin.web.history import history
from gaoxin.web.pages.record import actions, matters, tiles
from gaoxin.web.rights import PUBLIC, open_to


@open_to(PUBLIC)
def policy(request: HttpRequest, policy_id: int) -> HttpResponse:
    """What it gives, clause by clause, in words; its relations to others."""
    page = queries.policy_page(request.user, policy_id)
    context = record_context(request, page)
    context |= {
        "clauses": [(one, CLAUSE_TONES[one.state]) for one in page.clauses],
        "does": [(edge, queries.EDGE_TONES[edge.kind]) for edge in page.does],
        "undergoes": [(edge, queries.EDGE_TONES[edge.kind]) for edge in page.undergoes],
        "tiles": tiles(request, KIND, page.policy),
        "matters": matters(request, KIND, page.policy),
        "more_actions": actions(request, KIND, page.policy),
    }
    return render(request, "policies/library/policy.html", context)


@open_to(PUBLIC)
def text(request: HttpRequest, policy_id: int) -> HttpResponse:
    page = queries.policy_page(request.user, policy_id)
    return render(request, "policies/library/text.html", record_context(request, page))


@open_to(PUBLIC)
def lineage(request: HttpRequest, policy_id: int) -> HttpResponse:
    """沿革: every policy joined with this one, oldest first, and what each did to which."""
    page = queries.policy_page(request.user, policy_id)
    context = record_context(request, page)
    context["rows"] = [
        (row, standing, STANDING_TONES[standing], [(edge, queries.EDGE_TONES[edge.kind]) for edge in edges])
        for row, standing, edges in queries.lineage(request.user, policy_id)
    ]
    return render(request, "policies/library/lineage.html", context)


@open_to(*STAFF)
def changes(request: HttpRequest, policy_id: int) -> HttpResponse:
    """Who changed what when."""
    page = queries.policy_page(request.user, policy_id)
    if not page.staff:
        raise NotFound
    context = record_context(request, page) | {"history": history(page.policy)}
    return render(request, "policies/library/history.html", context)

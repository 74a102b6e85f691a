"""What stands beside the process on the page of a case."""

from typing import Any

from django import template

from gaoxin.apps.cases.services.combining.showing import about

register = template.Library()


@register.inclusion_tag("cases/supervision/beside.html", takes_context=True)
def beside(context: dict[str, Any], page: Any) -> dict[str, Any]:
    """The hotline's clock, supervision, returns, mergers and reopenings of a case, and what the viewer can do."""
    own = page.own_step
    found = about(context["request"].user, page.case.pk, own.step if own is not None else None)
    return {"about": found, "case": page.case, "csrf_token": context.get("csrf_token")}

"""Where a case stands, on any page that shows one: `{% load cases %}{% case_standing case.pk %}`."""

from typing import Any

from django import template

from gaoxin.apps.cases.services import standing
from gaoxin.web.errors import NotFound

register = template.Library()


@register.inclusion_tag("cases/parts/standing.html", takes_context=True)
def case_standing(context: dict[str, Any], case_id: int) -> dict[str, Any]:
    """The drawing with the case on it, who has it, since when, by when, and what the viewer can do next."""
    try:
        return {"standing": standing.case_standing(context["request"].user, case_id)}
    except NotFound:  # a page may show a part of a case to whoever does not see all of it
        return {"standing": None}

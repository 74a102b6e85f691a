"""Key projects of the zone's published plan on the portraits of industries that they name."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.plans.queries.industries import projects_of
from gaoxin.web.portraits import PortraitPart, PortraitPlace
from gaoxin.web.registry import register


def _projects(person: Any, zone: Any, industry: Any) -> Any:
    return projects_of(person, zone, industry, lambda key: reverse("plans:project", args=[key]))


register(PortraitPart(key="plans.projects", place=PortraitPlace.PROJECTS, label=_("规划重点项目"), tell=_projects))

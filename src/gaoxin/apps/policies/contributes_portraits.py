"""Policies in force on the portraits of industries that they name."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.queries.library.industries import policies_of
from gaoxin.web.portraits import PortraitPart, PortraitPlace
from gaoxin.web.registry import register


def _policies(person: Any, zone: Any, industry: Any) -> Any:
    return policies_of(
        person,
        zone,
        industry,
        lambda key: reverse("policies:policy", args=[key]) if key else reverse("policies:library"),
    )


register(PortraitPart(key="policies.in_force", place=PortraitPlace.POLICIES, label=_("现行政策"), tell=_policies))

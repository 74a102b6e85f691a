"""What the enterprises app offers to the global search, and to forms in which an organisation is chosen."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries import found
from gaoxin.apps.enterprises.services.search import refresh
from gaoxin.apps.zones.access import organisations_of, standing, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.web.marking import lit
from gaoxin.web.picker import Option, PickSource
from gaoxin.web.registry import Follower, Hit, SearchSource, register

ORGANISATIONS = "enterprises.organisations"
"""The key under which forms of any app choose an organisation."""


def knows_some(user: User) -> bool:
    return bool(zones_of(user) or organisations_of(user))


def find(request: HttpRequest, words: str, limit: int) -> Sequence[Hit]:
    """Enterprises and institutions among what the person sees, best first, with the address of their record."""
    several = found.several_zones(request.user)
    return [
        Hit(
            title=lit(one.name.words, one.name.spans),
            link=_address(request.user, one),
            excerpt=_why(one),
            note=" ".join(part for part in (one.code, str(one.presence.zone) if several else "") if part),
        )
        for one in found.found(request.user, words, limit)
    ]


def _address(user: User, one: found.Found) -> str:
    """The record of an enterprise, as staff or as its own people see it; other organisations have a page only for those
    who administer them."""
    if one.registered:
        page = "enterprises:record" if one.presence.zone in zones_of(user) else "enterprises:own"
        return reverse(page, args=[one.presence.pk])
    if any(standing(user, zone).administers for zone in zones_of(user)):
        return reverse("zones:organisation", args=[one.organisation.pk])
    return ""


def _why(one: found.Found) -> SafeString | str:
    """曾用名：… with the words lit up, where it was not found by its legal name alone."""
    if one.why is None:
        return ""
    return format_html(_t("{label}：{words}"), label=one.why.label, words=lit(one.why.words, one.why.spans))


def options(user: User, words: str, limit: int) -> Sequence[Option]:
    """Organisations to choose from; one that is present in several zones stands there once."""
    chosen: dict[int, found.Found] = {}
    for one in found.found(user, words, limit):
        chosen.setdefault(one.organisation.pk, one)
    return [
        Option(
            key=key,
            title=one.organisation.legal_name,
            shown=lit(one.name.words, one.name.spans),
            note=format_html_join(" · ", "{}", ((part,) for part in (_why(one), one.code) if part)),
            sure=one.meaning in found.SURE,
        )
        for key, one in chosen.items()
    ]


def option(user: User, key: int) -> Option | None:
    """One organisation that the person may see, as it goes on after mergers."""
    organisation = found.organisation(user, key)
    if organisation is None:
        return None
    return Option(organisation.pk, organisation.legal_name, note=organisation.credit_code or "")


register(
    SearchSource(key=ORGANISATIONS, label=_("企业和机构"), find=find, visible=knows_some, order=10),
    PickSource(key=ORGANISATIONS, find=options, get=option),
    Follower(key="enterprises.search", record="zones.organisation", follow=refresh),
)

"""The public version: published enterprises, with the columns that are public and no others."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q, QuerySet

from gaoxin.apps.enterprises.models import PublicEnterprise
from gaoxin.apps.enterprises.queries.merged import published_onward
from gaoxin.apps.enterprises.queries.names import industry_words, place_words
from gaoxin.web.errors import NotFound

FEN_PER_WAN = 1_000_000


def public_enterprises(words: str = "") -> QuerySet[PublicEnterprise]:
    """Published enterprises by zone and name; with words, those whose code or name is exactly that."""
    found = PublicEnterprise.objects.select_related("zone")
    if words:
        found = found.filter(Q(legal_name=words) | Q(short_name=words) | Q(credit_code=words.upper()))
    return found.order_by("zone__code", "pk")


@dataclass(frozen=True, slots=True)
class PublicPage:
    """A published enterprise with its codes in words; capital in 万元."""

    enterprise: PublicEnterprise
    industry: str
    division: str
    capital: Decimal | None


def public_page(enterprise_id: int) -> PublicPage:
    """One published enterprise, or *not found*; a record that was merged answers with the one it goes on in."""
    rows = PublicEnterprise.objects.select_related("zone")
    found = rows.filter(pk=enterprise_id).first() or rows.filter(pk=published_onward(enterprise_id)).first()
    if found is None:
        raise NotFound
    capital = found.registered_capital
    return PublicPage(
        found,
        industry_words(found.industry) if found.industry else "",
        place_words(found.division),
        None if capital is None else Decimal(capital) / FEN_PER_WAN,
    )

"""Fields and values of a record in words, in the reader's language."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext

from gaoxin.apps.enterprises.models import Enterprise, Proposal
from gaoxin.apps.enterprises.queries.figures import facts, in_unit
from gaoxin.apps.enterprises.queries.names import industry_words, place_words
from gaoxin.apps.enterprises.states import EnterpriseStatus, Subject
from gaoxin.apps.enterprises.words import UNITS
from gaoxin.apps.zones.models import Organisation
from gaoxin.catalogue.enterprise_facts import EnterpriseFact
from gaoxin.web.figures import number
from gaoxin.web.problems import language

FEN_PER_WAN = 1_000_000


def fact_words(one: EnterpriseFact) -> str:
    """The name of a fact in the reader's language."""
    return one.name_en if language() == "en" else one.name


def unit_words(one: EnterpriseFact) -> str:
    """The unit of a fact in the reader's language; as it is written where there is no other word for it."""
    unit = str(one.unit)
    return str(UNITS.get(unit, unit))


def field_words(proposal: Proposal) -> str:
    """营业收入（2024年） for a figure, 地址 for a field."""
    if proposal.subject == Subject.FACTS:
        one = facts()[proposal.field]
        return gettext("%(name)s（%(year)s年）") % {"name": fact_words(one), "year": proposal.year}
    model = Organisation if proposal.subject == Subject.ORGANISATION else Enterprise
    return str(model._meta.get_field(proposal.field).verbose_name)  # type: ignore[union-attr] # only columns are proposed


def value_words(proposal: Proposal, kept: Any) -> str:
    """A value of a proposal's field, as it is kept in JSON; 空 for nothing."""
    if kept in (None, ""):
        return gettext("空")
    if proposal.subject == Subject.FACTS:
        one = facts()[proposal.field]
        value = in_unit(proposal.field, Decimal(str(kept)))
        return f"{number(value or Decimal(0))} {unit_words(one)}"
    return _SHOWN.get(proposal.field, str)(kept)


_SHOWN = {
    "registered_capital": lambda kept: f"{number(Decimal(kept) / FEN_PER_WAN)} {gettext('万元')}",
    "industry": industry_words,
    "division": lambda kept: f"{kept} {place_words(kept)}".strip(),
    "status": lambda kept: str(EnterpriseStatus(kept).label),
}

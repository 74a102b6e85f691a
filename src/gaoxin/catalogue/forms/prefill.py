"""What the registry knows and a form may have filled in beforehand, by the names that `x-prefill` writes."""

from collections.abc import Mapping
from functools import cache

from gaoxin.catalogue.enterprise_facts import package_facts
from gaoxin.engines.forms.model import Kind, PrefillSource
from gaoxin.kernel.units import parse_unit


def _text(zh: str, en: str) -> PrefillSource:
    return PrefillSource(Kind.TEXT, {"zh": zh, "en": en})


RECORD: Mapping[str, PrefillSource] = {
    "organisation.legal_name": _text("单位名称", "Legal name"),
    "organisation.short_name": _text("简称", "Short name"),
    "organisation.credit_code": _text("统一社会信用代码", "Credit code"),
    "enterprise.address": _text("地址", "Address"),
    "enterprise.industry": _text("行业代码", "Industry"),
    "enterprise.products": _text("主要产品或服务", "Main products or services"),
    "enterprise.founded_on": PrefillSource(Kind.DATE, {"zh": "成立日期", "en": "Founded on"}),
    "enterprise.registered_capital": PrefillSource(
        Kind.NUMBER, {"zh": "注册资本", "en": "Registered capital"}, parse_unit("万元")
    ),
    "zone.name": _text("园区名称", "Zone"),
    "person.display_name": _text("填报岗位", "Post of who fills in"),
}
"""Facts of the record, without a year. People are told of by their posts."""
FACTS = "enterprise.facts."
"""Before the key of a yearly figure; behind it stands the year: `enterprise.facts.revenue@last`."""


@cache
def prefill_sources() -> Mapping[str, PrefillSource]:
    """All of them, yearly figures included."""
    figures = {
        f"{FACTS}{key}": PrefillSource(Kind.NUMBER, {"zh": fact.name, "en": fact.name_en}, fact.unit, yearly=True)
        for key, fact in package_facts().items()
    }
    return {**RECORD, **figures}

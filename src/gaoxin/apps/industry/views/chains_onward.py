"""What may follow from a gap or a candidate: a lead, a bridging item, an entry of the project table, each begun with
what is known already."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _t

from gaoxin.apps.industry.lead_access import may_open, promotes
from gaoxin.apps.industry.lead_states import OfferKind

LONGEST_REASON = 500


def lead_address(company: Any, segment: str, reasons: Any = ()) -> str:
    """Where a lead about a company outside is opened for a segment (`chain/segment`), with the reasons why it is
    recommended; without a reason it was found by hand."""
    reason = "".join(reasons)[:LONGEST_REASON]
    asked = {
        "company": company.full_name or company.name,
        "listed_code": company.code if company.exchange or company.listed_on else "",
        "origin": f"{company.province}{company.city}",
        "spot": segment,
        "reason": reason,
        "source": "recommended" if reason else "hand",
    }
    return f"{reverse('leads:new')}?{urlencode({name: value for name, value in asked.items() if value})}"


def onward(user: Any, zone: Any, spot: Any) -> list[tuple[str, str, str]]:
    """Icon, words and address of what somebody may begin from a segment that is lacking here."""
    steps = []
    if may_open(user, zone):
        steps.append(("plus", _t("自己登记线索"), f"{reverse('leads:new')}?{urlencode({'spot': spot.key})}"))
        asked = urlencode({"spot": spot.key})
        steps.append(("share", _t("登记搭桥事项"), f"{reverse('leads:new_bridges')}?{asked}"))
    if promotes(user, zone):
        title = _t("%(segment)s项目") % {"segment": spot.segment.name}
        asked = urlencode({"spot": spot.key, "kind": OfferKind.PROJECT, "title": title})
        steps.append(("send", _t("列入招商项目表"), f"{reverse('leads:new_offer')}?{asked}"))
    return steps

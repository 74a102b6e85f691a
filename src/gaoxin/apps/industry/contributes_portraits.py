"""What portraits of industries offer to the frame and to other pages."""

from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_access import reads_chains
from gaoxin.apps.industry.contributes_chains import FOLD
from gaoxin.apps.industry.queries.portraits.beside import alerts_of, institutes_of
from gaoxin.web.portraits import PortraitPart, PortraitPlace
from gaoxin.web.registry import Group, NavItem, register

register(
    NavItem(
        key="industry.portraits",
        fold=FOLD,
        group=Group.OVERVIEW,
        label=_("产业画像"),
        url="industry:portraits",
        icon="report-analytics",
        order=29,
        visible=reads_chains,
    ),
    PortraitPart(
        key="industry.institutes", place=PortraitPlace.INSTITUTES, label=_("研究机构和平台"), tell=institutes_of
    ),
    PortraitPart(key="industry.alerts", place=PortraitPlace.RISKS, label=_("产业预警"), tell=alerts_of),
)

"""What the zones app offers to the frame: the zone one works in, one's account, and the administration of people."""

from collections.abc import Sequence

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.access import roles_of, zones_of
from gaoxin.apps.zones.callers import caller_of
from gaoxin.apps.zones.models import Zone
from gaoxin.apps.zones.queries import joining, standing_of_request, zone_of_request
from gaoxin.apps.zones.queries.people import administered, password_requests
from gaoxin.apps.zones.services.delegations import NOTICE as PERSONNEL_NOTICE
from gaoxin.apps.zones.services.registrations import NOTICE
from gaoxin.apps.zones.states import OUTSIDE, Role
from gaoxin.web import clock
from gaoxin.web.registry import (
    Caller,
    Choice,
    Group,
    HandOver,
    InboxKind,
    NavItem,
    Person,
    Queue,
    RolesOfPerson,
    Waiting,
    ZoneSwitch,
    register,
)


def choices(request: HttpRequest) -> Sequence[Choice]:
    """The zones of the person, with the one in force marked."""
    current = zone_of_request(request)
    return [Choice(zone.code, name_of(zone), zone == current) for zone in zones_of(request.user)]


def name_of(zone: Zone) -> str:
    """The zone's name; a zone of demonstration says that it is one."""
    return gettext("%(zone)s（示例）") % {"zone": zone.name} if zone.synthetic else zone.name


def administers(user: Person) -> bool:
    """Administers some zone."""
    return bool(administered(user))


def decides(user: Person) -> bool:
    """Confirms registrations of some zone."""
    return bool(joining.zones_to_decide(user))


def invites(user: Person) -> bool:
    """Invites people of a zone's organisations, or sees those of their own."""
    return bool(joining.inviting_zones(user)) or not roles_of(user).isdisjoint(OUTSIDE)


def registrations_waiting(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """Registrations to confirm, the oldest first."""
    return [
        Waiting(
            title=one.legal_name,
            link=reverse("zones:registration", args=[one.pk]),
            kind=one.zone.name,
            note=gettext("%(post)s，%(day)s 申请") % {"post": one.post, "day": f"{clock.local(one.asked_at):%Y-%m-%d}"},
            action=gettext("去核实"),
            synthetic=one.zone.synthetic,
        )
        for one in joining.waiting_registrations(request.user)[:limit]
    ]


def own_registrations_open(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """What the person asked to join and has not been let into yet, with how far it is."""
    return [
        Waiting(
            title=one.legal_name,
            link=reverse("zones:account"),
            kind=one.zone.name,
            state=str(one.get_state_display()),
            note=one.reason or gettext("%(day)s 申请，等待园区核实") % {"day": f"{clock.local(one.asked_at):%Y-%m-%d}"},
            action=gettext("查看"),
            synthetic=one.zone.synthetic,
        )
        for one in joining.own_registrations_open(request.user)[:limit]
    ]


def passwords_waiting(request: HttpRequest, limit: int) -> Sequence[Waiting]:
    """People who forgot their password."""
    return [
        Waiting(
            title=one.person.display_name,
            link=reverse("zones:issue_link", args=[one.person.pk]),
            kind=one.person.username,
            note=gettext("%(at)s 申请") % {"at": f"{clock.local(one.asked_at):%Y-%m-%d %H:%M}"},
            action=gettext("核实并签发链接"),
        )
        for one in password_requests(request.user)[:limit]
    ]


register(ZoneSwitch(key="zones.switch", choices=choices, url="zones:choose"))
register(RolesOfPerson(key="zones.roles", roles=roles_of))
register(
    NavItem(key="zones.account", group=Group.DESK, label=_("我的账号"), url="zones:account", icon="user", order=90),
    NavItem(
        key="zones.registrations",
        group=Group.AFFAIRS,
        label=_("企业注册核实"),
        url="zones:registrations",
        icon="user-check",
        order=80,
        visible=decides,
    ),
    NavItem(
        key="zones.invitations",
        group=Group.AFFAIRS,
        label=_("邀请"),
        url="zones:invitations",
        icon="share",
        order=85,
        visible=invites,
    ),
    NavItem(
        key="zones.people",
        group=Group.SETTINGS,
        label=_("人员与权限"),
        url="zones:staff",
        icon="users",
        order=10,
        visible=administers,
    ),
    NavItem(
        key="zones.departments",
        group=Group.SETTINGS,
        label=_("部门"),
        url="zones:departments",
        icon="sitemap",
        order=20,
        visible=administers,
    ),
    NavItem(
        key="zones.organisations",
        group=Group.SETTINGS,
        label=_("单位"),
        url="zones:organisations",
        icon="building",
        order=30,
        visible=administers,
    ),
    NavItem(
        key="zones.rules",
        group=Group.SETTINGS,
        label=_("登录安全"),
        url="zones:rules",
        icon="shield-check",
        order=40,
        visible=administers,
    ),
    InboxKind(key=NOTICE, label=_("企业注册"), icon="user-check"),
    InboxKind(key=PERSONNEL_NOTICE, label=_("岗位与委托"), icon="users"),
    Queue(
        key="zones.registrations",
        label=_("企业注册等您核实"),
        items=registrations_waiting,
        count=lambda request: joining.waiting_registrations(request.user).count(),
        link="/registrations/?state=pending",
        visible=joining.serves_enterprises,
        order=60,
    ),
    Queue(
        key="zones.own_registrations",
        label=_("我的企业注册"),
        items=own_registrations_open,
        count=lambda request: joining.own_registrations_open(request.user).count(),
        link="/account/",
        visible=lambda user: not roles_of(user),
        order=65,
    ),
    Queue(
        key="zones.passwords",
        label=_("申请重设密码"),
        items=passwords_waiting,
        count=lambda request: len(password_requests(request.user)),
        link="/sign-in-rules/",
        visible=administers,
        order=70,
    ),
    HandOver(
        key="zones.invitations",
        label=_("还没用的邀请链接"),
        count=lambda person, zone: joining.open_invitations(person, zone).count(),
        move=lambda person, successor, zone: joining.open_invitations(person, zone).update(made_by=successor),
    ),
)
register(
    Caller(
        key="zones.caller",
        standing=standing_of_request,
        address=lambda request: caller_of(request).address,
        role_name=lambda role: Role(role).label if role in Role.values else role,
    )
)

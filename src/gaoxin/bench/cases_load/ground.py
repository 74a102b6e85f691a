"""The ground of the load: people of enterprises and of departments, signed in, and a process of three steps.

Written into the sample zone of a site that serves nobody else.
"""

from dataclasses import dataclass

from django.conf import settings
from django.test import Client

from gaoxin.apps.cases.services.drawings import drafting, publishing
from gaoxin.apps.zones.models import Department, Grant, Organisation, User, Zone
from gaoxin.apps.zones.states import Duty, Role
from gaoxin.web.scope import SYSTEM, acting_as

KIND = "appeal"
OFFICES = 4
"""Departments to which cases are dispatched."""
PROCESS = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:gaoxin="urn:gaoxin:bpmn:1"
             targetNamespace="urn:gaoxin:bench" id="load">
  <process id="appeal" name="压力测试" isExecutable="true">
    <startEvent id="filed"/><sequenceFlow id="f1" sourceRef="filed" targetRef="sort"/>
    <userTask id="sort" name="分拨" gaoxin:role="dispatch" gaoxin:due="P1D"/>
    <sequenceFlow id="f2" sourceRef="sort" targetRef="work"/>
    <userTask id="work" name="办理" gaoxin:role="of:departments" gaoxin:together="all" gaoxin:due="P3D"/>
    <sequenceFlow id="f3" sourceRef="work" targetRef="check"/>
    <userTask id="check" name="核对" gaoxin:role="lead"/>
    <sequenceFlow id="f4" sourceRef="check" targetRef="end"/><endEvent id="end"/>
  </process>
</definitions>
"""


@dataclass(frozen=True, slots=True)
class Someone:
    """One person at one browser: who they are, their session, and for members the enterprise they file for."""

    name: str
    kind: str
    session: str
    organisation: int = 0


@dataclass(frozen=True, slots=True)
class Ground:
    """The zone, who comes, and the departments that cases go to."""

    zone: int
    people: list[Someone]
    departments: list[int]


def prepare(people: int) -> Ground:
    """Make so many people: two in five of enterprises, one in ten who dispatch, the others in departments."""
    with acting_as(SYSTEM):
        zone = Zone.objects.get(code="jilin-gaoxin")
        _publish(zone)
        firms = list(Organisation.objects.filter(presences__zone=zone, merged_into=None).order_by("pk")[:people])
        current = list(Department.objects.filter(zone=zone).order_by("position", "pk"))
        office = next(one for one in current if Duty.ENTERPRISES in one.duties)
        others = [one for one in current if one != office][:OFFICES]
        members, dispatchers = people * 2 // 5, max(1, people // 10)
        made = [_member(number, firms[number % len(firms)]) for number in range(members)]
        made += [_officer(number, zone, office, "dispatcher") for number in range(dispatchers)]
        rest = people - len(made)
        made += [_officer(number, zone, others[number % OFFICES], "officer") for number in range(rest)]
    return Ground(zone.pk, made, [one.pk for one in others])


def _publish(zone: Zone) -> None:
    admin = User.objects.create(username="load-admin", display_name="压力测试管理", synthetic=True)
    Grant.objects.create(user=admin, role=Role.ADMINISTRATOR, zone=zone)
    draft = drafting.save_draft(admin, zone, KIND, PROCESS, 0)
    publishing.publish(admin, zone, KIND, "压力测试", draft.revision)


def _member(number: int, firm: Organisation) -> Someone:
    user = User.objects.create(username=f"load-member-{number}", display_name=f"企业{number}", synthetic=True)
    Grant.objects.create(user=user, role=Role.MEMBER, organisation=firm)
    return Someone(user.username, "member", _session(user), firm.pk)


def _officer(number: int, zone: Zone, department: Department, kind: str) -> Someone:
    user = User.objects.create(username=f"load-{kind}-{number}", display_name=f"经办{number}", synthetic=True)
    Grant.objects.create(user=user, role=Role.OFFICER, zone=zone, department=department)
    return Someone(user.username, kind, _session(user))


def _session(user: User) -> str:
    client = Client(headers={"host": "localhost"})
    client.force_login(user)
    return str(client.cookies[settings.SESSION_COOKIE_NAME].value)

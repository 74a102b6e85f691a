"""Two zones beside each other with everybody a zone knows, and one record for every address that names one.

`arguments(route)` is what the permission matrix asks: for each parameter of an address, the key of a record of the home
zone and of the home organisation. A new address whose parameters are known already needs nothing here.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from gaoxin.apps.cases.models import Attachment, Case, Extension, LandParcel, ProcessTransfer, ProcessVersion, WholePart
from gaoxin.apps.cases.models.matters import Rating
from gaoxin.apps.cases.services import filing, moving, pausing, talking
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.services.matters import applying
from gaoxin.apps.cases.services.matters.applying import Application
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.services.wholes.filing import Asked, file_whole
from gaoxin.apps.enterprises.models import (
    Enterprise,
    Merger,
    Premises,
    Proposal,
    QualityFinding,
    SuspectedPair,
    YearlyFacts,
)
from gaoxin.apps.enterprises.services.checking import recheck
from gaoxin.apps.enterprises.services.linkage.deciding import call_same
from gaoxin.apps.enterprises.states import Origin, Subject
from gaoxin.apps.plans.models import Answer, Finding, Plan, Project, Row, Target, Task, Version
from gaoxin.apps.sources.models import DataGrant, DataRequest, DataSet, Document, OpenSet, OpenVersion, Passage
from gaoxin.apps.zones.models import (
    AccessKey,
    Delegation,
    Department,
    Grant,
    IdentityProvider,
    Invitation,
    Organisation,
    Presence,
    Registration,
    SignInLock,
    User,
    Zone,
)
from gaoxin.apps.zones.states import DEPARTMENTAL, OUTSIDE, Level, OrganisationKind, Role
from gaoxin.catalogue.one_things.asking import package_whole_forms
from gaoxin.engines.forms.checking import check
from gaoxin.site.sample.load import load_when_empty
from gaoxin.web import clock
from gaoxin.web.models import Job, Notice, SavedView, Verification
from gaoxin.web.seal import making, nightly, verifying
from tests.house import (
    world_chains,
    world_claims,
    world_inspections,
    world_instructions,
    world_ladders,
    world_leads,
    world_money,
    world_policy_library,
    world_portraits,
    world_public,
    world_resources,
    world_supervision,
    world_teams,
)

HOME, OTHER, NEIGHBOUR = "home", "other zone", "other organisation"


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone of one role: in the home zone or the other one; in the home organisation, its neighbour or a far one."""

    user: User
    role: str
    place: str

    def __str__(self) -> str:
        return f"{self.role} of {self.place}"


@dataclass(slots=True)
class World:
    """The records of one test, and who may try to reach them."""

    home: Zone
    other: Zone
    department: Department
    organisations: dict[str, Organisation]
    actors: list[Actor] = field(default_factory=list)
    notice: int = 0
    key: int = 0
    job: int = 0
    view: int = 0

    def actor(self, role: str, place: str = HOME) -> Actor:
        return next(actor for actor in self.actors if (actor.role, actor.place) == (role, place))


def build_world() -> World:
    """The sample zone as home, another zone beside it, three organisations, and each role in each place."""
    load_when_empty(most=5)
    home = Zone.objects.get(code="jilin-gaoxin")
    other = Zone.objects.create(code="other", name="另一示例区", level=Level.ZONE, synthetic=True)
    away = Department.objects.create(zone=other, name="综合局", duties=["planning", "statistics", "supervision"])
    department = home.departments.get(name="经济发展局")
    organisations = {
        HOME: _organisation("本企业", "92220201MA000000X1", home),
        NEIGHBOUR: _organisation("邻企业", "92220201MA000000X2", home),
        OTHER: _organisation("外区企业", "92220201MA000000X3", other),
    }
    world = World(home, other, department, organisations)
    for role in Role:
        for place in (HOME, NEIGHBOUR, OTHER):
            if role in OUTSIDE:
                world.actors.append(_member(role, place, organisations[place]))
            elif place != NEIGHBOUR:
                zone, office = (home, department) if place == HOME else (other, away)
                world.actors.append(_officer(role, place, zone, office))
    _personal(world)
    _accounts(world)
    _enterprises(world)
    _pool(world)
    _case(world)
    _matter(world)
    _whole(world)
    world_supervision.build(world, _home_case(world), _home_enterprise(world), world.actor(Role.LEADER).user)
    world_instructions.build(
        home,
        department,
        world.actor(Role.LEADER).user,
        world.actor(Role.OFFICER).user,
        world.actor(Role.STEWARD).user,
    )
    offices = world.actor(Role.OFFICER).user, world.actor(Role.ADMINISTRATOR).user
    world_public.build(home, department, organisations[HOME], *offices)
    world_ladders.build(department, _home_enterprise(world), world.actor(Role.OFFICER).user)
    world_inspections.build(department, _home_enterprise(world), offices[0], world.actor(Role.HEAD).user)
    world_claims.build(department, _home_enterprise(world), offices[0], world.actor(Role.MEMBER).user)
    world_money.build(department, offices[0])
    world_leads.build(department, offices[0])
    world_policy_library.build(home, department, offices[0])
    world_chains.build(home, Enterprise.objects.get(pk=_home_enterprise(world)), offices[0])
    world_resources.build(Enterprise.objects.get(pk=_home_enterprise(world)), offices[0])
    world_teams.build(home, department, Enterprise.objects.get(pk=_home_enterprise(world)), offices[0])
    making.make_missing()
    nightly.keep_verification(verifying.verify(), None)
    return world


def _personal(world: World) -> None:
    """What belongs to one person alone: the officer of the home zone."""
    user = world.actor(Role.OFFICER).user
    kept = {"user": user, "created_at": clock.now()}
    world.notice = Notice.objects.create(kind="web.test", title="示例消息", **kept).pk
    kept_key = {"name": "示例密钥", "mark": "gx_example0", "expires_at": clock.now() + timedelta(days=30)}
    world.key = AccessKey.objects.create(user=user, made_at=clock.now(), **kept_key).pk
    world.job = Job.objects.create(kind="web.test", title="示例任务", language="zh-hans", **kept).pk
    world.view = SavedView.objects.create(list_key="web.jobs", name="示例视图", **kept).pk


def _accounts(world: World) -> None:
    """What hangs on signing in and joining: a registration, an invitation, a provider, a lock and a delegation."""
    officer, head = world.actor(Role.OFFICER).user, world.actor(Role.HEAD).user
    now, today = clock.now(), clock.today()
    Registration.objects.create(
        zone=world.home,
        applicant=world.actor(Role.MEMBER, NEIGHBOUR).user,
        credit_code="91220201MA14XK2T3Y",
        legal_name="申请企业",
        post="办公室",
        contact="0432-0000000",
        asked_at=now,
    )
    Invitation.objects.create(
        zone=world.home,
        organisation=world.organisations[HOME],
        role=Role.MEMBER,
        post="办公室",
        token_hash="0" * 64,
        made_by=officer,
        made_at=now,
        expires_at=now + timedelta(days=7),
    )
    IdentityProvider.objects.create(
        zone=world.home, key="home-provider", name="示例身份", kind="other", issuer="https://id.example", client_id="x"
    )
    SignInLock.objects.create(
        scope="account", key="0" * 64, user=officer, failures=5, since=now, until=now + timedelta(minutes=15)
    )
    Delegation.objects.create(
        zone=world.home, giver=officer, taker=head, valid_from=today, valid_to=today, reason="出差", made_by=officer
    )


def _enterprises(world: World) -> None:
    """The registry's record of each organisation, and of the home one a year, a park and a proposal."""
    officer, member = world.actor(Role.OFFICER).user, world.actor(Role.MEMBER).user
    source = {"origin": Origin.REPORT, "entered_by": officer, "entered_at": clock.now(), "synthetic": True}
    Premises.objects.create(zone=world.home, name="示例园区", kind="park", synthetic=True)
    for organisation in world.organisations.values():
        presence = organisation.presences.get()
        Enterprise.objects.create(presence=presence, zone=presence.zone, organisation=organisation, **source)
    home = Enterprise.objects.get(organisation=world.organisations[HOME])
    belongs = {"enterprise": home, "zone": world.home, "organisation": home.organisation}
    YearlyFacts.objects.create(**belongs, year=clock.today().year - 1, revenue=100, **source)
    Proposal.objects.create(
        **belongs,
        subject=Subject.ENTERPRISE,
        field="address",
        after="示例路 2 号",
        submitted_by=member,
        submitted_at=clock.now(),
    )
    recheck([home.pk])
    _pairs(world, home)


def _pairs(world: World, home: Enterprise) -> None:
    """Two more records that may be the home organisation: one that waits to be decided, one that was merged."""
    decided = {"found_at": clock.now(), "changed_at": clock.now(), "synthetic": True, "probability": "0.9"}
    for number, name in enumerate(("本企业公司", "本企业股份"), 4):
        organisation = _organisation(name, f"92220201MA000000X{number}", world.home)
        presence, source = organisation.presences.get(), {"origin": Origin.REPORT, "entered_at": clock.now()}
        again = Enterprise.objects.create(
            presence=presence, zone=world.home, organisation=organisation, synthetic=True, **source
        )
        SuspectedPair.objects.create(zone=world.home, one=home, other=again, **decided)
    call_same(world.actor(Role.OFFICER).user, [SuspectedPair.objects.get(other=again).pk])


def _pool(world: World) -> None:
    """A grant of the data set that the home department keeps."""
    output, asker = _output(world), world.home.departments.get(name="科技创新局")
    DataGrant.objects.create(
        dataset=output,
        zone=world.home,
        to_zone=world.home,
        to_department=asker,
        fields=["月产值"],
        purpose="示例用途",
        valid_from=clock.today(),
        valid_to=clock.today(),
        granted_by=world.actor(Role.OFFICER).user,
        granted_at=clock.now(),
    )


def _case(world: World) -> None:
    """A case of the home organisation that waits in the home department, with a file, and a request for more time."""
    officer, member = world.actor(Role.OFFICER).user, world.actor(Role.MEMBER).user
    filed = Filing("示例诉求", {"title": "示例诉求"}, organisation=world.organisations[HOME], synthetic=True)
    case = filing.file(member, world.home, "appeal", filed)
    office = User.objects.get(username="service")
    moving.act(office, case.steps.get().pk, answers={moving.DEPARTMENTS: [world.department.pk]})
    pausing.regrade(office, case.pk, "complex", "示例")
    pausing.ask_extension(officer, case.pk, "solution", "示例")
    talking.attach(officer, case.pk, Upload("示例.txt", [b"example"]))


def _shipped_process(world: World) -> int:
    return ProcessVersion.objects.filter(key="appeal", zone=None)[0].pk


def _home_case(world: World) -> Case:
    return Case.objects.get(organisation=world.organisations[HOME], kind="appeal")


def _matter(world: World) -> None:
    """A matter that the home organisation applied for, which the home department answers for."""
    member, application = (
        world.actor(Role.MEMBER).user,
        Application("project_filing", "示例", world.organisations[HOME]),
    )
    case = applying.apply(member, world.home, application)
    Case.objects.filter(pk=case.pk).update(department=world.department)
    days = {"call_due": clock.now(), "answer_due": clock.now()}
    rated = {"occasion": "accepted", "level": "dissatisfied", "bad": True, "rated_by": member}
    Rating.objects.create(case=case, zone=world.home, rated_at=clock.now(), **rated, **days)


def _whole(world: World) -> None:
    """A one-thing of the home organisation whose first part is in the home department, and a plot of standard land."""
    answers = {
        "legal_name": "本企业",
        "project_name": "示例厂房项目",
        "site": "示例路 1 号",
        "permit_number": "SG-1",
        "building_area": "100",
        "completed_on": clock.today().isoformat(),
        "contact_post": "办公室",
        "contact_phone": "0432-64000000",
    }
    checked = check(package_whole_forms()["joint_acceptance"], answers, clock.today())
    asked = Asked("joint_acceptance", checked, world.organisations[HOME])
    case = file_whole(world.actor(Role.MEMBER).user, world.home, asked)
    mine = [case.pk, *WholePart.objects.filter(whole=case.pk).values_list("pk", flat=True)]
    Case.objects.filter(pk__in=mine).update(department=world.department)
    LandParcel.objects.create(zone=world.home, code="示例-01", name="示例路", kind="industrial", area=10)


def _home_whole(world: World) -> int:
    return Case.objects.get(organisation=world.organisations[HOME], kind="whole").pk


def _home_matter(world: World) -> int:
    return Case.objects.get(organisation=world.organisations[HOME], kind="matter", part_of__isnull=True).pk


def _output(world: World) -> DataSet:
    """The sample's data set of the home department."""
    return DataSet.objects.get(zone=world.home, code="industrial-output")


def _home_enterprise(world: World) -> int:
    return Enterprise.objects.get(organisation=world.organisations[HOME]).pk


def _organisation(name: str, key: str, zone: Zone) -> Organisation:
    made = Organisation.objects.create(
        kind=OrganisationKind.ENTERPRISE, provisional_key=key, legal_name=name, synthetic=True
    )
    Presence.objects.create(zone=zone, organisation=made)
    return made


def _member(role: str, place: str, organisation: Organisation) -> Actor:
    user = _person(role, place)
    Grant.objects.create(user=user, role=role, organisation=organisation)
    return Actor(user, role, place)


def _officer(role: str, place: str, zone: Zone, department: Department) -> Actor:
    user = _person(role, place)
    Grant.objects.create(user=user, role=role, zone=zone, department=department if role in DEPARTMENTAL else None)
    return Actor(user, role, place)


def _person(role: str, place: str) -> User:
    name = f"{role}-{place}".replace(" ", "-")
    return User.objects.create_user(name, "correct-horse-9", display_name=f"示例{name}", synthetic=True)


def _first(model: type) -> Callable[[World], int]:
    def key(world: World) -> int:
        made = model.objects.order_by("pk").first()
        return made.pk if made is not None else 999_999

    return key


OF_A_PERSON = [
    "person",
    "person_journal",
    "grant",
    "revoke",
    "delegate",
    "end_delegation",
    "hand_over",
    "issue_link",
    "mailbox",
    "person_act",
]
"""Pages of one person's file, here the home officer's."""

OF_A_WHOLE = ["case", "papers", "accept", "choose", "issue", "withdraw", "number"]
"""Pages of one one-thing, here the home organisation's."""
OF_A_MATTER = ["fee", "case", "papers", "accept", "ask", "turn_down", "decide", "deliver", "check_promise", "rate"]
"""Pages of one matter's case, here the home organisation's."""

RECORDS: dict[str, Callable[[World], object]] = {
    # By the parameter's name, or by "route:parameter" where one word means different records.
    "plan_id": _first(Plan),
    "row_id": _first(Row),
    "finding_id": _first(Finding),
    "target_id": _first(Target),
    "project_id": _first(Project),
    "task_id": _first(Task),
    "answer_id": _first(Answer),
    "document_id": _first(Document),
    "passage_id": _first(Passage),
    "plans:history:kind": lambda world: "target",
    "plans:history:record_id": _first(Target),
    "plans:change_target_lead:record_id": _first(Target),
    "plans:change_project_lead:record_id": _first(Project),
    "plans:change_task_lead:record_id": _first(Task),
    "plans:version:number": lambda world: Version.objects.order_by("pk")[0].number,
    "enterprise_id": _home_enterprise,
    "quality_id": lambda world: (
        QualityFinding.objects.get(enterprise=_home_enterprise(world), code="address_missing").pk
    ),
    "code": lambda world: "address_missing",
    "case_id": lambda world: _home_case(world).pk,
    "step_id": lambda world: _home_case(world).steps.get(state="open").pk,
    "part_id": lambda world: _home_case(world).parts.get(state="waiting").pk,
    "extension_id": _first(Extension),
    "appeals:review:review_id": lambda world: 999_999,
    "spot_id": lambda world: 999_999,
    "attachment_id": _first(Attachment),
    "cases:new_kind:kind": lambda world: "appeal",
    "process": lambda world: "appeal",
    **{f"drawings:{page}:version_id": _shipped_process for page in ("version", "file", "again")},
    "transfer_id": _first(ProcessTransfer),
    "cases:move:word": lambda world: "oppose",
    "api:case_state:number": lambda world: _home_case(world).number,
    **{f"matters:{page}:case_id": _home_matter for page in OF_A_MATTER},
    **{f"wholes:{page}:case_id": _home_whole for page in OF_A_WHOLE},
    "wholes:number:part_id": lambda world: WholePart.objects.get(whole=_home_whole(world)).pk,
    "window:receipt:case_id": _home_matter,
    "matters:fee:position": lambda world: 0,
    "parcel_id": _first(LandParcel),
    **world_chains.RECORDS,
    **world_claims.RECORDS,
    **world_supervision.RECORDS,
    **world_inspections.RECORDS,
    **world_instructions.RECORDS,
    **world_ladders.RECORDS,
    **world_leads.RECORDS,
    **world_money.RECORDS,
    **world_policy_library.RECORDS,
    **world_portraits.RECORDS,
    **world_public.RECORDS,
    **world_resources.RECORDS,
    **world_teams.RECORDS,
    "rating_id": _first(Rating),
    "matter": lambda world: "project_filing",
    "one_thing": lambda world: "joint_acceptance",
    "power": lambda world: "project_filing",
    "pair_id": lambda world: SuspectedPair.objects.get(state="waiting").pk,
    "merger_id": _first(Merger),
    "batch": lambda world: Merger.objects.get().batch,
    "enterprises:take_back_change:change": lambda world: UUID(int=1),
    "premises_id": lambda world: Premises.objects.get(name="示例园区").pk,
    "proposal_id": _first(Proposal),
    "year": lambda world: clock.today().year - 1,
    "role": lambda world: "general",
    "enterprises:figure:key": lambda world: "revenue",
    "web:entry:table": lambda world: Presence.pgh_event_model._meta.db_table,
    "web:entry:number": lambda world: Presence.pgh_event_model.objects.filter(zone=world.home).earliest("pk").pk,
    "web:verification:pk": lambda world: Verification.objects.latest("pk").pk,
    "web:seal:number": lambda world: 1,
    "web:certificate:number": lambda world: 1,
    "web:statement:number": lambda world: 1,
    "web:save_draft:key": lambda world: "some-form",
    "dataset_id": lambda world: _output(world).pk,
    "department_id": lambda world: world.department.pk,
    "sources:describe_upload:document_id": lambda world: _output(world).versions.get().document_id,
    "sources:confirm_version:document_id": lambda world: _output(world).versions.get().document_id,
    "table_key": lambda world: "enterprises.registry",
    "form": lambda world: "csv",
    "request_id": _first(DataRequest),
    "grant_id": _first(DataGrant),
    "version_id": _first(OpenVersion),
    "open_set_id": _first(OpenSet),
    "number": lambda world: 1,
    **dict.fromkeys(("zone_code", "api:open_set:zone", "api:open_rows:zone"), lambda world: world.home.code),
    **dict.fromkeys(("open_code", "api:open_set:code", "api:open_rows:code"), lambda world: "output-by-industry"),
    "api:open_changes:zone": lambda world: world.home.code,
    "api:open_changes:code": lambda world: "output-by-industry",
    "import_id": lambda world: 999_999,
    "enterprises:import_row:row_id": lambda world: 999_999,
    "enterprises:import_step:word": lambda world: "check",
    "web:pick:key": lambda world: "enterprises.organisations",
    "token": lambda world: "no-such-token",
    "zones:with_provider:key": lambda world: "none",
    "zones:provider_back:key": lambda world: "none",
    "zones:department:pk": lambda world: world.department.pk,
    "zones:organisation:pk": lambda world: world.organisations[HOME].pk,
    "zones:registration:pk": _first(Registration),
    "zones:reject_registration:pk": _first(Registration),
    "zones:revoke_invitation:pk": _first(Invitation),
    "zones:provider:pk": _first(IdentityProvider),
    "zones:lift_lock:pk": _first(SignInLock),
    "zones:person_act:word": lambda world: "sessions",
    "delegation": _first(Delegation),
    "grant": lambda world: world.actor(Role.OFFICER).user.grants.get().pk,
    **{f"zones:{page}:pk": lambda world: world.actor(Role.OFFICER).user.pk for page in OF_A_PERSON},
    "zones:end_session:pk": lambda world: 999_999,
    "zones:unlink:pk": lambda world: 999_999,
    "zones:revoke_key:pk": lambda world: world.key,
    "web:notice:pk": lambda world: world.notice,
    "web:job:pk": lambda world: world.job,
    "web:cancel_job:pk": lambda world: world.job,
    "web:delete_view:pk": lambda world: world.view,
}


WORDS: dict[str, Callable[[World], dict[str, object]]] = {
    # What a page asks for beside its address.
    "city:start_plan": lambda world: {"plan": "fire"},
    "plans:add_row": lambda world: {"kind": "target", "start": 0, "end": 10},
    "plans:accept_all": lambda world: {"kind": "target"},
    "plans:assign_units": lambda world: {"row": Row.objects.filter(kind="task", state="accepted")[0].pk},
}


def words(world: World, route: str) -> dict[str, object]:
    """What to send along with a request for this address."""
    return WORDS[route](world) if route in WORDS else {}


def arguments(world: World, route: str, names: Iterable[str]) -> dict[str, object]:
    """What to put into an address: keys of records of the home zone. KeyError names what is missing above."""
    found = {}
    for name in names:
        record = RECORDS.get(f"{route}:{name}") or RECORDS.get(name)
        if record is None:
            raise KeyError(f"{route} has a parameter {name}: give a record for it in tests/house/world.py")
        found[name] = record(world)
    return found

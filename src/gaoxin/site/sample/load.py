"""Filling an empty database with the sample zone, by the services an officer would use."""

from decimal import Decimal
from functools import cache
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from gaoxin.apps.enterprises.services.checking import queue_check
from gaoxin.apps.enterprises.services.linkage.running import queue_new
from gaoxin.apps.enterprises.services.search import refresh_everything
from gaoxin.apps.enterprises.services.synthetic import load_synthetic
from gaoxin.apps.enterprises.services.synthetic_doubles import load_doubles
from gaoxin.apps.plans.models import Measured, Plan, ProgressNote, Project, StageReport, Target, Task
from gaoxin.apps.plans.services import issue, reading, review, units
from gaoxin.apps.plans.states import RowKind, RowState, Stage, UnitPart, ValueStatus
from gaoxin.apps.sources.services import store_document
from gaoxin.apps.zones.models import Department, Grant, Organisation, Presence, SignInPolicy, User, Zone
from gaoxin.apps.zones.states import Level, OrganisationKind, Role
from gaoxin.site.sample import demonstration, facts
from gaoxin.site.sample.appeals import load_appeals
from gaoxin.site.sample.city import load_city
from gaoxin.site.sample.digest import digest
from gaoxin.site.sample.industry import load_industry
from gaoxin.site.sample.industry_resources import load_resources
from gaoxin.site.sample.industry_teams import load_teams
from gaoxin.site.sample.inspections import load_inspections
from gaoxin.site.sample.ladders import load_ladders
from gaoxin.site.sample.leads import load_leads
from gaoxin.site.sample.policies import load_policies
from gaoxin.site.sample.policies_claims import load_claims
from gaoxin.site.sample.policies_money import load_money
from gaoxin.site.sample.pool import load_pool
from gaoxin.site.sample.portraits import load_portraits
from gaoxin.site.sample.public import load_public
from gaoxin.site.sample.services import load_services
from gaoxin.site.sample.supervision import load_supervision
from gaoxin.site.sample.visits import load_visits
from gaoxin.web import clock
from gaoxin.web.scope import SYSTEM, as_system

LOCK = 7_301_955
"""Key of the advisory lock that lets one process at a time look whether the database is empty."""
FEW = 3
"""Appeals of the sample where only a few of everything are wanted."""


@transaction.atomic
@as_system()
def load_when_empty(most: int | None = None) -> bool:
    """Make zones, people, plan, progress and synthetic enterprises (no more than `most` of them in a zone, for tests)
    in one transaction. False when any zone is there already."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    if Zone.objects.exists():
        return False
    zone = _zone(demonstration()["zone"])
    second = _second_zone(demonstration()["second_zone"], zone)
    departments = _departments(zone, demonstration()["departments"])
    people = _people(
        {"": departments, second.code: _departments(second, demonstration()["second_zone"]["departments"])}
    )
    plan = _plan(zone, people["planner"])
    _assign(plan, people["planner"], departments)
    issue.direct_issue(people["leader"], plan.pk, plan.revision, "示例区初始化：装载公开规划的事实")
    plan.refresh_from_db()
    Task.objects.filter(plan=plan).update(synthetic=True)
    _values(plan, people["planner"])
    _stages(plan, people["planner"])
    _notes(plan, people["planner"])
    for code, count in demonstration()["enterprises"].items():
        there = Zone.objects.get(code=code)
        load_synthetic(there, count if most is None else min(most, count))
        if most is None:
            load_doubles(there, demonstration()["doubles"][code])
            queue_check(there)
            queue_new(there, None)
    people |= _outsiders(zone)
    for code in demonstration()["open_to_registration"]:
        SignInPolicy.objects.create(zone=Zone.objects.get(code=code), registration=True)
    refresh_everything()
    load_ladders(zone, departments, people, whole=most is None)
    load_pool(zone, departments, people)
    load_appeals(zone, departments, people, None if most is None else min(most, FEW))
    load_city(zone, people, None if most is None else min(most, FEW))
    load_public(zone, departments, people, None if most is None else min(most, FEW))
    load_services(zone, people, most)
    load_supervision(zone, departments, people, few=most is not None)
    load_visits(zone, departments, people, few=most is not None)
    load_inspections(zone, departments, people, few=most is not None)
    load_policies(zone, departments, people)
    load_claims(zone, departments, people)
    load_money(zone, departments, people, few=most is not None)
    if most is None:
        load_industry(zone, people)
        load_portraits(zone, departments, people)
        load_resources(zone, people)
    load_leads(zone, departments, people, few=most is not None)
    if most is None:
        load_teams(zone, departments, people)
    return True


def _outsiders(zone: Zone) -> dict[str, User]:
    """The accounts of people of organisations."""
    made = demonstration()
    service = Organisation.objects.create(
        kind=OrganisationKind.SERVICE,
        provisional_key=made["service_organisation"]["key"],
        legal_name=made["service_organisation"]["name"],
        short_name=made["service_organisation"]["short_name"],
        synthetic=True,
    )
    enterprise = Presence.objects.filter(zone=zone).order_by("pk")[0].organisation
    Presence.objects.create(zone=zone, organisation=service)
    people = {}
    of_role = {Role.MEMBER: enterprise, Role.PROVIDER: service}
    for one in made["outsiders"]:
        person = _person(one)
        Grant.objects.create(user=person, role=one["role"], organisation=of_role[Role(one["role"])])
        people[one["username"]] = person
    return people


def _zone(made: dict[str, Any]) -> Zone:
    province = Zone.objects.create(code="jilin", name=made["province"], level=Level.PROVINCE)
    city = Zone.objects.create(code="jilin-city", name=made["city"], level=Level.CITY, parent=province)
    return Zone.objects.create(
        code=made["code"],
        name=made["name"],
        english_name=made["english_name"],
        level=Level.ZONE,
        parent=city,
        synthetic=True,
    )


def _second_zone(made: dict[str, Any], first: Zone) -> Zone:
    """Another zone of the same city, so that it can be seen what a zone sees of the other, and what the city does."""
    return Zone.objects.create(
        code=made["code"],
        name=made["name"],
        english_name=made["english_name"],
        level=Level.ZONE,
        parent=first.parent,
        synthetic=True,
    )


def _departments(zone: Zone, made: list[dict[str, Any]]) -> dict[str, Department]:
    return {
        one["name"]: Department.objects.create(
            zone=zone,
            name=one["name"],
            aliases=one.get("aliases", []),
            duties=one.get("duties", []),
            position=position,
        )
        for position, one in enumerate(made, start=1)
    }


def _people(departments: dict[str, dict[str, Department]]) -> dict[str, User]:
    """The accounts, each with its role in the zone it names, else in the first; `departments` by zone, the first's
    under no name."""
    made = demonstration()
    people = {}
    for one in made["people"]:
        person = _person(one)
        zone = Zone.objects.get(code=one.get("zone", made["zone"]["code"]))
        department = departments.get(one.get("zone", ""), {}).get(one.get("department", ""))
        Grant.objects.create(user=person, role=one["role"], zone=zone, department=department)
        people[one["username"]] = person
    return people


def _person(one: dict[str, Any]) -> User:
    """An account of the sample."""
    return User.objects.create(username=one["username"], password=_hashed(), display_name=one["name"], synthetic=True)


@cache
def _hashed() -> str:
    """The one password of all accounts of the sample, hashed once: it is no secret, and hashing takes its time."""
    return make_password(demonstration()["password"])


def _plan(zone: Zone, planner: User) -> Plan:
    """The digest, taken in and read like any uploaded file, with every row accepted and every finding left open."""
    plan_facts = facts()["plan"]
    content = digest(facts(), demonstration()).encode()
    document, _ = store_document(planner, zone, f"{plan_facts['digest']}.md", [content], origin=plan_facts["source"])
    plan = Plan.objects.create(
        zone=zone,
        document=document,
        name=plan_facts["digest"],
        synthetic=True,
        created_by=planner,
        created_at=clock.now(),
    )
    reading.read_document(SYSTEM, plan.pk, lambda done, word: None)
    for kind in RowKind:
        review.accept_all(planner, plan.pk, kind)
    review.merge_alike(planner, plan.pk)
    _merge(plan, planner)
    plan.refresh_from_db()
    return plan


def _merge(plan: Plan, planner: User) -> None:
    """Join what the plan's text calls differently from its table."""
    rows = plan.rows.filter(kind=RowKind.TARGET, state__in=[RowState.READ, RowState.ACCEPTED])
    for name, kept_name in demonstration()["merges"].items():
        kept = rows.filter(title=kept_name, current__source="table").first()
        others = list(rows.filter(title=name)) if kept else []
        if kept and others:
            review.merge_rows(planner, plan.pk, kept.pk, {row.pk: row.revision for row in [kept, *others]})


def _assign(plan: Plan, planner: User, departments: dict[str, Department]) -> None:
    """Units from the text for tasks; for indicators and projects by category and box, as the sample declares."""
    units.suggest_units(planner, plan.pk)
    groups: dict[str, dict[int, int]] = {}
    for row in plan.rows.filter(state=RowState.ACCEPTED).exclude(kind=RowKind.TASK):
        group = row.current.get("category") if row.kind == RowKind.TARGET else row.current.get("box")
        groups.setdefault(group or "", {})[row.pk] = row.revision
    for group, seen in groups.items():
        department = departments.get(demonstration()["leads"].get(group, "经济发展局"))
        if department is not None:
            assigned = [units.Assigned(UnitPart.LEAD, department.pk)]
            units.set_units(planner, plan.pk, seen, assigned, "示例分工")
    plan.refresh_from_db()


def _values(plan: Plan, planner: User) -> None:
    now = clock.now()
    targets = {target.name: target for target in Target.objects.filter(plan=plan, scope="").order_by("-position")}
    Measured.objects.bulk_create(
        Measured(
            target=targets[one["name"]],
            period=str(year),
            year=year,
            value=Decimal(str(value)),
            status=ValueStatus.FINAL if year < 2024 else ValueStatus.PRELIMINARY,
            published_growth=Decimal(str(one["growth"][year])) if year in one.get("growth", {}) else None,
            source="示例填报（模拟数据）",
            synthetic=True,
            entered_by=planner,
            entered_at=now,
        )
        for one in demonstration()["values"]
        if one["name"] in targets
        for year, value in one["values"].items()
    )


def _stages(plan: Plan, planner: User) -> None:
    for one in demonstration()["stages"]:
        project = Project.objects.filter(plan=plan, name=one["name"]).first()
        if project is None:
            continue
        for day, stage in one["history"]:
            StageReport.objects.create(
                project=project,
                stage=Stage(stage),
                on=day,
                note=f"模拟数据。{one.get('note', '') if stage == Stage.STALLED else ''}",
                entered_by=planner,
                entered_at=clock.now(),
            )
        last_day, last_stage = one["history"][-1]
        project.stage, project.stage_since = Stage(last_stage), last_day
        project.save()


def _notes(plan: Plan, planner: User) -> None:
    for one in demonstration()["notes"]:
        task = Task.objects.filter(plan=plan, title=one["title"]).first()
        if task is not None:
            ProgressNote.objects.create(
                task=task,
                on=one["day"],
                text=f"模拟数据。{one['text']}",
                department=task.lead,
                entered_by=planner,
                entered_at=clock.now(),
            )

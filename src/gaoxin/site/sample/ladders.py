"""Cultivation in the sample zone: stated facts, titles with their certificates, what follows from them, two plans.

Every fact and certificate is invented and marked 模拟数据; the same zone gets the same ones each time.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from gaoxin.apps.enterprises.ladder_states import Reach, StatementState
from gaoxin.apps.enterprises.models import Enterprise, HeldTitle, LadderStanding, StatedFact
from gaoxin.apps.enterprises.queries.ladders.books import book_in_force
from gaoxin.apps.enterprises.queries.ladders.page import ladder_page
from gaoxin.apps.enterprises.services.ladders import assessing, libraries, planning, stating, warning
from gaoxin.apps.enterprises.states import Origin
from gaoxin.apps.zones.models import Department, User, Zone
from gaoxin.web import clock
from gaoxin.web.scope import as_system

MOST = 400
"""Enterprises of which facts are stated; of the others rules do not know them."""
NOTE = "模拟数据"
SURE = {"credit_in_order": 0.96, "key_field": 0.7, "own_research": 0.85, "drafted_standards": 0.2}
"""How often a truth holds. What is bad for an enterprise holds as seldom as the good fails."""
BAD = {"serious_breach": 0.02, "three_year_breach": 0.03}
TITLES = {
    # title: share of enterprises that hold it, years it is valid
    "高新技术企业": (0.22, 3),
    "科技型中小企业": (0.3, 1),
    "创新型中小企业": (0.18, 3),
    "专精特新中小企业": (0.06, 3),
}


def load_ladders(zone: Zone, departments: dict[str, Department], people: dict[str, User], *, whole: bool) -> None:
    """Facts, titles, standings, libraries, warnings and plans of one zone."""
    firms = list(
        Enterprise.objects.filter(zone=zone, merged=False).select_related("organisation").order_by("pk")[:MOST]
    )
    StatedFact.objects.bulk_create(list(_facts(firms)), batch_size=2000)
    HeldTitle.objects.bulk_create(list(_titles(firms)), batch_size=2000)
    science = people["science"]
    for title in TITLES:
        stating.complete_roll(science, zone, title, clock.today(), f"{NOTE}：公告名单")
    with as_system():
        assessing.assess_zone(zone)
        libraries.fill_libraries(zone)
        warning.find_warnings(zone)
    _plans(zone, departments["科技创新局"], science)
    if whole:
        assessing.queue_assessment(zone)


def _common(firm: Enterprise, state: str = StatementState.CONFIRMED) -> dict[str, Any]:
    return {
        "enterprise": firm,
        "zone_id": firm.zone_id,
        "organisation_id": firm.organisation_id,
        "origin": Origin.SYNTHETIC,
        "source_note": NOTE,
        "entered_at": clock.now(),
        "by_enterprise": state == StatementState.STATED,
        "state": state,
        "decided_at": clock.now() if state == StatementState.CONFIRMED else None,
        "synthetic": True,
    }


def _draw(firm: Enterprise, what: str) -> Random:
    return Random(f"{firm.organisation.credit_code or firm.pk} {what}")  # noqa: S311 - invented data


def _facts(firms: Sequence[Enterprise]) -> Iterable[StatedFact]:
    """Truths and counts; here and there one is missing, and a few wait to be confirmed."""
    today = clock.today()
    for number, firm in enumerate(firms):
        draw = _draw(firm, "facts")
        said: dict[str, dict[str, Any]] = {key: {"truth": draw.random() < often} for key, often in SURE.items()}
        said |= {key: {"truth": draw.random() < often} for key, often in BAD.items()}
        one, two = draw.choice((0, 0, 1, 1, 2, 4)), draw.choice((0, 2, 3, 5, 8, 12))
        said["class_one_rights"], said["class_two_rights"] = {"number": one}, {"number": two}
        said["rights_in_force"] = {"number": one + two}
        if draw.random() < 0.7:
            said["innovation_score"] = {"number": draw.randint(58, 88)}
        if draw.random() < 0.15:
            said.pop(draw.choice(list(said)))
        said["established_listing"] = {"words": "未上市"}
        waits = number % 23 == 5
        for at, (key, value) in enumerate(said.items()):
            state = StatementState.STATED if waits and at < 2 else StatementState.CONFIRMED
            yield StatedFact(**_common(firm, state), **value, fact=key, as_of=today)


def _titles(firms: Sequence[Enterprise]) -> Iterable[HeldTitle]:
    """Certificates of which some end soon and some have ended."""
    today = clock.today()
    for firm in firms:
        for title, (often, years) in TITLES.items():
            draw = _draw(firm, title)
            if draw.random() < often:
                until = today + timedelta(draw.randint(-120, years * 365 - 30))
                issued = _years_before(until, years)
                yield HeldTitle(
                    **_common(firm),
                    title=title,
                    number=f"SIM{issued.year}{draw.randint(0, 999_999):06d}",
                    issuer="示例认定机构",
                    issued_on=issued,
                    valid_until=until,
                )


def _years_before(until: date, years: int) -> date:
    """The day after the same day so many years before."""
    then = until + timedelta(1)
    return then.replace(year=then.year - years, day=min(then.day, 28))


def _plans(zone: Zone, department: Department, science: User) -> None:
    """Plans for two enterprises that are near 高新技术企业, the first begun by its shortest way."""
    book = book_in_force(zone.pk, "高新技术企业", clock.today())
    if book is None:
        return
    near = LadderStanding.objects.filter(zone=zone, book=book.key, reach=Reach.NEARLY).order_by("steps", "pk")
    due = clock.today() + timedelta(200)
    for key in list(near.values_list("enterprise_id", flat=True)[5:7]):
        detail = ladder_page(science, key, "hnte").detail
        way = next(iter(detail.ways.ways), None)
        measures = [
            planning.MeasureGiven(change.text, due, fact=change.fact, from_way=True)
            for change in (way.changes if way else ())
        ]
        measures.append(planning.MeasureGiven("上门辅导研发费用归集和科技人员口径", due, department.pk))
        given = planning.PlanGiven(book.title, department.pk, due, f"{NOTE}：距认定条件只差一两项，列为今年重点培育。")
        planning.make_plan(science, key, given, measures)

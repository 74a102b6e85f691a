"""Three rates from what happened and what enterprises said; what was said of a department is kept from its own people
but in sums that are large enough; misrouting by what had been proposed."""

from datetime import date
from io import BytesIO

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from gaoxin.apps.cases.appeal_access import watch_of
from gaoxin.apps.cases.models import Case, CaseCount, PartReturn, Verdict
from gaoxin.apps.cases.queries.appeals import routings
from gaoxin.apps.cases.queries.appeals.drill import counted_cases
from gaoxin.apps.cases.queries.appeals.rates import Chosen, RateLine, rate_page
from gaoxin.apps.cases.services import filing, moving, returning
from gaoxin.apps.cases.services.appeals.answering import Given, answer
from gaoxin.apps.cases.services.appeals.asking import judge
from gaoxin.apps.cases.services.appeals.routing import dispatch
from gaoxin.apps.cases.services.filing import Filing
from gaoxin.apps.cases.tests.world import ANSWERS, World, open_step
from gaoxin.web import clock
from gaoxin.web.scope import acting_as

MARCH = Chosen(date(2026, 3, 1), date(2026, 3, 1))
FIRST_QUARTER = Chosen(date(2026, 1, 1), date(2026, 3, 1))
SECRET = "还是停电，没有人来看"


def answered(world: World, given: Given, says: str = "", department=None, user=None, title: str = "诉求") -> Case:
    filed = Filing(title, {**ANSWERS, "title": title}, topic="land", organisation=world.enterprise)
    case = filing.file(world.member, world.zone, "appeal", filed)
    dispatch(world.dispatcher, open_step(case).pk, (department or world.land).pk, [], {})
    moving.act(user or world.planner, open_step(case).pk)
    answer(user or world.planner, open_step(case).pk, given)
    if says:
        judge(world.member, open_step(case).pk, says, SECRET)
    return case


def kept_open(world: World) -> Given:
    return Given("pending", "在办", plan="招标", plan_due=date(2026, 6, 30), leader=world.leader.pk)


def figures(line: RateLine) -> dict[str, tuple[int | None, int | None]]:
    return {cell.rate.key: (cell.part, cell.whole) for cell in line.rates}


@pytest.fixture
def some(world: World) -> World:
    """Six answered: three said solved, one not, one kept open with a plan, one not judged yet."""
    for number, says in enumerate(("solved", "solved", "solved", "unsolved")):
        answered(world, Given("solved", "已办"), says, title=f"诉求{number}")
    answered(world, kept_open(world), title="挂账的")
    answered(world, Given("solved", "已办"), title="未评的")
    return world


def test_the_rates_count_only_what_happened_and_what_was_said(some: World):
    page = rate_page(watch_of(some.leader, some.zone), MARCH)
    (line,) = page.lines
    assert line.name == "规划建设局"
    assert figures(line) == {"response": (6, 6), "solution": (3, 5), "satisfaction": (0, 0)}
    assert (line.counts["pending"], line.counts["solved"], line.counts["reopened"]) == (1, 4, 1)
    assert figures(page.total) == figures(line)


def test_by_topic_and_by_month_the_same_cases_are_counted(some: World):
    watch = watch_of(some.leader, some.zone)
    for by, key in (("topic", "land"), ("month", "2026-03")):
        page = rate_page(watch, Chosen(MARCH.since, MARCH.until, by))
        assert [(line.key, figures(line)["solution"]) for line in page.lines] == [(key, (3, 5))]
    assert rate_page(watch, Chosen(MARCH.since, MARCH.until, topic="finance")).lines == []


def test_a_department_sees_its_own_figures_without_what_was_said_of_it(some: World):
    page = rate_page(watch_of(some.planner, some.zone), MARCH)
    (line,) = page.lines
    assert figures(line) == {"response": (6, 6), "solution": (None, None), "satisfaction": (None, None)}
    assert (line.counts["answered"], line.counts["reopened"], page.partly) == (6, None, True)
    assert rate_page(watch_of(some.treasurer, some.zone), MARCH).lines == []


def test_what_was_said_is_shown_to_the_department_for_whole_past_quarters_of_enough(some: World):
    watch = watch_of(some.planner, some.zone)
    with clock.at("2026-08-01T09:00"):
        (line,) = rate_page(watch, FIRST_QUARTER).lines
        assert figures(line)["solution"] == (None, None)  # four judged are too few
    answered(some, Given("solved", "已办"), "solved", title="第五件")
    with clock.at("2026-06-01T09:00"):
        assert figures(rate_page(watch, FIRST_QUARTER).lines[0])["solution"] == (None, None)  # the quarter is too fresh
    with clock.at("2026-08-01T09:00"):
        assert figures(rate_page(watch, FIRST_QUARTER).lines[0])["solution"] == (4, 6)
        for chosen in (MARCH, Chosen(date(2026, 1, 1), date(2026, 3, 1), "month"), Chosen(*_q1(), topic="land")):
            assert figures(rate_page(watch, chosen).lines[0])["solution"] == (None, None)


def _q1() -> tuple[date, date]:
    return date(2026, 1, 1), date(2026, 3, 1)


def test_whoever_dispatches_sees_what_was_said_of_others_and_not_of_their_own_department(some: World):
    answered(some, Given("solved", "已办"), "unsolved", some.office, some.dispatcher, "自己办的")
    watch = watch_of(some.dispatcher, some.zone)
    page = rate_page(watch, MARCH)
    assert {line.name: figures(line)["solution"] for line in page.lines} == {
        "企业服务中心": (None, None),
        "规划建设局": (3, 5),
    }
    assert figures(page.total)["solution"] == (3, 5)
    (month,) = rate_page(watch, Chosen(MARCH.since, MARCH.until, "month")).lines
    assert figures(month)["solution"] == (3, 5)


def test_each_figure_leads_to_its_cases_as_far_as_the_reader_may_see_them(some: World):
    month = date(2026, 3, 1)
    for user, word, count in (
        (some.leader, "said_solved", 3),
        (some.leader, "pending", 1),
        (some.dispatcher, "judged", 4),
        (some.planner, "said_solved", 0),
        (some.planner, "reopened", 0),
        (some.planner, "answered", 6),
        (some.treasurer, "answered", 0),
    ):
        with acting_as(user):
            found = counted_cases(watch_of(user, some.zone), word, month, month)
            assert found.count() == count, (user, word)


def test_what_is_taken_back_counts_no_more(world: World):
    case = answered(world, Given("solved", "已办"))
    returning.withdraw(world.member, case.pk, "已自行解决")
    assert not CaseCount.objects.exclude(number=0).exists()


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_no_page_of_those_who_handled_it_tells_what_was_said(some: World):
    case = Case.objects.get(title="诉求3")
    pages = [
        reverse("cases:case", args=[case.pk]),
        reverse("cases:all"),
        reverse("cases:all") + "?export=csv",
        reverse("appeals:rates"),
        reverse("appeals:rates") + "?by=month",
        reverse("appeals:counted") + "?count=said_solved",
        reverse("api:case_state", args=[case.number]),
        reverse("web:inbox"),
        "/",
    ]
    for user in (some.planner, some.head):
        for address in pages:
            answer_ = signed_in(user).get(address, follow=True)
            body = b"".join(answer_) if answer_.streaming else answer_.content
            told = body.decode(errors="ignore")
            assert SECRET not in told, address
            assert "没有解决" not in told, address
            assert answer_.status_code == 200, address
    shown = signed_in(some.leader).get(reverse("cases:case", args=[case.pk])).content.decode()
    assert SECRET in shown
    assert "没有解决" in shown


def test_the_page_shows_rates_definitions_and_a_workbook(some: World):
    client = signed_in(some.leader)
    page = client.get(reverse("appeals:rates")).content.decode()
    assert "60.0%" in page
    assert "挂账推进的不算解决" in page
    assert "count=said_solved" in page.replace("&amp;", "&")
    for name, odd in (("rates", "0001-01"), ("routing", "0001-01"), ("counted", "0002-06"), ("rates", "9999-12")):
        assert client.get(reverse(f"appeals:{name}"), {"until": odd}).status_code == 200, (name, odd)
    sheet = client.get(reverse("appeals:rates") + "?export=xlsx")
    book = load_workbook(BytesIO(sheet.content)).active
    cells = [[cell.value for cell in row] for row in book.iter_rows()]
    assert any(row[0] == "规划建设局" and 60.0 in row for row in cells)


def test_misrouting_is_counted_by_what_was_proposed_by_whom_and_by_month(some: World):
    filed = Filing("派错的", {**ANSWERS, "title": "派错的"}, topic="land", organisation=some.enterprise)
    case = filing.file(some.member, some.zone, "appeal", filed)
    dispatch(some.dispatcher, open_step(case).pk, some.finance.pk, [], {})
    part = open_step(case).parts.get()
    common = {"zone": some.zone, "case": case, "part": part, "step": part.step, "department": some.finance}
    made = PartReturn.objects.create(
        **common, number=1, ground="unclear", why="不清", by=some.treasurer, at=clock.now()
    )
    watch = watch_of(some.leader, some.zone)
    month = date(2026, 3, 1)
    assert routings.total_line(routings.routing_lines(watch, "routed", month, month)).returned == 0
    made.ground = "not_ours"
    made.save()
    found = {by: routings.routing_lines(watch, by, month, month) for by in routings.BY}
    told = {by: [(line.name, line.assigned, line.returned) for line in lines] for by, lines in found.items()}
    assert sum(line.assigned for line in found["routed"]) == 7
    assert ("人工另选", 1, 1) in told["routed"]
    assert told["topic"] == [("用地和厂房", 7, 1)]
    assert told["person"] == [("示例dispatcher", 7, 1)]
    assert told["month"] == [("2026-03", 7, 1)]
    assert signed_in(some.planner).get(reverse("appeals:routing")).status_code == 422
    assert "14.3%" in signed_in(some.leader).get(reverse("appeals:routing")).content.decode()


def test_verdicts_are_only_those_that_were_put(some: World):
    assert Verdict.objects.count() == 5


def test_misrouting_comes_as_a_workbook(some: World):
    sheet = signed_in(some.leader).get(reverse("appeals:routing") + "?by=month&export=xlsx")
    book = load_workbook(BytesIO(sheet.content)).active
    assert ["2026-03", 6, 0, 0] in [[cell.value for cell in row] for row in book.iter_rows()]

"""One enterprise before all clauses in force on one page: what it gets, nearly gets, may get once facts are known, and
when to file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.access import Place, own_enterprises, require_enterprise
from gaoxin.apps.enterprises.frames.rules import record_of
from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.policies.claim_states import GIVEN, OVER, CallMode, CallState, EntitlementState
from gaoxin.apps.policies.models import Claim, ClaimCall
from gaoxin.apps.policies.queries.entitling.standings import Judged, judge_all
from gaoxin.apps.policies.queries.entitling.sums import Share, Together, together
from gaoxin.apps.zones.models import User
from gaoxin.catalogue.advice import package_advice
from gaoxin.engines.expressions.moments import Moment
from gaoxin.engines.expressions.records import Record
from gaoxin.engines.rules.ways import Ways, search_ways
from gaoxin.web import clock

MOST_WAYS = 3
"""Ways that are told for one clause."""


@dataclass(frozen=True, slots=True)
class Window:
    """When one may file: by a call that is open or will be, or between the days of the clause; `call` where there is
    one. Without any days one may file all year."""

    opens_on: date | None
    closes_on: date | None
    call: ClaimCall | None
    on: date

    @property
    def open_now(self) -> bool:
        begun = self.opens_on is None or self.opens_on <= self.on
        return begun and (self.closes_on is None or self.on <= self.closes_on)

    @property
    def over(self) -> bool:
        return self.closes_on is not None and self.closes_on < self.on

    @property
    def days_left(self) -> int | None:
        """Days until it closes, today not counted."""
        return (self.closes_on - self.on).days if self.open_now and self.closes_on is not None else None


@dataclass(frozen=True, slots=True)
class Line:
    """One clause for the enterprise. Money in 分, the clause's yearly cap kept; None where no amount can be told.
    `claim` is the one that was made this year."""

    judged: Judged
    low: int | None
    high: int | None
    window: Window
    claim: Claim | None
    gives_way_to: Sequence[str] = ()
    ways: Ways = field(default_factory=Ways)

    @property
    def clause(self):  # type: ignore[no-untyped-def] # a clause of the library
        return self.judged.clause

    @property
    def state(self) -> EntitlementState:
        return self.judged.state

    @property
    def groups(self) -> Sequence[str]:
        return self.clause.exclusive_groups

    @property
    def failing(self) -> Sequence[tuple[str, str, str]]:
        """Each condition that fails: its name, how much is missing, where it is written."""
        return [(name, gap, cited) for name, _now, gap, cited in self.judged.gaps]

    @property
    def blocked(self) -> Sequence[str]:
        return [f"{one.name}：{one.why}" for one in self.ways.blocked]


@dataclass(frozen=True, slots=True)
class Checkup:
    """The page. Sums in 分: `sure` of what is met, `possible` once nearly met and unknown clauses are won as well;
    `paid` and `running` of this year's claims. `unpriced` clauses are met and give no sum that can be told."""

    enterprise: Enterprise
    place: Place
    on: date
    met: Sequence[Line]
    nearly: Sequence[Line]
    unknown: Sequence[Line]
    failed: int
    sure: Together
    possible: Together
    paid: int
    running: int
    unpriced: int

    @property
    def missing(self) -> Sequence[tuple[str, int]]:
        """The facts that are not known, each with how many clauses wait for it, the most asked first."""
        counts: dict[str, int] = {}
        for line in self.unknown:
            for name in line.judged.missing:
                counts[name] = counts.get(name, 0) + 1
        return sorted(counts.items(), key=lambda one: (-one[1], one[0]))

    @property
    def total(self) -> int:
        return len(self.met) + len(self.nearly) + len(self.unknown) + self.failed


def own_choices(user: User) -> Sequence[Enterprise]:
    """The enterprises for which the person may look at its own check-up."""
    return list(own_enterprises(user).select_related("organisation", "zone").order_by("zone", "pk"))


def checkup(user: User, enterprise_id: int) -> Checkup:
    """The check-up as of today, for the zone's staff and the enterprise's own people."""
    enterprise, place = require_enterprise(user, enterprise_id)
    on = clock.today()
    found = judge_all(enterprise, on)
    windows = _windows(enterprise, found, on)
    claims = _claims(enterprise, on.year)
    record = record_of(enterprise, on)
    lines = [_line(one, windows[one.clause.pk], claims.get(one.clause.pk)) for one in found]
    by_state = {state: [line for line in lines if line.state == state] for state in EntitlementState}
    met, nearly = by_state[EntitlementState.MET], by_state[EntitlementState.NEARLY]
    unknown = by_state[EntitlementState.UNKNOWN]
    sure = together([share for line in met if (share := _share(line))])
    possible = together([share for line in [*met, *nearly, *unknown] if (share := _share(line))])
    given = [claim for claim in claims.values() if claim.state in GIVEN]
    open_ones = [claim for claim in claims.values() if claim.state not in GIVEN | OVER]
    titles = {line.clause.pk: line.clause.title for line in lines}
    return Checkup(
        enterprise=enterprise,
        place=place,
        on=on,
        met=sorted((_aside(line, sure, titles) for line in met), key=_urgent),
        nearly=sorted((_advised(line, record, on) for line in nearly), key=_worth),
        unknown=sorted(unknown, key=_worth),
        failed=len(by_state[EntitlementState.NOT]),
        sure=sure,
        possible=Together(sure.low, max(possible.high, sure.high), possible.aside),
        paid=sum(claim.approved or 0 for claim in given),
        running=sum(claim.asked if claim.approved is None else claim.approved for claim in open_ones),
        unpriced=sum(line.high is None for line in met),
    )


def _line(one: Judged, window: Window, claim: Claim | None) -> Line:
    cap = one.clause.cap
    low, high = one.low, one.high
    if high is None and cap is not None and one.state == EntitlementState.UNKNOWN and one.verdict.rulebook.benefit:
        low, high = 0, cap
    return Line(one, low, high, window, claim)


def _share(line: Line) -> Share | None:
    """What a clause adds to the sum: what is not met yet may come to nothing."""
    if line.high is None:
        return None
    low = line.low or 0 if line.state == EntitlementState.MET else 0
    return Share(line.clause.pk, low, line.high, frozenset(line.groups))


def _aside(line: Line, sure: Together, titles: Mapping[int, str]) -> Line:
    others = sure.aside.get(line.clause.pk, ())
    return _with(line, gives_way_to=[titles[key] for key in others])


def _advised(line: Line, record: Record, on: date) -> Line:
    ways = search_ways(line.judged.verdict.rulebook, record, Moment(on), package_advice(), most=MOST_WAYS)
    return _with(line, ways=ways)


def _with(line: Line, gives_way_to: Sequence[str] = (), ways: Ways | None = None) -> Line:
    return Line(line.judged, line.low, line.high, line.window, line.claim, gives_way_to, ways or line.ways)


def _urgent(line: Line) -> tuple[bool, bool, date, int]:
    """Those still to be claimed first, by the day they close."""
    window = line.window
    return line.claim is not None, window.over, window.closes_on or date.max, -(line.high or 0)


def _worth(line: Line) -> tuple[int, str]:
    return -(line.high or 0), line.clause.title


def _claims(enterprise: Enterprise, year: int) -> Mapping[int, Claim]:
    """This year's claims of the enterprise by clause, those that were given up left out."""
    rows = Claim.objects.filter(enterprise=enterprise, call__year=year).exclude(state__in=OVER)
    return {claim.call.clause_id: claim for claim in rows.select_related("call").order_by("pk")}


def _windows(enterprise: Enterprise, found: Sequence[Judged], on: date) -> Mapping[int, Window]:
    """The window of each clause: of the call that is open, or else opens next; else the clause's own days."""
    calls = ClaimCall.objects.filter(
        zone=enterprise.zone,
        clause__in=[one.clause.pk for one in found],
        state=CallState.OPEN,
        mode=CallMode.APPLY,
        closes_on__gte=on,
    ).order_by("-opens_on")
    called = {call.clause_id: call for call in calls}
    made = {}
    for one in found:
        call, clause = called.get(one.clause.pk), one.clause
        said = call or clause
        made[clause.pk] = Window(said.opens_on, said.closes_on, call, on)
    return made


def when_words(line: Line) -> str:
    """When one may file, in a few words; what nobody opened yet is not called open."""
    window = line.window
    if window.call is None and line.clause.automatic and line.claim is None:
        return _t("不用申报，生成后请您确认")
    if window.over:
        return _t("本期已于 %(day)s 截止") % {"day": window.closes_on}
    if not window.open_now:
        return _t("%(day)s 开始受理") % {"day": window.opens_on}
    if window.closes_on is None:
        return _t("常年受理") if window.call or line.claim else _t("常年受理，申报通知未发布")
    return _t("受理到 %(day)s，还有 %(n)s 天") % {"day": window.closes_on, "n": window.days_left}

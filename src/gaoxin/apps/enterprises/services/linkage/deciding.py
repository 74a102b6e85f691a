"""What people decide about suspected pairs: one organisation, two, or later. Many at once are decided wholly or not.

Every decision belongs to a batch, so that what was decided in one go can be taken back in one go.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q

from gaoxin.apps.enterprises.linkage_access import decidable_pairs, may_decide, require_merger
from gaoxin.apps.enterprises.linkage_states import OPEN, PairState
from gaoxin.apps.enterprises.models import Merger, SuspectedPair
from gaoxin.apps.enterprises.services.linkage.circumstances import Circumstances, Plan
from gaoxin.apps.enterprises.services.linkage.merging import Grounds, merger_of, undo_mergers, write_mergers
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import User
from gaoxin.kernel.problems import Place, Problem, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound
from gaoxin.web.scope import because

LONGEST_REASON = 300
_DECISION = ["state", "decided_by", "why", "batch", "changed_at", "merger"]


@dataclass(frozen=True, slots=True)
class Decided:
    """How many pairs were decided, and the batch that takes it back."""

    count: int
    batch: UUID


@dataclass(frozen=True, slots=True)
class Prospect:
    """What calling a pair one organisation would do, or why it cannot be done."""

    pair: SuspectedPair
    plan: Plan | None
    problem: Problem | None


def prospects(pairs: Sequence[SuspectedPair]) -> list[Prospect]:
    """What merging each of these pairs, one after another, would do; nothing is changed."""
    known = Circumstances.of(_organisations(pairs))
    return [_prospect(known, pair) for pair in pairs]


@transaction.atomic
def call_same(user: User, pair_ids: Iterable[int], why: str = "", keep: int | None = None) -> Decided:
    """Say that the records of each pair are one organisation, and merge them; refused as a whole if one cannot be.

    `keep` names the organisation that should go on where neither has a code. A pair whose records became one by
    another of these mergers is settled, and so is every pair that nobody need be asked any more.
    """
    batch, why, mergers = uuid4(), _fitting(why), []
    pairs = _decidable(user, pair_ids)
    known = Circumstances.of(_organisations(pairs), lock=True)
    for pair in pairs:
        one, other = pair.one.organisation_id, pair.other.organisation_id
        if known.root(one) is known.root(other):
            _put(pair, user, PairState.SETTLED, why, batch)
            continue
        plan = known.planned(one, other, keep)
        known.follow(plan)
        pair.merger = merger_of(pair.zone, plan, Grounds(user, batch, why, pair.probability, pair.found))
        mergers.append(pair.merger)
        _put(pair, user, PairState.MERGED, why, batch)
    write_mergers(mergers, why)
    _write(pairs, why)
    _settle_answered(user, mergers, batch)
    return Decided(len(mergers), batch)


@transaction.atomic
def call_different(user: User, pair_ids: Iterable[int], why: str = "") -> Decided:
    """Say that the records of each pair are two organisations: later runs do not ask again."""
    return _all_put(user, pair_ids, PairState.DIFFERENT, why)


@transaction.atomic
def postpone(user: User, pair_ids: Iterable[int], why: str = "") -> Decided:
    """Leave pairs for later: they stand on a list of their own until somebody decides them."""
    return _all_put(user, pair_ids, PairState.POSTPONED, why)


@transaction.atomic
def ask_again(user: User, pair_ids: Iterable[int]) -> int:
    """Let pairs that were called two organisations wait again; answers how many. Others are left as they are."""
    keys = decidable_pairs(user, pair_ids)
    pairs = list(_locked(Q(pk__in=keys, state=PairState.DIFFERENT)))
    _wait_again(pairs)
    return len(pairs)


@transaction.atomic
def take_back(user: User, batch: UUID, why: str = "") -> list[int]:
    """Take back what was decided in one go: mergers are undone, pairs wait again; answers the keys of these pairs.

    What was taken back or decided anew since stays as it is.
    """
    pairs = list(_locked(Q(batch=batch)))
    mergers = list(Merger.objects.filter(batch=batch, undone_at__isnull=True).select_related("zone").order_by("pk"))
    rows: Sequence[SuspectedPair | Merger] = [*pairs, *mergers]
    zones = {row.zone for row in rows}
    if not rows or not zones.issubset(zones_of(user)):
        raise NotFound
    for zone in zones:
        may_decide(standing(user, zone))
    undo_mergers(mergers, user, _fitting(why))
    _wait_again(pairs)
    return [pair.pk for pair in pairs]


@transaction.atomic
def undo_merger(user: User, merger_id: int, why: str) -> Merger:
    """Undo one merger, for a reason; the pairs that led to it or were settled by it wait again."""
    merger, place = require_merger(user, merger_id)
    may_decide(place)
    why = _fitting(why)
    if not why:
        raise refuse("linkage.reason_needed", Place(path="why"))
    pairs = list(_locked(Q(merger=merger) | Q(batch=merger.batch, state=PairState.SETTLED)))
    undo_mergers([merger], user, why)
    known = Circumstances.of(_organisations(pairs))
    _wait_again([pair for pair in pairs if pair.merger_id == merger.pk or not _answered(known, pair)])
    return require_merger(user, merger_id)[0]


def _prospect(known: Circumstances, pair: SuspectedPair) -> Prospect:
    try:
        plan = known.planned(pair.one.organisation_id, pair.other.organisation_id)
    except Refusal as refusal:
        return Prospect(pair, None, refusal.problems[0])
    known.follow(plan)
    return Prospect(pair, plan, None)


def _all_put(user: User, pair_ids: Iterable[int], state: PairState, why: str) -> Decided:
    batch, why = uuid4(), _fitting(why)
    pairs = _decidable(user, pair_ids)
    for pair in pairs:
        _put(pair, user, state, why, batch)
    _write(pairs, why)
    return Decided(len(pairs), batch)


def _decidable(user: User, pair_ids: Iterable[int]) -> list[SuspectedPair]:
    """The pairs, locked; refused as a whole where one is not this person's to decide or is decided already."""
    keys = decidable_pairs(user, pair_ids)
    pairs = list(_locked(Q(pk__in=keys)))
    for pair in pairs:
        if pair.state not in OPEN:
            raise refuse("linkage.decided_already", state=pair.get_state_display(), who=str(pair.decided_by or ""))
    return sorted(pairs, key=lambda pair: (-pair.probability, pair.pk))


def _locked(which: Q) -> Iterable[SuspectedPair]:
    """Pairs, locked in one order."""
    rows = SuspectedPair.objects.select_for_update(of=("self",)).filter(which)
    return rows.select_related("zone", "one", "other", "decided_by").order_by("pk")


def _organisations(pairs: Iterable[SuspectedPair]) -> set[int]:
    return {side.organisation_id for pair in pairs for side in (pair.one, pair.other)}


def _fitting(why: str) -> str:
    why = why.strip()
    if len(why) > LONGEST_REASON:
        raise refuse("linkage.reason_too_long", Place(path="why"), longest=LONGEST_REASON)
    return why


def _put(pair: SuspectedPair, user: User, state: PairState, why: str, batch: UUID) -> None:
    pair.state, pair.decided_by, pair.why, pair.batch = state, user, why, batch
    pair.changed_at = clock.now()


def _write(pairs: Sequence[SuspectedPair], why: str) -> None:
    with because(why):
        SuspectedPair.objects.bulk_update(pairs, _DECISION, batch_size=500)


def _answered(known: Circumstances, pair: SuspectedPair) -> bool:
    """Whether both records of a pair have become one organisation."""
    return known.root(pair.one.organisation_id) is known.root(pair.other.organisation_id)


def _settle_answered(user: User, mergers: Sequence[Merger], batch: UUID) -> None:
    """Settle the open pairs whose two records have become one organisation by these mergers."""
    gone = [one.gone_id for one in mergers]
    touched = Q(one__organisation__in=gone) | Q(other__organisation__in=gone)
    pairs = list(_locked(touched & Q(state__in=OPEN)))
    known = Circumstances.of(_organisations(pairs))
    answered = [pair for pair in pairs if _answered(known, pair)]
    for pair in answered:
        _put(pair, user, PairState.SETTLED, "", batch)
    _write(answered, "")


def _wait_again(pairs: Sequence[SuspectedPair]) -> None:
    for pair in pairs:
        pair.state, pair.decided_by, pair.why, pair.batch, pair.merger = PairState.WAITING, None, "", None, None
        pair.changed_at = clock.now()
    _write(pairs, "")

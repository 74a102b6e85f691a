"""Suspected pairs, two records side by side with what differs, and the mergers of a zone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _t

from gaoxin.apps.enterprises.access import keeping_zones, keeps
from gaoxin.apps.enterprises.linkage_access import require_merger, require_pair, visible_mergers, visible_pairs
from gaoxin.apps.enterprises.linkage_states import OPEN, PairState
from gaoxin.apps.enterprises.models import Contact, Enterprise, LinkageRun, Merger, SuspectedPair, YearlyFacts
from gaoxin.apps.enterprises.queries.names import industry_words, place_words
from gaoxin.apps.zones.access import standing, zones_of
from gaoxin.apps.zones.models import Organisation, OrganisationName, User, Zone
from gaoxin.engines.linkage.batch.explained import WORDS
from gaoxin.engines.linkage.judgement import judge
from gaoxin.engines.linkage.known import KnownNames
from gaoxin.engines.linkage.sequences import aligned
from gaoxin.web.figures import number
from gaoxin.web.problems import language
from gaoxin.web.scope import as_system

FEN_PER_WAN = 1_000_000
COUNTED = 10_000


def pairs(user: User | AnonymousUser, zone: Zone, states: Sequence[str]) -> QuerySet[SuspectedPair]:
    """The suspected pairs of a zone in these states, for its staff."""
    return visible_pairs(user, zone).filter(state__in=states).select_related("decided_by", "merger__into")


def mergers(user: User | AnonymousUser, zone: Zone) -> QuerySet[Merger]:
    """The mergers of a zone, those undone too."""
    return visible_mergers(user, zone)


def waiting(user: User) -> QuerySet[SuspectedPair]:
    """The pairs that wait for the person, in the zones whose registry they keep."""
    found = SuspectedPair.objects.filter(zone__in=keeping_zones(user), state=PairState.WAITING)
    return found.select_related("one__organisation", "other__organisation")


def waiting_count(user: User) -> int:
    """How many they are; beyond some thousands nobody needs to know."""
    return waiting(user).order_by()[:COUNTED].count()


def last_run(user: User | AnonymousUser, zone: Zone) -> LinkageRun | None:
    """The last look through the zone, for its staff."""
    if zone not in zones_of(user):
        return None
    return LinkageRun.objects.filter(zone=zone).defer("learnt").select_related("zone").first()


def may_run(user: User, zone: Zone) -> bool:
    """Whether the person may have the zone looked through: whoever works in one of its departments."""
    return standing(user, zone).works


def keeps_some(user: User | AnonymousUser) -> bool:
    """Whether the person keeps the registry of some zone, and so decides who is who there."""
    return bool(keeping_zones(user))


def reasons(found: Sequence[Sequence[str]]) -> list[str]:
    """What a run found, in the reader's words; a level that is not known any more is left out."""
    words = (WORDS.get((comparison, level)) for comparison, level in found)
    return [both[language() == "en"] for both in words if both]


class Likeness(Enum):
    """How the two sides of a line stand to each other."""

    SAME = "same"
    DIFFERENT = "different"
    ONE_SIDE = "one"
    NEITHER = "none"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text; `own` where the other side has nothing like it."""

    text: str
    own: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One field of both records. The pieces mark what differs, where that can be told character by character."""

    label: str
    one: Sequence[Piece]
    other: Sequence[Piece]
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two records: the enterprise as the zone lists it, and what it went into if it was merged."""

    enterprise: Enterprise
    organisation: Organisation
    onward: Organisation | None


@dataclass(frozen=True, slots=True)
class PairPage:
    """A pair with both records line by line, the reasons, and what the names alone say."""

    pair: SuspectedPair
    sides: tuple[Side, Side]
    lines: Sequence[Line]
    unknown: Sequence[str]
    """What neither record says."""
    reasons: Sequence[str]
    name_reasons: Sequence[str]
    may_decide: bool
    may_ask_again: bool
    following: int | None
    """The pair that waits next after this one, from the most probable down and then from the top again."""
    left: int
    alike: tuple[int, int]
    """Of the zone's decided pairs with the same reasons: how many were one organisation, how many two."""


def pair_page(user: User, pair_id: int) -> PairPage:
    """One pair, or *not found*."""
    pair, place = require_pair(user, pair_id)
    enterprises = (pair.one, pair.other)
    lines = list(_lines(*enterprises))
    queue = visible_pairs(user, pair.zone).filter(state=PairState.WAITING).exclude(pk=pair.pk)
    return PairPage(
        pair=pair,
        sides=(_side(pair.one), _side(pair.other)),
        lines=[line for line in lines if line.likeness is not Likeness.NEITHER],
        unknown=[line.label for line in lines if line.likeness is Likeness.NEITHER],
        reasons=reasons(pair.found),
        name_reasons=_by_name(*(one.organisation for one in enterprises)),
        may_decide=keeps(place) and pair.state in OPEN,
        may_ask_again=keeps(place) and pair.state == PairState.DIFFERENT,
        following=_following(queue, pair),
        left=queue[:COUNTED].count(),
        alike=_alike(pair),
    )


def _alike(pair: SuspectedPair) -> tuple[int, int]:
    decided = SuspectedPair.objects.filter(zone=pair.zone, found=pair.found).exclude(pk=pair.pk).order_by()
    one, two = (decided.filter(state=state)[:COUNTED].count() for state in (PairState.MERGED, PairState.DIFFERENT))
    return one, two


def _following(queue: QuerySet[SuspectedPair], pair: SuspectedPair) -> int | None:
    waiting = queue.order_by("-probability", "pk").values_list("pk", flat=True)
    less = Q(probability__lt=pair.probability) | Q(probability=pair.probability, pk__gt=pair.pk)
    return waiting.filter(probability__lte=pair.probability).filter(less).first() or waiting.first()


@dataclass(frozen=True, slots=True)
class MergerPage:
    """A merger, what each record holds, and whether the person may undo it."""

    merger: Merger
    reasons: Sequence[str]
    years: Sequence[int]
    """Years of figures that stay under the record that went."""
    gone_record: int | None
    into_record: int | None
    """The records of both in the zone of the merger, where there are any."""
    may_undo: bool


def merger_page(user: User, merger_id: int) -> MergerPage:
    """One merger, or *not found*."""
    merger, place = require_merger(user, merger_id)
    years = YearlyFacts.objects.filter(enterprise__in=merger.hidden).values_list("year", flat=True)
    records = Enterprise.objects.filter(zone=merger.zone, organisation__in=[merger.gone_id, merger.into_id])
    record_of = dict(records.values_list("organisation", "pk"))
    return MergerPage(
        merger=merger,
        reasons=reasons(merger.found),
        years=sorted(set(years)),
        gone_record=record_of.get(merger.gone_id),
        into_record=record_of.get(merger.into_id),
        may_undo=keeps(place) and merger.undone_at is None,
    )


def _side(enterprise: Enterprise) -> Side:
    onward = None
    if enterprise.organisation.merged_into_id is not None:
        with as_system():
            onward = Organisation.objects.get(pk=enterprise.organisation.merged_into_id)
    return Side(enterprise, enterprise.organisation, onward)


def _by_name(one: Organisation, other: Organisation) -> list[str]:
    """What the names alone say, given the further names of both."""
    further = OrganisationName.objects.filter(organisation__in=[one, other]).select_related("organisation")
    known = [(row.organisation.legal_name, row.name) for row in further]
    known += [(row.legal_name, row.short_name) for row in (one, other) if row.short_name]
    found = judge(one.legal_name, other.legal_name, KnownNames(known))
    return [reason.words(language()) for reason in found.reasons]


def _lines(one: Enterprise, other: Enterprise) -> Iterator[Line]:
    for label, read, spelled in (
        (_t("名称"), lambda side: side.organisation.legal_name, True),
        (_t("统一社会信用代码"), lambda side: side.organisation.credit_code or "", True),
        (_t("简称"), lambda side: side.organisation.short_name, True),
        (_t("曾用名和别称"), _further_names, False),
        (_t("行政区划"), lambda side: place_words(side.division), False),
        (_t("地址"), lambda side: side.address, True),
        (_t("园区或楼宇"), lambda side: str(side.premises or ""), False),
        (_t("办公电话"), _phones, True),
        (_t("行业"), lambda side: industry_words(side.industry) if side.industry else "", False),
        (_t("成立日期"), lambda side: f"{side.founded_on:%Y-%m-%d}" if side.founded_on else "", False),
        (_t("注册资本"), _capital, False),
        (_t("经营状态"), lambda side: side.get_status_display(), False),
        (_t("主要产品或服务"), lambda side: side.products, False),
        (_t("有年度数据的年份"), _years, False),
        (_t("来源"), lambda side: f"{side.get_origin_display()} {side.source_note}".strip(), False),
    ):
        yield _line(label, read(one), read(other), spelled)


def _line(label: str, one: str, other: str, spelled: bool) -> Line:
    """One line; where it is spelled, each side marks the characters that the other does not have."""
    if one == other:
        likeness = Likeness.SAME if one else Likeness.NEITHER
        return Line(label, _whole(one), _whole(other), likeness)
    if not one or not other or not spelled:
        likeness = Likeness.DIFFERENT if one and other else Likeness.ONE_SIDE
        return Line(label, _whole(one), _whole(other), likeness)
    met = aligned(one, other)
    return Line(label, _marked(one, {at for at, _ in met}), _marked(other, {at for _, at in met}), Likeness.DIFFERENT)


def _whole(text: str) -> list[Piece]:
    return [Piece(text, False)] if text else []


def _marked(text: str, met: set[int]) -> list[Piece]:
    pieces: list[Piece] = []
    for at, character in enumerate(text):
        own = at not in met
        if pieces and pieces[-1].own == own:
            pieces[-1] = Piece(pieces[-1].text + character, own)
        else:
            pieces.append(Piece(character, own))
    return pieces


def _further_names(side: Enterprise) -> str:
    names = OrganisationName.objects.filter(organisation=side.organisation_id).order_by("name")
    return "；".join(names.values_list("name", flat=True))


def _phones(side: Enterprise) -> str:
    phones = Contact.objects.filter(enterprise=side).exclude(phone="").order_by("role")
    return "；".join(dict.fromkeys(phones.values_list("phone", flat=True)))


def _capital(side: Enterprise) -> str:
    if side.registered_capital is None:
        return ""
    return f"{number(side.registered_capital / FEN_PER_WAN)} {_t('万元')}"


def _years(side: Enterprise) -> str:
    years = YearlyFacts.objects.filter(enterprise=side).order_by("year").values_list("year", flat=True)
    return "、".join(map(str, years))

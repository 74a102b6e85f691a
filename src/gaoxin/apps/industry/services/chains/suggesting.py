"""What staff suggest for a chain, and what arises by itself: a product word of a segment, a segment that it needs. It
waits for review; once taken it stands in the zone's own edition, with its source, its day and how sure it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop as _n

from gaoxin.apps.enterprises.models import Enterprise
from gaoxin.apps.industry.chain_access import require_chain_work, require_review, require_suggester
from gaoxin.apps.industry.chain_states import SUGGESTIONS, NeededAs, ReviewKind, ReviewReason, ReviewState
from gaoxin.apps.industry.frames.words import product_words
from gaoxin.apps.industry.models import ReviewItem
from gaoxin.apps.industry.queries.chains.known import Spot, declared_of, name_of, require_segment, spot
from gaoxin.apps.industry.services.chains.editions import publish_change
from gaoxin.apps.industry.services.chains.lines import plain_word, with_need, with_word
from gaoxin.apps.industry.services.chains.placing import place_again
from gaoxin.apps.industry.services.chains.reckoning import reckon_again
from gaoxin.apps.zones.models import User, Zone
from gaoxin.engines.chains.placing import Placer
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock, inbox
from gaoxin.web.scope import as_system

NOTICE = "industry.suggestions"
MOST_ARISING = 5
"""Words that one enterprise put on a segment by hand may raise."""


@dataclass(frozen=True, slots=True)
class NeedSuggested:
    """The segment needs another one (`chain/segment`) as something; `share` is a part of its output value, 0 to 1."""

    other: str
    kind: NeededAs
    share: Decimal | None
    source: str


@transaction.atomic
def suggest_word(user: User, zone: Zone | None, chain: str, segment: str, word: str, source: str) -> ReviewItem:
    """A product of the segment as firms name it. Refused where it stands there, or waits, already."""
    here = require_suggester(user, zone)
    there = require_segment(here, chain, segment)
    kept = plain_word(word)[:200]
    if kept in there.segment.products:
        raise refuse("industry.word_there", Place(path="word"), word=kept, segment=there.segment.name)
    return _raise(user, here, there, ReviewKind.WORD, kept, Place(path="word"), source=source)


@transaction.atomic
def suggest_need(user: User, zone: Zone | None, chain: str, segment: str, need: NeedSuggested) -> ReviewItem:
    """The segment needs another one. Refused where that stands there, or waits, already."""
    here = require_suggester(user, zone)
    there = require_segment(here, chain, segment)
    other = spot(here, need.other)
    have = {f"{one.chain or chain}/{one.segment}" for one in there.segment.needs}
    if other is None or other.key == there.key or other.key in have:
        raise refuse("industry.need_taken", Place(path="other"))
    told = {"source": need.source, "need_kind": need.kind, "share": need.share}
    return _raise(user, here, there, ReviewKind.NEED, other.key, Place(path="other"), **told)


def arise_words(enterprise: Enterprise, there: Spot) -> Sequence[ReviewItem]:
    """Products of an enterprise that was put on a segment by hand, where no segment of any chain names them: words the
    segment may lack."""
    by_mark = {_mark(there, ReviewKind.WORD, one): one for one in product_words(enterprise.products or "")}
    rows = ReviewItem.objects.filter(zone=enterprise.zone, mark__in=by_mark)
    for mark in rows.values_list("mark", flat=True):
        del by_mark[mark]
    if not by_mark:
        return []
    placer = Placer(declared_of(enterprise.zone))
    lost = [word for word in by_mark.values() if not placer.place([word], [])][:MOST_ARISING]
    return ReviewItem.objects.bulk_create(
        _item(enterprise.zone, there, ReviewKind.WORD, word, ReviewReason.UNPLACED, source=str(enterprise.organisation))
        for word in lost
    )


@transaction.atomic
def take(user: User, zone: Zone | None, item_id: int, sure: int) -> ReviewItem:
    """Write it into the zone's edition, which is published as its next version, and tell whoever suggested it. `sure`
    is in %. A word is looked for in what enterprises make, and the figures are worked out anew, by a job."""
    item = _waiting(user, zone, item_id)
    there = require_segment(item.zone, item.chain, item.segment)
    note = f"{clock.today().isoformat()} 采用建议，来源：{item.source or '—'}，把握 {sure}%"
    why = f"采用建议：{there.segment.name}，{_words(item)}"
    publish_change(user, zone, item.chain, lambda text: _written(item, text, note), why)
    _settle(user, item, ReviewState.TAKEN, note)
    if item.kind == ReviewKind.WORD:
        place_again(user, item.zone)
    else:
        reckon_again(user, item.zone)
    _tell(item, _n("您对“%(segment)s”的建议已采用：%(text)s"))
    return item


@transaction.atomic
def turn_down(user: User, zone: Zone | None, item_id: int, reason: str) -> ReviewItem:
    """Turn it down for a reason, and tell whoever suggested it."""
    item = _waiting(user, zone, item_id)
    if not reason.strip():
        raise refuse("industry.say_why", Place(path="reason"))
    _settle(user, item, ReviewState.DROPPED, reason.strip())
    _tell(item, _n("您对“%(segment)s”的建议没有采用：%(text)s。理由：%(how)s"))
    return item


def _written(item: ReviewItem, text: str, note: str) -> str:
    if item.kind == ReviewKind.WORD:
        return with_word(text, item.segment, item.text, f"{item.text}：{note}")
    chain, _slash, segment = item.text.partition("/")
    supplier = segment if chain == item.chain else item.text
    share = "" if item.share is None else format(item.share.normalize(), "f")
    return with_need(text, item.segment, supplier, item.need_kind, share, note)


def _waiting(user: User, zone: Zone | None, item_id: int) -> ReviewItem:
    """A suggestion that waits, held, for those who decide."""
    require_chain_work(user, zone)
    require_review(user, zone, item_id)
    item = ReviewItem.objects.select_for_update(of=("self",)).select_related("zone", "raised_by").get(pk=item_id)
    if item.kind not in SUGGESTIONS or item.state != ReviewState.OPEN:
        raise refuse("industry.review_settled")
    return item


def _settle(user: User, item: ReviewItem, state: ReviewState, how: str) -> None:
    item.state, item.settled_by, item.settled_at, item.how = state, user, clock.now(), how[:300]
    item.save()


def _raise(
    user: User, zone: Zone, there: Spot, kind: ReviewKind, text: str, place: Place, **told: object
) -> ReviewItem:
    """Keep it; what was settled before waits again under its new author, what waits is refused."""
    before = ReviewItem.objects.select_for_update().filter(zone=zone, mark=_mark(there, kind, text)).first()
    if before is not None and before.state == ReviewState.OPEN:
        raise refuse("industry.suggestion_waits", place)
    item = _item(zone, there, kind, text, ReviewReason.SUGGESTED, raised_by=user, **told)
    if before is not None:
        item.pk = before.pk
        item.save(force_update=True)
    else:
        item.save()
    return item


def _item(zone: Zone, there: Spot, kind: ReviewKind, text: str, reason: ReviewReason, **told: object) -> ReviewItem:
    return ReviewItem(
        zone=zone,
        kind=kind,
        chain=there.chain.key,
        segment=there.segment.key,
        text=text,
        reason=reason,
        mark=_mark(there, kind, text),
        raised_on=clock.today(),
        **told,
    )


def _mark(there: Spot, kind: ReviewKind, text: str) -> str:
    return sha256(f"{kind}|{there.key}|{text}".encode()).hexdigest()


def _words(item: ReviewItem) -> str:
    return item.text if item.kind == ReviewKind.WORD else name_of(item.zone, item.text)


def _tell(item: ReviewItem, title: str) -> None:
    if item.raised_by is None:
        return
    values = {"segment": name_of(item.zone, f"{item.chain}/{item.segment}"), "text": _words(item), "how": item.how}
    with as_system():
        inbox.tell([item.raised_by], NOTICE, title, values, reverse("industry:suggestion", args=[item.pk]))

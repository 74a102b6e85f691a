"""A zone's own editions of chains: drafted, published in the place of the shipped one, ended."""

import hashlib
import re
from collections.abc import Callable

from django.db import connection, transaction

from gaoxin.apps.industry.chain_access import require_chain_work
from gaoxin.apps.industry.chain_states import EditionState
from gaoxin.apps.industry.models import ZoneChain
from gaoxin.apps.industry.queries.chains.editing import read_chain, shipped_text
from gaoxin.apps.zones.models import User, Zone
from gaoxin.catalogue.chains import package_chains
from gaoxin.kernel.problems import Place, Refusal, refuse
from gaoxin.web import clock
from gaoxin.web.errors import NotFound

_LOCKS = 0x4348414E << 32
KEY = re.compile(r"[a-z][a-z0-9_]{1,39}")
"""Keys of chains, as the catalogue writes them."""


def mark_of(text: str) -> str:
    """What tells two texts apart, for whoever edits at the same time."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]


@transaction.atomic
def save_draft(user: User, zone: Zone | None, key: str, text: str, *, seen: str = "", why: str = "") -> ZoneChain:
    """Keep what is being written, mistakes and all. `seen` marks the text that one began from."""
    here = _hold(user, zone, key)
    text = text.replace("\r\n", "\n")
    rows = ZoneChain.objects.filter(zone=here, key=key)
    draft = rows.filter(state=EditionState.DRAFT).first()
    if draft is not None and seen and seen != mark_of(draft.text) and text != draft.text:
        raise refuse("industry.chain_changed_meanwhile", Place(path="text"))
    if draft is None:
        last = rows.order_by("-version").values_list("version", flat=True).first() or 0
        draft = ZoneChain(zone=here, key=key, version=last + 1, made_by=user, made_at=clock.now())
    read = read_chain(here, key, text)
    draft.text, draft.why = text, why.strip() or draft.why
    draft.name = (read.chain.declared.name if read.chain else draft.name)[:60]
    draft.save()
    return draft


@transaction.atomic
def publish(user: User, zone: Zone | None, key: str, why: str) -> ZoneChain:
    """The draft stands, from now on, in the place of the shipped chain of this key; the version before it ends."""
    here = _hold(user, zone, key)
    draft = ZoneChain.objects.filter(zone=here, key=key, state=EditionState.DRAFT).first()
    if draft is None:
        raise refuse("industry.no_draft_chain")
    read = read_chain(here, key, draft.text)
    if read.problems or read.chain is None:
        raise refuse("industry.chain_not_readable", Place(path="text"), count=max(1, len(read.problems)))
    if not (why.strip() or draft.why):
        raise refuse("industry.say_why", Place(path="why"))
    ZoneChain.objects.filter(zone=here, key=key, state=EditionState.PUBLISHED).update(state=EditionState.ENDED)
    draft.state, draft.why = EditionState.PUBLISHED, why.strip() or draft.why
    draft.name = read.chain.declared.name[:60]
    draft.published_by, draft.published_at = user, clock.now()
    draft.save()
    return draft


@transaction.atomic
def publish_change(user: User, zone: Zone | None, key: str, change: Callable[[str], str], why: str) -> ZoneChain:
    """What holds now with one change is published as the next version. A draft that is being written gets the change
    too, where it can be read, so that its publication does not take it back."""
    here = _hold(user, zone, key)
    rows = ZoneChain.objects.filter(zone=here, key=key)
    present = rows.filter(state=EditionState.PUBLISHED).first()
    if present is None and key not in package_chains():
        raise NotFound
    text = change(present.text if present else shipped_text(key))
    read = read_chain(here, key, text)
    if read.problems or read.chain is None:
        raise Refusal(*read.problems) if read.problems else refuse("industry.draft_broken")
    version = (rows.order_by("-version").values_list("version", flat=True).first() or 0) + 1
    rows.filter(state=EditionState.PUBLISHED).update(state=EditionState.ENDED)
    now = clock.now()
    made = ZoneChain.objects.create(
        zone=here,
        key=key,
        version=version,
        name=read.chain.declared.name[:60],
        text=text,
        state=EditionState.PUBLISHED,
        why=why[:300],
        made_by=user,
        made_at=now,
        published_by=user,
        published_at=now,
    )
    draft = rows.filter(state=EditionState.DRAFT).first()
    if draft is not None and read_chain(here, key, draft.text).chain is not None:
        changed = _tried(change, draft.text)
        if read_chain(here, key, changed).chain is not None:
            draft.text = changed
            draft.save(update_fields=["text"])
    return made


def _tried(change: Callable[[str], str], text: str) -> str:
    """The text with the change, or as it was where the change does not fit it: what it is about may be gone there."""
    try:
        return change(text)
    except Refusal:
        return text


@transaction.atomic
def drop_draft(user: User, zone: Zone | None, key: str) -> None:
    """Throw away what was being written; published versions stay."""
    here = _hold(user, zone, key)
    ZoneChain.objects.filter(zone=here, key=key, state=EditionState.DRAFT).delete()


@transaction.atomic
def end(user: User, zone: Zone | None, key: str) -> None:
    """The zone's own edition holds no longer; the shipped chain of this key, where there is one, holds again."""
    here = _hold(user, zone, key)
    if not ZoneChain.objects.filter(zone=here, key=key, state=EditionState.PUBLISHED).update(state=EditionState.ENDED):
        raise refuse("industry.no_published_chain")


def _hold(user: User, zone: Zone | None, key: str) -> Zone:
    """Keep others from writing the chains of a zone until the transaction ends."""
    here = require_chain_work(user, zone)
    if not KEY.fullmatch(key):
        raise refuse("industry.chain_key", Place(path="key"), key=key)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCKS + here.pk])
    return here

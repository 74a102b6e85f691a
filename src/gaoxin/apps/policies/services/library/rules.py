"""The rule of a clause: written in the editor, published as a dated version once all its examples come out."""

import hashlib
from collections.abc import Callable
from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet

from gaoxin.apps.policies.access import require_clause_work
from gaoxin.apps.policies.library_states import RuleState
from gaoxin.apps.policies.models import Clause, RuleVersion
from gaoxin.apps.policies.queries.library.rules import ReadRule, key_of, read_rule
from gaoxin.apps.zones.models import User
from gaoxin.engines.rules.books import Rulebook
from gaoxin.kernel.problems import Place, refuse
from gaoxin.web import clock


def mark_of(text: str) -> str:
    """What tells two texts apart, for whoever edits at the same time."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]


@transaction.atomic
def save_rule(user: User, clause_id: int, text: str, *, seen: str | None = None, why: str = "") -> RuleVersion:
    """Keep what is being written, mistakes and all. `seen` marks the text that one began from, empty
    where there was no draft yet."""
    clause = _locked(user, clause_id)
    new = RuleVersion(zone=clause.zone, clause=clause, key=key_of(clause), made_by=user)
    return keep(clause.rules.all(), new, text, seen=seen, why=why)


@transaction.atomic
def publish_rule(user: User, clause_id: int, why: str = "") -> RuleVersion:
    """The draft becomes the rule from its first day on, and ends the version before it the day before."""
    return publish(_locked(user, clause_id).rules.all(), user, why, require_ready)


@transaction.atomic
def drop_draft(user: User, clause_id: int) -> None:
    """Throw away what was being written; published versions stay."""
    drop(_locked(user, clause_id).rules.all())


# Versions of one rule, whosever it is; whoever calls holds it locked


def keep(
    versions: QuerySet[RuleVersion], new: RuleVersion, text: str, *, seen: str | None = None, why: str = ""
) -> RuleVersion:
    """Write into the draft, or into `new` as the next version where there is none."""
    text = text.replace("\r\n", "\n")
    draft = versions.select_for_update().filter(state=RuleState.DRAFT).first()
    if draft is not None and seen is not None and seen != mark_of(draft.text) and text != draft.text:
        raise refuse("library.rule_changed_meanwhile", Place(path="text"))
    if draft is None:
        last = versions.order_by("-version").values_list("version", flat=True).first() or 0
        draft = new
        draft.version, draft.made_at, draft.valid_from = last + 1, clock.now(), clock.today()
    book = read_rule(text).book
    draft.text, draft.why = text, why.strip() or draft.why
    draft.valid_from = book.valid_from if book else draft.valid_from
    draft.save()
    return draft


def publish(
    versions: QuerySet[RuleVersion], user: User, why: str, ready: Callable[[ReadRule, str], Rulebook]
) -> RuleVersion:
    """Publish the draft, of which `ready` answers the rulebook or refuses it."""
    draft = versions.select_for_update().filter(state=RuleState.DRAFT).first()
    if draft is None:
        raise refuse("library.no_draft_rule")
    book = ready(read_rule(draft.text), draft.key)
    earlier = versions.select_for_update().filter(state=RuleState.PUBLISHED).order_by("-version").first()
    if earlier is not None:
        earliest = max(clock.today(), earlier.valid_from + timedelta(days=1))
        if book.valid_from < earliest:
            raise refuse("library.rule_begins_in_the_past", Place(path="text"), day=earliest.isoformat())
        if not (why.strip() or draft.why):
            raise refuse("library.say_why", Place(path="why"))
        earlier.state, earlier.valid_until = RuleState.ENDED, book.valid_from - timedelta(days=1)
        earlier.save()
    draft.state, draft.valid_from, draft.valid_until = RuleState.PUBLISHED, book.valid_from, book.valid_until
    draft.why = why.strip() or draft.why
    draft.published_by, draft.published_at = user, clock.now()
    draft.save()
    return draft


def drop(versions: QuerySet[RuleVersion]) -> None:
    draft = versions.filter(state=RuleState.DRAFT).first()
    if draft is not None:
        draft.delete()


def require_ready(read: ReadRule, key: str) -> Rulebook:
    """The rulebook of a text that may be published: one entry under its own key, without a mistake, with conditions,
    and with enough examples that all come out."""
    if read.tried is None:
        raise refuse("library.rule_not_readable", Place(path="text"), count=max(1, len(read.problems)))
    if read.tried.key != key:
        raise refuse("library.rule_one_entry", Place(path="text"), key=key, count=read.entries)
    if read.tried.pending or not read.tried.clauses:
        raise refuse("library.rule_pending", Place(path="text"))
    return read.tried


def _locked(user: User, clause_id: int) -> Clause:
    require_clause_work(user, clause_id)
    found = Clause.objects.select_for_update(of=("self",)).select_related("policy__zone", "zone")
    return found.get(pk=clause_id)

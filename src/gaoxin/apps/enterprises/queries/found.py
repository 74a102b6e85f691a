"""What is shown of an organisation that was found: its name, what else tells it, and why it was found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.enterprises.queries.search import Filters, Hit, hits
from gaoxin.apps.zones.access import surviving, visible_organisations, zones_of
from gaoxin.apps.zones.models import Organisation, OrganisationName, Presence, User
from gaoxin.apps.zones.states import NameKind
from gaoxin.engines.linkage.search.marks import Span, marked, marked_words
from gaoxin.engines.linkage.search.routes import Meaning, Query, understood
from gaoxin.web.scope import as_system

_LABELS: dict[str, Promise] = {
    NameKind.SHORT: _("简称"),
    NameKind.FORMER: _("曾用名"),
    NameKind.ENGLISH: _("英文名称"),
    NameKind.ALIAS: _("别称"),
}
_CODE, _MERGED, _ADDRESS = _("代码"), _("并入的名称"), _("地址")
SURE = frozenset({Meaning.CODE, Meaning.NAME})
"""The words are the whole of a code or of a name in force."""
_OF_CODES = frozenset({Meaning.CODE, Meaning.CODE_PART})


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the spans to light up in it, and what it is (nothing for the legal name)."""

    words: str
    spans: tuple[Span, ...] = ()
    label: Promise | str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An organisation in a zone. `why` is there when it was not found by its legal name alone."""

    presence: Presence
    organisation: Organisation
    name: Text
    why: Text | None
    meaning: Meaning

    @property
    def registered(self) -> bool:
        """Whether the zone keeps an enterprise's record of it."""
        return hasattr(self.presence, "enterprise")

    @property
    def code(self) -> str:
        return self.organisation.credit_code or ""


def found(user: User, words: str, most: int, filters: Filters | None = None) -> list[Found]:
    """What the words mean among what the person may see, best first. Four queries however many are found."""
    query = understood(words)
    answers = hits(user, words, filters, most)
    presences = _read([hit.presence for hit in answers])
    merged = _merged_into({one.organisation_id for one in presences.values()})
    return [
        _shown(query, hit, presences[hit.presence], merged.get(presences[hit.presence].organisation_id, []))
        for hit in answers
        if hit.presence in presences
    ]


def organisation(user: User, key: int) -> Organisation | None:
    """One organisation that the person may see, as it goes on after mergers; None for any other."""
    return visible_organisations(user).filter(pk=surviving(key)).first()


def several_zones(user: User) -> bool:
    """Whether what is found must say of which zone it is."""
    return len(zones_of(user)) > 1


def _read(keys: Sequence[int]) -> dict[int, Presence]:
    names = Prefetch("organisation__names", OrganisationName.objects.order_by("-valid_to", "pk"))
    chosen = Presence.objects.filter(pk__in=keys).select_related("zone", "organisation", "enterprise")
    return {one.pk: one for one in chosen.prefetch_related(names)}


def _merged_into(organisations: Iterable[int]) -> dict[int, list[Organisation]]:
    """The organisations merged into each of these, over several steps too. Whoever sees the one that goes on may know
    what it was before."""
    goes_on = {key: key for key in organisations}
    found_in: dict[int, list[Organisation]] = {}
    newest = list(goes_on)
    with as_system():
        while newest:
            merged = list(Organisation.objects.filter(merged_into__in=newest).prefetch_related("names"))
            newest = [one.pk for one in merged if one.pk not in goes_on]
            for one in merged:
                goes_on[one.pk] = goes_on[one.merged_into_id]
                found_in.setdefault(goes_on[one.pk], []).append(one)
    return found_in


def _shown(query: Query, hit: Hit, presence: Presence, merged: Sequence[Organisation]) -> Found:
    organisation = presence.organisation
    legal = Text(organisation.legal_name)
    ranks = list(Meaning)
    best: tuple[int, Text] | None = None
    for text in _texts(presence, merged, hit.meaning):
        mark = marked(query, text.words)
        if mark is not None and (best is None or ranks.index(mark.meaning) < best[0]):
            best = ranks.index(mark.meaning), Text(text.words, mark.spans, text.label)
    if best is None:
        spread = [Text(one.words, marked_words(query, one.words), one.label) for one in _places(presence)]
        return Found(presence, organisation, spread[0], spread[1] if spread[1].spans else None, hit.meaning)
    if not best[1].label:
        return Found(presence, organisation, best[1], None, hit.meaning)
    return Found(presence, organisation, legal, best[1], hit.meaning)


def _places(presence: Presence) -> tuple[Text, Text]:
    return Text(presence.organisation.legal_name), Text(_address(presence), label=_ADDRESS)


def _address(presence: Presence) -> str:
    return presence.enterprise.address if hasattr(presence, "enterprise") else ""


def _texts(presence: Presence, merged: Sequence[Organisation], meaning: Meaning) -> Iterator[Text]:
    """The texts that may have been found by, the strongest first."""
    organisation = presence.organisation
    if meaning in _OF_CODES:
        for one in (organisation, *merged):
            yield from (Text(code, label=_CODE) for code in (one.credit_code, one.provisional_key) if code)
        return
    if meaning == Meaning.ADDRESS:
        yield Text(_address(presence), label=_ADDRESS)
        return
    yield Text(organisation.legal_name)
    for kind, name in ((NameKind.SHORT, organisation.short_name), (NameKind.ENGLISH, organisation.english_name)):
        if name:
            yield Text(name, label=_LABELS[kind])
    yield from (Text(one.name, label=_LABELS[one.kind]) for one in organisation.names.all())
    for one in merged:
        yield from (Text(name, label=_MERGED) for name in (one.legal_name, one.short_name, one.english_name) if name)
        yield from (Text(further.name, label=_MERGED) for further in one.names.all())

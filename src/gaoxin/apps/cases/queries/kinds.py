"""The words of kinds of cases, their topics and outcomes, in the reader's language."""

from collections.abc import Sequence

from gaoxin.apps.cases.models import Case
from gaoxin.catalogue.case_kinds import CaseKind, package_case_kinds
from gaoxin.web.errors import NotFound
from gaoxin.web.problems import language


def kind_named(key: str) -> CaseKind:
    """The kind of this key, or *not found*."""
    found = package_case_kinds().get(key)
    if found is None:
        raise NotFound
    return found


def kinds() -> Sequence[tuple[str, str]]:
    """Every kind with its name."""
    return [(kind.key, _named(kind.name, kind.name_en)) for kind in package_case_kinds().values()]


def kind_word(key: str) -> str:
    """What a kind is called; one that is declared no more by its key."""
    kind = package_case_kinds().get(key)
    return key if kind is None else _named(kind.name, kind.name_en)


def title_word(kind: CaseKind) -> str:
    return _named(kind.name, kind.name_en)


def purpose_word(kind: CaseKind) -> str:
    return _named(kind.purpose, kind.purpose_en)


def topics(kind: CaseKind) -> Sequence[tuple[str, str]]:
    """What a case of a kind may be about, in the order of the catalogue."""
    return [(one.key, _named(one.name, one.name_en)) for one in kind.topics.values()]


def topic_word(case: Case) -> str:
    """What a case is about, or nothing."""
    kind = package_case_kinds().get(case.kind)
    topic = kind.topics.get(case.topic) if kind else None
    return case.topic if topic is None else _named(topic.name, topic.name_en)


def outcome_word(case: Case) -> str:
    """How a case ended, or nothing."""
    kind = package_case_kinds().get(case.kind)
    outcome = kind.outcomes.get(case.outcome) if kind else None
    return case.outcome if outcome is None else _named(outcome.name, outcome.name_en)


def outcome_words(key: str) -> Sequence[tuple[str, str]]:
    """Every outcome a kind may end in, with its name."""
    kind = package_case_kinds().get(key)
    return [] if kind is None else [(one.key, _named(one.name, one.name_en)) for one in kind.outcomes.values()]


def _named(chinese: str, english: str) -> str:
    return english if language() == "en" else chinese

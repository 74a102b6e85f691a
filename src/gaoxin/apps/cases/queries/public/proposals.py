"""A suggestion with its answer as it could be published, and what was answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaoxin.apps.cases.models import Case, Step
from gaoxin.engines.disclosure.personal import struck


@dataclass(frozen=True, slots=True)
class Public:
    """What would be published: the texts with the obvious personal data struck, for an officer to read."""

    title: str
    text: str
    answer: str


def proposed(case: Case) -> Public:
    """The texts of a suggestion and its answer as they could be published."""
    answers = case.content.answers
    return Public(struck(str(answers.get("title", ""))), struck(str(answers.get("text", ""))), struck(answered(case)))


def answered(case: Case) -> str:
    """What was answered: what the reply said; where that only agreed, what the departments wrote."""
    words: dict[str, Sequence[str]] = {}
    for step in Step.objects.filter(case=case, element__in=("reply", "answer")).order_by("pk"):
        if opinion := str(step.answers.get("opinion", "")).strip():
            words[step.element] = [*words.get(step.element, ()), opinion]
    return "\n".join(words.get("reply") or words.get("answer") or ())


def agreed(case: Case) -> bool:
    """Whether the filer let it be published."""
    return case.content.answers.get("agreed") is True

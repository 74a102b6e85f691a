"""Problems in the words of the reader: the catalogue's sentences in the language of the request."""

from dataclasses import dataclass

from django.utils.translation import get_language

from gaoxin.catalogue import sentences
from gaoxin.kernel.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Said:
    """One problem as a page or answer shows it."""

    code: str
    sentence: str
    remedy: str
    place: Place | None
    severity: str


def language() -> str:
    """The catalogue's name of the language in force: `zh` or `en`."""
    return "en" if (get_language() or "").startswith("en") else "zh"


def say(problem: Problem) -> Said:
    """The sentence and remedy of a problem in the language in force."""
    return Said(
        code=problem.code,
        sentence=sentences.sentence(problem, language()),
        remedy=sentences.remedy(problem, language()) or "",
        place=problem.place,
        severity=problem.severity.value,
    )

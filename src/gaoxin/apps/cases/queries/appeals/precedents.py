"""Former cases that say the same, found by their telling pieces.

Each piece is one short range of an index, the latest cases first, so that it costs the same with a million cases. How
much a piece tells is taken from how many of those it led to.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

from gaoxin.apps.cases.models import Case
from gaoxin.apps.cases.queries.kinds import outcome_word
from gaoxin.apps.cases.states import CaseState
from gaoxin.engines.likeness import likeness, number_of, pieces, shared_words, weights

REACH = 200
"""Cases looked up for one piece, the latest."""
LOOKED_AT = 40
"""Candidates whose texts are compared."""
ALIKE = 0.3
"""From this likeness on a former case is a precedent."""
_FOUND = """
SELECT wanted.piece, near.case_id
  FROM unnest(%s::integer[]) AS wanted (piece),
       LATERAL (SELECT case_id FROM cases_casepiece
                 WHERE zone_id = %s AND piece = wanted.piece AND case_id <> %s ORDER BY case_id DESC LIMIT %s) near
"""


@dataclass(frozen=True, slots=True)
class Precedent:
    """A former case like this one: how alike (0 to 1), and the words both have."""

    case: Case
    likeness: float
    words: tuple[str, ...]

    @property
    def outcome(self) -> str:
        """How it ended, in words."""
        return outcome_word(self.case)


def text_of(case: Case) -> str:
    """What tells a case: its title, then what is asked."""
    return f"{case.title}。{case.content.answers.get('request', '')}"


def precedents(case: Case, most: int = 5) -> list[Precedent]:
    """The former cases of the zone and kind most like this one that a department answered, the most alike first."""
    mine = pieces(text_of(case))
    led = _led(case, mine)
    counts = {piece: len(led.get(number_of(piece), ())) for piece in mine}
    weight = weights({piece: count + 1 for piece, count in counts.items()}, REACH)
    score: Counter[int] = Counter()
    for piece in mine:
        for key in led.get(number_of(piece), ()):
            score[key] += int(1_000_000 * weight[piece])  # whole, so that ties are ties
    best = sorted(score, key=lambda key: (-score[key], -key))[:LOOKED_AT]
    found = [_compared(case, mine, one, weight) for one in _answered(case, best)]
    alike = [one for one in found if one.likeness >= ALIKE]
    return sorted(alike, key=lambda one: (-one.likeness, -one.case.pk))[:most]


def _led(case: Case, mine: Sequence[str]) -> Mapping[int, list[int]]:
    """The latest cases that each piece leads to."""
    led: dict[int, list[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_FOUND, [[number_of(piece) for piece in mine], case.zone_id, case.pk, REACH])
        for piece, key in cursor.fetchall():
            led.setdefault(piece, []).append(key)
    return led


def _answered(case: Case, keys: Sequence[int]) -> Sequence[Case]:
    found = Case.objects.filter(pk__in=keys, kind=case.kind, department__isnull=False).exclude(outcome="")
    found = found.exclude(state__in=[CaseState.MERGED, CaseState.WITHDRAWN])
    return list(found.select_related("department", "content"))


def _compared(case: Case, mine: Sequence[str], other: Case, weight: Mapping[str, float]) -> Precedent:
    """Alike by the whole text, or by the titles alone: what is asked may be told at any length."""
    theirs = pieces(text_of(other))
    words = shared_words(text_of(case), set(mine) & set(theirs))
    titles = likeness(pieces(case.title), pieces(other.title), weight)
    return Precedent(other, max(titles, likeness(mine, theirs, weight)), tuple(words[:4]))

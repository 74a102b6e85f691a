"""Sums of a constant and whole multiples of amounts, over boxes of amounts: the arithmetic of the search.

A box holds every choice of amounts between a least and a most for each lever.
"""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

Form: TypeAlias = tuple[int, tuple[tuple[int, int], ...]]
"""A constant, and (lever, factor) for each lever it hangs on, by lever; no factor is zero."""
Amounts: TypeAlias = Sequence[int]


def plus(one: Form, other: Form, times: int = 1) -> Form:
    """The sum of the first and so many times the second."""
    if not other[1]:
        return one[0] + times * other[0], one[1]
    terms = dict(one[1])
    for lever, factor in other[1]:
        terms[lever] = terms.get(lever, 0) + times * factor
    return one[0] + times * other[0], tuple(sorted((lever, factor) for lever, factor in terms.items() if factor))


def scaled(form: Form, factor: int) -> Form:
    if not factor:
        return 0, ()
    return form[0] * factor, tuple((lever, each * factor) for lever, each in form[1])


def value_at(form: Form, amounts: Amounts) -> int:
    found, terms = form
    for lever, factor in terms:
        found += factor * amounts[lever]
    return found


def ends(form: Form, low: Amounts, high: Amounts) -> tuple[int, int]:
    """The least and the most it comes to in a box."""
    least = most = form[0]
    for lever, factor in form[1]:
        if factor > 0:
            least += factor * low[lever]
            most += factor * high[lever]
        else:
            least += factor * high[lever]
            most += factor * low[lever]
    return least, most


def tighten(form: Form, low: list[int], high: list[int]) -> bool | None:
    """Narrows a box to where the form can be zero or more: True when it was narrowed, None when nothing is left."""
    most = ends(form, low, high)[1]
    if most < 0:
        return None
    narrowed = False
    for lever, factor in form[1]:
        if factor > 0:
            needed = high[lever] - most // factor
            if needed > low[lever]:
                low[lever] = needed
                narrowed = True
        else:
            allowed = low[lever] + most // -factor
            if allowed < high[lever]:
                high[lever] = allowed
                narrowed = True
    return narrowed


def cheapest(form: Form, low: Amounts, high: Amounts, efforts: Sequence[int]) -> int:
    """The least further effort that brings the form to zero from the least amounts of a box: levers by what a step
    costs, parts of units allowed."""
    short = -value_at(form, low)
    spent = 0
    if short <= 0:
        return 0
    helping = [(lever, factor) for lever, factor in form[1] if factor > 0 and high[lever] > low[lever]]
    for lever, factor in sorted(helping, key=lambda term: efforts[term[0]] / term[1]):
        room = (high[lever] - low[lever]) * factor
        if room >= short:
            return spent + short * efforts[lever] // factor  # rounded down, so never more than it takes
        spent += (high[lever] - low[lever]) * efforts[lever]
        short -= room
    return spent


def cheapest_of_all(forms: Iterable[Form], low: Amounts, high: Amounts, efforts: Sequence[int]) -> int:
    """The least further effort that brings all forms to zero: what those take together that share no lever."""
    prices = [(price, form) for form in forms if (price := cheapest(form, low, high, efforts))]
    prices.sort(reverse=True)
    total, used = 0, set[int]()
    for price, form in prices:
        levers = {lever for lever, factor in form[1] if factor > 0}
        if used.isdisjoint(levers):
            used |= levers
            total += price
    return total


def reach(forms: Sequence[Form], low: Amounts, high: Amounts, efforts: Sequence[int]) -> list[int]:
    """Amounts of a box with which forms come to zero, each by the levers of least effort; as near as that gets."""
    amounts = list(low)
    for form in forms:
        helping = [(lever, factor) for lever, factor in form[1] if factor > 0]
        for lever, factor in sorted(helping, key=lambda term: efforts[term[0]] / term[1]):
            short = -value_at(form, amounts)
            if short > 0:
                amounts[lever] = min(high[lever], amounts[lever] - (-short // factor))
    return amounts


def opposite(form: Form) -> Form:
    """The form that is zero or more where this one is not."""
    return -1 - form[0], tuple((lever, -factor) for lever, factor in form[1])

"""Other names that an organisation is known to bear or to have borne."""

from collections.abc import Iterable

from gaoxin.engines.linkage.names import Name, parsed

_STEPS = 2
"""From a former name to the present one, and from there to its other former names."""


class KnownNames:
    """Names linked by renaming. Two firms that bore one name at different times are not told apart."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        """From pairs of a name and a former (or other) name; pairs with an empty side are passed over."""
        self._links: dict[str, dict[str, Name]] = {}
        for written, former in pairs:
            one, other = parsed(written), parsed(former)
            if one.text and other.text:
                self._links.setdefault(_key(one), {})[_key(other)] = other
                self._links.setdefault(_key(other), {})[_key(one)] = one

    def names_of(self, name: Name) -> list[Name]:
        """Every other name within two renamings, nearest first; none for a name that is not known."""
        seen = {_key(name)}
        found: list[Name] = []
        edge = [_key(name)]
        for _ in range(_STEPS):
            fresh: list[str] = []
            for key in edge:
                for further, other in self._links.get(key, {}).items():
                    if further not in seen:
                        seen.add(further)
                        fresh.append(further)
                        found.append(other)
            edge = fresh
        return found


def same_name(one: Name, other: Name) -> bool:
    """True where both write one name, the legal form aside."""
    return _key(one) == _key(other)


def _key(name: Name) -> str:
    """What two ways of writing one name share; the legal form is left out, a place in brackets is not."""
    places = "".join(sorted({place.code for place in name.places}))
    return f"{name.text} {places} {name.branch}"

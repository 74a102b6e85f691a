"""The same questions answered a second time, slowly and plainly: conditions as trees, evaluated from the definition.

A tree is ("and" | "or", left, right), ("not", inner), ("known", key) or ("is", key, value) or ("more", key, value).
"""

from collections.abc import Mapping
from typing import Any

Tree = tuple[Any, ...]


def written(tree: Tree) -> str:
    """The tree in the words of the language."""
    match tree:
        case ("and", left, right):
            return f"({written(left)} 且 {written(right)})"
        case ("or", left, right):
            return f"({written(left)} 或 {written(right)})"
        case ("not", inner):
            return f"非 {written(inner)}"
        case ("known", key):
            return f"已知({key})"
        case ("more", key, value):
            return f"{key} > {value}"
        case ("is", key, bool(value)):
            return f"{key} = {'是' if value else '否'}"
        case ("is", key, value):
            return f"{key} = {value}"
    raise ValueError(tree)


def holds(tree: Tree, known: Mapping[str, Any]) -> bool | None:
    """True, False, or None where what is known does not say."""
    match tree:
        case ("and" | "or" as word, left, right):
            both = holds(left, known), holds(right, known)
            decides = word == "or"
            return decides if decides in both else None if None in both else not decides
        case ("not", inner):
            found = holds(inner, known)
            return None if found is None else not found
        case ("known", key):
            return key in known
        case ("more", key, value):
            return known[key] > value if key in known else None
        case ("is", key, value):
            return known[key] == value if key in known else None
    raise ValueError(tree)


def keys(tree: Tree) -> set[str]:
    """The fields a tree looks at."""
    if tree[0] in ("and", "or", "not"):
        return set().union(*(keys(one) for one in tree[1:]))
    return {tree[1]}


class Reference:
    """What is asked, required and failed, by asking each field of each other again and again."""

    def __init__(self, rules: Mapping[str, Mapping[str, Tree]], right: Mapping[str, Any]) -> None:
        self.rules = rules
        self.right = right
        """Answers that can be read."""

    def asked(self, key: str) -> bool | None:
        when = self.rules[key].get("when")
        return True if when is None else holds(when, self.known(keys(when)))

    def known(self, wanted: set[str]) -> dict[str, Any]:
        return {key: self.right[key] for key in wanted if key in self.right and self.asked(key) is True}

    def required(self, key: str) -> bool:
        demand = self.rules[key].get("required")
        return demand is not None and holds(demand, self.known(keys(demand))) is True

    def failed(self, key: str) -> bool:
        must = self.rules[key].get("must")
        return must is not None and holds(must, self.known(keys(must))) is False

"""The registry of triggers, made to look up what it otherwise reckons anew for each trigger that is registered.

django-pgtrigger (4.17) compares each new trigger with all before it. With some 900 of them, four for each kind of
record that has a history, that was half of what a process needs to start.
"""

from typing import Any

from pgtrigger import registry


class LookedUp(registry._Registry):
    """The registry with the two tables it compares against kept beside it."""

    def __init__(self) -> None:
        self._by_table: dict[tuple[str, str], Any] = {}
        self._functions: set[str] = set()
        super().__init__()

    @property
    def by_db_table(self) -> dict[tuple[str, str], Any]:
        """Triggers by table and name."""
        return self._by_table

    @property
    def pg_function_names(self) -> set[str]:
        """The names of the functions of all triggers."""
        return self._functions

    def __setitem__(self, key: str, value: Any) -> None:
        super().__setitem__(key, value)
        model, trigger = value
        self._by_table[model._meta.db_table, trigger.name] = trigger
        self._functions.add(trigger.get_pgid(model))

    def __delitem__(self, key: str) -> None:
        model, trigger = self[key]
        super().__delitem__(key)
        del self._by_table[model._meta.db_table, trigger.name]
        self._functions.discard(trigger.get_pgid(model))


def look_up() -> None:
    """Put it in the place of the library's own, with what that holds already."""
    known = registry._registry
    if not isinstance(known, LookedUp):
        registry._registry = LookedUp()
        for key, value in known.items():
            registry._registry[key] = value

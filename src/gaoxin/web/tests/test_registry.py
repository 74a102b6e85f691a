"""Contributions of apps: order, and what is a mistake."""

import pytest

from gaoxin.web.registry import Group, Measure, NavItem, Registry


def nav(key: str, order: int = 100) -> NavItem:
    return NavItem(key=key, group=Group.DESK, label=key, url="web:home", icon="home", order=order)


def test_contributions_come_by_order_then_key_however_they_were_registered():
    registry = Registry()
    registry.register(nav("b"), nav("c", order=1), nav("a"))
    assert [item.key for item in registry.every(NavItem)] == ["c", "a", "b"]


def test_the_same_key_twice_is_a_mistake_and_the_first_stays():
    registry = Registry()
    registry.register(nav("a", order=1))
    with pytest.raises(ValueError, match="NavItem 'a' is registered twice"):
        registry.register(nav("a", order=2))
    assert [item.order for item in registry.every(NavItem)] == [1]


def test_kinds_are_kept_apart():
    registry = Registry()
    registry.register(nav("a"), Measure(key="a", label="甲", unit="项", value=lambda user: 1))
    assert registry.get(NavItem, "a") != registry.get(Measure, "a")
    assert registry.get(Measure, "b") is None

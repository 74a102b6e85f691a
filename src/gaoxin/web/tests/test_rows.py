"""Rows in memory answer the same questions as rows of the database."""

from types import SimpleNamespace

import pytest

from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web.pages.rows import Held, Stored, matches, value_at


def row(pk, **fields):
    return SimpleNamespace(pk=pk, **fields)


ROWS = Held(
    [
        row(1, name="地区生产总值", value=5, unit=SimpleNamespace(name="亿元"), leads=["经发局"]),
        row(2, name="研发投入强度", value=None, unit=SimpleNamespace(name="%"), leads=[]),
        row(3, name="固定资产投资", value=7, unit=None, leads=["经发局", "招商局"]),
    ]
)


def keys(rows) -> list[int]:
    return [one.pk for one in rows.each()]


@pytest.mark.parametrize(
    ("lookups", "expected"),
    [
        ({"value": 5}, [1]),
        ({"value": "7"}, [3]),
        ({"value__gte": 6}, [3]),
        ({"value__lte": 5}, [1]),
        ({"value__isnull": True}, [2]),
        ({"unit__name": "亿元"}, [1]),
        ({"unit__name__in": ["亿元", "%"]}, [1, 2]),
        ({"name__icontains": "投"}, [2, 3]),
        ({"leads__overlap": ["招商局"]}, [3]),
        ({"value__gte": 5, "unit__name": "亿元"}, [1]),
    ],
)
def test_lookups_narrow_rows_in_memory(lookups, expected):
    assert keys(ROWS.having(**lookups)) == expected


def test_all_words_must_be_mentioned_in_any_of_the_fields():
    assert keys(ROWS.mentioning(["name", "unit__name"], "投 %")) == [2]
    assert keys(ROWS.mentioning(["name"], "投 总值")) == []


def test_unknown_values_sort_last_both_ways():
    assert keys(ROWS.ordered(["value"])) == [1, 3, 2]
    assert keys(ROWS.ordered(["-value"])) == [3, 1, 2]


def test_a_path_ends_in_none_where_something_is_missing():
    assert value_at(row(1, unit=None), "unit__name__first") is None
    assert value_at({"a": {"b": 2}}, "a.b") == 2
    assert not matches(row(1, value=None), "value__gte", 1)


@pytest.mark.django_db
def test_none_is_put_last_only_where_it_may_stand_so_that_indexes_serve():
    from gaoxin.apps.zones.models import Department

    def order(*fields) -> str:
        return str(Stored(Department.objects.all()).ordered(fields).query.query).split("ORDER BY ")[1]

    assert order("-name") == '"zones_department"."name" DESC, "zones_department"."id" ASC'
    assert order("zone__name") == '"zones_zone"."name" ASC, "zones_department"."id" ASC'
    assert order("-valid_to").startswith('"zones_department"."valid_to" DESC NULLS LAST')
    assert "NULLS LAST" in order("zone__parent__name")


@pytest.mark.django_db
def test_an_order_that_begins_the_query_s_own_leaves_it_whole():
    def order(*fields) -> str:
        own = Department.objects.order_by("-position", "name", "pk")
        return str(Stored(own).ordered(fields).query.query).split("ORDER BY ")[1].replace('"zones_department".', "")

    assert order("-position") == '"position" DESC, "name" ASC, "id" ASC'
    assert order("-position", "name") == '"position" DESC, "name" ASC, "id" ASC'
    assert order("position") == '"position" ASC, "id" ASC'


@pytest.mark.django_db
def test_rows_of_the_database_answer_alike():
    from gaoxin.apps.zones.models import Zone

    for code, name, english in (("a", "高新区", "High"), ("b", "经开区", ""), ("c", "自创区", "Own")):
        Zone.objects.create(code=code, name=name, english_name=english, level="zone")
    stored, held = Stored(Zone.objects.all()), Held(list(Zone.objects.all()))
    for ask in (
        lambda rows: rows.having(name__icontains="区", code__in=["a", "c"]),
        lambda rows: rows.mentioning(["name", "english_name"], "区 own"),
        lambda rows: rows.ordered(["-code"]),
        lambda rows: rows.keyed([str(Zone.objects.get(code="b").pk), "x"]),
    ):
        assert [zone.code for zone in ask(stored).each()] == [zone.code for zone in ask(held).each()]
        assert ask(stored).total() == ask(held).total()


@pytest.mark.django_db
def test_a_page_far_into_a_list_is_the_one_that_stands_there(monkeypatch, django_assert_num_queries):
    zone = Zone.objects.create(code="z", name="甲区", level="zone")
    Department.objects.bulk_create(Department(zone=zone, name=f"{n:02}", position=n // 2) for n in range(30))
    rows = Stored(Department.objects.select_related("zone")).ordered(["-position"])
    near = [one.name for one in rows.slice(20, 25)]
    monkeypatch.setattr("gaoxin.web.pages.rows.DEEP", 10)
    with django_assert_num_queries(2):
        assert [(one.name, one.zone.code) for one in rows.slice(20, 25)] == [(name, "z") for name in near]

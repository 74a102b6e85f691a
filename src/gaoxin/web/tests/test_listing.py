"""Lists, tried on zones: what the address chooses is what is shown and exported."""

import csv
import re
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from urllib.parse import quote

import pytest
from django.test import RequestFactory
from openpyxl import load_workbook

from gaoxin.apps.zones.models import Department, Zone
from gaoxin.web import clock
from gaoxin.web.models import SavedView
from gaoxin.web.pages.listing import Choice, Column, Dates, Empty, List, Range, Words, Yes, respond

DEPARTMENTS = List(
    key="test.departments",
    title="部门",
    columns=[
        Column(key="name", label="名称", sort="name", link=lambda row: f"/d/{row.pk}/"),
        Column(key="zone", label="区域", value="zone__name", sort="zone__name"),
        Column(key="position", label="排序", kind="number", unit="位", sort="position"),
        Column(key="since", label="起始", value="valid_from", kind="date", sort="valid_from", missing="起始日期"),
        Column(key="until", label="截止", value="valid_to", kind="date", shown=False),
    ],
    filters=[
        Choice(key="zone", label="区域", field="zone__code", options=[("a", "甲区"), ("b", "乙区")], multiple=True),
        Range(key="position", label="排序", field="position"),
        Dates(key="since", label="起始", field="valid_from"),
        Yes(key="open", label="未截止", field="valid_to__isnull"),
        Words(key="words", label="名称", field="name", primary=False),
    ],
    search=["name", "zone__name"],
    order="position",
    size=20,
    empty=Empty(title="还没有部门", text="先开一个。", url="/new/", action="新建"),
)


@pytest.fixture
def departments(db):
    """Sixty departments: those of zone a have even positions; every tenth has no first day."""
    zones = [Zone.objects.create(code=code, name=name, level="zone") for code, name in (("a", "甲区"), ("b", "乙区"))]
    return Department.objects.bulk_create(
        Department(
            zone=zones[number % 2],
            name=f"=部门{number:02}",
            position=number,
            valid_from=None if number % 10 == 0 else date(2025, 1, 1 + number % 28),
        )
        for number in range(60)
    )


def answer(person, query: str = "", **headers):
    request = RequestFactory().get(quote(f"/list/{query}", safe="/?=&"), headers=headers)
    request.user, request.session = person, {}
    with clock.at("2026-03-05T09:00"):
        return respond(request, DEPARTMENTS, Department.objects.select_related("zone"))


def shown(response) -> list[int]:
    """The positions in the table, from the links of the rows."""
    return [int(number) for number in re.findall(r">=部门(\d\d)</a>", response.content.decode())]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", list(range(20))),
        ("?page=3", list(range(40, 60))),
        ("?page=99", list(range(40, 60))),
        ("?page=nonsense&size=7", list(range(20))),
        ("?size=100", list(range(60))),
        ("?sort=-position", list(range(59, 39, -1))),
        ("?sort=nothing", list(range(20))),
        ("?zone=a", list(range(0, 40, 2))),
        ("?zone=a&zone=b", list(range(20))),
        ("?position_from=57", [57, 58, 59]),
        ("?position_from=3&position_to=5", [3, 4, 5]),
        ("?position_to=２", [0, 1, 2]),
        ("?since_from=2025-01-28", [27, 55]),
        ("?since_to=2025-01-02", [1, 28, 29, 56, 57]),
        ("?q=部门5&position_from=58", [58, 59]),
        ("?q=乙区 部门41", [41]),
        ("?words=部门07", [7]),
        ("?open=1&position_to=1", [0, 1]),
    ],
)
def test_the_address_chooses_rows_order_and_page(person, departments, query, expected):
    assert shown(answer(person, query)) == expected


def test_a_list_with_an_answer_of_its_own_to_words_shows_the_rows_it_names(person, departments):
    found = replace(
        DEPARTMENTS,
        search=[],
        find=lambda user, words: [departments[3].pk, departments[9].pk] if words == "东" else [],
    )
    request = RequestFactory().get("/list/", {"q": "东"})
    request.user, request.session = person, {}
    answered = respond(request, found, Department.objects.select_related("zone"))
    assert shown(answered) == [3, 9]
    assert 'name="q" value="东"' in answered.content.decode()


def test_unknown_first_days_stand_last_and_say_what_is_missing(person, departments):
    text = answer(person, "?sort=since&page=3").content.decode()
    assert text.count("待核（缺：起始日期）") == 6


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("?position_from=多", "“多”不是数字，请只填数字，如 1200 或 3.5。"),
        ("?position_from=9&position_to=1", "下限大于上限，请对调后再筛选。"),
        ("?since_from=2025-13-01", "“2025-13-01”不是日期，请写成 2026-03-05。"),
        ("?zone=x", "没有“x”这个选项。"),
    ],
)
def test_words_that_cannot_be_read_are_answered_in_a_sentence_and_narrow_nothing(person, departments, query, sentence):
    response = answer(person, query)
    assert response.status_code == 200
    assert sentence in response.content.decode()
    assert "共 60 条" in response.content.decode()


def test_columns_are_chosen_in_the_address(person, departments):
    text = answer(person, "?cols=name&cols=until").content.decode()
    assert re.findall(r'<td class="gx-\w+-cell" data-label="(\w+)"', text)[:2] == ["名称", "截止"]


@pytest.mark.parametrize("query", ["?zone=b&position_from=10&sort=-position", "?q=部门3", "?cols=name&cols=position"])
def test_exports_hold_exactly_the_rows_and_columns_of_the_address(person, departments, query):
    page = answer(person, f"{query}&size=200")
    book = load_workbook(BytesIO(answer(person, f"{query}&export=xlsx").content)).active
    lines = [[cell.value for cell in line] for line in book.iter_rows()]
    names = [line[0] for line in lines[5:]]
    assert names == [f"=部门{number:02}" for number in shown(page)]
    text = answer(person, f"{query}&export=csv").content.decode("utf-8-sig")
    assert [line[0] for line in csv.reader(StringIO(text))][5:] == [f"'{name}" for name in names]


def test_an_export_says_filters_moment_and_person(person, departments):
    response = answer(person, "?zone=a&q=部门0&export=xlsx")
    head = [row[0].value for row in load_workbook(BytesIO(response.content)).active.iter_rows(max_row=5)]
    assert head == [
        "部门",
        "筛选条件：搜索：部门0；区域：甲区",
        "数据截至：2026-03-05 09:00",
        "导出人：林晓",
        "名称",
    ]
    assert "%E9%83%A8%E9%97%A8%2020260305.xlsx" in response["Content-Disposition"]


def test_htmx_gets_the_table_alone(person, departments):
    text = answer(person, "?zone=a", **{"HX-Target": "list"}).content.decode()
    assert text.startswith('<section class="gx-list" id="list"')
    assert "<html" not in text


def test_empty_lists_say_why_and_what_next(person, departments):
    assert "没有符合条件的记录" in answer(person, "?q=没有的").content.decode()
    Department.objects.all().delete()
    text = answer(person).content.decode()
    assert "还没有部门" in text
    assert 'href="/new/"' in text


@pytest.mark.parametrize("query", ["?size=20", "?size=200", "?size=200&zone=a&q=部门&since_from=2025-01-01&sort=-zone"])
def test_queries_do_not_grow_with_rows_or_filters(person, departments, query, django_assert_num_queries):
    with django_assert_num_queries(3):  # how many rows there are, those of the page, the person's saved views
        answer(person, query, **{"HX-Target": "list"})


def test_a_view_is_saved_under_a_name_and_forgotten_by_its_owner_only(browser, client, person, other):
    sent = {"list": "test.departments", "query": "zone=a", "name": "甲区", "next": "/inbox/"}
    assert browser.post("/views/save/", sent)["Location"] == "/inbox/"
    browser.post("/views/save/", {**sent, "query": "zone=b", "next": "https://example.com/"})
    view = SavedView.objects.get()
    assert (view.user, view.name, view.query) == (person, "甲区", "zone=b")
    client.force_login(other)
    assert client.post(f"/views/{view.pk}/delete/").status_code == 404
    client.force_login(person)
    assert client.post(f"/views/{view.pk}/delete/").status_code == 302
    assert not SavedView.objects.exists()

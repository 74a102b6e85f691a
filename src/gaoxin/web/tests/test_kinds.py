"""Records, boards and the components of pages."""

from datetime import datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from gaoxin.web import clock, registry
from gaoxin.web.pages import board, record
from gaoxin.web.registry import Action, RecordMatters, RecordTile, Tab, Tile, TileFigure, Waiting

PLACE = SimpleNamespace(pk=7)


@pytest.fixture
def own(monkeypatch) -> registry.Registry:
    """A registry of the test's own in place of the site's."""
    made = registry.Registry()
    monkeypatch.setattr(registry, "every", made.every)
    return made


def asked(path: str = "/"):
    request = RequestFactory().get(path)
    request.user = SimpleNamespace(is_authenticated=True)
    return request


def shown(text: str, **context: object) -> str:
    return Template("{% load gaoxin %}" + text).render(Context(context))


def test_tabs_of_other_apps_follow_a_records_own_and_the_address_says_which_is_current(own):
    own.register(
        Tab(key="a", record="x.plan", label="督办", url="web:job", count=lambda user, subject: 3),
        Tab(key="b", record="x.plan", label="内部", url="web:job", visible=lambda user, subject: False),
        Tab(key="c", record="x.zone", label="别处", url="web:job"),
    )
    lines = record.tabs(asked("/jobs/7/"), [record.TabLine("概况", "/plans/7/")], "x.plan", PLACE)
    assert [(line.label, line.href, line.current, line.count) for line in lines] == [
        ("概况", "/plans/7/", False, None),
        ("督办", "/jobs/7/", True, 3),
    ]


def test_actions_of_other_apps_are_those_the_person_may_do(own):
    own.register(
        Action(key="a", record="x.plan", label="批示", url="web:job"),
        Action(key="b", record="x.plan", label="删除", url="web:job", visible=lambda user, subject: False),
    )
    assert [(action.label, href) for action, href in record.actions(asked(), "x.plan", PLACE)] == [("批示", "/jobs/7/")]


def test_figures_and_open_matters_of_other_apps_stand_on_a_record_where_they_apply(own):
    own.register(
        RecordTile(key="a", record="x.plan", label="诉求", figure=lambda user, subject: TileFigure(subject.pk, "件")),
        RecordTile(key="b", record="x.plan", label="贷款", figure=lambda user, subject: None),
        RecordTile(key="c", record="x.zone", label="别处", figure=lambda user, subject: TileFigure(1)),
        RecordMatters(
            key="a", record="x.plan", label="诉求", items=lambda user, subject, limit: [Waiting("停电", "/a/")]
        ),
        RecordMatters(key="b", record="x.plan", label="督办", items=lambda user, subject, limit: []),
    )
    assert [(one.tile.label, one.figure.value) for one in record.tiles(asked(), "x.plan", PLACE)] == [("诉求", 7)]
    [(label, items)] = record.matters(asked(), "x.plan", PLACE)
    assert (label, [item.title for item in items]) == ("诉求", ["停电"])


def test_a_record_shows_state_due_next_step_and_what_is_missing(person):
    head = record.Record(
        title="产业园",
        kind="项目",
        state="停滞",
        tone="bad",
        owner="建设局",
        due=datetime(2026, 3, 9, 17),
        working_days_left=2,
        next_step="建设局说明原因。",
        next_url="/report/",
        next_action="填报",
        facts=[record.Fact("总投资", None, missing="总投资"), record.Fact("面积", "12 亩", "/passages/3/")],
    )
    request = asked()
    request.user, request.session = person, {}
    with clock.at("2026-03-05T09:00"):
        text = render_to_string("web/pages/record.html", {"record": head}, request)
    for words in (
        "停滞",
        "建设局说明原因。",
        "还剩 2 个工作日",
        "待核（缺：总投资）",
        'hx-get="/passages/3/"',
        'href="/report/"',
    ):
        assert words in text


def test_tiles_without_a_figure_for_the_person_are_left_out(own):
    own.register(
        Tile(key="b", board="home", label="乙", figure=lambda request: TileFigure(3, "项")),
        Tile(key="a", board="home", label="甲", figure=lambda request: None),
        Tile(key="c", board="other", label="丙", figure=lambda request: TileFigure(1)),
    )
    assert [one.tile.label for one in board.tiles(asked(), "home")] == ["乙"]


def test_a_chart_is_also_a_table_and_unknown_is_not_zero():
    chart = board.Chart(
        "growth", "增速", "line", ["2024", "2025"], [board.Series("本区", [8.5, None])], unit="%", links={"2024": "/a/"}
    )
    text = render_to_string("web/parts/chart.html", {"chart": chart})
    assert '<script id="growth" type="application/json">' in text
    assert '"values": [8.5, null]' in text
    assert '<a href="/a/">2024</a>' in text
    assert text.count("待核") == 1


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{% quantity value '万元' %}", '<span class="gx-number" title="1,234,567 万元">123.46</span>'),
        ("{% quantity nothing '万元' missing='年报' %}", '<span class="gx-unknown">待核（缺：年报）</span>'),
        ("{% quantity value '万元' synthetic=True %}", '<span class="gx-synthetic">模拟数据</span>'),
        ("{% quantity value '万元' source='/s/1/' %}", 'href="/s/1/" hx-get="/s/1/" hx-target="#side-body"'),
        ("{% chip rough 'warn' %}", "&lt;b&gt;"),
        ("{% due nothing %}", "未设期限"),
        ("{{ moment|day }} {{ moment|moment }} {{ value|number }}", "2026-03-09 2026-03-09 17:00 1,234,567"),
        ("{% progress 3 4 '识读' %}", 'value="75" max="100"'),
        ("{% empty '没有' '原因' url='/n/' action='新建' %}", '<a class="btn btn-primary" href="/n/">新建</a>'),
        ("{{ '规划经办（示例）'|initial }}{{ 'lin'|initial }}", "经办L"),
    ],
)
def test_components_show_values_in_the_words_of_officials(template, expected):
    context = {"value": Decimal(1234567), "nothing": None, "rough": "<b>", "moment": datetime(2026, 3, 9, 17)}
    assert expected in shown(template, **context)


@pytest.mark.parametrize(
    ("hour", "words"), [("05:00", "上午好"), ("12:00", "下午好"), ("18:00", "晚上好"), ("04:59", "晚上好")]
)
def test_the_greeting_goes_by_the_hour(hour, words):
    with clock.at(f"2026-03-05T{hour}"):
        assert shown("{% greeting '林晓' %}") == f"{words}，林晓"

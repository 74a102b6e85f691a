"""Choosing one record by typing: with the list that comes while typing, and with nothing but a form that is sent."""

from collections.abc import Iterator, Sequence

import pytest
from django import forms

from gaoxin.web import registry
from gaoxin.web.marking import lit
from gaoxin.web.picker import Option, PickField, PickSource

FIRMS = {7: "光华电子", 8: "光华软件", 9: "明德大学"}
asked: list[tuple[object, str]] = []


def _find(user: object, words: str, limit: int) -> Sequence[Option]:
    asked.append((user, words))
    found = [
        Option(key, name, lit(name, [(0, 1)]), "示例", name == words) for key, name in FIRMS.items() if words in name
    ]
    return found[:limit]


def _get(user: object, key: int) -> Option | None:
    return Option(key, FIRMS[key]) if key in FIRMS else None


@pytest.fixture(autouse=True)
def source(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    kept = registry.Registry()
    kept.register(PickSource(key="test.firms", find=_find, get=_get))
    monkeypatch.setattr("gaoxin.web.picker.get", kept.get)
    monkeypatch.setattr("gaoxin.web.views.picking.get", kept.get)
    asked.clear()
    yield


class FirmForm(forms.Form):
    firm = PickField(source="test.firms", label="企业")

    def __init__(self, *args, user="officer", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["firm"].user = user


def _sent(**data: str) -> FirmForm:
    form = FirmForm(data)
    form.is_valid()
    return form


def test_a_chosen_record_is_the_value():
    form = _sent(firm="8", firm_words="光华", firm_for="光华")
    assert form.cleaned_data == {"firm": 8}


def test_words_that_name_one_record_wholly_choose_it():
    assert _sent(firm_words="明德大学").cleaned_data == {"firm": 9}


def test_other_words_come_back_with_what_they_find_to_choose_from():
    form = _sent(firm_words="光华")
    assert form.errors["firm"] == ["请从列表里选一家。"]
    shown = str(form["firm"])
    assert shown.count('type="radio"') == 2 and " checked" not in shown
    assert "<mark>光</mark>华电子<small>示例</small>" in shown
    assert 'name="firm_for" value="光华"' in shown


def test_words_typed_after_choosing_are_looked_for_anew():
    form = _sent(firm="9", firm_words="光华", firm_for="明德")
    assert "firm" in form.errors and "明德大学" not in str(form["firm"])


def test_words_that_find_nothing_are_told():
    assert _sent(firm_words="不存在").errors["firm"] == ["没有找到“不存在”，换个说法或少写几个字再试。"]


def test_nothing_typed_is_told_where_something_must_be():
    assert _sent(firm_words="").errors["firm"] == ["请输入名称、拼音首字母或代码，再从列表里选一家。"]
    optional = forms.Form({})
    optional.fields["firm"] = PickField(source="test.firms", required=False)
    assert optional.is_valid() and optional.cleaned_data == {"firm": None}


@pytest.mark.parametrize("key", ["6", "-1", "1e3", "９", "9" * 40, "7;8"])
def test_a_key_that_is_not_the_persons_to_see_is_refused(key: str):
    assert _sent(firm=key, firm_words="").errors["firm"] == ["所选的记录不在您可查看的范围内，请重新选择。"]


def test_the_record_there_was_is_shown_chosen():
    shown = str(FirmForm(initial={"firm": 7})["firm"])
    assert 'name="firm_words" value="光华电子"' in shown
    assert 'value="7" data-title="光华电子" checked' in shown


def test_a_form_that_does_not_say_who_asks_is_a_mistake():
    with pytest.raises(RuntimeError):
        FirmForm({"firm_words": "光华"}, user=None).is_valid()


def test_two_forms_at_once_ask_each_for_its_own_person():
    one, other = FirmForm({"firm_words": "光华"}, user="one"), FirmForm({"firm_words": "光华"}, user="other")
    one.is_valid()
    other.is_valid()
    str(one["firm"])
    assert [user for user, _ in asked] == ["one", "one", "other", "other", "one"]


@pytest.mark.django_db
def test_the_list_comes_while_one_types(client, django_user_model):
    client.force_login(django_user_model.objects.create(username="officer", display_name="officer"))
    page = client.get("/pick/test.firms/", {"field": "firm", "firm_words": "光华"})
    assert page.status_code == 200
    assert page.content.decode().count('name="firm" value=') == 2
    assert (
        "没有找到“不存在”"
        in client.get("/pick/test.firms/", {"field": "firm", "firm_words": "不存在"}).content.decode()
    )
    assert client.get("/pick/test.firms/", {"field": "firm"}).content.decode().strip() == ""
    assert client.get("/pick/test.nothing/").status_code == 404


@pytest.mark.django_db
def test_nobody_picks_without_signing_in(client):
    assert client.get("/pick/test.firms/", {"field": "firm", "firm_words": "光华"}).status_code == 302
    assert asked == []


def test_what_is_lit_up_is_escaped():
    assert lit("<b>光&华</b>", [(3, 4), (5, 6)]) == "&lt;b&gt;<mark>光</mark>&amp;<mark>华</mark>&lt;/b&gt;"
    assert lit("光华", []) == "光华"

"""The interface has complete English, and what is compiled is what is written."""

import re

import pytest

from gaoxin.site import words

CHINESE = re.compile(r"[\u4e00-\u9fff：，。；、（）《》“”]")
PLACES = re.compile(r"%\(\w+\)[sd]|%%")


@pytest.fixture(scope="module")
def catalog():
    return words.updated()


def test_every_message_has_english(catalog):
    assert words.untranslated(catalog) == []


def test_the_catalogue_in_the_repository_is_up_to_date(catalog):
    assert {message.id for message in words.kept()} == {message.id for message in catalog}
    assert not words.stale(catalog)


def test_english_keeps_the_places_that_values_fill(catalog):
    wrong = []
    for message in catalog:
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and any(set(PLACES.findall(string)) != set(PLACES.findall(ids[0])) for string in strings):
            wrong.append(ids[0])
    assert wrong == []


def test_message_ids_are_chinese(catalog):
    ids = [message.id if isinstance(message.id, str) else message.id[0] for message in catalog if message.id]
    assert [text for text in ids if not CHINESE.search(text)] == []

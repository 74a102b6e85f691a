"""How long a message, how large a file, and how many files: as the catalogue says, and told before."""

import pytest
from django.test import Client

from gaoxin.apps.cases.models import Message
from gaoxin.apps.cases.services import talking
from gaoxin.apps.cases.services.talking import Upload
from gaoxin.apps.cases.tests.world import NOW, World, appeal
from gaoxin.catalogue.limits import limit
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock


def test_a_message_is_as_long_as_the_catalogue_says_and_the_page_tells(world: World, client: Client):
    case, longest = appeal(world), int(limit("cases.message_characters").value)
    talking.say(world.member, case.pk, "长" * longest, internal=False)
    with pytest.raises(Refusal) as refused:
        talking.say(world.member, case.pk, "长" * (longest + 1), internal=False)
    assert [(one.code, one.values["longest"]) for one in refused.value.problems] == [("cases.message_too_long", 5000)]
    assert Message.objects.count() == 1
    client.force_login(world.member)
    with clock.at(NOW):
        assert f'maxlength="{longest}"' in client.get(f"/cases/{case.pk}/").content.decode()


def test_a_case_has_as_many_files_as_the_catalogue_says(world: World, monkeypatch: pytest.MonkeyPatch):
    case = appeal(world)
    monkeypatch.setattr(talking, "limit", lambda key: limit("cases.files_of_a_case").__class__(2, "个", "试", "试"))
    for number in range(2):
        talking.attach(world.member, case.pk, Upload("示例.txt", [f"{number}".encode()]))
    with pytest.raises(Refusal) as refused:
        talking.attach(world.member, case.pk, Upload("示例.txt", [b"2"]))
    assert [one.code for one in refused.value.problems] == ["cases.too_many_files"]
    assert case.attachments.count() == 2

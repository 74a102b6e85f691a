"""Suggestions: filed by anybody, answered, settled, and published only where that was agreed to."""

import pytest

from gaoxin.apps.cases.models import Case, FilerContact, FilingCount, PublishedSuggestion
from gaoxin.apps.cases.queries.public import suggestions as queries
from gaoxin.apps.cases.queries.public.proposals import Public, proposed
from gaoxin.apps.cases.services import moving
from gaoxin.apps.cases.services.public import suggesting
from gaoxin.apps.cases.tests.world import World, build, open_step
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

NOW = "2026-03-02T09:00"
SENT = {
    "topic": "planning",
    "title": "增加夜间公交班次",
    "text": "夜班职工九点后没有公交，请联系王小明先生 13900001111。",
    "agreed": "true",
    "contact": "13900001111",
    "_step": "",
}


@pytest.fixture
def world(db):
    with clock.at(NOW):
        yield build()


def sent(client, **more) -> object:
    return client.post("/public/suggest/qinghe/", {**SENT, **more})


def filed(client, **more) -> Case:
    answer = sent(client, **more)
    assert (answer.status_code, answer["Location"]) == (302, "/public/filed/")
    return Case.objects.latest("pk")


def answered(world: World, case: Case) -> Case:
    moving.act(world.dispatcher, open_step(case).pk, answers={"departments": [world.land.pk]})
    moving.act(world.planner, open_step(case).pk, answers={"opinion": "已和公交公司商定，四月起增加两班。"})
    moving.act(world.dispatcher, open_step(case).pk, answers={})
    case.refresh_from_db()
    return case


def test_anybody_files_without_signing_in_and_keeps_number_and_code(world: World, client):
    case = filed(client)
    assert (case.kind, case.filed_by, case.organisation, case.topic) == ("suggestion", None, None, "planning")
    assert "contact" not in case.content.answers
    assert FilerContact.objects.get(case=case).contact == "13900001111"
    page = client.get("/public/filed/").content.decode()
    assert case.number in page and case.code in page


def test_one_network_files_only_so_often_and_its_address_is_not_kept(world: World, client):
    for _ in range(6):
        filed(client)
    refused = sent(client)
    assert (refused.status_code, Case.objects.count()) == (422, 6)
    assert "同一网络一小时最多 6 次" in refused.content.decode()
    assert "127.0.0.1" not in str(list(FilingCount.objects.values()))
    with clock.at("2026-03-02T10:00"):
        filed(client)


def test_what_a_program_fills_in_is_not_taken(world: World, client):
    refused = sent(client, website="http://spam.example")
    assert (refused.status_code, Case.objects.count(), FilingCount.objects.count()) == (422, 0, 0)


def test_what_is_proposed_for_publication_names_nobody(world: World, client):
    case = answered(world, filed(client))
    assert proposed(case) == Public(
        "增加夜间公交班次",
        "夜班职工九点后没有公交，请联系〔姓名〕先生 〔手机号〕。",
        "已和公交公司商定，四月起增加两班。",
    )


def test_an_agreed_suggestion_is_published_and_can_be_withdrawn(world: World, client):
    case = answered(world, filed(client))
    assert list(queries.to_settle(world.dispatcher)) == [case]
    suggesting.settle(world.dispatcher, case.pk, "adopted", proposed(case))
    assert list(queries.to_settle(world.dispatcher)) == []
    page = client.get(f"/public/suggestions/{case.pk}/").content.decode()
    assert "四月起增加两班" in page and "采纳" in page
    assert "13900001111" not in page and "王小明" not in page
    assert "增加夜间公交班次" in client.get("/public/suggestions/?q=公交").content.decode()
    suggesting.withdraw(world.dispatcher, case.pk, "提出人要求撤下")
    assert client.get(f"/public/suggestions/{case.pk}/").status_code == 404
    assert PublishedSuggestion.objects.get().withdrawn_why == "提出人要求撤下"


@pytest.mark.parametrize(
    ("agreed", "text", "code"),
    [("true", "请打 13900001111", "public.personal_data_left"), ("false", "增加班次", "public.filer_did_not_agree")],
)
def test_personal_data_and_what_was_not_agreed_to_are_not_published(world: World, client, agreed, text, code):
    case = answered(world, filed(client, agreed=agreed))
    with pytest.raises(Refusal) as refused:
        suggesting.settle(world.dispatcher, case.pk, "adopted", Public("增加班次", text, "四月起增加"))
    assert refused.value.problems[0].code == code
    case.refresh_from_db()
    assert (PublishedSuggestion.objects.count(), case.outcome) == (0, "")


def test_nothing_is_settled_before_it_is_answered_nor_by_another_office(world: World, client):
    case = filed(client)
    with pytest.raises(Refusal) as refused:
        suggesting.settle(world.dispatcher, case.pk, "adopted")
    assert refused.value.problems[0].code == "public.not_answered_yet"
    answered(world, case)
    with pytest.raises(Refusal) as refused:
        suggesting.settle(world.planner, case.pk, "adopted")
    assert refused.value.problems[0].code == "public.not_yours_to_publish"


def test_who_did_not_agree_reads_the_answer_with_number_and_code(world: World, client):
    case = answered(world, filed(client, agreed="false"))
    sent_code = {"number": case.number, "code": case.code}
    assert "四月起增加两班" in client.post("/public/answer/", sent_code).content.decode()
    wrong = client.post("/public/answer/", {**sent_code, "code": "AAAAAAAA"})
    assert (wrong.status_code, "四月起增加两班" in wrong.content.decode()) == (422, False)

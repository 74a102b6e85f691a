"""A zone's own editions of chains: by text and by forms, published there and nowhere else."""

import pytest
from django.urls import reverse

from gaoxin.apps.enterprises.tests.world import NOW
from gaoxin.apps.industry.chain_states import EditionState
from gaoxin.apps.industry.models import ZoneChain
from gaoxin.apps.industry.queries.chains.editing import read_chain, shipped_text
from gaoxin.apps.industry.queries.chains.known import chains_of
from gaoxin.apps.industry.services.chains import editing, editions
from gaoxin.apps.industry.services.chains.editing import NewSegment
from gaoxin.apps.industry.tests.chains_world import CHAIN, FIBRE, PREPREG, chains_world
from gaoxin.catalogue.chains import package_chains
from gaoxin.kernel.problems import Refusal
from gaoxin.web import clock

pytestmark = pytest.mark.django_db
NEW = NewSegment(
    "towpreg", "丝束预浸料", "Towpreg", "midstream", "composites", ("丝束预浸料", '湿法"缠绕"料'), ("3062",)
)


@pytest.fixture
def world():
    with clock.at(NOW):
        yield chains_world()


def code(refused) -> str:
    return refused.value.problems[0].code


@pytest.mark.parametrize("key", package_chains())
def test_the_shipped_text_of_every_chain_reads_back_as_itself(world, key):
    read = read_chain(world.zone, key, shipped_text(key))
    assert read.problems == ()
    assert read.chain.declared == package_chains()[key].declared


def test_segments_are_added_connected_and_renamed_and_all_else_stays(world):
    editing.add_segment(world.keeper, world.zone, CHAIN, NEW)
    editing.connect(world.keeper, world.zone, CHAIN, "towpreg", FIBRE, "material")
    editing.connect(world.keeper, world.zone, CHAIN, PREPREG, "towpreg", "part")
    draft = editing.rename_segment(
        world.keeper, world.zone, CHAIN, FIBRE, "高性能碳纤维", "High-performance carbon fibre"
    )
    shipped = package_chains()[CHAIN].declared
    chain = read_chain(world.zone, CHAIN, draft.text).chain.declared
    added = chain.segments["towpreg"]
    assert (added.name, added.products, added.codes) == ("丝束预浸料", NEW.products, ("3062",))
    assert [need.segment for need in added.needs] == [FIBRE]
    assert chain.segments[PREPREG].needs[0].segment == "towpreg"
    assert chain.segments[FIBRE].name == "高性能碳纤维"
    assert chain.path == shipped.path
    untouched = set(shipped.segments) - {FIBRE, PREPREG}
    assert all(chain.segments[key] == shipped.segments[key] for key in untouched)
    assert ZoneChain.objects.get().state == EditionState.DRAFT
    assert "towpreg" not in chains_of(world.zone)[CHAIN].declared.segments


def test_a_published_edition_stands_in_its_zone_only_until_it_is_ended(world):
    editing.add_segment(world.keeper, world.zone, CHAIN, NEW)
    editions.publish(world.keeper, world.zone, CHAIN, "本区有企业在做")
    assert "towpreg" in chains_of(world.zone)[CHAIN].declared.segments
    assert "towpreg" not in chains_of(world.other)[CHAIN].declared.segments
    assert list(chains_of(world.zone)) == list(package_chains())
    editions.end(world.keeper, world.zone, CHAIN)
    assert "towpreg" not in chains_of(world.zone)[CHAIN].declared.segments
    with pytest.raises(Refusal) as refused:
        editions.end(world.keeper, world.zone, CHAIN)
    assert code(refused) == "industry.no_published_chain"


def test_a_second_edition_ends_the_first(world):
    for why in ("一", "二"):
        editions.save_draft(world.keeper, world.zone, CHAIN, shipped_text(CHAIN))
        editions.publish(world.keeper, world.zone, CHAIN, why)
    states = list(ZoneChain.objects.order_by("version").values_list("version", "state"))
    assert states == [(1, EditionState.ENDED), (2, EditionState.PUBLISHED)]


def test_mistakes_are_named_with_their_line_and_keep_a_draft_from_being_published(world):
    text = shipped_text(CHAIN).replace("tier: upstream", "tier: sideways", 1)
    line = text.split("\n").index("      tier: sideways") + 1
    read = read_chain(world.zone, CHAIN, text)
    assert read.chain is None
    assert [one.place.line for one in read.problems] == [line]
    editions.save_draft(world.keeper, world.zone, CHAIN, text)
    with pytest.raises(Refusal) as refused:
        editions.publish(world.keeper, world.zone, CHAIN, "理由")
    assert code(refused) == "industry.chain_not_readable"
    with pytest.raises(Refusal) as refused:
        editing.add_segment(world.keeper, world.zone, CHAIN, NEW)
    assert code(refused) == "industry.draft_broken"
    assert ZoneChain.objects.get().text == text


def test_a_text_of_another_chain_is_told(world):
    read = read_chain(world.zone, "low_altitude", shipped_text("hydrogen"))
    assert [one.code for one in read.problems] == ["industry.chain_one_entry"]


def test_two_who_write_at_once_do_not_overwrite_one_another(world):
    first = editions.save_draft(world.keeper, world.zone, CHAIN, shipped_text(CHAIN))
    seen = editions.mark_of(first.text)
    editions.save_draft(world.keeper, world.zone, CHAIN, f"{first.text}# 一\n", seen=seen)
    with pytest.raises(Refusal) as refused:
        editions.save_draft(world.keeper, world.zone, CHAIN, f"{first.text}# 二\n", seen=seen)
    assert code(refused) == "industry.chain_changed_meanwhile"
    assert ZoneChain.objects.get().text.endswith("# 一\n")


def test_a_chain_of_the_zones_own_is_begun_and_published(client, world):
    client.force_login(world.keeper)
    sent = {
        "key": "low_altitude",
        "name": "低空经济",
        "name_en": "Low-altitude economy",
        "definition": "从整机到运营: 全链",
        "document": "《示例规划》",
    }
    assert client.post(reverse("industry:new_chain"), sent).status_code == 302
    assert "low_altitude" not in chains_of(world.zone)
    editions.publish(world.keeper, world.zone, "low_altitude", "本区主导产业")
    assert list(chains_of(world.zone))[-1] == "low_altitude"
    assert "低空经济" in client.get(reverse("industry:chain", args=["low_altitude"])).content.decode()
    with pytest.raises(Refusal) as refused:
        editing.begin_chain(world.keeper, world.zone, CHAIN, "又一条", "Another", "范围", "《示例》")
    assert code(refused) == "industry.chain_key_taken"


def test_the_editor_checks_as_one_types_and_keeps_what_is_wrong(client, world):
    client.force_login(world.keeper)
    there = reverse("industry:edit_chain", args=[CHAIN])
    assert "可以读懂" in client.get(there).content.decode()
    told = client.post(
        reverse("industry:check_chain", args=[CHAIN]), {"text": f"{CHAIN}:\n  name: 甲\n"}
    ).content.decode()
    assert "第 2 行" in told
    assert client.post(there, {"text": "nonsense"}).status_code == 302
    assert ZoneChain.objects.get().text == "nonsense"
    assert client.post(reverse("industry:publish_chain", args=[CHAIN]), {"why": "理由"}).status_code == 422


@pytest.mark.parametrize("name", ["add_segment", "connect", "rename_segment", "edit_chain"])
def test_another_office_does_not_edit(client, world, name):
    client.force_login(world.officer)
    assert client.get(reverse(f"industry:{name}", args=[CHAIN])).status_code == 422
    assert not ZoneChain.objects.exists()

"""Finding organisations: in whose scope, in which order, and kept up to date."""

import pytest
from django.db import connection

from gaoxin.apps.enterprises.models import Enterprise, SearchEntry
from gaoxin.apps.enterprises.queries.search import hits, search_ids
from gaoxin.apps.enterprises.services.search import Refreshed, refresh, refresh_everything
from gaoxin.apps.zones.models import Grant, Organisation, OrganisationName, Presence, User, Zone
from gaoxin.engines.linkage.search import grams
from gaoxin.web import clock
from gaoxin.web.scope import acting_as

pytestmark = pytest.mark.django_db


class World:
    """Two zones with some organisations, and people who see one of them."""

    def __init__(self):
        self.north = Zone.objects.create(code="north", name="北区", level="zone")
        self.south = Zone.objects.create(code="south", name="南区", level="zone")
        self.leader = self.person("leader", zone=self.north, role="leader")
        self.made = 0

    def person(self, username, **grant):
        person = User.objects.create(username=username, display_name=username)
        if grant:
            Grant.objects.create(user=person, **grant)
        return person

    def add(self, name, zone=None, kind="enterprise", names=(), refreshed=True, short="", code="", **facts):
        self.made += 1
        organisation = Organisation.objects.create(
            kind=kind,
            legal_name=name,
            short_name=short,
            credit_code=code or None,
            provisional_key="" if code else f"T-{self.made:06}",
        )
        for further, sort in names:
            OrganisationName.objects.create(organisation=organisation, name=further, kind=sort)
        self.place(organisation, zone or self.north, **facts)
        if refreshed:
            refresh([organisation.pk])
        return organisation

    def place(self, organisation, zone, **facts):
        presence = Presence.objects.create(organisation=organisation, zone=zone)
        if organisation.kind == "enterprise":
            known = {"origin": "report", "entered_at": clock.now(), **facts}
            Enterprise.objects.create(presence=presence, zone=zone, organisation=organisation, **known)
        return presence


@pytest.fixture
def world():
    return World()


def _names(person, words, **more):
    with acting_as(person):
        found = search_ids(person, words, **more)
    named = {one.pk: one.organisation.legal_name for one in Presence.objects.select_related("organisation")}
    return [named[presence] for presence in found]


def test_one_character_two_characters_pinyin_initials_and_code_find_it(world):
    world.add("吉林高新技术发展有限公司", code="91220201MA0Y2ABC1X", short="吉高新")
    for typed in ("吉", "高新", "吉林高新", "jlgx", "jilingaoxin", "jilin gaoxin", "j", "jl", "91220201MA0Y2ABC1X",
                  "9122", "BC1X", "MA0Y2ABC1", "吉高", "高新jishu", "jl高新"):  # fmt: skip
        assert _names(world.leader, typed) == ["吉林高新技术发展有限公司"], typed


def test_the_order_is_code_name_beginning_brand_part_former_name_and_address(world):
    world.add("远望机械有限公司", address="瑞禾路8号")
    world.add("新原科技有限公司", names=[("北方瑞禾食品厂", "former")])
    world.add("北方瑞禾机械有限公司", short="北瑞")
    world.add("吉林省瑞禾精工有限公司")
    world.add("瑞禾", size="micro")
    world.add("瑞禾食品有限公司")
    assert _names(world.leader, "瑞禾") == [
        "瑞禾",
        "瑞禾食品有限公司",
        "吉林省瑞禾精工有限公司",
        "北方瑞禾机械有限公司",
        "新原科技有限公司",
        "远望机械有限公司",
    ]


def test_of_equal_matches_the_larger_comes_first_and_what_is_closed_last(world):
    world.add("光华电子一厂", size="micro", latest_revenue=900_000_00)
    world.add("光华电子二厂", size="micro", latest_revenue=90_000_000_00, status="deregistered")
    world.add("光华电子三厂", size="large")
    world.add("光华电子四厂", latest_revenue=150_000_000_00)
    world.add("光华电子五厂", size="micro", latest_revenue=9_000_000_00)
    assert [name[4] for name in _names(world.leader, "光华")] == ["三", "四", "五", "一", "二"]


def test_several_words_must_all_be_there_in_any_order(world):
    world.add("吉林瑞禾精密机械有限公司", address="吉林市深圳街1299号")
    world.add("吉林瑞禾食品有限公司", address="吉林市学府路1号")
    assert _names(world.leader, "机械 瑞禾") == ["吉林瑞禾精密机械有限公司"]
    assert _names(world.leader, "瑞禾 深圳街") == ["吉林瑞禾精密机械有限公司"]
    assert _names(world.leader, "瑞禾 长江路") == []


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("瑞和精密", "吉林瑞禾精密机械有限公司"),
        ("瑞禾精秘", "吉林瑞禾精密机械有限公司"),
        ("瑞禾金鹿机械", None),
        ("瑞禾精鹿机械", "吉林瑞禾精密机械有限公司"),
        ("长性科技", "长兴科技有限公司"),
        ("changxin", "长信光电有限公司"),
        ("zhangxin", "长信光电有限公司"),
        ("厦门", "厦门重工有限公司"),
        ("xiamenzhonggong", "厦门重工有限公司"),
        ("ｘｍｚｇ", "厦门重工有限公司"),
        ("廈門重工", "厦门重工有限公司"),
        ("TCL王牌", "TCL王牌电器（三〇二）有限公司"),
        ("tcl302", None),
        ("tcl", "TCL王牌电器（三〇二）有限公司"),
    ],
)
def test_slips_homophones_polyphones_and_mixed_writing_are_understood(world, typed, name):
    world.add("吉林瑞禾精密机械有限公司")
    world.add("长兴科技有限公司")
    world.add("长信光电有限公司")
    world.add("厦门重工有限公司")
    world.add("TCL王牌电器（三〇二）有限公司")
    assert _names(world.leader, typed)[:1] == ([name] if name else [])


def test_every_combination_of_properties_narrows_the_search(world):
    world.add("光华电子", size="large", industry="3911", industry_state="confirmed")
    world.add("光华软件", size="small", industry="6513", industry_state="confirmed")
    world.add("光华研究所", kind="institution")
    one = {"size": ["large"]}
    assert _names(world.leader, "光华", filters=one) == ["光华电子"]
    assert _names(world.leader, "光华", filters={"size": ["large", "small"], "industry": ["I"]}) == ["光华软件"]
    assert _names(world.leader, "光华", filters={"industry": ["39"]}) == ["光华电子"]
    assert _names(world.leader, "光华", filters={"kind": ["institution"]}) == ["光华研究所"]
    assert _names(world.leader, "光华", filters={"status": ["active"], "size": []}) == ["光华电子", "光华软件"]
    assert _names(world.leader, "光华", filters={"size": ["medium"]}) == []


def test_no_more_are_answered_than_asked_for(world):
    for number in range(12):
        world.add(f"光华{number}厂")
    assert len(_names(world.leader, "光华", most=5)) == 5
    assert len(_names(world.leader, "光华")) == 12
    assert _names(world.leader, "光华", most=0) == []


# whose scope


def test_another_zones_organisations_are_never_found(world):
    world.add("吉林瑞禾有限公司", code="91220201MA0Y2ABC1X", zone=world.south, address="深圳街1号")
    for typed in ("吉", "瑞禾", "jlrh", "ruihe", "91220201MA0Y2ABC1X", "9122", "BC1X", "深圳街", "瑞和", "吉林 瑞禾"):
        assert _names(world.leader, typed) == [], typed
    assert _names(world.person("other", zone=world.south, role="viewer"), "瑞禾") == ["吉林瑞禾有限公司"]


def test_how_many_lie_in_another_zone_changes_neither_answer_nor_order(world):
    for number in range(6):
        world.add(f"光华{number}厂")
    before = _names(world.leader, "光华", most=4)
    for number in range(60):
        world.add(f"光华{number}集团", zone=world.south, size="large")
    assert _names(world.leader, "光华", most=4) == before


def test_what_is_read_for_a_search_does_not_grow_with_another_zone(world):
    world.add("光华厂")
    refresh_everything()
    before = min(_pages_read(world.leader, "光华") for _ in range(3))
    for number in range(150):
        world.add(f"光华{number}集团", zone=world.south, refreshed=False)
    refresh_everything()
    # The first reader after many were written also tidies up after them.
    assert min(_pages_read(world.leader, "光华") for _ in range(3)) <= before + 40


def _pages_read(person, words):
    """Pages of the index over the keys that one search looks at."""
    with acting_as(person), connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(pg_stat_get_xact_blocks_fetched('search_keys'::regclass), 0)")
        (before,) = cursor.fetchone()
        search_ids(person, words)
        cursor.execute("SELECT coalesce(pg_stat_get_xact_blocks_fetched('search_keys'::regclass), 0)")
        return cursor.fetchone()[0] - before


def test_without_a_scope_nothing_is_found(world):
    world.add("光华厂")
    nobody = world.person("nobody")
    assert _names(nobody, "光华") == []


def test_a_person_of_an_organisation_finds_its_own_record_in_every_zone_and_no_other(world):
    mine = world.add("光华电子有限公司", code="91220201MA0Y2ABC1X", address="深圳街1号")
    world.place(mine, world.south)
    refresh([mine.pk])
    world.add("光华软件有限公司", address="深圳街1号")
    member = world.person("member", organisation=mine, role="member")
    for typed in ("光", "光华", "ghdz", "guanghua", "91220201MA0Y2ABC1X", "9122", "BC1X", "光化电子"):
        assert _names(member, typed) == ["光华电子有限公司"] * 2, typed
    assert _names(member, "深圳街") == ["光华电子有限公司"]
    assert _names(member, "软件") == []


def test_an_upper_viewer_finds_the_larger_of_several_zones_first(world):
    city = Zone.objects.create(code="city", name="市", level="city")
    Zone.objects.filter(pk__in=[world.north.pk, world.south.pk]).update(parent=city)
    world.add("光华北厂", size="small")
    world.add("光华南厂", size="large", zone=world.south)
    assert _names(world.person("viewer", zone=city, role="viewer"), "光华") == ["光华南厂", "光华北厂"]


def test_asking_in_the_name_of_somebody_else_is_a_mistake(world):
    with acting_as(world.leader), pytest.raises(RuntimeError):
        hits(world.person("other"), "光华")


@pytest.mark.parametrize(
    "typed",
    ["吉林" * 5000, "a" * 100_000, "%", "_", "\\", "%%%%%%", "'; DROP TABLE x; --", "😀", "\x00吉", "\x1b[0m",
     "()[]{}*+?", "吉.*", "$1", "ﷺ", "\u202e吉", "a'b\"c", "NULL", "{}", "[[]]", "0" * 300,
     "a b c d e f g h i j k", "\ud800"],
)  # fmt: skip
def test_hostile_words_are_answered_quickly_and_find_nothing_they_should_not(world, typed):
    world.add("光华电子有限公司")
    assert _names(world.leader, typed) == []
    assert SearchEntry.objects.count() == 1


# kept up to date


def test_the_database_mixes_keys_as_the_engine_does(world):
    pieces = ["n光", "n光华", "=光华", "fsize=large"]
    with connection.cursor() as cursor:
        for zone, tier in ((1, 0), (77, 3), (2_000_000_000, 2)):
            cursor.execute("SELECT gaoxin_search_keys(%s, %s, %s)", [grams.numbered(pieces), zone, tier])
            assert sorted(cursor.fetchone()[0]) == sorted(grams.mixed(pieces, zone, tier))


def test_a_changed_name_is_found_at_once_and_the_old_one_no_more(world):
    organisation = world.add("光华电子有限公司")
    Organisation.objects.filter(pk=organisation.pk).update(legal_name="明华电子有限公司")
    assert refresh([organisation.pk]) == Refreshed(1, 1, 0)
    assert _names(world.leader, "光华") == []
    assert _names(world.leader, "明华") == ["明华电子有限公司"]
    assert refresh([organisation.pk]) == Refreshed(1, 0, 0)


def test_an_officer_of_one_zone_renames_it_in_every_zone(world):
    organisation = world.add("光华电子有限公司")
    world.place(organisation, world.south)
    refresh([organisation.pk])
    with acting_as(world.leader):
        Organisation.objects.filter(pk=organisation.pk).update(legal_name="明华电子有限公司")
        assert refresh([organisation.pk]) == Refreshed(2, 2, 0)
    assert _names(world.person("other", zone=world.south, role="leader"), "明华") == ["明华电子有限公司"]


def test_the_names_of_a_merged_organisation_lead_to_the_one_that_goes_on(world):
    kept = world.add("光华电子有限公司")
    gone = world.add("明月仪表厂", code="91220201MA0Y2ABC1X", names=[("星辰仪表厂", "former")])
    only_there = world.add("东风仪表厂", zone=world.south)
    Organisation.objects.filter(pk__in=[gone.pk, only_there.pk]).update(merged_into=kept)
    refresh([gone.pk, only_there.pk])
    assert list(SearchEntry.objects.values_list("organisation", flat=True)) == [kept.pk, kept.pk]
    for typed in ("明月", "星辰", "91220201MA0Y2ABC1X", "mingyue", "东风"):
        assert _names(world.leader, typed) == ["光华电子有限公司"], typed
    Organisation.objects.filter(pk=gone.pk).update(merged_into=None)
    refresh([gone.pk, kept.pk])
    assert _names(world.leader, "明月") == ["明月仪表厂"]


def test_a_full_refresh_mends_what_is_missing_wrong_or_left_over(world):
    for number in range(9):
        world.add(f"光华{number}院", kind="institution")
    entries = list(SearchEntry.objects.order_by("pk"))
    entries[0].delete()
    SearchEntry.objects.filter(pk=entries[1].pk).update(digest=0, names="")
    Presence.objects.filter(pk=entries[2].pk).update(zone=world.south)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM zones_presence WHERE id = %s", [entries[3].pk])
    told = []
    done = refresh_everything(lambda done, total: told.append((done, total)), size=4)
    assert (done.written, done.removed) == (3, 1)
    assert told == [(4, 9), (8, 9), (9, 9)]
    assert refresh_everything() == Refreshed(8, 0, 0)
    assert len(_names(world.leader, "光华")) == 7


def test_an_organisation_without_a_record_of_its_own_is_found_too(world):
    world.add("明德大学", kind="institution", names=[("明大", "short")])
    assert _names(world.leader, "明大") == ["明德大学"]

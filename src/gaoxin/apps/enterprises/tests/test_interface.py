"""The registry over the public interface: to whom, what, and how far."""

from gaoxin.apps.enterprises.services.search import refresh_everything

BASE = "/api/v1/enterprises"


def asked(client, person, path="", **query):
    client.force_login(person)
    return client.get(BASE + path, query, headers={"Accept": "application/json"})


def names(answer):
    return [one["legal_name"] for one in answer.json()["items"]]


def test_staff_find_by_words_and_page_through_all_by_number(client, world):
    refresh_everything()
    assert names(asked(client, world.officer, q="北斗")) == ["示例北斗轴承有限公司"]
    first = asked(client, world.officer, limit=4).json()
    second = asked(client, world.officer, limit=4, after=first["after"]).json()
    assert (len(first["items"]), len(second["items"]), second["after"]) == (4, 2, None)
    assert len({one["id"] for one in first["items"] + second["items"]}) == 6


def test_a_record_tells_figures_exactly_with_unit_state_and_source(client, world):
    told = asked(client, world.officer, f"/{world.firms[0].pk}").json()
    revenue = next(one for one in told["figures"] if one["key"] == "revenue" and one["year"] == 2025)
    assert (revenue["value"], revenue["unit"], revenue["source"]) == ("8200", "万元", "测试用手工数据")
    assert (told["capital"], told["industry"], told["synthetic"]) == ("3000", "3451", True)


def test_an_enterprise_reads_its_own_record_and_no_other(client, world):
    assert names(asked(client, world.member)) == ["示例北斗轴承有限公司"]
    assert asked(client, world.member, f"/{world.firms[0].pk}").status_code == 200
    assert asked(client, world.member, f"/{world.firms[1].pk}").status_code == 404


def test_another_zone_reads_nothing(client, world):
    assert names(asked(client, world.stranger)) == []
    assert names(asked(client, world.stranger, zone="sample")) == []
    assert asked(client, world.stranger, f"/{world.firms[0].pk}").status_code == 404


def test_the_upper_level_reads_the_zones_below(client, world):
    assert len(names(asked(client, world.viewer, zone="sample"))) == 6


def test_what_is_asked_wrongly_is_said(client, world):
    assert asked(client, world.officer, limit=1000).status_code == 422
    assert asked(client, world.officer, after=-1).status_code == 422

"""The public list of matters and working guides: what anybody finds, and what only staff are shown."""

import re

from django.urls import reverse

from gaoxin.catalogue.delegated_powers import package_delegated_powers
from gaoxin.catalogue.matters import package_matters
from gaoxin.catalogue.one_things import package_one_things


def text_of(answer) -> str:
    return answer.content.decode()


def test_anybody_finds_every_matter_and_narrows_the_list_by_theme_department_and_home(client, world):
    address = reverse("matters:guides")
    everything = client.get(address)
    assert everything.status_code == 200
    assert f"共 {len(package_matters())} 条" in text_of(everything)
    wanted = [
        one
        for one in package_matters().values()
        if (one.theme, one.duty, one.home) == ("construction", "land", "assisted")
    ]
    narrowed = text_of(client.get(address, {"theme": "construction", "duty": "land", "home": "assisted"}))
    assert f"共 {len(wanted)} 条" in narrowed
    assert all(one.name in narrowed for one in wanted)
    assert "企业投资项目备案" not in narrowed


def test_a_matter_is_found_by_words_of_its_name_or_code(client, world):
    assert "共 1 条" in text_of(client.get(reverse("matters:guides"), {"q": "施工许可"}))
    assert "建筑工程施工许可" in text_of(client.get(reverse("matters:guides"), {"q": "JS-03"}))


def test_a_theme_and_a_level_that_share_a_word_keep_their_own_names(client, world):
    shown = text_of(client.get(reverse("matters:guide", args=["road_occupation"])))
    assert re.search(r"<dt>主题</dt><dd>城市管理", shown)


def test_every_guide_opens_for_anybody_and_names_its_materials_limits_and_how_certain_the_basis_is(client, world):
    for key, matter in package_matters().items():
        shown = text_of(client.get(reverse("matters:guide", args=[key])))
        assert f"{matter.promised.days}个工作日" in shown
        assert all(material.name in shown for material in matter.materials)
        assert all(basis.document in shown for basis in matter.basis)
        assert "公布前要核对" not in shown
    permit = text_of(client.get(reverse("matters:guide", args=["construction_permit"])))
    assert "《中华人民共和国建筑法》第七条、第八条，2019年修正" in permit
    assert "已核对" in permit
    assert "待核对" in permit
    assert "容缺后补，2个工作日内" in permit


def test_staff_are_shown_what_has_to_be_verified_and_members_are_not(client, world):
    address = reverse("matters:guide", args=["construction_permit"])
    client.force_login(world.planner)
    shown = text_of(client.get(address))
    assert "公布前要核对或确定的 3 处" in shown
    assert "核对历次修正后的条款和小型工程限额。" in shown
    client.force_login(world.member)
    assert "公布前要核对" not in text_of(client.get(address))


def test_another_key_is_not_found(client, world):
    for name in ("guide", "one_thing", "power"):
        assert client.get(reverse(f"matters:{name}", args=["nothing"])).status_code == 404


def test_a_one_thing_shows_its_stages_side_by_side_and_how_its_total_comes_about(client, world):
    for key in package_one_things():
        assert client.get(reverse("matters:one_thing", args=[key])).status_code == 200
    shown = text_of(client.get(reverse("matters:one_thing", args=["land_to_construction"])))
    assert "总时限 15 个工作日，是各阶段最长事项相加：2 + 8 + 5 = 15；分别办理合计 50 个工作日。" in shown
    assert shown.count('class="mt-bar') == 13
    assert shown.count("mt-maybe") == 9


def test_delegated_powers_say_which_stage_they_are_in_and_who_decides_meanwhile(client, world):
    shown = text_of(client.get(reverse("matters:powers")))
    assert f"共 {len(package_delegated_powers())} 条" in shown
    assert "清单之外无审批" in shown
    taken_back = text_of(client.get(reverse("matters:power", args=["temporary_land"])))
    assert "否，仍由原机关行使" in taken_back
    assert "2025-11-03 收回" in taken_back

"""The shipped matters of government service: each complete, honest about what is not certain, readable as a guide."""

import re
from collections import Counter
from enum import StrEnum

import pytest

from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue import bases
from gaoxin.catalogue.bases import Basis, Confidence, MatterType, Power
from gaoxin.catalogue.delegated_powers import package_delegated_powers
from gaoxin.catalogue.matters import model, package_matters
from gaoxin.catalogue.matters.checking import needs_delegation
from gaoxin.catalogue.matters.guides import matter_guide
from gaoxin.catalogue.matters.model import Depth, Home, Matter, Need, Origin, Processing, Theme
from gaoxin.catalogue.matters.words import ELEMENTS, VALUES

MATTERS = pytest.mark.parametrize("matter", package_matters().values(), ids=lambda matter: matter.key)
CHINESE = re.compile(r"[一-鿿]")


def test_a_zone_finds_matters_of_every_theme_home_and_handling():
    matters = package_matters().values()
    assert len(matters) >= 45
    themes = Counter(matter.theme for matter in matters)
    assert all(themes[theme] >= 3 for theme in Theme)
    homes = Counter(matter.home for matter in matters)
    assert all(homes[home] >= 5 for home in Home)
    assert {matter.processing for matter in matters} == set(Processing)
    assert sum(matter.deficit.allowed for matter in matters) >= 20
    assert sum(matter.commitment.allowed for matter in matters) >= 15


@MATTERS
def test_every_matter_is_told_in_both_languages(matter):
    for text in (matter.name, matter.purpose, *(result.name for result in matter.results)):
        assert CHINESE.search(text)
    named = [*matter.results, *matter.materials, *matter.special]
    for text in (matter.name_en, matter.purpose_en, *(one.name_en for one in named)):
        assert text and not CHINESE.search(text), text
    assert matter.purpose.endswith(("。", "）")) and matter.purpose_en.endswith(".")
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", matter.key)


@MATTERS
def test_every_matter_is_complete(matter):
    assert matter.duty in Duty.values
    assert len(matter.conditions) >= 1 and len(matter.materials) >= 1 and matter.questions
    assert all(text.endswith("。") for text in matter.conditions)
    assert any(material.origin is not Origin.SHARED for material in matter.materials)
    assert any(material.need is Need.REQUIRED for material in matter.materials)
    assert all(material.copies >= 1 for material in matter.materials)
    assert matter.theme.value and matter.authority
    if matter.type is MatterType.PERMIT:
        assert matter.statutory is not None and matter.promised.days <= matter.statutory.days
        assert any(material.basis for material in matter.materials) or matter.doubts


@MATTERS
def test_nobody_is_named_and_no_telephone_but_a_public_hotline(matter):
    for office in (matter.consult, matter.complain):
        assert re.fullmatch(r"123\d\d|窗口", office.way)
        assert re.search(r"窗口|专区|部门|机关|大厅", office.office)
    shown = repr(matter)
    assert not re.search(r"\d{3,4}-\d{7,8}|1[3-9]\d{9}|https?://|www\.", shown)


def documents(matter: Matter) -> list[Basis]:
    found = [*matter.basis, *(fee.basis for fee in matter.fees)]
    return [*found, matter.silence] if matter.silence else found


@MATTERS
def test_a_document_is_checked_or_says_what_to_verify(matter):
    for basis in documents(matter):
        if basis.assurance.confidence is Confidence.CHECKED:
            assert basis.article or basis.number, basis
            assert basis.edition or basis.number, basis
        elif basis.assurance.confidence is Confidence.UNCERTAIN:
            assert basis.assurance.verify.endswith("。"), basis
        else:
            assert not basis.number and not basis.article, basis  # an example cites no real number


def test_one_document_goes_by_one_number():
    numbers: dict[str, set[str]] = {}
    for matter in package_matters().values():
        for basis in documents(matter):
            numbers.setdefault(basis.document, set()).add(basis.number)
    assert {document: found for document, found in numbers.items() if len(found - {""}) > 1} == {}


def test_what_the_zone_promises_is_its_own_to_set():
    promises = [matter.promised.assurance.confidence for matter in package_matters().values()]
    assert Confidence.CHECKED not in promises
    assert promises.count(Confidence.EXAMPLE) >= 45


@pytest.mark.parametrize(
    ("key", "statutory", "promised", "home"),
    [
        ("company_registration", 3, 1, Home.ASSISTED),
        ("tax_confirmation", 1, 1, Home.FOLLOWED),
        ("project_filing", None, 1, Home.OWN),
        ("construction_permit", 7, 2, Home.OWN),
        ("pollution_permit", 20, 10, Home.FOLLOWED),
        ("water_permit", 45, 15, Home.ASSISTED),
        ("drainage_permit", 15, 5, Home.OWN),
        ("hr_service_licence", 20, 5, Home.OWN),
        ("road_occupation", 20, 3, Home.OWN),
    ],
)
def test_limits_are_those_of_the_law_and_the_sample_promise(key, statutory, promised, home):
    matter = package_matters()[key]
    assert (matter.statutory and matter.statutory.days, matter.promised.days, matter.home) == (
        statutory,
        promised,
        home,
    )


def test_no_answer_means_yes_only_where_a_law_says_so():
    silent = {key: matter.silence for key, matter in package_matters().items() if matter.silence is not None}
    assert {key: basis.shown for key, basis in silent.items()} == {
        "food_licence_renewal": "《中华人民共和国行政许可法》第五十条第二款",
        "labour_dispatch_renewal": "《中华人民共和国行政许可法》第五十条第二款",
    }
    assert all(basis.assurance.settled for basis in silent.values())


def test_nothing_outside_the_list_is_decided_here():
    powers = package_delegated_powers()
    decided = [matter for matter in package_matters().values() if needs_delegation(matter)]
    assert len(decided) >= 14
    for matter in decided:
        power = powers[matter.delegation]
        assert power.in_force and (power.type, power.way) == (matter.type, matter.power)
    assert {matter.key for matter in package_matters().values() if matter.delegation} == {one.key for one in decided}
    own = [
        one for one in package_matters().values() if one.home is Home.OWN and one.type is not MatterType.PUBLIC_SERVICE
    ]
    assert {one.key for one in own} == {one.key for one in decided}
    assert Power.STATUTORY not in {one.power for one in own}  # a zone's committee holds none by law


def test_what_a_platform_knows_is_not_filed_here():
    for matter in package_matters().values():
        assert matter.accepted_here is (matter.home is not Home.FOLLOWED)
        assert bool(matter.platform) is (matter.home is not Home.OWN)
        assert matter.accepted_here or not matter.form


def test_data_sharing_leaves_less_to_bring():
    project = package_matters()["project_filing"]
    assert [material.name for material in project.materials] == ["项目备案信息表", "产业政策符合性声明", "营业执照"]
    assert [material.name for material in project.asked] == ["项目备案信息表", "产业政策符合性声明"]
    assert [material.name for material in package_matters()["construction_permit"].later] == [
        "危险性较大工程清单和安全措施"
    ]


def test_doubts_name_what_to_verify_before_publication():
    matter = package_matters()["soil_water_table"]
    assert [(doubt.element, doubt.confidence.value) for doubt in matter.doubts] == [
        ("basis", "uncertain"),
        ("statutory", "uncertain"),
        ("promised", "uncertain"),
    ]
    assert all("核对" in doubt.verify for doubt in matter.doubts)


# Guides


def test_every_value_and_element_has_its_words():
    holders = [value for place in (model, bases) for value in vars(place).values()]
    kinds = {one for one in holders if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum}
    assert {kind.__name__ for kind in kinds} >= {"Theme", "MatterType", "Power", "Need", "Confidence"}
    assert {(kind, value.value) for kind in kinds for value in kind} == set(VALUES)
    for words in (*VALUES.values(), *ELEMENTS.values()):
        assert CHINESE.search(words["zh"]) and words["en"] and not CHINESE.search(words["en"])


@MATTERS
def test_a_guide_has_every_part_in_reading_order(matter):
    guide = matter_guide(matter)
    assert [section.key for section in guide.sections] == [
        *("basics", "conditions", "materials", "time", "steps", "fees", "results", "ease", "basis", "offices"),
        "questions",
    ]
    for section in guide.sections:
        width = len(section.heads) or len(section.rows[0])
        assert {len(row) for row in section.rows} == {width} and section.rows
        assert all(set(cell) == {"zh", "en"} for row in section.rows for cell in row)


def test_the_guide_of_a_construction_permit_reads_as_at_the_window():
    guide = matter_guide(package_matters()["construction_permit"])
    found = {section.key: [[cell["zh"] for cell in row] for row in section.rows] for section in guide.sections}
    assert guide.title == {"zh": "建筑工程施工许可", "en": "Construction permit"}
    assert found["basics"][0] == ["事项编码", "JS-03"]
    assert found["time"] == [
        ["承诺办结时限", "2个工作日（本区服务承诺）"],
        ["法定办结时限", "7个工作日（《建筑法》第八条（七日内））"],
    ]
    assert found["steps"] == [
        ["申请", "网上、窗口"],
        ["受理", "材料齐全的当场受理；不齐全的一次告知全部补正内容"],
        ["审查", "住房城乡建设主管部门"],
        ["决定", "2个工作日（本区服务承诺）"],
        ["送达", "建筑工程施工许可证"],
    ]
    assert found["fees"] == [["不收费"]]
    assert [row[0] for row in found["ease"]] == ["容缺受理", "不适用的情形", "告知承诺", "不实行的原因"]
    assert found["materials"][-1][:3] == ["危险性较大工程清单和安全措施", "容缺后补，2个工作日内", "电子件"]
    assert found["basis"][0] == ["《中华人民共和国建筑法》第七条、第八条"]
    english = [
        [cell["en"] for cell in row] for section in guide.sections if section.key == "steps" for row in section.rows
    ]
    assert english[0] == ["Apply", "Online, Window"]


def test_the_guide_of_a_followed_matter_sends_to_its_platform():
    guide = matter_guide(package_matters()["pollution_permit"])
    steps = next(section for section in guide.sections if section.key == "steps")
    assert [row[0]["zh"] for row in steps.rows] == ["申报", "登记编号", "审查", "决定", "送达"]
    assert steps.rows[0][1]["zh"] == "在全国排污许可证管理信息平台申报"


def test_what_is_done_wholly_online_needs_no_visit():
    for matter in package_matters().values():
        assert matter.depth is not Depth.FULL or matter.visits == 0

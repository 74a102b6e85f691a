import hashlib

import pytest
from django.http import Http404
from django.urls import reverse

from gaoxin.apps.sources import files, queries, services
from gaoxin.apps.sources.models import Document, Passage
from gaoxin.apps.zones.models import Department, Grant, User, Zone
from gaoxin.apps.zones.states import Level, Role
from gaoxin.kernel.problems import Refusal

TEXT = "第一段。\n地区生产总值达到200亿元。\n第三段。\n"


@pytest.fixture
def officer(db) -> User:
    zone = Zone.objects.create(code="qinghe", name="青河高新区", level=Level.ZONE)
    department = Department.objects.create(zone=zone, name="发展规划局")
    user = User.objects.create_user("officer", "correct-horse-9", display_name="示例")
    Grant.objects.create(user=user, zone=zone, role=Role.OFFICER, department=department)
    return user


@pytest.fixture
def document(officer) -> Document:
    stored, _ = services.store_document(officer, Zone.objects.get(), "规划.txt", [TEXT.encode()])
    return services.record_reading(stored, text=TEXT, file_format="txt", pages=[0, 5])


def test_the_same_bytes_are_kept_once(officer, document):
    again, new = services.store_document(officer, document.zone, "别名.txt", [TEXT[:5].encode(), TEXT[5:].encode()])
    assert (again, new) == (document, False)
    assert document.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert files.path_of(document.sha256).read_bytes() == TEXT.encode()


def test_a_file_beyond_the_limit_leaves_nothing_behind(officer, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with pytest.raises(Refusal) as refused:
        services.store_document(officer, Zone.objects.get(), "大.txt", [b"12345678", b"9012345"], largest=10)
    assert refused.value.problems[0].code == "sources.too_large"
    assert not Document.objects.exists()
    assert not list(tmp_path.iterdir())


def test_passages_quote_the_text_and_are_named_once(document):
    start = TEXT.index("地区")
    first = services.name_passages(document, [(start, start + 6), (start, start + 6), (-1, 3), (3, 999)])
    second = services.name_passages(document, [(start, start + 6)])
    assert first == second
    assert [passage.quotation for passage in first.values()] == ["地区生产总值"]


def test_a_quotation_tells_its_page_and_surroundings(officer, document):
    start = TEXT.index("地区")
    (passage,) = services.name_passages(document, [(start, start + 6)]).values()
    quotation = queries.quotation(officer, passage.pk)
    assert (quotation.before, quotation.after) == ("第一段。\n", "达到200亿元。\n第三段。\n")
    assert quotation.page == 2


def test_a_marked_stretch_may_run_over_lines():
    lines = queries.marked("甲乙\n丙丁\n", 1, 4)
    assert [(line.before, line.marked.strip(), line.after, line.first) for line in lines] == [
        ("甲", "乙", "", True),
        ("", "丙", "丁", False),
    ]


def test_another_zones_document_and_passage_are_not_found(document):
    other = Zone.objects.create(code="baiyun", name="白云高新区", level=Level.ZONE)
    stranger = User.objects.create_user("stranger", "correct-horse-9", display_name="外区")
    Grant.objects.create(user=stranger, zone=other, role=Role.LEADER)
    passage = Passage.objects.create(document=document, start=0, end=2, quotation=TEXT[:2])
    for ask in (lambda: queries.document(stranger, document.pk), lambda: queries.quotation(stranger, passage.pk)):
        with pytest.raises(Http404):
            ask()


def test_a_stored_file_is_only_ever_a_download(client, officer, document):
    client.force_login(officer)
    answer = client.get(reverse("sources:download", args=[document.pk]))
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert b"".join(answer.streaming_content) == TEXT.encode()

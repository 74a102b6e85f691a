"""Notices: told once, read in the reader's language, by their owner only."""

import pytest
from django.utils import translation

from gaoxin.web import clock, inbox
from gaoxin.web.models import Notice


@pytest.fixture
def told(person, other):
    with clock.at("2026-03-05T09:00"):
        inbox.tell([person, other], "web.job", "已完成：%(title)s", {"title": "识读"}, "/plans/7/")
        inbox.tell([person], "web.job", "已取消：%(title)s", {"title": "导出"})
    return list(Notice.objects.order_by("pk"))


def test_a_notice_reaches_each_person_once(told, person, other):
    assert [notice.user for notice in told] == [person, other, person]
    assert (inbox.unread(person), inbox.unread(other)) == (2, 1)


def test_a_kind_that_no_app_has_registered_is_a_mistake(person):
    with pytest.raises(ValueError, match=r"no inbox kind 'web\.nothing'"):
        inbox.tell([person], "web.nothing", "x")
    assert not Notice.objects.exists()


def test_the_title_is_read_in_the_language_of_the_reader(told):
    assert inbox.wording(told[0]) == "已完成：识读"
    with translation.override("en"):
        assert inbox.wording(told[0]) == "Done: 识读"


def test_opening_a_notice_reads_it_and_goes_where_it_leads(told, browser, person):
    assert browser.post(f"/inbox/{told[0].pk}/")["Location"] == "/plans/7/"
    assert browser.post(f"/inbox/{told[2].pk}/")["Location"] == "/inbox/"
    assert inbox.unread(person) == 0


def test_anothers_notice_is_not_found_and_stays_unread(told, browser, other):
    assert browser.post(f"/inbox/{told[1].pk}/").status_code == 404
    assert inbox.unread(other) == 1


def test_the_page_counts_filters_and_marks_all_as_read(told, browser, person, other):
    text = browser.get("/inbox/?unread=1").content.decode()
    assert "共 2 条" in text
    assert 'aria-label="2 条未读"' in text
    assert browser.post("/inbox/read/").status_code == 302
    assert "没有符合条件的记录" in browser.get("/inbox/?unread=1").content.decode()
    assert (inbox.unread(person), inbox.unread(other)) == (0, 1)

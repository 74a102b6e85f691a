"""The registry of triggers knows by look-up what the library works out from all of them."""

import pgtrigger
import pytest
from pgtrigger import registry

from gaoxin.web.models import Notice
from gaoxin.web.triggers import LookedUp, look_up

KEY = "web.Notice:look_up_test"


@pytest.fixture
def one_more():
    pgtrigger.register(pgtrigger.Protect(name="look_up_test", operation=pgtrigger.Delete))(Notice)
    yield
    if KEY in registry._registry.data:
        registry.delete(KEY)


def test_it_holds_what_the_library_would_work_out(one_more):
    known = registry._registry
    assert isinstance(known, LookedUp)
    assert len(known) > 500
    assert known.by_db_table == registry._Registry.by_db_table.fget(known)
    assert known.pg_function_names == registry._Registry.pg_function_names.fget(known)
    registry.delete(KEY)
    assert known.by_db_table == registry._Registry.by_db_table.fget(known)
    assert known.pg_function_names == registry._Registry.pg_function_names.fget(known)


def test_a_name_is_not_taken_twice_on_one_table(one_more):
    other = pgtrigger.Protect(name="look_up_test", operation=pgtrigger.Update)
    with pytest.raises(KeyError, match="already used"):
        pgtrigger.register(other)(Notice)
    assert registry._registry[KEY][1].operation is pgtrigger.Delete


def test_it_takes_the_place_of_the_librarys_once():
    known = registry._registry
    look_up()
    assert registry._registry is known

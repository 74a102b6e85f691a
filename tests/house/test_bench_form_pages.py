"""The bench of a long form's page: every request is answered as it should be, within the limit."""

import pytest

from gaoxin.bench import form_pages


@pytest.mark.django_db
def test_a_form_of_300_fields_and_250_conditions_is_opened_asked_again_and_handed_in():
    found = form_pages.run(rounds=3)
    assert (found["fields"], found["conditions"]) == (300, 250)
    assert list(found["pages"]) == [
        "open empty",
        "ask again (part)",
        "ask again (whole page)",
        "send with mistakes",
        "hand in",
        "open with a full draft",
    ]
    assert max(page["median_ms"] for page in found["pages"].values()) < form_pages.LIMIT
    sizes = {name: page["kilobytes"] for name, page in found["pages"].items()}
    assert sizes["ask again (part)"] < sizes["ask again (whole page)"] / 10

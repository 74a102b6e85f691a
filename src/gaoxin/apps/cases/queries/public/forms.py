"""The declared forms that the public fills in."""

from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.forms.model import Form


def form_named(key: str) -> Form:
    """A form of the product; these are shipped, so that one that is missing is a defect."""
    return package_forms()[key]

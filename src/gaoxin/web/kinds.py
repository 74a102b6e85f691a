"""What kinds of records are called, in the reader's language: as the model says, else as the glossary does."""

import re

from django.db.models import Model
from django.utils.functional import lazy

from gaoxin.catalogue.glossary import package_glossary
from gaoxin.web.problems import language

_BEGINS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _named(model: type[Model]) -> str:
    if said := model._meta.original_attrs.get("verbose_name"):
        return str(said)
    term = package_glossary().get(_BEGINS.sub("_", model.__name__).lower())
    if term is None:
        return model._meta.label
    return term.english if language() == "en" else term.term


name_of = lazy(_named, str)
"""The name of a kind of record, when it is shown. One that nobody named has the name it has in the program."""

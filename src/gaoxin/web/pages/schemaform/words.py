"""The words of a declaration in the reader's language, and answers as people read them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext

from gaoxin.engines.forms.limits import MEGABYTE
from gaoxin.engines.forms.model import Basis, Field, Words
from gaoxin.engines.forms.values import FileAnswer
from gaoxin.web import figures
from gaoxin.web.problems import language


def said(words: Words) -> str:
    """In the language in force, else in Chinese."""
    return words.get(language()) or words.get("zh", "")


def cited(basis: Basis | None) -> str:
    """《条例》（国务院令第673号）第十三条"""
    if basis is None:
        return ""
    number = f"（{basis.number}）" if basis.number else ""
    return f"{basis.document}{number}{basis.article}"


def size(count: int) -> str:
    """A file's size: KB below one MB."""
    if count < MEGABYTE:
        return f"{max(1, round(count / 1024))} KB"
    return f"{number_format(Decimal(count) / MEGABYTE, 1)} MB"


def shown(field: Field, answer: object) -> str:
    """A typed answer as a page or a sheet writes it; its unit stands beside it."""
    if isinstance(answer, bool):
        return gettext("是") if answer else gettext("否")
    if isinstance(answer, int | Decimal):
        return figures.number(answer)
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, tuple):
        return "、".join(_one(field, item) for item in answer)
    return _one(field, answer)


def _one(field: Field, answer: object) -> str:
    if isinstance(answer, FileAnswer):
        return answer.name
    text = str(answer)
    label: Mapping[str, str] | None = field.choices.get(text)
    return said(label) if label else text

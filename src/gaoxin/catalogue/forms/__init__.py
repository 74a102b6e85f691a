"""Forms: what people are asked, by page and API alike. The words of a declaration stand in `engines/forms/README.md`.

appeal:
  type: object
  x-label: {zh: 企业诉求, en: Appeal of an enterprise}
  x-sections:
    matter: {x-label: {zh: 诉求事项, en: The matter}}
  required: [kind]
  properties:
    kind:
      type: string
      enum: [land, power]
      x-labels: {land: {zh: 用地, en: Land}, power: {zh: 用电, en: Power}}
      x-label: {zh: 诉求类别, en: Kind}
      x-section: matter
"""

from collections.abc import Mapping
from functools import cache

from gaoxin.catalogue.forms.prefill import prefill_sources
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.shapes import Report
from gaoxin.catalogue.shelves import package_shelf
from gaoxin.catalogue.texts import Node
from gaoxin.catalogue.writing import as_written
from gaoxin.engines.forms.model import Form
from gaoxin.engines.forms.reading import read_form


def _read(key: str, node: Node, report: Report) -> Form | None:
    form, problems = read_form(key, as_written(node, report.file), prefill_sources())
    report.problems.extend(problems)
    return form


def _settle(found: Mapping[str, Entry[Form | None]]) -> Mapping[str, Form]:
    return {key: entry.declaration for key, entry in found.items() if entry.declaration is not None}


FORMS: Kind[Form | None, Form] = Kind("forms", _read, _settle)


@cache
def package_forms() -> Mapping[str, Form]:
    """The product's forms. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(FORMS, [package_shelf("forms")])[0]

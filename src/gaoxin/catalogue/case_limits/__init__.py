"""Limits of cases: stages of each kind by grade, on which grounds the clock stands still, the ladder, and whence.

appeal:
  name: 企业诉求
  name_en: Appeals
  grades:                            # by how much time they have; the app says which a case is
    simple: {name: 咨询解答, name_en: questions}
    complex: {name: 复杂事项, name_en: complex matters}
  stages:                            # in order
    receipt:
      name: 签收
      name_en: receipt
      amounts: {complex: 1 工作日}     # of each grade that owes it: 工作日 or 工作小时
      transfer: repeat               # keep (left out), restart or repeat: what handing on does
      basis: [...]                   # as in `bases`
    solution:
      name: 解决
      name_en: solution
      amounts: {complex: 15 工作日}
      from: receipt                  # begins when that is done; left out: when the case is opened
      return: resume                 # keep (left out), resume or restart: what sending back to it does
      extension: {amounts: {complex: 15 工作日}, times: 1, basis: [...]}
      basis: [...]
  grounds:                           # nothing else stops the clock
    supplement: {name: 等候补正, name_en: papers awaited, stages: [solution], basis: [...]}
  ladder:                            # or the name of another entry, to climb the same
    remind: {name: 提醒, name_en: reminder, when: -2 工作日, stages: [solution], basis: [...]}
    urge: {name: 催办, name_en: urging, when: due, basis: [...]}
    circular: {name: 通报, name_en: circular, when: +5 工作日, basis: [...]}
"""

from collections.abc import Mapping
from functools import cache

from gaoxin.catalogue.case_limits.model import DeclaredLimits, Label
from gaoxin.catalogue.case_limits.reading import read_limits, settle
from gaoxin.catalogue.kinds import Kind, gather
from gaoxin.catalogue.shelves import package_shelf

CASE_LIMITS = Kind("case_limits", read_limits, settle)

__all__ = ["CASE_LIMITS", "DeclaredLimits", "Label", "package_case_limits"]


@cache
def package_case_limits() -> Mapping[str, DeclaredLimits]:
    """The product's limits of cases. A mistake in them is a defect of the product, found by `tests/house`."""
    return gather(CASE_LIMITS, [package_shelf("case_limits")])[0]

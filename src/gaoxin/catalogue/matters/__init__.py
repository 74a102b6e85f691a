"""Government-service matters (政务服务事项) of a zone: what may be applied for, on which basis, with which papers,
within which limits, decided by whom and in which system.

    project_filing:
      code: XM-01                      # the zone's own; `national_code` is the code of the national basic catalogue
      name: 企业投资项目备案
      name_en: Filing of an enterprise investment project
      purpose: 一句话说明谁在什么时候办。
      purpose_en: …
      theme: projects
      type: other_power                # permit, confirmation, payment, reward, ruling, other_power, public_service
      basis: [{document: 《…》, number: …, article: …, edition: …, confidence: checked}]   # see `catalogue/bases.py`
      level: zone
      power: entrusted_above           # where the power comes from; a public service has none
      delegation: project_filing       # entry of `delegated_powers`, where the power was given
      authority: 投资主管部门            # in whose name it is decided
      duty: industry                   # duty of the zone's department that decides, or that helps and watches
      home: own                        # own, assisted (帮办代办) or followed; the latter two name their `platform`
      form: project_filing             # entry of `forms`, optional; `flow` names a process, optional
      applicants: [enterprise]
      conditions: [……]
      processing: instant              # 即办件, or promised (承诺件)
      statutory: {days: 20, source: 《…》第…条, confidence: checked}    # left out: the law sets none
      promised: {days: 1, confidence: example}
      special: [{name: 专家评审, name_en: Expert review, days: 20, confidence: uncertain, verify: ……}]
      visits: 0
      depth: full
      ways: [window, online]
      fees: []                         # or [{item, item_en, standard, basis: {…}}]
      results: [{name: 备案证明, name_en: Certificate of filing, kind: certificate, validity: ……}]
      materials:
        - {name: 备案信息表, name_en: Filing sheet, forms: [electronic], need: required, origin: self, note: ……}
        - {name: 场地证明, name_en: Papers of the site, forms: [copy], need: later, days: 1, origin: self}
      deficit: {allowed: true, excludes: [……]}              # 容缺受理
      commitment: {allowed: false, excludes: [……]}          # 告知承诺; allowed: `check` and `check_days`
      silence: {document: 《…》, article: 第五十条, confidence: checked}   # 超时默认, only with a law that says so
      consult: {office: 政务服务大厅综合窗口, way: 12345}
      complain: {office: 营商环境建设部门, way: 12345}
      questions: [{ask: ……, answer: ……}]
      verify: [……]                     # what else is to be looked up before it is published
"""

from collections.abc import Mapping
from functools import cache

from gaoxin.catalogue.delegated_powers import package_delegated_powers
from gaoxin.catalogue.forms import package_forms
from gaoxin.catalogue.kinds import Entry, Kind, gather
from gaoxin.catalogue.matters.checking import relate_matters
from gaoxin.catalogue.matters.model import Matter
from gaoxin.catalogue.matters.reading import read_matter
from gaoxin.catalogue.shelves import package_shelf


def _settle(found: Mapping[str, Entry[Matter]]) -> Mapping[str, Matter]:
    """Names and codes tell matters apart, so each belongs to one only."""
    for field in ("code", "national_code", "name"):
        taken: dict[str, str] = {}
        for key, entry in found.items():
            text = getattr(entry.declaration, field)
            if text and (other := taken.setdefault(text, key)) != key:
                entry.report.add("matter.taken", entry.key, field=field, text=text, other=other)
    return {key: entry.declaration for key, entry in found.items()}


MATTERS: Kind[Matter, Matter] = Kind("matters", read_matter, _settle, relate_matters)


@cache
def package_matters() -> Mapping[str, Matter]:
    """The product's matters. A mistake in them is a defect of the product, found by `tests/house`."""
    others = {"delegated_powers": package_delegated_powers(), "forms": package_forms()}
    return gather(MATTERS, [package_shelf("matters")], others)[0]

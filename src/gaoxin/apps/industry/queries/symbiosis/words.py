"""By-products, qualities and reasons in words."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _t

from gaoxin.apps.industry.models import ByproductLine
from gaoxin.apps.industry.symbiosis_states import Side
from gaoxin.catalogue.byproducts import Quality, package_byproducts
from gaoxin.engines.chains.byproducts import DISTANCE
from gaoxin.web.problems import language


def material_words(key: str) -> str:
    """A by-product by its name; its key where the catalogue no longer has it."""
    found = package_byproducts().get(key)
    if found is None:
        return key
    return found.name_en if language() == "en" else found.name


def material_options() -> list[tuple[str, str]]:
    return [(key, material_words(key)) for key in package_byproducts()]


def qualities_of(material: str) -> Mapping[str, Quality]:
    found = package_byproducts().get(material)
    return found.qualities if found else {}


def quality_words(material: str, key: str) -> str:
    if key == DISTANCE:
        return _t("距离")
    found = qualities_of(material).get(key)
    if found is None:
        return key
    return found.name_en if language() == "en" else found.name


def line_qualities(row: ByproductLine) -> list[str]:
    """What a line says of qualities, one sentence each."""
    said = []
    for key, one in row.qualities.items():
        unit = str(qualities_of(row.material)[key].unit) if key in qualities_of(row.material) else ""
        name = quality_words(row.material, key)
        if row.side == Side.OFFER:
            said.append(f"{name} {_plain(one['value'])}{unit}")
            continue
        least, most = one.get("least"), one.get("most")
        if least is not None and most is not None:
            said.append(f"{name} {_plain(least)}–{_plain(most)}{unit}")
        elif least is not None:
            said.append(_t("%(name)s不低于 %(value)s") % {"name": name, "value": f"{_plain(least)}{unit}"})
        elif most is not None:
            said.append(_t("%(name)s不高于 %(value)s") % {"name": name, "value": f"{_plain(most)}{unit}"})
    return said


def _plain(text: str) -> str:
    return f"{Decimal(text).normalize():f}"


def match_reason(offer: ByproductLine, need: ByproductLine, km: float) -> str:
    """Why an offer goes to a need: what fits, and how far it is."""
    asked = line_qualities(need)
    has = line_qualities(offer)
    parts = [_t("相距 %(km).1f 公里") % {"km": km}]
    if need.reach_km is not None:
        parts[0] = _t("相距 %(km).1f 公里，在 %(most)s 公里以内") % {"km": km, "most": _plain(str(need.reach_km))}
    if asked:
        parts.append(
            _t("要求%(asked)s，供方%(has)s") % {"asked": "、".join(asked), "has": "、".join(has) or _t("没写")}
        )
    else:
        parts.append(_t("用方没有质量要求"))
    return "；".join(parts)[:500]


def unmatched_words(reasons: Sequence[Mapping[str, Any]], names: Mapping[int, str], row: ByproductLine) -> list[str]:
    """Why something of a line stays over, one sentence each."""
    said = []
    offers = row.side == Side.OFFER
    for one in reasons:
        kind = one["kind"]
        other = names.get(one.get("other", 0), "")
        if kind == "nobody":
            said.append(_t("本区没有人申报需要它") if offers else _t("本区没有人申报供应它"))
        elif kind == "amount":
            said.append(_t("需求量不够，用不完") if offers else _t("供应量不够，不能全部满足"))
        elif kind == "declined":
            said.append(_t("与%(other)s没有谈成") % {"other": other})
        else:
            what = "、".join(quality_words(row.material, key) for key in one["qualities"])
            if kind == "unknown":
                said.append(_t("与%(other)s能否匹配待核（缺：%(what)s）") % {"other": other, "what": what})
            elif one["qualities"] == [DISTANCE]:
                said.append(_t("%(other)s太远，超过最远运距") % {"other": other})
            else:
                said.append(_t("%(other)s：%(what)s不符合要求") % {"other": other, "what": what})
    return said

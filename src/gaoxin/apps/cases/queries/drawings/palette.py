"""What the side panel of the modeler offers: to whom a step may go, the forms there are, kinds of facts."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _t

from gaoxin.apps.zones.states import Duty
from gaoxin.catalogue.forms import package_forms
from gaoxin.engines.expressions.facts import FactKind
from gaoxin.web.problems import language

Choice = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Palette:
    """The choices of the panel, each a value with what it is called."""

    roles: Sequence[Choice]
    naming: Sequence[Choice]
    """Roles that name something in a field of their own: a field of the data of the case."""
    duties: Sequence[Choice]
    forms: Sequence[Choice]
    facts: Sequence[Choice]


def palette() -> Palette:
    return Palette(
        roles=[
            ("filer", _t("提出人（企业或本人）")),
            ("dispatch", _t("分派处室（企业服务或政务服务）")),
            ("lead", _t("主办部门")),
            ("head", _t("主办部门负责人")),
            ("leader", _t("管委会领导")),
            ("item", _t("逐项办理中的这一家部门")),
        ],
        naming=[("of", _t("前面环节选定的部门"))],
        duties=[(f"duty:{key}", str(label)) for key, label in Duty.choices],
        forms=[(key, form.label.get(language()) or key) for key, form in sorted(package_forms().items())],
        facts=[(kind.value, said()) for kind, said in _FACTS.items()],
    )


_FACTS = {
    FactKind.TRUTH: lambda: _t("是或否"),
    FactKind.NUMBER: lambda: _t("数"),
    FactKind.DATE: lambda: _t("日期"),
    FactKind.CODE: lambda: _t("代码"),
    FactKind.CODES: lambda: _t("几个代码"),
}

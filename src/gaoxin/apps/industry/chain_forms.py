"""What is typed on pages of chains."""

from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.industry.chain_states import GapVerdict, NeededAs
from gaoxin.web.forms import Form, NumberField
from gaoxin.web.picker import PickField

LONGEST = 400_000
"""Characters of a chain's text."""


class OverrideForm(Form):
    """What experts say over a gap."""

    verdict = forms.ChoiceField(label=_("认定为"), choices=GapVerdict.choices)
    reason = forms.CharField(label=_("理由"), max_length=500)


class PutForm(Form):
    """An enterprise to be put on a segment."""

    enterprise = PickField(label=_("企业"), source="enterprises.organisations")
    reason = forms.CharField(
        label=_("理由"), max_length=200, help_text=_("如：2026年3月走访，主要生产车规级IGBT模块。")
    )


class ChainTextForm(Form):
    """A chain's text as it is being written. Leading and trailing blanks are part of it."""

    text = forms.CharField(label=_("产业链文本"), max_length=LONGEST, strip=False)
    why = forms.CharField(label=_("修改理由"), max_length=300, required=False)
    seen = forms.CharField(max_length=16, required=False)


class NewChainForm(Form):
    """A chain of the zone's own."""

    key = forms.RegexField(
        r"^[a-z][a-z0-9_]{1,39}$",
        label=_("代码"),
        max_length=40,
        help_text=_("小写英文字母开头，如 low_altitude；以后不能改。"),
        error_messages={"invalid": _("用小写英文字母开头，只含小写字母、数字和下划线，2 至 40 个字符。")},
    )
    name = forms.CharField(label=_("名称"), max_length=40)
    name_en = forms.CharField(label=_("英文名称"), max_length=80)
    definition = forms.CharField(label=_("范围"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}))
    document = forms.RegexField(
        r"^《[^《》]+》$",
        label=_("依据"),
        max_length=120,
        help_text=_("用书名号写依据的文件，如《本区产业发展规划》。"),
        error_messages={"invalid": _("用书名号写一个文件名称，如《本区产业发展规划》。")},
    )


class WordForm(Form):
    """A product word suggested for a segment."""

    word = forms.CharField(label=_("产品名称"), max_length=60, help_text=_("企业怎么叫就怎么写，一次写一个。"))
    source = forms.CharField(label=_("依据"), max_length=300, help_text=_("如：2026年3月走访示例电子，产品目录第2页。"))


class NeedForm(Form):
    """A segment suggested as needed by another."""

    other = forms.ChoiceField(label=_("需要哪个环节"))
    kind = forms.ChoiceField(label=_("作为"), choices=NeededAs.choices)
    share = NumberField(
        label=_("占产值"),
        unit="%",
        required=False,
        max_digits=5,
        decimal_places=2,
        min_value=Decimal("0.01"),
        max_value=Decimal(100),
        help_text=_("花在它上面的钱占本环节产值多少；不清楚就空着。"),
    )
    source = forms.CharField(label=_("依据"), max_length=300, help_text=_("如：示例电子2025年采购台账。"))

    def __init__(self, *args: Any, others: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [("", _("请选择环节")), *others]  # type: ignore[attr-defined]


class TakeForm(Form):
    """How sure a suggestion is that is taken."""

    sure = forms.IntegerField(label=_("把握（%）"), min_value=1, max_value=100, initial=80)


class TurnDownForm(Form):
    """Why a suggestion is not taken."""

    reason = forms.CharField(label=_("不采用的理由"), max_length=300)


class DraftForm(Form):
    """A chain to be drafted."""

    key = forms.RegexField(
        r"^[a-z][a-z0-9_]{1,39}$",
        label=_("代码"),
        max_length=40,
        help_text=_("小写英文字母开头，如 low_altitude；以后不能改。"),
        error_messages={"invalid": _("用小写英文字母开头，只含小写字母、数字和下划线，2 至 40 个字符。")},
    )
    name = forms.CharField(label=_("名称"), max_length=40)
    products = forms.CharField(
        label=_("从哪些产品起"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("用顿号隔开，如：燃料电池电堆、储氢瓶。按图谱里的叫法写，图谱里没有的会略过。"),
    )
    codes = forms.RegexField(
        r"^\s*(\d{3,4}([、，,;；\s]+\d{3,4})*)?\s*$",
        label=_("或从哪些行业起"),
        max_length=200,
        required=False,
        help_text=_("GB/T 4754-2017 的三位或四位代码，用顿号隔开；取本区这些行业企业的产品。"),
        error_messages={"invalid": _("只写三位或四位数字代码，用顿号隔开。")},
    )
    steps = forms.IntegerField(label=_("往上游走几步"), min_value=0, max_value=4, initial=2)
    most = forms.IntegerField(label=_("最多几个环节"), min_value=2, max_value=80, initial=30)
    replace = forms.BooleanField(label=_("同一代码已有草稿时，用新的替换"), required=False)

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or self.cleaned_data
        if not self.errors and not (sent.get("products") or sent.get("codes")):
            self.add_error("products", _("产品和行业代码至少写一样。"))
        return sent


TIERS = [("upstream", _("上游")), ("midstream", _("中游")), ("downstream", _("下游")), ("support", _("支撑与服务"))]


class SegmentForm(Form):
    """A segment to be added to a chain."""

    name = forms.CharField(label=_("名称"), max_length=40)
    name_en = forms.CharField(label=_("英文名称"), max_length=80)
    key = forms.RegexField(
        r"^[a-z][a-z0-9_]{1,49}$",
        label=_("代码"),
        max_length=50,
        help_text=_("小写英文字母开头，如 igbt_modules。"),
        error_messages={"invalid": _("用小写英文字母开头，只含小写字母、数字和下划线。")},
    )
    tier = forms.ChoiceField(label=_("位置"), choices=TIERS)
    branch = forms.ChoiceField(label=_("分支"))
    products = forms.CharField(label=_("产品"), max_length=500, help_text=_("企业怎么叫就怎么写，用顿号隔开。"))
    codes = forms.RegexField(
        r"^\s*(\d{3,4}([、，,\s]+\d{3,4})*)?\s*$",
        label=_("行业代码"),
        max_length=100,
        required=False,
        help_text=_("GB/T 4754-2017 的三位或四位代码，用顿号隔开。"),
        error_messages={"invalid": _("只写三位或四位数字代码，用顿号隔开。")},
    )

    def __init__(self, *args: object, branches: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["branch"].choices = branches  # type: ignore[attr-defined]


class ConnectForm(Form):
    """One segment needs another."""

    buyer = forms.ChoiceField(label=_("哪个环节"))
    supplier = forms.ChoiceField(label=_("需要哪个环节"))
    kind = forms.ChoiceField(label=_("作为"), choices=NeededAs.choices)

    def __init__(
        self, *args: object, segments: list[tuple[str, str]], others: list[tuple[str, str]], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["buyer"].choices = segments  # type: ignore[attr-defined]
        self.fields["supplier"].choices = [*segments, *others]  # type: ignore[attr-defined]


class RenameForm(Form):
    """Another name for a segment."""

    segment = forms.ChoiceField(label=_("哪个环节"))
    name = forms.CharField(label=_("新名称"), max_length=40)
    name_en = forms.CharField(label=_("新英文名称"), max_length=80)

    def __init__(self, *args: object, segments: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["segment"].choices = segments  # type: ignore[attr-defined]


class ShockForm(Form):
    """What stops, and what is assumed."""

    USUAL: ClassVar[dict[str, int]] = {
        "horizon": 90,
        "spare": 10,
        "elsewhere": 50,
        "stock_days": 15,
        "stock_factor": 100,
    }
    enterprise = PickField(label=_("本区企业"), source="enterprises.organisations", required=False)
    company = forms.CharField(label=_("或区外企业（代码或简称）"), max_length=60, required=False)
    region = forms.ChoiceField(label=_("或一个省的区外企业"), required=False)
    days = forms.IntegerField(label=_("停多少天（不填为一直停）"), min_value=1, max_value=365, required=False)
    horizon = forms.IntegerField(label=_("看多少天"), min_value=1, max_value=365, initial=90)
    spare = forms.IntegerField(label=_("同行可增产（%）"), min_value=0, max_value=100, initial=10)
    elsewhere = forms.IntegerField(label=_("没登记的供应商占（%）"), min_value=0, max_value=100, initial=50)
    stock_days = forms.IntegerField(label=_("库存不清楚时按（天）"), min_value=0, max_value=365, initial=15)
    stock_factor = forms.IntegerField(label=_("库存为通常的（%）"), min_value=0, max_value=500, initial=100)
    seed = forms.IntegerField(
        label=_("再试 20 组假设，种子"),
        min_value=0,
        max_value=999_999,
        required=False,
        help_text=_("填一个数，如 7，就看结果随假设变多少；同一个数每次结果相同。不填不试。"),
    )

    def __init__(self, *args: Any, regions: list[str], user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["region"].choices = [("", _("不选")), *((name, name) for name in regions)]  # type: ignore[attr-defined]
        self.fields["enterprise"].user = user  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or self.cleaned_data
        chosen = [name for name in ("enterprise", "company", "region") if sent.get(name)]
        if not self.errors and len(chosen) != 1:
            raise forms.ValidationError(_("本区企业、区外企业、省份，选且只选一个。"))
        return sent

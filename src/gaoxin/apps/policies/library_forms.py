"""What officers write of policies and clauses."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.policies.library_states import BenefitKind, EdgeKind, PolicyLevel, Topic
from gaoxin.apps.policies.services.library.clauses import WrittenClause
from gaoxin.apps.policies.services.library.registering import Written
from gaoxin.web.forms import MEGABYTE, DayField, Form, NumberField, Section, UploadField

FILES = (".docx", ".pdf", ".html", ".htm", ".md", ".txt")
PAPERS = (*FILES, ".doc", ".ofd", ".xlsx", ".jpg", ".jpeg", ".png", ".zip")
FEN_PER_WAN = 1_000_000
LONG = 100_000


def area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class PolicyForm(Form):
    """A policy; `own` is one of the zone itself, whose number and days are written by its stages. `public` is one that
    everybody reads, which says since when it holds."""

    sections = (
        Section(_("文件"), ("title", "level", "number", "issuer", "topic", "department", "parent")),
        Section(_("时间"), ("issued_on", "in_force_from", "in_force_until", "review_by")),
        Section(_("内容"), ("text", "interpretation", "source_link")),
    )
    title = forms.CharField(label=_("标题"), max_length=200)
    level = forms.ChoiceField(label=_("层级"), choices=[one for one in PolicyLevel.choices if one[0] != "zone"])
    number = forms.CharField(
        label=_("文号"), max_length=80, required=False, help_text=_("如：吉政发〔2021〕16号；没有文号的可以不填。")
    )
    issuer = forms.CharField(label=_("发文机关"), max_length=120)
    topic = forms.ChoiceField(label=_("主题"), choices=Topic.choices)
    department = forms.ModelChoiceField(
        label=_("本区主管部门"), queryset=None, help_text=_("由它维护条款、规则和提醒。")
    )
    parent = forms.ModelChoiceField(
        label=_("上级政策（1+N）"), queryset=None, required=False, help_text=_("配套文件选它所配套的那一份主文件。")
    )
    issued_on = DayField(label=_("印发日期"), required=False)
    in_force_from = DayField(label=_("施行日期"), required=False)
    in_force_until = DayField(label=_("有效期至"), required=False, help_text=_("长期有效的不填。"))
    review_by = DayField(label=_("评估清理期限"), required=False, help_text=_("到期前会提醒主管部门。"))
    text = forms.CharField(label=_("正文"), max_length=LONG, required=False, widget=area(10))
    interpretation = forms.CharField(label=_("政策解读"), max_length=20_000, required=False, widget=area(6))
    source_link = forms.URLField(label=_("原文网址"), max_length=300, required=False, assume_scheme="https")

    def __init__(
        self, *args: Any, departments: Any, parents: Any, own: bool = False, public: bool = True, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["in_force_from"].required = public
        self.fields["department"].queryset = departments
        self.fields["parent"].queryset = parents
        if own:
            self.fields["level"].choices = [(PolicyLevel.ZONE.value, PolicyLevel.ZONE.label)]

    def written(self) -> Written:
        return Written(**self.cleaned_data)


class ProposeForm(Form):
    """立项: what a policy of the zone is to be, and why."""

    title = forms.CharField(label=_("拟定标题"), max_length=200)
    topic = forms.ChoiceField(label=_("主题"), choices=Topic.choices)
    issuer = forms.CharField(label=_("拟发文机关"), max_length=120)
    department = forms.ModelChoiceField(label=_("主管部门"), queryset=None)
    parent = forms.ModelChoiceField(label=_("上级政策（1+N）"), queryset=None, required=False)
    revises = forms.ModelChoiceField(
        label=_("修订取代"), queryset=None, required=False, help_text=_("新政策公开时，选中的这一份同时失效。")
    )
    reason = forms.CharField(label=_("立项理由"), max_length=1_000, widget=area(4))
    began = DayField(label=_("立项日期"), help_text=_("补录旧文件时填当时的日期。"))

    def __init__(self, *args: Any, departments: Any, parents: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = departments
        self.fields["parent"].queryset = parents
        self.fields["revises"].queryset = parents.filter(level=PolicyLevel.ZONE, state="published")


class EdgeForm(Form):
    """What this policy does to an older one."""

    kind = forms.ChoiceField(label=_("关系"), choices=EdgeKind.choices)
    older = forms.ModelChoiceField(label=_("较早的政策"), queryset=None)
    from_day = DayField(label=_("自何日起"), required=False, help_text=_("取代和废止必填：较早的一份自这一天失效。"))
    note = forms.CharField(label=_("说明"), max_length=200, required=False)

    def __init__(self, *args: Any, others: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["older"].queryset = others


class EndForm(Form):
    """废止."""

    day = DayField(label=_("自何日起失效"))
    why = forms.CharField(label=_("理由"), max_length=500, widget=area(3))


class ReviewForm(Form):
    """清理后保留."""

    review_by = DayField(label=_("下次评估清理期限"))
    why = forms.CharField(label=_("评估清理结论"), max_length=500, widget=area(3))


class WhyForm(Form):
    why = forms.CharField(label=_("理由"), max_length=500, widget=area(3))


class DocumentForm(Form):
    """The document from which clauses are read."""

    file = UploadField(
        kinds=FILES,
        most=50 * MEGABYTE,
        label=_("政策原文"),
        help_text=_("可上传 .docx、.pdf、.html、.md、.txt；扫描件没有文字层，请先做文字识别。"),
    )


class ClauseForm(Form):
    """One clause. Amounts are typed in 万元."""

    sections = (
        Section(_("条款"), ("address", "title", "text")),
        Section(
            _("给谁、给什么"),
            ("benefit_kind", "benefit_words", "who_words"),
            _("这两句话公众看得到，用企业看得懂的话写。"),
        ),
        Section(_("资金和时间"), ("budget", "cap", "opens_on", "closes_on")),
        Section(_("办理"), ("department", "partners", "automatic", "exclusive_groups", "materials")),
    )
    address = forms.CharField(
        label=_("条款"), max_length=60, help_text=_("如：第六条、第六条第二款、（六）。公开以后不再变，别处会引用。")
    )
    title = forms.CharField(label=_("名称"), max_length=120)
    text = forms.CharField(label=_("条款原文"), max_length=20_000, widget=area(6))
    benefit_kind = forms.ChoiceField(label=_("支持方式"), choices=BenefitKind.choices)
    benefit_words = forms.CharField(label=_("支持内容"), max_length=300, widget=area(2))
    who_words = forms.CharField(label=_("支持对象"), max_length=500, widget=area(2))
    budget = NumberField(
        label=_("年度预算"), unit=_("万元"), required=False, min_value=0, max_digits=12, decimal_places=2
    )
    cap = NumberField(
        label=_("单户年度上限"), unit=_("万元"), required=False, min_value=0, max_digits=12, decimal_places=2
    )
    opens_on = DayField(label=_("申报开始"), required=False, help_text=_("常年受理的不填。"))
    closes_on = DayField(label=_("申报截止"), required=False)
    department = forms.ModelChoiceField(label=_("责任部门"), queryset=None)
    partners = forms.ModelMultipleChoiceField(
        label=_("会同部门"), queryset=None, required=False, widget=forms.CheckboxSelectMultiple
    )
    automatic = forms.BooleanField(
        label=_("免申即享"), required=False, help_text=_("企业不用申报，符合条件的由系统生成，企业确认即可。")
    )
    exclusive_groups = forms.CharField(
        label=_("不重复享受组"),
        max_length=300,
        required=False,
        help_text=_("同组的条款同一年就高不重复；多个组用顿号分开，如：认定奖励。"),
    )
    materials = forms.CharField(
        label=_("申报材料"),
        max_length=4_000,
        required=False,
        widget=area(4),
        help_text=_(
            "每行一件；能由企业库的事实证明的，在后面写“＝事实名称”，如：高新技术企业证书＝高新技术企业证书有效。"
        ),
    )

    def __init__(self, *args: Any, departments: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].queryset = departments
        self.fields["partners"].queryset = departments

    def written(self) -> WrittenClause:
        data = dict(self.cleaned_data)
        data["budget"], data["cap"] = fen(data["budget"]), fen(data["cap"])
        data["exclusive_groups"] = [one.strip() for one in data["exclusive_groups"].replace("，", "、").split("、")]
        data["materials"] = materials_of(data["materials"])
        return WrittenClause(**data)


def fen(wan: Decimal | None) -> int | None:
    """万元 as whole 分."""
    return None if wan is None else int(wan * FEN_PER_WAN)


def materials_of(text: str) -> Sequence[tuple[str, str]]:
    """Each line a material, with the fact behind the equals sign that may prove it."""
    lines = (line.replace("=", "＝").partition("＝") for line in text.splitlines() if line.strip())
    return [(name.strip(), fact.strip()[:60]) for name, _sign, fact in lines][:50]


class PaperForm(Form):
    """A document of a stage."""

    title = forms.CharField(label=_("文书"), max_length=120)
    file = UploadField(kinds=PAPERS, most=50 * MEGABYTE, label=_("文件"))


class AskForm(Form):
    """The draft that is put before everybody."""

    intro = forms.CharField(label=_("起草说明"), max_length=2_000, widget=area(4))
    text = forms.CharField(label=_("征求意见稿"), max_length=LONG, widget=area(14))
    opens_on = DayField(label=_("开始日期"))
    closes_on = DayField(label=_("截止日期"))

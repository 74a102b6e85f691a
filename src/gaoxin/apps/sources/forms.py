"""What is filled in about data sets: description, fields, versions, requests, answers, sharing and opening."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.sources.states import Kind, Licence, Part, Refresh, Sensitivity, Theme
from gaoxin.web.forms import MEGABYTE, DayField, Form, Section, UploadField
from gaoxin.web.registry import Text

TABLES = (".csv", ".xlsx", ".xls", ".parquet")
MOST = 200 * MEGABYTE
WORD_MARKS = re.compile(r"[、，,；;\s]+")
CROSSINGS = [("single", _("逐项：每个分类各成一张表")), ("pairs", _("两两交叉")), ("all", _("全部交叉"))]
TICKS = forms.CheckboxSelectMultiple


class TableField(UploadField):
    """A table as a file."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("首行为列名，之后每行一条数据；.csv 可用 UTF-8 或 GBK 编码。"))
        super().__init__(kinds=TABLES, most=MOST, label=_("数据文件"), **kwargs)


class NewTableForm(Form):
    """The first upload of a data set."""

    department = forms.ChoiceField(label=_("数据提供部门"))
    file = TableField()
    synthetic = forms.BooleanField(label=_("这是模拟数据"), required=False)

    def __init__(self, *args: Any, departments: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].choices = departments  # type: ignore[attr-defined] # a choice field


class NewVersionForm(Form):
    file = TableField()


class VersionForm(Form):
    """What is said about a version before it is kept."""

    as_of = DayField(label=_("数据时点"), help_text=_("数据反映的是哪一天的情况；下次应更新的日期由此推算。"))
    note = forms.CharField(label=_("说明"), max_length=300, required=False)


class CardForm(Form):
    """The description of a data set."""

    sections: ClassVar[Sequence[Section]] = (
        Section(_("基本信息"), ["title", "description", "row_meaning", "theme", "keywords"]),
        Section(_("范围与更新"), ["spatial", "temporal_from", "temporal_to", "refresh"]),
        Section(_("发布与联系"), ["publisher", "contact"], _("联系方式写岗位，不写个人。")),
    )
    title = forms.CharField(label=_("名称"), max_length=120)
    description = forms.CharField(
        label=_("说明"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("数据从哪里来，怎样统计。"),
    )
    row_meaning = forms.CharField(
        label=_("一行是什么"), max_length=120, required=False, help_text=_("如：一家企业一年。")
    )
    theme = forms.ChoiceField(label=_("主题"), choices=Theme)
    keywords = forms.CharField(label=_("关键词"), required=False, max_length=300, help_text=_("用顿号分开。"))
    spatial = forms.CharField(label=_("空间范围"), max_length=120, required=False)
    temporal_from = DayField(label=_("时间范围起"), required=False)
    temporal_to = DayField(label=_("时间范围止"), required=False)
    refresh = forms.ChoiceField(label=_("更新周期"), choices=Refresh, help_text=_("到期没有新版，会提醒本部门。"))
    publisher = forms.CharField(label=_("发布机构"), max_length=120, required=False, help_text=_("不填则为本区名称。"))
    contact = forms.CharField(label=_("联系岗位"), max_length=120, required=False)

    def clean_keywords(self) -> list[str]:
        words = [word[:30] for word in WORD_MARKS.split(self.cleaned_data["keywords"]) if word]
        return list(dict.fromkeys(words))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("temporal_from"), data.get("temporal_to")
        if first and last and first > last:
            self.add_error("temporal_to", _("截止日期早于起始日期，请核对。"))
        return data


class FieldsForm(Form):
    """One line of boxes for each column of a table; `columns` are what is known or guessed of them."""

    PARTS: ClassVar[Sequence[str]] = ("label", "kind", "unit", "definition", "part", "sensitivity", "nonnegative")

    def __init__(self, *args: Any, columns: Sequence[Mapping[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.columns = columns
        for number, column in enumerate(columns):
            for part, box in _boxes(column).items():
                self.fields[f"{part}_{number}"] = box

    def shown_sections(self) -> list[Any]:
        """The boxes stand in a table of their own."""
        return []

    @property
    def lines(self) -> list[tuple[str, str, list[forms.BoundField]]]:
        """For each column its name, an example of its values, and its boxes."""
        return [
            (column["name"], column.get("example", ""), [self[f"{part}_{number}"] for part in self.PARTS])
            for number, column in enumerate(self.columns)
        ]

    def declared(self) -> list[dict[str, Any]]:
        """What was filled in, column by column."""
        return [
            {"name": column["name"], **{part: self.cleaned_data[f"{part}_{number}"] for part in self.PARTS}}
            for number, column in enumerate(self.columns)
        ]


def _boxes(column: Mapping[str, Any]) -> dict[str, forms.Field]:
    name = column["name"]
    return {
        "label": forms.CharField(label=_("中文名"), max_length=80, initial=column.get("label") or name, widget=_text()),
        "kind": forms.ChoiceField(
            label=_("类型"), choices=Kind, initial=column.get("kind", Kind.TEXT), widget=_select()
        ),
        "unit": forms.CharField(
            label=_("单位"), max_length=20, required=False, initial=column.get("unit", ""), widget=_text()
        ),
        "definition": forms.CharField(
            label=_("口径"), max_length=500, required=False, initial=column.get("definition", ""), widget=_text()
        ),
        "part": forms.ChoiceField(
            label=_("用途"), choices=Part, initial=column.get("part", Part.NOTE), widget=_select()
        ),
        "sensitivity": forms.ChoiceField(
            label=_("共享属性"),
            choices=Sensitivity,
            initial=column.get("sensitivity", Sensitivity.CONDITIONAL),
            widget=_select(),
        ),
        "nonnegative": forms.BooleanField(
            label=_("不为负"),
            required=False,
            initial=column.get("nonnegative", True),
            widget=forms.CheckboxInput(attrs={"class": "form-check-input"}),
        ),
    }


def _text() -> forms.TextInput:
    return forms.TextInput(attrs={"class": "form-control form-control-sm"})


def _select() -> forms.Select:
    return forms.Select(attrs={"class": "form-select form-select-sm"})


class DescribeForm(CardForm, FieldsForm):
    """Everything about a new data set: code, description and fields."""

    sections: ClassVar[Sequence[Section]] = (
        Section(_("基本信息"), ["title", "code", "description", "row_meaning", "theme", "keywords"]),
        *CardForm.sections[1:],
        Section(_("这一版"), ["as_of", "note"]),
    )
    code = forms.SlugField(
        label=_("代码"), max_length=60, help_text=_("英文字母、数字和短横线，区内唯一，定了不改；接口和地址里用它。")
    )
    as_of = DayField(label=_("数据时点"))
    note = forms.CharField(label=_("版本说明"), max_length=300, required=False)

    def shown_sections(self) -> list[Any]:
        return CardForm.shown_sections(self)


class AskForm(Form):
    """A department asks for fields."""

    department = forms.ChoiceField(label=_("申请部门"))
    fields_wanted = forms.MultipleChoiceField(label=_("申请字段"), widget=TICKS)
    purpose = forms.CharField(label=_("用途"), max_length=300, help_text=_("做什么工作用，怎样用；授权后只可用于此。"))
    basis = forms.CharField(label=_("依据"), max_length=300, required=False, help_text=_("职责、文件或会议纪要。"))
    until = DayField(label=_("使用期限"))

    def __init__(
        self,
        *args: Any,
        departments: Sequence[tuple[int, str]],
        choices: Sequence[tuple[str, Text]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["department"].choices = departments  # type: ignore[attr-defined] # choice fields
        self.fields["fields_wanted"].choices = choices  # type: ignore[attr-defined]


class AnswerForm(Form):
    """The owner ticks what is granted; nothing ticked is a refusal."""

    fields_granted = forms.MultipleChoiceField(
        label=_("同意共享的字段"), widget=TICKS, required=False, help_text=_("都不勾选即为不同意。")
    )
    valid_to = DayField(label=_("授权截止"), required=False, help_text=_("不填则到申请的使用期限。"))
    reason = forms.CharField(
        label=_("说明"), max_length=300, required=False, help_text=_("没有全部同意的，须写明理由。")
    )

    def __init__(self, *args: Any, choices: Sequence[tuple[str, Text]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fields_granted"].choices = choices  # type: ignore[attr-defined] # a choice field


class ReasonForm(Form):
    reason = forms.CharField(label=_("理由"), max_length=300)


class ShareForm(Form):
    """Sharing without having been asked. `place` is a zone, or one of its departments."""

    place = forms.ChoiceField(label=_("共享给"))
    fields_shared = forms.MultipleChoiceField(label=_("共享字段"), widget=TICKS)
    purpose = forms.CharField(label=_("用途"), max_length=300)
    valid_to = DayField(label=_("截止日期"))

    def __init__(
        self, *args: Any, places: Sequence[tuple[Any, Any]], choices: Sequence[tuple[str, Text]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = places  # type: ignore[attr-defined] # choice fields
        self.fields["fields_shared"].choices = choices  # type: ignore[attr-defined]


class _OpeningForm(Form):
    code = forms.SlugField(label=_("代码"), max_length=60, help_text=_("公开地址里用它，定了不改。"))
    title = forms.CharField(label=_("开放名称"), max_length=120)
    licence = forms.ChoiceField(label=_("许可"), choices=Licence)
    note = forms.CharField(label=_("开放理由"), max_length=300, required=False)


class OpenRowsForm(_OpeningForm):
    """Rows go out as they are, in chosen fields."""

    fields_open = forms.MultipleChoiceField(label=_("开放字段"), widget=TICKS)
    field_order = ("title", "code", "fields_open", "licence", "note")

    def __init__(self, *args: Any, choices: Sequence[tuple[str, Text]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fields_open"].choices = choices  # type: ignore[attr-defined] # a choice field


class OpenStatisticForm(_OpeningForm):
    """Numbers and sums by classes go out, with small cells withheld."""

    dimensions = forms.MultipleChoiceField(label=_("分类"), widget=TICKS)
    crossing = forms.ChoiceField(label=_("交叉方式"), choices=CROSSINGS)
    measures = forms.MultipleChoiceField(
        label=_("合计字段"), widget=TICKS, required=False, help_text=_("数量总会列出，不用选。")
    )
    dominance = forms.BooleanField(label=_("一两家企业占绝大部分的格子也遮盖"), required=False, initial=True)
    field_order = ("title", "code", "dimensions", "crossing", "measures", "dominance", "licence", "note")

    def __init__(
        self,
        *args: Any,
        dimensions: Sequence[tuple[str, Text]],
        measures: Sequence[tuple[str, Text]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dimensions"].choices = dimensions  # type: ignore[attr-defined] # choice fields
        self.fields["measures"].choices = measures  # type: ignore[attr-defined]


class NoteForm(Form):
    note = forms.CharField(label=_("说明"), max_length=300, required=False)

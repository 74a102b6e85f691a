"""What is typed in the rule editor and for a calculation."""

from django import forms
from django.utils.translation import gettext_lazy as _

from gaoxin.web.forms import DayField, Form

LONGEST = 60_000


class RuleForm(Form):
    """A rule's text as it is being written. Leading and trailing blanks are part of it."""

    text = forms.CharField(label=_("规则"), max_length=LONGEST, strip=False)
    why = forms.CharField(label=_("修改理由"), max_length=300, required=False)
    seen = forms.CharField(max_length=16, required=False)

    @property
    def began_from(self) -> str | None:
        """The mark of the draft one began from: empty where there was none, None where nothing is said of it."""
        return self.cleaned_data["seen"] if "seen" in self.data else None


class EstimateForm(Form):
    """What is compared with the rule in force."""

    title = forms.CharField(label=_("方案名称"), max_length=120, help_text=_("如：门槛由10%降到8%。"))
    on = DayField(label=_("测算日期"))
    proposed = forms.CharField(
        label=_("拟定规则"),
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 24, "spellcheck": "false"}),
    )

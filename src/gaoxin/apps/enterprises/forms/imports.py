"""Forms of importing: the file itself. What its columns mean is a table, not a form of fields."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from gaoxin.web.forms import MEGABYTE, Form, Section, UploadField

KINDS = (".csv", ".txt", ".tsv", ".xlsx", ".xls", ".parquet")
MOST = 2048 * MEGABYTE


class UploadImportForm(Form):
    """A table to be imported."""

    file = UploadField(label=_("表格文件"), kinds=KINDS, most=MOST)

    sections: ClassVar = [
        Section(
            "",
            ["file"],
            _("可以把文件直接拖到框里。表头上方的标题、合并的表头、单位行和末尾的合计行都会自动识别，不必先整理。"),
        )
    ]

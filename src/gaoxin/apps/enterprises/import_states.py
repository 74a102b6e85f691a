"""Words of importing: how far an import is, what became of a row, and which moves are allowed."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class ImportState(TextChoices):
    """How far an import is. While it is read, checked or written, its job says how much is done."""

    READING = "reading", _("识读中")
    MAPPING = "mapping", _("待对应列")
    CHECKING = "checking", _("检查中")
    CHECKED = "checked", _("待写入")
    WRITING = "writing", _("写入中")
    WRITTEN = "written", _("已写入")
    STOPPED = "stopped", _("已中止")
    UNDONE = "undone", _("已撤销")


MOVES = {
    ImportState.READING: {ImportState.MAPPING},
    ImportState.MAPPING: {ImportState.CHECKING, ImportState.WRITING},
    ImportState.CHECKING: {ImportState.CHECKED, ImportState.MAPPING},
    ImportState.CHECKED: {ImportState.MAPPING, ImportState.CHECKING, ImportState.WRITING},
    ImportState.WRITING: {ImportState.WRITTEN, ImportState.STOPPED},
    ImportState.STOPPED: {ImportState.WRITING, ImportState.UNDONE},
    ImportState.WRITTEN: {ImportState.UNDONE},
    ImportState.UNDONE: set(),
}
"""What may follow."""

STARTED = frozenset({ImportState.WRITING, ImportState.WRITTEN, ImportState.STOPPED})
"""Something of it stands in the registry."""


class RowKind(TextChoices):
    """Why a row is kept: it could not be used, it is in doubt, or it would change what stands there."""

    BAD = "bad", _("不合格")
    DOUBTFUL = "doubtful", _("存疑")
    CHANGED = "changed", _("有变化")


class RowState(TextChoices):
    """What became of a row that was bad or in doubt."""

    OPEN = "open", _("待处理")
    WRITTEN = "written", _("已写入")
    DROPPED = "dropped", _("不导入")

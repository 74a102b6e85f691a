"""Words of the zones app: levels of a zone, roles, duties of a department."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    """Where a zone stands in the tree."""

    PROVINCE = "province", _("省")
    CITY = "city", _("市")
    ZONE = "zone", _("开发区")
    PART = "part", _("片区")


class Role(TextChoices):
    """What a person may be in a zone. A grant of a role is for one zone, often one department, and for a time."""

    OFFICER = "officer", _("经办人")
    HEAD = "head", _("部门负责人")
    LEADER = "leader", _("管委会领导")
    ADMINISTRATOR = "administrator", _("系统管理员")
    VIEWER = "viewer", _("查阅人")


class Duty(TextChoices):
    """What a department is there for where the product must know it."""

    PLANNING = "planning", _("规划综合")
    STATISTICS = "statistics", _("统计")
    SUPERVISION = "supervision", _("督查督办")

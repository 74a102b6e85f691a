"""Words of the zones app: levels of a zone, roles, duties of a department."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Level(TextChoices):
    """Where a zone stands in the tree."""

    PROVINCE = "province", _("省")
    CITY = "city", _("市")
    ZONE = "zone", _("开发区")
    PART = "part", _("片区")


class OrganisationKind(TextChoices):
    """What an organisation is, as far as the product treats it differently."""

    ENTERPRISE = "enterprise", _("企业")
    INSTITUTION = "institution", _("高校院所")
    BANK = "bank", _("银行等金融机构")
    SERVICE = "service", _("服务机构")
    CARRIER = "carrier", _("创业载体")
    GOVERNMENT = "government", _("机关事业单位")


class NameKind(TextChoices):
    """What kind of further name an organisation has."""

    FORMER = "former", _("曾用名")
    SHORT = "short", _("简称")
    ENGLISH = "english", _("英文名称")
    ALIAS = "alias", _("别称")


class Role(TextChoices):
    """What a person may be. Whoever signs in without a role, or does not sign in, is the public."""

    MEMBER = "member", _("企业人员")
    PROVIDER = "provider", _("服务机构人员")
    OFFICER = "officer", _("经办人")
    HEAD = "head", _("部门负责人")
    STEWARD = "steward", _("项目专员")
    LEADER = "leader", _("管委会领导")
    VIEWER = "viewer", _("上级查阅人")
    AUDITOR = "auditor", _("审计人员")
    ADMINISTRATOR = "administrator", _("系统管理员")


OUTSIDE = [Role.MEMBER, Role.PROVIDER]
"""Held in an organisation, not in a zone."""
DEPARTMENTAL = [Role.OFFICER, Role.HEAD]
"""Held in a department of a zone."""


STAFF = [
    Role.OFFICER,
    Role.HEAD,
    Role.STEWARD,
    Role.LEADER,
    Role.VIEWER,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
]
"""Whoever works in a zone or watches over it."""


class Duty(TextChoices):
    """What a department is there for where the product must know it."""

    PLANNING = "planning", _("规划综合")
    STATISTICS = "statistics", _("统计")
    SUPERVISION = "supervision", _("督查督办")
    SCIENCE = "science", _("科技创新")
    INDUSTRY = "industry", _("工业运行")
    ENVIRONMENT = "environment", _("生态环境")
    PERSONNEL = "personnel", _("人力资源")
    ENTERPRISES = "enterprises", _("企业服务")
    DATA = "data", _("数据管理")
    SERVICE = "service", _("政务服务")
    INVESTMENT = "investment", _("招商引资")
    FINANCE = "finance", _("财政金融")
    LAND = "land", _("规划建设和自然资源")
    SAFETY = "safety", _("应急管理")
    SOCIAL = "social", _("社会事业")
    CITY = "city", _("城市管理")

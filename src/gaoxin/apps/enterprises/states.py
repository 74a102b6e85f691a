"""Words of the enterprises app: how an enterprise stands, how sure a figure is, where it came from, who is asked."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class EnterpriseStatus(TextChoices):
    """How an enterprise stands, as the registration authority and the zone call it."""

    PREPARING = "preparing", _("筹建")
    ACTIVE = "active", _("在营")
    SUSPENDED = "suspended", _("停业")
    LIQUIDATING = "liquidating", _("清算")
    REVOKED = "revoked", _("吊销")
    DEREGISTERED = "deregistered", _("注销")
    MOVED_OUT = "moved_out", _("迁出")


LIVING = frozenset({EnterpriseStatus.PREPARING, EnterpriseStatus.ACTIVE, EnterpriseStatus.SUSPENDED})
"""Those that may still be asked for data and may still apply for something."""


class SizeClass(TextChoices):
    """统计上大中小微型企业划分. The empty value stands for one that cannot be computed yet."""

    LARGE = "large", _("大型")
    MEDIUM = "medium", _("中型")
    SMALL = "small", _("小型")
    MICRO = "micro", _("微型")


class IndustryState(TextChoices):
    """Whether an officer has confirmed the industry code; a suggested one may come from a model or an import."""

    SUGGESTED = "suggested", _("建议")
    CONFIRMED = "confirmed", _("已确认")


class FactState(TextChoices):
    """How sure a yearly figure is. Verified: an officer compared it with its evidence."""

    REPORTED = "reported", _("填报")
    VERIFIED = "verified", _("已核实")
    ESTIMATED = "estimated", _("估算")


class Origin(TextChoices):
    """Where a record came from; the values are those of `gaoxin.kernel.sources.SourceKind`."""

    DOCUMENT = "document", _("文件")
    IMPORT = "import", _("导入")
    REPORT = "report", _("填报")
    FORMULA = "formula", _("计算")
    SYNTHETIC = "synthetic", _("模拟数据")


class PremisesKind(TextChoices):
    """What a place inside a zone is that enterprises sit in."""

    PARK = "park", _("园区")
    BUILDING = "building", _("楼宇")
    INCUBATOR = "incubator", _("孵化载体")


class ContactRole(TextChoices):
    """The office of an enterprise that answers for something. Offices, never persons."""

    GENERAL = "general", _("综合联系岗")
    PROJECTS = "projects", _("项目申报联系岗")
    STATISTICS = "statistics", _("统计联系岗")
    FINANCE = "finance", _("财务联系岗")
    RESEARCH = "research", _("研发管理联系岗")
    PERSONNEL = "personnel", _("人力资源联系岗")
    SAFETY = "safety", _("安全环保联系岗")
    APPEALS = "appeals", _("诉求联系岗")


class Subject(TextChoices):
    """What a proposal wants to change: the identity, the zone's record, or the figures of a year."""

    ORGANISATION = "organisation", _("企业名称")
    ENTERPRISE = "enterprise", _("基本情况")
    FACTS = "facts", _("年度数据")


class ProposalState(TextChoices):
    """The life of a proposal. A later proposal for the same thing replaces one that nobody has looked at yet."""

    PENDING = "pending", _("待核")
    ACCEPTED = "accepted", _("已采纳")
    REJECTED = "rejected", _("未采纳")
    WITHDRAWN = "withdrawn", _("已撤回")
    REPLACED = "replaced", _("已被新申报替代")


class FindingState(TextChoices):
    """The life of a quality finding. Open and recurred ones wait; a fixed one that fails again has recurred."""

    OPEN = "open", _("待处理")
    RECURRED = "recurred", _("再次出现")
    ACCEPTED = "accepted", _("已认可")
    FIXED = "fixed", _("已消除")


WAITING = (FindingState.OPEN, FindingState.RECURRED)
"""States of findings that somebody has to work off."""


class Gravity(IntegerChoices):
    """How far a finding reaches, in the order of work; the catalogue's severities."""

    ERROR = 1, _("必须改正")
    WARNING = 2, _("需要核实")
    NOTICE = 3, _("建议补充")


class Fixer(TextChoices):
    """Who puts a finding right: the enterprise, or the department with this duty in its zone."""

    ENTERPRISE = "enterprise", _("企业")
    STATISTICS = "statistics", _("统计部门")
    SCIENCE = "science", _("科技部门")
    INDUSTRY = "industry", _("工信部门")
    ENVIRONMENT = "environment", _("生态环境部门")
    PERSONNEL = "personnel", _("人社部门")


STATUS_TONES = {
    EnterpriseStatus.PREPARING: "info",
    EnterpriseStatus.ACTIVE: "good",
    EnterpriseStatus.SUSPENDED: "warn",
    EnterpriseStatus.LIQUIDATING: "warn",
    EnterpriseStatus.REVOKED: "bad",
    EnterpriseStatus.DEREGISTERED: "plain",
    EnterpriseStatus.MOVED_OUT: "plain",
}
FACT_TONES = {FactState.REPORTED: "info", FactState.VERIFIED: "good", FactState.ESTIMATED: "warn"}
PROPOSAL_TONES = {
    ProposalState.PENDING: "info",
    ProposalState.ACCEPTED: "good",
    ProposalState.REJECTED: "bad",
    ProposalState.WITHDRAWN: "plain",
    ProposalState.REPLACED: "plain",
}
FINDING_TONES = {
    FindingState.OPEN: "warn",
    FindingState.RECURRED: "bad",
    FindingState.ACCEPTED: "plain",
    FindingState.FIXED: "good",
}
GRAVITY_TONES = {Gravity.ERROR: "bad", Gravity.WARNING: "warn", Gravity.NOTICE: "info"}

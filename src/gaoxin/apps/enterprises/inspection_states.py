"""Words of credit classes, 涉企检查 and random draws."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class CreditGrade(TextChoices):
    """Classes of 企业信用风险 (国市监信发〔2022〕6号): low, ordinary, higher and high risk. Internal."""

    A = "A", _("A 类（信用风险低）")
    B = "B", _("B 类（信用风险一般）")
    C = "C", _("C 类（信用风险较高）")
    D = "D", _("D 类（信用风险高）")


class CreditBasis(TextChoices):
    """What a class that is in force rests on; the first that there is counts."""

    OVERRIDE = "override", _("人工调整")
    PROVINCE = "province", _("省级分类")
    TRIAL = "trial", _("本区试算")


class PlanState(TextChoices):
    """How far a yearly plan of inspections is."""

    DRAFT = "draft", _("编制中")
    PUBLISHED = "published", _("已公布")


class DrawState(TextChoices):
    """How far a draw is; each is left once at most."""

    COMMITTED = "committed", _("已公布承诺，待开启")
    OPENED = "opened", _("已开启")
    ABANDONED = "abandoned", _("已放弃")


class InspectionBasis(TextChoices):
    """Why an enterprise is inspected. Only what is planned counts towards the yearly cap."""

    PLAN = "plan", _("年度计划")
    COMPLAINT = "complaint", _("投诉举报")
    TRANSFER = "transfer", _("转办交办")
    LEGAL = "legal", _("法定事由")


UNPLANNED = (InspectionBasis.COMPLAINT, InspectionBasis.TRANSFER, InspectionBasis.LEGAL)
"""Grounds that allow an inspection beyond plan and cap, with the reason written down."""


class InspectionState(TextChoices):
    """How far an inspection is."""

    PLANNED = "planned", _("待通知")
    NOTIFIED = "notified", _("已通知")
    ENTERED = "entered", _("已签到入企")
    RECORDED = "recorded", _("已录入结果")
    PUBLISHED = "published", _("已公示")
    MERGED = "merged", _("已并入综合检查")
    CANCELLED = "cancelled", _("已取消")


COMING = (InspectionState.PLANNED, InspectionState.NOTIFIED, InspectionState.ENTERED)
DONE = (InspectionState.RECORDED, InspectionState.PUBLISHED)
COUNTED = (*COMING, *DONE)
"""States that count: what was merged is counted with the inspection it went into."""


class ItemKind(TextChoices):
    """Ordinary items have strict ratios and frequencies; on key items (safety, quality, livelihood) there is no cap."""

    GENERAL = "general", _("一般检查事项")
    KEY = "key", _("重点检查事项")


class ItemForm(TextChoices):
    """How an item is inspected; only on site is there an entry to sign."""

    ONSITE = "onsite", _("实地检查")
    DOCUMENT = "document", _("书面检查")
    ONLINE = "online", _("网络检查")


class Result(TextChoices):
    """The standard results of an item, as results of random inspections are published."""

    CLEAN = "clean", _("未发现问题")
    CORRECTED = "corrected", _("发现问题已当场整改")
    ORDERED = "ordered", _("责令限期整改")
    UNCOOPERATIVE = "uncooperative", _("不配合检查情节严重")
    UNREACHABLE = "unreachable", _("通过登记的住所无法联系")
    CASE = "case", _("发现违法线索，立案查处")


RECHECKED = (Result.ORDERED,)
"""Results that name a day by which it is put right, and are looked at again."""


class Recheck(TextChoices):
    """What came of looking again."""

    DONE = "done", _("已整改到位")
    NOT_DONE = "not_done", _("未整改到位")


GRADE_TONES = {"A": "good", "B": "info", "C": "warn", "D": "bad"}
STATE_TONES = {
    InspectionState.PLANNED: "plain",
    InspectionState.NOTIFIED: "info",
    InspectionState.ENTERED: "info",
    InspectionState.RECORDED: "warn",
    InspectionState.PUBLISHED: "good",
    InspectionState.MERGED: "plain",
    InspectionState.CANCELLED: "plain",
}
RESULT_TONES = {
    "": "plain",
    Result.CLEAN: "good",
    Result.CORRECTED: "info",
    Result.ORDERED: "warn",
    Result.UNCOOPERATIVE: "bad",
    Result.UNREACHABLE: "bad",
    Result.CASE: "bad",
}
DRAW_TONES = {DrawState.COMMITTED: "warn", DrawState.OPENED: "good", DrawState.ABANDONED: "plain"}

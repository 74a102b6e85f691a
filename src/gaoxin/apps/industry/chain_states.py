"""Words of chains on the ground: editions of a chain, who stands where, verdicts over gaps, what waits for review."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EditionState(TextChoices):
    """The life of one version of a zone's own chain."""

    DRAFT = "draft", _("编辑中")
    PUBLISHED = "published", _("已发布")
    ENDED = "ended", _("已停用")


EDITION_TONES = {EditionState.DRAFT: "info", EditionState.PUBLISHED: "good", EditionState.ENDED: "plain"}


class PlacementState(TextChoices):
    """Whether an enterprise stands on a segment: only proposed, said by an officer, or said not to be so."""

    PROPOSED = "proposed", _("待确认")
    CONFIRMED = "confirmed", _("已确认")
    DISMISSED = "dismissed", _("不采用")


PLACEMENT_TONES = {
    PlacementState.PROPOSED: "warn",
    PlacementState.CONFIRMED: "good",
    PlacementState.DISMISSED: "plain",
}


class PlacementSource(TextChoices):
    """From what a placement was worked out."""

    PLACING = "placing", _("产品、经营范围和行业代码")
    OFFICER = "officer", _("人工登记")
    IMPORT = "import", _("导入")
    SAMPLE = "sample", _("样例")


class GapVerdict(TextChoices):
    """What experts say over a computed gap."""

    GAP = "gap", _("确为缺口")
    NO_GAP = "no_gap", _("不是缺口")
    LATER = "later", _("暂缓")


VERDICT_TONES = {GapVerdict.GAP: "bad", GapVerdict.NO_GAP: "good", GapVerdict.LATER: "plain"}


class ReviewKind(TextChoices):
    """What waits: something an import could not resolve, or something proposed for a chain."""

    COMPANY = "company", _("企业")
    PRODUCT = "product", _("产品")
    EDGE = "edge", _("产品关系")
    COMPANY_PRODUCT = "company_product", _("企业与产品")
    WORD = "word", _("建议产品词")
    NEED = "need", _("建议上下游关系")


class ReviewReason(TextChoices):
    """Why it waits: the engine's codes (`chain_graph.…`, `chain_set.…`), and what makes a proposal."""

    NO_KEY = "no_key", _("没有名称")
    KIND_UNKNOWN = "kind_unknown", _("类型不认识")
    KEY_REPEATED = "key_repeated", _("重复登记")
    KINDS_DIFFER = "kinds_differ", _("同名而类型不同")
    RELATION_UNKNOWN = "relation_unknown", _("关系不认识")
    START_UNKNOWN = "start_unknown", _("起点不在表里")
    END_UNKNOWN = "end_unknown", _("终点不在表里")
    ENDS_UNFIT = "ends_unfit", _("两端不能这样相关")
    SELF_LOOP = "self_loop", _("自己指向自己")
    REPEATED = "repeated", _("重复的关系")
    WEIGHTS_DIFFER = "weights_differ", _("重复而权重不同")
    KINDS_OF_EACH_OTHER = "kinds_of_each_other", _("互为种类")
    KIND_CIRCLE = "kind_circle", _("种类关系成环")
    BOTH_WAYS = "both_ways", _("互为上下游")
    WEIGHT_STRANGE = "weight_strange", _("占比不合理")
    CONFIDENCE_STRANGE = "confidence_strange", _("把握不合理")
    CELLS = "cells", _("列数不对")
    QUOTES = "quotes", _("引号没有配对")
    NO_TEXT = "no_text", _("不是文字")
    EMPTY_CELL = "empty_cell", _("必填的格空着")
    NO_DAY = "no_day", _("不是日期")
    NO_NUMBER = "no_number", _("不是数字")
    OFTEN_MADE = "often_made", _("已在环节的企业普遍生产")
    OFTEN_BOUGHT = "often_bought", _("产品关系显示需要")
    SUGGESTED = "suggested", _("工作人员建议")
    UNPLACED = "unplaced", _("在环节上的企业有这个产品，哪个环节都没有写")


SUGGESTIONS = (ReviewKind.WORD, ReviewKind.NEED)
"""What is proposed for a chain: taken into the zone's edition, or turned down for a reason."""


class NeededAs(TextChoices):
    """As what a segment buys another."""

    MATERIAL = "material", _("原材料")
    PART = "part", _("零部件")
    EQUIPMENT = "equipment", _("设备")
    SERVICE = "service", _("服务")


class ReviewState(TextChoices):
    OPEN = "open", _("待处理")
    TAKEN = "taken", _("已采用")
    SETTLED = "settled", _("已处理")
    DROPPED = "dropped", _("不采用")


REVIEW_TONES = {
    ReviewState.OPEN: "warn",
    ReviewState.TAKEN: "good",
    ReviewState.SETTLED: "good",
    ReviewState.DROPPED: "plain",
}


class EdgeKind(TextChoices):
    """How one product relates to another: it is made from it, or it is a kind of it."""

    MATERIAL = "material", _("上游材料")
    KIND_OF = "kind_of", _("属于")

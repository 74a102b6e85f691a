"""Words of suggestions, consultations and committees."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

SUGGESTION = "suggestion"


class ConsultationState(TextChoices):
    """The life of a consultation round."""

    DRAFT = "draft", _("起草中")
    OPEN = "open", _("征求意见")
    CLOSED = "closed", _("整理意见")
    ANSWERED = "answered", _("已公布采纳情况")


CONSULTATION_TONES = {
    ConsultationState.DRAFT: "plain",
    ConsultationState.OPEN: "info",
    ConsultationState.CLOSED: "warn",
    ConsultationState.ANSWERED: "good",
}


class Adoption(TextChoices):
    """What became of a comment."""

    ADOPTED = "adopted", _("采纳")
    PARTLY = "partly", _("部分采纳")
    DECLINED = "declined", _("未采纳")
    BESIDE = "beside", _("与本次征求意见无关")


ADOPTION_TONES = {
    Adoption.ADOPTED: "good",
    Adoption.PARTLY: "info",
    Adoption.DECLINED: "warn",
    Adoption.BESIDE: "plain",
}


class Seat(TextChoices):
    """What somebody is in a committee."""

    CHAIR = "chair", _("主任委员")
    VICE = "vice", _("副主任委员")
    MEMBER = "member", _("委员")
    SECRETARY = "secretary", _("秘书")


class AgendaState(TextChoices):
    """The life of a matter before a committee."""

    PROPOSED = "proposed", _("待表决")
    VOTING = "voting", _("表决中")
    DECIDED = "decided", _("已表决")


AGENDA_TONES = {AgendaState.PROPOSED: "plain", AgendaState.VOTING: "info", AgendaState.DECIDED: "good"}


class Ballot(TextChoices):
    """What a vote says."""

    YES = "yes", _("同意")
    NO = "no", _("反对")
    ABSTAIN = "abstain", _("弃权")


class Result(TextChoices):
    """What a vote came to."""

    CARRIED = "carried", _("通过")
    REJECTED = "rejected", _("未通过")
    NO_QUORUM = "no_quorum", _("未达到法定人数，表决无效")


RESULT_TONES = {Result.CARRIED: "good", Result.REJECTED: "bad", Result.NO_QUORUM: "warn"}

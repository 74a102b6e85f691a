"""Words of signing in, of joining an organisation, and of what is done with people's accounts."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class SignInOutcome(TextChoices):
    """How something that belongs to signing in ended."""

    SUCCESS = "success", _("登录成功")
    WRONG_PASSWORD = "wrong_password", _("密码不对")
    WRONG_CODE = "wrong_code", _("动态码不对")
    LOCKED = "locked", _("锁定期间尝试")
    LOCK_BEGAN = "lock_began", _("触发锁定")
    INACTIVE = "inactive", _("账号已停用")
    IDENTITY_REFUSED = "identity_refused", _("外部身份未通过")
    IDENTITY_UNKNOWN = "identity_unknown", _("外部身份未关联账号")
    SIGNED_OUT = "signed_out", _("退出登录")
    PASSWORD_CHANGED = "password_changed", _("修改密码")
    PASSWORD_SET = "password_set", _("凭一次性链接设置密码")
    PASSWORD_FORGOTTEN = "password_forgotten", _("申请重设密码")
    SECOND_FACTOR_ON = "second_factor_on", _("启用动态码")
    SECOND_FACTOR_OFF = "second_factor_off", _("停用动态码")
    CODES_RENEWED = "codes_renewed", _("更换备用码")
    IDENTITY_LINKED = "identity_linked", _("关联外部身份")
    IDENTITY_UNLINKED = "identity_unlinked", _("解除外部身份")
    SESSION_ENDED = "session_ended", _("下线其他设备")
    KEY_MADE = "key_made", _("生成访问密钥")
    KEY_REVOKED = "key_revoked", _("作废访问密钥")


FAILURES = [SignInOutcome.WRONG_PASSWORD, SignInOutcome.WRONG_CODE]
"""What counts towards a lock."""


class LockScope(TextChoices):
    """What a lock keeps from signing in."""

    ACCOUNT = "account", _("账号")
    ADDRESS = "address", _("网络地址")


class ProviderKind(TextChoices):
    """Who vouches for an identity from outside."""

    PROVINCIAL = "provincial", _("政务统一身份认证")
    LICENCE = "licence", _("电子营业执照")
    OTHER = "other", _("其他身份提供方")


class RegistrationState(TextChoices):
    """How far the registration of an enterprise's person is. The last two are final."""

    PENDING = "pending", _("待核实")
    ACCEPTED = "accepted", _("已通过")
    REJECTED = "rejected", _("已退回")


class PersonnelKind(TextChoices):
    """What was done with a person's account or roles."""

    OPENED = "opened", _("开通账号")
    GRANTED = "granted", _("授予角色")
    REVOKED = "revoked", _("收回角色")
    DELEGATED = "delegated", _("登记委托")
    DELEGATION_ENDED = "delegation_ended", _("结束委托")
    HANDED_OVER = "handed_over", _("离岗交接")
    DEACTIVATED = "deactivated", _("停用账号")
    REACTIVATED = "reactivated", _("恢复账号")
    LINK_ISSUED = "link_issued", _("签发一次性链接")
    SECOND_FACTOR_RESET = "second_factor_reset", _("解除动态码")
    LOCK_LIFTED = "lock_lifted", _("解除锁定")
    SESSIONS_ENDED = "sessions_ended", _("全部下线")
    JOINED = "joined", _("加入单位")

"""How people sign in: the zone's rules, providers of identity, the journal, locks, sessions and one-time links.

Most of it is read and written before anybody is known, by the system itself; nothing here holds a password, a code or
a token that could be used.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from gaoxin.apps.zones.account_states import LockScope, ProviderKind, SignInOutcome
from gaoxin.apps.zones.models.people import User
from gaoxin.apps.zones.models.zones import Zone
from gaoxin.web.guard import guarded
from gaoxin.web.history import tracked


@guarded(zone="zone", readable="TRUE")
@tracked
class SignInPolicy(models.Model):
    """What a zone asks of those who sign in. Without one it asks for no second factor and takes no registrations."""

    zone = models.OneToOneField(Zone, models.PROTECT, primary_key=True, related_name="sign_in_policy")
    second_factor = models.BooleanField(_("工作人员须用动态码"), default=False)
    registration = models.BooleanField(_("开放企业注册"), default=False)


@guarded(zone="zone")
@tracked
class IdentityProvider(models.Model):
    """A provider of identity that a zone trusts (OpenID Connect 1.0). `secret` is encrypted with the site's key.

    `code_claim` and `name_claim` name where its tokens carry an organisation's 统一社会信用代码 and name, if anywhere.
    """

    zone = models.ForeignKey(Zone, models.PROTECT, related_name="identity_providers")
    key = models.SlugField(_("代号"), unique=True, max_length=40)
    name = models.CharField(_("名称"), max_length=40)
    kind = models.CharField(_("类别"), max_length=12, choices=ProviderKind)
    issuer = models.URLField(_("签发方地址"), max_length=200)
    client_id = models.CharField(_("应用标识"), max_length=191)
    secret = models.TextField(_("应用密钥"), blank=True)
    scopes = ArrayField(models.CharField(max_length=60), verbose_name=_("范围"), default=list, blank=True)
    code_claim = models.CharField(_("信用代码字段"), max_length=60, blank=True)
    name_claim = models.CharField(_("单位名称字段"), max_length=60, blank=True)
    active = models.BooleanField(_("启用"), default=True)

    class Meta:
        ordering = ["zone", "name"]

    def __str__(self) -> str:
        return self.name


@guarded(person="user", append_only=True)
class SignInEvent(models.Model):
    """One line of the sign-in journal: kept, never changed.

    `name_key` is a keyed digest of the login name as typed, so that failures of a name count together whether there is
    such an account or not, and what people type by mistake (a password, say) is not kept. `network` is what failures
    from one place are counted by: the address, or the /64 an IPv6 address lies in.
    """

    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="sign_in_events", db_index=False)
    name_key = models.CharField(max_length=64, blank=True)
    outcome = models.CharField(_("结果"), max_length=20, choices=SignInOutcome)
    way = models.CharField(_("方式"), max_length=40, blank=True)
    address = models.CharField(_("网络地址"), max_length=45)
    network = models.CharField(max_length=45)
    device = models.CharField(_("设备"), max_length=200, blank=True)
    at = models.DateTimeField(_("时间"))

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["user", "-at"], name="sign_ins_of_person"),
            models.Index(fields=["name_key", "-at"], name="sign_ins_by_name"),
            models.Index(fields=["network", "-at"], name="sign_ins_from_network"),
        ]


@guarded()
@tracked
class SignInLock(models.Model):
    """An account or an address that may not sign in until a moment, or until an administrator lifts it."""

    scope = models.CharField(_("对象"), max_length=10, choices=LockScope)
    key = models.CharField(max_length=64)
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="sign_in_locks")
    failures = models.PositiveSmallIntegerField(_("失败次数"))
    since = models.DateTimeField(_("开始时间"))
    until = models.DateTimeField(_("锁定至"))
    lifted_at = models.DateTimeField(_("解除时间"), null=True)
    lifted_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("解除人"))
    lift_reason = models.CharField(_("解除原因"), max_length=200, blank=True)

    class Meta:
        ordering = ["-since", "-pk"]
        indexes = [
            models.Index(fields=["key", "-until"], name="locks_of_key"),
            models.Index(fields=["-until"], name="locks_in_force", condition=models.Q(lifted_at__isnull=True)),
        ]


@guarded()
class SignInAttempt(models.Model):
    """One use of something that is limited in time: counted, and dropped when its window is over."""

    action = models.CharField(max_length=20)
    key = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["action", "key", "at"], name="attempts_counted"),
            models.Index(fields=["at"], name="attempts_by_age"),
        ]


@guarded(person="user")
class SignInSession(models.Model):
    """One browser that a person signed in with. The session itself is the framework's; ending deletes that one."""

    user = models.ForeignKey(User, models.CASCADE, related_name="sign_in_sessions", db_index=False)
    session_key = models.CharField(max_length=40, unique=True)
    way = models.CharField(_("方式"), max_length=40, blank=True)
    address = models.CharField(_("网络地址"), max_length=45)
    device = models.CharField(_("设备"), max_length=200, blank=True)
    began_at = models.DateTimeField(_("登录时间"))
    seen_at = models.DateTimeField(_("最近活动"))
    ended_at = models.DateTimeField(_("下线时间"), null=True)

    class Meta:
        ordering = ["-seen_at"]
        indexes = [models.Index(fields=["user", "-seen_at"], name="sessions_of_person")]


@guarded(person="user")
@tracked
class AccessKey(models.Model):
    """A key with which a program asks the public interface in a person's name. Only a digest of it is kept.

    `mark` is its public beginning, by which its person knows it again. `seen_at` is exact to the hour.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="access_keys", verbose_name=_("使用人"))
    name = models.CharField(_("用途"), max_length=60)
    mark = models.CharField(_("密钥开头"), max_length=20, unique=True)
    digest = models.CharField(max_length=64)
    writes = models.BooleanField(_("可以提交"), default=False)
    made_at = models.DateTimeField(_("生成时间"))
    expires_at = models.DateTimeField(_("有效期至"))
    revoked_at = models.DateTimeField(_("作废时间"), null=True)

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.name


@guarded(through="key")
class AccessKeyUse(models.Model):
    """When a key was last used, and from where: exact to the hour."""

    key = models.OneToOneField(AccessKey, models.CASCADE, primary_key=True, related_name="use")
    at = models.DateTimeField(_("最近使用"))
    address = models.CharField(_("网络地址"), max_length=45)


@guarded()
@tracked
class OneTimeLink(models.Model):
    """A link with which a person sets a password without knowing the old one. Only a digest of its token is kept."""

    person = models.ForeignKey(User, models.PROTECT, related_name="one_time_links")
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("签发人"))
    made_at = models.DateTimeField(_("签发时间"))
    expires_at = models.DateTimeField(_("有效期至"))
    used_at = models.DateTimeField(_("使用时间"), null=True)
    revoked_at = models.DateTimeField(_("作废时间"), null=True)

    class Meta:
        ordering = ["-made_at", "-pk"]


@guarded()
@tracked
class PasswordRequest(models.Model):
    """Somebody who says that they forgot the password of an account, until an administrator has seen to it."""

    person = models.ForeignKey(User, models.PROTECT, related_name="password_requests")
    asked_at = models.DateTimeField(_("申请时间"))
    settled_at = models.DateTimeField(_("办理时间"), null=True)
    settled_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("办理人"))

    class Meta:
        ordering = ["asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(settled_at__isnull=True), name="password_asked_for_once"
            )
        ]

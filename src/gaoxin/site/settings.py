"""Settings of the assembled site. Deployment facts come from the environment; decisions of the field never stand here.

DATABASE_URL    a PostgreSQL URL (≥ 15, UTF-8); `gaoxin up` sets it to its private server when it is not given.
                For `gaoxin up` it is the owner's, who changes the schema; pages and jobs sign in as the web role
GAOXIN_WEB_URL  the URL of the web role on a given server, where `gaoxin up` may not make that role itself
GAOXIN_WEB_ROLE the name of the web role, which gets its rights after migrating
GAOXIN_DATA     folder for stored documents, exports and the secret key (default: ./data)
GAOXIN_SAMPLE   few: an empty database gets a sample zone with few of everything, which takes a few seconds to make;
                none: it stays empty, for real zones that `gaoxin zone new` enters
GAOXIN_DEBUG    1 shows tracebacks; never set where others can reach the server
GAOXIN_POOL     connections that a web process keeps for its requests (default: none; the ASGI application sets 32)
GAOXIN_HOSTS    host names served, separated by commas (default: loopback)
GAOXIN_ACCESS_MONTHS  for how many months accesses are kept (default and least: 6)
GAOXIN_HTTPS    1 where people reach the site by https: cookies are then sent no other way
GAOXIN_MAIL     smtp://, smtp+tls:// or smtps://name:password@host:port/?from=address (default: no mail is sent)
GAOXIN_CHANNEL_…  folder or address of a channel of the catalogue's `push_channels`, and …_KEY its key (default: none)
GAOXIN_PROXIES  trusted proxies in front of the server, which say from where a request came (default: 0)
"""

import os
import secrets
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict

from gaoxin.site.channels import channel_settings
from gaoxin.site.mail import mail_settings

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("GAOXIN_DATA", "data")).resolve()


def _secret_key() -> str:
    """The key in the environment, else one made once and kept in the data folder, readable by its owner only."""
    if key := os.environ.get("GAOXIN_SECRET_KEY"):
        return key
    file = DATA / "secret.key"
    try:
        DATA.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as made:
            made.write(secrets.token_urlsafe(50))
    except FileExistsError:
        pass
    except OSError:
        # Where nothing can be written, `check` and `--help` still work; sessions then end with the process.
        return secrets.token_urlsafe(50)
    return file.read_text() or secrets.token_urlsafe(50)


SECRET_KEY = _secret_key()
DEBUG = os.environ.get("GAOXIN_DEBUG") == "1"
ALLOWED_HOSTS = [h for h in os.environ.get("GAOXIN_HOSTS", "127.0.0.1,localhost,[::1]").split(",") if h]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_htmx",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "gaoxin.web",
    "gaoxin.apps.zones",
    "gaoxin.apps.sources",
    "gaoxin.apps.enterprises",
    "gaoxin.apps.cases",
    "gaoxin.apps.plans",
    "gaoxin.apps.policies",
    "gaoxin.apps.industry",
    "gaoxin.site",
]

MIDDLEWARE = [
    "gaoxin.web.middleware.ContentSecurityPolicy",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "gaoxin.web.accesslog.AccessLog",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "gaoxin.apps.zones.middleware.ByKey",
    "gaoxin.web.middleware.ActingPerson",
    "gaoxin.web.middleware.Language",
    "gaoxin.web.rights.Rights",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "gaoxin.apps.zones.middleware.SignedIn",
    "django_htmx.middleware.HtmxMiddleware",
    "gaoxin.web.middleware.Refusals",
]

ROOT_URLCONF = "gaoxin.site.urls"
ASGI_APPLICATION = "gaoxin.site.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "gaoxin.web.context.frame",
            ],
        },
    },
]


def database_settings(url: str, pool: int = 0) -> dict[str, object]:
    """A connection URL as Django wants it; what Django has no name for goes to the driver.

    A process that serves pages keeps up to `pool` connections for all its requests: under ASGI each request has a
    thread of its own, and connections kept by threads would pile up until the server has none left.
    """
    parts: dict[str, object] = dict(conninfo_to_dict(url))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "gaoxin"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": parts.pop("port", ""),
        "CONN_MAX_AGE": 0 if pool else 60,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": True,
        "OPTIONS": {**parts, "pool": {"min_size": 1, "max_size": pool}} if pool else parts,
    }


URL = os.environ.get("DATABASE_URL", "postgresql:///gaoxin")
DATABASES = {"default": database_settings(URL, int(os.environ.get("GAOXIN_POOL", "0")))}
WEB_ROLE = os.environ.get("GAOXIN_WEB_ROLE", "gaoxin_web")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "zones.User"
AUTH_PASSWORD_VALIDATORS = [{"NAME": "gaoxin.apps.zones.passwords.Strength"}]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "zones:sign_in"
LOGIN_REDIRECT_URL = "web:home"
LOGOUT_REDIRECT_URL = "zones:sign_in"

ACCESS_LOG_MONTHS = int(os.environ.get("GAOXIN_ACCESS_MONTHS", "6"))

# How people sign in stands in zones/signing; here only what the library asks of a site. Its pages are not installed.
ACCOUNT_ADAPTER = "gaoxin.apps.zones.signing.accounts.Accounts"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = False
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("GAOXIN_PROXIES", "0"))
MFA_ADAPTER = "gaoxin.apps.zones.signing.second_factor.SecondFactor"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "高新"
MFA_TOTP_TOLERANCE = 1
SOCIALACCOUNT_ADAPTER = "gaoxin.apps.zones.signing.identities.Identities"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
globals().update(mail_settings(os.environ.get("GAOXIN_MAIL", "")))
CHANNELS = channel_settings(os.environ)

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "site" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

STATIC_URL = "static/"
STATICFILES_DIRS = [PACKAGE / "site" / "static"]
WHITENOISE_USE_FINDERS = True
MEDIA_ROOT = DATA / "files"
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_SAMESITE = "Lax"
if os.environ.get("GAOXIN_HTTPS") == "1":
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CSRF_FAILURE_VIEW = "gaoxin.web.errors.csrf_failed"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
SILENCED_SYSTEM_CHECKS: list[str] = []

# What goes wrong is written where the process was started; an address that is not there is no fault of the program.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django.request": {"level": "ERROR"}},
}

"""All settings, one file. What differs between machines comes from the environment."""

from __future__ import annotations

from pathlib import Path

import environ
from csp.constants import NONE, SELF

env = environ.FileAwareEnv()  # NAME_FILE=/run/secrets/name works for every NAME
PROJEKT = Path(__file__).resolve().parents[2]

DEMO = env.bool("DEMO", default=False)
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="nur-fuer-die-demo") if DEMO else env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])
OFFEN = DEMO or DEBUG  # plain http on this machine, nothing worth stealing

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",  # its widget templates, for FORM_RENDERER
    "django_htmx",
    "template_partials",
    "massanzug.kern",
    "massanzug.konten",
    "massanzug.protokoll",
    "massanzug.entwurf",
    "massanzug.dokumente",
    "massanzug.raum",
    "massanzug.fall",
    *(["massanzug.vorfuehrung"] if DEMO else []),
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "massanzug.entwurf.middleware.EntwurfMiddleware",  # before the way to the sign-in page
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "massanzug.config.urls"
WSGI_APPLICATION = "massanzug.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "massanzug.kern.templatetags.komponenten",
                "massanzug.kern.templatetags.formulare",
                "massanzug.kern.templatetags.listen",
                "massanzug.kern.templatetags.rahmen",
                "massanzug.kern.templatetags.wege",
                "massanzug.fall.templatetags.fallarbeit",
                "template_partials.templatetags.partials",  # in Django itself from 6.0
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "massanzug.kern.formular.KernRenderer"
CSRF_FAILURE_VIEW = "massanzug.entwurf.views.csrf_fehlt"

DATABASES = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{PROJEKT / 'daten.sqlite3'}")
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "konten.Benutzer"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "/anmelden/"
LOGIN_REDIRECT_URL = "/fach/"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],  # KERN draws its icons with data: URLs in its style sheet
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_HSTS_SECONDS = 0 if OFFEN else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not OFFEN
# with "no-referrer" browsers post forms as "Origin: null", and the CSRF check refuses them
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not OFFEN
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

ENTWUERFE_TAGE = env.int("ENTWUERFE_TAGE", default=90)

LANGUAGE_CODE = "de"
TIME_ZONE = "Europe/Berlin"
STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", default=str(PROJEKT / "statisch"))()
STATICFILES_DIRS = [
    ("kern-ux", PROJEKT / "node_modules/@kern-ux/native/dist"),
    ("sortablejs", PROJEKT / "node_modules/sortablejs"),
]
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = OFFEN  # no collectstatic in the demo
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if OFFEN
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(PROJEKT / "dateien"))()
# where families can turn, printed on every Hilfeplan: a town names its own list
BESCHWERDESTELLEN = env.str(
    "BESCHWERDESTELLEN",
    default=str(PROJEKT / "massanzug/fall/daten/beschwerdestellen.yaml"),
)
# how long a Falleingang may wait before it stands on top, for the Leitung too
EINGANGSFRISTEN = env.str(
    "EINGANGSFRISTEN", default=str(PROJEKT / "massanzug/fall/daten/eingangsfristen.yaml")
)

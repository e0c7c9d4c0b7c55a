"""All settings, one file. What differs between machines comes from the environment."""

from __future__ import annotations

from copy import deepcopy
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

env = environ.FileAwareEnv()  # NAME_FILE=/run/secrets/name works for every NAME
PROJEKT = Path(__file__).resolve().parents[2]

DEMO = env.bool("DEMO", default=False)
DEBUG = env.bool("DEBUG", default=False)
DEMO_SCHLUESSEL = "nur-fuer-die-demo"
SECRET_KEY = env.str("SECRET_KEY", default=DEMO_SCHLUESSEL) if DEMO else env.str("SECRET_KEY")
if SECRET_KEY == DEMO_SCHLUESSEL and not DEMO:
    raise ImproperlyConfigured(
        "Der SECRET_KEY der Vorführung steht im Quelltext. Wählen Sie einen eigenen."
    )
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])
OFFEN = DEMO or DEBUG  # plain http on this machine, nothing worth stealing
# "wegweiser": only the public directory, with tables that hold nobody's data
FLAECHE = env.str("MASSANZUG_FLAECHE", default="alles")
if FLAECHE not in {"alles", "wegweiser"}:
    raise ImproperlyConfigured("MASSANZUG_FLAECHE ist „alles“ oder „wegweiser“.")
NUR_WEGWEISER = FLAECHE == "wegweiser"

_OEFFENTLICH = [
    "django.contrib.sitemaps",  # its template
    "massanzug.config.apps.Auslieferung",  # Django's staticfiles
    "django.forms",  # its widget templates, for FORM_RENDERER
    "django_htmx",
    "template_partials",
    "massanzug.kern",
    "massanzug.dokumente",
    "massanzug.wegweiser",
    "massanzug.gespraech",
]
_FACH = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "massanzug.konten",
    "massanzug.protokoll",
    "massanzug.entwurf",
    "massanzug.verwaltung",
    "massanzug.raum",
    "massanzug.redaktion",
    "massanzug.fall",
    "massanzug.team",
    "massanzug.prognose",
    *(["massanzug.vorfuehrung"] if DEMO else []),
    "allauth",  # after the house's apps, whose templates stand before allauth's
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]
INSTALLED_APPS = _OEFFENTLICH if NUR_WEGWEISER else [*_OEFFENTLICH, *_FACH]

_ZUERST = [
    "django.middleware.security.SecurityMiddleware",
    "massanzug.kern.middleware.kopfzeilen",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
]
_JEDE_SEITE = [
    "django.middleware.locale.LocaleMiddleware",  # by the address alone, see urls.py
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
if NUR_WEGWEISER:
    MIDDLEWARE = [*_ZUERST, *_JEDE_SEITE]
else:
    MIDDLEWARE = [
        *_ZUERST,
        "massanzug.konten.middleware.persoenliches_nicht_aufheben",
        "django.contrib.sessions.middleware.SessionMiddleware",
        *_JEDE_SEITE,
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        "massanzug.entwurf.middleware.EntwurfMiddleware",  # before the way to the sign-in page
        "django.contrib.auth.middleware.LoginRequiredMiddleware",
        "allauth.account.middleware.AccountMiddleware",
        "massanzug.konten.middleware.sitzung_verlaengern",
        "massanzug.konten.middleware.Anmeldepflichten",
        "massanzug.verwaltung.middleware.Betreuungsprotokoll",
    ]
ROOT_URLCONF = "massanzug.config.urls_wegweiser" if NUR_WEGWEISER else "massanzug.config.urls"
_FACHWORTE = [
    "massanzug.fall.templatetags.fallarbeit",
    "massanzug.raum.templatetags.wortwahl",
]
_FACHKONTEXT = [
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]
WSGI_APPLICATION = "massanzug.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "massanzug.kern.templatetags.komponenten",
                "massanzug.kern.templatetags.formulare",
                "massanzug.kern.templatetags.knoepfe",
                "massanzug.kern.templatetags.listen",
                "massanzug.kern.templatetags.rahmen",
                "massanzug.kern.templatetags.wege",
                "template_partials.templatetags.partials",  # in Django itself from 6.0
                *([] if NUR_WEGWEISER else _FACHWORTE),
            ],
            "context_processors": [
                "django.template.context_processors.request",
                *([] if NUR_WEGWEISER else _FACHKONTEXT),
            ],
        },
    }
]
TEMPLATES.append(  # the copy that needs no server shadows what a file cannot do
    {
        **deepcopy(TEMPLATES[0]),  # template_partials writes into the first
        "NAME": "notseite",
        "DIRS": [PROJEKT / "massanzug/wegweiser/notseite/vorlagen"],
    }
)
FORM_RENDERER = "massanzug.kern.formular.KernRenderer"
CSRF_FAILURE_VIEW = (
    "massanzug.kern.views.fehler_csrf" if NUR_WEGWEISER else "massanzug.entwurf.views.csrf_fehlt"
)

DATABASES = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{PROJEKT / 'daten.sqlite3'}")
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # a checkpoint makes everybody who types wait for the disk: one every 32 MB, not every 4
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=8000;"
            " PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456;"
        ),
    }
else:
    # its just-in-time compiler takes longer than any query here, and starts anew in each connection
    DATABASES["default"]["OPTIONS"] = {
        "options": "-c jit=off",
        **DATABASES["default"].get("OPTIONS", {}),
    }
# to open one for every request took half of an autosave on PostgreSQL; one that broke is replaced
DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
# each list of choices would go three times to PostgreSQL; what is read at once fits into memory
DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES: dict[
    str, dict[str, object]
] = {  # what every page repeats: each process keeps it for itself
    alias: {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": alias}
    for alias in ("default", "template_fragments")
}
if not NUR_WEGWEISER:
    CACHES["default"] = {  # shared by all processes: rate limits and used codes must hold in each
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "konten_zwischenspeicher",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }

AUTH_USER_MODEL = "konten.Benutzer"
AUTHENTICATION_BACKENDS = ["massanzug.konten.backend.Benutzerquelle"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
_PRUEFUNG = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_PRUEFUNG}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_PRUEFUNG}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_PRUEFUNG}.CommonPasswordValidator"},
    {"NAME": f"{_PRUEFUNG}.NumericPasswordValidator"},
]
LOGIN_URL = LOGOUT_REDIRECT_URL = "/anmelden/"
LOGIN_REDIRECT_URL = "/fach/"

ACCOUNT_ADAPTER = "massanzug.verwaltung.adapter.ProtokollierterKontoAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]  # nobody signs up; allauth checks it anyway
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {  # a whole office comes from one address at eight in the morning
    "login": "60/m/ip",
    "login_failed": "30/m/ip,5/5m/key",
}
ACCOUNT_FORMS = {
    "login": "massanzug.konten.forms.AnmeldeForm",
    "change_password": "massanzug.konten.forms.PasswortForm",
    "reauthenticate": "massanzug.konten.forms.PasswortBestaetigung",
}
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("ALLAUTH_TRUSTED_PROXY_COUNT", default=0)

ZWEITER_FAKTOR_PFLICHT = not DEMO
TOTP_KEY = env.list("TOTP_KEY", default=[SECRET_KEY])
MFA_ADAPTER = "massanzug.konten.adapter.ZweitfaktorAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TRUST_ENABLED = False
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_FORMS = {
    "authenticate": "massanzug.verwaltung.forms.anmeldung.CodeForm",
    "authenticate_webauthn": "massanzug.verwaltung.forms.anmeldung.PasskeyForm",
    "login_webauthn": "massanzug.verwaltung.forms.anmeldung.PasskeyAnmeldung",
    "reauthenticate": "massanzug.konten.forms.Codebestaetigung",
    "activate_totp": "massanzug.konten.forms.AppEinrichten",
    "add_webauthn": "massanzug.konten.forms.PasskeyHinzufuegen",
    "edit_webauthn": "massanzug.konten.forms.PasskeyUmbenennen",
}

OIDC_ISSUER = env.str("OIDC_ISSUER", default="")
OIDC_CLIENT_ID = env.str("OIDC_CLIENT_ID", default="")
OIDC_SECRET = env.str("OIDC_SECRET", default="")
OIDC_MFA = env.list("OIDC_MFA", default=["mfa"])  # what in acr or amr counts as a second factor
SOCIALACCOUNT_ADAPTER = "massanzug.konten.adapter.VerzeichnisAdapter"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "oidc",
                "name": env.str("OIDC_NAME", default="Verzeichnisdienst"),
                "client_id": OIDC_CLIENT_ID,
                "secret": OIDC_SECRET,
                "settings": {
                    "server_url": OIDC_ISSUER.rstrip("/"),
                    "uid_field": env.str("OIDC_FELD", default="sub"),
                    "fetch_userinfo": False,  # the id token alone: its issuer is checked
                    "openid_configuration_overrides": {"issuer": OIDC_ISSUER},
                },
            }
        ]
        if OIDC_ISSUER
        else [],
    }
}

_IDP = urlsplit(OIDC_ISSUER)  # Chromium asks form-action about the way to the sign-in there, too
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],  # KERN draws its icons with data: URLs in its style sheet
        "connect-src": [SELF],
        "form-action": [SELF, *([_IDP.scheme + "://" + _IDP.netloc] if OIDC_ISSUER else [])],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_HSTS_SECONDS = 0 if OFFEN else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not OFFEN
# with "no-referrer" browsers post forms as "Origin: null", and the CSRF check refuses them
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not OFFEN
SECURE_REDIRECT_EXEMPT = [r"^gesund/$"]  # asked from this machine, without TLS
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if ALLAUTH_TRUSTED_PROXY_COUNT else None
)

_HOST = "" if OFFEN else "__Host-"  # only this host, only TLS, no other path
SESSION_ENGINE = "massanzug.konten.sitzungsspeicher"
SESSION_COOKIE_NAME = f"{_HOST}sitzung"
SESSION_COOKIE_AGE = env.int("SITZUNG_MINUTEN", default=30) * 60  # since the last request
SITZUNG_HOECHSTENS = timedelta(hours=10)  # since the sign-in
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_NAME = f"{_HOST}csrf"
CSRF_COOKIE_HTTPONLY = True  # scripts take the token from the page
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# the search index: a folder on this machine, made anew from the database when it is missing
SUCHINDEX = env.path("SUCHINDEX", default=str(PROJEKT / "suchindex"))()
# the copy of the public pages that needs no server: its private key, and what runs afterwards
NOTSEITE_SCHLUESSEL = env.str("NOTSEITE_SCHLUESSEL", default="")
NOTSEITE_NACHHER = env.str("NOTSEITE_NACHHER", default="")
# after how many days an entry of the directory counts as old, and when it steps back
FRISCHEFRISTEN = env.str(
    "FRISCHEFRISTEN", default=str(PROJEKT / "massanzug/wegweiser/daten/frische.yaml")
)

# a source of raster tiles for the public map, and whom to name for them; without one the map
# draws the Ortsteile alone and asks nobody
KARTE_KACHELN = env.str("KARTE_KACHELN", default="")
KARTE_KACHELN_NENNUNG = env.str("KARTE_KACHELN_NENNUNG", default="")

# letters to Anbieter; without a mail server none go out
vars().update(env.email_url("EMAIL_URL", default="dummymail://"))
DEFAULT_FROM_EMAIL = env.str("EMAIL_ABSENDER", default="wegweiser@localhost")

ENTWUERFE_TAGE = env.int("ENTWUERFE_TAGE", default=90)
GESPRAECHSWUENSCHE_TAGE = env.int("GESPRAECHSWUENSCHE_TAGE", default=30)

# how long the list of cases a forecast was made from is kept; what stands in every council paper;
# whether a service computes forecasts (without one each is computed by a process of its own)
FALLLISTEN_TAGE = env.int("FALLLISTEN_TAGE", default=30)
BESCHLUSSVORLAGE = env.str(
    "BESCHLUSSVORLAGE", default=str(PROJEKT / "massanzug/prognose/daten/beschlussvorlage.yaml")
)
PROGNOSE_DIENST = env.bool("PROGNOSE_DIENST", default=False)

LANGUAGE_CODE = "de"
LANGUAGES = [  # the public pages; everything else is German
    ("de", "Deutsch"),
    ("en", "English"),
    ("tr", "Türkçe"),
    ("ar", "العربية"),
    ("uk", "Українська"),
    ("ru", "Русский"),
    ("pl", "Polski"),
    ("ro", "Română"),
]
TIME_ZONE = "Europe/Berlin"
STATIC_URL = "/static/"
STATIC_ROOT = env.path("STATIC_ROOT", default=str(PROJEKT / "statisch"))()
STATICFILES_DIRS = [
    ("kern-ux", PROJEKT / "node_modules/@kern-ux/native/dist"),
    ("maplibre-gl", PROJEKT / "node_modules/maplibre-gl/dist"),
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
# months between two reviews of a Hilfeplan; unset: recht/parameter/fristen.yaml
UEBERPRUEFUNG_MONATE = env.int("UEBERPRUEFUNG_MONATE", default=None)

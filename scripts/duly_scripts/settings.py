"""What each service is told: its own addresses, and of the person's DULY_* variables only those that it knows.

No ambient DATABASE_URL, PORT, ORIGIN or model key reaches a service. A test holds these names against the services' own settings.
"""

import difflib
from collections.abc import Mapping

from duly_scripts.failures import Failure

KNOWN: dict[str, frozenset[str]] = {
    "backend": frozenset(
        {
            "DULY_DATABASE_POOL_SIZE",
            "DULY_PUBLIC_URL",
            "DULY_RATE_REGISTRATION",
            "DULY_RATE_SIGN_IN_PER_ACCOUNT",
            "DULY_RATE_SIGN_IN_PER_ADDRESS",
            "DULY_REGISTRATION",
            "DULY_TEST_CLOCK",
            "DULY_TRUSTED_PROXIES",
        }
    ),
    "chatbot": frozenset({"DULY_MODEL", "DULY_TEST_CLOCK"}),
    "frontend": frozenset({"DULY_TRUSTED_PROXIES"}),
}
# Read by ./test and its parts; ./run passes over them.
OF_TESTS = frozenset(
    {"DULY_CLUSTER", "DULY_EVAL", "DULY_IMAGE_BASES", "DULY_TEST_DATABASE_URL", "DULY_TEST_KUBECONFIG", "DULY_TEST_URL"}
)
# Read by Compose alone; ./run passes over them, too.
OF_COMPOSE = frozenset(
    {
        "DULY_BIND",
        "DULY_CADDY_IMAGE",
        "DULY_DOMAIN",
        "DULY_HTTP_PORT",
        "DULY_HTTPS_PORT",
        "DULY_IMAGES",
        "DULY_PORT",
        "DULY_POSTGRES_IMAGE",
        "DULY_VERSION",
    }
)
ALL = frozenset.union(OF_TESTS, OF_COMPOSE, *KNOWN.values())

# What any program needs of its surroundings.
SURROUNDINGS = (
    "HOME",
    "LANG",
    "LOGNAME",
    "PATH",
    "SSL_CERT_DIR",
    "SSL_CERT_FILE",
    "TMPDIR",
    "USER",
    "NODE_EXTRA_CA_CERTS",
)


def refuse_unknown(environ: Mapping[str, str]) -> None:
    """Raises Failure that names the first DULY_* variable that no part of Duly reads."""
    for name in sorted(environ):
        if name.startswith("DULY_") and name not in ALL:
            nearest = difflib.get_close_matches(name, ALL, n=1)
            hint = f"did you mean {nearest[0]}?" if nearest else "remove it."
            raise Failure(f"{name} is not a setting of Duly; {hint}", status=2)


def environment(service: str, environ: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """The whole environment of a service. `own` holds what ./run decides; DULY_* of the person's goes before it."""
    base = {name: environ[name] for name in SURROUNDINGS if name in environ}
    given = {name: environ[name] for name in KNOWN[service] if environ.get(name)}
    return base | {"PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1", **own} | given

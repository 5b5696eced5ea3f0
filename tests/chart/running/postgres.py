"""A PostgreSQL that no release owns: a pod of the chart's own image, its Service, and the Secrets around them."""

import json
from collections.abc import Mapping
from typing import Any

from tests.chart.rendering import Object, render
from tests.chart.running import images
from tests.chart.running.certificates import Authority, Pair

NAME = "postgres"
PASSWORD = "no-secret-at-all"
LABELS = {"app": NAME}
# In the Secret of that name: the server's certificate, and who may come in how. Nobody comes in without TLS.
TLS = "postgres-tls"
_FOLDER = "/run/secrets/tls"
_RULES = "local all all trust\nhostssl all certified all cert\nhostssl all all all scram-sha-256\n"
_SETTINGS = {
    "ssl": "on",
    "ssl_cert_file": f"{_FOLDER}/tls.crt",
    "ssl_key_file": f"{_FOLDER}/tls.key",
    "ssl_ca_file": f"{_FOLDER}/ca.crt",
    "hba_file": f"{_FOLDER}/pg_hba.conf",
}


def secret(name: str, data: Mapping[str, str], kind: str = "Opaque") -> Object:
    return {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": name}, "type": kind, "stringData": dict(data)}


def service(name: str, labels: Mapping[str, str]) -> Object:
    spec = {"selector": dict(labels), "ports": [{"name": NAME, "port": 5432}]}
    return {"apiVersion": "v1", "kind": "Service", "metadata": {"name": name}, "spec": spec}


def tls(authority: Authority, server: Pair) -> Object:
    """The Secret that a pod with `encrypted` needs; clients' certificates are of the same authority."""
    own = {"tls.crt": server.certificate, "tls.key": server.key, "ca.crt": authority.own.certificate}
    return secret(TLS, own | {"pg_hba.conf": _RULES})


def pod(given: tuple[str, ...], *, labels: Mapping[str, str] = LABELS, encrypted: bool = False) -> Object:
    """The server; its data go with it."""
    pinned = {} if images.UNPINNED not in given else {"database": {"bundled": {"image": {"digest": ""}}}}
    spec: Any = json.loads(json.dumps(render(pinned).one("StatefulSet")["spec"]["template"]["spec"]))
    spec.pop("serviceAccountName")
    container = spec["containers"][0]
    _drop(spec["volumes"], container["volumeMounts"], "password")
    spec["volumes"].append({"name": "data", "emptyDir": {}})
    container["env"] = [each for each in container["env"] if each["name"] != "POSTGRES_PASSWORD_FILE"]
    container["env"].append({"name": "POSTGRES_PASSWORD", "value": PASSWORD})
    if encrypted:
        spec["volumes"].append({"name": "tls", "secret": {"secretName": TLS, "defaultMode": 0o440}})
        container["volumeMounts"].append({"name": "tls", "mountPath": _FOLDER, "readOnly": True})
        container["args"] = [NAME, *(word for key, value in _SETTINGS.items() for word in ("-c", f"{key}={value}"))]
    return {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": NAME, "labels": dict(labels)}, "spec": spec}


def _drop(volumes: list[Object], mounts: list[Object], name: str) -> None:
    for found in (volumes, mounts):
        found[:] = [each for each in found if each["name"] != name]

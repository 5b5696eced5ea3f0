"""How the chart reaches its database, keeps secrets, and brings the schema up to date."""

import re
from typing import Any

import pytest
from tests.chart.rendering import ALL, OWN_DATABASE, VERSION, Object, Pod, Rendered, merged, render

from duly_scripts.chart.helm import CHART

CLIENTS = ("duly-backend", "duly-migrate", "duly-backup", "duly-restore", "duly-test-database")


def _sources(pod: Pod) -> dict[str, tuple[str, str, str]]:
    """The files at /run/secrets/duly: the kind, the name and the key that each comes from."""
    (volume,) = [volume for volume in pod.spec["volumes"] if volume["name"] == "database"]
    assert volume["projected"]["defaultMode"] == 0o440
    mounts = [mount for mount in pod.containers[0]["volumeMounts"] if mount["name"] == "database"]
    assert mounts == [{"name": "database", "mountPath": "/run/secrets/duly", "readOnly": True}]
    return {
        item["path"]: (kind, source["name"], item["key"])
        for each in volume["projected"]["sources"]
        for kind, source in each.items()
        for item in source["items"]
    }


def _database(rendered: Rendered) -> set[tuple[str, str, str]]:
    return {_sources(pod)["database-url"] for pod in rendered.pods() if pod.owner in CLIENTS}


def _others(rendered: Rendered) -> list[Pod]:
    return [pod for pod in rendered.pods() if pod.owner not in (*CLIENTS, "duly-database")]


def test_the_address_is_a_file_for_the_backend_and_the_jobs_and_for_nobody_else() -> None:
    rendered = render(ALL)
    for name in CLIENTS:
        assert rendered.pod(name).env["DATABASE_URL_FILE"] == "/run/secrets/duly/database-url"
    assert "postgresql://" not in str([pod.spec for pod in rendered.pods()])
    assert "DATABASE_URL" not in str([pod.spec for pod in _others(rendered)])
    assert "secret" not in str([pod.spec.get("volumes") for pod in _others(rendered)])


def test_the_bundled_database_has_a_random_password_that_survives_everything() -> None:
    rendered = render()
    secret = rendered.one("Secret")
    assert secret["metadata"]["name"] == "duly-database"
    assert secret["metadata"]["annotations"]["helm.sh/resource-policy"] == "keep"
    password = secret["stringData"]["password"]
    assert re.fullmatch(r"[A-Za-z0-9]{40}", password)
    assert secret["stringData"]["url"] == f"postgresql://duly:{password}@duly-database:5432/duly"
    assert _database(rendered) == {("secret", "duly-database", "url")}
    assert render(None, "--description=again").one("Secret")["stringData"]["password"] != password


def test_the_volume_of_the_bundled_database_outlives_the_release() -> None:
    statefulset = render().one("StatefulSet")["spec"]
    assert statefulset["persistentVolumeClaimRetentionPolicy"] == {"whenDeleted": "Retain", "whenScaled": "Retain"}
    (claim,) = statefulset["volumeClaimTemplates"]
    assert claim["spec"]["accessModes"] == ["ReadWriteOnce"]
    assert "storageClassName" not in claim["spec"]
    storage = {"size": "9Gi", "storageClass": "fast"}
    given = render({"database": {"bundled": {"storage": storage}}}).one("StatefulSet")["spec"]["volumeClaimTemplates"][
        0
    ]["spec"]
    assert (given["storageClassName"], given["resources"]["requests"]["storage"]) == ("fast", "9Gi")


def test_the_bundled_database_keeps_its_data_below_the_root_of_its_volume() -> None:
    pod = render().pod("duly-database")
    mounts = {mount["name"]: mount["mountPath"] for mount in pod.containers[0]["volumeMounts"]}
    assert pod.env["PGDATA"].startswith(f"{mounts['data']}/"), "a cloud's disk has lost+found at its root"
    assert pod.env["POSTGRES_PASSWORD_FILE"] == f"{mounts['password']}/password"


def test_a_new_release_of_duly_does_not_restart_the_bundled_database() -> None:
    template = render().pod("duly-database")
    assert not {"app.kubernetes.io/version", "helm.sh/chart"} & set(template.metadata["labels"])
    assert VERSION not in str((template.metadata, template.spec))


def test_secrets_of_yours_replace_the_chart_s() -> None:
    rendered = render(
        {"database": {"bundled": {"existingSecret": {"name": "mine", "passwordKey": "p", "urlKey": "u"}}}}
    )
    assert not rendered.of("Secret")
    assert _database(rendered) == {("secret", "mine", "u")}
    (volume,) = [each for each in rendered.pod("duly-database").spec["volumes"] if each["name"] == "password"]
    assert volume["secret"] == {"secretName": "mine", "defaultMode": 0o440, "items": [{"key": "p", "path": "password"}]}


def test_a_database_of_one_s_own_comes_by_a_secret_or_by_an_address_that_becomes_one() -> None:
    assert _database(render(OWN_DATABASE)) == {("secret", "address", "url")}
    keyed = merged(OWN_DATABASE, {"database": {"existingSecret": {"key": "uri"}}})
    assert _database(render(keyed)) == {("secret", "address", "uri")}
    url = "postgresql://duly:p%40ss@db.example.org:5432/duly?sslmode=require"
    rendered = render(merged(OWN_DATABASE, {"database": {"existingSecret": {"name": ""}, "url": url}}))
    assert rendered.one("Secret")["stringData"] == {"url": url}
    assert _database(rendered) == {("secret", "duly-database-url", "url")}
    assert not rendered.of("StatefulSet")


def test_another_address_starts_the_backends_anew() -> None:
    urls = ("postgresql://duly:one@db.example.org/duly", "postgresql://duly:two@db.example.org/duly")
    values = [merged(OWN_DATABASE, {"database": {"existingSecret": {"name": ""}, "url": url}}) for url in urls]
    one, two = (render(each).pod("duly-backend").metadata["annotations"]["checksum/database-url"] for each in values)
    assert one != two


def test_a_password_may_come_apart_from_the_address() -> None:
    rendered = render(merged(ALL, OWN_DATABASE, {"database": {"passwordSecret": {"name": "word", "key": "k"}}}))
    for name in CLIENTS:
        assert rendered.pod(name).env["PGPASSWORD"] == {"secretKeyRef": {"name": "word", "key": "k"}}
    assert "PGPASSWORD" not in str([pod.spec for pod in _others(rendered)])


AUTHORITIES: list[tuple[Object, str, Any]] = [
    ({"secret": "authority"}, "/run/secrets/duly/ca.crt", ("secret", "authority", "ca.crt")),
    ({"configMap": "authority", "key": "root.pem"}, "/run/secrets/duly/ca.crt", ("configMap", "authority", "root.pem")),
    ({"file": "/etc/ssl/certs/ca-certificates.crt"}, "/etc/ssl/certs/ca-certificates.crt", None),
]


@pytest.mark.parametrize(("ca", "path", "source"), AUTHORITIES, ids=["secret", "configMap", "file"])
def test_tls_is_checked_against_an_authority_of_yours(ca: Object, path: str, source: Any) -> None:
    rendered = render(merged(ALL, OWN_DATABASE, {"database": {"tls": {"mode": "verify-full", "ca": ca}}}))
    for name in CLIENTS:
        pod = rendered.pod(name)
        assert (pod.env["PGSSLMODE"], pod.env["PGSSLROOTCERT"]) == ("verify-full", path)
        assert _sources(pod).get("ca.crt") == source


def test_a_client_s_certificate_is_handed_over_as_files() -> None:
    rendered = render(merged(OWN_DATABASE, {"database": {"tls": {"client": {"secret": "client"}}}}))
    pod = rendered.pod("duly-backend")
    assert (pod.env["PGSSLCERT"], pod.env["PGSSLKEY"]) == (
        "/run/secrets/duly/client.crt",
        "/run/secrets/duly/client.key",
    )
    assert _sources(pod)["client.key"] == ("secret", "client", "tls.key")
    assert _sources(pod)["client.crt"] == ("secret", "client", "tls.crt")


def test_cloudnative_pg_s_secrets_are_taken_as_they_are() -> None:
    rendered = render(
        None, f"--values={CHART / 'values-production.yaml'}", f"--values={CHART / 'examples' / 'cloudnative-pg.yaml'}"
    )
    sources = _sources(rendered.pod("duly-backend"))
    assert sources["database-url"] == ("secret", "duly-db-app", "uri")
    assert sources["ca.crt"] == ("secret", "duly-db-ca", "ca.crt")
    assert not rendered.of("Secret")


def test_the_schema_is_migrated_by_a_job_and_not_by_a_hook() -> None:
    job = render().one("Job")
    assert "annotations" not in job["metadata"], "a hook would wait for a database that is not there yet"
    assert render().pod("duly-migrate").containers[0]["args"] == [
        "python",
        "-m",
        "duly_backend",
        "migrate",
        "--wait",
        "600",
    ]
    assert job["spec"]["backoffLimit"] == 20
    assert not render({"migrations": {"enabled": False}}).of("Job")


def _job_name(*arguments: str, values: Object | None = None) -> str:
    name: str = render(values, *arguments).one("Job")["metadata"]["name"]
    return name


def test_a_job_that_does_something_else_has_another_name_since_a_job_cannot_be_changed() -> None:
    name = _job_name()
    assert name == _job_name("--description=again")
    others = {
        _job_name(values=values)
        for values in ({"image": {"tag": "9"}}, {"migrations": {"waitSeconds": 1}}, {"nodeSelector": {"a": "b"}}, {"migrations": {"backoffLimit": 1}})
    }  # fmt: skip
    assert len({name, *others}) == 5


def test_every_upgrade_by_helm_migrates_anew() -> None:
    assert _job_name("--is-upgrade") == _job_name(), "helm template knows no revision but the first"
    assert "Release.Revision" in (CHART / "templates" / "database" / "migrate.yaml").read_text(encoding="utf-8")

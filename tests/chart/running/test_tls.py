"""A PostgreSQL outside the chart that takes nobody without TLS: by password and by certificate, and behind an authority that is not its own."""

import json
from collections.abc import Iterator

import pytest
from tests.chart.running import postgres
from tests.chart.running.certificates import Authority
from tests.chart.running.cluster import Namespace
from tests.chart.running.release import Object, Release, is_ready
from tests.compose import content
from tests.compose.waiting import wait_until

pytestmark = pytest.mark.thorough
HOST = f"{postgres.NAME}:5432"
VALUES = (
    "--set=database.bundled.enabled=false",
    "--set=database.existingSecret.name=address",
    "--set=database.tls.mode=verify-full",
    "--set=database.tls.ca.configMap=authority",
    f"--set-json=networkPolicy.database.to={json.dumps([{'podSelector': {'matchLabels': postgres.LABELS}}])}",
)
BY_CERTIFICATE = ("--set=database.existingSecret.name=certified-address", "--set=database.tls.client.secret=certified")
# Who is connected over the network, whether by TLS, and with whose certificate.
CONNECTED = (
    "SELECT DISTINCT usename, ssl, client_dn FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)"
    " WHERE backend_type = 'client backend' AND client_addr IS NOT NULL"
)


@pytest.fixture(scope="module")
def encrypted(
    own: Namespace, given: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Release, str]]:
    """A Duly with such a database, and its address."""
    folder = tmp_path_factory.mktemp("authorities")
    authority, stranger = Authority.make(folder / "own"), Authority.make(folder / "stranger")
    client = authority.sign("certified")
    own.apply(
        postgres.tls(authority, authority.sign(postgres.NAME)),
        postgres.service(postgres.NAME, postgres.LABELS),
        postgres.pod(given, encrypted=True),
        postgres.secret("address", {"url": f"postgresql://duly:{postgres.PASSWORD}@{HOST}/duly"}),
        postgres.secret("certified-address", {"url": f"postgresql://certified@{HOST}/certified"}),
        postgres.secret("certified", {"tls.crt": client.certificate, "tls.key": client.key}, "kubernetes.io/tls"),
        _authority("authority", authority),
        _authority("stranger", stranger),
    )
    release = Release(own, (*given, *VALUES))
    release.install()
    with release.door() as url:
        yield release, url


def test_the_server_is_known_by_its_authority_and_nothing_goes_in_the_clear(encrypted: tuple[Release, str]) -> None:
    release, url = encrypted
    content.add(content.register(url))
    assert _sql(release, CONNECTED) == "duly|t|"
    release.test()
    plain = release.inside("backend", "env", "PGSSLMODE=disable", "python", "-m", "duly_backend", "check")
    assert "no encryption" in plain.stderr + plain.stdout
    assert plain.returncode != 0


def test_a_server_of_another_authority_is_refused_while_the_former_pods_serve_on(
    encrypted: tuple[Release, str],
) -> None:
    release, _ = encrypted
    former = release.pod("backend")
    release.upgrade("--set=database.tls.ca.configMap=stranger", wait=False)
    (job,) = release.namespace.items("jobs")
    migration = ("logs", f"job/{job['metadata']['name']}")
    said = "certificate in certificate chain"
    wait_until(lambda: said in release.namespace.ask(*migration).stdout, "the migration to say why it waits", 30)
    (other,) = [pod["metadata"]["name"] for pod in release.pods("backend") if pod["metadata"]["name"] != former]
    ready = release.namespace.ask("exec", other, "--", "curl", "--silent", "localhost:8000/readyz?verbose")
    assert ready.stdout.startswith("database: unusable")
    assert [pod["metadata"]["name"] for pod in release.pods("backend") if is_ready(pod)] == [former]
    release.rollback()
    release.test()


def test_a_client_is_known_by_its_certificate(encrypted: tuple[Release, str]) -> None:
    release, _ = encrypted
    _sql(release, "CREATE ROLE certified LOGIN", "CREATE DATABASE certified OWNER certified")
    release.upgrade(*BY_CERTIFICATE)
    release.wait_for_the_old_ones()
    assert _sql(release, CONNECTED) == "certified|t|/CN=certified"
    release.test()
    saved = release.inside("backend", "python", "-m", "duly_backend", "backup", "/tmp/here")  # noqa: S108 - in the pod
    assert saved.returncode == 0, saved.stderr
    without = ("env", "-u", "PGSSLCERT", "-u", "PGSSLKEY")
    refused = release.inside("backend", *without, "python", "-m", "duly_backend", "check")
    assert "certificate" in refused.stderr + refused.stdout
    assert refused.returncode != 0


def _authority(name: str, authority: Authority) -> Object:
    data = {"ca.crt": authority.own.certificate}
    return {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": name}, "data": data}


def _sql(release: Release, *statements: str) -> str:
    asked = [word for each in statements for word in ("--command", each)]
    return release.namespace.tell(
        "exec", postgres.NAME, "--", "psql", "--username=duly", "--dbname=duly", "--no-align", "--tuples-only", *asked
    ).strip()

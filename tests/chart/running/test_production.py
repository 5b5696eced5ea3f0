"""The values for production on CloudNativePG's example: three pods of each service, budgets, autoscalers, and a backup every night.

The operator itself does not run; what it makes is there, by its names and keys: https://cloudnative-pg.io/docs, "Applications"."""

from collections.abc import Iterator

import pytest
import yaml
from tests.chart.rendering import SERVICES
from tests.chart.running import postgres
from tests.chart.running.certificates import Authority
from tests.chart.running.cluster import Namespace
from tests.chart.running.release import Object, Release
from tests.compose import content
from tests.compose.waiting import wait_until

from duly_scripts.chart.helm import CHART

pytestmark = pytest.mark.thorough
CLUSTER: str = yaml.safe_load((CHART / "examples" / "cloudnative-pg-cluster.yaml").read_text(encoding="utf-8"))[
    "metadata"
]["name"]
PRIMARY = {"cnpg.io/cluster": CLUSTER, "cnpg.io/instanceRole": "primary"}
# Nine pods of production's requests want more than a small machine has.
LOWER = tuple(f"--set={service}.resources.requests.cpu=10m" for service in SERVICES)
FILES = tuple(f"--values={CHART / name}" for name in ("values-production.yaml", "examples/cloudnative-pg.yaml"))


@pytest.fixture(scope="module")
def production(own: Namespace, given: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Release]:
    """Installed before there is a database, as the guide says that one may."""
    release = Release(own, (*given, *FILES, *LOWER))
    release.install(wait=False)
    authority = Authority.make(tmp_path_factory.mktemp("authority") / "own")
    server = authority.sign(
        f"{CLUSTER}-rw", *(f"{CLUSTER}-rw{rest}" for rest in ("", f".{own.name}", f".{own.name}.svc"))
    )
    own.apply(
        *_secrets_of_the_operator(own, authority),
        postgres.tls(authority, server),
        postgres.service(f"{CLUSTER}-rw", PRIMARY),
        postgres.pod(given, labels=PRIMARY, encrypted=True),
    )
    wait_until(lambda: {release.ready(service) for service in SERVICES} == {3}, "three pods of each service", 120)
    yield release


def test_the_tests_of_the_chart_succeed_with_three_pods_of_each_service(production: Release) -> None:
    production.test()
    with production.door() as url:
        content.add(content.register(url))
    assert production.restarts() == 0


def test_a_drain_may_take_one_pod_of_each_service(production: Release) -> None:
    budgets = {each["metadata"]["name"]: each for each in production.namespace.items("poddisruptionbudgets")}
    assert set(budgets) == {f"duly-{service}" for service in SERVICES}

    def allowed() -> set[int]:
        found = production.namespace.items("poddisruptionbudgets")
        return {each["status"]["disruptionsAllowed"] for each in found}

    wait_until(lambda: allowed() == {1}, "each budget to allow one disruption", 30)


def test_the_autoscalers_get_their_figures(production: Release) -> None:
    if production.namespace.ask("get", "--raw", "/apis/metrics.k8s.io/v1beta1").returncode != 0:
        pytest.skip("this cluster measures no pods")

    def measured() -> set[str]:
        scalers = production.namespace.items("horizontalpodautoscalers")
        return {each["metadata"]["name"] for each in scalers if _is_active(each)}

    wait_until(lambda: measured() == {f"duly-{service}" for service in SERVICES}, "the autoscalers to be active", 90)
    assert {each["spec"]["minReplicas"] for each in production.namespace.items("horizontalpodautoscalers")} == {3}


def test_a_backup_is_made_of_such_a_database(production: Release) -> None:
    production.run_job("backup-now", "--from=cronjob/duly-backup")
    assert production.restarts() == 0


def _is_active(scaler: Object) -> bool:
    conditions = {each["type"]: each["status"] for each in scaler["status"].get("conditions", [])}
    current = scaler["status"].get("currentMetrics") or []
    return conditions.get("ScalingActive") == "True" and any("containerResource" in each for each in current)


def _secrets_of_the_operator(namespace: Namespace, authority: Authority) -> list[Object]:
    """Those of the application and of the authority (pkg/specs/secrets.go and pkg/certs of CloudNativePG 1.28)."""
    host, password = f"{CLUSTER}-rw", postgres.PASSWORD
    at = {"": f"{host}.{namespace.name}:5432/duly", "fqdn-": f"{host}.{namespace.name}.svc.cluster.local:5432/duly"}
    app = {"username": "duly", "user": "duly", "password": password, "dbname": "duly", "host": host, "port": "5432"}
    app["pgpass"] = f"{host}:5432:duly:duly:{password}\n"
    for name, place in at.items():
        app[f"{name}uri"] = f"postgresql://duly:{password}@{place}"
        app[f"{name}jdbc-uri"] = f"jdbc:postgresql://{place}?password={password}&user=duly"
    return [
        postgres.secret(f"{CLUSTER}-app", app, "kubernetes.io/basic-auth"),
        postgres.secret(f"{CLUSTER}-ca", {"ca.crt": authority.own.certificate, "ca.key": authority.own.key}),
    ]

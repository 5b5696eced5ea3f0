"""What every pod of the chart is like, jobs and tests included, with the default values and with everything turned on."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests.chart.rendering import ALL, OWN_DATABASE, SERVICES, VERSION, Object, Pod, Rendered, merged, render

OWNERS = {
    "duly-frontend", "duly-backend", "duly-chatbot", "duly-database", "duly-migrate", "duly-backup", "duly-restore",
    "duly-test-door", "duly-test-database",
}  # fmt: skip
USERS = {"duly-frontend": 1001, "duly-database": 70}


def pods(values: Object | None = None) -> list[Pod]:
    return list(render(merged(ALL, values or {})).pods())


def test_there_is_a_pod_for_each_service_and_each_task() -> None:
    assert {pod.owner for pod in pods()} == OWNERS


def test_every_pod_passes_pod_security_restricted() -> None:
    for pod in pods():
        security = pod.spec["securityContext"]
        assert security["runAsNonRoot"] is True
        assert security["seccompProfile"] == {"type": "RuntimeDefault"}
        assert not {"hostNetwork", "hostPID", "hostIPC"} & set(pod.spec)
        assert all(
            set(volume) - {"name"} <= {"emptyDir", "projected", "secret", "persistentVolumeClaim"}
            for volume in pod.spec.get("volumes", [])
        )
        for container in pod.containers:
            assert container["securityContext"] == {
                "allowPrivilegeEscalation": False,
                "readOnlyRootFilesystem": True,
                "capabilities": {"drop": ["ALL"]},
            }


def test_every_pod_runs_as_the_user_of_its_image() -> None:
    for pod in pods():
        user = USERS.get(pod.owner, 1000)
        security = pod.spec["securityContext"]
        assert (security["runAsUser"], security["runAsGroup"], security["fsGroup"]) == (user, user, user), pod.owner


def test_no_pod_gets_a_token_or_the_variables_that_kubernetes_derives_from_services() -> None:
    rendered = render(ALL)
    assert all(account["automountServiceAccountToken"] is False for account in rendered.of("ServiceAccount"))
    for pod in rendered.pods():
        assert pod.spec["automountServiceAccountToken"] is False
        assert pod.spec["enableServiceLinks"] is False, "DULY_BACKEND_PORT would stop the start"


def test_every_component_has_a_service_account_of_its_own_and_no_rights() -> None:
    rendered = render(ALL)
    made = {account["metadata"]["name"] for account in rendered.of("ServiceAccount")}
    assert made == {"duly-frontend", "duly-backend", "duly-chatbot", "duly-database", "duly-jobs"}
    assert {pod.spec["serviceAccountName"] for pod in rendered.pods()} == made
    assert not [each for each in rendered if "Role" in each["kind"]]


def test_a_container_writes_to_small_volumes_alone() -> None:
    for pod in pods():
        writable = {
            mount["mountPath"]
            for each in pod.containers
            for mount in each.get("volumeMounts", [])
            if not mount.get("readOnly")
        }
        extra = {"duly-database": {"/var/lib/postgresql/data", "/var/run/postgresql", "/dev/shm"}}  # noqa: S108
        backups = {"/backups"} if pod.owner in ("duly-backup", "duly-restore") else set()
        nothing = pod.owner == "duly-test-door"
        assert writable == (set() if nothing else {"/tmp"} | extra.get(pod.owner, set()) | backups), pod.owner  # noqa: S108
        assert all(
            volume["emptyDir"].get("sizeLimit") for volume in pod.spec.get("volumes", []) if "emptyDir" in volume
        )


def test_every_container_requests_cpu_and_memory_and_has_a_limit_of_memory_with_headroom() -> None:
    for pod in pods():
        for container in pod.containers:
            requests, limits = container["resources"]["requests"], container["resources"]["limits"]
            assert set(requests) == {"cpu", "memory"}
            assert set(limits) == {"memory"}
            assert int(limits["memory"].removesuffix("Mi")) >= 2 * int(requests["memory"].removesuffix("Mi"))


def test_the_images_are_those_of_the_release() -> None:
    images = {pod.owner: pod.containers[0]["image"] for pod in pods()}
    assert images.pop("duly-database").startswith("docker.io/library/postgres@sha256:")
    for service in SERVICES:
        assert images.pop(f"duly-{service}") == f"ghcr.io/duly-app/duly-{service}:{VERSION}"
    assert set(images.values()) == {f"ghcr.io/duly-app/duly-backend:{VERSION}"}


def test_a_global_registry_and_pull_secrets_reach_jobs_and_tests_too() -> None:
    values = {
        "global": {"imageRegistry": "registry.example.org", "imagePullSecrets": ["one"]},
        "imagePullSecrets": ["two", "one"],
    }
    for pod in pods(values):
        assert pod.containers[0]["image"].startswith("registry.example.org/")
        assert pod.spec["imagePullSecrets"] == [{"name": "one"}, {"name": "two"}]


def test_a_digest_goes_before_a_tag_and_a_service_s_own_image_before_the_shared_one() -> None:
    digest = "sha256:" + "0" * 64
    rendered = render(
        {"image": {"tag": "1.0.0", "owner": "else", "pullPolicy": "Always"}, "backend": {"image": {"registry": "r.example.org", "repository": "b", "tag": "2", "digest": digest}},
         "chatbot": {"image": {"tag": "3", "pullPolicy": "Never"}}}
    )  # fmt: skip
    found = {name: rendered.pod(f"duly-{name}").containers[0] for name in (*SERVICES, "migrate")}
    assert found["frontend"]["image"] == "ghcr.io/else/duly-frontend:1.0.0"
    assert found["backend"]["image"] == found["migrate"]["image"] == f"r.example.org/b@{digest}"
    assert found["chatbot"]["image"] == "ghcr.io/else/duly-chatbot:3"
    assert [found[name]["imagePullPolicy"] for name in ("frontend", "chatbot")] == ["Always", "Never"]


PLACEMENT = {
    "nodeSelector": {"disk": "fast"},
    "tolerations": [{"key": "duly", "operator": "Exists"}],
    "affinity": {"nodeAffinity": {"preferredDuringSchedulingIgnoredDuringExecution": []}},
    "priorityClassName": "important",
}


def test_where_pods_run_is_said_once_for_all_jobs_and_tests_included() -> None:
    for pod in pods(PLACEMENT):
        assert {key: pod.spec.get(key) for key in PLACEMENT} == PLACEMENT, pod.owner


def test_a_service_s_own_placement_goes_before_that() -> None:
    found = {
        pod.owner: pod.spec
        for pod in pods({**PLACEMENT, "chatbot": {"nodeSelector": {"gpu": "yes"}, "priorityClassName": "less"}})
    }
    assert (found["duly-chatbot"]["nodeSelector"], found["duly-chatbot"]["priorityClassName"]) == (
        {"gpu": "yes"},
        "less",
    )
    assert found["duly-chatbot"]["tolerations"] == PLACEMENT["tolerations"]
    assert found["duly-backend"]["nodeSelector"] == PLACEMENT["nodeSelector"]


EXTRAS: dict[str, Any] = {
    "annotations": {"on": "deployment"},
    "podAnnotations": {"on": "pod"},
    "podLabels": {"team": "tasks"},
    "extraEnv": [{"name": "EXTRA", "value": "1"}],
    "extraVolumes": [{"name": "extra", "emptyDir": {}}],
    "extraVolumeMounts": [{"name": "extra", "mountPath": "/extra"}],
}


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_takes_variables_volumes_annotations_and_labels_of_yours(service: str) -> None:
    rendered = render({service: EXTRAS})
    pod = rendered.pod(f"duly-{service}")
    assert rendered.deployment(service)["metadata"]["annotations"] == {"on": "deployment"}
    assert pod.metadata["annotations"] == {"on": "pod"}
    assert pod.metadata["labels"]["team"] == "tasks"
    assert pod.env["EXTRA"] == "1"
    assert EXTRAS["extraVolumes"][0] in pod.spec["volumes"]
    assert EXTRAS["extraVolumeMounts"][0] in pod.containers[0]["volumeMounts"]


def test_labels_and_annotations_of_yours_are_on_every_object_and_on_no_selector() -> None:
    rendered = render(merged(ALL, {"commonLabels": {"team": "tasks"}, "commonAnnotations": {"from": "you"}}))
    for each in rendered:
        assert each["metadata"]["labels"]["team"] == "tasks"
        assert each["metadata"]["annotations"]["from"] == "you"
    assert "team" not in str([each["spec"]["selector"] for each in rendered if "selector" in each.get("spec", {})])


def test_objects_of_yours_may_be_yaml_or_text_with_templates() -> None:
    rendered = render(
        {"extraObjects": [{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "{{ .Release.Name }}-one"}},
                          "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: two}\n"]}
    )  # fmt: skip
    assert {each["metadata"]["name"] for each in rendered.of("ConfigMap")} == {"duly-one", "two"}


def _selectors(rendered: Rendered) -> Iterator[dict[str, str]]:
    for each in [*rendered.of("Deployment"), *rendered.of("StatefulSet")]:
        yield each["spec"]["selector"]["matchLabels"]
    for each in rendered.of("Service"):
        yield each["spec"]["selector"]


def test_two_releases_in_one_namespace_share_no_name_and_no_pod() -> None:
    one, two = render(ALL), render(ALL, name="work")
    names = [{(each["kind"], each["metadata"]["name"]) for each in rendered} for rendered in (one, two)]
    assert not names[0] & names[1]
    for selector in _selectors(one):
        assert not [pod for pod in two.pods() if selector.items() <= pod.metadata["labels"].items()]


def test_selectors_stay_the_same_from_release_to_release() -> None:
    for selector in _selectors(render(ALL)):
        assert set(selector) == {"app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component"}


def test_every_object_says_what_it_belongs_to_and_lies_in_the_release_s_namespace() -> None:
    for each in render(ALL, namespace="somewhere"):
        assert each["metadata"]["namespace"] == "somewhere"
        labels = each["metadata"]["labels"]
        assert labels["app.kubernetes.io/name"] == labels["app.kubernetes.io/part-of"] == "duly"
        assert labels["app.kubernetes.io/instance"] == "duly"
        assert labels["app.kubernetes.io/version"] == VERSION
        assert labels["app.kubernetes.io/managed-by"] == "Helm"
        assert labels["helm.sh/chart"] == f"duly-{VERSION}"


def test_names_stay_short_enough_whatever_the_release_is_called() -> None:
    for each in render(ALL, name="a" * 53):
        assert len(each["metadata"]["name"]) <= (52 if each["kind"] == "CronJob" else 63)


def test_accounts_of_yours_are_used_instead_of_the_chart_s() -> None:
    mine = {"serviceAccount": {"create": False, "name": "mine"}}
    rendered = render(merged(dict.fromkeys((*SERVICES, "jobs"), mine), OWN_DATABASE))
    assert {pod.spec["serviceAccountName"] for pod in rendered.pods()} == {"mine"}
    assert not rendered.of("ServiceAccount")

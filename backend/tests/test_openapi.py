"""The OpenAPI document is fresh, complete and stable; the docs page needs nothing but itself."""

import json
import re
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi.routing import iter_route_contexts
from pydantic import TypeAdapter

from duly_backend import openapi
from duly_backend.app import api
from duly_backend.examples import BODIES
from duly_service.routing import Route

COMMITTED = Path(__file__).parents[1] / "openapi.json"


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return openapi.document(api())


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [(path, method, one) for path, methods in document["paths"].items() for method, one in methods.items()]


def test_the_committed_document_is_fresh(document: dict[str, Any]) -> None:
    fresh = json.loads(json.dumps(document))
    assert json.loads(COMMITTED.read_text()) == fresh, "run: python -m duly_backend openapi backend/openapi.json"


def test_every_operation_has_a_name_of_its_own_a_known_tag_and_words(document: dict[str, Any]) -> None:
    names = [one["operationId"] for _, _, one in operations(document)]
    assert len(names) == len(set(names))
    for path, _, one in operations(document):
        assert path.startswith("/api/v1/")
        assert re.fullmatch("[a-z]+([A-Z][a-z]+)+", one["operationId"]), one["operationId"]
        assert len(one["tags"]) == 1
        assert one["tags"][0] in openapi.TAGS
        assert one["description"].strip()


def test_every_operation_lists_its_refusals_as_problems(document: dict[str, Any]) -> None:
    for path, _, one in operations(document):
        statuses = set(one["responses"])
        assert statuses >= {"500", "503"}
        assert not statuses & {"default"}
        assert ("401" in statuses) or one["operationId"] in ("createAccount", "resetPassword")
        assert ("404" in statuses) == ("{" in path or one["operationId"] == "createTaskBatch")  # of one of its tasks
        if "requestBody" in one:
            assert statuses >= {"400", "413", "415", "422"}
        for status, answer in one["responses"].items():
            if status >= "400":
                assert answer == {"$ref": f"#/components/responses/{status}"}
    for answer in document["components"]["responses"].values():
        assert list(answer["content"]) == ["application/problem+json"]


def test_every_body_has_an_example_that_its_route_takes() -> None:
    for context in iter_route_contexts(api().routes):
        route = context.original_route
        if not isinstance(route, Route) or not route.dependant.body_params:
            continue
        assert route.operation_id in BODIES
        example = BODIES[route.operation_id]
        annotation: Any = route.dependant.body_params[0].field_info.annotation
        kind: TypeAdapter[Any] = TypeAdapter(annotation)
        kind.validate_json(json.dumps(example))


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    for reference in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(document)):
        found: Any = document
        for part in reference.split("/"):
            found = found[part]


def test_what_needs_a_token_says_so(document: dict[str, Any]) -> None:
    free = {one["operationId"] for _, _, one in operations(document) if "security" not in one}
    assert free == {"createAccount", "createSession", "resetPassword"}


async def test_the_document_is_served(client: httpx2.AsyncClient, document: dict[str, Any]) -> None:
    answer = await client.get("/openapi.json")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == json.loads(json.dumps(document))


async def test_the_page_lists_every_operation_and_every_code_and_asks_no_other_server(
    client: httpx2.AsyncClient, document: dict[str, Any]
) -> None:
    answer = await client.get("/docs")
    assert answer.headers["content-type"].startswith("text/html")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "<script" not in answer.text
    assert not re.search(r"(src|href)=[\"']?(https?:)?//", answer.text)
    for _, _, one in operations(document):
        assert f'id="{one["operationId"]}"' in answer.text
    for kind in openapi.kinds():
        assert f'id="{kind.code}"' in answer.text


async def test_the_type_of_a_problem_leads_to_its_place_on_the_page(client: httpx2.AsyncClient) -> None:
    kind = (await client.get("/me")).json()["type"]
    path, _, anchor = kind.partition("#")
    assert f'id="{anchor}"' in (await client.get(f"http://duly.test{path}")).text


def test_each_code_has_one_status_and_one_title() -> None:
    codes = [kind.code for kind in openapi.kinds()]
    assert len(codes) == len(set(codes))

"""/api/v1/docs and /api/v1/openapi.json: the document, and a page made of it that needs no script, font or other server."""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from typing import Any, Final

import orjson
from fastapi import FastAPI, Response
from starlette.requests import Request

from duly_backend import openapi
from duly_backend.answers import Json
from duly_service.routing import router

routes: Final = router("docs")

_STYLE: Final = """
:root{color-scheme:light dark;--line:light-dark(#ddd,#333);--soft:light-dark(#f5f5f4,#1c1c1f);--quiet:light-dark(#57534e,#a8a29e)}
body{font:16px/1.55 system-ui,sans-serif;max-width:56rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem}h2{margin-top:3rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{font-size:1rem;margin:2rem 0 .3rem;overflow-wrap:anywhere}code,h3{font-family:ui-monospace,monospace}
code{background:var(--soft);padding:.1em .3em;border-radius:4px;font-size:.9em}
table{border-collapse:collapse;width:100%;display:block;overflow-x:auto}td,th{border-bottom:1px solid var(--line);padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top}
p,td{overflow-wrap:anywhere}.quiet{color:var(--quiet)}nav a{margin-right:.9rem}:target{background:var(--soft)}
"""
_CSP: Final = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    f"style-src 'sha256-{b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'"
)


@routes.get("/openapi.json", include_in_schema=False)
async def get_document(request: Request) -> Response:
    return Json(_once(request.scope["app"])[0])


@routes.get("/docs", include_in_schema=False)
async def get_page(request: Request) -> Response:
    headers = {"Content-Security-Policy": _CSP, "Referrer-Policy": "no-referrer"}
    return Response(_once(request.scope["app"])[1], media_type="text/html", headers=headers)


def _once(app: FastAPI) -> tuple[bytes, str]:
    """The document and its page; made at the first request, for serving itself needs neither."""
    made: tuple[bytes, str] | None = getattr(app.state, "docs", None)
    if made is None:
        document = openapi.document(app)
        made = app.state.docs = orjson.dumps(document), page(document)
    return made


def page(document: dict[str, Any]) -> str:
    """The page of a document as HTML."""
    return "".join(_parts(document))


def _parts(document: dict[str, Any]) -> Iterator[str]:
    yield f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Duly API</title><style>{_STYLE}</style>'
    yield '<meta name="viewport" content="width=device-width"><h1>Duly API</h1>'
    yield f"<p>{_text(document['info']['description'])}</p>"
    yield '<p><a href="openapi.json">openapi.json</a> says all of this to programs.</p>'
    tags = document["tags"]
    links = "".join(f'<a href="#{escape(tag["name"])}">{escape(tag["name"])}</a>' for tag in tags)
    yield f'<nav>{links}<a href="#problems">problems</a></nav>'
    for tag in tags:
        yield f'<h2 id="{escape(tag["name"])}">{escape(tag["name"].capitalize())}</h2><p>{_text(tag["description"])}</p>'
        yield from _operations(document, tag["name"])
    yield from _problems()


def _operations(document: dict[str, Any], tag: str) -> Iterator[str]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if tag in operation["tags"]:
                yield f'<h3 id="{escape(operation["operationId"])}">{method.upper()} {escape(path)}</h3>'
                yield f"<p>{_text(operation.get('description', ''))}</p>"
                yield from _fields(document, operation)
                yield from _answers(operation)


def _fields(document: dict[str, Any], operation: dict[str, Any]) -> Iterator[str]:
    rows = [
        (parameter["name"], parameter["in"], parameter["required"], parameter["schema"], parameter.get("description"))
        for parameter in operation.get("parameters", [])
    ]
    schema = _body_schema(document, operation)
    needed = schema.get("required", [])
    rows += [(n, "body", n in needed, one, one.get("description")) for n, one in schema.get("properties", {}).items()]
    if rows:
        yield "<table><tr><th>name<th>in<th>type<th>meaning"
        for name, place, is_needed, kind, words in rows:
            mark = "" if is_needed else " (optional)"
            yield f"<tr><td><code>{escape(name)}</code>{mark}<td>{place}<td>{_kind(kind)}<td>{_text(words or '')}"
        yield "</table>"


def _body_schema(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, Any]:
    content = operation.get("requestBody", {}).get("content", {})
    schema: dict[str, Any] = content.get("application/json", {}).get("schema", {})
    for choice in (schema, *schema.get("anyOf", [])):
        if "$ref" in choice:
            found: dict[str, Any] = document["components"]["schemas"][choice["$ref"].rsplit("/", 1)[1]]
            return found
    return schema


def _kind(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return escape(schema["$ref"].rsplit("/", 1)[1])
    if "anyOf" in schema:
        return " or ".join(_kind(choice) for choice in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(f"<code>{escape(str(value))}</code>" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return escape(str(schema.get("format") or schema.get("type") or "anything"))


def _answers(operation: dict[str, Any]) -> Iterator[str]:
    good = [status for status in operation["responses"] if status < "400"]
    bad = [status for status in operation["responses"] if status >= "400"]
    yield f'<p class="quiet">Answers {", ".join(good)}; refuses with {", ".join(sorted(bad))}.</p>'


def _problems() -> Iterator[str]:
    yield '<h2 id="problems">Problems</h2><p>What <code>code</code> in a refusal means.</p>'
    yield "<table><tr><th>status<th>code<th>meaning"
    for kind in openapi.kinds():
        words = f"{kind.title}. {kind.__doc__ if kind.code != 'internal' else 'It has been logged.'}"
        yield f'<tr id="{kind.code}"><td>{kind.status}<td><code>{kind.code}</code><td>{_text(words)}'
    yield "</table>"


def _text(words: str) -> str:
    """Escaped, with `code` marked and paragraphs kept."""
    parts = escape(words).replace("\n\n", "<br>").split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))

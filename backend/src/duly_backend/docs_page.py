"""The OpenAPI document as a page that needs no script, font or other server: loaded when somebody first asks for it."""

import hashlib
import json
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from typing import Any, Final

from duly_backend import openapi

Json = dict[str, Any]

_STYLE: Final = """
:root{color-scheme:light dark;--line:light-dark(#ddd,#333);--soft:light-dark(#f5f5f4,#1c1c1f);--quiet:light-dark(#57534e,#a8a29e)}
body{font:16px/1.55 system-ui,sans-serif;max-width:56rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem}h2{margin-top:3rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{font-size:1rem;margin:2rem 0 .3rem;overflow-wrap:anywhere}code,h3{font-family:ui-monospace,monospace}
code{background:var(--soft);padding:.1em .3em;border-radius:4px;font-size:.9em}
table{border-collapse:collapse;width:100%}pre{background:var(--soft);padding:.7rem;border-radius:6px;overflow-x:auto;font-size:.85rem}td,th{border-bottom:1px solid var(--line);padding:.35rem .6rem .35rem 0;text-align:left;vertical-align:top}
p,td:last-child{overflow-wrap:anywhere}.quiet{color:var(--quiet)}nav a{margin-right:.9rem}:target{background:var(--soft)}
"""
_LIMITS: Final = (
    ("minLength", "maxLength", " characters"),
    ("minimum", "maximum", ""),
    ("minItems", "maxItems", " items"),
)
POLICY: Final = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    f"style-src 'sha256-{b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'"
)


def page(document: Json) -> str:
    """The page as HTML."""
    return "".join(_parts(document))


def _parts(document: Json) -> Iterator[str]:
    yield f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Duly API</title><style>{_STYLE}</style>'
    yield '<meta name="viewport" content="width=device-width"><h1>Duly API</h1>'
    yield f"<p>{_text(document['info']['description'])}</p>"
    yield '<p><a href="openapi.json">openapi.json</a> says all of this to programs.</p>'
    tags = document["tags"]
    links = [(tag["name"], tag["name"]) for tag in tags] + [("shapes", "shapes"), ("problems", "problems")]
    yield f"<nav>{''.join(_link(anchor, words) for anchor, words in links)}</nav>"
    for tag in tags:
        yield f'<h2 id="{escape(tag["name"])}">{escape(tag["name"].capitalize())}</h2><p>{_text(tag["description"])}</p>'
        yield from _operations(document, tag["name"])
    yield from _shapes(document)
    yield from _problems()


def _operations(document: Json, tag: str) -> Iterator[str]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if tag in operation["tags"]:
                yield f'<h3 id="{escape(operation["operationId"])}">{method.upper()} {escape(path)}</h3>'
                yield f"<p>{_text(operation.get('description', ''))}</p>"
                yield from _parameters(operation)
                yield from _body(operation)
                yield from _answers(operation)


def _parameters(operation: Json) -> Iterator[str]:
    if parameters := operation.get("parameters"):
        yield "<table><tr><th>name<th>in<th>type<th>meaning"
        for one in parameters:
            words = one.get("description") or one["schema"].get("description", "")
            place = f"{one['in']}{'' if one['required'] else ', optional'}"
            yield _row(_code(one["name"]), place, _kind(one["schema"]), _meaning(one["schema"], words))
        yield "</table>"


def _body(operation: Json) -> Iterator[str]:
    if (body := operation.get("requestBody")) is not None:
        content = body["content"]["application/json"]
        yield f"<p>Body: {_kind(content['schema'])}"
        if "example" in content:
            yield f"<pre>{escape(json.dumps(content['example'], indent=2, ensure_ascii=False))}</pre>"


def _answers(operation: Json) -> Iterator[str]:
    good, bad = [], []
    for status, answer in sorted(operation["responses"].items()):
        schema = next((kind.get("schema") for kind in answer.get("content", {}).values()), None)
        if status >= "400":
            bad.append(status)
        else:
            good.append(status + (f" with {_kind(schema)}" if schema else ""))
    yield f'<p class="quiet">Answers {", ".join(good)}; refuses with {", ".join(bad)}.</p>'


def _shapes(document: Json) -> Iterator[str]:
    yield '<h2 id="shapes">Shapes</h2>'
    for name, schema in sorted(document["components"]["schemas"].items()):
        yield f'<h3 id="{escape(name)}">{escape(name)}</h3><p>{_text(schema.get("description", ""))}</p>'
        fields = schema.get("properties", {})
        if fields:
            needed = schema.get("required", [])
            yield "<table><tr><th>name<th>type<th>meaning"
            for field, one in fields.items():
                mark = "" if field in needed else ' <span class="quiet">optional</span>'
                yield _row(_code(field) + mark, _kind(one), _meaning(one, one.get("description", "")))
            yield "</table>"


def _kind(schema: Json) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return _link(name, name)
    if "anyOf" in schema:
        return " or ".join(_kind(choice) for choice in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return ", ".join(_code(str(value)) for value in schema.get("enum", [schema.get("const")]))
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return escape(str(schema.get("format") or schema.get("type") or "anything"))


def _meaning(schema: Json, words: str) -> str:
    """What the description says, and the limits that the schema holds."""
    held: Json = {}
    for one in (schema, *schema.get("anyOf", [])):
        held |= {key: int(one[key]) for keys in _LIMITS for key in keys[:2] if key in one}
    said = [_text(words)] if words else []
    said += [_range(held.get(low), held.get(high), unit) for low, high, unit in _LIMITS if low in held or high in held]
    if schema.get("default") is not None:
        said.append(f"Default {_code(json.dumps(schema['default']))}.")
    return " ".join(said)


def _range(low: int | None, high: int | None, unit: str) -> str:
    if low is None or high is None:
        return f"At most {high}{unit}." if low is None else f"At least {low}{unit}."
    return f"{low} to {high}{unit}."


def _problems() -> Iterator[str]:
    yield '<h2 id="problems">Problems</h2><p>What <code>code</code> in a refusal means.</p>'
    yield "<table><tr><th>status<th>code<th>meaning"
    for kind in openapi.kinds():
        words = f"{kind.title}. {kind.__doc__ if kind.code != 'internal' else 'It has been logged.'}"
        yield f'<tr id="{kind.code}"><td>{kind.status}<td>{_code(kind.code)}<td>{_text(words)}'
    yield "</table>"


def _row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}" for cell in cells)


def _code(words: str) -> str:
    return f"<code>{escape(words)}</code>"


def _link(anchor: str, words: str) -> str:
    return f'<a href="#{escape(anchor)}">{escape(words)}</a>'


def _text(words: str) -> str:
    """Escaped, with `code` marked and paragraphs kept."""
    parts = escape(words).replace("\n\n", "<br>").split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))

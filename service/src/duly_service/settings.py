"""Settings from the environment alone: read once at start, strict, and every refusal names the variable.

A service derives one class from `Settings`; the field `database_url` is the variable DATABASE_URL. A SecretStr field has a `_FILE` twin.
"""

import ipaddress
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal, NamedTuple, NoReturn, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError
from pydantic.fields import FieldInfo

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

# One environment may serve all of Duly (./run, a shared env file), so a service passes over the names that belong to another part.
# Whoever adds a DULY_ name adds it here.
NAMES_OF_DULY: Final = frozenset(
    {
        "DULY_REGISTRATION", "DULY_RATE_SIGN_IN_PER_ACCOUNT", "DULY_RATE_SIGN_IN_PER_ADDRESS", "DULY_RATE_REGISTRATION",
        "DULY_TEST_CLOCK", "DULY_TRUSTED_PROXIES", "DULY_DATABASE_POOL_SIZE", "DULY_PUBLIC_URL",
        "DULY_MODEL",
        "DULY_TEST_DATABASE_URL", "DULY_TEST_KUBECONFIG", "DULY_TEST_URL", "DULY_CLUSTER", "DULY_IMAGE_BASES", "DULY_EVAL",
        "DULY_BIND", "DULY_CADDY_IMAGE", "DULY_DOMAIN", "DULY_HTTP_PORT", "DULY_HTTPS_PORT", "DULY_IMAGES", "DULY_PORT",
        "DULY_POSTGRES_IMAGE", "DULY_VERSION",
    }
)  # fmt: skip


class SettingsError(Exception):
    """One sentence that names the variable and says what to do; it never holds a secret's value."""


def _flag(value: object) -> object:
    words = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if isinstance(value, bool):
        return value
    if str(value).strip().lower() not in words:
        raise ValueError("must be one of 1, 0, true, false, yes, no")
    return words[str(value).strip().lower()]


def _networks(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        return tuple(ipaddress.ip_network(part.strip()) for part in value.split(",") if part.strip())
    except ValueError as error:
        raise ValueError("must be addresses or networks such as 10.0.0.0/8, separated by commas") from error


Flag = Annotated[bool, BeforeValidator(_flag)]
Networks = Annotated[tuple[Network, ...], BeforeValidator(_networks)]
Port = Annotated[int, Field(ge=1, le=65535)]


class Settings(BaseModel):
    """What every Python service understands; each field's description is its line in the docs."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=str.upper, validate_by_name=True, hide_input_in_errors=True
    )

    host: str = Field("127.0.0.1", description="Address to listen on; the images set 0.0.0.0.")
    port: Port = Field(description="Port of the API.")
    metrics_port: Port = Field(description="Port of the Prometheus metrics, on the same address.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="The least level that is logged."
    )


S = TypeVar("S", bound=Settings)


def load(kind: type[S], environ: Mapping[str, str]) -> S:
    """Settings of one kind from a mapping of names to texts; raises SettingsError. An empty variable counts as not set."""
    fields = {name.upper(): field for name, field in kind.model_fields.items()}
    _refuse_unknown(fields, environ)
    given = {name: value for name in fields if (value := _text(name, fields[name], environ))}
    try:
        return kind.model_validate(given)
    except ValidationError as error:
        raise SettingsError(" ".join(_sentence(fields, e) for e in error.errors(include_input=False))) from None


def load_or_exit(kind: type[S]) -> S:
    """The settings of this process; on a mistake one sentence on stderr and exit status 2. Nothing else reads os.environ."""
    try:
        return load(kind, os.environ)
    except SettingsError as error:
        stop(str(error), status=2)


def stop(sentence: str, *, status: int = 1) -> NoReturn:
    """Ends a command with one sentence on stderr instead of a traceback."""
    sys.stderr.write(sentence + "\n")
    raise SystemExit(status)


def _is_secret(field: FieldInfo) -> bool:
    return field.annotation is SecretStr or SecretStr in getattr(field.annotation, "__args__", ())


def _refuse_unknown(fields: Mapping[str, FieldInfo], environ: Mapping[str, str]) -> None:
    known = set(fields) | {f"{name}_FILE" for name, field in fields.items() if _is_secret(field)}
    for name in sorted(environ):
        if name.startswith("DULY_") and name not in known and name not in NAMES_OF_DULY:
            import difflib  # only to say what was meant

            nearest = difflib.get_close_matches(name, known | NAMES_OF_DULY, n=1)
            hint = f"did you mean {nearest[0]}?" if nearest else "remove it."
            raise SettingsError(f"{name} is not a setting of Duly; {hint}")


def _text(name: str, field: FieldInfo, environ: Mapping[str, str]) -> str | None:
    value = environ.get(name) or None
    path = environ.get(f"{name}_FILE") if _is_secret(field) else None
    if not path:
        return value
    if value:
        raise SettingsError(f"{name} and {name}_FILE are both set; keep one of them.")
    try:
        return Path(path).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise SettingsError(f"{name}_FILE names a file that cannot be read: {reason}.") from None


def _sentence(fields: Mapping[str, FieldInfo], error: Any) -> str:
    name = str(error["loc"][0]).upper()
    if error["type"] == "missing":
        twin = f" (or {name}_FILE)" if _is_secret(fields[name]) else ""
        return f"{name}{twin} is not set: {fields[name].description}"
    return f"{name} is not valid: {error['msg'].removeprefix('Value error, ')}."


class Line(NamedTuple):
    """One row of the table of settings."""

    name: str
    default: str
    description: str


def table(kind: type[Settings]) -> list[Line]:
    """Every setting of a service in the order of its class: for the docs and for tests that hold them together."""
    return [_line(name.upper(), field) for name, field in kind.model_fields.items()]


def _line(name: str, field: FieldInfo) -> Line:
    if field.is_required():
        default = "required"
    elif isinstance(field.default, bool):
        default = "1" if field.default else "0"
    elif isinstance(field.default, tuple):
        default = ", ".join(map(str, field.default))
    else:
        default = "" if field.default is None else str(field.default)
    return Line(name + (f" ({name}_FILE)" if _is_secret(field) else ""), default, field.description or "")


def markdown(kind: type[Settings]) -> str:
    """The table as Markdown."""
    rows = [
        f"| `{line.name}` | {f'`{line.default}`' if line.default else ''} | {line.description} |"
        for line in table(kind)
    ]
    return "\n".join(["| variable | default | meaning |", "|---|---|---|", *rows, ""])

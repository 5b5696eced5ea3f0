"""The backend's settings; `python -m duly_backend settings` prints them as a table."""

import ipaddress
import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, SecretStr

from duly_service.settings import Flag, Networks, Port
from duly_service.settings import Settings as ServiceSettings

_PRIVATE: Final = tuple(
    ipaddress.ip_network(text)
    for text in ("127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
)


_DSN: Final = re.compile(r"postgres(?:ql)?://(?:[^@/?#]*@)?([^@/?#\s]*)/[^/?#\s]+(?:\?\S*)?")
_HOST: Final = re.compile(r"(?:\[[0-9a-fA-F:.]+\]|[^:\[\]]*)(?::[0-9]{1,5})?")


def is_address(text: str) -> bool:
    """Of PostgreSQL: one host or several with their ports, or none (`?host=` names the folder of a socket)."""
    match = _DSN.fullmatch(text)
    return match is not None and all(_HOST.fullmatch(host) for host in match[1].split(","))


def _dsn(value: SecretStr) -> SecretStr:
    if not is_address(value.get_secret_value()):
        raise ValueError("must be an address such as postgresql://user:password@host:5432/duly")
    return value


class Settings(ServiceSettings):
    """Read once at start by `duly_service.settings.load_or_exit`."""

    port: Port = Field(8000, description="Port of the API.")
    metrics_port: Port = Field(9001, description="Port of the Prometheus metrics, on the same address.")
    database_url: Annotated[SecretStr, AfterValidator(_dsn)] = Field(
        description="Address of PostgreSQL 15 or newer, such as postgresql://user:password@host:5432/duly."
    )
    duly_database_pool_size: int = Field(
        10, ge=1, le=100, description="Connections to PostgreSQL that one process holds at most."
    )
    duly_registration: Literal["open", "first", "closed"] = Field(
        "first", description="Who may register: anybody, only the first account, or nobody."
    )
    duly_rate_sign_in_per_account: int = Field(5, ge=1, description="Sign-ins a minute that may fail for one account.")
    duly_rate_sign_in_per_address: int = Field(
        30, ge=1, description="Sign-ins a minute that may fail from one address."
    )
    duly_rate_registration: int = Field(60, ge=1, description="Registrations a minute from one address.")
    duly_trusted_proxies: Networks = Field(
        _PRIVATE, description="Networks whose X-Forwarded-For is believed, separated by commas."
    )
    duly_public_url: str = Field(
        "http://localhost:3000",
        pattern=r"^https?://[^/\s]+$",
        description="Address of the web app, for links that are printed.",
    )
    duly_test_clock: Flag = Field(
        False, description="Lets the header X-Duly-Now set the time that people see. For tests only."
    )

"""The chatbot's settings; `python -m duly_chatbot settings` prints them as a table."""

from pydantic import Field, field_validator

from duly_service.settings import Flag, Port
from duly_service.settings import Settings as ServiceSettings


class Settings(ServiceSettings):
    """Read once at start by `duly_service.settings.load_or_exit`."""

    port: Port = Field(8001, description="Port of the assistant.")
    metrics_port: Port = Field(9002, description="Port of the Prometheus metrics, on the same address.")
    backend_url: str = Field(description="Address of the backend, such as http://127.0.0.1:8000.")
    duly_test_clock: Flag = Field(
        False, description="For tests only: 1 lets a request set the clock by `now` or X-Duly-Now."
    )
    duly_model: str | None = Field(
        None, description="Language model that answers; not set, the built-in assistant does."
    )

    @field_validator("backend_url")
    @classmethod
    def _is_http(cls, value: str) -> str:
        if not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @field_validator("duly_model")
    @classmethod
    def _has_no_model(cls, value: str | None) -> str | None:
        if value:
            raise ValueError("this version of Duly answers with its built-in assistant alone; remove the variable")
        return None

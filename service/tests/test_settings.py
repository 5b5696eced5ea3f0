"""Settings come from the environment alone, and a mistake stops the start with a sentence that names the variable."""

from pathlib import Path
from typing import Annotated

import pytest
from pydantic import AfterValidator, Field, SecretStr

from duly_service.settings import Flag, Networks, Settings, SettingsError, load, markdown, table


def _long(value: SecretStr) -> SecretStr:
    if len(value.get_secret_value()) < 8:
        raise ValueError("must have 8 characters at least")
    return value


class Sample(Settings):
    port: int = Field(8000, ge=1, description="Port.")
    metrics_port: int = Field(9000, description="Metrics.")
    database_url: Annotated[SecretStr, AfterValidator(_long)] = Field(description="Where the data is.")
    duly_test_clock: Flag = Field(False, description="Tests.")
    duly_trusted_proxies: Networks = Field((), description="Proxies.")


GOOD = {"DATABASE_URL": "postgresql://duly:secret-word@db/duly"}


def test_names_are_those_of_the_environment_and_defaults_fill_the_rest() -> None:
    settings = load(Sample, GOOD | {"PORT": "8123", "LOG_LEVEL": "debug"})
    assert (settings.port, settings.log_level, settings.host) == (8123, "debug", "127.0.0.1")
    assert settings.database_url.get_secret_value() == GOOD["DATABASE_URL"]


def test_a_missing_setting_is_named_with_its_twin_and_its_meaning() -> None:
    with pytest.raises(SettingsError, match=r"^DATABASE_URL \(or DATABASE_URL_FILE\) is not set: Where the data is\.$"):
        load(Sample, {})


def test_an_empty_variable_counts_as_not_set() -> None:
    assert load(Sample, GOOD | {"PORT": ""}).port == 8000


def test_an_unknown_duly_name_stops_the_start_and_the_nearest_one_is_offered() -> None:
    with pytest.raises(SettingsError, match="DULY_TEST_CLOK is not a setting of Duly; did you mean DULY_TEST_CLOCK"):
        load(Sample, GOOD | {"DULY_TEST_CLOK": "1"})
    with pytest.raises(SettingsError, match="DULY_TEST_CLOCK_FILE is not a setting"):
        load(Sample, GOOD | {"DULY_TEST_CLOCK_FILE": "x"})


def test_names_of_other_programs_and_of_other_parts_of_duly_are_passed_over() -> None:
    load(Sample, GOOD | {"HOME": "/root", "OTEL_SDK_DISABLED": "x", "DULY_MODEL": "some"})


@pytest.mark.parametrize(("text", "value"), [("1", True), ("TRUE", True), ("yes", True), ("0", False), ("no", False)])
def test_a_flag_is_read_by_its_word(text: str, value: bool) -> None:
    assert load(Sample, GOOD | {"DULY_TEST_CLOCK": text}).duly_test_clock is value


def test_a_flag_that_is_no_such_word_is_refused() -> None:
    with pytest.raises(
        SettingsError, match=r"DULY_TEST_CLOCK is not valid: must be one of 1, 0, true, false, yes, no\."
    ):
        load(Sample, GOOD | {"DULY_TEST_CLOCK": "maybe"})


def test_networks_are_separated_by_commas() -> None:
    proxies = load(Sample, GOOD | {"DULY_TRUSTED_PROXIES": "10.0.0.0/8, ::1"}).duly_trusted_proxies
    assert [str(network) for network in proxies] == ["10.0.0.0/8", "::1/128"]
    with pytest.raises(SettingsError, match="DULY_TRUSTED_PROXIES is not valid: must be addresses or networks"):
        load(Sample, GOOD | {"DULY_TRUSTED_PROXIES": "somewhere"})


def test_a_secret_may_come_from_a_file_without_its_last_newline(tmp_path: Path) -> None:
    file = tmp_path / "url"
    file.write_text("postgresql://from-file\n")
    assert load(Sample, {"DATABASE_URL_FILE": str(file)}).database_url.get_secret_value() == "postgresql://from-file"


def test_a_secret_and_its_file_together_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="DATABASE_URL and DATABASE_URL_FILE are both set"):
        load(Sample, GOOD | {"DATABASE_URL_FILE": str(tmp_path / "url")})


def test_a_file_that_cannot_be_read_names_its_variable(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="DATABASE_URL_FILE names a file that cannot be read: No such file"):
        load(Sample, {"DATABASE_URL_FILE": str(tmp_path / "nothing")})


def test_no_message_and_no_repr_holds_the_secret() -> None:
    with pytest.raises(SettingsError) as caught:
        load(Sample, {"DATABASE_URL": "hunter2", "PORT": "x"})
    assert "hunter2" not in str(caught.value)
    assert "DATABASE_URL is not valid: must have 8 characters at least." in str(caught.value)
    assert "PORT is not valid" in str(caught.value)
    assert "secret-word" not in repr(load(Sample, GOOD))


def test_the_table_lists_every_setting_with_its_default_and_its_sentence() -> None:
    lines = {line.name: line for line in table(Sample)}
    assert lines["DATABASE_URL (DATABASE_URL_FILE)"].default == "required"
    assert lines["DULY_TEST_CLOCK"].default == "0"
    assert all(line.description.endswith(".") for line in lines.values())
    assert "| `PORT` | `8000` | Port. |" in markdown(Sample)

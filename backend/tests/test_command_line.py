"""The command line: settings that stop a start, and the table of settings."""

import subprocess
import sys

import pytest
from backend.tests.support.programs import run

from duly_backend.settings import Settings
from duly_service.settings import NAMES_OF_DULY, SettingsError, load, table


def test_a_start_without_a_database_names_the_variable() -> None:
    done = run()
    assert done.returncode == 2
    assert done.stderr.startswith("DATABASE_URL (or DATABASE_URL_FILE) is not set: ")
    assert "Traceback" not in done.stderr


def test_a_start_with_an_unknown_setting_names_it_and_the_nearest_one() -> None:
    done = run(DATABASE_URL="postgresql://x/y", DULY_REGISTRATON="open")
    assert (done.returncode, done.stderr) == (
        2,
        "DULY_REGISTRATON is not a setting of Duly; did you mean DULY_REGISTRATION?\n",
    )


def test_a_wrong_value_is_named_and_a_secret_is_not_printed() -> None:
    done = run(DATABASE_URL="mysql://duly:hunter2@db/duly", DULY_REGISTRATION="maybe")
    assert done.returncode == 2
    assert "DATABASE_URL is not valid: must be an address such as postgresql://" in done.stderr
    assert "DULY_REGISTRATION is not valid: Input should be 'open', 'first' or 'closed'." in done.stderr
    assert "hunter2" not in done.stderr


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://duly@localhost/duly",
        "postgres://duly:p%40ss@db.example:5432/duly?sslmode=require",
        "postgresql://duly@/duly?host=/tmp/duly-x",
        "postgresql:///duly",
        "postgresql://duly@[::1]:5432/duly",
        "postgresql://duly@one:5432,two:5433/duly?target_session_attrs=read-write",
    ],
)
def test_every_usual_form_of_address_is_taken(address: str) -> None:
    assert load(Settings, {"DATABASE_URL": address}).database_url.get_secret_value() == address


@pytest.mark.parametrize(
    "address", ["postgresql://duly@db:port/duly", "postgresql://duly@db", "db", "postgresql://a b/c"]
)
def test_what_is_no_address_stops_the_start(address: str) -> None:
    with pytest.raises(SettingsError, match="DATABASE_URL is not valid: must be an address such as"):
        load(Settings, {"DATABASE_URL": address})


def test_the_table_of_settings_has_a_sentence_for_each() -> None:
    done = run("settings")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 2 + len(Settings.model_fields)
    assert all(line.description.endswith(".") for line in table(Settings))


def test_every_name_of_ours_is_known_to_the_other_services() -> None:
    assert {name.upper() for name in Settings.model_fields if name.startswith("duly_")} <= NAMES_OF_DULY


def test_an_operators_commands_import_nothing_of_the_web() -> None:
    imports = (
        "import sys, duly_backend.__main__, duly_backend.operations.restore, duly_backend.operations.check; "
        "print('fastapi' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", imports], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"

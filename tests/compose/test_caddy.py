"""deploy/Caddyfile in the real Caddy, before a small server in the place of the frontend."""

import http.client
import http.server
import json
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.compose.project import DEPLOY
from tests.compose.waiting import wait_until

from duly_scripts import ports, processes

CADDYFILE = DEPLOY / "Caddyfile"
LOOPBACK = "127.0.0.1"


class _Frontend(http.server.BaseHTTPRequestHandler):
    """Tells which headers it got; /stream sends its second half only when the first was read."""

    protocol_version = "HTTP/1.1"
    first_was_read = threading.Event()

    def do_GET(self) -> None:
        self.send_response(200)
        if self.path != "/stream":
            body = json.dumps(dict(self.headers)).encode()
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            return
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(b"first\n")
        assert self.first_was_read.wait(10)
        self.wfile.write(b"second\n")
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass
class Door:
    plain: int
    secure: int
    authority: Path

    @contextmanager
    def get(self, path: str, headers: dict[str, str] | None = None) -> Iterator[http.client.HTTPResponse]:
        """By TLS, with the certificate checked against Caddy's own authority."""
        trust = ssl.create_default_context(cafile=str(self.authority))
        connection = http.client.HTTPSConnection("localhost", self.secure, timeout=15, context=trust)
        with closing(connection):
            connection.request("GET", path, headers=headers or {})
            with connection.getresponse() as answer:
                yield answer


@pytest.fixture(scope="module")
def frontend() -> Iterator[int]:
    server = http.server.ThreadingHTTPServer((LOOPBACK, 0), _Frontend)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def door(caddy: str, frontend: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """The file as it is, but for the addresses that a container alone has."""
    folder = tmp_path_factory.mktemp("caddy")
    plain, secure, health = (ports.any_port((LOOPBACK,)) for _ in range(3))
    text = CADDYFILE.read_text(encoding="utf-8")
    for old, new in (
        ("admin off", f"admin off\n\thttp_port {plain}\n\thttps_port {secure}"),
        ("frontend:3000", f"{LOOPBACK}:{frontend}"),
        (f"http://{LOOPBACK}:2019", f"http://{LOOPBACK}:{health}"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    (folder / "Caddyfile").write_text(text, encoding="utf-8")
    found = Door(plain, secure, folder / "caddy/pki/authorities/local/root.crt")
    with (folder / "log").open("wb") as output:
        process = processes.start(
            _command(caddy, "run", folder / "Caddyfile"), env=_environment(folder), output=output, cwd=folder
        )
        try:
            wait_until(lambda: _answers(found), "Caddy to answer", 30)
            yield found
        finally:
            processes.end(process, seconds=10)


def test_caddy_takes_the_file(caddy: str, tmp_path: Path) -> None:
    answer = subprocess.run(
        _command(caddy, "validate", CADDYFILE), env=_environment(tmp_path), capture_output=True, check=False
    )
    assert answer.returncode == 0, answer.stderr.decode()


def test_a_client_cannot_pretend_another_address_or_another_name(door: Door) -> None:
    forged = {"X-Forwarded-For": "203.0.113.9", "X-Forwarded-Proto": "http", "X-Forwarded-Host": "evil.example"}
    with door.get("/", forged) as answer:
        got = json.loads(answer.read())
    assert got["X-Forwarded-For"] == LOOPBACK
    assert got["X-Forwarded-Proto"] == "https"
    assert got["X-Forwarded-Host"] == got["Host"] == f"localhost:{door.secure}"


def test_a_stream_passes_at_once(door: Door) -> None:
    _Frontend.first_was_read.clear()
    with door.get("/stream") as answer:
        assert answer.readline() == b"first\n"
        _Frontend.first_was_read.set()
        assert answer.read() == b"second\n"


def test_browsers_are_told_to_stay_with_tls(door: Door) -> None:
    with door.get("/") as answer:
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    with closing(http.client.HTTPConnection(LOOPBACK, door.plain, timeout=15)) as connection:
        connection.request("GET", "/inbox", headers={"Host": "localhost"})
        redirect = connection.getresponse()
        assert (redirect.status, redirect.headers["Location"]) == (308, "https://localhost/inbox")


def _command(caddy: str, command: str, file: Path) -> list[str]:
    return [caddy, command, "--config", str(file), "--adapter", "caddyfile"]


def _environment(folder: Path) -> dict[str, str]:
    return {
        "DULY_DOMAIN": "localhost",
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }


def _answers(door: Door) -> bool:
    try:
        with door.get("/") as answer:
            return answer.status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False

"""Authorities of the tests' own, and what they sign; made by openssl."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

_KEY = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")


@dataclass(frozen=True)
class Pair:
    """A certificate and its private key, as PEM."""

    certificate: str
    key: str


@dataclass(frozen=True)
class Authority:
    """`folder` holds its own pair."""

    folder: Path

    @classmethod
    def make(cls, folder: Path) -> "Authority":
        """In a new folder; skips where there is no openssl."""
        if shutil.which("openssl") is None:
            pytest.skip("no openssl on PATH")
        folder.mkdir()
        _request(folder, "ca", "-subj", "/CN=Authority of a test")
        return cls(folder)

    @property
    def own(self) -> Pair:
        return _read(self.folder, "ca")

    def sign(self, name: str, *hosts: str) -> Pair:
        """A certificate for `name`, which serves at `hosts`."""
        names = ",".join(f"DNS:{host}" for host in hosts or (name,))
        extensions = (f"subjectAltName={names}", "basicConstraints=critical,CA:false")
        by = ("-CA", str(self.folder / "ca.crt"), "-CAkey", str(self.folder / "ca.key"))
        _request(
            self.folder, name, "-subj", f"/CN={name}", *by, *(word for each in extensions for word in ("-addext", each))
        )
        return _read(self.folder, name)


def _request(folder: Path, name: str, *arguments: str) -> None:
    files = ("-keyout", str(folder / f"{name}.key"), "-out", str(folder / f"{name}.crt"))
    subprocess.run(["openssl", "req", "-x509", *_KEY, *files, *arguments], capture_output=True, check=True)


def _read(folder: Path, name: str) -> Pair:
    return Pair((folder / f"{name}.crt").read_text(), (folder / f"{name}.key").read_text())

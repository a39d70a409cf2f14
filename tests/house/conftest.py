"""The service as a user has it: commands, a server on a real socket, GeoNames whole."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WHOHOLDS = Path(sys.executable).with_name("whoholds")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that `whoholds init` made, to be copied: the whole gazetteer."""
    folder = tmp_path_factory.mktemp("founded")
    done = run_in(folder)("init")
    assert done.returncode == 0, done.stderr
    assert "places" in done.stdout
    return folder / "var" / "whoholds.db"


@pytest.fixture
def run(founded: Path, tmp_path: Path) -> Run:
    """Runs `whoholds` in a folder whose log is empty."""
    (tmp_path / "var").mkdir()
    shutil.copy(founded, tmp_path / "var")
    return run_in(tmp_path)


def run_in(folder: Path) -> Run:
    """Runs `whoholds` in a folder, with its settings from nowhere else."""

    def run(*words: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [WHOHOLDS, *words],
            cwd=folder,
            env=environment() | environ,
            capture_output=True,
            text=True,
            timeout=240,
        )

    return run


def environment() -> dict[str, str]:
    """Ours, without the settings of the service."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("WHOHOLDS_") and not name.endswith("DATABASE_URL")
    }


@contextmanager
def served(folder: Path, **environ: str) -> Iterator[str]:
    """A server on a free port, by its address; ended as by Ctrl-C."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [WHOHOLDS, "serve", "--port", str(port)],
        cwd=folder,
        env=environment() | environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    base = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{base}/health/ready", server)
        yield base
    finally:
        server.terminate()
        server.communicate(timeout=20)


def wait_for(url: str, server: subprocess.Popen[str]) -> None:
    """Until the server answers; fails when it ends first, or after half a minute."""
    for _ in range(300):
        assert server.poll() is None, server.stdout and server.stdout.read()
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not answer")

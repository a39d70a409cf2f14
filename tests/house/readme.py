"""The README's commands with what it shows of their output.

    python -m tests.house.readme http://127.0.0.1:8000

prints the README anew with what the commands give now, so that what it shows is true.
"""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"
SERVED = "http://127.0.0.1:8000"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)

# What differs from one day, or one run, to the next.
VOLATILE = [
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\dZ"), "DAY TIMEZ"),
    (re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z"), "DAYTTIMEZ"),
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f-]{17}"), "UUID7"),
    (re.compile(r"\b[0-9a-f]{32}\b"), "REQUEST"),
    (re.compile(r"\bwhoholds\.invalid/[0-9a-f]{16}\b"), "LOG"),
]


def shell(base: str) -> Callable[[str], str]:
    """Runs a command of the README against a server, at the top of the tree."""

    def run(command: str) -> str:
        done = subprocess.run(
            ["bash", "-c", command.replace(SERVED, base)],
            cwd=README.parent,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return done.stdout.replace(base, SERVED)

    return run


def steps(block: str) -> list[tuple[str, str]]:
    """The commands of a block and the output shown under each."""
    found: list[tuple[str, str]] = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            found.append((line[2:].rstrip("\n"), ""))
        else:
            command, output = found[-1]
            found[-1] = (command, output + line)
    return found


def stable(text: str) -> str:
    """The text with what is volatile put out of sight."""
    for pattern, word in VOLATILE:
        text = pattern.sub(word, text)
    return text


def renewed(readme: str, run: Callable[[str], str]) -> str:
    """The README with the output that its commands give now."""

    def block(found: re.Match[str]) -> str:
        told = "".join(f"$ {c}\n{_ended(run(c))}" for c, _ in steps(found[1]))
        return f"```console\n{told}```"

    return BLOCK.sub(block, readme)


def _ended(output: str) -> str:
    return output if not output or output.endswith("\n") else output + "\n"


if __name__ == "__main__":
    sys.stdout.write(renewed(README.read_text("utf-8"), shell(sys.argv[1])))

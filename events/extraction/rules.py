"""The rules by name, with their revision and what each reads."""

REVISION = "rules/1"


def rule_id(name: str) -> str:
    """A rule's name with its revision: `captures-active/1`."""
    return f"{name}/{RULES[name][0] if name in RULES else 1}"


RULES: dict[str, tuple[int, str]] = {}

"""Every setting is read once, from the environment."""

from dataclasses import fields
from pathlib import Path

import pytest

from settings import InvalidSettingError, Settings, described, read_settings


def test_an_empty_environment_means_the_defaults() -> None:
    assert read_settings({"WHOHOLDS_PORT": "", "PATH": "/bin"}) == Settings()


def test_settings_are_read_as_what_they_are() -> None:
    settings = read_settings(
        {
            "DATABASE_URL": "postgresql://db/whoholds",
            "WHOHOLDS_PORT": "9000",
            "WHOHOLDS_SEEDS": "elsewhere",
            "WHOHOLDS_WRITE_ORIGINS": "https://a.example/, https://b.example",
        }
    )

    assert settings.database_url == "postgresql://db/whoholds"
    assert settings.port == 9000
    assert settings.seeds == Path("elsewhere")
    assert settings.write_origins == ("https://a.example", "https://b.example")


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_value_that_cannot_be_is_named(port: str) -> None:
    with pytest.raises(InvalidSettingError, match="WHOHOLDS_PORT is") as refused:
        read_settings({"WHOHOLDS_PORT": port})

    assert refused.value.name == "WHOHOLDS_PORT"


def test_a_replica_is_of_postgresql() -> None:
    with pytest.raises(InvalidSettingError, match="READ_DATABASE_URL is"):
        read_settings({"READ_DATABASE_URL": "sqlite:///whoholds.db"})


def test_every_setting_is_described() -> None:
    told = described()

    assert len(told) == len(fields(Settings))
    for name, _, purpose in told:
        assert name.startswith("WHOHOLDS_") or name.endswith("DATABASE_URL")
        assert purpose

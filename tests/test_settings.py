"""What a setting that cannot be used says: its own name and why, in one line."""

import pytest

from flows.settings import load_settings
from warehouse.errors import SettingsError


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("NEWSLEDGER_WORKERS", "0", "NEWSLEDGER_WORKERS: Input should be greater than or equal to 1"),
        ("NEWSLEDGER_EXTRACTORS", "spacy", 'NEWSLEDGER_EXTRACTORS: not a JSON list: ["…", "…"]'),
        ("NEWSLEDGER_PRIVATE_HOSTS", "[", 'NEWSLEDGER_PRIVATE_HOSTS: not a JSON list: ["…", "…"]'),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str):
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError) as error:
        load_settings()

    assert str(error.value) == told


def test_a_list_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NEWSLEDGER_EXTRACTORS", '["spacy=en_core_web_sm", "word_list=/a"]')

    assert load_settings().extractors == ("spacy=en_core_web_sm", "word_list=/a")

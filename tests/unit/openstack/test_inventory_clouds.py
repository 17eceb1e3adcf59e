# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which clouds an inventory asks."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
import yaml

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption
from ansible_collections.telco.cloud.plugins.plugin_utils.inventory_clouds import Cloud, clouds_file, clouds_meant
from ansible_collections.telco.cloud.plugins.plugin_utils.inventory_lists import KINDS, digest

LOGIN = {"OS_AUTH_URL": "https://one.example.com/v3"}


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    sections: dict[str, Any] = {
        "plain": {},
        "one": {"region_name": "North"},
        "two": {"regions": ["North", {"name": "South", "values": {}}]},
        "broken": {"profile": "nobody knows it"},
    }
    (tmp_path / "clouds.yaml").write_text(yaml.safe_dump({"clouds": sections}))
    return {"OS_CLIENT_CONFIG_FILE": str(tmp_path / "clouds.yaml"), "HOME": str(tmp_path)}


def test_all_in_all_their_regions(environment: dict[str, str]) -> None:
    two = [Cloud("two", "North"), Cloud("two", "South")]
    everything = [Cloud("plain"), Cloud("one", "North"), *two, Cloud("broken")]
    assert sorted(map(str, clouds_meant([], environment=environment))) == sorted(map(str, everything))
    assert Cloud(None) in clouds_meant([], environment={**environment, **LOGIN})


def test_some_of_them(environment: dict[str, str]) -> None:
    assert clouds_meant(["two"], ["South"], environment) == [Cloud("two", "South")]
    assert clouds_meant(["plain", "one"], ["South"], environment) == [Cloud("plain")]
    assert clouds_meant(["envvars"], environment=environment) == [Cloud(None)]
    assert clouds_meant(["mine"], environment={**environment, "OS_CLOUD_NAME": "mine"}) == [Cloud(None)]


def test_none(environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidOption, match="there is no cloud named three"):
        clouds_meant(["three"], environment=environment)
    with pytest.raises(InvalidOption, match="no cloud that is asked has a region West or East"):
        clouds_meant(["one"], ["West", "East"], environment)
    monkeypatch.chdir(tmp_path.parent)
    # Without any clouds.yaml the environment has to do, or says itself what it lacks.
    assert clouds_meant([], environment={"HOME": "/nowhere"}) == [Cloud(None)]


def test_which_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", "/before.yaml")
    named = tmp_path / "named.yaml"
    with clouds_file([str(named)], nullcontext) as there:
        assert (there, os.environ["OS_CLIENT_CONFIG_FILE"]) == (None, "/before.yaml")
    named.write_text("{}")
    with clouds_file(["/nowhere.yaml", str(named)], nullcontext) as there:
        assert there == os.environ["OS_CLIENT_CONFIG_FILE"] == str(named)
    assert os.environ["OS_CLIENT_CONFIG_FILE"] == "/before.yaml"
    monkeypatch.delenv("OS_CLIENT_CONFIG_FILE")
    with clouds_file([str(named)], nullcontext):
        pass
    assert "OS_CLIENT_CONFIG_FILE" not in os.environ


def test_clouds_of_the_inventory_itself(environment: dict[str, str]) -> None:
    own = {"edge": {"regions": ["East", "West"]}, "one": {"auth": {"password": "hidden"}}}
    asked = clouds_meant([], environment={**environment, **LOGIN}, inline=own)
    assert [str(one) for one in asked] == [
        "cloud edge in region East",
        "cloud edge in region West",
        "cloud one",
    ]
    assert [one.settings for one in asked] == [own["edge"], own["edge"], own["one"]]
    assert "hidden" not in repr(asked)
    assert [str(one) for one in clouds_meant(["edge", "plain"], ["West"], environment, own)] == [
        "cloud edge in region West",
        "cloud plain",
    ]


def test_a_relative_file_is_the_one_of_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.yaml").write_text("{}")
    monkeypatch.chdir(tmp_path)
    with clouds_file(["mine.yaml"], nullcontext) as there:
        assert there == str(tmp_path / "mine.yaml")


def test_another_login_is_another_place_in_the_cache() -> None:
    kind, given = KINDS["hypervisors"], {}
    settings: list[dict[str, Any]] = [
        {"auth": {"application_credential_id": "a", "application_credential_secret": "x"}},
        {"auth": {"application_credential_id": "b"}},
        {"auth": {"project_name": "p", "project_domain_name": "d"}},
        {"auth": {"project_name": "p", "project_domain_name": "e"}},
        {"auth": {"project_name": "p", "project_domain_name": "e"}, "interface": "internal"},
    ]
    places = [digest(Cloud("one", None, one), kind, given) for one in settings]
    assert len(set(places)) == len(settings)
    settings[0]["auth"]["application_credential_secret"] = "y"
    assert digest(Cloud("one", None, settings[0]), kind, given) == places[0]  # no trace of a secret


def test_how_messages_name_them() -> None:
    named = [Cloud("one"), Cloud("one", "North"), Cloud(None)]
    assert [str(one) for one in named] == ["cloud one", "cloud one in region North", "cloud of the environment"]

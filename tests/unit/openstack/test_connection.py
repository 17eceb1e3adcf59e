# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which login is meant: options, environment and clouds.yaml, and what of them wins."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import InvalidOption
from ansible_collections.telco.cloud.plugins.module_utils.openstack.connection import Settings, secrets_of, settings

AUTH = {
    "auth_url": "https://one.example.com:5000/v3",
    "username": "joe",
    "password": "pass-file",
    "project_name": "radio",
    "user_domain_name": "Default",
    "project_domain_name": "Default",
}
CLOUD = {"auth": AUTH, "region_name": "North", "interface": "internal"}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: Path, **clouds: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"clouds": clouds}))


def found(environment: dict[str, str] | None = None, home: Path | None = None, **params: Any) -> Settings:
    return settings(params, {"HOME": str(home or Path.cwd() / "nobody"), **(environment or {})})


def test_a_cloud_by_name() -> None:
    write(Path("clouds.yaml"), one=CLOUD, two={})
    result = found(cloud="one")
    assert (result.auth_type, result.region_name, result.interface) == ("password", "North", "internal")
    assert result.auth == AUTH
    assert result.validate_certs is True


def test_the_first_file_is_the_one(tmp_path: Path) -> None:
    home = tmp_path / "home"
    write(home / ".config" / "openstack" / "clouds.yaml", one={**CLOUD, "region_name": "Home"})
    assert found(home=home, cloud="one").region_name == "Home"
    write(Path("clouds.yml"), one={**CLOUD, "region_name": "Here"})
    assert found(home=home, cloud="one").region_name == "Here"
    write(tmp_path / "named.yaml", one={**CLOUD, "region_name": "Named"})
    named = {"OS_CLIENT_CONFIG_FILE": str(tmp_path / "named.yaml")}
    assert found(named, home, cloud="one").region_name == "Named"


def test_a_named_file_that_is_not_there_is_an_error() -> None:
    with pytest.raises(InvalidOption, match="OS_CLIENT_CONFIG_FILE"):
        found({"OS_CLIENT_CONFIG_FILE": "nowhere.yaml"}, cloud="one")


def test_secrets_in_a_file_of_their_own() -> None:
    write(Path("clouds.yaml"), one={"auth": {key: item for key, item in AUTH.items() if key != "password"}})
    with pytest.raises(InvalidOption, match="password"):
        found(cloud="one")
    write(Path("secure.yaml"), one={"auth": {"password": "pass-secure"}})
    assert found(cloud="one").auth["password"] == "pass-secure"


def test_a_vendors_profile() -> None:
    Path("clouds-public.yaml").write_text(
        yaml.safe_dump(
            {"public-clouds": {"acme": {"auth": {"auth_url": "https://acme.example.com"}, "region_name": "A"}}}
        )
    )
    own = {key: item for key, item in AUTH.items() if key != "auth_url"}
    write(Path("clouds.yaml"), one={"profile": "acme", "auth": own}, two={"profile": "other", "auth": own})
    result = found(cloud="one")
    assert (result.auth["auth_url"], result.region_name) == ("https://acme.example.com", "A")
    with pytest.raises(InvalidOption, match="profile other"):
        found(cloud="two")


def test_an_unknown_cloud_tells_the_known_ones() -> None:
    write(Path("clouds.yaml"), one=CLOUD, two=CLOUD)
    with pytest.raises(InvalidOption, match=r"no cloud named three \(known: one, two"):
        found(cloud="three")


def test_the_only_cloud_needs_no_name() -> None:
    write(Path("clouds.yaml"), one=CLOUD)
    assert found().auth == AUTH


def test_option_before_environment_before_file() -> None:
    write(Path("clouds.yaml"), one=CLOUD)
    environment = {"OS_CLOUD": "one"}
    assert found(environment).region_name == "North"
    environment["OS_REGION_NAME"] = "East"
    assert found(environment).region_name == "East"
    assert found(environment, cloud="one").region_name == "East"
    assert found(environment, region_name="South").region_name == "South"


def test_several_regions_in_one_section() -> None:
    own = {"name": "B", "values": {"interface": "admin", "auth": {"project_name": "edge"}}}
    cloud = {"auth": AUTH, "interface": "internal", "regions": ["A", own]}
    write(Path("clouds.yaml"), one=cloud)
    assert (found(cloud="one").region_name, found(cloud="one").interface) == ("A", "internal")
    there = found(cloud="one", region_name="B")
    assert (there.region_name, there.interface, there.auth["project_name"]) == ("B", "admin", "edge")
    assert found({"OS_REGION_NAME": "B"}, cloud="one") == there
    assert found(cloud="one", region_name="C").region_name == "C"
    write(Path("clouds.yaml"), one={**cloud, "region_name": "B"})
    assert found(cloud="one") == there
    write(Path("clouds.yaml"), one={"auth": AUTH, "region_name": "A, B"})
    assert found(cloud="one").region_name == "A"


@pytest.mark.parametrize("regions", ["", 7, [7], [{"values": {}}], [{"name": "A", "auth": {}}]])
def test_regions_that_are_none(regions: Any) -> None:
    write(Path("clouds.yaml"), one={"auth": AUTH, "regions": regions})
    if regions == "":
        assert found(cloud="one").region_name is None
        return
    with pytest.raises(InvalidOption, match="the regions in clouds"):
        found(cloud="one")


def test_the_login_too_option_before_environment_before_file() -> None:
    write(Path("clouds.yaml"), one=CLOUD)
    environment = {"OS_CLOUD": "one", "OS_PASSWORD": "pass-env"}
    assert found(environment).auth == {**AUTH, "password": "pass-env"}
    assert found(environment, auth={"password": "pass-option"}).auth["password"] == "pass-option"


def test_the_environment_alone() -> None:
    environment = {f"OS_{key.upper()}": value for key, value in AUTH.items()}
    result = found({**environment, "OS_ENDPOINT_TYPE": "adminURL", "OS_INSECURE": "true", "OS_CACERT": "/ca.pem"})
    assert result.auth == AUTH
    assert (result.interface, result.validate_certs, result.ca_cert) == ("admin", False, "/ca.pem")


def test_old_names_in_the_environment() -> None:
    environment = {f"OS_{key.upper()}": value for key, value in AUTH.items() if key != "project_name"}
    assert found({**environment, "OS_TENANT_NAME": "core"}).auth["project_name"] == "core"


def test_a_named_login_is_not_changed_by_the_environment() -> None:
    """Somebody's openrc must not make ``cloud: one`` another user's login."""
    write(Path("clouds.yaml"), one=CLOUD)
    other = {"OS_USERNAME": "eve", "OS_PASSWORD": "pass-eve", "OS_PROJECT_ID": "p9"}
    assert found(other, cloud="one").auth == AUTH


def test_an_environment_for_another_cloud_is_left_out() -> None:
    write(Path("clouds.yaml"), one=CLOUD)
    other = {"OS_AUTH_URL": "https://two.example.com/v3", "OS_REGION_NAME": "East", "OS_INSECURE": "1"}
    result = found(other, cloud="one")
    assert (result.region_name, result.validate_certs) == ("North", True)
    assert found({**other, "OS_AUTH_URL": AUTH["auth_url"]}, cloud="one").region_name == "East"
    result = found({**other, "OS_PASSWORD": "pass-env"}, auth=AUTH)
    assert (result.auth, result.region_name) == (AUTH, None)


def test_a_complete_option_does_not_mix_with_another_cloud() -> None:
    write(Path("clouds.yaml"), one={**CLOUD, "auth": {**AUTH, "user_id": "u1"}})
    auth = {**AUTH, "auth_url": "https://two.example.com/v3"}
    assert found(auth=auth).auth == auth
    assert found({"OS_CLOUD": "one"}, auth=auth).auth == auth


def test_a_scope_is_answered_as_a_whole() -> None:
    write(Path("clouds.yaml"), one=CLOUD)
    environment = {"OS_CLOUD": "one"}
    by_id = found(environment, auth={"project_id": "p1"}).auth
    assert by_id["project_id"] == "p1"
    assert "project_name" not in by_id
    system = found(environment, auth={"system_scope": "all"}).auth
    assert not {"project_name", "project_id"} & set(system)


def test_one_domain_for_user_and_project() -> None:
    auth = {key: item for key, item in AUTH.items() if not key.endswith("_domain_name")}
    cloud = {"auth": {**auth, "domain_name": "Telco"}}
    assert found(cloud=cloud).auth == {**auth, "user_domain_name": "Telco", "project_domain_name": "Telco"}
    cloud = {"auth": {**auth, "default_domain_id": "d1"}}
    assert found(cloud=cloud).auth == {**auth, "user_domain_id": "d1", "project_domain_id": "d1"}
    for_domain = {key: item for key, item in auth.items() if key != "project_name"}
    assert found(cloud={"auth": {**for_domain, "domain_name": "Telco"}}).auth["domain_name"] == "Telco"


def test_certificates() -> None:
    write(
        Path("clouds.yaml"),
        one={**CLOUD, "verify": False},
        two={**CLOUD, "cacert": "/two.pem", "cert": "/c", "key": "~/k"},
    )
    assert found(cloud="one").validate_certs is False
    assert found(cloud="one", validate_certs=True).validate_certs is True
    two = found(cloud="two")
    assert (two.ca_cert, two.client_cert) == ("/two.pem", ("/c", os.path.expanduser("~/k")))
    assert found(cloud="two", ca_cert="/own.pem").ca_cert == "/own.pem"


def test_the_plugin_follows_from_what_is_given() -> None:
    url = AUTH["auth_url"]
    credential = {"auth_url": url, "application_credential_id": "c1", "application_credential_secret": "s-secret"}
    assert found(auth=credential).auth_type == "v3applicationcredential"
    assert found(auth={"auth_url": url, "token": "t-token"}).auth_type == "token"
    assert found(auth=AUTH).auth_type == "password"


@pytest.mark.parametrize(
    ("params", "option", "words"),
    [
        ({}, "auth", "auth_url"),
        ({"auth": {"auth_url": "https://k", "username": "joe"}}, "auth", "password"),
        ({"auth": {**AUTH, "auth_url": "keystone"}}, "auth", "not an address"),
        ({"auth": {"auth_url": "https://k"}, "auth_type": "token"}, "auth", "token"),
        ({"auth": {"auth_url": "https://k", "tenant_name": "x"}, "auth_type": "v2password"}, "auth", "username"),
        ({"cloud": {"auth": AUTH, "interface": "private"}}, "interface", "private"),
        ({"cloud": {"auth": AUTH, "api_timeout": "soon"}}, "api_timeout", "soon"),
        ({"cloud": ["one"]}, "cloud", "neither"),
    ],
)
def test_what_cannot_work_is_refused(params: dict[str, Any], option: str, words: str) -> None:
    with pytest.raises(InvalidOption, match=words) as caught:
        found(**params)
    assert caught.value.option == option


def test_a_broken_file_is_told_without_its_content() -> None:
    Path("clouds.yaml").write_text('clouds:\n  one:\n    auth: {password: "pass-file\n')
    with pytest.raises(InvalidOption, match="not valid YAML") as caught:
        found(cloud="one")
    assert "pass-file" not in caught.value.msg


def test_a_changed_file_is_read_again() -> None:
    write(Path("clouds.yaml"), one=CLOUD)
    assert found(cloud="one").region_name == "North"
    write(Path("clouds.yaml"), one={**CLOUD, "region_name": "Northwest"})
    assert found(cloud="one").region_name == "Northwest"


def test_only_secrets_are_secret() -> None:
    assert secrets_of({"auth": AUTH, "region_name": "North"}) == ["pass-file"]


def test_settings_of_block_storage_by_its_older_names() -> None:
    """As openstacksdk looks for them: the type of today first, then the newest of the older ones."""
    auth = {"auth_url": "http://keystone.test", "username": "a", "password": "b", "project_name": "c"}
    found = settings(
        {"cloud": {"auth": auth, "volume_api_version": "1", "volumev2_endpoint_override": "http://cinder.test/v2"}}, {}
    )
    assert found.major_version("block-storage") == "1"
    assert found.endpoint_override("block-storage") == "http://cinder.test/v2"
    both = {"auth": auth, "volume_api_version": "1", "block_storage_api_version": "3"}
    assert settings({"cloud": both}, {}).major_version("block-storage") == "3"

# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Keystone: federation, what is refused, and what becomes of it. Held against the code of Zed."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.kit import Running

from .test_openstack_identity import Client, by_password, call, running

__all__ = ["call", "running"]
IDPS = "/v3/OS-FEDERATION/identity_providers"
STAFF = "https://login.example.com/realms/staff"
FIELD = "https://login.example.com/realms/field"


def _make(call: Client, key: str = "operator", **values: Any) -> dict[str, Any]:
    answer = call("PUT", f"{IDPS}/{key}", {"identity_provider": values})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()["identity_provider"]
    return made


def _words(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["message"]


def test_an_identity_provider_of_which_nothing_is_said(running: Running, call: Client) -> None:
    made = _make(call)
    own = f"{running.url}{IDPS}/operator"
    assert made == {
        "id": "operator",
        "domain_id": made["domain_id"],
        "enabled": False,
        "description": None,
        "remote_ids": [],
        "authorization_ttl": None,
        "links": {"self": own, "protocols": f"{own}/protocols"},
    }
    domain = call("GET", f"/v3/domains/{made['domain_id']}").json()["domain"]
    assert (domain["name"], domain["description"]) == (
        domain["id"],
        "Auto generated federated domain for Identity Provider: operator",
    )
    assert call("DELETE", f"{IDPS}/operator").status_code == 204
    assert call("GET", f"/v3/domains/{made['domain_id']}").status_code == 200
    assert _words(call("GET", f"{IDPS}/operator")) == (404, "Could not find Identity Provider: operator.")


def test_remote_ids_are_shown_in_their_order_later(call: Client) -> None:
    assert _make(call, domain_id="default", remote_ids=[STAFF, FIELD])["remote_ids"] == [STAFF, FIELD]
    assert call("GET", f"{IDPS}/operator").json()["identity_provider"]["remote_ids"] == [FIELD, STAFF]
    none = call("PATCH", f"{IDPS}/operator", {"identity_provider": {"remote_ids": None}}).json()["identity_provider"]
    assert none["remote_ids"] == []


def test_remote_ids_are_of_one_only(call: Client) -> None:
    _make(call, domain_id="default", remote_ids=[STAFF])
    told = (409, f"Conflict occurred attempting to store identity_provider - Duplicate remote ID: {STAFF}.")
    new = {"identity_provider": {"domain_id": "default", "remote_ids": [STAFF]}}
    assert _words(call("PUT", f"{IDPS}/vendor", new)) == told
    _make(call, "vendor", domain_id="default")
    assert _words(call("PATCH", f"{IDPS}/vendor", {"identity_provider": {"remote_ids": [STAFF]}})) == told
    again = _words(call("PUT", f"{IDPS}/vendor", {"identity_provider": {"domain_id": "default"}}))
    assert again == (409, "Conflict occurred attempting to store identity_provider - Duplicate entry: vendor.")


@pytest.mark.parametrize(
    ("values", "status", "words"),
    [
        ({"enabled": "yes"}, 400, "enabled"),
        ({"remote_ids": "one"}, 400, "remote_ids"),
        ({"remote_ids": ["a", "a"]}, 400, "remote_ids"),
        ({"authorization_ttl": -1}, 400, "authorization_ttl"),
        ({"domain_id": "no id"}, 400, "domain_id"),
        ({"domain_id": "nowhere"}, 404, "Could not find domain: nowhere."),
        ({"name": "operator"}, 400, "'name' was unexpected"),
        ({"id": "operator"}, 400, "'id' was unexpected"),
    ],
)
def test_what_is_refused_of_an_identity_provider(call: Client, values: Any, status: int, words: str) -> None:
    answer = call("PUT", f"{IDPS}/operator", {"identity_provider": values})
    assert (answer.status_code, words in answer.json()["error"]["message"]) == (status, True), answer.text
    assert call("GET", IDPS).json()["identity_providers"] == []


def test_what_cannot_be_changed(call: Client) -> None:
    _make(call, domain_id="default")
    assert call("PATCH", f"{IDPS}/operator", {"identity_provider": {}}).status_code == 400
    assert call("PATCH", f"{IDPS}/operator", {"identity_provider": {"domain_id": "default"}}).status_code == 400
    assert call("PATCH", f"{IDPS}/vendor", {"identity_provider": {"enabled": True}}).status_code == 404


def test_identity_providers_go_with_their_domain(call: Client) -> None:
    domain = call("POST", "/v3/domains", {"domain": {"name": "guests", "enabled": False}}).json()["domain"]["id"]
    _make(call, domain_id=domain)
    _make(call, "vendor", domain_id="default", enabled=True)
    listed = call("GET", f"{IDPS}?enabled=false").json()["identity_providers"]
    assert [one["id"] for one in listed] == ["operator"]
    assert call("DELETE", f"/v3/domains/{domain}").status_code == 204
    assert [one["id"] for one in call("GET", IDPS).json()["identity_providers"]] == ["vendor"]


def test_only_administrators_know(running: Running) -> None:
    demo = Client(running, by_password("demo"), {"project": {"name": "demo", "domain": {"id": "default"}}})
    words = "You are not authorized to perform the requested action: identity:list_identity_providers."
    assert _words(demo("GET", IDPS)) == (403, words)


MAPPINGS = "/v3/OS-FEDERATION/mappings"
NAMED = {"type": "UserName"}
RULE = {"local": [{"user": {"name": "{0}"}}], "remote": [NAMED]}


def test_life_of_a_mapping(running: Running, call: Client) -> None:
    made = call("PUT", f"{MAPPINGS}/staff", {"mapping": {"id": "staff", "rules": [RULE]}})
    shown = {"id": "staff", "rules": [RULE], "links": {"self": f"{running.url}{MAPPINGS}/staff"}}
    assert (made.status_code, made.json()) == (201, {"mapping": shown})
    again = _words(call("PUT", f"{MAPPINGS}/staff", {"mapping": {"rules": [RULE]}}))
    assert again == (409, "Conflict occurred attempting to store mapping - Duplicate entry.")
    other = {**RULE, "local": []}
    assert call("PATCH", f"{MAPPINGS}/staff", {"mapping": {"rules": [other]}}).json()["mapping"]["rules"] == [other]
    assert [one["rules"] for one in call("GET", MAPPINGS).json()["mappings"]] == [[other]]
    assert call("DELETE", f"{MAPPINGS}/staff").status_code == 204
    assert _words(call("GET", f"{MAPPINGS}/staff")) == (404, "Could not find mapping: staff.")
    assert call("PATCH", f"{MAPPINGS}/staff", {"mapping": {"rules": [RULE]}}).status_code == 404


@pytest.mark.parametrize(
    ("local", "remote"),
    [
        ([], [{**NAMED, "whitelist": ["noc"], "regex": True}]),
        ([{"group": {"id": "g"}}, {"group": {"name": "g", "domain": {"name": "Default"}}}], [NAMED]),
        ([{"projects": [{"name": "p", "roles": [{"name": "reader"}]}]}, {"groups": "{0}"}], [NAMED]),
        ([{"user": {"id": "u", "email": "e", "type": "local", "domain": {"id": "d"}}, "group_ids": "g"}], [NAMED]),
    ],
)
def test_rules_that_are_taken(call: Client, local: Any, remote: Any) -> None:
    answer = call("PUT", f"{MAPPINGS}/staff", {"mapping": {"rules": [{"local": local, "remote": remote}]}})
    assert answer.status_code == 201, answer.text


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ({}, "'rules' is a required property\n"),
        ({"rules": []}, "[] is too short\n"),
        ({"rules": "one"}, "'one' is not of type 'array'\n"),
        ({"rules": [{"local": []}]}, "'remote' is a required property\n"),
        ({"rules": [{**RULE, "remote": []}]}, "[] is too short\n"),
        ({"rules": [{**RULE, "name": "r"}]}, "Additional properties are not allowed ('name' was unexpected)\n"),
        (
            {"rules": [{**RULE, "local": [{"usr": {}}]}]},
            "Additional properties are not allowed ('usr' was unexpected)\n",
        ),
        ({"rules": [{**RULE, "local": [{"groups": ["g"]}]}]}, "['g'] is not of type 'string'\n"),
        ({"rules": [{**RULE, "local": [{"user": {"type": "far"}}]}]}, "'far' is not one of ['ephemeral', 'local']\n"),
        ({"rules": [{**RULE, "local": [{"group": {"name": "g"}}]}]}, "{'name': 'g'} is not valid under any of the "),
        ({"rules": [{**RULE, "local": [{"projects": [{"name": "p"}]}]}]}, "'roles' is a required property\n"),
        ({"rules": [{**RULE, "remote": [{"any_one_of": []}]}]}, "is not valid under any of the given schemas\n"),
        ({"rules": [{**RULE, "remote": [{**NAMED, "regex": True}]}]}, "is not valid under any of the given schemas\n"),
        ({"rules": [{**RULE, "remote": [{**NAMED, "whitelist": [], "blacklist": []}]}]}, "is not valid under any of "),
    ],
)
def test_rules_that_are_refused(call: Client, mapping: Any, words: str) -> None:
    status, told = _words(call("PUT", f"{MAPPINGS}/staff", {"mapping": mapping}))
    assert (status, words in told) == (400, True), told


def test_life_of_a_protocol(running: Running, call: Client) -> None:
    _make(call, domain_id="default")
    for name in ("staff", "guests"):
        assert call("PUT", f"{MAPPINGS}/{name}", {"mapping": {"rules": [RULE]}}).status_code == 201
    one = f"{IDPS}/operator/protocols/openid"
    made = call("PUT", one, {"protocol": {"mapping_id": "staff", "remote_id_attribute": "HTTP_OIDC_ISS"}})
    links = {"self": f"{running.url}/v3/protocols/openid", "identity_provider": f"{running.url}/v3/operator"}
    shown = {"id": "openid", "mapping_id": "staff", "links": links}
    assert (made.status_code, made.json()) == (201, {"protocol": shown})
    again = _words(call("PUT", one, {"protocol": {"mapping_id": "staff"}}))
    told = "Conflict occurred attempting to store federation_protocol - Duplicate entry found with ID openid."
    assert again == (409, told)
    assert call("PATCH", one, {"protocol": {"mapping_id": "guests"}}).json()["protocol"]["mapping_id"] == "guests"
    # A list says more than the protocol itself.
    (listed,) = call("GET", f"{IDPS}/operator/protocols").json()["protocols"]
    more = {"idp_id": "operator", "mapping_id": "guests", "remote_id_attribute": "HTTP_OIDC_ISS"}
    assert listed == {**shown, **more}
    # It does not hinder that its mapping is deleted, and goes with its identity provider.
    assert call("DELETE", f"{MAPPINGS}/guests").status_code == 204
    assert call("GET", one).json()["protocol"]["mapping_id"] == "guests"
    assert call("DELETE", f"{IDPS}/operator").status_code == 204
    words = "Could not find federated protocol openid for Identity Provider: operator."
    assert _words(call("GET", one)) == (404, words)
    assert call("GET", f"{IDPS}/operator/protocols").json()["protocols"] == []


@pytest.mark.parametrize(
    ("method", "values", "status", "words"),
    [
        ("PUT", {}, 400, "'mapping_id' is a required property"),
        ("PUT", {"mapping_id": "none"}, 400, "Invalid mapping id: none"),
        ("PUT", {"mapping_id": "a b"}, 400, "mapping_id"),
        ("PUT", {"mapping_id": "staff", "id": "openid"}, 400, "'id' was unexpected"),
        ("PUT", {"mapping_id": "staff", "remote_id_attribute": None}, 400, "remote_id_attribute"),
        ("PUT", {"mapping_id": "staff"}, 404, "Could not find Identity Provider: nobody."),
        ("PATCH", {}, 400, "does not have enough properties"),
        ("PATCH", {"remote_id_attribute": "REMOTE"}, 500, "An unexpected error"),
        ("PATCH", {"mapping_id": "staff"}, 404, "Could not find federated protocol openid"),
    ],
)
def test_what_is_refused_of_a_protocol(call: Client, method: str, values: Any, status: int, words: str) -> None:
    assert call("PUT", f"{MAPPINGS}/staff", {"mapping": {"rules": [RULE]}}).status_code == 201
    told = _words(call(method, f"{IDPS}/nobody/protocols/openid", {"protocol": values}))
    assert (told[0], words in told[1]) == (status, True), told

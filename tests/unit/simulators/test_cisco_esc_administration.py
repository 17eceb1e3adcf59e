# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rest of the ESC simulator: configuration, mode, hosts, system states, mappings, logins, and that nothing of the
reference is missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml
from werkzeug.exceptions import MethodNotAllowed, NotFound

from simulators.cisco_esc import CiscoEsc

from .cisco_esc_client import Client, client_of, datamodel, resource, vm_group

_API = Path(__file__).parents[3] / "api" / "cisco_esc.yaml"


@pytest.fixture
def client() -> Iterator[Client]:
    with client_of() as client:
        yield client


def _operations() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(_API.read_text())["operations"]
    return found


def test_every_operation_of_the_inventory_has_a_view() -> None:
    esc = CiscoEsc()
    router = esc.app.url_map.bind("esc")
    missing = []
    for operation in _operations():
        path = "/ESCManager" + operation.get("wire", operation["path"]).replace("{", "").replace("}", "")
        path = path.replace("/operationmode/escOpMode", "/operationmode/MAINTENANCE")
        try:
            router.match(path, method=operation["method"])
        except (NotFound, MethodNotAllowed):
            missing.append(operation["id"])
    assert missing == []
    rules = [(method, rule.rule) for rule in esc.app.url_map.iter_rules() for method in rule.methods or ()]
    assert len([one for one in rules if one[0] not in ("HEAD", "OPTIONS")]) == len(_operations()) == 98


def test_configuration(client: Client) -> None:
    everything = client.call("GET", "/v0/config", Accept="application/json").json()
    assert {"category": "DEFAULT", "key": "VM_RECOVERY_ATTEMPTS_MAX", "value": 3, "type": "INT"} in everything
    assert len(everything) == 5
    assert [one["key"] for one in client.call("GET", "/v0/config/log", Accept="application/json").json()] == ["LEVEL"]
    assert client.shown("/v0/config/OPENSTACK/ENDPOINT")["value"] == "adminURL"
    assert client.call("GET", "/v0/config").text.count("<escconfigparameter>") == 5
    for method, path, status in (
        ("GET", "/v0/config/none", 404),
        ("GET", "/v0/config/log/none", 404),
        ("GET", "/v0/config/l~g", 400),
        ("GET", "/v0/config/log/l~l", 400),
        ("PUT", "/v0/config/log/none/1", 404),
        ("PUT", "/v0/config/log/level/loud", 406),
        ("PUT", "/v0/config/default/vm_recovery_attempts_max/many", 406),
        ("PUT", "/v0/config/affinity/filter/ServerGroupAffinity", 200),
        ("PUT", "/v0/config/default/vm_recovery_attempts_max/5", 200),
    ):
        assert client.call(method, path).status_code == status, path
    assert client.shown("/v0/config/default/vm_recovery_attempts_max")["value"] == 5


def test_new_configuration_keys(client: Client) -> None:
    answer = client.call(
        "POST", "/v0/config/default/max_logs", "20", Content_Type="text/plain", Accept="application/json"
    )
    assert answer.json() == {"category": "DEFAULT", "key": "MAX_LOGS", "value": 20, "type": "INT"}
    assert client.call("POST", "/v0/config/default/note", json="a text").status_code == 200
    assert client.shown("/v0/config/DEFAULT/NOTE") == {
        "category": "DEFAULT",
        "key": "NOTE",
        "value": "a text",
        "type": "STRING",
    }
    assert client.call("PUT", "/v0/config/default/note/other").status_code == 200
    for path, body, status in (
        ("default/note", "again", 409),
        ("none/note", "x", 404),
        ("default/empty", " ", 400),
        ("default/xml", "<value>1</value>", 400),
    ):
        assert client.call("POST", f"/v0/config/{path}", body, Content_Type="text/plain").status_code == status, path
    assert client.call("POST", "/v0/config/default/list", json=[1]).status_code == 400
    assert client.call("POST", "/v0/config/default/form", "x", Content_Type="image/png").status_code == 415


def test_maintenance(client: Client) -> None:
    assert client.shown("/v0/operationmode")["mode"] == "OPERATION"
    assert client.call("POST", "/v0/operationmode/SLEEP").status_code == 400
    answer = client.call("POST", "/v0/operationmode/MAINTENANCE", Accept="application/json")
    assert (answer.status_code, answer.json()["mode"]) == (200, "MAINTENANCE")
    assert "<mode>MAINTENANCE</mode>" in client.call("GET", "/v0/operationmode").text
    for method, path, body in (
        ("POST", "/v0/tenants/t1", resource("tenant", "<name>x</name>")),
        ("DELETE", "/v0/deployments/d1", None),
        ("PUT", "/v0/config/log/level/debug", None),
    ):
        assert client.call(method, path, body).status_code == 503
    assert client.call("GET", "/v0/tenants").status_code == 200
    client.call("POST", "/v0/operationmode/OPERATION")
    assert client.done("POST", "/v0/tenants/t1", resource("tenant", "<name>x</name>")).status == 200


def test_hosts(client: Client) -> None:
    path = "/v0/hosts/my-ucs-1"
    assert client.shown(f"{path}/status") == {"host_name": "my-ucs-1", "status": "ENABLED"}
    told = client.done("POST", f"{path}/disable")
    assert (told.stage, told.path, told.text("host_name")) == ("HOST_DISABLE", "/events", "my-ucs-1")
    assert client.shown(f"{path}/status")["status"] == "DISABLED"
    client.esc.fault("job_error", path="/enable$")
    assert client.done("POST", f"{path}/enable").status == 500
    assert client.shown(f"{path}/status")["status"] == "DISABLED"
    assert client.done("POST", f"{path}/enable").stage == "HOST_ENABLE"
    for method, way in (("GET", "status"), ("POST", "enable"), ("POST", "disable")):
        assert client.call(method, f"/v0/hosts/none/{way}").status_code == 404
    assert client.call("POST", f"{path}/disable", "<x/>").status_code == 400


def test_system_states(client: Client) -> None:
    client.control("set_system_state", name="MONITOR", state="ERROR")
    assert client.shown("/v0/systemstate/MONITOR") == {"name": "MONITOR", "state": "ERROR"}
    assert client.call("POST", "/v0/systemstate/MONITOR/reset").status_code == 200
    assert client.shown("/v0/systemstate/MONITOR")["state"] == "OK"
    assert client.call("GET", "/v0/systemstate/none").status_code == 404
    assert client.call("POST", "/v0/systemstate/none/reset").status_code == 404


def test_truststore(client: Client) -> None:
    answer = client.call("PUT", "/internal/ssl/reload")
    assert (answer.status_code, answer.content) == (204, b"")
    client.esc.fault("job_error", path="/ssl/")
    assert client.call("PUT", "/internal/ssl/reload").status_code == 500
    assert client.control("esc_state")["truststore_reloads"] == 1


def _mapping(kind: str, *names: str) -> str:
    word, type_ = kind[:-1], "custom" if kind == "actions" else "MONITOR_THRESHOLD"
    meta = "<metaData><type>script</type><properties><property><name>password</name><value>hush</value></property>"
    one = f"<{word}><name>{{}}</name><type>{type_}</type>{meta}</properties></metaData></{word}>"
    return resource(kind, "".join(one.format(name) for name in names))


@pytest.mark.parametrize(("kind", "core"), [("actions", "log"), ("metrics", "ICMPPing")])
def test_dynamic_mappings(client: Client, kind: str, core: str) -> None:
    path = f"/v0/dynamic_mapping/{kind}"
    word = kind[:-1]
    before = [one["name"] for one in client.call("GET", path, Accept="application/json").json()]
    assert core in before
    assert client.call("POST", path, _mapping(kind, "mine", "yours")).status_code == 200
    assert "hush" not in client.call("GET", f"{path}/mine").text + str(client.esc.journal.entries())
    assert client.shown(f"{path}/mine")["name"] == "mine"
    answer = client.call("POST", path, _mapping(kind, "other", "mine"))
    assert (answer.status_code, f"{word.capitalize()} [mine] already exists." in answer.text) == (409, True)
    assert client.call("GET", f"{path}/other").status_code == 404  # all or nothing
    answer = client.call("POST", path, resource(kind))
    assert (answer.status_code, f"No {word} definition found." in answer.text) == (400, True)
    assert client.call("POST", path, _mapping(kind, "same", "same")).status_code == 400
    assert client.call("POST", path, _mapping(kind, "n").replace("<type>script</type>", "")).status_code == 400
    answer = client.call("DELETE", f"{path}/{core}")
    assert (answer.status_code, f"is a CORE {word}, cannot delete." in answer.text) == (400, True)
    assert client.call("DELETE", f"{path}/mine").status_code == 200
    assert client.call("DELETE", f"{path}/mine").status_code == 404
    assert client.call("DELETE", path).status_code == 200
    assert [one["name"] for one in client.call("GET", path, Accept="application/json").json()] == before


def test_mappings_that_a_deployment_refers_to(client: Client) -> None:
    client.call("POST", "/v0/dynamic_mapping/actions", _mapping("actions", "page"))
    client.call("POST", "/v0/dynamic_mapping/metrics", _mapping("metrics", "load"))
    group = vm_group().replace("esc_vm_alive_notification", "page").replace("ICMPPing", "load")
    client.done("POST", "/v0/deployments/d1", datamodel(group))
    for kind, name in (("actions", "page"), ("metrics", "load")):
        answer = client.call("DELETE", f"/v0/dynamic_mapping/{kind}/{name}")
        assert (answer.status_code, "is currently referenced in a deployment" in answer.text) == (400, True)
        client.call("DELETE", f"/v0/dynamic_mapping/{kind}")
        assert client.call("GET", f"/v0/dynamic_mapping/{kind}/{name}").status_code == 200
        client.call("GET", f"/v0/dynamic_mapping/{kind}")
    client.done("DELETE", "/v0/deployments/d1")
    assert client.call("DELETE", "/v0/dynamic_mapping/actions/page").status_code == 200


def test_password(client: Client) -> None:
    path = "/v0/authentication/setpassword"
    for query in ("", "?userName=admin", "?userName=joe&password=x", "?userName=admin&password=a&password=b"):
        assert client.call("POST", path + query).status_code == 400
    assert client.call("POST", f"{path}?userName=admin&password=hush-9").status_code == 200
    assert client.call("GET", "/v0/tenants").status_code == 401
    url = f"{client.esc.url}/ESCManager/v0/tenants"
    assert requests.get(url, auth=("admin", "hush-9"), timeout=5).status_code == 200
    assert "hush-9" not in str(client.esc.journal.entries())
    client.esc.fresh()
    assert client.call("GET", "/v0/tenants").status_code == 200


def test_authentication_can_be_off() -> None:
    with client_of(authentication=False) as client:
        url = f"{client.esc.url}/ESCManager/v0/tenants"
        assert requests.get(url, timeout=5).status_code == 200
        assert requests.get(url, auth=("who", "ever"), timeout=5).status_code == 200
        client.esc.settings["authentication"] = True
        assert requests.get(url, timeout=5).status_code == 401
        assert requests.get(url, auth=("who", "ever"), timeout=5).status_code == 401


def test_foreign_callback(client: Client) -> None:
    client.done("POST", "/v0/deployments/d1", datamodel())
    mine = client.esc.deployments.transactions["d1"].id
    sent = client.control("foreign_callback", status=500, deployment="shop")
    (told,) = client.messages()
    assert told.transaction == sent["esc-transaction-id"] != mine
    assert (told.status, told.stage) == (500, "SERVICE_ALIVE")


def test_events_go_to_callback_where_there_is_no_other_address(client: Client) -> None:
    client.call("POST", "/v0/hosts/my-ucs-1/disable", Callback_ESC_Events="")
    (told,) = client.messages()
    assert (told.stage, told.path) == ("HOST_DISABLE", "/")
    assert client.call("POST", "/v0/hosts/my-ucs-1/enable", Callback_ESC_Events="nowhere").status_code == 400


def test_unknown_things(client: Client) -> None:
    assert client.call("GET", "/v0/nothing").status_code == 404
    assert client.call("PATCH", "/v0/tenants/t1").status_code == 405
    answer = client.call("GET", "/v0/tenants/t1", Accept="application/json")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, 404)


def test_reset_gives_up_what_is_under_way(client: Client) -> None:
    client.esc.settings["callback_delay"] = 0.2
    client.call("POST", "/v0/deployments/d1", datamodel())
    client.esc.fresh()
    client.esc.settings["callback_delay"] = 0.02
    assert client.call("GET", "/v0/deployments/d1").status_code == 404
    assert client.done("POST", "/v0/deployments/d1", datamodel()).status == 200
    assert client.control("esc_state")["deployments"]["d1"]["state"] == "SERVICE_ACTIVE_STATE"

# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ESC simulator's deployments: their states, scaling, references, refusals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from .cisco_esc_client import Client, canonical, client_of, datamodel, resource, vm_group

PATH = "/v0/deployments/d1"


@pytest.fixture
def client() -> Iterator[Client]:
    with client_of() as client:
        yield client


def _states(client: Client) -> tuple[str, list[str]]:
    shown = client.shown(PATH)
    vms = [vm["vm_state_machine_state"] for vm in shown["deployment_details"]]
    return shown["service_state_machine_state"], vms


def _names(client: Client) -> list[str]:
    return [vm["vm_name"].rpartition("_")[0] for vm in client.shown(PATH)["deployment_details"]]


def _stages(client: Client, least: int) -> list[tuple[str, int]]:
    return [(one.stage, one.status) for one in client.messages(least)]


def test_states_on_the_way_up_and_down() -> None:
    with client_of(callback_delay=60, job_polls=0) as client:
        assert client.call("POST", PATH, datamodel(vm_group(least=2))).status_code == 200
        state = client.control("esc_state")["deployments"]["d1"]
        assert (state["state"], [vm["vm_state_machine_state"] for vm in state["vms"]]) == (
            "SERVICE_DEPLOYING_STATE",
            ["VM_DEPLOYING_STATE"] * 2,
        )
        # Each look ends one step, since no look sees the work running.
        assert _states(client) == ("SERVICE_INERT_STATE", ["VM_INERT_STATE"] * 2)
        assert _states(client) == ("SERVICE_ACTIVE_STATE", ["VM_ALIVE_STATE"] * 2)
        assert _states(client) == ("SERVICE_ACTIVE_STATE", ["VM_ALIVE_STATE"] * 2)
        assert client.call("DELETE", PATH).status_code == 200
        state = client.control("esc_state")["deployments"]["d1"]
        assert (state["state"], state["vms"][0]["vm_state_machine_state"]) == (
            "SERVICE_UNDEPLOYING_STATE",
            "VM_UNDEPLOYING_STATE",
        )
        assert client.call("DELETE", PATH).status_code == 400
        assert client.call("GET", PATH).status_code == 404


def test_create_and_delete_tell_of_each_vm(client: Client) -> None:
    client.call("POST", PATH, datamodel(vm_group(least=2)))
    assert _stages(client, 5) == [
        ("VM_DEPLOYED", 200),
        ("VM_DEPLOYED", 200),
        ("VM_ALIVE", 200),
        ("VM_ALIVE", 200),
        ("SERVICE_ALIVE", 200),
    ]
    assert _names(client) == ["shop_web_0", "shop_web_1"]
    vms = client.shown(PATH)["deployment_details"]
    assert len({vm["vm_uuid"] for vm in vms}) == len({vm["host_name"] for vm in vms}) == 2
    assert len({vm["interfaces"]["interface"][0]["ip_address"] for vm in vms}) == 2
    listed = client.call("GET", "/v0/deployments", Accept="application/json").json()
    assert [one["internal_deployment_id"] for one in listed] == ["d1"]
    client.call("DELETE", PATH)
    assert _stages(client, 3) == [("VM_UNDEPLOYED", 200), ("VM_UNDEPLOYED", 200), ("SERVICE_UNDEPLOYED", 200)]
    for path in (PATH, "/v0/deployments/config/d1"):
        assert client.call("GET", path).status_code == 404
    assert client.control("esc_state")["vim"]["objects"] == {}


def test_a_group_without_a_kpi_is_not_monitored(client: Client) -> None:
    client.call("POST", PATH, datamodel(vm_group(kpi_data="", rules="")))
    assert _stages(client, 2) == [("VM_DEPLOYED", 200), ("SERVICE_ALIVE", 200)]
    assert _states(client) == ("SERVICE_ACTIVE_STATE", ["VM_INERT_STATE"])


@pytest.mark.parametrize(
    ("first", "then", "left", "comes", "goes"),
    [
        ((1, 3), (2, 3), 2, 1, 0),
        ((2, 3), (1, 3), 2, 0, 0),
        ((3, 3), (1, 2), 2, 0, 1),
        ((1, 1), (3, 3), 3, 2, 0),
        ((2, 2), (0, 1), 1, 0, 1),
    ],
)
def test_scaling(
    client: Client, first: tuple[int, int], then: tuple[int, int], left: int, comes: int, goes: int
) -> None:
    client.done("POST", PATH, datamodel(vm_group(least=first[0], most=first[1])))
    before = {vm["vm_name"]: vm["vm_uuid"] for vm in client.shown(PATH)["deployment_details"]}
    answer = client.call("PUT", PATH, datamodel(vm_group(least=then[0], most=then[1])))
    assert answer.status_code == 200
    stages = [one.stage for one in client.messages(1 + 2 * comes + goes)]
    assert stages == ["VM_UNDEPLOYED"] * goes + ["VM_DEPLOYED"] * comes + ["VM_ALIVE"] * comes + ["SERVICE_UPDATED"]
    after = {vm["vm_name"]: vm["vm_uuid"] for vm in client.shown(PATH)["deployment_details"]}
    assert len(after) == left
    assert len(after.items() & before.items()) == min(left, len(before))
    assert _states(client) == ("SERVICE_ACTIVE_STATE", ["VM_ALIVE_STATE"] * left)
    assert _names(client) == [f"shop_web_{number}" for number in range(left)]


def test_groups_come_and_go(client: Client) -> None:
    client.done("POST", PATH, datamodel(vm_group("web"), vm_group("data")))
    client.call("PUT", PATH, datamodel(vm_group("web"), vm_group("logs", least=2)))
    assert [stage for stage, _status in _stages(client, 6)] == [
        "VM_UNDEPLOYED",
        "VM_DEPLOYED",
        "VM_DEPLOYED",
        "VM_ALIVE",
        "VM_ALIVE",
        "SERVICE_UPDATED",
    ]
    assert _names(client) == ["shop_web_0", "shop_logs_0", "shop_logs_1"]
    config = client.shown("/v0/deployments/config/d1")
    groups = config["tenants"]["tenant"][0]["deployments"]["deployment"][0]["vm_group"]
    assert [group["name"] for group in groups] == ["web", "logs"]


def test_an_update_that_changes_nothing_is_done_all_the_same(client: Client) -> None:
    client.done("POST", PATH, datamodel())
    before = client.shown(PATH)["deployment_details"]
    assert client.done("PUT", PATH, datamodel()).stage == "SERVICE_UPDATED"
    assert client.shown(PATH)["deployment_details"] == before


def test_interfaces_and_monitoring_are_updated(client: Client) -> None:
    client.done("POST", PATH, datamodel())
    (before,) = client.shown(PATH)["deployment_details"]
    more = (
        "<interface><nicid>0</nicid><network>MgtNetwork</network></interface>"
        "<interface><nicid>1</nicid><network>MgtNetwork2</network></interface>"
    )
    client.call("PUT", PATH, datamodel(vm_group(interfaces=more)))
    assert [one.message.split("[")[0] for one in client.messages(2)] == [
        "VM has been updated successfully. vm: VM ID: ",
        "Service group update completed successfully",
    ]
    (after,) = client.shown(PATH)["deployment_details"]
    assert after["vm_uuid"] == before["vm_uuid"]
    assert after["interfaces"]["interface"][0] == before["interfaces"]["interface"][0]
    assert [nic["network_uuid"] for nic in after["interfaces"]["interface"]] == ["MgtNetwork", "MgtNetwork2"]
    client.done("PUT", PATH, datamodel(vm_group(interfaces=more, kpi_data="", rules="")))
    assert _states(client) == ("SERVICE_ACTIVE_STATE", ["VM_INERT_STATE"])


def test_addresses_of_a_pool_and_of_a_subnet(client: Client) -> None:
    client.done("POST", "/v0/tenants/t1", resource("tenant", "<name>radio</name>"))
    client.done("POST", "/v0/t1/networks/n1", resource("network", "<name>net</name>"))
    subnet = "<internal_network_id>n1</internal_network_id><name>s</name><cidr>10.1.0.0/29</cidr>"
    client.done("POST", "/v0/t1/subnets/s1", resource("subnet", subnet))
    own = (
        "<networks><network><name>inner</name><subnet><name>is</name><address>10.5.0.0</address>"
        "<netmask>255.255.255.0</netmask></subnet></network></networks>"
    )
    interfaces = "".join(
        f"<interface><nicid>{number}</nicid><network>{name}</network></interface>"
        for number, name in enumerate(("net", "inner", "MgtNetwork"))
    )
    pool = (
        "<static_ip_address_pool><network>MgtNetwork</network><ip_address>18.0.0.5</ip_address>"
        "<ip_address>18.0.0.6</ip_address></static_ip_address_pool>"
    )
    group = vm_group(interfaces=interfaces, least=2).replace("</max_active>", f"</max_active>{pool}")
    client.done("POST", PATH, datamodel(group, tenant="radio", more=own))
    vms = client.shown(PATH)["deployment_details"]
    addresses = [[nic["ip_address"] for nic in vm["interfaces"]["interface"]] for vm in vms]
    assert addresses == [["10.1.0.2", "10.5.0.2", "18.0.0.5"], ["10.1.0.3", "10.5.0.3", "18.0.0.6"]]
    first: dict[str, Any] = vms[0]["interfaces"]["interface"][0]
    network = client.shown("/v0/t1/networks/n1")
    assert (first["network_uuid"], first["gateway"], first["netmask"]) == (
        network["external_network_id"],
        "10.1.0.1",
        "255.255.255.248",
    )
    assert client.call("DELETE", "/v0/t1/networks/n1").status_code == 400
    kinds = [one["kind"] for one in client.control("esc_state")["vim"]["objects"].values()]
    assert kinds.count("network") == 2
    client.done("DELETE", PATH)
    kinds = [one["kind"] for one in client.control("esc_state")["vim"]["objects"].values()]
    assert (kinds.count("network"), kinds.count("vm")) == (1, 0)


def test_a_vm_that_never_comes_alive(client: Client) -> None:
    client.control("fail_vm", deployment="shop", group="web")
    client.call("POST", PATH, datamodel(vm_group(least=2)))
    assert _stages(client, 5)[2:] == [("VM_ALIVE", 500), ("VM_ALIVE", 200), ("SERVICE_ALIVE", 500)]
    assert _states(client) == ("SERVICE_ERROR_STATE", ["VM_ERROR_STATE", "VM_ALIVE_STATE"])
    client.control("fail_vm", deployment="shop", group="web", alive=True)
    client.done("DELETE", PATH)
    client.done("POST", PATH, datamodel(vm_group(least=2)))
    assert _states(client) == ("SERVICE_ACTIVE_STATE", ["VM_ALIVE_STATE"] * 2)


def test_a_vm_that_heals_while_it_is_deployed(client: Client) -> None:
    client.control("fail_vm", deployment="d1", group="web")
    client.call("POST", PATH, datamodel(vm_group(heal=True)))
    client.quiet()
    stages = _stages(client, 6)
    assert stages[0] == ("VM_DEPLOYED", 200)
    assert stages[1] == ("VM_RECOVERY_INIT", 200)
    assert stages[-2:] == [("VM_RECOVERY_COMPLETE", 500), ("SERVICE_ALIVE", 500)]
    assert _states(client) == ("SERVICE_ERROR_STATE", ["VM_ERROR_STATE"])


def test_a_subnet_without_a_free_address(client: Client) -> None:
    client.done("POST", "/v0/tenants/t1", resource("tenant", "<name>radio</name>"))
    client.done("POST", "/v0/t1/networks/n1", resource("network", "<name>net</name>"))
    subnet = "<internal_network_id>n1</internal_network_id><name>s</name><cidr>10.1.0.0/30</cidr>"
    client.done("POST", "/v0/t1/subnets/s1", resource("subnet", subnet))
    group = vm_group(interfaces="<interface><nicid>0</nicid><network>net</network></interface>", least=2)
    client.call("POST", PATH, datamodel(group, tenant="radio"))
    first, second, alive, service = client.messages(4)
    assert (first.status, second.status, second.message) == (200, 500, "No more IP addresses available")
    assert (alive.stage, alive.status, service.stage, service.status) == ("VM_ALIVE", 200, "SERVICE_ALIVE", 500)


def test_recovery_that_cures_while_a_deployment_is_made(client: Client) -> None:
    client.control("fail_vm", deployment="d1", group="web")
    client.control("next_recovery", fails=1)
    client.call("POST", PATH, datamodel(vm_group(heal=True)))
    assert _stages(client, 8) == [
        ("VM_DEPLOYED", 200),
        ("VM_RECOVERY_INIT", 200),
        ("VM_RECOVERY_REBOOT", 500),
        ("VM_RECOVERY_UNDEPLOYED", 200),
        ("VM_RECOVERY_DEPLOYED", 200),
        ("VM_RECOVERY_COMPLETE", 200),
        ("VM_ALIVE", 200),
        ("SERVICE_ALIVE", 200),
    ]
    assert _states(client) == ("SERVICE_ACTIVE_STATE", ["VM_ALIVE_STATE"])


@pytest.mark.parametrize(("fails", "state"), [(0, "ACTIVE"), (9, "ERROR")])
def test_an_update_says_failure_before_its_vms_are_recovered(client: Client, fails: int, state: str) -> None:
    client.done("POST", PATH, datamodel(vm_group(heal=True)))
    client.control("fail_vm", deployment="d1", group="web", index=1)
    client.control("next_recovery", fails=fails)
    client.call("PUT", PATH, datamodel(vm_group(heal=True, least=2)))
    client.quiet()
    told = _stages(client, 6 - bool(fails))
    assert told[:3] == [("VM_DEPLOYED", 200), ("SERVICE_UPDATED", 500), ("VM_RECOVERY_INIT", 200)]
    assert told[-1] == (("VM_RECOVERY_COMPLETE", 500) if fails else ("VM_ALIVE", 200))
    assert _states(client) == (
        f"SERVICE_{state}_STATE",
        ["VM_ALIVE_STATE", "VM_ERROR_STATE" if fails else "VM_ALIVE_STATE"],
    )


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_work_that_ends_in_error(client: Client, method: str) -> None:
    if method != "POST":
        client.done("POST", PATH, datamodel())
    client.esc.fault("job_error", method=method)
    body = datamodel(vm_group(least=2)) if method != "DELETE" else None
    told = client.done(method, PATH, body)
    stage = {"POST": "SERVICE_ALIVE", "PUT": "SERVICE_UPDATED", "DELETE": "SERVICE_UNDEPLOYED"}[method]
    assert (told.stage, told.status) == (stage, 500)
    assert told.text("service_state_machine_state") == "SERVICE_ERROR_STATE"
    assert _states(client)[0] == "SERVICE_ERROR_STATE"
    assert client.done("DELETE", PATH).status == 200
    assert client.call("GET", PATH).status_code == 404


def test_an_update_mends_a_service_by_dropping_the_group_in_error(client: Client) -> None:
    client.control("fail_vm", deployment="d1", group="data")
    client.done("POST", PATH, datamodel(vm_group("web"), vm_group("data")))
    assert _states(client)[0] == "SERVICE_ERROR_STATE"
    assert client.done("PUT", PATH, datamodel(vm_group("web"))).status == 200
    assert _states(client) == ("SERVICE_ACTIVE_STATE", ["VM_ALIVE_STATE"])


def test_only_a_deletion_interrupts(client: Client) -> None:
    client.esc.settings.update(callback_delay=60, job_polls=100)
    client.call("POST", PATH, datamodel())
    assert client.call("POST", PATH, datamodel()).status_code == 409
    assert client.call("PUT", PATH, datamodel()).status_code == 409
    client.esc.settings.update(callback_delay=0.02)
    assert client.done("DELETE", PATH).stage == "SERVICE_UNDEPLOYED"


def test_loopback_forgets_the_deployment_and_leaves_the_vms(client: Client) -> None:
    client.done("POST", PATH, datamodel())
    client.done("DELETE", PATH, Loopback_Mode="true")
    state = client.control("esc_state")
    assert state["deployments"] == {}
    assert [one["kind"] for one in state["vim"]["objects"].values()] == ["vm"]


def test_hosts_that_take_no_vms(client: Client) -> None:
    for name in ("my-ucs-1", "my-ucs-2", "my-ucs-3"):
        client.done("POST", f"/v0/hosts/{name}/disable")
    told = client.done("POST", PATH, datamodel())
    assert (told.stage, told.status) == ("SERVICE_ALIVE", 500)
    client.done("DELETE", PATH)
    client.done("POST", "/v0/hosts/my-ucs-2/enable")
    client.done("POST", PATH, datamodel(vm_group(least=2)))
    assert {vm["host_name"] for vm in client.shown(PATH)["deployment_details"]} == {"my-ucs-2"}


@pytest.mark.parametrize(
    "body",
    [
        datamodel(tenant="nobody"),
        datamodel(vm_group(image="<image>none</image>")),
        datamodel(vm_group(image="<image>ASA</image><flavor>none</flavor>")),
        datamodel(vm_group(interfaces="<interface><nicid>0</nicid><network>none</network></interface>")),
        datamodel(vm_group(more="<volumes><volume><name>none</name><volid>1</volid></volume></volumes>")),
        datamodel(vm_group(more="<placement><type>zone_host</type><host>none</host></placement>")),
        datamodel(vm_group().replace("ICMPPing", "Telepathy")),
        datamodel(vm_group().replace("esc_vm_alive_notification", "shout")),
        datamodel(vm_group().replace("<bootup_time>", "<locator><vim_id>none</vim_id></locator><bootup_time>")),
    ],
)
def test_what_is_referred_to_must_be_there(client: Client, body: str) -> None:
    assert client.call("POST", PATH, body).status_code == 404
    assert client.call("GET", PATH).status_code == 404
    client.done("POST", PATH, datamodel())
    if "nobody" not in body and "<image>none" not in body:  # neither can be changed at all
        assert client.call("PUT", PATH, body).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        datamodel().replace("http://www.cisco.com/esc/esc", "http://www.cisco.com/other"),
        datamodel().replace("esc_datamodel", "datamodel"),
        datamodel(vm_group("a"), vm_group("a")),
        datamodel(vm_group(least=4, most=3)),
        datamodel(vm_group(more="<colour>red</colour>")),
        datamodel(vm_group().replace("<bootup_time>300</bootup_time>", "")),
        datamodel(vm_group().replace("300", "soon")),
        datamodel(vm_group(image="")),
        datamodel(vm_group(interfaces="<interface><network>MgtNetwork</network></interface>")),
        datamodel(vm_group(interfaces="<interface><nicid>0</nicid><network>MgtNetwork</network></interface>" * 2)),
        datamodel(vm_group().replace("<metric_cond>GT", "<metric_cond>BIG")),
        datamodel(vm_group(kpi_data="")),  # a rule without its KPI
        datamodel(vm_group().replace("TRUE esc_vm", "PERHAPS esc_vm")),
        datamodel(vm_group().replace("<type>ICMPPing</type><nicid>0", "<type>ICMPPing</type><nicid>3")),
        datamodel(vm_group(more="<config_data><configuration><dst>d</dst></configuration></config_data>")),
        datamodel(
            vm_group(least=2).replace(
                "</max_active>",
                "</max_active><static_ip_address_pool><network>MgtNetwork</network><ip_address>18.0.0.5</ip_address>"
                "</static_ip_address_pool>",
            )
        ),
        datamodel().replace("<deployment><name>shop</name>", "<deployment>"),
        datamodel().replace("</deployments>", "</deployments><deployments/>"),
        datamodel().replace("<tenants>", "<tenants><tenant><name>x</name></tenant>"),
        '<esc_datamodel xmlns="http://www.cisco.com/esc/esc"><tenants/></esc_datamodel>',
    ],
)
def test_bad_datamodels(client: Client, body: str) -> None:
    assert client.call("POST", PATH, body).status_code == 400
    assert client.call("GET", PATH).status_code == 404


def test_what_an_update_may_not_change(client: Client) -> None:
    client.done("POST", "/v0/tenants/t1", resource("tenant", "<name>radio</name>"))
    client.esc.settings["vim_images"] = ["ASA", "other"]
    client.done("POST", PATH, datamodel())
    for body in (
        datamodel(name="store"),
        datamodel(tenant="radio"),
        datamodel(vm_group(image="<image>other</image>")),
    ):
        assert client.call("PUT", PATH, body).status_code == 400
    assert client.call("PUT", "/v0/deployments/d2", datamodel()).status_code == 404
    assert client.call("DELETE", "/v0/deployments/d2").status_code == 404
    assert client.call("POST", "/v0/deployments/d2", datamodel()).status_code == 409  # the name
    assert client.call("POST", "/v0/deployments/d~2", datamodel(name="x")).status_code == 400


def test_secrets_of_the_day_zero_configuration(client: Client) -> None:
    configuration = (
        "<config_data><configuration><dst>day0</dst><data>hostname</data><variable><name>ADMIN_PASSWORD</name>"
        "<val>hush</val></variable><variable><name>DOMAIN</name><val>example.net</val></variable></configuration>"
        "</config_data>"
    )
    client.done("POST", PATH, datamodel(vm_group(more=configuration)))
    text = client.call("GET", "/v0/deployments/config/d1").text
    assert "example.net" in text
    assert "hush" not in text + str(client.control("esc_state")) + str(client.esc.journal.entries())


def test_the_whole_datamodel_comes_back_as_it_was_sent(client: Client) -> None:
    more = (
        "<config_data><configuration><dst>a</dst><file>http://f/a</file></configuration></config_data>"
        "<placement><type>anti_affinity</type><enforcement>strict</enforcement><vm_group_ref>web</vm_group_ref>"
        "</placement><volumes><volume><name>new</name><volid>1</volid><size>2</size><sizeunit>GiB</sizeunit></volume>"
        "</volumes><policies><policy><name>p</name><conditions><condition><name>LCS::DEPLOY_ERR</name></condition>"
        "</conditions><actions><action><name>log</name><type>pre-defined</type></action></actions></policy></policies>"
    )
    body = datamodel(vm_group(more=more)).replace("<deployments>", "<vim_mapping>true</vim_mapping><deployments>")
    client.done("POST", PATH, body)
    assert canonical(client.call("GET", "/v0/deployments/config/d1").content) == canonical(body)

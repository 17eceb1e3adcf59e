# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ESC simulator against the examples of the reference: requests as they stand, answers and callbacks compared as
canonical XML. What ESC makes up (ids, hosts, addresses) is set beforehand to what the example has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .cisco_esc_client import Client, canonical, client_of, example

_DEPLOYMENT = "8d084aab-6a66-4a70-8f47-42b91f7477ac"
_ASA = "Sanity-vmware-de_ASA-1_0_b323effd-7f70-4055-b11e-0ef66f0a758d"
_CSR = "Sanity-vmware-de_CSR-1_0_b323effd-7f70-4055-b11e-0ef66f0a758d"
_VM_PATH = "/v0/test-tenant1/deployments/vm/test-dep1-cirros_overid_0_cfeefcee-a1fe-4e94-9ffc-81792b265788"


@pytest.fixture
def client() -> Iterator[Client]:
    with client_of(callback_delay=0.05) as client:
        yield client


def _accepted(client: Client, method: str, path: str, body: str) -> str:
    answer = client.call(method, path, example(body), Accept="application/xml")
    assert (answer.status_code, answer.content) == (200, b"")
    return answer.headers["esc-transaction-id"]


def test_tenant(client: Client) -> None:
    client.control("preset", external_tenant_id=["484c620285ea4f588227ff3396215980"])
    transaction = _accepted(client, "POST", "/v0/tenants/tentest", "tenant_create_request")
    (told,) = client.messages()
    assert (told.transaction, told.status, told.message) == (transaction, 200, "Tenant successfully created")
    assert canonical(told.body) == canonical(example("tenant_create_callback"))
    assert canonical(client.call("GET", "/v0/tenants/tentest").content) == canonical(example("tenant_create_callback"))


def test_image(client: Client) -> None:
    client.control("preset", external_image_id=["5021843b-fcc5-2c1b-8fc4-935147f95872"])
    _accepted(client, "POST", "/v0/images/my_image_id", "image_create_request_1")
    (told,) = client.messages()
    assert (told.status, told.message) == (200, "Image successfully created")
    assert told.headers["content-type"] == "application/xml; charset=UTF-8"
    assert canonical(told.body) == canonical(example("image_create_callback"))


@pytest.mark.parametrize("number", [2, 3])
def test_image_with_properties(client: Client, number: int) -> None:
    body = example(f"image_create_request_{number}")
    _accepted(client, "POST", "/v0/images/my_image_id", f"image_create_request_{number}")
    (told,) = client.messages()
    properties = canonical(body).split("<properties>")[1].split("</properties>")[0]
    assert f"<properties>{properties}</properties>" in canonical(told.body)
    assert f"<properties>{properties}</properties>" in canonical(client.call("GET", "/v0/images/my_image_id").content)


def test_flavor(client: Client) -> None:
    client.control("preset", external_flavor_id=["fb63c114-de1a-40d8-abae-fa6011abd150"])
    _accepted(client, "POST", "/v0/flavors/my_flavor_id", "flavor_create_request")
    (told,) = client.messages()
    assert (told.status, told.message) == (200, "Flavor creation completed successfully created")
    assert canonical(told.body) == canonical(example("flavor_create_callback"))


def _preset_vm(client: Client, name: str, uuid: str, addresses: list[str], mac_addresses: list[str]) -> None:
    client.control(
        "preset",
        vm_name=[name],
        vm_uuid=[uuid],
        host_name=["10.85.103.13"],
        host_uuid=["host-14882"],
        ip_address=addresses,
        mac_address=mac_addresses,
    )


def _create_deployment(client: Client) -> str:
    client.control("preset", external_deployment_id=[_DEPLOYMENT])
    _preset_vm(client, _ASA, "50217d2d-8afb-41c2-cffd-d76b1239f51d", ["18.0.0.16"], ["00:50:56:a1:6a:12"])
    return _accepted(client, "POST", "/v0/deployments/my_dep_id", "deployment_create_request")


def test_deployment_create(client: Client) -> None:
    transaction = _create_deployment(client)
    deployed, alive, service = client.messages(3)
    assert {one.transaction for one in (deployed, alive, service)} == {transaction}
    assert {one.status for one in (deployed, alive, service)} == {200}
    assert deployed.message == "VM Deployed"
    assert canonical(deployed.body) == canonical(example("deployment_vm_deployed_callback"))
    assert alive.message == f"VM_Alive event received, VM ID: [{_ASA}]"
    assert canonical(alive.body) == canonical(example("deployment_vm_alive_callback"))
    assert service.message == "Service group deployment completed successfully!"
    assert canonical(service.body) == canonical(example("deployment_service_alive_callback"))
    config = client.call("GET", "/v0/deployments/config/my_dep_id")
    assert canonical(config.content) == canonical(example("deployment_create_request"))


def test_deployment_update(client: Client) -> None:
    _create_deployment(client)
    client.messages(3)
    _preset_vm(client, _CSR, "50217d2d-8afb-41c2-cffd-d76b1239f51e", ["18.0.0.17"], ["00:50:56:a1:6a:13"])
    transaction = _accepted(client, "PUT", "/v0/deployments/my_dep_id", "deployment_update_request")
    deployed, alive, service = client.messages(3)
    assert {one.transaction for one in (deployed, alive, service)} == {transaction}
    assert deployed.message == "VM Deployed"
    assert canonical(deployed.body) == canonical(example("deployment_update_vm_deployed_callback"))
    assert alive.message == f"VM_Alive event received, VM ID: [{_CSR}]"
    assert canonical(alive.body) == canonical(example("deployment_update_vm_alive_callback"))
    assert service.message == "Service group update completed successfully"
    assert canonical(service.body) == canonical(example("deployment_update_service_updated_callback"))

    # The reference shows the messages of an interface that is added, but not the request.
    head, tail = example("deployment_update_request").split("<name>CSR-1</name>")
    tail = tail.replace("18.0.0.16", "18.0.0.17").replace(
        "</interface>", "</interface><interface><nicid>2</nicid><network>MgtNetwork2</network></interface>"
    )
    client.control("preset", ip_address=["18.0.1.18"], mac_address=["00:50:56:a1:6b:14"])
    answer = client.call("PUT", "/v0/deployments/my_dep_id", f"{head}<name>CSR-1</name>{tail}")
    assert answer.status_code == 200
    updated, service = client.messages(2)
    assert updated.message == f"VM has been updated successfully. vm: VM ID: [{_CSR}]"
    assert canonical(updated.body) == canonical(example("deployment_update_vm_updated_callback"))
    assert service.message == "Service group update completed successfully"
    assert canonical(service.body) == canonical(example("deployment_update_service_updated_callback_2"))


def _create_cirros(client: Client) -> None:
    """The deployment that the examples of operations are about."""
    ns = 'xmlns="urn:ietf:params:xml:ns:netconf:base:1.0"'
    client.control(
        "preset",
        external_tenant_id=["29f2cd7934dc4311ad3a34d72d1ab7b8"],
        external_network_id=["943fda9e-79f8-400c-b442-3506f102721a"],
        external_subnet_id=["e313b95c-ca1f-4c81-8d60-c9e721a85d0b"],
        external_deployment_id=["5c278010-ad0f-4e29-bdce-f4b6c6946c38"],
        vm_name=["test-dep1-cirros_overid_0_cfeefcee-a1fe-4e94-9ffc-81792b265788"],
        vm_uuid=["cb86a952-c030-46f6-96f6-e81069bcea3a"],
        host_name=["my-ucs-3"],
        host_uuid=["17be6eae40795ec068ce77a05fc1c47f7ac42dfba160261719d4087"],
        mac_address=["fa:16:3e:3c:17:b0"],
        port_uuid=["263eaf20-2662-4a6b-a1f1-ed76001a1b5c"],
    )
    subnet = (
        "<internal_network_id>net</internal_network_id><name>s</name><cidr>192.168.0.0/24</cidr><allocation_pools>"
        "<start>192.168.0.135</start><end>192.168.0.200</end></allocation_pools><gateway_ip>192.168.0.1</gateway_ip>"
    )
    client.done("POST", "/v0/tenants/test-tenant1", f"<tenant {ns}><name>test-tenant1</name></tenant>")
    client.done("POST", "/v0/test-tenant1/networks/net", f"<network {ns}><name>net</name></network>")
    client.done("POST", "/v0/test-tenant1/subnets/sub", f"<subnet {ns}>{subnet}</subnet>")
    group = (
        "<vm_group><name>overridegrp2</name><bootup_time>100</bootup_time><image>ASA</image><interfaces><interface>"
        "<nicid>0</nicid><network>net</network></interface></interfaces><scaling><min_active>1</min_active>"
        "<max_active>1</max_active></scaling></vm_group>"
    )
    client.done(
        "POST",
        "/v0/deployments/test-tenant1test-dep1-cirros",
        '<esc_datamodel xmlns="http://www.cisco.com/esc/esc"><tenants><tenant><name>test-tenant1</name><deployments>'
        f"<deployment><name>test-dep1-cirros</name>{group}</deployment></deployments></tenant></tenants>"
        "</esc_datamodel>",
    )


def test_service_stop(client: Client) -> None:
    _create_cirros(client)
    # The example's request line is that of a VM operation; its headers and body are those of this one.
    answer = client.call(
        "POST",
        "/v0/test-tenant1/deployments/service/test-tenant1test-dep1-cirros",
        example("service_stop_request"),
        Accept="application/json",
    )
    assert answer.status_code == 200
    stopped, service = client.messages(2)
    assert stopped.message == "VM successfully stopped"
    assert canonical(stopped.body) == canonical(example("service_stop_vm_stopped_callback"))
    assert service.message == "Service group suspension completed successfully"
    assert canonical(service.body) == canonical(example("service_stop_service_stopped_callback"))


def test_vm_stop(client: Client) -> None:
    _create_cirros(client)
    answer = client.call("POST", _VM_PATH, example("vm_stop_request"), Accept="application/json")
    assert answer.status_code == 200
    (told,) = client.messages()
    assert told.path == "/events"
    name = _VM_PATH.rpartition("/")[2]
    assert (told.status, told.message) == (200, f"Successfully stopped VM [{name}]")
    assert canonical(told.body) == canonical(example("vm_stop_callback"))


def test_config_update(client: Client) -> None:
    answer = client.call("PUT", "/v0/config/log/level/debug", accept="Application/xml")
    assert answer.status_code == 200
    assert canonical(answer.content) == canonical(example("config_update_answer"))


def test_the_reference_s_header_of_transactions() -> None:
    with client_of(transaction_header="ESC_TRANSACTION_ID") as client:
        transaction = _accepted(client, "POST", "/v0/tenants/tentest", "tenant_create_request")
        (told,) = client.messages()
        assert told.headers["esc_transaction_id"] == transaction

# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ESC simulator's resources: what is taken, what is refused and with which status, what is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .cisco_esc_client import Client, client_of, datamodel, resource, vm_group

TENANT = resource("tenant", "<name>radio</name>")
NETWORK = resource("network", "<name>net</name>")
SUBNET = "<internal_network_id>n1</internal_network_id><name>sub</name><cidr>10.1.0.0/24</cidr>"
FLAVOR = resource("flavor", "<name>small</name><vcpus>1</vcpus><memory_mb>512</memory_mb>")
IMAGE = resource("image", "<name>cirros</name><src>http://files/cirros.qcow2</src>")
ROUTER = resource("router", "<name>r</name><interface><subnet>sub</subnet></interface>")


@pytest.fixture
def client() -> Iterator[Client]:
    with client_of() as client:
        client.done("POST", "/v0/tenants/t1", TENANT)
        yield client


def test_network(client: Client) -> None:
    told = client.done("POST", "/v0/t1/networks/n1", NETWORK)
    assert (told.stage, told.message) == ("CREATE_NETWORK", "Network successfully created")
    shown = client.shown("/v0/t1/networks/n1")
    assert len(shown.pop("external_network_id")) == 36
    assert len(shown.pop("external_tenant_id")) == 32
    assert shown == {
        "internal_tenant_id": "t1",
        "internal_network_id": "n1",
        "name": "net",
        "shared": False,
        "tenant_name": "radio",
        "subnet": [],
        "admin_state_up": True,
        "event_type": "CREATE_NETWORK",
    }
    update = resource("network", "<admin_state_up>false</admin_state_up>")
    assert client.done("PUT", "/v0/t1/networks/n1", update).stage == "UPDATE_NETWORK"
    assert client.shown("/v0/t1/networks/n1")["admin_state_up"] is False
    answer = client.call("PUT", "/v0/t1/networks/n1", update)
    assert (answer.status_code, answer.content, answer.headers.get("esc-transaction-id")) == (204, b"", None)
    assert [one["name"] for one in client.call("GET", "/v0/t1/networks", Accept="application/json").json()] == ["net"]
    assert client.call("GET", "/v0/t1/networks").text.count("<network>") == 1
    assert client.call("GET", "/v0/elsewhere/networks", Accept="application/json").json() == []
    assert client.call("GET", "/v0/elsewhere/networks/n1").status_code == 404
    assert client.done("DELETE", "/v0/t1/networks/n1").stage == "DELETE_NETWORK"
    assert client.call("GET", "/v0/t1/networks/n1").status_code == 404


def test_subnet(client: Client) -> None:
    assert client.call("POST", "/v0/t1/subnets/s1", resource("subnet", SUBNET)).status_code == 404
    client.done("POST", "/v0/t1/networks/n1", NETWORK)
    client.done("POST", "/v0/t1/subnets/s1", resource("subnet", SUBNET))
    shown = client.shown("/v0/t1/subnets/s1")
    network = client.shown("/v0/t1/networks/n1")
    assert network["subnet"] == ["s1"]
    assert (shown["external_network_id"], shown["ip_version"]) == (network["external_network_id"], 4)
    assert client.call("DELETE", "/v0/t1/networks/n1").status_code == 400
    for header, status in (("n1", 200), ("n9", 404)):
        assert client.call("GET", "/v0/t1/subnets", internalNetworkId=header).status_code == status
    assert client.call("GET", "/v0/t9/subnets").status_code == 404
    assert client.call("PUT", "/v0/t1/subnets/s1", resource("subnet", SUBNET)).status_code == 204
    assert client.call("PUT", "/v0/t1/subnets/s1", resource("subnet", "<cidr>10.2.0.0/24</cidr>")).status_code == 400
    client.done("PUT", "/v0/t1/subnets/s1", resource("subnet", "<dnsServerIps>10.1.0.9,10.1.0.8</dnsServerIps>"))
    assert client.shown("/v0/t1/subnets/s1")["dnsServerIps"] == "10.1.0.9,10.1.0.8"
    client.done("DELETE", "/v0/t1/subnets/s1")
    assert client.call("DELETE", "/v0/t1/subnets/s1").status_code == 404
    assert client.shown("/v0/t1/networks/n1")["subnet"] == []


@pytest.mark.parametrize(
    "more",
    [
        "<gateway_ip>10.2.0.1</gateway_ip>",
        "<gateway_ip>nowhere</gateway_ip>",
        "<ip_version>6</ip_version>",
        "<ip_version>5.0</ip_version>",
        "<enable_dhcp>maybe</enable_dhcp>",
        "<allocation_pools><start>10.1.0.9</start></allocation_pools>",
        "<allocation_pools><start>10.1.0.9</start><end>10.1.0.2</end></allocation_pools>",
        "<allocation_pools><start>10.1.0.9</start><end>10.9.0.2</end></allocation_pools>",
        "<dnsServerIps>one,two</dnsServerIps>",
        "<internal_subnet_id>other</internal_subnet_id>",
        "<internal_tenant_id>other</internal_tenant_id>",
    ],
)
def test_bad_subnets(client: Client, more: str) -> None:
    client.done("POST", "/v0/t1/networks/n1", NETWORK)
    assert client.call("POST", "/v0/t1/subnets/s1", resource("subnet", SUBNET + more)).status_code == 400
    assert client.call("GET", "/v0/t1/subnets/s1").status_code == 404


def test_internal_ids_are_unique_among_all_resources(client: Client) -> None:
    client.done("POST", "/v0/tenants/t2", resource("tenant", "<name>core</name>"))
    client.done("POST", "/v0/t1/networks/n1", NETWORK)
    for method, path, body in (
        ("POST", "/v0/t2/networks/n1", NETWORK),
        ("POST", "/v0/t1/networks/n1", NETWORK),
        ("POST", "/v0/images/n1", IMAGE),
        ("POST", "/v0/flavors/t1", FLAVOR),
        ("POST", "/v0/tenants/n1", resource("tenant", "<name>x</name>")),
        ("POST", "/v0/deployments/n1", datamodel()),
        ("POST", "/v0/t1/networks/n2", NETWORK),  # the name
    ):
        assert client.call(method, path, body).status_code == 409, path
    assert client.done("POST", "/v0/t2/networks/n2", NETWORK).status == 200  # another tenant may use the name


def test_a_tenant_that_has_something_stays(client: Client) -> None:
    client.done("POST", "/v0/t1/networks/n1", NETWORK)
    assert client.call("DELETE", "/v0/tenants/t1").status_code == 400
    client.done("DELETE", "/v0/t1/networks/n1")
    client.done("POST", "/v0/deployments/d1", datamodel(tenant="radio"))
    assert client.call("DELETE", "/v0/tenants/t1").status_code == 400


def test_image_and_flavor(client: Client) -> None:
    client.done("POST", "/v0/images/i1", IMAGE)
    client.done("POST", "/v0/flavors/f1", FLAVOR)
    assert client.shown("/v0/images/i1")["visibility"] == "public"
    assert client.shown("/v0/flavors/f1")["ephemeral_disk_mb"] == 0
    for path in ("/v0/images", "/v0/flavors"):
        assert len(client.call("GET", path, Accept="application/json").json()) == 1
        assert client.call("PUT", f"{path}/{path[4]}1", IMAGE).status_code == 405
    group = vm_group(image="<image>cirros</image><flavor>small</flavor>")
    client.done("POST", "/v0/deployments/d1", datamodel(group))
    assert client.call("DELETE", "/v0/images/i1").status_code == 400
    assert client.call("DELETE", "/v0/flavors/f1").status_code == 500
    client.done("DELETE", "/v0/deployments/d1")
    client.done("DELETE", "/v0/images/i1")
    client.done("DELETE", "/v0/flavors/f1")
    assert client.call("DELETE", "/v0/images/i1").status_code == 400
    assert client.call("DELETE", "/v0/flavors/f1").status_code == 404


@pytest.mark.parametrize(
    ("path", "root", "inside"),
    [
        ("/v0/images/x", "image", "<name>n</name>"),
        ("/v0/images/x", "image", "<name>n</name><src>s</src><disk_bus>usb</disk_bus>"),
        (
            "/v0/images/x",
            "image",
            "<name>n</name><src>s</src><properties><property><name>a</name></property></properties>",
        ),
        ("/v0/images/x", "image", "<name>n</name><src>s</src><properties><thing/></properties>"),
        ("/v0/images/x", "image", f"<name>{'n' * 256}</name><src>s</src>"),
        ("/v0/flavors/x", "flavor", "<name>n</name><vcpus>2</vcpus>"),
        ("/v0/flavors/x", "flavor", "<name>n</name><vcpus>two</vcpus><memory_mb>1</memory_mb>"),
        ("/v0/flavors/x", "flavor", "<name>n</name><vcpus>0</vcpus><memory_mb>1</memory_mb>"),
        ("/v0/flavors/x", "flavor", "<name>n</name><vcpus>2</vcpus><memory_mb>1</memory_mb><colour>red</colour>"),
        ("/v0/t1/networks/x", "network", "<name>n</name><vlan_id>5000</vlan_id>"),
        ("/v0/t1/networks/x", "network", "<name>n</name><shared>1</shared>"),
        ("/v0/t1/networks/x", "network", "<name a='b'>n</name>"),
        ("/v0/t1/networks/x", "network", "<name>n</name>text"),
        ("/v0/t1/networks/x", "network", "<name>n</name><locator><vim_type>XEN</vim_type></locator>"),
        ("/v0/t1/volumes/x", "volume", "<vol_id>one</vol_id>"),
        ("/v0/t1/volumes/x", "volume", "<name>n</name>"),
        ("/v0/t1/routers/x", "router", "<name>n</name><interface/>"),
        ("/v0/t1/routers/x", "router", "<name>n</name><route><destination>10.0.0.0/8</destination></route>"),
        (
            "/v0/t1/routers/x",
            "router",
            "<name>n</name><route><destination>10.0.0.0/8</destination><next_hop>::1</next_hop></route>",
        ),
        ("/v0/t1/securityGroups/x", "security_group", "<name>n</name><rule><direction>up</direction></rule>"),
        (
            "/v0/t1/securityGroups/x",
            "security_group",
            "<name>n</name><rule><direction>egress</direction><port_range_min>9</port_range_min>"
            "<port_range_max>8</port_range_max></rule>",
        ),
        ("/v0/fileserver/x", "file_server", ""),
        ("/v0/fileserver/x", "file_server", "<base_url>nowhere</base_url>"),
        ("/v0/vims", "vim_connector", "<type>OPENSTACK</type>"),
        ("/v0/vims", "vim_connector", "<id>v</id>"),
        (
            "/v0/vims",
            "vim_connector",
            "<id>v</id><type>OPENSTACK</type><properties><property><name>a</name></property></properties>",
        ),
        ("/v0/vims/default_vim_connector", "default_vim_connector", "<defaultVimConnectorId>v</defaultVimConnectorId>"),
        ("/v0/vims/v/vim_users", "vim_user", "<id>u</id><credentials/>"),
    ],
)
def test_bad_bodies(client: Client, path: str, root: str, inside: str) -> None:
    before = client.control("esc_state")
    assert client.call("POST", path, resource(root, inside)).status_code == 400
    client.quiet()
    assert {**client.control("esc_state"), "callbacks": 0} == {**before, "callbacks": 0}


def test_volume(client: Client) -> None:
    client.done("POST", "/v0/t1/volumes/v1", resource("volume", "<vol_id>1</vol_id>"))
    shown = client.shown("/v0/t1/volumes/v1")
    assert (shown["vol_id"], shown["internal_volume_id"], len(shown["volume_id"])) == (1, "v1", 36)
    body = resource("volume", "<volume_snapshot_id>none</volume_snapshot_id>")
    assert client.call("POST", "/v0/t1/volumes/v2", body).status_code == 404
    assert client.call("POST", "/v0/t9/volumes/v2", resource("volume")).status_code == 404
    assert len(client.call("GET", "/v0/t1/volumes", Accept="application/json").json()) == 1
    client.done("DELETE", "/v0/t1/volumes/v1")
    assert client.call("DELETE", "/v0/t1/volumes/v1").status_code == 400
    assert client.call("GET", "/v0/t1/volumes/v1").status_code == 404


def test_router_cannot_be_read(client: Client) -> None:
    assert client.call("POST", "/v0/t1/routers/r1", ROUTER).status_code == 404
    client.done("POST", "/v0/t1/networks/n1", NETWORK)
    client.done("POST", "/v0/t1/subnets/s1", resource("subnet", SUBNET))
    assert client.done("POST", "/v0/t1/routers/r1", ROUTER).stage == "CREATE_ROUTER"
    assert client.call("GET", "/v0/t1/routers/r1").status_code == 405
    assert client.call("PUT", "/v0/t1/routers/r1", ROUTER).status_code == 204
    assert client.call("PUT", "/v0/t1/routers/r2", ROUTER).status_code == 404
    update = resource("router", "<snat_enable>true</snat_enable><external_network>MgtNetwork</external_network>")
    client.done("PUT", "/v0/t1/routers/r1", update)
    state = client.control("esc_state")["routers"]["r1"]
    assert (state["snat_enable"], state["external_network_id"], state["interface"]) == (
        True,
        "MgtNetwork",
        [{"subnet": "sub"}],
    )
    client.done("DELETE", "/v0/t1/routers/r1")
    assert client.call("DELETE", "/v0/t1/routers/r1").status_code == 400
    assert client.control("esc_state")["routers"] == {}


def test_security_group(client: Client) -> None:
    rule = "<rule><direction>ingress</direction><protocol>tcp</protocol><port_range_min>22</port_range_min></rule>"
    client.done("POST", "/v0/t1/securityGroups/g1", resource("security_group", f"<name>ssh</name>{rule}"))
    shown = client.shown("/v0/t1/securityGroups/g1")
    assert shown["rule"] == [{"direction": "ingress", "protocol": "tcp", "port_range_min": 22}]
    changed = resource("security_group", f"<description>x</description>{rule}")
    told = client.done("PUT", "/v0/t1/securityGroups/g1", changed)
    assert (told.stage, told.message) == ("UPDATE_SECURITY_GROUP", "Security group successfully updated")
    assert client.shown("/v0/t1/securityGroups/g1")["rule"] == shown["rule"]
    client.done("PUT", "/v0/t1/securityGroups/g1", resource("security_group", "<description>x</description>"))
    assert client.shown("/v0/t1/securityGroups/g1")["rule"] == []
    interfaces = (
        "<interface><nicid>0</nicid><network>MgtNetwork</network><security_groups><security_group>ssh"
        "</security_group></security_groups></interface>"
    )
    client.done("POST", "/v0/deployments/d1", datamodel(vm_group(interfaces=interfaces), tenant="radio"))
    assert client.call("DELETE", "/v0/t1/securityGroups/g1").status_code == 400
    client.done("DELETE", "/v0/deployments/d1")
    client.done("DELETE", "/v0/t1/securityGroups/g1")
    assert client.call("GET", "/v0/t1/securityGroups", Accept="application/json").json() == []


def _file_server(password: str) -> str:
    return resource(
        "file_server",
        "<base_url>https://files</base_url><file_server_parameters><properties><name>server_username</name>"
        "<value>joe</value></properties><properties><name>server_password</name>"
        f"<value>{password}</value><is_encrypted>false</is_encrypted></properties></file_server_parameters>",
    )


def test_file_server_and_its_secrets(client: Client) -> None:
    told = client.done("POST", "/v0/fileserver/fs", _file_server("hush-1"))
    assert client.call("POST", "/v0/fileserver/fs", _file_server("hush-1")).status_code == 204
    assert client.call("POST", "/v0/fileserver/fs", _file_server("hush-2")).status_code == 409
    assert client.call("PUT", "/v0/fileserver/fs", _file_server("hush-1")).status_code == 204
    client.done("PUT", "/v0/fileserver/fs", _file_server("hush-2"))
    assert client.call("PUT", "/v0/fileserver/other", _file_server("hush-2")).status_code == 404
    shown = client.shown("/v0/fileserver/fs")
    assert shown["file_server_parameters"]["properties"] == [
        {"name": "server_username", "value": "joe"},
        {"name": "server_password", "is_encrypted": False},
    ]
    everything = told.body.decode() + client.call("GET", "/v0/fileserver").text + str(client.control("esc_state"))
    assert "joe" in everything
    assert "hush" not in everything + str(client.esc.journal.entries())
    client.done("DELETE", "/v0/fileserver/fs")
    assert client.call("DELETE", "/v0/fileserver/fs").status_code == 404


def _connector(name: str, kind: str = "OPENSTACK") -> str:
    return resource(
        "vim_connector",
        f"<id>{name}</id><type>{kind}</type><properties><property><name>os_auth_url</name><value>http://k</value>"
        "</property><property><name>os_password</name><value>hush-1</value></property><property><name>os_key</name>"
        "<encrypted_value>hush-2</encrypted_value></property></properties>",
    )


def test_vim_connectors_users_and_the_default(client: Client) -> None:
    told = client.done("POST", "/v0/vims", _connector("v1"))
    assert (told.stage, told.message) == ("CREATE_VIM_CONNECTOR", "VIM connector successfully created")
    assert client.call("POST", "/v0/vims", _connector("v1")).status_code == 400
    assert client.shown("/v0/vims/v1")["properties"]["property"] == [
        {"name": "os_auth_url", "value": "http://k"},
        {"name": "os_password"},
        {"name": "os_key"},
    ]
    assert client.call("GET", "/v0/vims/default_vim_connector").status_code == 404
    default = resource("default_vim_connector", "<defaultVimConnectorId>v1</defaultVimConnectorId>")
    client.done("POST", "/v0/vims/default_vim_connector", default)
    assert client.shown("/v0/vims/default_vim_connector")["defaultVimConnectorId"] == "v1"
    secret = "<property><name>os_password</name><value>hush-3</value></property>"
    user = f"<credentials><properties>{secret}</properties></credentials>"
    body = resource("vim_user", f"{user}<id>u1</id>")
    assert client.done("POST", "/v0/vims/v1/vim_users", body).stage == "CREATE_VIM_USER"
    assert client.call("POST", "/v0/vims/v9/vim_users", resource("vim_user", f"{user}<id>u2</id>")).status_code == 400
    assert client.call("GET", "/v0/vims/v9/vim_users").status_code == 404
    assert client.call("GET", "/v0/vims/v1/vim_users/u9").status_code == 404
    assert client.shown("/v0/vims/v1/vim_users/u1")["vim_id"] == "v1"
    assert client.call("DELETE", "/v0/vims/v1").status_code == 400  # has a user, and is the default
    assert client.done("PUT", "/v0/vims/v1/vim_users/u1", resource("vim_user", user)).stage == "UPDATE_VIM_USER"
    client.done("DELETE", "/v0/vims/v1/vim_users/u1")
    assert client.call("DELETE", "/v0/vims/v1/vim_users/u1").status_code == 404
    assert client.call("PUT", "/v0/vims/v1/check_status").status_code == 200
    assert client.call("PUT", "/v0/vims/v9/check_status").status_code == 404
    assert client.call("PUT", "/v0/vims/v9", resource("vim_connector")).status_code == 400
    assert client.call("DELETE", "/v0/vims/v9").status_code == 404
    assert client.call("DELETE", "/v0/vims/v1").status_code == 400
    state = client.control("esc_state")
    assert (state["default_vim_connector"], state["checked_vims"]) == ("v1", ["v1"])
    assert "hush" not in str(state) + str(client.esc.journal.entries()) + client.call("GET", "/v0/vims").text


def test_flavors_need_openstack(client: Client) -> None:
    client.done("POST", "/v0/vims", _connector("v1", "VMWARE"))
    default = resource("default_vim_connector", "<defaultVimConnectorId>v1</defaultVimConnectorId>")
    client.done("POST", "/v0/vims/default_vim_connector", default)
    assert client.call("POST", "/v0/flavors/f1", FLAVOR).status_code == 406
    assert client.call("GET", "/v0/flavors/f1").status_code == 406


def test_the_vim_cannot_be_reached(client: Client) -> None:
    client.done("POST", "/v0/t1/networks/n0", resource("network", "<name>old</name>"))
    client.esc.settings["vim_available"] = False
    assert client.call("DELETE", "/v0/t1/networks/n0").status_code == 500
    assert client.done("DELETE", "/v0/t1/networks/n0", Loopback_Mode="true").status == 200
    for path, body, status in (
        ("/v0/t1/networks/n1", NETWORK, 503),
        ("/v0/t1/volumes/v1", resource("volume"), 503),
        ("/v0/images/i1", IMAGE, 500),
        ("/v0/flavors/f1", FLAVOR, 500),
        ("/v0/deployments/d1", datamodel(), 503),
    ):
        assert client.call("POST", path, body).status_code == status, path


def test_loopback_leaves_the_vim_alone(client: Client) -> None:
    for way, left in (("false", 0), ("true", 1)):
        client.done("POST", "/v0/t1/networks/n1", NETWORK)
        assert client.done("DELETE", "/v0/t1/networks/n1", Loopback_Mode=way).message == "Network successfully deleted"
        kinds = [one["kind"] for one in client.control("esc_state")["vim"]["objects"].values()]
        assert kinds.count("network") == left
    client.done("POST", "/v0/t1/networks/n1", NETWORK)
    assert client.call("DELETE", "/v0/t1/networks/n1", Loopback_Mode="perhaps").status_code == 400


def test_work_that_fails_and_callbacks_that_do_not_come(client: Client) -> None:
    client.esc.fault("job_error", path="/networks/n1$")
    told = client.done("POST", "/v0/t1/networks/n1", NETWORK)
    assert (told.status, told.message) == (500, "Network could not be created")
    assert client.call("GET", "/v0/t1/networks/n1").status_code == 404
    client.esc.fault("callback_never", method="POST")
    assert client.call("POST", "/v0/t1/networks/n1", NETWORK).status_code == 200
    client.quiet()
    assert client.got.empty()
    client.esc.fault("callback_twice", method="DELETE")
    client.call("DELETE", "/v0/t1/networks/n1")
    first, second = client.messages(2)
    assert (first.transaction, first.body) == (second.transaction, second.body)


def test_a_busy_resource(client: Client) -> None:
    client.esc.settings.update(callback_delay=60, job_polls=1)
    assert client.call("POST", "/v0/t1/networks/n1", NETWORK).status_code == 200
    assert client.call("POST", "/v0/t1/networks/n1", NETWORK).status_code == 409
    assert [client.call("GET", "/v0/t1/networks/n1").status_code for _number in range(2)] == [404, 200]


def test_json(client: Client) -> None:
    answer = client.call("POST", "/v0/t1/networks/n1", json={"name": "net", "shared": True, "vlan_id": 7})
    assert answer.status_code == 200
    client.quiet()
    shown = client.shown("/v0/t1/networks/n1")
    assert (shown["shared"], shown["vlan_id"]) == (True, 7)
    for bad in (
        {"name": "x", "shared": "true"},
        {"name": "x", "vlan_id": "7"},
        {"name": 7},
        {"name": "x", "colour": "red"},
        {"name": "x", "locator": []},
        ["name"],
    ):
        answer = client.call("POST", "/v0/t1/networks/n2", json=bad, Accept="application/json")
        assert (answer.status_code, answer.json()["error"]["code"]) == (400, 400), bad
    twice = '{"name": "x", "name": "y"}'
    assert client.call("POST", "/v0/t1/networks/n2", twice, Content_Type="application/json").status_code == 400
    assert client.call("POST", "/v0/t1/networks/n2", "{", Content_Type="application/json").status_code == 400
    assert client.call("POST", "/v0/t1/networks/n2", NETWORK, Content_Type="application/json").status_code == 415
    assert client.call("POST", "/v0/t1/networks/n2", NETWORK, Content_Type="text/plain").status_code == 415


def test_what_is_acceptable(client: Client) -> None:
    assert client.call("GET", "/v0/tenants/t1", Accept="text/html").status_code == 406
    assert client.call("POST", "/v0/deployments/d1", datamodel(), Accept="text/html").status_code == 406
    both = client.call("GET", "/v0/tenants/t1", Accept="application/json;q=0.4, application/xml")
    assert both.headers["Content-Type"] == "application/xml; charset=UTF-8"
    assert client.call("GET", "/v0/tenants/t1?depth=1").status_code == 400

# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What fresh services lack: accounts, addresses, a flavor, an image, networks, a volume type."""

from __future__ import annotations

import io
from typing import Any

from .places import AUTH_URL, CINDER_PORT, GLANCE_PORT, HOST, NEUTRON_PORT, NOVA_PORT, PASSWORD, PLACEMENT_PORT, REGION

#: Account, type, address.
_SERVICES = (
    ("glance", "image", f"http://{HOST}:{GLANCE_PORT}"),
    ("placement", "placement", f"http://{HOST}:{PLACEMENT_PORT}"),
    ("nova", "compute", f"http://{HOST}:{NOVA_PORT}/v2.1"),
    ("neutron", "network", f"http://{HOST}:{NEUTRON_PORT}"),
    ("cinder", "block-storage", f"http://{HOST}:{CINDER_PORT}/v3/%(project_id)s"),
)
#: The login of the administrator, as openstacksdk and the modules take it.
AUTH = {
    "auth_url": AUTH_URL,
    "username": "admin",
    "password": PASSWORD,
    "project_name": "admin",
    "user_domain_name": "Default",
    "project_domain_name": "Default",
}


def connect() -> Any:
    """A connection of openstacksdk as administrator."""
    import openstack

    return openstack.connection.Connection(auth=AUTH, region_name=REGION, app_name="telco.cloud testbed")


def accounts() -> None:
    """The services' users, their places in the catalog, and a project with a user that is no administrator."""
    identity = connect().identity
    roles = {role.name: role for role in identity.roles()}
    for name in ("admin", "member", "reader", "service"):
        if name not in roles:
            roles[name] = identity.create_role(name=name)
    service_project = _project(identity, "service")
    for user, kind, address in _SERVICES:
        account = _user(identity, user)
        for name in ("admin", "service"):
            identity.assign_project_role_to_user(service_project, account, roles[name])
        service = next(iter(identity.services(type=kind)), None) or identity.create_service(type=kind, name=user)
        there = {endpoint.interface for endpoint in identity.endpoints(service_id=service.id)}
        for interface in {"public", "internal", "admin"} - there:
            identity.create_endpoint(service_id=service.id, interface=interface, region_id=REGION, url=address)
    demo = _project(identity, "demo")
    identity.assign_project_role_to_user(demo, _user(identity, "demo"), roles["member"])


def _project(identity: Any, name: str) -> Any:
    return identity.find_project(name, domain_id="default") or identity.create_project(name=name, domain_id="default")


def _user(identity: Any, name: str) -> Any:
    found = identity.find_user(name, domain_id="default")
    return found or identity.create_user(name=name, domain_id="default", password=PASSWORD)


#: Those that the simulator has, too.
FLAVORS = {
    "m1.tiny": {"vcpus": 1, "ram": 512, "disk": 1},
    "m1.small": {"vcpus": 1, "ram": 2048, "disk": 20},
    "m1.medium": {"vcpus": 2, "ram": 4096, "disk": 40},
    "m1.large": {"vcpus": 4, "ram": 8192, "disk": 80},
    "m1.huge": {"vcpus": 64, "ram": 1048576, "disk": 40},
}
EXTRA_SPECS = {"m1.medium": {"hw:cpu_policy": "shared"}}


def resources() -> None:
    """Flavors, an image, an external network, and a type of volumes."""
    cloud = connect()
    for number, (name, size) in enumerate(FLAVORS.items(), 1):
        if cloud.compute.find_flavor(name) is None:
            made = cloud.compute.create_flavor(name=name, id=str(number), **size)
            if name in EXTRA_SPECS:
                cloud.compute.create_flavor_extra_specs(made, EXTRA_SPECS[name])
    if cloud.image.find_image("cirros") is None:
        cloud.image.create_image(
            name="cirros",
            data=io.BytesIO(bytes(1024 * 1024)),
            disk_format="raw",
            container_format="bare",
            visibility="public",
            validate_checksum=False,
        )
    if cloud.block_storage.find_type("files") is None:
        cloud.block_storage.create_type(name="files", extra_specs={"volume_backend_name": "files"})
    if cloud.network.find_network("public") is None:
        public = cloud.network.create_network(
            name="public",
            is_router_external=True,
            provider_network_type="flat",
            provider_physical_network="public",
        )
        cloud.network.create_subnet(
            name="public-v4",
            network_id=public.id,
            ip_version=4,
            cidr="203.0.113.0/24",
            gateway_ip="203.0.113.1",
            enable_dhcp=False,
        )


def servers(hosts: tuple[str, ...]) -> None:
    """The servers that the simulator begins with: three on the first host, one of them shut down, one on the second."""
    cloud = connect()
    for server in cloud.compute.servers(details=False, all_projects=True):
        cloud.compute.delete_server(server, force=True, ignore_missing=True)
        cloud.compute.wait_for_delete(server, interval=0.5, wait=60)
    made = []
    for name, host in (("vm-1", hosts[0]), ("vm-2", hosts[0]), ("vm-3", hosts[0]), ("vm-4", hosts[1])):
        server = cloud.compute.create_server(
            name=name,
            flavor_id=cloud.compute.find_flavor("m1.small").id,
            image_id=cloud.image.find_image("cirros").id,
            networks="none",
            # The way for an administrator to choose a host, with every microversion.
            availability_zone=f"nova:{host}",
        )
        made.append(server)
    for server in made:
        cloud.compute.wait_for_server(server, interval=0.5, wait=120)
    cloud.compute.stop_server(made[1])
    cloud.compute.wait_for_server(made[1], status="SHUTOFF", interval=0.5, wait=60)

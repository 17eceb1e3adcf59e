# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs of the testbed, in the order in which they are started."""

from __future__ import annotations

from .places import (
    AUTH_URL,
    CINDER_PORT,
    COMPUTE_HOSTS,
    DATABASE_PORT,
    EPMD_PORT,
    ETC,
    GLANCE_PORT,
    HOST,
    LOG,
    MEMCACHED_PORT,
    NETWORK_HOSTS,
    NEUTRON_PORT,
    NOVA_PORT,
    PLACEMENT_PORT,
    PROGRAMS,
    RABBIT_DISTRIBUTION_PORT,
    RABBIT_PORT,
    STATE,
)
from .processes import Service

NEUTRON_FILES = (
    "--config-file",
    str(ETC / "neutron" / "neutron.conf"),
    "--config-file",
    str(ETC / "neutron" / "ml2.ini"),
)
_NOVA_FILE = ("--config-file", str(ETC / "nova" / "nova.conf"))
_RABBIT = STATE / "rabbitmq"

DATABASE = Service("mariadb", ["/usr/sbin/mariadbd", f"--defaults-file={ETC}/my.cnf"], user="mysql", port=DATABASE_PORT)
MEMCACHED = Service(
    "memcached",
    ["/usr/bin/memcached", "-l", HOST, "-p", str(MEMCACHED_PORT), "-U", "0", "-m", "64", "-c", "2048"],
    user="memcache",
    port=MEMCACHED_PORT,
)
EPMD = Service("epmd", ["/usr/bin/epmd", "-address", HOST, "-port", str(EPMD_PORT)], user="rabbitmq", port=EPMD_PORT)
RABBITMQ = Service(
    "rabbitmq",
    ["/usr/lib/rabbitmq/bin/rabbitmq-server"],
    user="rabbitmq",
    port=RABBIT_PORT,
    environment={
        "HOME": str(_RABBIT),
        "ERL_EPMD_ADDRESS": HOST,
        "ERL_EPMD_PORT": str(EPMD_PORT),
        "RABBITMQ_NODENAME": "telco-testbed@localhost",
        "RABBITMQ_CONF_ENV_FILE": f"{ETC}/rabbitmq-env.conf",
        "RABBITMQ_CONFIG_FILE": f"{ETC}/rabbitmq.conf",
        "RABBITMQ_ENABLED_PLUGINS_FILE": f"{ETC}/rabbitmq-plugins",
        "RABBITMQ_MNESIA_BASE": f"{_RABBIT}/mnesia",
        "RABBITMQ_LOG_BASE": f"{LOG}/rabbitmq",
        "RABBITMQ_HOME": "/usr/lib/rabbitmq",
        "RABBITMQ_DIST_PORT": str(RABBIT_DISTRIBUTION_PORT),
        # Two cores: schedulers that wait busily would have one of them.
        "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none",
    },
)
KEYSTONE = Service(
    "keystone", ["/usr/bin/uwsgi_python3", "--ini", f"{ETC}/uwsgi-keystone.ini"], user="keystone", url=AUTH_URL
)
PLACEMENT = Service(
    "placement",
    ["/usr/bin/uwsgi_python3", "--ini", f"{ETC}/uwsgi-placement.ini"],
    user="placement",
    url=f"http://{HOST}:{PLACEMENT_PORT}/",
)
GLANCE = Service(
    "glance-api",
    ["/usr/bin/glance-api", "--config-file", f"{ETC}/glance/glance-api.conf"],
    url=f"http://{HOST}:{GLANCE_PORT}/",
)
NEUTRON = Service("neutron-server", ["/usr/bin/neutron-server", *NEUTRON_FILES], url=f"http://{HOST}:{NEUTRON_PORT}/")
NOVA = Service("nova-api", ["/usr/bin/nova-api", *_NOVA_FILE], url=f"http://{HOST}:{NOVA_PORT}/")
CONDUCTOR = Service("nova-conductor", ["/usr/bin/nova-conductor", *_NOVA_FILE])
SCHEDULER = Service("nova-scheduler", ["/usr/bin/nova-scheduler", *_NOVA_FILE])


def compute(host: str) -> Service:
    """The hypervisor of a host. Debian's nova-compute would bring libvirt along; the program is in python3-nova."""
    program = str(PROGRAMS / "nova_compute.py")
    return Service(f"nova-compute-{host}", ["/usr/bin/python3", program, "--config-file", f"{ETC}/nova/{host}.conf"])


_CINDER_FILE = ("--config-file", str(ETC / "cinder" / "cinder.conf"))
CINDER = Service("cinder-api", ["/usr/bin/cinder-api", *_CINDER_FILE], url=f"http://{HOST}:{CINDER_PORT}/")
VOLUMES = (
    Service("cinder-scheduler", ["/usr/bin/cinder-scheduler", *_CINDER_FILE]),
    # The driver is a module of the testbed's own.
    Service(
        "cinder-volume", ["/usr/bin/cinder-volume", *_CINDER_FILE], environment={"PYTHONPATH": str(PROGRAMS / "cinder")}
    ),
    Service("cinder-backup", ["/usr/bin/cinder-backup", *_CINDER_FILE]),
)

AGENTS = Service(
    "network-agents",
    [
        "/usr/bin/python3",
        str(PROGRAMS / "network_agents.py"),
        ",".join(COMPUTE_HOSTS),
        ",".join(NETWORK_HOSTS),
        *NEUTRON_FILES,
    ],
)

#: What the OpenStack services stand on; stopped last, the other way round.
BASE = (DATABASE, MEMCACHED, EPMD, RABBITMQ)
#: Those whose databases have to be there, and that need Keystone.
SERVICES = (
    PLACEMENT,
    GLANCE,
    NEUTRON,
    CONDUCTOR,
    SCHEDULER,
    NOVA,
    *(compute(host) for host in COMPUTE_HOSTS),
    AGENTS,
    CINDER,
    *VOLUMES,
)
EVERYTHING = {service.name: service for service in (*BASE, KEYSTONE, *SERVICES)}

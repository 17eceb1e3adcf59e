# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where everything of the testbed is: folders, ports, names."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
PROGRAMS = HERE / "programs"

STATE = Path("/var/lib/telco-testbed")  # databases, images, keys, what was done once
ETC = STATE / "etc"  # configuration
RUN = STATE / "run"  # pid files, sockets
LOG = STATE / "log"  # a file for each service

HOST = "127.0.0.1"
#: Of every account; nothing of it can be reached from outside of this machine.
PASSWORD = "testbed"
REGION = "RegionOne"

DATABASE_PORT = 13316
RABBIT_PORT = 5683
RABBIT_DISTRIBUTION_PORT = 25683
EPMD_PORT = 4389
MEMCACHED_PORT = 21221
KEYSTONE_PORT = 5000
GLANCE_PORT = 9292
PLACEMENT_PORT = 8778
NOVA_PORT = 8774
NEUTRON_PORT = 9696
CINDER_PORT = 8776

#: Hosts of the fake hypervisors, by the names that the simulator's first hosts have, so that examples run on both.
COMPUTE_HOSTS = ("mnode1.develop.stand.loc", "mnode2.develop.stand.loc", "mnode3.develop.stand.loc")
#: Where volumes are kept, as Cinder writes it, and two back ends in one place, to move volumes between.
VOLUME_HOST = "block1.develop.stand.loc"
VOLUME_BACK_ENDS = ("files1", "files2")
#: Those of them that have the network's agents, too.
NETWORK_HOSTS = COMPUTE_HOSTS[:2]

AUTH_URL = f"http://{HOST}:{KEYSTONE_PORT}/v3"


def database_url(name: str) -> str:
    """Where a service finds its database."""
    return f"mysql+pymysql://{name}:{PASSWORD}@{HOST}:{DATABASE_PORT}/{name}?charset=utf8"

# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The services' databases: made, and brought to the release's schema, once."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence

from .places import AUTH_URL, COMPUTE_HOSTS, ETC, LOG, PASSWORD, REGION, RUN, STATE, database_url
from .processes import ENVIRONMENT
from .services import NEUTRON_FILES
from .telling import Failed, say

_NAMES = ("keystone", "glance", "placement", "nova", "nova_api", "nova_cell0", "neutron", "cinder")
_NOVA = ("nova-manage", "--config-file", f"{ETC}/nova/nova.conf")
_KEYSTONE = ("keystone-manage", "--config-file", f"{ETC}/keystone/keystone.conf")
_KEY_OWNER = ("--keystone-user", "keystone", "--keystone-group", "keystone")


def install() -> None:
    """Make the server's own files, once."""
    if (STATE / "mysql" / "mysql").is_dir():
        return
    command = [
        "mariadb-install-db",
        f"--defaults-file={ETC}/my.cnf",
        "--user=mysql",
        "--skip-test-db",
        "--auth-root-authentication-method=socket",
    ]
    once("mariadb-install", command)


def create() -> None:
    """Make a database and an account for each service."""
    lines = []
    for name in _NAMES:
        owner = "nova" if name.startswith("nova") else name
        lines += [
            f"CREATE DATABASE IF NOT EXISTS {name} CHARACTER SET utf8mb3;",
            f"CREATE USER IF NOT EXISTS '{owner}'@'%' IDENTIFIED BY '{PASSWORD}';",
            f"CREATE USER IF NOT EXISTS '{name}'@'%' IDENTIFIED BY '{PASSWORD}';",
            f"GRANT ALL ON {name}.* TO '{owner}'@'%';",
            f"GRANT ALL ON {name}.* TO '{name}'@'%';",
        ]
    command = ["mariadb", "--no-defaults", "-uroot", "-S", str(RUN / "mysql" / "mysqld.sock")]
    # Each time: a testbed that was made before a service came to it lacks that one's.
    _run("databases", command, "\n".join(lines))


def migrate_keystone() -> None:
    """Keystone's schema, keys, and its first administrator."""
    once("keystone", [*_KEYSTONE, "db_sync"])
    once("keystone-fernet", [*_KEYSTONE, "fernet_setup", *_KEY_OWNER])
    once("keystone-credential", [*_KEYSTONE, "credential_setup", *_KEY_OWNER])
    addresses = [f"--bootstrap-{kind}-url={AUTH_URL}" for kind in ("admin", "internal", "public")]
    bootstrap = ["bootstrap", f"--bootstrap-password={PASSWORD}", f"--bootstrap-region-id={REGION}", *addresses]
    once("keystone-bootstrap", [*_KEYSTONE, *bootstrap])


def migrate() -> None:
    """The other services' schemas."""
    once("placement", ["placement-manage", "--config-file", f"{ETC}/placement/placement.conf", "db", "sync"])
    once("glance", ["glance-manage", "--config-file", f"{ETC}/glance/glance-api.conf", "db_sync"])
    once("neutron", ["neutron-db-manage", *NEUTRON_FILES, "upgrade", "heads"])
    once("cinder", ["cinder-manage", "--config-file", f"{ETC}/cinder/cinder.conf", "db", "sync"])
    once("nova-api", [*_NOVA, "api_db", "sync"])
    cell0 = database_url("nova_cell0").replace("//nova_cell0:", "//nova:")
    once("nova-cell0", [*_NOVA, "cell_v2", "map_cell0", f"--database_connection={cell0}"])
    once("nova", [*_NOVA, "db", "sync"])
    once("nova-cell1", [*_NOVA, "cell_v2", "create_cell", "--name", "cell1"])


def discover_hosts() -> bool:
    """Map the hosts that have reported; whether all of them are known."""
    _run("nova-hosts", [*_NOVA, "cell_v2", "discover_hosts"])
    listed = _run("nova-hosts", [*_NOVA, "cell_v2", "list_hosts"])
    return all(host in listed for host in COMPUTE_HOSTS)


def once(name: str, command: Sequence[str], text: str | None = None) -> None:
    """Run a command, unless an earlier run has done so.

    :param text: What it reads.
    :raises Failed: It has failed.
    """
    done = STATE / "done" / name
    if done.exists():
        return
    _run(name, command, text)
    done.touch()
    say(f"  {name}")


def _run(name: str, command: Sequence[str], text: str | None = None) -> str:
    ended = subprocess.run(
        command,
        env=ENVIRONMENT,
        cwd=STATE,
        input=text,
        stdin=None if text is not None else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    with (LOG / f"once-{name}.log").open("a") as log:
        log.write(ended.stdout)
    if ended.returncode != 0:
        raise Failed(f"{name} failed, see {LOG}/once-{name}.log\n{ended.stdout[-2000:]}")
    return ended.stdout

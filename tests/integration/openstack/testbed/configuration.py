# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The services' configuration files, below :data:`places.ETC`."""

from __future__ import annotations

import configparser
import io
from collections.abc import Mapping
from typing import Any

from .places import (
    AUTH_URL,
    CINDER_PORT,
    COMPUTE_HOSTS,
    DATABASE_PORT,
    ETC,
    GLANCE_PORT,
    HOST,
    KEYSTONE_PORT,
    MEMCACHED_PORT,
    NEUTRON_PORT,
    NOVA_PORT,
    PASSWORD,
    PLACEMENT_PORT,
    RABBIT_DISTRIBUTION_PORT,
    RABBIT_PORT,
    REGION,
    RUN,
    STATE,
    VOLUME_BACK_ENDS,
    VOLUME_HOST,
    database_url,
)

Sections = Mapping[str, Mapping[str, Any]]


def write() -> None:
    """Write all of them."""
    _base()
    _ini("keystone/keystone.conf", _keystone())
    _ini("placement/placement.conf", _placement())
    _ini("glance/glance-api.conf", _glance())
    _ini("nova/nova.conf", _nova("controller", database=True))
    for host in COMPUTE_HOSTS:
        _ini(f"nova/{host}.conf", _nova(host, database=False))
    _ini("neutron/neutron.conf", _neutron())
    _ini("neutron/ml2.ini", _ml2())
    _ini("cinder/cinder.conf", _cinder())
    _uwsgi("keystone", KEYSTONE_PORT, "/usr/bin/keystone-wsgi-public", {"OS_KEYSTONE_CONFIG_DIR": ETC / "keystone"}, 2)
    _uwsgi("placement", PLACEMENT_PORT, "/usr/bin/placement-api", {"OS_PLACEMENT_CONFIG_DIR": ETC / "placement"}, 1)


def _text(path: str, text: str) -> None:
    target = ETC / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)
    target.chmod(0o644)


def _ini(path: str, sections: Sections) -> None:
    parser = configparser.RawConfigParser(default_section="-")
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    for name, options in sections.items():
        parser[name] = {option: _value(value) for option, value in options.items()}
    text = io.StringIO()
    parser.write(text)
    _text(path, text.getvalue())


def _value(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


# What the services stand on ---------------------------------------------------------------------------------------


def _base() -> None:
    server = {
        "datadir": STATE / "mysql",
        "socket": RUN / "mysql" / "mysqld.sock",
        "pid-file": RUN / "mysql" / "mysqld.pid",
        "bind-address": HOST,
        "port": DATABASE_PORT,
        "user": "mysql",
        "performance_schema": "off",
        "max_connections": 1000,
        "innodb_buffer_pool_size": "128M",
        # Nothing here has to outlive a power failure.
        "innodb_flush_log_at_trx_commit": 0,
        "innodb_doublewrite": 0,
        "character-set-server": "utf8mb3",
        "collation-server": "utf8mb3_general_ci",
        "plugin-load-add": "auth_socket",
    }
    _ini("my.cnf", {"mysqld": server})
    _text(
        "rabbitmq.conf",
        f"""listeners.tcp.1 = {HOST}:{RABBIT_PORT}
default_user = openstack
default_pass = {PASSWORD}
default_permissions.configure = .*
default_permissions.read = .*
default_permissions.write = .*
loopback_users = none
log.console = true
log.console.level = warning
log.file = false
vm_memory_high_watermark.absolute = 1GiB
disk_free_limit.absolute = 100MB
distribution.listener.port_range.min = {RABBIT_DISTRIBUTION_PORT}
distribution.listener.port_range.max = {RABBIT_DISTRIBUTION_PORT}
distribution.listener.interface = {HOST}
""",
    )
    _text("rabbitmq-env.conf", "NODENAME=telco-testbed@localhost\n")
    _text("rabbitmq-plugins", "[].\n")


def _uwsgi(name: str, port: int, script: str, environment: Mapping[str, Any], processes: int) -> None:
    lines = [f"env = {variable}={value}" for variable, value in environment.items()]
    options = {
        "http-socket": f"{HOST}:{port}",
        "wsgi-file": script,
        "plugins": "python3",
        "master": True,
        "processes": processes,
        "threads": 4,
        "enable-threads": True,
        "lazy-apps": True,
        "buffer-size": 65535,
        # Answers without a body have a Content-Length of their own.
        "rem-header": "Content-Length",
        "add-header": "Connection: close",
        "die-on-term": True,
        "need-app": True,
        "log-format": "%(addr) %(method) %(uri) %(status) %(msecs)ms",
    }
    lines += [f"{option} = {_value(value)}" for option, value in options.items()]
    _text(f"uwsgi-{name}.ini", "\n".join(["[uwsgi]", *lines, ""]))


# Sections that several services have --------------------------------------------------------------------------------


def _login(user: str) -> dict[str, Any]:
    return {
        "auth_type": "password",
        "auth_url": AUTH_URL,
        "project_domain_name": "Default",
        "user_domain_name": "Default",
        "project_name": "service",
        "username": user,
        "password": PASSWORD,
        "region_name": REGION,
    }


def _common(service: str) -> dict[str, dict[str, Any]]:
    return {
        "DEFAULT": {
            "transport_url": f"rabbit://openstack:{PASSWORD}@{HOST}:{RABBIT_PORT}/",
            "debug": False,
            "log_color": False,
        },
        "oslo_messaging_rabbit": {"rabbit_transient_queues_ttl": 600},
        "oslo_messaging_notifications": {"driver": "noop"},
        "oslo_concurrency": {"lock_path": STATE / service / "lock"},
        "keystone_authtoken": {
            **_login(service),
            "www_authenticate_uri": AUTH_URL,
            "memcached_servers": f"{HOST}:{MEMCACHED_PORT}",
            "service_token_roles": "service",
            "service_token_roles_required": True,
        },
    }


def _database(name: str) -> dict[str, Any]:
    return {"connection": database_url(name), "max_pool_size": 5, "max_overflow": 20}


# The services ---------------------------------------------------------------------------------------------------------


def _keystone() -> Sections:
    keys = STATE / "keystone"
    return {
        "DEFAULT": {"public_endpoint": f"http://{HOST}:{KEYSTONE_PORT}/", "debug": False},
        "database": _database("keystone"),
        "cache": {
            "enabled": True,
            "backend": "dogpile.cache.pymemcache",
            "memcache_servers": f"{HOST}:{MEMCACHED_PORT}",
        },
        "token": {"provider": "fernet", "expiration": 86400},
        "fernet_tokens": {"key_repository": keys / "fernet-keys"},
        "fernet_receipts": {"key_repository": keys / "fernet-keys"},
        "credential": {"key_repository": keys / "credential-keys"},
        "identity": {"password_hash_rounds": 4},
        "auth": {"methods": "external,password,token,oauth1,application_credential"},
    }


def _placement() -> Sections:
    return {
        "DEFAULT": {"debug": False},
        "api": {"auth_strategy": "keystone"},
        "placement_database": _database("placement"),
        "keystone_authtoken": _common("placement")["keystone_authtoken"],
    }


def _glance() -> Sections:
    common = _common("glance")
    own = {
        "bind_host": HOST,
        "bind_port": GLANCE_PORT,
        "workers": 1,
        "enabled_backends": "fast:file",
        "public_endpoint": f"http://{HOST}:{GLANCE_PORT}",
        "node_staging_uri": f"file://{STATE}/glance/staging",
    }
    return {
        **common,
        "DEFAULT": {**common["DEFAULT"], **own},
        "database": _database("glance"),
        "glance_store": {"default_backend": "fast"},
        "fast": {"filesystem_store_datadir": STATE / "glance" / "images"},
        "os_glance_staging_store": {"filesystem_store_datadir": STATE / "glance" / "staging"},
        "os_glance_tasks_store": {"filesystem_store_datadir": STATE / "glance" / "tasks"},
        "paste_deploy": {"flavor": "keystone", "config_file": "/etc/glance/glance-api-paste.ini"},
    }


def _nova(host: str, *, database: bool) -> Sections:
    common = _common("nova")
    own = {
        "host": host,
        "my_ip": HOST,
        "state_path": STATE / "nova" / host,
        "instances_path": STATE / "nova" / host / "instances",
        "enabled_apis": "osapi_compute",
        "osapi_compute_listen": HOST,
        "osapi_compute_listen_port": NOVA_PORT,
        "osapi_compute_workers": 1,
        "compute_driver": "fake.MediumFakeDriver",
        "allow_resize_to_same_host": False,
        # Ports become ACTIVE by agents that only report; an instance does not wait for them.
        "vif_plugging_is_fatal": False,
        "vif_plugging_timeout": 5,
        "report_interval": 5,
        "service_down_time": 20,
    }
    databases = {"api_database": _database("nova_api"), "database": _database("nova")} if database else {}
    return {
        **common,
        **databases,
        "DEFAULT": {**common["DEFAULT"], **own},
        "api": {"auth_strategy": "keystone"},
        "wsgi": {"api_paste_config": "/etc/nova/api-paste.ini"},
        "cache": {
            "enabled": True,
            "backend": "dogpile.cache.pymemcache",
            "memcache_servers": f"{HOST}:{MEMCACHED_PORT}",
        },
        "compute": {"consecutive_build_service_disable_threshold": 0},
        "conductor": {"workers": 1},
        "scheduler": {"workers": 1, "discover_hosts_in_cells_interval": 20},
        "glance": {"region_name": REGION},
        "cinder": {"catalog_info": "volumev3:cinder:publicURL", "os_region_name": REGION, **_login("nova")},
        "neutron": _login("nova"),
        "placement": _login("nova"),
        "service_user": {"send_service_user_token": True, **_login("nova")},
        "vnc": {"enabled": True, "server_listen": HOST, "novncproxy_base_url": f"http://{HOST}:6080/vnc_auto.html"},
        "quota": {"instances": 100, "cores": 400, "ram": 819200},
    }


def _neutron() -> Sections:
    common = _common("neutron")
    own = {
        "bind_host": HOST,
        "bind_port": NEUTRON_PORT,
        "api_workers": 0,
        "rpc_workers": 1,
        "rpc_state_report_workers": 0,
        "state_path": STATE / "neutron",
        "core_plugin": "ml2",
        "service_plugins": "router,metering,segments,trunk",
        "vlan_transparent": True,
        "auth_strategy": "keystone",
        "notify_nova_on_port_status_changes": True,
        "notify_nova_on_port_data_changes": True,
        "dns_domain": "ports.example.",
        "l3_ha": False,
        "dhcp_agents_per_network": 1,
    }
    return {
        **common,
        "DEFAULT": {**common["DEFAULT"], **own},
        "database": _database("neutron"),
        "nova": _login("nova"),
        "placement": _login("placement"),
        "quotas": {"quota_security_group": 200, "quota_security_group_rule": 2000, "quota_port": 2000},
    }


def _ml2() -> Sections:
    return {
        "ml2": {
            "type_drivers": "flat,vlan,vxlan,gre,geneve,local",
            "tenant_network_types": "vxlan",
            "mechanism_drivers": "openvswitch",
            "extension_drivers": "port_security,subnet_dns_publish_fixed_ip",
        },
        "ml2_type_flat": {"flat_networks": "*"},
        "ml2_type_vlan": {"network_vlan_ranges": "physnet1:100:999,physnet2:100:999"},
        "ml2_type_vxlan": {"vni_ranges": "1001:20000"},
        "ml2_type_gre": {"tunnel_id_ranges": "1:1000"},
        "ml2_type_geneve": {"vni_ranges": "20001:30000"},
        "securitygroup": {"enable_security_group": True},
    }


def _cinder() -> Sections:
    common = _common("cinder")
    state = STATE / "cinder"
    own = {
        "host": VOLUME_HOST,
        "my_ip": HOST,
        "state_path": state,
        "api_paste_config": "/etc/cinder/api-paste.ini",
        "resource_query_filters_file": "/etc/cinder/resource_filters.json",
        "osapi_volume_listen": HOST,
        "osapi_volume_listen_port": CINDER_PORT,
        "osapi_volume_workers": 1,
        "auth_strategy": "keystone",
        "enabled_backends": ",".join(VOLUME_BACK_ENDS),
        "default_volume_type": "files",
        "glance_api_servers": f"http://{HOST}:{GLANCE_PORT}",
        "allow_availability_zone_fallback": True,
        "image_conversion_dir": state / "conversion",
        "enable_force_upload": True,
        "volume_clear": "none",
        "backup_driver": "cinder.backup.drivers.posix.PosixBackupDriver",
        "backup_posix_path": state / "backup",
        "backup_workers": 1,
        "backup_compression_algorithm": "zstd",
        # What is not there is quickly read in blocks of this size; the second has to divide the first.
        "backup_file_size": 67108864,
        "backup_sha_block_size_bytes": 1048576,
        "report_interval": 5,
        "service_down_time": 30,
        "quota_volumes": 200,
        "quota_snapshots": 200,
        "quota_backups": 200,
        "quota_gigabytes": 5000,
        "quota_backup_gigabytes": 5000,
    }
    back_ends = {
        name: {
            "volume_backend_name": "files",
            "volume_driver": "telco_testbed_volumes.FilesDriver",
            "volumes_dir": state / name,
        }
        for name in VOLUME_BACK_ENDS
    }
    return {
        **common,
        **back_ends,
        "DEFAULT": {**common["DEFAULT"], **own},
        "database": _database("cinder"),
        "coordination": {"backend_url": f"file://{state}/coordination"},
        "key_manager": {"backend": "cinder.keymgr.conf_key_mgr.ConfKeyManager", "fixed_key": "0" * 63 + "1"},
        "nova": {"interface": "public", **_login("cinder")},
        "service_user": {"send_service_user_token": True, **_login("cinder")},
    }

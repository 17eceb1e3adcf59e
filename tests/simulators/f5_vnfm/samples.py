# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Archives for tests: the blueprints and the plugin that the recording was made with, built anew."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from typing import Any, Literal

_HEAD = "tosca_definitions_version: cloudify_dsl_1_3\nimports: [cloudify/types/types.yaml]\n"

#: hello.yaml: inputs, an own type with operations, three nodes, an output, a capability.
HELLO = (
    _HEAD
    + """
description: hello test blueprint
inputs:
  port: {default: 8080}
  name: {}
node_types:
  test.App:
    derived_from: cloudify.nodes.Root
    properties:
      port: {default: 80}
node_templates:
  net: {type: cloudify.nodes.Network}
  app:
    type: test.App
    properties:
      port: {get_input: port}
    interfaces:
      cloudify.interfaces.lifecycle:
        start:
          implementation: scripts/s.sh
          inputs: {runtime_properties: {pid: '42'}}
  sub:
    type: cloudify.nodes.Subnet
    relationships: [{type: cloudify.relationships.contained_in, target: net}]
outputs:
  the_port: {description: p, value: {get_input: port}}
capabilities:
  cap_port: {value: {get_input: port}}
"""
)
#: One node without operations, main file blueprint.yaml.
DEFAULT = _HEAD + "node_templates:\n  n: {type: cloudify.nodes.Root}\n"
#: The same with a second node: what a deployment update adds.
TWO = DEFAULT + "  m: {type: cloudify.nodes.Root}\n"
#: One node whose start is a script: what a test lets fail or be slow.
SCRIPT = (
    _HEAD
    + """
node_templates:
  n:
    type: cloudify.nodes.Root
    interfaces:
      cloudify.interfaces.lifecycle:
        start: scripts/s.sh
"""
)
#: Software on two hosts.
HOST = (
    _HEAD
    + """
node_templates:
  sw:
    type: cloudify.nodes.SoftwareComponent
    relationships: [{type: cloudify.relationships.contained_in, target: vm}]
  vm:
    type: cloudify.nodes.Compute
    capabilities: {scalable: {properties: {default_instances: 2}}}
"""
)
#: Reads a secret that does not exist.
SECRET = DEFAULT + "outputs:\n  o: {value: {get_secret: nosuch}}\n"

_PLUGIN = """
plugins:
  {name}: {{executor: central_deployment_agent, package_name: {package}, package_version: '{version}'}}
node_templates:
  n:
    type: cloudify.nodes.Root
    interfaces:
      cloudify.interfaces.lifecycle: {{create: {name}.tasks.create}}
"""
#: Needs a plugin that is not there.
NO_PLUGIN = _HEAD + _PLUGIN.format(name="other", package="other-plugin", version="9")
#: Needs the plugin of wagon().
WITH_PLUGIN = _HEAD + _PLUGIN.format(name="cfytest", package="cfytest-plugin", version="1.0.0")

#: Blueprints that are refused.
BAD_YAML = "a: [1,2\nb: }\n"
BAD_DSL = _HEAD + "node_templates:\n  n: {type: no.such.Type}\n"
NO_VERSION = "node_templates: {}\n"
UNIMPORTABLE = "tosca_definitions_version: cloudify_dsl_1_3\nimports: ['http://127.0.0.1:1/none.yaml']\n"


def files(text: str, name: str = "blueprint.yaml", folder: str = "bp/") -> dict[str, bytes]:
    """The files of a blueprint, in a folder."""
    return {f"{folder}{name}": text.encode(), f"{folder}scripts/s.sh": b"#!/bin/bash\nexit 0\n"}


def make_zip(content: dict[str, bytes]) -> bytes:
    """A zip of these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return buffer.getvalue()


def make_tar(content: dict[str, bytes], mode: Literal["w:gz", "w:bz2", "w:"] = "w:gz") -> bytes:
    """A tar of these files, compressed as the mode says."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:
        for name, data in content.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def blueprint_zip(text: str, name: str = "blueprint.yaml") -> bytes:
    """A blueprint as a zip."""
    return make_zip(files(text, name))


def wagon(name: str = "cfytest-plugin", version: str = "1.0.0") -> bytes:
    """A plugin's wagon."""
    module = name.replace("-", "_")
    meta: dict[str, Any] = {
        "package_name": name,
        "package_version": version,
        "archive_name": f"{module}-{version}-py27-none-any.wgn",
        "supported_platform": "any",
        "supported_python_versions": ["py27"],
        "package_source": "./plug",
        "wheels": [f"{module}-{version}-py2-none-any.whl"],
        "excluded_wheels": None,
        "build_server_os_properties": {
            "distribution": None,
            "distribution_version": None,
            "distribution_release": None,
        },
    }
    return make_tar({f"{name}/package.json": json.dumps(meta).encode(), f"{name}/Wheels/{meta['wheels'][0]}": b"-"})


def plugin_zip(name: str = "cfytest-plugin", version: str = "1.0.0") -> bytes:
    """A plugin's wagon with its plugin.yaml."""
    text = (
        f"plugins:\n  {name.partition('-')[0]}:\n    executor: central_deployment_agent\n"
        f"    package_name: {name}\n    package_version: '{version}'\n"
    )
    archive = f"{name.replace('-', '_')}-{version}-py27-none-any.wgn"
    return make_zip({archive: wagon(name, version), "plugin.yaml": text.encode()})


def recorded_files() -> dict[str, bytes]:
    """What the recording calls "<bytes of NAME>", by name."""
    return {
        "hello.tar.gz": make_tar(files(HELLO, "hello.yaml")),
        "hello.zip": make_zip(files(HELLO, "hello.yaml")),
        "default.zip": blueprint_zip(DEFAULT),
        "flat.zip": make_zip(files(DEFAULT, folder="")),
        "badyaml.zip": blueprint_zip(BAD_YAML),
        "baddsl.zip": blueprint_zip(BAD_DSL),
        "noversion.zip": blueprint_zip(NO_VERSION),
        "unimportable.zip": blueprint_zip(UNIMPORTABLE),
        "cfytest_plugin-1.0.0-py27-none-any.wgn": wagon(),
        "plugin.zip": plugin_zip(),
    }

# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules`. Do not edit.
"""Documentation that the modules share."""

from __future__ import annotations


class ModuleDocFragment:
    """Documentation fragment."""

    DOCUMENTATION = r"""
options:
  api_url:
    description:
      - Address of the manager, such as V(https://vnfm.example.com). A path is not needed.
      - Without it the environment variable E(F5_VNFM_URL) is used.
    type: str
  api_username:
    description:
      - Name of the user who asks.
      - Without it the environment variable E(F5_VNFM_USERNAME) is used.
    type: str
  api_password:
    description:
      - Password of the user.
      - Without it the environment variable E(F5_VNFM_PASSWORD) is used.
    type: str
  api_token:
    description:
      - A token in place of user name and password. It dies when its user's password changes.
      - Without it the environment variable E(F5_VNFM_TOKEN) is used.
    type: str
  tenant:
    description:
      - The tenant that the request is about. Every request names one.
      - Without it the environment variable E(F5_VNFM_TENANT) is used.
    type: str
    default: default_tenant
  validate_certs:
    description:
      - Whether the server's certificate must be valid.
      - Without it the environment variable E(F5_VNFM_VALIDATE_CERTS) is used.
    type: bool
    default: true
  ca_cert:
    description:
      - File of the certificates to trust, for a private authority or a self-signed certificate.
      - Without it the environment variable E(F5_VNFM_CA_CERT) is used.
    type: path
  timeout:
    description:
      - Seconds to wait for an answer to one request.
      - Without it the environment variable E(F5_VNFM_TIMEOUT) is used.
    type: int
    default: 60
"""

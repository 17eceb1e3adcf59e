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
      - Address of ESC's REST interface, such as V(https://esc.example.com:8443). C(/ESCManager) need not be given.
      - Without it the environment variable E(CISCO_ESC_URL) is used.
    type: str
  api_username:
    description:
      - Name of the user. Not needed where ESC's authentication is switched off.
      - Without it the environment variable E(CISCO_ESC_USERNAME) is used.
    type: str
  api_password:
    description:
      - Password of the user.
      - Without it the environment variable E(CISCO_ESC_PASSWORD) is used.
    type: str
  validate_certs:
    description:
      - Whether the server's certificate must be valid.
      - Without it the environment variable E(CISCO_ESC_VALIDATE_CERTS) is used.
    type: bool
    default: true
  ca_cert:
    description:
      - File of the certificates to trust, for a private authority or a self-signed certificate.
      - Without it the environment variable E(CISCO_ESC_CA_CERT) is used.
    type: path
  timeout:
    description:
      - Seconds to wait for an answer to one request.
      - Without it the environment variable E(CISCO_ESC_TIMEOUT) is used.
    type: int
    default: 60
"""

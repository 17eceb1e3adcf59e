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
      - Address of the service, such as V(https://ecs.eu-west-0.example.com). Left out, it follows from O(region).
      - Without it the environment variable E(HUAWEI_ECS_URL) is used.
    type: str
  iam_url:
    description:
      - Address of IAM, which hands out tokens. Left out, it follows from O(region).
      - Without it the environment variable E(HUAWEI_ECS_IAM_URL) is used.
    type: str
  region:
    description:
      - Region, such as V(eu-west-0).
      - Without it the environment variable E(HUAWEI_ECS_REGION) is used.
    type: str
  project_id:
    description:
      - 'Id of the project. It may be left out with a user name and password: the login tells it.'
      - Without it the environment variable E(HUAWEI_ECS_PROJECT_ID) is used.
    type: str
  project_name:
    description:
      - Name of the project that the login is for, when its id is not given. Left out, it is the name of the region.
      - Without it the environment variable E(HUAWEI_ECS_PROJECT_NAME) is used.
    type: str
  domain_name:
    description:
      - Name of the account that the user belongs to. Left out, it is the user's name.
      - Without it the environment variable E(HUAWEI_ECS_DOMAIN_NAME) is used.
    type: str
  api_username:
    description:
      - Name of the IAM user who asks.
      - Without it the environment variable E(HUAWEI_ECS_USERNAME) is used.
    type: str
  api_password:
    description:
      - Password of the user.
      - Without it the environment variable E(HUAWEI_ECS_PASSWORD) is used.
    type: str
  api_token:
    description:
      - A token of IAM's, in place of user name and password.
      - Without it the environment variable E(HUAWEI_ECS_TOKEN) is used.
    type: str
  access_key:
    description:
      - Access key id (AK). Each request is signed with it, and no login is needed.
      - Without it the environment variable E(HUAWEI_ECS_ACCESS_KEY) is used.
    type: str
  secret_key:
    description:
      - Secret access key (SK).
      - Without it the environment variable E(HUAWEI_ECS_SECRET_KEY) is used.
    type: str
  security_token:
    description:
      - Security token that belongs to a temporary access key.
      - Without it the environment variable E(HUAWEI_ECS_SECURITY_TOKEN) is used.
    type: str
  validate_certs:
    description:
      - Whether the server's certificate must be valid.
      - Without it the environment variable E(HUAWEI_ECS_VALIDATE_CERTS) is used.
    type: bool
    default: true
  ca_cert:
    description:
      - File of the certificates to trust, for a private authority or a self-signed certificate.
      - Without it the environment variable E(HUAWEI_ECS_CA_CERT) is used.
    type: path
  timeout:
    description:
      - Seconds to wait for an answer to one request.
      - Without it the environment variable E(HUAWEI_ECS_TIMEOUT) is used.
    type: int
    default: 60
"""

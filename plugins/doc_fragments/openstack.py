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
  cloud:
    description:
      - Name of a cloud in C(clouds.yaml), or a dictionary with what would stand there. C(OS_CLOUD) names it too.
      - C(clouds.yaml) is looked for in the current folder, in C(~/.config/openstack) and in C(/etc/openstack),
        unless C(OS_CLIENT_CONFIG_FILE) says where it is; C(secure.yaml) beside it may hold the secrets.
      - 'The option names a login: C(OS_*) variables do not change its C(auth). When C(OS_AUTH_URL) is another cloud''s,
        all of them are left out.'
    type: raw
  auth:
    description:
      - What the login needs, by the names of keystoneauth's plugins. What is left out comes from the C(OS_*) variables
        and from C(clouds.yaml).
    type: dict
    suboptions:
      auth_url:
        description:
          - Address of the identity service, such as V(https://keystone.example.com:5000/v3). One that ends in C(/v2.0)
            logs in by Identity v2.0.
        type: str
      username:
        description:
          - Name of the user who logs in.
        type: str
        aliases:
          - user_name
      user_id:
        description:
          - Id of the user, in place of name and domain.
        type: str
      user_domain_id:
        description:
          - Id of the user's domain.
        type: str
      user_domain_name:
        description:
          - Name of the user's domain.
        type: str
      project_id:
        description:
          - Id of the project that the login is for.
        type: str
        aliases:
          - tenant_id
      project_name:
        description:
          - Name of the project that the login is for.
        type: str
        aliases:
          - tenant_name
      project_domain_id:
        description:
          - Id of the project's domain.
        type: str
      project_domain_name:
        description:
          - Name of the project's domain.
        type: str
      domain_id:
        description:
          - Id of the domain that the login is for, in place of a project.
        type: str
      domain_name:
        description:
          - Name of the domain that the login is for, in place of a project.
        type: str
      default_domain_id:
        description:
          - Id of the domain of user and project when none is named for them.
        type: str
      default_domain_name:
        description:
          - Name of the domain of user and project when none is named for them.
        type: str
      system_scope:
        description:
          - V(all) for a login to the whole system, in place of a project.
        type: str
      trust_id:
        description:
          - Id of a trust that the login makes use of.
        type: str
      application_credential_id:
        description:
          - Id of an application credential.
        type: str
      application_credential_name:
        description:
          - Name of an application credential; its user is needed too.
        type: str
      endpoint:
        description:
          - Address of the service, for the plugins that ask no identity service.
        type: str
      identity_provider:
        description:
          - Name of the identity provider of a federated login.
        type: str
      identity_provider_url:
        description:
          - Address of the identity provider of a federated login.
        type: str
      protocol:
        description:
          - Protocol of a federated login, such as V(openid).
        type: str
      client_id:
        description:
          - Id of the client at an OpenID Connect provider.
        type: str
      discovery_endpoint:
        description:
          - Discovery document of an OpenID Connect provider.
        type: str
      access_token_endpoint:
        description:
          - Where an OpenID Connect provider hands out tokens.
        type: str
      access_token_type:
        description:
          - Kind of token that an OpenID Connect provider hands out.
        type: str
      openid_scope:
        description:
          - Scope that is asked of an OpenID Connect provider.
        type: str
      redirect_uri:
        description:
          - Redirection address that an OpenID Connect provider knows.
        type: str
      service_provider_endpoint:
        description:
          - Where a service provider takes assertions.
        type: str
      service_provider_entity_id:
        description:
          - Name of a service provider for its identity provider.
        type: str
      consumer_key:
        description:
          - Key of an OAuth consumer.
        type: str
      access_key:
        description:
          - Key of an OAuth login.
        type: str
      mutual_auth:
        description:
          - 'How Kerberos authenticates the server: V(required), V(optional) or V(disabled).'
        type: str
      password:
        description:
          - Password of the user.
        type: str
      passcode:
        description:
          - One-time password of the user.
        type: str
      token:
        description:
          - A token that is exchanged for one of the wanted scope.
        type: str
        aliases:
          - auth_token
      application_credential_secret:
        description:
          - Secret of the application credential.
        type: str
      client_secret:
        description:
          - Secret of the client at an OpenID Connect provider.
        type: str
      access_token:
        description:
          - A token of an OpenID Connect provider.
        type: str
      code:
        description:
          - Authorization code of an OpenID Connect provider.
        type: str
        aliases:
          - authorization_code
      consumer_secret:
        description:
          - Secret of an OAuth consumer.
        type: str
      access_secret:
        description:
          - Secret of an OAuth login.
        type: str
      reauthenticate:
        description:
          - Whether an expiring token may be renewed.
        type: bool
  auth_type:
    description:
      - 'How to log in: V(password), V(token), V(v3applicationcredential) or another plugin of keystoneauth. Left
        out, it follows from what O(auth) holds.'
    type: str
  region_name:
    description:
      - Region of the services.
    type: str
  interface:
    description:
      - Which of a service's addresses is used; V(public) when nothing says otherwise.
    type: str
    choices:
      - admin
      - internal
      - public
    aliases:
      - endpoint_type
  validate_certs:
    description:
      - Whether the servers' certificates must be valid; they must, when nothing says otherwise.
    type: bool
    aliases:
      - verify
  ca_cert:
    description:
      - File of the certificates to trust, for a cloud with a private authority.
    type: path
    aliases:
      - cacert
  client_cert:
    description:
      - File of the certificate that the client shows.
    type: path
    aliases:
      - cert
  client_key:
    description:
      - File of the client certificate's private key.
    type: path
    aliases:
      - key
  api_timeout:
    description:
      - Seconds to wait for an answer to one request; 60 when nothing says otherwise.
    type: int
"""

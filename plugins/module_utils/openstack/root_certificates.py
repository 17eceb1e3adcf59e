# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Certificates of Nova's own authority, which the tools for EC2's API wanted.

Source: OpenStack API Complete Reference (17 November 2015), 3.29 "Root certificates". Nova has answered 410 since its
release Pike (2017).
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from ..core.errors import AnswerLost, InvalidOption, TelcoError
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.secret_file import check_folder, write_secret
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute, gone

CREATE = compute("create_certificate", "POST", "/os-certificates", version="2.1", envelope="certificate")
GET = compute(
    "show_certificate_details", "GET", "/os-certificates/{certificate}", version="2.1", envelope="certificate"
)

_FILES = ("certificate_file", "private_key_file")
_REFERENCE = "OpenStack API Complete Reference (2015-11-17), 3.29 Root certificates"


def _run(work: Work) -> Object:
    paths = {option: str(work.params[option]) for option in _FILES}
    changed = bool(work.params["force"]) or not all(os.path.exists(path) for path in paths.values())
    if changed:
        try:
            # Nova takes no body at all here.
            made = work.call(CREATE, attempt="make a certificate")
        except AnswerLost as exc:
            raise TelcoError(f"The answer was lost, and the private key with it: {exc.msg}. Run this again") from exc
        if made is not None:
            work.client.masker.add(made["private_key"])
            for option, part in zip(_FILES, ("data", "private_key"), strict=True):
                write_secret(paths[option], made[part])
    return {"changed": changed, **paths}


def _check(params: Mapping[str, Any]) -> None:
    for option in _FILES:
        check_folder(option, params[option])
    if os.path.abspath(params[_FILES[0]]) == os.path.abspath(params[_FILES[1]]):
        raise InvalidOption(_FILES[1], "cannot be the same file as certificate_file")


ROOT_CERTIFICATE = ActionModule(
    Action(
        system=OPENSTACK,
        name="root_certificate",
        summary="Get certificates from OpenStack's compute service",
        description=(
            "Has the compute service (Nova) make a private key and a certificate for the login's user, signed by its "
            "own root certificate, and writes them into files. Nova keeps neither.",
            "Where both files are there already, nothing is asked for: what is in them is not looked at.",
        ),
        notes=(gone("Pike"),),
        reference=_REFERENCE,
        fields={
            "certificate_file": Field(
                type="path", required=True, option_only=True, doc="File that gets the certificate (mode 0600)."
            ),
            "private_key_file": Field(
                type="path",
                required=True,
                option_only=True,
                doc="File that gets the private key, for its owner only (mode 0600). The key is in no result.",
            ),
            "force": Field(
                type="bool", default=False, option_only=True, doc="Whether files that are there get a new pair."
            ),
        },
        run=_run,
        check=_check,
        returns={
            "certificate_file": Field(read_only=True, sample="/etc/pki/cert.pem", doc="The file of the certificate."),
            "private_key_file": Field(read_only=True, sample="/etc/pki/pk.pem", doc="The file of the private key."),
        },
    )
)

ROOT_CERTIFICATE_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="root_certificate_info",
        summary="Get the root certificate of OpenStack's compute service",
        description=("Gets the certificate that the compute service (Nova) signs others with.", gone("Pike")),
        reference=_REFERENCE,
        fields={},
        run=lambda work: {"root_certificate": {"data": work.call(GET, {"certificate": "root"})["data"]}},
        reads_only=True,
        returns={
            "root_certificate": Field(
                type="dict",
                read_only=True,
                doc="The certificate.",
                fields={"data": Field(read_only=True, sample="-----BEGIN CERTIFICATE-----\n...", doc="It, in PEM.")},
            )
        },
    )
)

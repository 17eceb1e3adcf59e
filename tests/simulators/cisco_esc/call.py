# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One request and its answer: media types, headers, bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

import flask

from simulators.cisco_esc.errors import EscError
from simulators.cisco_esc.reading import read_json, read_xml
from simulators.cisco_esc.schema import Document
from simulators.cisco_esc.writing import write_error, write_json, write_json_list, write_xml, write_xml_list

XML = "application/xml; charset=UTF-8"
JSON = "application/json"
_INTERNAL_ID = re.compile(r"[A-Za-z0-9._-]{1,72}")


def wants_json() -> bool:
    """Whether the answer is to be JSON: Accept prefers it to XML. EscError 406 when it wants neither."""
    accepted = flask.request.accept_mimetypes
    if not accepted:
        return False
    best = accepted.best_match(["application/xml", "text/xml", JSON])
    if best is None:
        raise EscError(406, "Not Acceptable: application/xml or application/json")
    return best == JSON


def one(document: Document, values: Mapping[str, Any]) -> flask.Response:
    """An answer with one document."""
    if wants_json():
        return flask.Response(write_json(document, values), content_type=JSON)
    return flask.Response(write_xml(document, values), content_type=XML)


def many(document: Document, items: Iterable[Mapping[str, Any]]) -> flask.Response:
    """An answer with a list."""
    if wants_json():
        return flask.Response(write_json_list(document, items), content_type=JSON)
    return flask.Response(write_xml_list(document, items), content_type=XML)


def nothing(status: int = 200) -> flask.Response:
    """An answer without a body."""
    answer = flask.Response(status=status)
    del answer.headers["Content-Type"]
    return answer


def error(status: int, message: str) -> flask.Response:
    """An answer that refuses."""
    try:
        as_json = wants_json()
    except EscError:
        as_json = False
    content_type = JSON if as_json else XML
    return flask.Response(write_error(status, message, as_json=as_json), status=status, content_type=content_type)


def body(document: Document, *, partial: bool = False) -> dict[str, Any]:
    """The request's document. EscError 415 for another media type, or a body that is evidently of another one."""
    sent = flask.request.get_data()
    start = sent[:64].lstrip()[:1]
    mimetype = flask.request.mimetype
    if mimetype in ("application/xml", "text/xml") and start != b"{":
        return read_xml(document, sent, partial=partial)
    if mimetype == JSON and start != b"<":
        return read_json(document, sent, partial=partial)
    raise EscError(415, "the body must be application/xml or application/json, as Content-Type says")


def no_body() -> None:
    """EscError 400 when an operation that takes no body was sent one."""
    if flask.request.get_data().strip():
        raise EscError(400, "this operation takes no body")


def header_url(name: str) -> str | None:
    """An address in a header; EscError 400 when it is none. Without the header nobody is called (Callbacks)."""
    url = flask.request.headers.get(name)
    if url is not None and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc):
        raise EscError(400, f"{name} must be an http or https URL")
    return url


def loopback() -> bool:
    """The header Loopback-Mode: the work is answered and called back for, but nothing is done at the VIM."""
    given = flask.request.headers.get("Loopback-Mode", "false").lower()
    if given not in ("true", "false"):
        raise EscError(400, "Loopback-Mode must be true or false")
    return given == "true"


def internal_id(given: str, what: str = "the internal id") -> str:
    """An internal id of the path; EscError 400 when it is not of RFC 3986's unreserved characters without the tilde."""
    if not _INTERNAL_ID.fullmatch(given):
        raise EscError(400, f"{what} must have 1 to 72 letters, digits, '-', '.' or '_'")
    return given


def known_queries(*names: str) -> None:
    """EscError 400 when the query has other parameters, or one twice."""
    for name, values in flask.request.args.lists():
        if name not in names:
            raise EscError(400, "the query has a parameter that is not known")
        if len(values) > 1:
            raise EscError(400, f"{name} is given twice")

# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""XML there and back, and what is not let in."""

from __future__ import annotations

from pathlib import Path

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import xml
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError

LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE t [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<t>&c;</t>"""


def test_there_and_back() -> None:
    value = {"name": "a<b&c ü", "enabled": True, "item": ["one", "two"], "left_out": None, "inner": {"x": "1"}}
    content = xml.write("tenant", value)
    assert b"xmlns=" in content
    assert xml.read(content) == {
        "tenant": {"name": "a<b&c ü", "enabled": "true", "item": ["one", "two"], "inner": {"x": "1"}}
    }


def test_what_xml_cannot_hold_is_an_error_of_ours() -> None:
    with pytest.raises(TelcoError, match="cannot be written as XML"):
        xml.write("tenant", {"name": "a\x00b"})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_document_type_in_any_encoding(encoding: str) -> None:
    with pytest.raises(ValueError, match="document type"):
        xml.read(LAUGHS.replace('version="1.0"', f'version="1.0" encoding="{encoding}"').encode(encoding))


def test_no_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("do-not-read")
    document = f'<!DOCTYPE t [<!ENTITY e SYSTEM "file://{secret}">]><t>&e;</t>'
    with pytest.raises(ValueError, match="document type"):
        xml.read(document.encode())
    # Without a declaration an entity is not even well-formed.
    with pytest.raises(ValueError, match="not well-formed"):
        xml.read(b"<t>&e;</t>")


def test_xinclude_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("do-not-read")
    document = f'<t xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{secret}" parse="text"/></t>'
    assert "do-not-read" not in str(xml.read(document.encode()))


def test_size_and_depth_are_bounded() -> None:
    with pytest.raises(ValueError, match="larger than 100 bytes"):
        xml.read(b"<t>" + b"x" * 100 + b"</t>", 100)
    with pytest.raises(ValueError, match="not well-formed"):
        xml.read(b"<t>" * 5000 + b"</t>" * 5000)


@pytest.mark.parametrize("content", [b"", b"plain", b"<t>", b"{}"])
def test_what_is_no_xml_is_a_value_error(content: bytes) -> None:
    with pytest.raises(ValueError, match="not well-formed"):
        xml.read(content)


def test_comments_and_instructions_are_nothing() -> None:
    assert xml.read(b"<t><!-- c --><?p i?><a>1</a></t>") == {"t": {"a": "1"}}


def test_helpers() -> None:
    assert xml.listed("") == xml.listed(None) == []
    assert xml.children({"property": {"name": "a"}}, "property") == [{"name": "a"}]
    assert xml.children("", "property") == []
    assert [xml.boolean(value) for value in ("true", "0", "perhaps", True)] == [True, False, "perhaps", True]
    assert xml.find({"error": {"code": "1", "message": "no"}}, ("message",)) == "no"
    assert xml.find({"error": ["x", {"message": "deep"}]}, ("message",)) == "deep"
    assert xml.find("text", ("message",)) is None
    assert [xml.integer(value) for value in ("12", "-3", "1.5", "", 4)] == [12, -3, "1.5", "", 4]
    assert [xml.text(value) for value in (True, 3, "x")] == ["true", "3", "x"]


def test_a_document_of_a_users_own_is_rewritten() -> None:
    text = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- ours --><t xmlns='urn:x'><a>ü &amp; b</a></t>"
    content, body = xml.rewritten(text)
    assert body == {"t": {"a": "ü & b"}}
    assert b"ours" not in content
    assert content.startswith(b"<?xml version='1.0' encoding='UTF-8'?>")
    assert xml.read(content) == body


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<t nc:operation='delete' xmlns:nc='urn:nc'/>", r"t has attributes \(operation\)"),
        ("<t><a b='1' c='2'/></t>", r"a has attributes \(b, c\)"),
        (LAUGHS, "document type"),
        ("<t>", "not well-formed"),
        ("<t>" + "x" * (xml.LARGEST + 1) + "</t>", "larger than"),
    ],
)
def test_what_a_user_may_not_write(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        xml.rewritten(text)

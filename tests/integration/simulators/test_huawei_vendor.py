# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Huawei's own SDK (huaweicloudsdkecs, requests signed by AK/SK) against the Huawei ECS simulator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simulators.huawei_ecs import HuaweiEcs
from simulators.kit import serve

sdk = pytest.importorskip("huaweicloudsdkecs.v2", reason="huaweicloudsdkecs (a test requirement) is not installed")
SERVER = "616fb98f-46ca-475e-917e-2563e5a8cd19"


@pytest.fixture
def client() -> Iterator[Any]:
    from huaweicloudsdkcore.auth.credentials import BasicCredentials

    with serve(HuaweiEcs()) as running:
        login = running.simulator.login()
        credentials = BasicCredentials(login["access_key"], login["secret_key"], login["project_id"])
        yield sdk.EcsClient.new_builder().with_credentials(credentials).with_endpoint(running.url).build()
        assert running.simulator.crashes == []


def test_tags(client: Any) -> None:
    tag = sdk.ServerTag(key="key1", value="\u7535\u4fe1")
    body = sdk.BatchCreateServerTagsRequestBody(action="create", tags=[tag])
    client.batch_create_server_tags(sdk.BatchCreateServerTagsRequest(SERVER, body))
    (shown,) = client.show_server_tags(sdk.ShowServerTagsRequest(SERVER)).tags
    assert (shown.key, shown.value) == ("key1", "\u7535\u4fe1")
    (of_project,) = client.list_server_tags(sdk.ListServerTagsRequest()).tags
    assert (of_project.key, of_project.values) == ("key1", ["\u7535\u4fe1"])
    body = sdk.BatchDeleteServerTagsRequestBody(action="delete", tags=[tag])
    client.batch_delete_server_tags(sdk.BatchDeleteServerTagsRequest(SERVER, body))
    assert client.show_server_tags(sdk.ShowServerTagsRequest(SERVER)).tags == []


def test_job(client: Any) -> None:
    option = sdk.BatchStopServersOption(servers=[sdk.ServerId(id=SERVER)], type="SOFT")
    started = client.batch_stop_servers(sdk.BatchStopServersRequest(sdk.BatchStopServersRequestBody(option)))
    jobs = [client.show_job(sdk.ShowJobRequest(started.job_id)) for _number in range(3)]
    assert [job.status for job in jobs] == ["INIT", "RUNNING", "SUCCESS"]
    assert jobs[-1].entities.sub_jobs[0].entities.server_id == SERVER


def test_error(client: Any) -> None:
    from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException

    with pytest.raises(ClientRequestException) as caught:
        client.show_server_tags(sdk.ShowServerTagsRequest("nothing"))
    assert (caught.value.status_code, caught.value.error_code) == (404, "Ecs.0114")

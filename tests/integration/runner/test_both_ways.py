"""In process and ordinary: the same results; and in process: masked, predicted, defaulted as it should be."""

from __future__ import annotations

from typing import Any

from integration.runner.playbook import Played

SECRETS = (
    "from-group-secret",
    "given-secret",
    "nested-secret-one",
    "env-secret-value",
    "hidden-secret",
    "buried-secret",
    "secret-of-present",
    "secret-of-absent",
)


def _comparable(line: dict[str, Any]) -> dict[str, Any]:
    result = {name: value for name, value in line["result"].items() if name != "_in_process"}
    # A traceback names the files of a temporary folder, ansible-core 2.18 the address of the frame that ran out of
    # time; that there is one in both ways is what counts.
    for name in {"exception", "timedout"} & set(result):
        result[name] = bool(result[name])
    return {**{name: value for name, value in line.items() if name != "time"}, "result": result}


def test_results_are_equal(in_process: Played, ordinary: Played) -> None:
    pairs = list(zip(in_process.results, ordinary.results, strict=True))
    assert len(pairs) == 48
    for mine, theirs in pairs:
        # Neither a hidden result nor that of a task which was ended from outside tells its way.
        tells = "censored" not in mine["result"] and mine["task"] != "out of time"
        if "runner_" in mine["action"] and tells:
            assert mine["result"]["_in_process"] == "yes", mine["task"]
            assert theirs["result"]["_in_process"] == "telco_cloud_in_process is false", theirs["task"]
        folders = in_process.folder, ordinary.folder
        assert _comparable(mine) == _without_folder(_comparable(theirs), *folders), mine["task"]


def _without_folder(value: Any, mine: Any, theirs: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_folder(item, mine, theirs) for name, item in value.items()}
    if isinstance(value, list):
        return [_without_folder(item, mine, theirs) for item in value]
    return value.replace(str(theirs), str(mine)) if isinstance(value, str) else value


def test_no_secret_is_shown(in_process: Played, ordinary: Played) -> None:
    for played in (in_process, ordinary):
        for line in played.results:
            shown = str(line["result"])
            assert not [secret for secret in SECRETS if secret in shown], line["task"]
            assert "secret-of-" not in shown
    progress = [text for text in in_process.output.splitlines() if "halfway" in text]
    assert progress == ["runner_probe [here]: halfway with ********"]


def test_secrets_are_masked_everywhere(in_process: Played) -> None:
    masked = "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER"
    odd = in_process.result("odd types")
    assert odd["secret_is"] == masked
    assert odd["deep"] == [{"a": masked}]
    assert odd["invocation"]["module_args"]["secret"] == masked
    assert in_process.result("defaults")["invocation"]["module_args"]["secret"] == masked
    assert in_process.result("nested secrets")["invocation"]["module_args"]["users"][0]["password"] == masked
    assert in_process.result("nested secrets")["echo"]["name"] == masked
    assert in_process.result("secret from the environment")["echo"]["name"] == masked
    for name in ("refused by the server", "bad option value", "unforeseen"):
        assert "********" in in_process.result(name)["msg"], name
    assert in_process.result("warnings")["warnings"] == ["careful with eight and ********"]


def test_hidden_tasks_are_hidden(in_process: Played) -> None:
    assert "censored" in in_process.result("progress of a hidden task")
    items = in_process.named("hidden loop")
    assert len(items) == 2
    assert all("censored" in line["result"] for line in items)


def test_options_are_plain_and_converted(in_process: Played) -> None:
    types = in_process.result("types")
    assert types["types"]["name"] == "str"
    assert types["inner"] == ["str", "str", "str", "int", "list"]
    vaulted = in_process.result("vaulted")
    assert (vaulted["types"]["name"], vaulted["inner"]) == ("str", ["str"])
    assert vaulted["invocation"]["module_args"]["name"] == "twelve"
    assert vaulted["invocation"]["module_args"]["tags"] == ["twelve"]
    echo = in_process.result("conversions")["echo"]
    assert (echo["name"], echo["count"], echo["ratio"], echo["enabled"]) == ("12", 3, 2.5, True)
    assert (echo["tags"], echo["facts"]) == (["a", "b"], {"x": 1})


def test_defaults_of_module_and_group(in_process: Played) -> None:
    assert in_process.result("defaults")["echo"]["count"] == 7
    assert in_process.result("module defaults of the task")["echo"]["count"] == 8
    assert in_process.result("group defaults only")["changed"] is True
    assert in_process.result("short name")["echo"]["count"] == 7


def test_empty_answers_are_not_given(in_process: Played) -> None:
    echo = in_process.result("empty answers of a survey")["echo"]
    assert (echo["name"], echo["size"], echo["state"]) == ("seven", None, "present")
    assert (echo["tags"], echo["users"], echo["description"]) == (None, None, "")
    assert in_process.result("empty required")["msg"] == "missing required arguments: name"


def test_check_mode_changes_nothing(in_process: Played) -> None:
    predicted, done = in_process.result("predicted"), in_process.result("done")
    assert (predicted["changed"], predicted["diff"]) == (True, done["diff"])
    assert str(in_process.result("files after check")["msg"]) == "[False, False]"
    assert done["diff"] == {"before": {"text": ""}, "after": {"text": "text"}}
    assert in_process.result("done again")["changed"] is False
    (skipped,) = in_process.named("not predicted")
    assert skipped["status"] == "skipped"
    assert skipped["result"]["msg"] == "remote module (telco.cloud.runner_no_check) does not support check mode"


def test_bad_options_are_named(in_process: Played) -> None:
    messages = {
        "unsupported": "Unsupported parameters for (telco.cloud.runner_probe) module: colour. Supported",
        "unsupported within": "Unsupported parameters for (telco.cloud.runner_probe) module: users.colour. Supported",
        "wrong choice": "value of state must be one of: present, absent, got: sideways",
        "missing": "missing required arguments: name",
        "mutually exclusive": "parameters are mutually exclusive: first|second",
        "required_if": "state is absent but all of the following are missing: size",
        "required_by": "missing parameter(s) required by 'first': size",
    }
    for name, message in messages.items():
        (line,) = in_process.named(name)
        assert line["status"] == "failed", name
        assert line["result"]["msg"].startswith(message), name


def test_warnings_and_deprecations_arrive(in_process: Played) -> None:
    said = in_process.result("warnings")["deprecations"]
    assert [(item["msg"], item.get("version"), item.get("date")) for item in said] == [
        ("this will go", "3.0.0", None),
        ("that will go", None, "2030-01-01"),
    ]
    assert in_process.result("deprecated alias")["deprecations"][0]["version"] == "9.0.0"
    assert "retired" in in_process.result("retired option")["deprecations"][0]["msg"]
    assert in_process.result("option and its alias")["warnings"] == ["Both option name and its alias title are set."]


def test_failures_say_what_exists(in_process: Played) -> None:
    refused = in_process.result("refused by the server")
    assert refused["id"] == "thing-1"
    assert refused["error"] == {"status": 404, "code": "not_found", "message": "no such thing", "request_id": "r-1"}
    assert refused["request"] == {"method": "GET", "path": "/things/1"}


def test_relative_paths_start_at_the_playbook(in_process: Played) -> None:
    assert in_process.result("folder")["cwd"].endswith("/playbooks")


def test_a_task_out_of_time_fails(in_process: Played) -> None:
    (line,) = in_process.named("out of time")
    assert line["status"] == "failed"
    assert "Timed out" in line["result"]["msg"] or "expected time frame" in line["result"]["msg"]


def test_loops_and_tries(in_process: Played) -> None:
    assert [line["status"] for line in in_process.named("loop")] == ["ok", "ok", "failed"]
    assert in_process.result("tried again")["attempts"] == 2
    (failed,) = in_process.named("failure by condition")
    assert failed["status"] == "failed"

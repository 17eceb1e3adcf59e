#!/usr/bin/env bash
# The main jobs against simulators, as a customer would run them: decommission a compute host; deploy a VNF, scale and heal
# it, back the manager up, and restore the backup onto a second, clean manager. Called by `make demo`, which has set
# everything up.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work="$(mktemp -d)"
pids=()
stop() {
  for pid in "${pids[@]}"; do
    kill "$pid" 2> /dev/null || true
    wait "$pid" 2> /dev/null || true
  done
  rm -rf "$work"
}
trap stop EXIT

title() { printf '\n\033[1m== %s\033[0m\n\n' "$*"; }

# start NAME SYSTEM...: simulators of their own; addresses and logins go to $work/NAME.json
start() {
  local systems=()
  for system in "${@:2}"; do
    systems+=(--system "$system")
  done
  PYTHONPATH=tests "$PYTHON" -m simulators "${systems[@]}" --json "$work/$1.json" > "$work/$1.log" 2>&1 &
  pids+=("$!")
  for _ in $(seq 100); do
    [ -s "$work/$1.json" ] && return
    sleep 0.1
  done
  echo "the simulator did not start:" >&2
  cat "$work/$1.log" >&2
  exit 1
}

# manager NAME: the following playbooks talk to that manager
manager() {
  eval "$("$PYTHON" - "$work/$1.json" << 'EOF'
import json, shlex, sys

told = json.load(open(sys.argv[1]))["f5_vnfm"]
for variable, key in (("F5_VNFM_URL", "url"), ("F5_VNFM_USERNAME", "username"), ("F5_VNFM_PASSWORD", "password")):
    print(f"export {variable}={shlex.quote(told[key])}")
EOF
  )"
}

play() {
  local book="$1"
  shift
  ansible-playbook "playbooks/$book.yml" "$@"
}

# One machine of the deployment stops by itself; the simulator is told so behind the manager's back.
break_vm() {
  "$PYTHON" - "$work/production.json" << 'EOF'
import json, sys
import requests

told = json.load(open(sys.argv[1]))["f5_vnfm"]
address, login = told["url"], (told["username"], told["password"])
found = requests.get(
    f"{address}/api/v3.1/node-instances?deployment_id=firewall-north&node_id=vm&_include=id",
    auth=login, headers={"Tenant": told["tenant"]}, timeout=30,
)
machine = found.json()["items"][0]["id"]
answer = requests.post(
    f"{address}/_simulator/call/set_instance", json={"instance_id": machine, "state": "stopped"}, timeout=30
)
answer.raise_for_status()
print(f"node instance {machine} is stopped now")
EOF
}

export ANSIBLE_DISPLAY_SKIPPED_HOSTS=false ANSIBLE_CALLBACK_RESULT_FORMAT=yaml ANSIBLE_FORCE_COLOR="${ANSIBLE_FORCE_COLOR:-false}"
deployment=(-e f5_vnfm_deploy_deployment_id=firewall-north)
blueprint=(-e f5_vnfm_deploy_blueprint_id=firewall -e f5_vnfm_deploy_blueprint_path="$PWD/tests/examples/files/firewall")

host=(-e host_decommission_host=compute-1.example.com -e host_decommission_directory="$work/decommission")
host+=(-e host_decommission_cloudmanager=true -e host_decommission_allow_evacuate=true -e host_decommission_poll_interval=1)

start cloud openstack cloudmanager
start production f5_vnfm
start spare f5_vnfm
eval "$("$PYTHON" tools/demo_cloud.py "$work/cloud.json")"

title "Decommission a compute host: what would be done? (plan_only: nothing is changed)"
play host_decommission "${host[@]}" -e host_decommission_confirm=compute-1.example.com -e host_decommission_plan_only=true

title "Decommission it: moved live, else cold, else evacuated once the host has no power"
play host_decommission "${host[@]}" -e host_decommission_confirm=compute-1.example.com

title "The report"
cat "$work/decommission/compute-1.example.com.md"

title "The same once more: nothing changes"
play host_decommission "${host[@]}" -e host_decommission_confirm=compute-1.example.com

manager production

title "What would be done? (plan_only: nothing is changed)"
play f5_vnfm_deploy "${blueprint[@]}" "${deployment[@]}" -e f5_vnfm_deploy_plan_only=true

title "Deploy a VNF: upload, create, install, verify"
play f5_vnfm_deploy "${blueprint[@]}" "${deployment[@]}"

title "The same once more: nothing changes"
play f5_vnfm_deploy "${blueprint[@]}" "${deployment[@]}"

title "Scale it out to three instances"
play f5_vnfm_scale "${deployment[@]}" -e f5_vnfm_deploy_scale_node=vm -e f5_vnfm_deploy_scale_instances=3

title "One of its machines fails"
break_vm

title "Heal it: what is not started is found, healed and verified"
play f5_vnfm_heal "${deployment[@]}"

title "Back the manager up"
play f5_vnfm_backup -e f5_vnfm_backup_directory="$work/backup" -e f5_vnfm_backup_id=nightly
ls -l "$work/backup"

title "A restore without the right confirmation is refused"
manager spare
restore=(-e f5_vnfm_restore_archive="$work/backup/nightly.zip")
if play f5_vnfm_restore "${restore[@]}" -e f5_vnfm_restore_confirm=weekly; then
  echo "the restore was not refused" >&2
  exit 1
fi
echo "Refused, as it should be: nothing was restored."

title "Restore the backup onto the clean, second manager"
play f5_vnfm_restore "${restore[@]}" -e f5_vnfm_restore_confirm=nightly

title "Remove the VNF from the first manager"
manager production
play f5_vnfm_undeploy "${deployment[@]}" -e f5_vnfm_deploy_confirm=firewall-north

title "Done. The simulators are stopped and nothing is left behind."

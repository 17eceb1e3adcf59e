#!/usr/bin/env bash
# The main jobs against simulators, as a customer would run them: decommission a compute host; deploy a VNF with Cisco ESC
# and one with an F5 VNF Manager, scale and heal both; back the latter manager up, and restore the backup onto a second,
# clean one. Called by `make demo`, which has set everything up.
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

# manager NAME SYSTEM: the following playbooks talk to that manager
manager() {
  eval "$("$PYTHON" - "$work/$1.json" "$2" << 'EOF'
import json, shlex, sys

told = json.load(open(sys.argv[1]))[sys.argv[2]]
for key in ("url", "username", "password"):
    print(f"export {sys.argv[2].upper()}_{key.upper()}={shlex.quote(told[key])}")
EOF
  )"
}

play() {
  local book="$1"
  shift
  ansible-playbook "playbooks/$book.yml" "$@"
}

# One machine of each VNF fails by itself; the simulators are told so behind their managers' backs.
break_vms() {
  "$PYTHON" - "$work/production.json" << 'EOF'
import json, sys
import requests

told = json.load(open(sys.argv[1]))
manager = told["f5_vnfm"]
found = requests.get(
    f"{manager['url']}/api/v3.1/node-instances?deployment_id=firewall-north&node_id=vm&_include=id",
    auth=(manager["username"], manager["password"]), headers={"Tenant": manager["tenant"]}, timeout=30,
)
machine = found.json()["items"][0]["id"]
for system, call, body in (
    ("cisco_esc", "break_vm", {"deployment": "MyDemoDepName", "group": "ASA-1", "index": 1}),
    ("f5_vnfm", "set_instance", {"instance_id": machine, "state": "stopped"}),
):
    answer = requests.post(f"{told[system]['url']}/_simulator/call/{call}", json=body, timeout=30)
    answer.raise_for_status()
print(f"VM 1 of group ASA-1 does not answer any more, node instance {machine} is stopped")
EOF
}

export ANSIBLE_DISPLAY_SKIPPED_HOSTS=false ANSIBLE_CALLBACK_RESULT_FORMAT=yaml ANSIBLE_FORCE_COLOR="${ANSIBLE_FORCE_COLOR:-false}"
host=(-e host_decommission_host=compute-1.example.com -e host_decommission_directory="$work/decommission")
host+=(-e host_decommission_cloudmanager=true -e host_decommission_allow_evacuate=true -e host_decommission_poll_interval=1)

start cloud openstack cloudmanager
start production cisco_esc f5_vnfm
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

manager production cisco_esc
manager production f5_vnfm

# role: the variables that tell a role which VNF is meant, with each manager
esc() { echo "-e vnf_$1_manager=cisco_esc -e vnf_$1_deployment_id=my_dep_id"; }
f5() { echo "-e vnf_$1_manager=f5_vnfm -e vnf_$1_deployment_id=firewall-north"; }
# The firewall of ESC's own reference, from a file of variables, and a blueprint.
read -ra asa <<< "$(esc deploy) -e @tests/examples/files/asa/deployment.yml -e vnf_deploy_tenant_name=admin"
asa+=(-e '{"vnf_deploy_name": "{{ asa_name }}", "vnf_deploy_vm_groups": "{{ asa_vm_groups }}"}')
read -ra blueprint <<< "$(f5 deploy) -e vnf_deploy_blueprint_id=firewall"
blueprint+=(-e vnf_deploy_blueprint_path="$PWD/tests/examples/files/firewall")

title "Deploy a VNF with Cisco ESC: what would be done? (plan_only: nothing is changed)"
play vnf_deploy "${asa[@]}" -e vnf_deploy_plan_only=true

title "Deploy it: the service is active once its VM is alive"
play vnf_deploy "${asa[@]}"

title "The same once more: nothing changes"
play vnf_deploy "${asa[@]}"

title "Deploy a VNF with an F5 VNF Manager, by the same role: what would be done?"
play vnf_deploy "${blueprint[@]}" -e vnf_deploy_plan_only=true

title "Deploy it: upload, create, install, verify"
play vnf_deploy "${blueprint[@]}"

title "The same once more: nothing changes"
play vnf_deploy "${blueprint[@]}"

title "Scale the one with ESC out to two VMs"
read -ra scale <<< "$(esc scale) -e vnf_scale_group=ASA-1 -e vnf_scale_instances=2"
scale+=(-e '{"vnf_scale_static_ip_address_pool": [{"network": "MgtNetwork", "ip_addresses": ["18.0.0.16", "18.0.0.17"]}]}')
play vnf_scale "${scale[@]}"

title "Scale the one with F5 out to three instances"
read -ra scale <<< "$(f5 scale) -e vnf_scale_group=vm -e vnf_scale_instances=3"
play vnf_scale "${scale[@]}"

title "One machine of each fails"
break_vms

title "Heal the one with ESC: what is in error is recovered, and awaited to the last word"
read -ra heal <<< "$(esc heal) -e vnf_heal_limit=1"
play vnf_heal "${heal[@]}"

title "Heal the one with F5: what is not started is found, healed and verified"
read -ra heal <<< "$(f5 heal) -e vnf_heal_limit=1"
play vnf_heal "${heal[@]}"

title "Back the manager up"
play f5_vnfm_backup -e f5_vnfm_backup_directory="$work/backup" -e f5_vnfm_backup_id=nightly
ls -l "$work/backup"

title "A restore without the right confirmation is refused"
manager spare f5_vnfm
restore=(-e f5_vnfm_restore_archive="$work/backup/nightly.zip")
if play f5_vnfm_restore "${restore[@]}" -e f5_vnfm_restore_confirm=weekly; then
  echo "the restore was not refused" >&2
  exit 1
fi
echo "Refused, as it should be: nothing was restored."

title "Restore the backup onto the clean, second manager"
play f5_vnfm_restore "${restore[@]}" -e f5_vnfm_restore_confirm=nightly

title "Remove both VNFs"
manager production f5_vnfm
read -ra gone <<< "$(esc undeploy) -e vnf_undeploy_confirm=my_dep_id"
play vnf_undeploy "${gone[@]}"
read -ra gone <<< "$(f5 undeploy) -e vnf_undeploy_confirm=firewall-north"
play vnf_undeploy "${gone[@]}"

title "Done. The simulators are stopped and nothing is left behind."

"""Steps of the judge: python -m scenario STEP. Each fails with what it found, or prints what it did."""

import os
import pathlib
import sys

from scenario import control, deadletters, grants, leftovers, orders, refusals, timers, unknown
from scenario.stage import Failed, Stage, await_until, check, client

STAGE = "dev"
ORDERS = 50
ORDERS_AFTER_UPDATE = 5
SUMMARY = pathlib.Path(os.environ["JUDGE_REPORT"]).with_name("summary.txt")
STACKS = ("Data", "Orders", "Inventory", "Stream", "Api", "Operations")


def started():
    def answers():
        try:
            return client("sts").get_caller_identity()["Account"]
        except Exception as error:  # not listening yet
            return repr(error)

    await_until("the server", answers, lambda found: found == "000000000000", 60)
    unknown.refused()


def complete():
    described = client("cloudformation").describe_stacks()["Stacks"]
    statuses = {each["StackName"]: each["StackStatus"] for each in described}
    for stack in STACKS:
        status = statuses.get(f"shop-{STAGE}-{stack}")
        check(status in ("CREATE_COMPLETE", "UPDATE_COMPLETE"), f"stack {stack} is {status}")


def journey():
    complete()
    stage = Stage(STAGE)
    for name, *groups in (["alice"], ["bob"], ["manager", "stock-managers"], ["analyst", "analysts"]):
        stage.add_user(name, *groups)
    tokens = {name: stage.token(name) for name in ("alice", "bob", "manager", "analyst")}
    tokens["machine"] = stage.machine_token("stock/read", "stock/write", "sales/read")

    confirmed, rejected = orders.many(stage, [tokens["alice"], tokens["bob"]], ORDERS, 300)
    print(f"{ORDERS} orders: {confirmed} confirmed, {rejected} rejected, all counted and archived")
    accepted = refusals.allowed(stage, tokens)
    refused = refusals.refused(stage, tokens)
    print(f"{refused} requests were refused and {accepted} accepted, as expected")
    print(f"{deadletters.redriven(stage)} dead letters were listed, explained and sent")
    print(f"{timers.run()} runs of timers succeeded")

    grants.check_none_denied()
    used, unused = grants.compared(STAGE)
    lines = sorted(f"{grant.function} {grant.action} on {grant.resource}" for grant in unused)
    pathlib.Path(os.environ["JUDGE_REPORT"]).write_text("\n".join(lines) + "\n")
    print(f"{len(used)} of {len(used) + len(unused)} grants of permissions.txt were exercised, none was missing")
    own = sorted(f"  {grant.function} {grant.action} on {grant.resource}" for grant in unused if not grants.of_platform(grant))
    print(f"never exercised, apart from polling, parking, logs and traces: {len(own)}", *own, sep="\n")
    SUMMARY.write_text(
        f"6 stacks, {ORDERS} orders, {refused} refusals, {len(used)} of {len(used) + len(unused)} grants exercised, 0 denied, nothing left\n"
    )


def versions():
    for name in sorted(each["FunctionName"] for each in pages("lambda", "list_functions", "Functions")):
        if name.startswith(f"shop-{STAGE}-Orders-"):
            print(name, client("lambda").get_alias(FunctionName=name, Name="live")["FunctionVersion"])


def pages(service, operation, result):
    for page in client(service).get_paginator(operation).paginate():
        yield from page[result]


def updated(before):
    complete()
    aliases = client("lambda")
    for line in pathlib.Path(before).read_text().splitlines():
        name, version = line.split()
        now = aliases.get_alias(FunctionName=name, Name="live")["FunctionVersion"]
        check(now != version, f"{name} still runs version {version}")
    stage = Stage(STAGE)
    token = stage.token("alice")
    orders.many(stage, [token], ORDERS_AFTER_UPDATE, 300, scarce=False)
    grants.check_none_denied()


def under_control():
    stage = Stage(STAGE)
    control.turned_red(stage, stage.token("alice"))


def gone():
    leftovers.check_none(STAGE)


STEPS = {
    "started": started,
    "journey": journey,
    "versions": versions,
    "updated": updated,
    "control": under_control,
    "gone": gone,
}

if __name__ == "__main__":
    try:
        STEPS[sys.argv[1]](*sys.argv[2:])
    except Failed as failed:
        sys.exit(str(failed))

"""The negative control: a judge who never objects is none. One statement is taken out of one role, and an order must not get through."""

import json

from scenario import grants, orders
from scenario.stage import Failed, await_until, check, client

FUNCTION, ACTION = "RequestStockFunction", "sqs:SendMessage"


def turned_red(stage, token):
    iam = client("iam")
    resources = client("cloudformation").describe_stack_resources(StackName=f"shop-{stage.name}-Orders")["StackResources"]
    role = next(
        each["PhysicalResourceId"]
        for each in resources
        if each["ResourceType"] == "AWS::IAM::Role" and each["LogicalResourceId"].startswith(FUNCTION + "Role")
    )
    policy = iam.get_role_policy(RoleName=role, PolicyName="Permissions")["PolicyDocument"]
    kept = [statement for statement in policy["Statement"] if statement["Action"] != ACTION]
    check(len(kept) == len(policy["Statement"]) - 1, f"the role of {FUNCTION} has no statement with {ACTION} alone")
    iam.put_role_policy(RoleName=role, PolicyName="Permissions", PolicyDocument=json.dumps(policy | {"Statement": kept}))

    order = orders.place(stage, token, "TEA-GREEN-100", 1)
    denied = await_until("denied calls", lambda: grants.decisions("deny"), bool)
    check({(function, action) for function, action, _ in denied} == {(FUNCTION, ACTION)}, f"denied: {denied}")
    status = orders.stored(stage)[order]["status"]["S"]
    check(status in ("PENDING", "EXPIRED"), f"the order of the negative control is {status}")
    try:
        grants.check_none_denied()
    except Failed:
        return
    raise Failed("a call was denied, and the judge passed")

"""The second negative control: a resource type that nobody knows fails a deployment, and those that placeholders.txt lists do not."""

import json

from botocore.exceptions import ClientError
from placeholders import types

from scenario.stage import await_until, check, client

DONE = ("CREATE_COMPLETE", "CREATE_FAILED", "ROLLBACK_COMPLETE", "ROLLBACK_FAILED")


def created(name, *resource_types):
    """Creates a stack with a resource of each type, deletes it, and returns the status that it had or the refusal."""
    formation = client("cloudformation")
    resources = {f"Resource{number}": {"Type": each} for number, each in enumerate(resource_types)}
    try:
        formation.create_stack(StackName=name, TemplateBody=json.dumps({"Resources": resources}))
    except ClientError as refusal:
        return str(refusal)

    def status():
        return formation.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]

    reached = await_until(f"stack {name}", status, lambda found: found in DONE, 30)
    formation.delete_stack(StackName=name)
    return reached


def refused():
    listed = created("placeholders", *types())
    check(listed == "CREATE_COMPLETE", f"a stack with each type of placeholders.txt: {listed}")
    unlisted = created("unknown", "AWS::Shop::Tea")
    check("COMPLETE" not in unlisted or unlisted.startswith("ROLLBACK"), f"a stack with a type that is not listed: {unlisted}")

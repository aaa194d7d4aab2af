"""Compares what MiniStack's IAM decided for the functions with our own text of what they may do, infra-cdk/templates/permissions.txt."""

import collections
import fnmatch
import os
import pathlib
import re

from scenario.stage import check, client

PERMISSIONS = pathlib.Path(__file__).parents[3] / "infra-cdk/templates/permissions.txt"
STACKS = ("Data", "Orders", "Inventory", "Stream", "Api", "Operations")
FUNCTION = re.compile(r"shop-[a-z]+-[A-Za-z]+-([A-Za-z]+?Function)[0-9A-F]{8}")

# Lambda itself uses these under the function's role; MiniStack polls, parks and logs under none.
PLATFORM = re.compile(
    r"(logs|xray):|sqs:(ReceiveMessage|DeleteMessage|GetQueueAttributes)|kinesis:(Describe|Get|List)"
    r"|dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)|s3:.* Data/FailedEventsBucket"
)

Grant = collections.namedtuple("Grant", "function action resource")


def granted():
    """The file has a line for each function and below it, indented, "action, action on resource if condition"."""
    found = set()
    function = None
    for line in PERMISSIONS.read_text().splitlines():
        if not line.startswith(" "):
            function = line.strip()
            continue
        actions, resource = line.strip().split(" if ")[0].split(" on ")
        found |= {Grant(function, action, resource) for action in actions.split(", ")}
    return found


def of_platform(grant):
    return PLATFORM.match(f"{grant.action} {grant.resource}")


def decisions(verdict):
    """The decisions about functions, as (function, action, ARN)."""
    found = []
    for line in pathlib.Path(os.environ["JUDGE_DECISIONS"]).read_text().splitlines():
        decided, who, action, arn = line.split(" ", 3)
        function = FUNCTION.match(who)
        if decided == verdict and function:
            found.append((function.group(1), action, arn))
    return found


def check_none_denied():
    denied = decisions("deny")
    check(not denied, "denied:\n" + "\n".join(" ".join(each) for each in denied))


class Names:
    """The resources of the stage: each physical id with the path that permissions.txt would name, without slashes between constructs."""

    def __init__(self, stage):
        self.paths = {}
        formation = client("cloudformation")
        for stack in STACKS:
            for each in formation.describe_stack_resources(StackName=f"shop-{stage}-{stack}")["StackResources"]:
                logical = re.sub(r"[0-9A-F]{8}$", "", each["LogicalResourceId"])
                self.paths[each["PhysicalResourceId"].rsplit("/", 1)[-1]] = f"{stack}/{logical}"

    def path(self, arn):
        """Data/Orders/index/open of arn:aws:dynamodb:…:table/shop-dev-Data-OrdersA9B65338-…/index/open."""
        resource = arn.split(":", 5)[5] if arn.startswith("arn:") else arn
        for separated in (resource.removeprefix("table/").removeprefix("stream/").removeprefix("key/"), resource.removeprefix("log-group:")):
            for physical in sorted(self.paths, key=len, reverse=True):
                if separated == physical or separated.startswith((physical + "/", physical + ":")):
                    return self.paths[physical] + separated[len(physical) :].split(":")[0]
        return resource


def joined(path):
    """Data/Orders/index/* stays, Orders/PlaceOrderFunction/Logs becomes Orders/PlaceOrderFunctionLogs: logical ids join constructs."""
    return re.sub(r"Function/Logs$", "FunctionLogs", path)


def compared(stage):
    """Fails if a function did what permissions.txt does not grant. Returns the grants that were used and those that were not."""
    names = Names(stage)
    grants = granted()
    used, foreign = set(), set()
    for function, action, arn in decisions("allow"):
        path = names.path(arn)
        matching = {
            grant
            for grant in grants
            if (grant.function, grant.action) == (function, action) and fnmatch.fnmatchcase(path, joined(grant.resource))
        }
        used |= matching
        if not matching:
            foreign.add(f"{function} {action} on {path}")
    check(not foreign, "allowed, but not in permissions.txt:\n" + "\n".join(sorted(foreign)))
    check(used, "no decision was recorded")
    return used, grants - used

"""Steps that need a client: scenario.py started | deployed | imported TEMPLATE"""

import json
import os
import sys
import time
import urllib.error
import urllib.request

import boto3

URL = os.environ["AWS_ENDPOINT_URL"]
WAIT_SECONDS = 120


def started():
    for _ in range(WAIT_SECONDS * 2):
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(URL + "/_localstack/health", timeout=5)
            return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    sys.exit(f"LocalStack did not answer within {WAIT_SECONDS} s")


def deployed():
    """Each resource of the stack is complete; types that this edition lacks are placeholders, and are counted."""
    stack = boto3.client("cloudformation").describe_stack_resources(StackName="shop-dev-Data")["StackResources"]
    statuses = {each["ResourceStatus"] for each in stack}
    if statuses != {"CREATE_COMPLETE"} or len(stack) < 25:
        sys.exit(f"{len(stack)} resources of Data with {statuses}")
    tables = boto3.client("dynamodb").list_tables()["TableNames"]
    if len(tables) < 4:
        sys.exit(f"only the tables {tables} exist")


def literal(value):
    """Replaces references, which CloudFormation would resolve, by a name."""
    if isinstance(value, list):
        return [literal(each) for each in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1 and next(iter(value)).startswith(("Fn::", "Ref")):
        return "arn:aws:lambda:eu-west-1:000000000000:function:any"
    return {key: literal(each) for key, each in value.items()}


def imported(template):
    """The body of our API is accepted without a warning, with each of its operations."""
    resources = json.load(open(template))["Resources"].values()
    api = next(each for each in resources if each["Type"] == "AWS::ApiGateway::RestApi")
    body = literal(api["Properties"]["Body"])
    gateway = boto3.client("apigateway")
    made = gateway.import_rest_api(failOnWarnings=True, body=json.dumps(body).encode())
    items = gateway.get_resources(restApiId=made["id"], limit=500)["items"]
    found = {(each["path"], method) for each in items for method in each.get("resourceMethods", {})}
    methods = {"get", "put", "post", "delete", "patch", "options", "head"}
    wanted = {(path, method.upper()) for path, operations in body["paths"].items() for method in operations if method in methods}
    if found != wanted:
        sys.exit(f"operations differ: {sorted(found ^ wanted)}")


{"started": started, "deployed": deployed, "imported": imported}[sys.argv[1]](*sys.argv[2:])

"""What ./destroy must leave: nothing that has the stage's name, except what the runbook names."""

from scenario.stage import check, client

# Service, operation, list in its answer, name in an entry (None: the entry is the name).
LISTS = [
    ("lambda", "list_functions", "Functions", "FunctionName"),
    ("dynamodb", "list_tables", "TableNames", None),
    ("sqs", "list_queues", "QueueUrls", None),
    ("kinesis", "list_streams", "StreamNames", None),
    ("s3", "list_buckets", "Buckets", "Name"),
    ("logs", "describe_log_groups", "logGroups", "logGroupName"),
    ("cloudwatch", "describe_alarms", "MetricAlarms", "AlarmName"),
    ("cloudwatch", "list_dashboards", "DashboardEntries", "DashboardName"),
    ("sns", "list_topics", "Topics", "TopicArn"),
    ("scheduler", "list_schedules", "Schedules", "Name"),
    ("apigateway", "get_rest_apis", "items", "name"),
    ("kms", "list_aliases", "Aliases", "AliasName"),
    ("iam", "list_roles", "Roles", "RoleName"),
]

# docs/runbooks/first-deployment.md: API Gateway logs all APIs of the account with it.
KEPT = "CloudWatchRole"


def check_none(stage):
    found = []
    for service, operation, key, name in LISTS:
        of_service = client(service)
        if of_service.can_paginate(operation):
            entries = [entry for page in of_service.get_paginator(operation).paginate() for entry in page.get(key, [])]
        else:
            entries = getattr(of_service, operation)().get(key, [])
        names = [entry[name] if name else entry for entry in entries]
        found += [f"{service}: {each}" for each in names if f"shop-{stage}" in each and KEPT not in each]
    pools = client("cognito-idp").list_user_pools(MaxResults=60)["UserPools"]
    found += [f"cognito: {pool['Name']}" for pool in pools]
    stacks = client("cloudformation").describe_stacks()["Stacks"]
    found += [f"stack: {each['StackName']}" for each in stacks if each["StackName"].startswith(f"shop-{stage}")]
    check(not found, "left behind:\n" + "\n".join(found))

"""Starts LocalStack without a container. LocalStack downloads DynamoDB Local when it is first used; the pinned one of Maven runs instead."""

import os

from localstack.services.dynamodb.packages import DynamoDBLocalPackageInstaller
from localstack.services.dynamodb.server import DynamodbServer


def command(server):
    return [
        os.environ["JUDGE_JAVA"],
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        os.environ["JUDGE_DYNAMODB_LOCAL"],
        "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
        "-inMemory",
        "-disableTelemetry",
        "-port",
        str(server.port),
    ]


DynamoDBLocalPackageInstaller.install = lambda *_, **__: None
DynamoDBLocalPackageInstaller.get_java_env_vars = lambda _: {}
DynamodbServer._create_shell_command = command

if __name__ == "__main__":
    from localstack.runtime.main import main

    main()

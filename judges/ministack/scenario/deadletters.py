"""`./deadletters` against the stage: a message that fails until it is parked is listed and explained; a parked message is sent again."""

import json
import pathlib
import subprocess

from scenario import orders
from scenario.stage import await_until, check, client

COMMAND = pathlib.Path(__file__).parents[3] / "deadletters"


def run(stage, *arguments, expected=0):
    done = subprocess.run([COMMAND, *arguments, "--stage", stage.name], capture_output=True, text=True, timeout=300)
    check(done.returncode == expected, f"deadletters {arguments} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


def count(queue):
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    attributes = client("sqs").get_queue_attributes(QueueUrl=queue, AttributeNames=names)["Attributes"]
    return sum(int(attributes[name]) for name in names)


def listed(stage):
    return json.loads(run(stage, "list", "--json"))


def confirmation(stage):
    """An event of a confirmed order, as the archive has it."""
    s3 = client("s3")
    order = next(each for each, item in orders.stored(stage).items() if item["status"]["S"] == "CONFIRMED")
    for event in orders.events(s3, stage.data["ArchiveBucketName"]):
        if event["subject"] == f"order/{order}" and event["type"] == "OrderConfirmed":
            return event
    raise AssertionError(f"the confirmation of {order} is not archived")


def redriven(stage):
    sqs = client("sqs")
    queue, parked = stage.data["StockRequestsQueue"], stage.data["StockRequestsDeadLetterQueue"]
    check(listed(stage) == [], f"dead letters before any failure: {listed(stage)}")
    patience = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["VisibilityTimeout"])["Attributes"]
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"VisibilityTimeout": "2"})
    try:
        sqs.send_message(QueueUrl=queue, MessageBody="no event at all")
        await_until("messages in the dead-letter queue", lambda: count(parked), lambda number: number == 1)
    finally:
        sqs.set_queue_attributes(QueueUrl=queue, Attributes=patience)
    poison = listed(stage)
    check(len(poison) == 1 and poison[0]["source"].endswith("stock-requests"), f"listed: {poison}")
    shown = run(stage, "show", poison[0]["id"])
    check("poison" in shown and "NOT_JSON" in shown, f"the reason is not shown:\n{shown}")

    # An operator may send a message that was processed already: every consumer checks the current state.
    sqs.send_message(QueueUrl=parked, MessageBody=json.dumps(confirmation(stage)))
    known = {letter["id"] for letter in poison}
    (repeated,) = (letter["id"] for letter in listed(stage) if letter["id"] not in known)
    check("sent to" in run(stage, "send", repeated), "the command does not say where the message was sent")
    await_until("messages in the queue and its dead-letter queue", lambda: (count(queue), count(parked)), lambda found: found == (0, 1))
    return len(poison) + 1

"""Places orders through the API and waits until each is decided, counted in the sales and archived, as the tables and the archive show."""

import concurrent.futures
import gzip
import json
import random
import uuid

from scenario.stage import await_until, check, client

CONTACT = {
    "name": "Alice",
    "email": "alice@example.com",
    "address": {"line1": "1 Garden Street", "city": "Springfield", "postcode": "12345", "country": "DE"},
}
PLENTY = ["TEA-GREEN-100", "TEA-BLACK-100", "CUP-WHITE"]
SCARCE = "CUP-BLUE"


def body(sku, quantity, contact=CONTACT):
    return json.dumps({"lines": [{"sku": sku, "quantity": quantity}], "contact": contact})


def place(stage, token, sku, quantity):
    """Retries with the same idempotency key, as a client does; returns the order's id."""
    key = str(uuid.uuid4())
    for _ in range(5):
        answer = stage.request("POST", "/orders", token, {"Idempotency-Key": key}, body(sku, quantity))
        if answer.status < 500 and answer.status not in (409, 429):
            break
    check(answer.status == 201, f"an order was answered with {answer.status}: {answer.body[:300]}")
    return answer.json()["orderId"]


def items(table, **more):
    pages = client("dynamodb").get_paginator("scan").paginate(TableName=table, **more)
    return [item for page in pages for item in page["Items"]]


def stored(stage):
    return {item["orderId"]["S"]: item for item in items(stage.data["OrdersTable"]) if "history" in item}


def projected(stage):
    facts = (item for item in items(stage.data["SalesTable"]) if item["pk"]["S"].startswith("FACT#"))
    return {item["pk"]["S"].removeprefix("FACT#") for item in facts if item["sk"]["S"] == "CONFIRMED"}


def events(s3, bucket):
    """The archive: compressed objects with a line of JSON for each event."""
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        for entry in page.get("Contents", []):
            text = gzip.decompress(s3.get_object(Bucket=bucket, Key=entry["Key"])["Body"].read()).decode()
            yield from map(json.loads, text.splitlines())


def archived(stage):
    return {event["id"] for event in events(client("s3"), stage.data["ArchiveBucketName"])}


def missing(stage, ids):
    """One line for everything that an order of these still lacks."""
    orders, sales, archive = stored(stage), projected(stage), archived(stage)
    lines = []
    for each in ids:
        order = orders.get(each)
        status = order["status"]["S"] if order else "not stored"
        if status not in ("CONFIRMED", "REJECTED"):
            lines.append(f"{each} is {status}")
        elif status == "CONFIRMED" and each not in sales:
            lines.append(f"{each} is not in the sales")
        if order:
            wanted = {f"order/{each}#{sequence}" for sequence in range(1, int(order["version"]["N"]) + 1)}
            lines += [f"event {event} is not archived" for event in sorted(wanted - archive)]
    return lines


def many(stage, tokens, number, seconds, scarce=True):
    """Places this number of orders; with scarce, one in ten for an item of which there is too little. Returns how many were confirmed and rejected."""
    choose = random.Random(number)
    baskets = [(SCARCE, 2) if scarce and i % 10 == 9 else (choose.choice(PLENTY), 1 + choose.randrange(3)) for i in range(number)]
    with concurrent.futures.ThreadPoolExecutor(2) as customers:
        placing = [customers.submit(place, stage, tokens[i % len(tokens)], *basket) for i, basket in enumerate(baskets)]
        ids = [each.result() for each in placing]
    await_until("orders", lambda: missing(stage, ids), lambda lines: not lines, seconds)
    statuses = [stored(stage)[each]["status"]["S"] for each in ids]
    confirmed, rejected = statuses.count("CONFIRMED"), statuses.count("REJECTED")
    check(rejected > 0 or not scarce, "no order for the scarce item was rejected")
    check(confirmed >= number * 9 // 10, f"only {confirmed} of {number} orders were confirmed")
    return confirmed, rejected

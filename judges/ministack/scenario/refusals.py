"""Requests that must be refused, as a table: the caller, the request and the expected status and words. All go through MiniStack's gateway."""

import json
import uuid

from scenario.orders import body, place
from scenario.stage import check

CUP = json.dumps({"name": "Cup", "unitPrice": 100, "currency": "EUR", "received": 1})


def refused(stage, tokens):
    """Returns the number of requests; fails with a line for each that was not answered as expected."""
    alice, bob, manager, analyst, machine = (tokens[name] for name in ("alice", "bob", "manager", "analyst", "machine"))
    order = place(stage, alice, "TEA-GREEN-100", 1)
    used = str(uuid.uuid4())
    first = stage.request("POST", "/orders", alice, {"Idempotency-Key": used}, body("TEA-GREEN-100", 1))
    again = stage.request("POST", "/orders", alice, {"Idempotency-Key": used}, body("TEA-GREEN-100", 1))
    check((first.status, first.body) == (201, again.body), f"the same key was answered differently: {first.body} {again.body}")
    green = stage.request("GET", "/stock/TEA-GREEN-100", manager)
    etag = green.headers["ETag"]
    new = {"Idempotency-Key": str(uuid.uuid4())}
    ordered = body("TEA-GREEN-100", 1)
    table = [
        # caller, method, path, headers, body, status, words in the answer
        ("nobody", None, "GET", "/orders", {}, None, 401, ""),
        ("a token that is none", "x.y.z", "GET", "/orders", {}, None, 401, ""),
        ("machine", machine, "GET", "/orders", {}, None, 401, ""),
        ("machine", machine, "POST", "/orders", new, ordered, 401, ""),
        ("another customer", bob, "GET", f"/orders/{order}", {}, None, 404, ""),
        ("another customer", bob, "POST", f"/orders/{order}/cancel", {}, "", 404, ""),
        ("malformed id", alice, "GET", "/orders/none", {}, None, 404, ""),
        ("no group", alice, "PUT", "/stock/TEA-GREEN-100", {"If-Match": etag}, CUP, 403, ""),
        ("another group", analyst, "PUT", "/stock/TEA-GREEN-100", {"If-Match": etag}, CUP, 403, ""),
        ("no group", alice, "GET", "/sales", {}, None, 403, ""),
        ("another group", manager, "GET", "/sales", {}, None, 403, ""),
        ("no key", alice, "POST", "/orders", {}, ordered, 400, "Idempotency-Key"),
        ("two keys", alice, "POST", "/orders", {"Idempotency-Key": ["a", "b"]}, ordered, 400, "Idempotency-Key"),
        ("used key", alice, "POST", "/orders", {"Idempotency-Key": used}, body("TEA-GREEN-100", 2), 422, ""),
        ("media type", alice, "POST", "/orders", new | {"Content-Type": "text/plain"}, ordered, 415, ""),
        ("no JSON", alice, "POST", "/orders", new, "{", 400, ""),
        ("quantity", alice, "POST", "/orders", new, body("TEA-GREEN-100", 0), 400, "/lines/0/quantity"),
        ("parameter twice", alice, "GET", "/orders?limit=1&limit=2", {}, None, 400, "limit must be sent only once"),
        ("unknown parameter", alice, "GET", "/orders?Limit=1", {}, None, 400, "Limit is not a parameter"),
        ("no condition", manager, "PUT", "/stock/TEA-GREEN-100", {}, CUP, 428, "If-Match"),
        ("old ETag", manager, "PUT", "/stock/TEA-GREEN-100", {"If-Match": '"99999"'}, CUP, 412, "If-Match"),
        ("exists", manager, "PUT", "/stock/TEA-GREEN-100", {"If-None-Match": "*"}, CUP, 412, ""),
        ("unknown item", manager, "GET", "/stock/NO-SUCH-ITEM", {}, None, 404, ""),
    ]
    wrong = []
    for case, token, method, path, headers, sent, status, words in table:
        answer = stage.request(method, path, token, headers, sent)
        if answer.status != status or words not in answer.body:
            wrong.append(f"{case}: {method} {path} was answered with {answer.status}, not {status} {words!r}: {answer.body[:300]}")
        elif alice in answer.body or bob in answer.body:
            wrong.append(f"{case}: the answer of {method} {path} contains a token")
    check(not wrong, "\n".join(wrong))
    return len(table)


def allowed(stage, tokens):
    """The positive twins: the same operations by callers who may use them."""
    alice, manager, analyst, machine = (tokens[name] for name in ("alice", "manager", "analyst", "machine"))
    order = place(stage, alice, "TEA-BLACK-100", 1)
    etag = stage.request("GET", "/stock/TEA-BLACK-100", manager).headers["ETag"]
    changed = json.dumps({"name": "Black tea", "unitPrice": 420, "currency": "EUR", "received": 5000})
    table = [
        ("GET", f"/orders/{order}", alice, {}, None, 200),
        ("GET", "/orders", alice, {}, None, 200),
        ("POST", f"/orders/{order}/cancel", alice, {}, "", 200),
        ("GET", "/stock", manager, {}, None, 200),
        ("PUT", "/stock/CUP-OF-A-MACHINE", machine, {"If-None-Match": "*"}, CUP, 201),
        ("PUT", "/stock/TEA-BLACK-100", manager, {"If-Match": etag}, changed, 200),
        ("GET", "/sales", analyst, {}, None, 200),
        ("GET", "/sales", machine, {}, None, 200),
    ]
    for method, path, token, headers, sent, status in table:
        answer = stage.request(method, path, token, headers, sent)
        if answer.status == 412 and path == "/stock/TEA-BLACK-100":
            # The order's own reservation changed the item since it was read.
            etag = stage.request("GET", path, manager).headers["ETag"]
            answer = stage.request(method, path, token, {"If-Match": etag}, sent)
        check(answer.status == status, f"{method} {path} was answered with {answer.status}, not {status}: {answer.body[:300]}")
    return len(table)

"""Writes each decision that MiniStack's IAM takes for a function to a file: a line "allow|deny function action resource", once each."""

import json
import os

from ministack.core import iam_actions, iam_evaluator

BATCHES = {"sqs:SendMessageBatch", "sqs:DeleteMessageBatch", "sqs:ChangeMessageVisibilityBatch"}


def apply():
    """
    Two differences from AWS are corrected: a batch of messages needs the permission for one message
    (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html), and conditions may name
    the encryption context (https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context).
    """
    action_of = iam_actions.extract_iam_action
    context_of = iam_actions.request_tag_context
    enforce = iam_evaluator.enforce
    seen = set()
    log = open(os.environ["JUDGE_DECISIONS"], "a", buffering=1, encoding="utf-8")

    def extract(*args, **kwargs):
        action = action_of(*args, **kwargs)
        return action.removesuffix("Batch") if action in BATCHES else action

    def context(service, action, body, params):
        found = context_of(service, action, body, params)
        if service == "kms":
            encryption = json.loads(body or b"{}").get("EncryptionContext") or {}
            found = found | {"kms:EncryptionContext:" + key: value for key, value in encryption.items()}
        return found

    def decide(access_key_id, iam_action, service, region, resource_arn="*", service_context=None):
        denied = enforce(access_key_id, iam_action, service, region, resource_arn=resource_arn, service_context=service_context)
        if str(access_key_id).startswith("ASIA"):
            principal = iam_evaluator.resolve_principal(access_key_id, "000000000000")
            who = getattr(principal, "arn", "unknown").rsplit("/", 1)[-1]
            line = " ".join(["deny" if denied else "allow", who, iam_action, resource_arn])
            if line not in seen:
                seen.add(line)
                log.write(line + "\n")
        return denied

    iam_actions.extract_iam_action = extract
    iam_actions.request_tag_context = context
    iam_evaluator.enforce = decide

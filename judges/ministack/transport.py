"""Requests count as sent over TLS. They come over plain HTTP from this machine, and the policies of buckets, queues and topics deny that."""

from ministack.core import iam_evaluator


class OverTls:
    """A context variable with the origin of a request, of which the second part says whether TLS was used."""

    def __init__(self, origin):
        self.origin = origin

    def get(self, *default):
        return self.origin.get(*default)[0], True

    def set(self, value):
        return self.origin.set(value)

    def reset(self, token):
        self.origin.reset(token)


def apply():
    iam_evaluator._request_origin = OverTls(iam_evaluator._request_origin)

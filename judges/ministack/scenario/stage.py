"""The deployed stage as its customers and operators reach it: outputs of its stacks, clients of AWS's own SDK, HTTP and sign-in."""

import base64
import hashlib
import http.client
import json
import os
import secrets
import time
import urllib.parse
import urllib.request

import botocore.session
from botocore.config import Config

CALLBACK = "http://localhost:8080/callback"
PASSWORD = "Judge-password-1!"
HOST = urllib.parse.urlsplit(os.environ["AWS_ENDPOINT_URL"]).netloc


class Failed(Exception):
    """A promise of the shop that was not kept."""


def check(condition, message):
    if not condition:
        raise Failed(message)


def await_until(what, read, done, seconds=180):
    """Reads until the result is as expected, and returns it."""
    end = time.monotonic() + seconds
    while True:
        found = read()
        if done(found):
            return found
        check(time.monotonic() < end, f"{what}: still {found!r} after {seconds} s")
        time.sleep(0.5)


def client(service):
    return botocore.session.get_session().create_client(service, config=Config(read_timeout=300, retries={"total_max_attempts": 2}))


def outputs(stage, stack):
    described = client("cloudformation").describe_stacks(StackName=f"shop-{stage}-{stack}")["Stacks"][0]
    return {output["OutputKey"]: output["OutputValue"] for output in described.get("Outputs", [])}


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body.decode()

    def json(self):
        return json.loads(self.body)


def call(method, path, headers=None, body=None):
    """One HTTP request, without redirects and without a proxy. A header may have several values."""
    connection = http.client.HTTPConnection(HOST, timeout=120)
    try:
        connection.putrequest(method, path)
        data = body.encode() if body is not None else b""
        for name, values in (headers or {}).items():
            for value in values if isinstance(values, list) else [values]:
                connection.putheader(name, value)
        if data or method in ("POST", "PUT"):
            connection.putheader("Content-Length", str(len(data)))
        connection.endheaders(data)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


class Stage:
    def __init__(self, name):
        self.name = name
        self.data = outputs(name, "Data")
        api = urllib.parse.urlsplit(outputs(name, "Api")["ApiUrl"])
        # https://<id>.execute-api.<region>.amazonaws.com/<stage>/, as a path of this machine.
        self.root = f"/_aws/execute-api/{api.netloc.split('.')[0]}{api.path.rstrip('/')}"

    def request(self, method, path, token=None, headers=None, body=None):
        sent = dict(headers or {})
        if token:
            sent["Authorization"] = f"Bearer {token}"
        if body is not None:
            sent.setdefault("Content-Type", "application/json")
        return call(method, self.root + path, sent, body)

    def add_user(self, name, *groups):
        """As the runbook of the first deployment adds a user without a mailbox."""
        identity = client("cognito-idp")
        pool = self.data["UserPool"]
        email = f"{name}@example.com"
        identity.admin_create_user(
            UserPoolId=pool,
            Username=email,
            MessageAction="SUPPRESS",
            UserAttributes=[{"Name": "email", "Value": email}, {"Name": "email_verified", "Value": "true"}],
        )
        identity.admin_set_user_password(UserPoolId=pool, Username=email, Password=PASSWORD, Permanent=True)
        for group in groups:
            identity.admin_add_user_to_group(UserPoolId=pool, Username=email, GroupName=group)

    def token(self, name):
        """Signs in on the hosted page, with PKCE."""
        verifier = secrets.token_hex(32)
        asked = {
            "response_type": "code",
            "client_id": self.data["PeopleClient"],
            "redirect_uri": CALLBACK,
            "scope": "orders/read orders/write stock/read stock/write sales/read",
            "state": secrets.token_hex(8),
            "code_challenge_method": "S256",
            "code_challenge": base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("="),
        }
        form = asked | {"username": f"{name}@example.com", "password": PASSWORD}
        page = call("GET", "/oauth2/authorize?" + urllib.parse.urlencode(asked))
        check(page.status == 200, f"the sign-in page of {name}: {page.status} {page.body[:200]}")
        back = self.form("/login", form)
        check(back.status in (302, 303), f"the sign-in of {name}: {back.status} {back.body[:300]}")
        answer = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(back.headers["Location"]).query))
        check(answer.get("state") == asked["state"], "the sign-in lost the state that it was given")
        exchange = {"grant_type": "authorization_code", "client_id": asked["client_id"], "redirect_uri": CALLBACK}
        return self.exchanged(exchange | {"code": answer["code"], "code_verifier": verifier})

    def machine_token(self, *scopes):
        secret = client("cognito-idp").describe_user_pool_client(
            UserPoolId=self.data["UserPool"], ClientId=self.data["MachineClient"]
        )["UserPoolClient"]["ClientSecret"]
        credentials = {"client_id": self.data["MachineClient"], "client_secret": secret}
        return self.exchanged({"grant_type": "client_credentials", "scope": " ".join(scopes)} | credentials)

    def exchanged(self, form):
        answer = self.form("/oauth2/token", form)
        check(answer.status == 200, f"the exchange for a token: {answer.status} {answer.body[:300]}")
        return answer.json()["access_token"]

    @staticmethod
    def form(path, fields):
        return call("POST", path, {"Content-Type": "application/x-www-form-urlencoded"}, urllib.parse.urlencode(fields))

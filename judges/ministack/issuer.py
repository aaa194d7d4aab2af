"""Tokens name an issuer that the functions can reach: MiniStack writes https://cognito-idp.<region>.amazonaws.com/<pool>, which leads to
AWS, and its CloudFormation lacks the attribute ProviderURL from which our templates take the issuer."""

import os

from ministack.services import apigateway_v1, cognito
from ministack.services.cloudformation import provisioners


def apply():
    base = "http://127.0.0.1:%s/" % os.environ["GATEWAY_PORT"]

    def reachable(issuer):
        return base + issuer.rsplit("/", 1)[1]

    attributes = provisioners._cognito_user_pool_attributes
    signed = cognito._signed_jwt
    issuers = apigateway_v1._cognito_pool_issuers

    def sign(claims, pool_id="", use=""):
        if "amazonaws.com/" in str(claims.get("iss", "")):
            claims = {**claims, "iss": reachable(claims["iss"])}
        return signed(claims, pool_id, use)

    provisioners._cognito_user_pool_attributes = lambda pool: {**attributes(pool), "ProviderURL": base + pool}
    cognito._signed_jwt = sign
    apigateway_v1._cognito_pool_issuers = lambda authorizer: [reachable(issuer) for issuer in issuers(authorizer)]

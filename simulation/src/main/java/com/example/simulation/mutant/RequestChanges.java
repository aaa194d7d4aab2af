package com.example.simulation.mutant;

import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Changes of single requests to DynamoDB. */
final class RequestChanges {

    /** A condition that always holds and uses every name and value of the request, as DynamoDB requires. */
    private static final String ANY_VERSION = "#version = :seen OR #version <> :seen";

    private RequestChanges() {}

    /** Updates an order whatever its version. */
    static UpdateItemRequest unfenced(UpdateItemRequest request) {
        var key = Requests.text(request.key(), "pk");
        if (!key.startsWith("ORDER#") || request.conditionExpression() == null) {
            return request;
        }
        return request.toBuilder().conditionExpression(ANY_VERSION).build();
    }

    /** Reads orders without consistency. */
    static GetItemRequest inconsistent(GetItemRequest request) {
        return Requests.text(request.key(), "pk").startsWith("ORDER#")
                ? request.toBuilder().consistentRead(false).build()
                : request;
    }

    /** Repeats an event whatever the version of its order. */
    static UpdateItemRequest repeatedAnyway(UpdateItemRequest request) {
        return request.expressionAttributeNames().containsValue("repeatedAt")
                ? request.toBuilder().conditionExpression(ANY_VERSION).build()
                : request;
    }
}

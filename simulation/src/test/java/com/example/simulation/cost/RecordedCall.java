package com.example.simulation.cost;

import com.example.simulation.aws.Call;

/** A call that a function sent. */
record RecordedCall(String function, Call call) {

    String operation() {
        return call.service() + " " + call.operation();
    }

    boolean isToDynamoDb() {
        return call.service().equals("DynamoDB");
    }
}

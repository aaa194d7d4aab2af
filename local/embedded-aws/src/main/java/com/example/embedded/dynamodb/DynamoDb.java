package com.example.embedded.dynamodb;

import java.net.URI;

/** Whatever answers as DynamoDB and its streams on 127.0.0.1. */
public interface DynamoDb extends AutoCloseable {

    URI endpoint();

    @Override
    void close();
}

package stackrun.embedded.dynamodb;

import stackrun.embedded.access.AwsServer;

/** A server on 127.0.0.1 with the APIs of DynamoDB and DynamoDB Streams. */
public interface DynamoDb extends AwsServer {}

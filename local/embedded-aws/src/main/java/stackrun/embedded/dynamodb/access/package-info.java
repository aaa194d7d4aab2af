/** The permissions that requests to DynamoDB and DynamoDB Streams need. */
@NullMarked
package stackrun.embedded.dynamodb.access;

import org.jspecify.annotations.NullMarked;

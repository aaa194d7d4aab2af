/** The tables in memory against DynamoDB Local, and their parts by themselves. */
@NullMarked
package stackrun.embedded.dynamodb.memory;

import org.jspecify.annotations.NullMarked;

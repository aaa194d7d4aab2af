/** DynamoDB, served by Amazon's DynamoDB Local in a process of its own. */
@NullMarked
package stackrun.embedded.dynamodb;

import org.jspecify.annotations.NullMarked;

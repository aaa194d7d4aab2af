/** DynamoDB's tables in memory, for tests and simulations that need thousands of them. Requests use no network. */
@NullMarked
package stackrun.memory;

import org.jspecify.annotations.NullMarked;

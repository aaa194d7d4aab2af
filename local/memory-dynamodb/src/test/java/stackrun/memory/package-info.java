/** The tables in memory against DynamoDB Local, and their parts by themselves. */
@NullMarked
package stackrun.memory;

import org.jspecify.annotations.NullMarked;

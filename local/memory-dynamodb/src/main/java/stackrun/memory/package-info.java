/** DynamoDB's tables inside this process, for what needs thousands of them: the same requests, no network. */
@NullMarked
package stackrun.memory;

import org.jspecify.annotations.NullMarked;

/** Execution environments of functions, in this JVM or each in a process of its own, and the code they load. */
@NullMarked
package stackrun.lambda.environment;

import org.jspecify.annotations.NullMarked;

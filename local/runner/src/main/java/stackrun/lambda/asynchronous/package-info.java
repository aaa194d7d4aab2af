/** Asynchronous invocations: retries, expiry and destinations. */
@NullMarked
package stackrun.lambda.asynchronous;

import org.jspecify.annotations.NullMarked;

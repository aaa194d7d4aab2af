/** Checks before an integration is called: authorizer, API keys, throttling, required parameters. */
@NullMarked
package stackrun.gateway.guard;

import org.jspecify.annotations.NullMarked;

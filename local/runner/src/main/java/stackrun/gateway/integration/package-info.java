/** Integrations that answer requests: functions, other servers and mocks. */
@NullMarked
package stackrun.gateway.integration;

import org.jspecify.annotations.NullMarked;

/** A REST API as its OpenAPI body describes it, deployed at a stage. */
@NullMarked
package stackrun.gateway.api;

import org.jspecify.annotations.NullMarked;

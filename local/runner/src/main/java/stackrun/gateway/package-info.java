/** API Gateway: a REST API as its OpenAPI body describes it, answered the way API Gateway answers. */
@NullMarked
package stackrun.gateway;

import org.jspecify.annotations.NullMarked;

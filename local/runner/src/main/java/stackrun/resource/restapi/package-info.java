/**
 * Reads REST APIs that templates define resource by resource, as the CDK's {@code RestApi} does, and assembles the
 * OpenAPI body that such an API could have had.
 */
@NullMarked
package stackrun.resource.restapi;

import org.jspecify.annotations.NullMarked;

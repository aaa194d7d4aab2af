/** Reads the properties of resources into the definitions that the embedded servers take. */
@NullMarked
package stackrun.resource.definition;

import org.jspecify.annotations.NullMarked;

/**
 * One class for each CloudFormation type that runs here: what its references give, which of its properties matter, what
 * is made of it. A fork adds a type with one class, one line in {@link stackrun.resource.ResourceTypes} and one
 * test.
 */
@NullMarked
package stackrun.resource;

import org.jspecify.annotations.NullMarked;

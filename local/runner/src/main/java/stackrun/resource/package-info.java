/**
 * One class for each CloudFormation type that runs here: the values of its references, its properties, and the steps that
 * create it. A fork adds a type with one class, one line in {@code ResourceTypes} and one test.
 */
@NullMarked
package stackrun.resource;

import org.jspecify.annotations.NullMarked;

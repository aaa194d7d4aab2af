/** Runs the committed CloudFormation templates on embedded servers, in one JVM or with a JVM for each function. */
@NullMarked
package stackrun;

import org.jspecify.annotations.NullMarked;

/** The code in the process of an isolated function; it uses only the JDK and Lambda's core interfaces. */
@NullMarked
package stackrun.runtime;

import org.jspecify.annotations.NullMarked;

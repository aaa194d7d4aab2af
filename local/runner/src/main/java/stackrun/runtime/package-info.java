/** What runs in the process of an isolated function; uses nothing but the JDK and Lambda's core interfaces. */
@NullMarked
package stackrun.runtime;

import org.jspecify.annotations.NullMarked;

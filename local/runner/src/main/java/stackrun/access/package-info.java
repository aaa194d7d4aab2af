/** The identity of functions: their access keys, the policies of their roles, and decisions that the platform asks for. */
@NullMarked
package stackrun.access;

import org.jspecify.annotations.NullMarked;

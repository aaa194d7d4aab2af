/** The tokens of expressions, and the errors that parsers report about them. */
@NullMarked
package stackrun.memory.expression.token;

import org.jspecify.annotations.NullMarked;

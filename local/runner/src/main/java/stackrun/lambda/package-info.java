/** Lambda: functions, their execution environments, permissions and invocations. */
@NullMarked
package stackrun.lambda;

import org.jspecify.annotations.NullMarked;

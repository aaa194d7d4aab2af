/** Lambda: functions, their execution environments, and invocations by whoever may invoke. */
@NullMarked
package stackrun.lambda;

import org.jspecify.annotations.NullMarked;

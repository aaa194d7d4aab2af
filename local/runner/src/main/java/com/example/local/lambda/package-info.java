/** Lambda: functions, their execution environments, and invocations by whoever may invoke. */
@NullMarked
package com.example.local.lambda;

import org.jspecify.annotations.NullMarked;

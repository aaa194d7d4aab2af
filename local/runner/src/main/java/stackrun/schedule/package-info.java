/** Schedules: functions that are invoked at certain times. */
@NullMarked
package stackrun.schedule;

import org.jspecify.annotations.NullMarked;

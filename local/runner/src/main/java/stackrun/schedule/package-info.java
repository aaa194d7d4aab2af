/** Schedules: functions that are called by the clock, and what becomes of calls nobody waits for. */
@NullMarked
package stackrun.schedule;

import org.jspecify.annotations.NullMarked;

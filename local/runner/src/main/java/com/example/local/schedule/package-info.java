/** Schedules: functions that are called by the clock, and what becomes of calls nobody waits for. */
@NullMarked
package com.example.local.schedule;

import org.jspecify.annotations.NullMarked;

/** The metrics of the shop, the alarms on them and the dashboard that shows them. */
@NullMarked
package com.example.infra.monitoring;

import org.jspecify.annotations.NullMarked;

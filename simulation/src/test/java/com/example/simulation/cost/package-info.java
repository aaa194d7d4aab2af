/** What one order costs: calls, capacity units and log lines, and the prices that AWS asks for them. */
@NullMarked
package com.example.simulation.cost;

import org.jspecify.annotations.NullMarked;

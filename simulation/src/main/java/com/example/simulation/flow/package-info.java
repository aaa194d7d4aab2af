/** The flows of the shop that are driven through every fault, from their first step until all has settled. */
@NullMarked
package com.example.simulation.flow;

import org.jspecify.annotations.NullMarked;

/** Invariants that are checked after every step, and at the end. */
@NullMarked
package com.example.simulation.oracle;

import org.jspecify.annotations.NullMarked;

/** Drives worlds through single faults, pairs, interleavings and seeds, and reports. */
@NullMarked
package com.example.simulation.explore;

import org.jspecify.annotations.NullMarked;

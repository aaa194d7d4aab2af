/**
 * Runs the whole shop against AWS in memory, in one thread and under a virtual clock, and crashes it at every call.
 *
 * <p>The services are their own beans with the real SDK; what is simulated begins at the wire.
 */
@NullMarked
package com.example.simulation;

import org.jspecify.annotations.NullMarked;

/** Faults at a call to AWS. */
@NullMarked
package com.example.simulation.fault;

import org.jspecify.annotations.NullMarked;

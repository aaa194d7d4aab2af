/** Broken shops that the oracles must catch. */
@NullMarked
package com.example.simulation.mutant;

import org.jspecify.annotations.NullMarked;

/** The deployed resources, read from the committed templates: the simulator runs nothing else. */
@NullMarked
package com.example.simulation.deployment;

import org.jspecify.annotations.NullMarked;

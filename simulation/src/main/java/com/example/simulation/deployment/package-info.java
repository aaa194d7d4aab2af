/** What is deployed, as the committed templates say: the simulator runs that and nothing else. */
@NullMarked
package com.example.simulation.deployment;

import org.jspecify.annotations.NullMarked;

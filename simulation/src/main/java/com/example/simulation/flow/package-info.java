/** What is driven through every fault: each flow of the shop from where it begins to where it has settled. */
@NullMarked
package com.example.simulation.flow;

import org.jspecify.annotations.NullMarked;

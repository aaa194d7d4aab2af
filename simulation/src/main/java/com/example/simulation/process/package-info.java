/** Functions as Lambda runs them: the services' own beans, restarted whenever one dies. */
@NullMarked
package com.example.simulation.process;

import org.jspecify.annotations.NullMarked;

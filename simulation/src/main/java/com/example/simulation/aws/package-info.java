/** AWS in memory, at the level of its wire: the SDK's own requests in, the service's answers out. */
@NullMarked
package com.example.simulation.aws;

import org.jspecify.annotations.NullMarked;

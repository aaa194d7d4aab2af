/** AWS in memory, judged by AWS's own pages. */
@NullMarked
package com.example.simulation.aws;

import org.jspecify.annotations.NullMarked;

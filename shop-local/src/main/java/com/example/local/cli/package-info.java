/** The command line of {@code ./run}. */
@NullMarked
package com.example.local.cli;

import org.jspecify.annotations.NullMarked;

/** The commands of {@code ./deadletters}. */
@NullMarked
package com.example.deadletters.cli;

import org.jspecify.annotations.NullMarked;

/** The shop's part of a local run: the templates that {@code ./run} starts, and the sample users. */
@NullMarked
package com.example.local;

import org.jspecify.annotations.NullMarked;

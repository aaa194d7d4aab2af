/** The bench: cold starts, restores and warm invocations of packaged functions, each in a process of its own. */
@NullMarked
package com.example.load.bench;

import org.jspecify.annotations.NullMarked;

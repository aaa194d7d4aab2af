/** Rehearses a function before Lambda takes a snapshot of it, so that it answers at once after a restore. */
@NullMarked
package com.example.kit.snapstart;

import org.jspecify.annotations.NullMarked;

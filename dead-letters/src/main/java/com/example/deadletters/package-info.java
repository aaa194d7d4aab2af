/**
 * Dead letters as an operation: list them, see why they failed, send them again.
 *
 * <p>What parks, where, and what is safe: {@code docs/runbooks/dead-letters.md}.
 */
@NullMarked
package com.example.deadletters;

import org.jspecify.annotations.NullMarked;

/** Ledgers: each service publishes, per time slot, a digest of what it holds of each order, and a list where it is asked. */
@NullMarked
package com.example.kit.audit;

import org.jspecify.annotations.NullMarked;

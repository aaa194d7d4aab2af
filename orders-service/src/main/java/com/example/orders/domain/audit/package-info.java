/** The audit: compares what orders decided with what others made of it, and repeats what was not heard. */
@NullMarked
package com.example.orders.domain.audit;

import org.jspecify.annotations.NullMarked;

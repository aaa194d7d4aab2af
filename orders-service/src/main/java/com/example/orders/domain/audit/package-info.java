/** The audit: compares orders with the ledgers of other services, and republishes events that were lost. */
@NullMarked
package com.example.orders.domain.audit;

import org.jspecify.annotations.NullMarked;

/** The audit's way to other services: notes and ledgers in a bucket. */
@NullMarked
package com.example.orders.adapter.audit;

import org.jspecify.annotations.NullMarked;

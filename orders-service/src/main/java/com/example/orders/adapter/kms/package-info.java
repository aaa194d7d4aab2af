/** Customers' keys: data keys from KMS, kept wrapped, used in memory only. */
@NullMarked
package com.example.orders.adapter.kms;

import org.jspecify.annotations.NullMarked;

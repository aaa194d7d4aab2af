/** Customers' keys: data keys from KMS, stored encrypted and used only in memory. */
@NullMarked
package com.example.orders.adapter.kms;

import org.jspecify.annotations.NullMarked;

/** The S3 bucket through which the audit exchanges its plan and the ledgers with other services. */
@NullMarked
package com.example.orders.adapter.audit;

import org.jspecify.annotations.NullMarked;

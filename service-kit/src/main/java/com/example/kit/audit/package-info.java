/**
 * Ledgers for the audit. For each time slot, a service publishes a digest of its state of the orders, and on request
 * every entry.
 */
@NullMarked
package com.example.kit.audit;

import org.jspecify.annotations.NullMarked;

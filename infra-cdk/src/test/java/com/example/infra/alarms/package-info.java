/** Evaluates the alarms of the templates on given metrics, by the rules that CloudWatch documents. */
@NullMarked
package com.example.infra.alarms;

import org.jspecify.annotations.NullMarked;

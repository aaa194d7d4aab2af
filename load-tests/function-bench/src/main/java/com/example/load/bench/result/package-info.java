/** Measurements of the bench, their statistics, and the table, charts and JSON made of them. */
@NullMarked
package com.example.load.bench.result;

import org.jspecify.annotations.NullMarked;

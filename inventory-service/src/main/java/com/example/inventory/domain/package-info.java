/** Stock in plain Java: what the shop has, what it holds for orders, and what becomes of that. */
@NullMarked
package com.example.inventory.domain;

import org.jspecify.annotations.NullMarked;

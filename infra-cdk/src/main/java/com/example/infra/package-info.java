/**
 * The one definition of the shop: CDK stacks cut by lifetime, from which every place is made.
 *
 * <p>{@code Data} outlives everything; {@code Orders}, {@code Inventory} and {@code Stream} hold one service each;
 * {@code Api} is the front door; {@code Operations} watches.
 */
@NullMarked
package com.example.infra;

import org.jspecify.annotations.NullMarked;

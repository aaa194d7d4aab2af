/**
 * The definition of the shop: CDK stacks divided by lifetime, from which every stage is made.
 *
 * <p>{@code Data} outlives everything; {@code Orders}, {@code Inventory} and {@code Stream} hold one service each;
 * {@code Api} is the REST API; {@code Operations} holds alarms and the dashboard.
 */
@NullMarked
package com.example.infra;

import org.jspecify.annotations.NullMarked;

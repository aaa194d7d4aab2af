package com.example.simulation.world;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One record of a shard.
 *
 * @param index its position in the shard
 * @param event the element of {@code Records} in the function's event
 */
record ShardRecord(int index, String sequenceNumber, Instant arrival, ObjectNode event) {}

package com.example.simulation.deployment;

import java.util.Optional;

/**
 * A table.
 *
 * @param createRequest the body of a CreateTable call
 * @param timeToLive the attribute that says when an item expires
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TableDefinition(String logicalId, String name, byte[] createRequest, Optional<String> timeToLive) {}

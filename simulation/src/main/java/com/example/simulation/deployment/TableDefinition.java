package com.example.simulation.deployment;

/** A table; {@code createRequest} is the body of a CreateTable call. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TableDefinition(String logicalId, String name, byte[] createRequest) {}

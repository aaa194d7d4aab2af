package com.example.simulation.world;

import com.example.simulation.aws.Cloud;
import com.example.simulation.world.delivery.Deliveries;

/** A moment to which a {@link World} can go back. */
public record WorldSnapshot(Cloud.Snapshot cloud, Deliveries.Snapshot deliveries, Diary diary, boolean lost) {}

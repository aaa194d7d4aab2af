package com.example.kit.architecture.cycle.egg;

import com.example.kit.architecture.cycle.Hen;
import java.util.Optional;

/** Needs the hen's package, which needs this one. */
public record Egg(Optional<Hen> from) {}

package com.example.kit.architecture.cycle;

import com.example.kit.architecture.cycle.egg.Egg;

/** Needs the egg's package, which needs this one. */
public record Hen(Egg from) {}

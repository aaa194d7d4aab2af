package com.example.simulation.explore;

import com.example.simulation.world.Turn;
import java.util.List;

/** The result of one order of turns. */
record RivalRun(Result result, List<Turn> turns) {}

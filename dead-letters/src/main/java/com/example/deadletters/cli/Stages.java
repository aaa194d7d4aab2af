package com.example.deadletters.cli;

import com.example.deadletters.adapter.Stage;

/** Opens the stage that is meant. */
@FunctionalInterface
interface Stages {
    Stage open(WhereOptions where);
}

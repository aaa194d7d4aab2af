package com.example.deadletters.cli;

import com.example.deadletters.adapter.Stage;

/** Opens the stage that the options select. */
@FunctionalInterface
interface Stages {
    Stage open(WhereOptions where);
}

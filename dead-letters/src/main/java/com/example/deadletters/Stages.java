package com.example.deadletters;

/** Opens the stage that is meant. */
@FunctionalInterface
interface Stages {
    Stage open(WhereOptions where);
}

package com.example.redrive;

/** Opens the stage that is meant. */
@FunctionalInterface
interface Stages {
    Stage open(WhereOptions where);
}

package com.example.smoke.step;

/** One named step. */
interface Step {

    String name();

    /**
     * Runs the step.
     *
     * @throws com.example.smoke.stage.CannotTest if a call is refused, which fails the step
     */
    Result run(Trial trial);
}

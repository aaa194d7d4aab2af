package com.example.kit.reflexes.app;

import org.springframework.stereotype.Component;

/** A component that only the component scan knows. */
@Component
class Neighbour {

    String name() {
        return "found";
    }
}

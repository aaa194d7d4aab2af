package com.example.kit.architecture.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A domain that knows a framework. */
public final class Entangled {

    final Logger log = LoggerFactory.getLogger(Entangled.class);
}

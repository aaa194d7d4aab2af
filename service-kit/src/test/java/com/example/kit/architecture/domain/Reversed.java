package com.example.kit.architecture.domain;

import com.example.kit.architecture.Exposed;

/** A domain that knows a way in. */
public record Reversed(Exposed exposed) {}

package com.example.kit.architecture.domain;

import org.jspecify.annotations.Nullable;

/** A domain as it should be: Java and nothing else. */
public record Plain(String name, @Nullable Plain next) {}

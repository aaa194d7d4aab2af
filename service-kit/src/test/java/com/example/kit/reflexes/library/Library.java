package com.example.kit.reflexes.library;

/** A bean that a library's auto-configuration offers. */
public record Library(String name) {}

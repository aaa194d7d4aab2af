package com.example.infra.update;

/**
 * Something that an update destroys or that makes it fail.
 *
 * @param name one line, which names the stack's file and the resource
 * @param wayOut another way to reach the same state
 */
public record UpdateBreak(String name, String wayOut) {}

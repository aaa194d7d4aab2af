package com.example.deadletters.domain;

import java.util.List;

/** The queues and functions of a stage that can have dead letters. */
public record Deployment(List<WorkQueue> queues, List<StreamReader> readers) {}

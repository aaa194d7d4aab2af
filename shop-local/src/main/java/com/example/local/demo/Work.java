package com.example.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The work of one function in a demonstration.
 *
 * @param records the number of records it received, including redeliveries
 * @param msPerRecord the median of its invocations, without cold starts and waiting
 */
public record Work(
        int records, @JsonProperty("ms_per_record") double msPerRecord) {}

package com.example.load.bench.result;

/**
 * One start with SnapStart, whose snapshot is restored as soon as it is taken: without the time to load memory pages, and
 * with connections that still live.
 *
 * @param publishCpuSeconds CPU seconds until the checkpoint, priming included: the work of publishing a version
 * @param firstMs milliseconds from the restore to the first answer
 * @param classes the classes loaded in that time
 */
public record Restore(double publishCpuSeconds, double firstMs, int classes) {}

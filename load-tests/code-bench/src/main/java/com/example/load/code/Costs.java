package com.example.load.code;

/**
 * The work for some records.
 *
 * @param cpuSeconds of the thread that handled them
 * @param bytes allocated by it
 */
record Costs(int records, double cpuSeconds, long bytes) {

    double recordsPerSecond() {
        return records / cpuSeconds;
    }

    double microsPerRecord() {
        return cpuSeconds * 1e6 / records;
    }

    double bytesPerRecord() {
        return (double) bytes / records;
    }
}

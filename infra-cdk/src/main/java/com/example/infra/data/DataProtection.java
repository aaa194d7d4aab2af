package com.example.infra.data;

import software.amazon.awscdk.RemovalPolicy;

/**
 * The protection of a stage's data.
 *
 * @param guarded rejects the deletion of tables
 * @param pointInTimeRecovery keeps backups from which a table can be restored to any second
 * @param removal retains or deletes data when its stack is deleted
 */
public record DataProtection(boolean guarded, boolean pointInTimeRecovery, RemovalPolicy removal) {}

package com.example.local.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import stackrun.run.Store;

/** What serves the tables, as it is written on the command line. */
final class StoreName implements ITypeConverter<Store> {

    @Override
    public Store convert(String name) {
        return switch (name) {
            case "dynamodb-local" -> Store.DYNAMODB_LOCAL;
            case "memory" -> Store.MEMORY;
            default -> throw new TypeConversionException("'%s' is neither dynamodb-local nor memory".formatted(name));
        };
    }
}

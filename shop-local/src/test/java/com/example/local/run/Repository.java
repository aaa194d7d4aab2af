package com.example.local.run;

import com.example.local.ShopStage;
import java.nio.file.Path;
import stackrun.run.RunOptions;

/** The repository these tests are part of. */
public final class Repository {

    private Repository() {}

    public static Path root() {
        return Path.of(System.getProperty("shop.repository"));
    }

    /** A run on a free port that writes into this folder. */
    public static RunOptions options(Path folder) {
        return ShopStage.options(root()).withPort(0).withRunFolder(folder);
    }
}

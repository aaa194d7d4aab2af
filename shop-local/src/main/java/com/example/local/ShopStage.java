package com.example.local;

import com.example.local.docs.Docs;
import java.nio.file.Path;
import stackrun.run.RunOptions;

/** The options of the shop's run: the templates of its development stage, its sample users and its documentation. */
public final class ShopStage {

    private ShopStage() {}

    /**
     * The development stage, with the settings of the local run.
     *
     * @param repository the folder that contains the modules
     */
    public static RunOptions options(Path repository) {
        return RunOptions.of(repository, repository.resolve("infra-cdk/templates/dev"))
                .withUsers(SampleUsers.ALL)
                .withPages(new Docs());
    }
}

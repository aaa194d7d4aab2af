package com.example.infra.update;

import java.util.stream.Stream;

/** One rule of CloudFormation, or of a service, that an update of deployed stacks can break. */
@FunctionalInterface
interface UpdateRule {

    Stream<UpdateBreak> breaks(StageUpdate update);
}
